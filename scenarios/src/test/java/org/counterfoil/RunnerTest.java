package org.counterfoil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.counterfoil.file.Library;
import org.counterfoil.run.Counterfoil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the command does, as its caller sees it: exit code, stdout, stderr and files. */
class RunnerTest {

    /** What a run leaves in its folder, by name. */
    private static final List<String> FILES = List.of(
            ".lock", "assumptions.csv", "claims.csv", "manifest.json", "result.json", "summary.csv", "yearly.csv");

    private static final String SMALL = "src/test/resources/scenarios/small.json";
    private static final String EVERY_CLAIM = "src/test/resources/scenarios/every-claim.json";

    @TempDir
    private Path folder;

    static List<String> cases() {
        return Library.ids();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aReportFitsOnAPage(String id) {
        List<String> lines =
                Execution.outputOf("run", id, "--trials", "4096").lines().toList();

        assertThat(lines)
                .hasSizeLessThan(60)
                .allSatisfy(line ->
                        assertThat(line).hasSizeLessThanOrEqualTo(110).doesNotContain("NaN", "Infinity", "null"));
    }

    @ParameterizedTest
    @ValueSource(strings = {SMALL, EVERY_CLAIM})
    void anyReportFitsOnATerminal(String scenario) {
        assertThat(Execution.outputOf("run", scenario, "--trials", "4096").lines())
                .allSatisfy(line ->
                        assertThat(line).hasSizeLessThanOrEqualTo(110).doesNotContain("NaN", "Infinity", "null"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCaseIsListedAndValid(String id) {
        assertThat(Execution.outputOf("list")).containsPattern("(?m)^" + id + "  \\S");
        assertThat(Execution.outputOf("validate", id)).startsWith(id + " is valid: bodies ");
    }

    @Test
    void validateCountsWhatItFound() {
        assertThat(Execution.outputOf("validate", SMALL))
                .isEqualTo("small is valid: bodies 2, functions 2, centres 1, risks 1, claims 1, uncertain inputs 5,"
                        + " stated numbers 27, numbers graded E 0; 26 of 27 numbers have no source or grade\n");
    }

    @Test
    void formatsAreThoseOfTheFiles() throws IOException {
        Execution execution = Execution.of("run", SMALL, "--trials", "4096", "--out", folder.toString());

        assertThat(execution.code()).isZero();
        assertThat(execution.out()).isEqualTo(Execution.outputOf("run", SMALL, "--trials", "4096"));
        assertThat(names(folder)).containsExactlyElementsOf(FILES);
        assertThat(Files.readString(folder.resolve("result.json")))
                .isEqualTo(Execution.outputOf("run", SMALL, "--trials", "4096", "--format", "json"));
        // A file has a byte-order mark, and what is printed is for another program.
        String printed = Execution.outputOf("run", SMALL, "--trials", "4096", "--format", "CSV");
        List<String> summary =
                Files.readString(folder.resolve("summary.csv")).lines().toList();
        List<String> yearly =
                Files.readString(folder.resolve("yearly.csv")).lines().toList();
        assertThat(summary.get(0))
                .isEqualTo(yearly.get(0))
                .startsWith("\uFEFFyear,year_start,metric,unit,planned,mean,");
        assertThat("\uFEFF" + printed)
                .isEqualTo(Stream.concat(summary.stream(), yearly.stream().skip(1))
                        .map(line -> line + "\n")
                        .collect(Collectors.joining()));
    }

    /** What {@code explain} lists, but for the places in a file that may lie elsewhere by now. */
    @Test
    void theFolderSaysWhoseFiguresTheseAre() throws IOException {
        Execution.outputOf("run", SMALL, "--trials", "4096", "--set", "bodies/dwp/delay=6", "--out", folder.toString());

        String[] explain = {"explain", SMALL, "--set", "bodies/dwp/delay=6", "--format", "csv"};
        assertThat(Files.readString(folder.resolve("assumptions.csv")))
                .contains("functions/hr/saving", "NAO16", "set on the command line")
                .isEqualTo(
                        "\uFEFF" + Execution.outputOf(explain).replaceAll("(?m)(" + SMALL + ":\\d+:\\d+|'--set)$", ""));
    }

    @Test
    void theManifestAloneHoldsWhatChangesFromRunToRun() throws IOException {
        assertThat(Execution.of("run", SMALL, "--trials", "4096", "--threads", "2", "--out", folder.toString())
                        .code())
                .isZero();

        JsonNode manifest = json(Files.readString(folder.resolve("manifest.json")));
        assertThat(manifest.propertyNames())
                .containsExactly(
                        "startedAt",
                        "seconds",
                        "threads",
                        "java",
                        "engine",
                        "scenario",
                        "scenarioSha256",
                        "trials",
                        "seed",
                        "sampling",
                        "set",
                        "files");
        assertThat(manifest.get("threads").asInt()).isEqualTo(2);
        assertThat(manifest.get("files").propertyNames())
                .containsExactly("result.json", "summary.csv", "yearly.csv", "claims.csv", "assumptions.csv");
        assertThat(manifest.at("/files/result.json").asString())
                .isEqualTo(Sha256.of(Files.readString(folder.resolve("result.json"))));
        assertThat(manifest.get("scenarioSha256").asString())
                .isEqualTo(Sha256.of(Execution.outputOf("explain", SMALL, "--resolved")));
    }

    @Test
    void whatIsWrittenMayBeReadByWhoeverMayReadOtherFiles() throws IOException {
        Path ordinary = Files.writeString(folder.resolve("ordinary"), "");
        Execution.outputOf("run", SMALL, "--trials", "4096", "--out", folder.toString());

        for (String name : ManifestTruth.ALWAYS) {
            assertThat(Files.getPosixFilePermissions(folder.resolve(name)))
                    .isEqualTo(Files.getPosixFilePermissions(ordinary));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ngss-2012,csv,sobol,8192",
        EVERY_CLAIM + ",json,latin,8192",
        // Not a multiple of a block's 256 trials.
        "ngss-2012,json,random,3001",
        EVERY_CLAIM + ",csv,philox,3001"
    })
    void threadsAndRepetitionChangeNoByteButTheSeedDoes(
            String scenario, String format, String sampling, String trials) {
        String[] run = {"run", scenario, "--format", format, "--sampling", sampling, "--trials", trials};
        String once = Execution.outputOf(and(run, "--threads", "1"));

        assertThat(Execution.outputOf(and(run, "--threads", "1"))).isEqualTo(once);
        assertThat(Execution.outputOf(and(run, "--threads", "2"))).isEqualTo(once);
        assertThat(Execution.outputOf(and(run, "--threads", "8"))).isEqualTo(once);
        assertThat(Execution.outputOf(run)).isEqualTo(once);
        assertThat(Execution.outputOf(and(run, "--seed", "43"))).isNotEqualTo(once);
    }

    /** Arabic of Egypt and Hindi with native digits have digits of their own, Turkish has an i without a dot. */
    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "hi-IN-u-nu-deva", "tr-TR", "de-DE"})
    void theMachinesLanguageChangesNoByte(String language) {
        List<String[]> commands = List.of(
                new String[] {"run", EVERY_CLAIM, "--trials", "4096"},
                new String[] {"run", EVERY_CLAIM, "--trials", "4096", "--format", "json"},
                new String[] {"run", EVERY_CLAIM, "--trials", "4096", "--format", "csv"},
                new String[] {"explain", EVERY_CLAIM},
                new String[] {"explain", EVERY_CLAIM, "--resolved"},
                new String[] {"validate", EVERY_CLAIM});
        List<String> expected = commands.stream().map(Execution::outputOf).toList();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            assertThat(commands.stream().map(Execution::outputOf)).containsExactlyElementsOf(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ngss-2012", EVERY_CLAIM})
    void theResolvedFileGivesTheSameResult(String scenario) throws IOException {
        Path resolved = Files.writeString(
                folder.resolve("resolved.json"), Execution.outputOf("explain", scenario, "--resolved"));

        assertThat(Execution.outputOf("run", resolved.toString(), "--trials", "4096", "--format", "json"))
                .isEqualTo(Execution.outputOf("run", scenario, "--trials", "4096", "--format", "json"));
    }

    @Test
    void aScenarioMayComeFromStdin() throws IOException {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(Files.readAllBytes(Path.of(SMALL))));
            assertThat(Execution.outputOf("run", "-", "--trials", "4096", "--format", "json"))
                    .isEqualTo(Execution.outputOf("run", SMALL, "--trials", "4096", "--format", "json"));
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void aValueThatIsSetIsUsedAndNamedInTheDigest() {
        String[] run = {"run", "ngss-2012", "--trials", "4096", "--format", "json"};
        JsonNode before = json(Execution.outputOf(run));
        JsonNode after = json(Execution.outputOf(and(run, "--set", "bodies/dwp/cost/total=600")));

        // 1,500 in all, and 600 in place of 584.
        assertThat(before.at("/plan/years/0/businessAsUsual").asDouble()).isEqualTo(1500);
        assertThat(after.at("/plan/years/0/businessAsUsual").asDouble()).isEqualTo(1516);
        assertThat(after.at("/scenario/sha256")).isNotEqualTo(before.at("/scenario/sha256"));
        assertThat(Execution.outputOf("explain", "ngss-2012", "--set", "bodies/dwp/delay=6"))
                .contains("    dwp: 6 months; planned 0 months\n      set on the command line\n");
    }

    @Test
    void whatWasSetIsSaidInEveryResult() throws IOException {
        String[] run = {
            "run", "ngss-2012", "--trials", "4096", "--set", "claims/600m/atLeast=0.5", "--out", folder.toString()
        };
        assertThat(Execution.outputOf(run)).contains("CHANGED from the file by --set: claims/600m/atLeast=0.5");
        for (String name : new String[] {"result.json", "manifest.json"}) {
            assertThat(Files.readString(folder.resolve(name))).contains("\"claims/600m/atLeast=0.5\"");
        }
    }

    /** Keys that the file leaves out, but that are read where they are stated. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "claims/big/confidence=0.9",
                "claims/big/basis=net",
                "claims/big/statement=a great deal",
                "bodies/dwp/delay=6",
                "bodies/dwp/title=Pensions",
                "bodies/dwp/transfer=2014-10",
                "bodies/dwp/leaveRate={\"count\": 4, \"of\": 26, \"withinYears\": 3}",
                "centres/issc1/contract={\"type\": \"price\", \"discount\": 0.1}",
                "programme/businessAsUsual/growth=0.01",
                "risks/slips/title=It slips",
                "units/scale=thousand",
                "appraisal/presentValueYear=2014-15",
                "simulation/sampling=random"
            })
    void whatAFileLeavesOutCanBeSet(String setting) {
        // A setting may make a number of the file idle, which is said on stderr.
        Execution set = Execution.of("explain", SMALL, "--resolved", "--set", setting);
        assertThat(set.code()).as(set.err()).isZero();
        assertThat(set.out()).isNotEqualTo(Execution.outputOf("explain", SMALL, "--resolved"));
    }

    @Test
    void aPartOfAQuantityCanBeSet() {
        assertThat(Execution.outputOf("explain", "ngss-2012", "--set", "bodies/bis/migrationCost/value=15"))
                .contains("    bis: £15m; grade D, source MOJ14-REG\n      £640 a head\n");
    }

    /** 1/1e-320 is no number. */
    @Test
    void aRampOfNextToNothingIsNone() {
        String[] run = {"run", "ngss-2012", "--trials", "4096"};
        String tiny = "functions/hr/rampMonths=1e-320";
        String none = "functions/hr/rampMonths=0";

        assertThat(Execution.outputOf(and(run, "--set", tiny)).replace(tiny, none))
                .isEqualTo(Execution.outputOf(and(run, "--set", none)));
        assertThat(Execution.outputOf(and(run, "--format", "csv", "--set", tiny)))
                .isEqualTo(Execution.outputOf(and(run, "--format", "csv", "--set", none)));
    }

    @Test
    void theLastOfTwoSettingsOfAValueCounts() {
        String[] run = {"run", SMALL, "--trials", "4096", "--format", "csv"};

        assertThat(Execution.outputOf(and(run, "--set", "bodies/dwp/delay=6", "--set", "bodies/dwp/delay=7")))
                .isEqualTo(Execution.outputOf(and(run, "--set", "bodies/dwp/delay=7")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "run|Missing required parameter: 'SCENARIO'",
                "run no-such-file.json|there is no file 'no-such-file.json', and no library case of that name; write one"
                        + " of nao-2012-five-centres, ngss-2012",
                "validate library|'library' is a folder; name the scenario file in it",
                "run ngss-2012 --trials 0|--trials 0 is not a number of trials; write 1 to 1073741824",
                "run ngss-2012 --trials -5|--trials -5 is not a number of trials; write 1 to 1073741824",
                "run ngss-2012 --trials 1000000000000|--trials 1000000000000 is not a number of trials; write 1 to"
                        + " 1073741824",
                "run ngss-2012 --sampling latin --trials 2000000000|--trials 2000000000 is not a number of trials; write 1 to"
                        + " 1073741824",
                "run ngss-2012 --sampling sobel|Invalid value for option '--sampling': 'sobel' is not known here; did you mean"
                        + " 'sobol'?",
                "run ngss-2012 --trials 1e12|Invalid value for option '--trials': '1e12' is not a whole number; write it"
                        + " in digits, such as 10000",
                "run ngss-2012 --trials abc|Invalid value for option '--trials': 'abc' is not a whole number; write it in"
                        + " digits, such as 10000",
                "run ngss-2012 --seed x|Invalid value for option '--seed': 'x' is not a whole number; write it in digits,"
                        + " such as 10000",
                "run ngss-2012 --threads 0|--threads 0 is not a number of threads; write 1 to 1024",
                "run ngss-2012 --threads many|Invalid value for option '--threads': 'many' is not a whole number; write it"
                        + " in digits, such as 10000",
                "run ngss-2012 --format xml|Invalid value for option '--format': 'xml' is not known here; write one of"
                        + " text, json, csv",
                "run ngss-2012 --set bodies/dft/delay|--set 'bodies/dft/delay' is not PATH=VALUE; write it like"
                        + " bodies/dft/delay=6",
                "run ngss-2012 --set =3|--set '=3' is not PATH=VALUE; write it like bodies/dft/delay=6",
                "run ngss-2012 --trials 10 --out pom.xml|cannot write to --out pom.xml: pom.xml is a file; name a folder",
                "explain ngss-2012 bodies/dft/dleay|nothing is named 'bodies/dft/dleay'; did you mean 'bodies/dft/delay'?",
                "explain ngss-2012 delay|nothing is named 'delay'; did you mean 'bodies/*/delay' or 'centres/*/delay'?",
                "explain ngss-2012 risks/tailorin|nothing is named 'risks/tailorin'; did you mean 'risks/tailoring'?",
                "explain ngss-2012 xyzzy|nothing is named 'xyzzy'; write the path of a quantity, such as bodies/bis/cost"
                        + " or bodies/*/cost, of a month or split, or of a risk, correlation or claim",
                "explain ngss-2012 --trials 10|--trials, --seed and --sampling need a PATH: without one nothing is simulated",
                "explain ngss-2012 bodies/dft/delay --trials 0|--trials 0 is not a number of trials; write 1 to"
                        + " 1073741824",
                "explain ngss-2012 bodies/dft/delay --resolved|--resolved prints the whole file; leave the PATH out",
                "explain ngss-2012 --resolved --format csv|--resolved prints the file as JSON; leave --format out",
                "run ngss-2012 --trails 10|there is no option '--trails'; did you mean '--trials'?",
                "simulate|there is no verb 'simulate'; write one of init, run, validate, explain, list, schema,"
                        + " completion, help",
                "run ngss-2013|there is no file 'ngss-2013', and no library case of that name; did you mean 'ngss-2012'?",
                "run ngss-2012 small.json|'small.json' is one argument too many",
                "help nosuch|there is no verb 'nosuch'; write one of init, run, validate, explain, list, schema,"
                        + " completion, help",
                "validate -dash.yaml|there is no option '-dash.yaml'; write one of --set, --verbose, --format, --help, --version; a"
                        + " file is named ./-dash.yaml",
                "validate --frmat=json|there is no option '--frmat'; did you mean '--format'?",
                "validat ngss-2012|there is no verb 'validat'; did you mean 'validate'?",
                "run ngss-2012 --fromat=json|there is no option '--fromat'; did you mean '--format'?",
                "run ngss-2012 --format jsn|Invalid value for option '--format': 'jsn' is not known here; did you mean"
                        + " 'json'?",
                "run ngss-2012 --sampling randm|Invalid value for option '--sampling': 'randm' is not known here; did you"
                        + " mean 'random'?",
                "run ngss-2012 --seed 99999999999999999999|Invalid value for option '--seed': '99999999999999999999' lies"
                        + " outside -9223372036854775808 to 9223372036854775807",
                "schema nothing|Invalid value for positional parameter at index 0 (OF): 'nothing' is not known here; write"
                        + " one of scenario, result",
            })
    void misuseIsRefusedInASentence(String command, String message) {
        Execution execution = Execution.of(command.split(" ", -1));

        assertThat(execution.code()).isEqualTo(2);
        assertThat(execution.out()).isEmpty();
        assertThat(execution.err().lines().findFirst()).hasValue("error: " + message);
        assertThat(execution.err().lines()).hasSizeLessThanOrEqualTo(3);
    }

    /** As with {@code <&-} in a shell. */
    @Test
    void aClosedStdinIsSaidToBeSo() {
        InputStream before = System.in;
        try {
            System.setIn(new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("Bad file descriptor");
                }
            });
            assertThat(Execution.of("run", "-"))
                    .isEqualTo(new Execution(2, "", "error: standard input cannot be read: Bad file descriptor\n"));
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void stdinInAnotherEncodingIsRefused() {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream("about: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1)));
            assertThat(Execution.of("validate", "-"))
                    .isEqualTo(new Execution(
                            3, "", "error: <stdin>:1:11: byte 0xE9 is not UTF-8; save the file as UTF-8\n"));
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void aNameOfTwoLinesIsSaidInOne() throws IOException {
        Path file = folder.resolve("two\nlines.json");
        Files.writeString(file, Files.readString(Path.of(SMALL)).replace("Two bodies", "Two\\nbodies"));

        assertThat(Execution.of("run", file.toString(), "--set", "bodies/dft/joins=3")
                        .err())
                .isEqualTo("error: --set bodies/dft/joins: 3 lies outside 0 to 1 (probability that the body"
                        + " joins)\n");
        assertThat(Execution.of("run", file.toString(), "--set", "appraisal/years=10", "--set", "x=1")
                        .err()
                        .lines())
                .hasSize(2);
        assertThat(Execution.of("validate", file.toString(), SMALL).out().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith(folder + "/two\\nlines.json: small is valid");
        assertThat(Execution.of("run", folder.resolve("no\nfile.json").toString())
                        .err())
                .startsWith("error: there is no file '" + folder + "/no\\nfile.json', and");
        assertThat(Execution.outputOf("run", file.toString(), "--trials", "4096"))
                .startsWith("Two bodies (small)\n");
        assertThat(Execution.outputOf("explain", file.toString())).startsWith("Two bodies (small)\n");
    }

    @Test
    void anEmptyNameIsNoScenario() {
        Execution execution = Execution.of("run", "");

        assertThat(execution.code()).isEqualTo(2);
        assertThat(execution.err())
                .isEqualTo("error: the scenario's name is empty; name a file, a library case, or - for stdin\n");
    }

    /** What a run reads it does not write: neither the scenario nor a sheet that somebody has edited. */
    @Test
    void aRunNeverWritesOverWhatItReads(@TempDir Path folder) throws IOException {
        Path scenario = folder.resolve("result.json");
        Files.copy(Path.of(SMALL), scenario);
        Path results = Files.createDirectory(folder.resolve("results"));
        Path sheet = results.resolve("assumptions.csv");
        Files.writeString(sheet, "variable,distribution,value\nprogramme/officeCost,,3\n");
        Path back = folder.resolve("back.yaml");
        Files.writeString(back, "extends: result.json\nranges: results/assumptions.csv\n");

        Execution over = Execution.of("run", scenario.toString(), "--trials", "64", "--out", folder.toString());
        Execution overSheet = Execution.of("run", back.toString(), "--trials", "64", "--out", results.toString());
        Execution overBase = Execution.of("run", back.toString(), "--trials", "64", "--out", folder.toString());

        for (Execution execution : List.of(over, overSheet, overBase)) {
            assertThat(execution.code()).isEqualTo(2);
            assertThat(execution.err()).contains("which this run reads; name another folder");
        }
        assertThat(scenario).hasSameTextualContentAs(Path.of(SMALL));
        assertThat(sheet).content().startsWith("variable,");
        assertThat(names(results)).containsExactly("assumptions.csv");
    }

    @Test
    void withoutAVerbTheHelpGoesToStderr() {
        Execution execution = Execution.of();

        assertThat(execution.code()).isEqualTo(2);
        assertThat(execution.out()).isEmpty();
        assertThat(execution.err()).contains("Usage: counterfoil", "Examples:", "counterfoil run ngss-2012");
    }

    @Test
    void whatATerminalWouldObeyIsSpeltOutInMessages() {
        assertThat(Execution.of("run", "\u001b[2J").err()).startsWith("error: there is no file '\\u001b[2J'");
        assertThat(Execution.of("run", SMALL, "--set", "\u001b[2J=1").err())
                .startsWith("error: --set \\u001b[2J: '\\u001b[2J' is not a key");
        assertThat(Execution.of("run", SMALL, "--set", "about/title=\u001b[2J").err())
                .isEqualTo("error: --set about/title: holds U+001B, which cannot be shown; take it out\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "bodies/nope/delay=3|bodies/nope/delay: there is no 'nope' in bodies; write one of dft, dwp",
                "bodies/dtf/delay=3|bodies/dtf/delay: there is no 'dtf' in bodies; did you mean 'dft'?",
                "bodis/dft/delay=3|bodis: 'bodis' is not a key of this object; did you mean 'bodies'?",
                "bodies/dft/joins=3|bodies/dft/joins: 3 lies outside 0 to 1 (probability that the body joins)",
                "bodies/dwp/jions=1|bodies/dwp/jions: 'jions' is not a key of this object; did you mean 'joins'?",
                "simulation/sede=1|simulation/sede: 'sede' is not a key of this object; did you mean 'seed'?",
                "claims/big/confidnce=0.9|claims/big/confidnce: 'confidnce' is not a key of this object; did you mean"
                        + " 'confidence'?",
                "/bodies/dft/delay=3|/bodies/dft/delay: '/bodies/dft/delay' is not a path; write it like bodies/dft/delay",
                "bodies/dft/delay/=3|bodies/dft/delay/: 'bodies/dft/delay/' is not a path; write it like bodies/dft/delay",
                "bodies/*/jions=1|bodies/*/jions: 'bodies/*/jions' selects nothing; did you mean 'bodies/*/joins'?",
                "bodys/*/joins=1|bodys/*/joins: 'bodys/*/joins' selects nothing; did you mean 'bodies/*/joins'?",
                "risks/*/effects/*/scale=2|risks/*/effects/*/scale: 'risks/*/effects/*/scale' selects nothing; did"
                        + " you mean 'risks/*/effects/*/add'?",
                "bodies/dtf/cost/*=2|bodies/dtf/cost/*: 'bodies/dtf/cost/*' selects nothing; did you mean"
                        + " 'bodies/dft/cost/*'?",
                "bodies/dft/delay=1,5|bodies/dft/delay: expected a number, found text \"1,5\"; write it with a decimal"
                        + " point: 1.5",
                "bodies/dft/delay='1.5'|bodies/dft/delay: expected a number, found text \"1.5\"; write it without quotes",
                "bodies/dft/delay={dist: uniform, min: 0,5, max: 3}|bodies/dft/delay/5: '5' is a key without a value; a"
                        + " number is written with a decimal point, such as 0.5",
                "bodies/dft/delay={\"dist\": \"uniform\", \"min\": 0,5, \"max\": 3}|bodies/dft/delay: this is not"
                        + " JSON: found 5 where a key in double quotes begins; a number is written with a decimal point,"
                        + " such as 0.5",
                "bodies/dft/delay={dist:uniform, min:1, max:3}|bodies/dft/delay/dist:uniform: 'dist:uniform' is one word;"
                        + " write a space after the colon: dist: uniform",
                "programme/officeCost/mode=3|programme/officeCost/mode: programme/officeCost is number 4, so nothing lies"
                        + " beneath it; override it as a whole",
                "risks/slips/effects/7/add=3|risks/slips/effects/7/add: risks/slips/effects has one item, number 0;"
                        + " write that, or override it as a whole",
                "bodies/dft/delay=soon|bodies/dft/delay: expected a number, found text \"soon\"",
                "bodies/dft/delay=|bodies/dft/delay: expected a number, found an empty text",
                "programme/officeCost=1e999|programme/officeCost: 1e999 is too large to be a number; the largest is about 1.8e308",
                "bodies/dft/delay={\"dist\":\"pert\"|bodies/dft/delay: the text ends too soon: a closing bracket"
                        + " or quote is missing",
                "bodies/dft/delay={\"vale\":3}|bodies/dft/delay: has neither value nor dist: 'vale' may mean 'value';"
                        + " write a number, {\"value\": 3} or {\"dist\": \"pert\", \"min\": 1, \"mode\": 2,"
                        + " \"max\": 4}",
                "extends=base.json|extends: names a file before anything is changed, so only the file itself can state it",
            })
    void aValueThatCannotBeSetIsAProblemOfTheScenario(String setting, String message) {
        Execution execution = Execution.of("run", SMALL, "--set", setting);

        assertThat(execution.code()).isEqualTo(3);
        assertThat(execution.out()).isEmpty();
        assertThat(execution.err()).isEqualTo("error: --set " + message + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "validate", "explain"})
    void allProblemsComeAtOnceEachWithItsPlaceAndNothingOnStdout(String verb) throws IOException {
        String text = Files.readString(Path.of(SMALL))
                .replace("\"officeCost\": 4", "\"officeCost\": \"four\"")
                .replace("\"goLive\": \"2014-07\"", "\"goLive\": \"2014-13\"")
                .replace("\"likelihood\"", "\"likelyhood\"");
        Path file = Files.writeString(folder.resolve("wrong.json"), text);

        Execution execution = Execution.of(verb, file.toString());

        assertThat(execution.code()).isEqualTo(3);
        assertThat(execution.out()).isEmpty();
        assertThat(execution.err().lines())
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(line -> assertThat(line).matches("error: .*wrong\\.json:\\d+:\\d+: .+"));
        assertThat(execution.err())
                .contains("officeCost: expected a number, found text \"four\"", "2014-13", "likelihood");
    }

    @Test
    void atMostTwentyProblemsAreShown() throws IOException {
        String keys =
                IntStream.range(0, 30).mapToObj("\"unknown%s\": 1, "::formatted).collect(Collectors.joining());
        Path file = Files.writeString(
                folder.resolve("wrong.json"), Files.readString(Path.of(SMALL)).replaceFirst("\\{", "{ " + keys));

        List<String> lines =
                Execution.of("validate", file.toString()).err().lines().toList();

        assertThat(lines).hasSize(21);
        assertThat(lines.subList(0, 20)).allSatisfy(line -> assertThat(line).startsWith("error: "));
        assertThat(lines.get(20)).isEqualTo("and 10 more");
    }

    @Test
    void nothingIsWrittenForAnInvalidScenario() throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.json"), "{}");
        Path out = folder.resolve("out");

        assertThat(Execution.of("run", file.toString(), "--out", out.toString()).code())
                .isEqualTo(3);

        assertThat(names(folder)).containsExactly("wrong.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"result.json", "claims.csv", "assumptions.csv", "manifest.json"})
    void nothingIsWrittenIfOneFileCannotBe(String name) throws IOException {
        Files.createDirectories(folder.resolve(name).resolve("inside"));

        Execution execution = Execution.of("run", SMALL, "--trials", "4096", "--out", folder.toString());

        assertThat(execution.code()).isEqualTo(2);
        assertThat(execution.out()).isEmpty();
        assertThat(execution.err())
                .isEqualTo("error: cannot write to --out %s: %s is a folder; remove it, or name another place\n"
                        .formatted(folder, folder.resolve(name)));
        assertThat(names(folder)).containsExactly(name);
    }

    @Test
    void nothingIsWrittenBesideAFileThatStandsInTheWay() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");

        assertThat(Execution.of(
                                "run",
                                SMALL,
                                "--trials",
                                "30",
                                "--out",
                                file.resolve("out").toString())
                        .code())
                .isEqualTo(2);

        assertThat(names(folder)).containsExactly("file");
        assertThat(file).hasContent("mine");
    }

    @Test
    void aResultReplacesAnOlderOne() throws IOException {
        Execution.outputOf("run", SMALL, "--trials", "4096", "--out", folder.toString());
        String older = Files.readString(folder.resolve("result.json"));
        Execution.outputOf("run", SMALL, "--trials", "8192", "--out", folder.toString());

        assertThat(names(folder)).containsExactlyElementsOf(FILES);
        assertThat(Files.readString(folder.resolve("result.json"))).isNotEqualTo(older);
    }

    @ParameterizedTest
    @CsvSource({"sobol,3000,4096", "latin,1,4096", "sobol,4097,8192"})
    void anEvenSamplingSaysThatItRunsMoreTrialsThanAskedFor(String sampling, String asked, int run) {
        Execution execution = Execution.of("run", SMALL, "--sampling", sampling, "--trials", asked, "--format", "csv");
        String[] same = {"run", SMALL, "--sampling", sampling, "--trials", Integer.toString(run), "--format"};

        assertThat(execution.code()).isZero();
        assertThat(execution.err())
                .isEqualTo("note: %s sampling runs %,d trials in place of %,d: a power of two from 4,096 on\n"
                        .formatted(sampling, run, Integer.valueOf(asked)));
        assertThat(execution.out()).isEqualTo(Execution.outputOf(and(same, "csv")));
        JsonNode description = json(Execution.outputOf(and(same, "json"))).get("run");
        assertThat(description.get("trials").asInt()).isEqualTo(run);
        assertThat(description.get("sampling").asString()).isEqualTo(sampling);
        assertThat(description.get("replicates").asInt()).isEqualTo(16);
        assertThat(Execution.of("run", SMALL, "--sampling", sampling, "--trials", asked, "--format", "json")
                        .err())
                .startsWith("{\"severity\":\"note\",\"problem\":\"rounded-trials\",\"message\":\"" + sampling);
    }

    @Test
    void independentTrialsHaveNoReplicates() {
        String[] run = {"run", SMALL, "--sampling", "philox", "--trials", "300", "--format", "json"};
        assertThat(json(Execution.outputOf(run)).get("run").has("replicates")).isFalse();
    }

    /** A disk that is full, say. */
    @Test
    void aResultThatDoesNotReachStdoutIsNoSuccess() {
        PrintWriter full = new PrintWriter(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("no space left on device");
                    }
                },
                false,
                StandardCharsets.UTF_8);
        StringWriter err = new StringWriter();

        assertThat(Counterfoil.execute(full, new PrintWriter(err), "list")).isEqualTo(2);
        assertThat(err).hasToString("error: the result could not be written to stdout in full; the disk may be full\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"init", "run", "validate", "explain", "list", "schema", "completion"})
    void everyVerbHasHelpWithExamplesAndExitCodes(String verb) {
        String help = Execution.outputOf(verb, "--help");

        assertThat(help)
                .startsWith("Usage: counterfoil " + verb)
                .containsPattern("\nExamples:\n  \\S*.*counterfoil " + verb)
                .containsPattern("(?m)^  130 +interrupted$")
                .isEqualTo(Execution.outputOf("help", verb));
        assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(Execution.outputOf("--help")).containsPattern("(?m)^  " + verb + " ");
    }

    @Test
    void theVersionComesWithThatOfJava() {
        assertThat(Execution.outputOf("--version"))
                .matches("counterfoil \\S+ \\(class files\\)\nJava %s \\(.+\\)\n\\S+ .+\n"
                        .formatted(System.getProperty("java.version")));
    }

    private static String[] and(String[] arguments, String... more) {
        return Stream.of(arguments, more).flatMap(Stream::of).toArray(String[]::new);
    }

    @Test
    void aMedianOfTooFewTrialsHasNoIntervalAndSaysSo() {
        // All of five trials lie on one side of the median once in 16 times, so no two of them hold it with 95%
        // confidence.
        assertThat(Execution.outputOf("run", SMALL, "--sampling", "random", "--trials", "5"))
                .containsPattern(
                        "modelled\\s+median £[0-9.]+m\\s+\\(too\\s+few\\s+trials\\s+to\\s+say\\s+how\\s+closely\\)")
                .doesNotContain("never to never");
        assertThat(Execution.outputOf("run", SMALL, "--sampling", "random", "--trials", "64"))
                .doesNotContain("too few trials");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
