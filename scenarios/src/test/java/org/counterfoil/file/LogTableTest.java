package org.counterfoil.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of an assumptions log, read as a table of ranges: what is said already, what is changed, and what no table states. */
class LogTableTest {

    private static final String HEADER = "variable,words,distribution,value,median,p90,plan,source,evidence,owner,note,"
            + "definition,kind,origin,unit,place\n";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(folder.resolve("complete.json"), Fixtures.text("complete.json"));
        Files.writeString(
                folder.resolve("ranged.json"), "{ \"extends\": \"complete.json\", \"ranges\": \"table.csv\" }");
    }

    private ScenarioDocument read(String rows) throws IOException {
        Files.writeString(folder.resolve("table.csv"), HEADER + rows);
        return ScenarioReader.read(folder.resolve("ranged.json"));
    }

    private String resolved(String path, String rows) throws IOException {
        ScenarioDocument document = read(rows);
        assertThat(document.problems().list()).isEmpty();
        assertThat(document.warnings().list()).isEmpty();
        return DocumentWriter.write(DocumentPath.find(document.root().orElseThrow(), path)
                        .orElseThrow()
                        .node())
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The file's own spelling stays: a rate, a month with a source, a provenance that is said of a whole line. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bodies/dft/withdrawRate | bodies/dft/withdrawRate,,,0.05568469488772207,,,0.05568469488772207,NAO16,,,,,number,stated,,
            bodies/dft/withdrawRate | bodies/dft/withdrawRate,,,,,,,NAO16,,,,"{""count"":4,""of"":26,""withinYears"":3}",number,stated,,
            bodies/dft/goLive       | bodies/dft/goLive,,,2014M07,,,,CO12,D,,A quarter after the centre opens,,month,stated,,
            bodies/dft/goLive       | bodies/dft/goLive,,,2014-07,,,,CO12,D,,A quarter after the centre opens,,month,stated,,
            claims/600m/year        | claims/600m/year,,,FY2017-18,,,,CO12,A,Cabinet Office,Press notice,,year,stated,,
            claims/cumulative/year  | claims/cumulative/by,,,FY2018-19,,,,,,,,,year,stated,,
            centres/issc1/pace      | centres/issc1/pace,,lognormal,,1.10,1.6,1,,,,,,number,stated,,
            bodies/dwp/cost         | bodies/dwp/cost,,,,,,85,NAO16,D,DWP,One figure was published,"{""dist"":""empirical"",""values"":[80,85,90]}",number,stated,,
            risks/platform-slips/likelihood | risks/platform-slips/likelihood,,,0.6,,,,NAO16,B,Programme,Both centres slipped,,number,stated,,
            risks/supplier-fails/effects/0/set | risks/supplier-fails/effects/0/set,,,,,,,,,,,"{""dist"":""truncated"",""of"":{""dist"":""triangular"",""min"":""2017-04"",""mode"":""2018-04"",""max"":""2021-04""},""min"":""2017-10""}",month,stated,,
            """)
    void aRowThatSaysWhatTheFileSaysLeavesItAsItIs(String path, String row) throws IOException {
        String before = DocumentWriter.write(DocumentPath.find(
                                ScenarioReader.read(folder.resolve("complete.json"))
                                        .root()
                                        .orElseThrow(),
                                path)
                        .orElseThrow()
                        .node())
                .replaceAll("\\s+", " ")
                .strip();

        assertThat(resolved(path, row + "\n")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '!', textBlock = """
            bodies/dft/goLive       | bodies/dft/goLive,,,2014M10,,,,CO12,,,,,month,stated,,             | { "value": "2014-10", "source": "CO12" }
            bodies/dft/transfer     | bodies/dft/transfer,,,2014-01,,,,,,,,,month,stated,,               | "2014-01"
            claims/600m/year        | claims/600m/year,,,FY2019-20,,,,CO12,A,Cabinet Office,Press notice,,year,stated,, | "2019-20"
            claims/cumulative/year  | claims/cumulative/by,,,FY2019-20,,,,,,,,,year,stated,,             | "2019-20"
            claims/payback/atMost   | claims/payback/atMost,,,FY2020-21,,,,,,,,,year,stated,,            | "2020-21"
            risks/platform-slips/likelihood | risks/platform-slips/likelihood,,,0.5,,,,NAO16,B,Programme,Both centres slipped,,number,stated,, | 0.5
            correlations/delays/value | correlations/delays/value,,,0.2,,,,NAO16,E,Programme,Judgement,,number,stated,, | 0.2
            appraisal/years         | appraisal/years,,,12,,,,,,Treasury,,,number,stated,,               | { "value": 12, "owner": "Treasury" }
            bodies/dft/delay        | bodies/dft/delay,,lognormal,,3,9,,,,,,,number,stated,,             | { "dist": "lognormal", "p90": 9, "median": 3 }
            lines/legacy-contract/amount/2012-13 | lines/legacy-contract/amount/2012-13,,,4,,,4,NAO16,D,DfT,Shared by two bodies,,number,stated,, | { "value": 4, "plan": 4 }
            bodies/dft/joins        | bodies/dft/joins,,,1,,,,,,,,,number,defaults,,                     | { "value": 1, "plan": 0.9 }
            programme/officeCost    | programme/officeCost,,,5,,,4,,,,'-5% was offered,,number,stated,,  | { "value": 5, "plan": 4, "note": "-5% was offered" }
            """)
    void aRowThatSaysSomethingElseIsStatedAsAFileHasIt(String path, String row, String stated) throws IOException {
        assertThat(resolved(path, row + "\n")).isEqualTo(stated);
    }

    @Test
    void whatTheLogSaysOfDefaultsSplitsAndRatesIsNoMistake() throws IOException {
        String rows = """
                bodies/dft/joins,0.9,,,,,,,,,,,number,defaults,probability,complete.json:1:1
                bodies/dwp/leavingCost,£0m,,,,,,,,,,,number,model,GBP million,
                bodies/dwp/cost/split,"finance 0.3333, hr 0.6667",,,,,,,,,,,split,stated,fraction,
                appraisal/discounting,0.04,,,,,,NAO16,C,,As the auditor does,,rates,stated,fraction a year,
                """;
        ScenarioDocument document = read(rows);

        assertThat(document.warnings().list()).isEmpty();
        assertThat(document.sha256())
                .isEqualTo(ScenarioReader.read(folder.resolve("complete.json")).sha256());
    }

    /** A row whose numbers somebody has taken out, and a column that is not the log's. */
    @Test
    void whatIsLostIsSaid() throws IOException {
        ScenarioDocument document = read("programme/officeCost,£4m,,,,,,,,,,,number,stated,,\n");

        assertThat(document.warnings().list())
                .singleElement()
                .asString()
                .endsWith(
                        "table.csv:2:1: a row has no distribution and no value, so it is not read: 'programme/officeCost'");
        Files.writeString(
                folder.resolve("table.csv"), "variable,distribution,value,unit\nprogramme/officeCost,,5,GBP\n");
        assertThat(ScenarioReader.read(folder.resolve("ranged.json")).warnings().list())
                .singleElement()
                .asString()
                .contains("table.csv:1:29: not read: 'unit'; the columns that are read are variable, ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '!', textBlock = """
            bodies/dft/goLive,,,Jul-14,,,,,,,,,month,stated,, | bodies/dft/goLive: 'Jul-14' is not a month; write it like 2014-07
            risks/platform-slips/likelihood,,,0.5,,,,CO12,,,,,number,stated,, | risks/platform-slips/likelihood: has no source, grade, owner and note of its own; change those of risks/platform-slips in the file
            publishedPlan/cost,,,50,,,,NAO16,,,,,number,stated,, | publishedPlan/cost: has no source, grade, owner and note of its own; change those of publishedPlan in the file
            claims/600m/atLeast,,lognormal,,3,9,,,,,,,number,stated,, | claims/600m/atLeast: is a number by itself: give it a value, and neither a distribution nor a plan
            bodies/dft/title,,,2014M07,,,,,,,,,month,stated,, | bodies/dft/title: value: expected a number, found text "2014M07"
            """)
    void whatCannotBeStatedIsAnswered(String row, String message) throws IOException {
        List<Problem> problems =
                ScenarioChecker.check(read(row + "\n")).problems().list();

        assertThat(problems)
                .extracting(Problem::toString)
                .anySatisfy(
                        problem -> assertThat(problem).contains("table.csv:2:").endsWith(message));
    }
}
