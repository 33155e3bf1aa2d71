package org.counterfoil.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.counterfoil.distribution.Distribution;
import org.counterfoil.distribution.LogNormal;
import org.counterfoil.distribution.Normal;
import org.counterfoil.distribution.Quantiles;
import org.counterfoil.distribution.Truncated;
import org.counterfoil.distribution.Uniform;
import org.counterfoil.model.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of ranges, as analysts keep them in spreadsheets. */
class RangesTest {

    private static final String HEADER = "variable,distribution,lower,median,upper,label\n";

    @TempDir
    Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        for (String name : new String[] {"small.json", "ranged.json", "ranges.csv"}) {
            Files.writeString(folder.resolve(name), Fixtures.text(name));
        }
    }

    @Test
    void everyRowReachesTheScenarioWithItsLabelAsNote() throws IOException {
        Scenario scenario = check().orElseThrow();

        assertThat(distribution(scenario, "bodies/dft/delay")).isEqualTo(Normal.ofP05AndP95(0, 6));
        assertThat(distribution(scenario, "bodies/dwp/delay")).isEqualTo(LogNormal.ofP05AndP95(2, 18));
        assertThat(distribution(scenario, "bodies/dft/stranded")).isEqualTo(Uniform.ofP05AndP95(0.01, 0.05));
        assertThat(distribution(scenario, "functions/hr/saving"))
                .isEqualTo(new Quantiles(java.util.List.of(
                        new Quantiles.Pair(0.05, 0.05),
                        new Quantiles.Pair(0.5, 0.12),
                        new Quantiles.Pair(0.95, 0.25))));
        assertThat(scenario.quantity("programme/exitCost").isCertainly(0.8)).isTrue();
        assertThat(scenario.quantity("bodies/dft/delay").provenance().note()).isEqualTo("Workshop of May");
        assertThat(scenario.quantity("bodies/dwp/delay").provenance().note()).isEqualTo("Workshop of May, second day");
        assertThat(scenario.quantity("bodies/dwp/migrationCost").provenance().note())
                .isEmpty();
    }

    @Test
    void aTruncatedNormalHasTheTwoPercentilesItself() throws IOException {
        Scenario scenario = check().orElseThrow();
        Distribution positive = distribution(scenario, "bodies/dwp/migrationCost");
        Distribution share = distribution(scenario, "bodies/dft/upkeep");

        // To the twelve digits in which its mean and standard deviation are written.
        assertThat(positive).isInstanceOf(Truncated.class);
        assertThat(positive.quantile(0.05)).isCloseTo(2, within(1e-8));
        assertThat(positive.upperQuantile(0.05)).isCloseTo(20, within(1e-8));
        assertThat(positive.lower()).isZero();
        assertThat(positive.upper()).isInfinite();
        assertThat(share.quantile(0.05)).isCloseTo(0.02, within(1e-9));
        assertThat(share.upperQuantile(0.05)).isCloseTo(0.08, within(1e-9));
        assertThat(share.upper()).isEqualTo(1);
    }

    @Test
    void anOverrideComesAfterTheTable() throws IOException {
        assertThat(check().orElseThrow().quantity("programme/officeCost").isCertainly(5))
                .isTrue();
    }

    @Test
    void theResolvedScenarioHoldsTheRowsAndItsDigestCoversThem() throws IOException {
        ScenarioDocument before = ScenarioReader.read(folder.resolve("ranged.json"));

        assertThat(before.toJson())
                .contains("\"delay\": { \"dist\": \"normal\", \"p05\": 0, \"p95\": 6, \"note\": \"Workshop of May\" }")
                .doesNotContain("ranges");
        assertThat(ScenarioReader.read("resolved.json", before.toJson()).sha256())
                .isEqualTo(before.sha256());
        write("ranges.csv", Fixtures.text("ranges.csv").replace("norm,0,NA,6", "norm,0,NA,7"));
        assertThat(ScenarioReader.read(folder.resolve("ranged.json")).sha256()).isNotEqualTo(before.sha256());
    }

    @Test
    void aCaseOnTheClassPathMayHaveATable() throws IOException {
        ScenarioDocument document = ScenarioReader.read(new SourceFile.InLibrary("scenarios/ranged.json"));

        assertThat(document.sha256())
                .isEqualTo(ScenarioReader.read(folder.resolve("ranged.json")).sha256());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bom and carriage returns",
                "semicolons",
                "semicolons and commas",
                "quotes",
                "blank lines",
                "blanks"
            })
    void howASpreadsheetSavesItChangesNothing(String how) throws IOException {
        String expected = ScenarioReader.read(folder.resolve("ranged.json")).sha256();
        String text = Fixtures.text("ranges.csv");
        String semicolons = text.replace(",", ";").replace("May; second", "May, second");
        write(
                "ranges.csv",
                switch (how) {
                    case "bom and carriage returns" -> "\uFEFF" + text.replace("\n", "\r\n");
                    case "semicolons" -> semicolons;
                    case "semicolons and commas" -> semicolons.replaceAll("(\\d)\\.(\\d)", "$1,$2");
                    case "quotes" -> text.replace("bodies/dft/delay,norm,0", "\"bodies/dft/delay\",\"norm\",\"0\"");
                    case "blank lines" -> text.replace("\nbodies/dwp", "\n,,,,,\n\nbodies/dwp") + "\n\n";
                    default -> text.replace("norm,0,NA,6", " norm , 0,\tNA, 6 ");
                });

        assertThat(ScenarioReader.read(folder.resolve("ranged.json")).sha256()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bodies/dft/delay,norm,four,,6,          | 2:23: bodies/dft/delay: lower: expected a number, found text "four"
            bodies/dft/delay,norm,0,,"1,5",         | 2:26: bodies/dft/delay: upper: expected a number, found text "1,5"; write it with a decimal point: 1.5
            bodies/dft/upkeep,norm,2%,,6%,          | 2:24: bodies/dft/upkeep: lower: expected a number, found text "2%"; write the fraction 0.02 ¶ 2:28: bodies/dft/upkeep: upper: expected a number, found text "6%"; write the fraction 0.06
            bodies/dft/delay,norm,6,,0,             | 2:1: bodies/dft/delay: normal needs finite p05 < p95, but was p05=6, p95=0
            bodies/dft/delay,lnorm,0,,6,            | 2:1: bodies/dft/delay: lognormal needs finite 0 < p05 < p95, but was p05=0, p95=6
            bodies/dft/delay,const,5,,6,            | 2:1: bodies/dft/delay: const needs lower and upper to be the same, but was lower=5, upper=6
            bodies/dft/delay,norm,0,5,6,            | 2:1: bodies/dft/delay: has a median of 5, where lower and upper leave only 3; leave the median out, or write quantiles
            bodies/dft/delay,quantiles,0,,6,        | 2:1: bodies/dft/delay: quantiles needs a median; write it, or another distribution
            bodies/dft/delay,quantiles,0,0.1,6,     | 2:1: bodies/dft/delay: quantiles has no distribution through [p=0.05: 0, p=0.5: 0.1, p=0.95: 6]: the smooth curve through them falls between p=0.0000 and p=0.2434; state min or max
            bodies/dft/delay,posnorm,1,,100,        | 2:1: bodies/dft/delay: no normal distribution truncated to those above 0 has p05=1 and p95=100: they lie too far apart
            bodies/dft/delay,nrom,0,,6,             | 2:18: bodies/dft/delay: 'nrom' is not a distribution of a table of ranges; did you mean 'norm'?
            bodies/dft/delay,triangle,0,,6,         | 2:18: bodies/dft/delay: 'triangle' is not a distribution of a table of ranges; write 'triangular'
            bodies/dft/delay,,0,,,                  | 2:1: bodies/dft/delay: has no distribution in its row
            bodies/dft/dely,norm,0,,6,              | 2:1: bodies/dft/dely: 'dely' is not a key of this object; did you mean 'delay'?
            bodies/*/delay,norm,0,,6,               | 2:1: bodies/*/delay: a path with * names many values; write that of one, or change defaults
            ,norm,0,,6,                             | 2:2: the row has no variable; write the path of a quantity, such as bodies/dft/delay
            bodies/dft/delay,norm,0,,6,May, in Rome | 2:33: 'in Rome' stands in no column; put a text that holds a separator in quotes
            bodies/dft/goLive,norm,0,,6,            | 2:1: bodies/dft/goLive: is text "2014-07", not a quantity; write the path of one, such as bodies/dft/delay
            bodies/dft/cost,norm,0,,6,              | 2:1: bodies/dft/cost: is an object, not a quantity; write the path of one, such as bodies/dft/delay
            bodies/dft/delay,"norm"x,0,,6,          | 2:18: a quote does not match; a text in quotes ends with one before the separator, and a quote within it is written twice
            "bodies/dft/delay,norm,0,,6,            | 2:1: a quote does not match; a text in quotes ends with one before the separator, and a quote within it is written twice
            """)
    void aMistakeIsReportedAtItsCell(String row, String messages) throws IOException {
        write("ranges.csv", HEADER + row + "\n");

        assertThat(check().problems().list().stream().map(RangesTest::inTable)).containsExactly(messages.split(" ¶ "));
    }

    @Test
    void allMistakesOfATableAreReportedTogether() throws IOException {
        write("ranges.csv", HEADER + """
                bodies/dft/delay,norm,0,,6,"A ""first""
                and second line",too much
                bodies/dwp/delay,norm,x,,y,
                bodies/dft/delay,norm,0,,6,
                """);

        assertThat(check().problems().list().stream().map(RangesTest::inTable))
                .containsExactly(
                        "3:18: 'too much' stands in no column; put a text that holds a separator in quotes",
                        "4:23: bodies/dwp/delay: lower: expected a number, found text \"x\"",
                        "4:26: bodies/dwp/delay: upper: expected a number, found text \"y\"",
                        "5:1: bodies/dft/delay: is stated twice, first in line 2; keep one of them");
    }

    @Test
    void columnsThatAreMissingTwiceOrUnknownAreReported() throws IOException {
        write("ranges.csv", "variable,lowre,median,median\nbodies/dft/delay,1,2,2\n");

        assertThat(check().problems().list().stream().map(RangesTest::inTable))
                .containsExactly(
                        "1:1: the column distribution is missing; the first line names the columns: variable, distribution, then"
                                + " lower, median and upper, or a distribution's parameters, such as min, mode and max",
                        "1:10: 'lowre' is not a column of a table of ranges; did you mean 'lower'?",
                        "1:23: the column median is there twice; keep one of them");
    }

    @Test
    void oneTableHasOneDecimalMark() throws IOException {
        write(
                "ranges.csv",
                "variable;distribution;lower;upper\nbodies/dft/delay;norm;0,5;6\nbodies/dwp/delay;norm;1.25;6\n");

        assertThat(check().problems().list().stream().map(RangesTest::inTable))
                .containsExactly(
                        "3:23: bodies/dwp/delay: lower: '1.25' has another decimal mark than '0,5' in line 2; use one in the"
                                + " whole table");
    }

    @Test
    void aTableIsBesideOrBelowTheScenarioAndInUtf8() throws IOException {
        write("ranged.json", Fixtures.text("ranged.json").replace("ranges.csv", "range.csv"));
        assertThat(check().problems().toString())
                .endsWith("ranged.json:3:13: ranges: there is no file '%s'; did you mean 'ranges.csv'?"
                        .formatted(folder.resolve("range.csv")));
        write("ranged.json", Fixtures.text("ranged.json").replace("ranges.csv", "../ranges.csv"));
        assertThat(check().problems().toString())
                .endsWith(
                        "ranges: '../ranges.csv' lies outside the folder of the file that names it; move it beside or below");
        write("ranged.json", Fixtures.text("ranged.json"));
        Files.write(folder.resolve("ranges.csv"), (HEADER + "caf\u00e9").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(check().problems().toString())
                .endsWith("ranges.csv:2:4: byte 0xE9 is not UTF-8; save the file as UTF-8");
    }

    /** Without the folder and the file's name, which every problem of the table has. */
    private static String inTable(Problem problem) {
        assertThat(problem.place().file()).endsWith("ranges.csv");
        return problem.toString().replace(problem.place().file() + ":", "");
    }

    private static Distribution distribution(Scenario scenario, String path) {
        return scenario.quantity(path).distribution();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private CheckedScenario check() throws IOException {
        return ScenarioChecker.check(ScenarioReader.read(folder.resolve("ranged.json")));
    }
}
