package org.counterfoil.run;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.counterfoil.Execution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tab key offers: as the program answers, and as bash and zsh that have read the script make of it. */
class CompletionTest {

    private static final String SMALL = "src/test/resources/scenarios/small.json";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "counterfoil {0}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "ru|run",
                "v|validate",
                "comp|completion",
                "--v|--version",
                "validate ngss-2012 --s|--set",
                "run --for|--format",
                "run --format j|json",
                "run --format=j|--format=json",
                "validate --format=j|--format=json",
                "run --sampling p|philox",
                "explain --sampling s|sobol",
                "run ngss-2012 --tr|--trials",
                "run --seed 3 ngss-2012 --tr|--trials",
                "schema r|result",
                "completion z|zsh",
                "help ex|explain",
                "init |:files",
                "run ngss-2012 --out |:folders",
                "run ngss-2012 --set bodies/dft/del|bodies/dft/delay=",
                "run ngss-2012 --set=bodies/dft/del|--set=bodies/dft/delay=",
                "run ngss-2012 --set 'bodies/*/joi|bodies/*/joins=",
                "run ngss-2012 --set bodies/\\*/joi|bodies/*/joins=",
                "run ngss-2012 --set defaults/body/de|defaults/body/delay=",
                "run ngss-2012 --set risks/tail|risks/tailoring/likelihood=",
                "run ngss-2012 --until claims/12|claims/128m=",
                "run ngss-2012 --until grossSaving/2017-18/p95|grossSaving/2017-18/p95=",
                "explain ngss-2012 bodies/dft/delay bodies/dft/goL|bodies/dft/goLive",
                "explain ngss-2012 risks/tail|risks/tailoring",
            })
    void theOnlyThingThatFitsIsOffered(String typed, String offered) {
        assertThat(offers(typed.split(" ", -1))).containsExactly(offered);
    }

    @Test
    void allThatFitsIsOffered() {
        assertThat(offers("run", "--format", "")).containsExactly("text", "json", "csv");
        assertThat(offers("run", "--sampling", "")).containsExactlyInAnyOrder("sobol", "latin", "random", "philox");
        assertThat(offers("run", "ngss-2012", "--s")).containsExactlyInAnyOrder("--seed", "--sampling", "--set");
        assertThat(offers(""))
                .contains("run", "validate", "explain", "list", "schema", "completion", "help")
                .doesNotContain("complete");
    }

    /** The names of files are the shell's to find. */
    @Test
    void aScenarioIsACaseOrAFile() {
        assertThat(offers("run", "")).containsExactly("nao-2012-five-centres", "ngss-2012", ":files");
        assertThat(offers("validate", "a.json", "my-scen")).containsExactly(":files");
    }

    @Test
    void pathsAreOfferedStepByStep() {
        assertThat(offers("explain", SMALL, "")).contains("bodies/", "claims/", "risks/");
        assertThat(offers("explain", SMALL, "bodies/")).containsExactly("bodies/*/", "bodies/dft/", "bodies/dwp/");
        assertThat(offers("explain", SMALL, "bodies/dft/d"))
                .containsExactly("bodies/dft/delay", "bodies/dft/dualRunning", "bodies/dft/dualRunningMonths");
    }

    /** Nobody asked aloud, so nobody is answered aloud. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "explain nowhere.json ",
                "explain - ",
                "explain src ",
                "explain . ",
                "run \u0000 --set ",
                "run --set ",
                "nothing ",
                "run --nothing=",
                "run --nothing ng extra words "
            })
    void whatCannotBeReadIsPassedOverInSilence(String typed) {
        List<String> words = new ArrayList<>(List.of("complete", "--"));
        words.addAll(List.of(typed.split(" ", -1)));

        Execution execution = Execution.of(words.toArray(String[]::new));

        assertThat(execution.err()).isEmpty();
        assertThat(execution.out()).isIn("", ":files\n");
    }

    @Test
    void anInvalidScenarioHasNoPaths() throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.json"), "{ \"about\": ");

        assertThat(offers("explain", file.toString(), "")).isEmpty();
    }

    @ParameterizedTest(name = "{0}: counterfoil {1}")
    @CsvSource(
            delimiter = ';',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "bash;run --format = ;csv json text",
                "bash;run --format = j;json",
                "bash;run --format j;json",
                "bash;run ngss-2012 --set bodies/*/joi;bodies/\\*/joins=",
                "bash;run ngss-2012 --set 'bodies/*/joi;bodies/*/joins=",
                "bash;run ngss-2012 --set = bodies/dft/del;bodies/dft/delay=",
                "bash;run ;my case.json nao-2012-five-centres ngss-2012 other.yaml sub",
                "bash;run my;my case.json",
                "bash;run ngss-2012 --out s;sub",
                "zsh;run --format=;csv json text",
                "zsh;run --format=j;json",
                "zsh;run ngss-2012 --set bodies/*/joi;bodies/*/joins=",
                "zsh;run ngss-2012 --set=bodies/dft/del;bodies/dft/delay=",
                "zsh;run ;files=*.(json|yaml|yml) nao-2012-five-centres ngss-2012",
                "zsh;run ngss-2012 --out s;files=-/",
            })
    void aShellOffersTheSame(String shell, String typed, String offered) throws Exception {
        for (String file : List.of("my case.json", "other.yaml", "notes.txt")) {
            Files.writeString(folder.resolve(file), "");
        }
        Files.createDirectory(folder.resolve("sub"));

        assertThat(ask(shell, List.of(typed.split(" ", -1)))).isEqualTo(offered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh"})
    void theScriptIsThatOfTheShell(String shell) throws Exception {
        assertThat(script(shell)).startsWith("# Completion of counterfoil for " + shell);
        assertThat(said(shell, script(shell) + "true\n")).isEmpty();
    }

    private static List<String> offers(String... typed) {
        List<String> words = new ArrayList<>(List.of("complete", "--"));
        words.addAll(List.of(typed));
        return Execution.outputOf(words.toArray(String[]::new)).lines().toList();
    }

    /** What the function of a script leaves to its shell, sorted; the shell's own part is played by functions that print. */
    private String ask(String shell, List<String> words) throws Exception {
        String program = """
                counterfoil() { '%s' -XX:TieredStopAtLevel=1 -cp '%s' org.counterfoil.run.Counterfoil "$@"; }
                compdef() { :; }
                """.formatted(
                        Path.of(System.getProperty("java.home"), "bin", "java"), System.getProperty("java.class.path"));
        String quoted = words.stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(joining(" ", "counterfoil ", ""));
        String asking =
                shell.equals("bash") ? """
                        COMP_WORDS=(%s)
                        COMP_CWORD=%d
                        _counterfoil
                        printf '%%s\\n' "${COMPREPLY[@]}"
                        """.formatted(quoted, words.size()) : """
                        words=(%s)
                        CURRENT=%d
                        PREFIX=$words[CURRENT]
                        compset() { :; }
                        compadd() { print -r -- "$@[-1]"; }
                        _files() { print -r -- "files=$@[-1]"; }
                        _counterfoil
                        """.formatted(quoted, words.size() + 1);
        return said(shell, program + script(shell) + asking).lines().sorted().collect(joining(" "));
    }

    private String said(String shell, String script) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder(shell, shell.equals("zsh") ? "-f" : "--norc", "-s")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "there is no " + shell + " here");
            throw e;
        }
        process.getOutputStream().write(script.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return printed;
    }

    private static String script(String shell) {
        return Execution.outputOf("completion", shell);
    }
}
