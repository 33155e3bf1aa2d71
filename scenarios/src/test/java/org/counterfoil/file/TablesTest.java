package org.counterfoil.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.counterfoil.distribution.Distribution;
import org.counterfoil.distribution.LogNormal;
import org.counterfoil.distribution.Normal;
import org.counterfoil.distribution.Pert;
import org.counterfoil.distribution.Uniform;
import org.counterfoil.model.EvidenceGrade;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as people have them: their number styles, further columns, blank columns, and rows that name a distribution's parameters. */
class TablesTest {

    private static final Path FIELD = Path.of("src/test/resources/field");
    private static final String R = "variable;distribution;lower;upper\n";

    @TempDir
    Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        String scenario = Files.readString(FIELD.resolve("c04-thousands.yaml"));
        // A programme as large as the numbers of the tables ask for.
        write("case.yaml", scenario.replace("c04-thousands.csv", "table.csv").replace("payroll: 2.4", "payroll: 2400"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private CheckedScenario check(String table) throws IOException {
        write("table.csv", table);
        return ScenarioChecker.check(ScenarioReader.read(folder.resolve("case.yaml")));
    }

    private Quantity quantity(String table, String path) throws IOException {
        CheckedScenario checked = check(table);
        assertThat(checked.problems().list()).isEmpty();
        return checked.orElseThrow().quantity(path);
    }

    private Distribution office(String table) throws IOException {
        return quantity(table, "programme/officeCost").distribution();
    }

    private List<String> ofTable(Problems problems) {
        return problems.list().stream()
                .filter(problem -> problem.place().file().endsWith(".csv"))
                .map(problem -> problem.toString().replaceAll("^.*table.csv:", ""))
                .toList();
    }

    private static CheckedScenario field(String name) throws IOException {
        return ScenarioChecker.check(ScenarioReader.read(FIELD.resolve(name)));
    }

    /** Every other number decides: a comma that cannot stand between thousands, a point that can be no mark of them. */
    @ParameterizedTest(name = "{0} beside {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            1,200     | 0.5       | 1200
            1,200     | 1,000.5   | 1200
            1,200     | 0,5       | 1.2
            1,200     | 1.000,5   | 1.2
            1.200     | 0,5       | 1200
            1.200     | 0.5       | 1.2
            1.200.000 | 5         | 1200000
            1,200,000 | 5         | 1200000
            0.125     | 5         | 0.125
            0,125     | 5         | 0.125
            12,5      | 1.200     | 12.5
            """)
    void aTableOfSemicolonsHasOneStyleOfNumbers(String number, String other, double value) throws IOException {
        String table = R + "centres/hub/runningCost;const;" + other + ";" + other + "\nprogramme/officeCost;const;"
                + number + ";" + number + "\n";

        assertThat(office(table).quantile(0.5)).isEqualTo(value);
    }

    @Test
    void whatIsReadAsThousandsIsSaid() throws IOException {
        CheckedScenario checked =
                check(R + "centres/hub/runningCost;const;0,5;0,5\nprogramme/officeCost;const;1.200;1.200\n");

        assertThat(ofTable(checked.warnings()))
                .contains("3:28: programme/officeCost: lower: '1.200' is read as 1200, as '0,5' in line 2 shows");
    }

    /** c04: 1,200 in a table that shows nothing else, whichever mark it is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            1,200 | '1,200' may be 1200 or 1.2
            1.200 | '1.200' may be 1.2 or 1200
            """)
    void aTableThatCanBeReadInTwoWaysIsRefusedWithBoth(String number, String readings) throws IOException {
        assertThat(ofTable(check(R + "programme/officeCost;const;%s;%s\n".formatted(number, number))
                        .problems()))
                .hasSize(2)
                .first()
                .asString()
                .endsWith(readings + ", and no other number of the table shows which; write one of these");
        assertThat(field("c04-thousands.yaml").problems().list()).hasSize(4);
    }

    /** Where commas separate cells, the decimal mark is a point; a comma within a cell in quotes is one of thousands, if anything. */
    @Test
    void aTableOfCommasHasDecimalPoints() throws IOException {
        String header = "variable,distribution,lower,upper\n";

        assertThat(office(header + "programme/officeCost,norm,1.125,2.250\n"))
                .isEqualTo(Normal.ofP05AndP95(1.125, 2.25));
        assertThat(office(header
                        + "centres/hub/runningCost,const,0.5,0.5\nprogramme/officeCost,norm,\"1,125\",\"2,250\"\n"))
                .isEqualTo(Normal.ofP05AndP95(1125, 2250));
        assertThat(ofTable(check(header + "programme/officeCost,norm,\"1,125\",\"2,250\"\n")
                        .problems()))
                .hasSize(2);
        assertThat(ofTable(
                        check(header + "programme/officeCost,norm,\"1,5\",2\n").problems()))
                .containsExactly(
                        "2:27: programme/officeCost: lower: expected a number, found text \"1,5\"; write it with a"
                                + " decimal point: 1.5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "variable\tdistribution\tlower\tupper\nprogramme/officeCost\tnorm\t1\t2\n",
                "sep=;\nvariable;distribution;lower;upper\nprogramme/officeCost;norm;1;2\n",
                "sep=,\nvariable,distribution,lower,upper\nprogramme/officeCost,norm,1,2\n",
                "variable;distribution;lower;upper;\"who, when, why, how much\"\nprogramme/officeCost;norm;1;2;x\n",
                "variable,distribution,lower,upper,,,\nprogramme/officeCost,norm,1,2,,,\n",
                "Variable,Distribution,Lower,UPPER\nprogramme/officeCost,norm,1,2\n"
            })
    void whateverSeparatesTheCellsIsFound(String table) throws IOException {
        assertThat(office(table)).isEqualTo(Normal.ofP05AndP95(1, 2));
    }

    /** c11 and c23. */
    @ParameterizedTest
    @CsvSource({"c11-blank-columns.yaml", "c23-sep-line.yaml"})
    void whatASpreadsheetAddsIsNoMistake(String name) throws IOException {
        assertThat(field(name).orElseThrow().quantity("programme/officeCost").distribution())
                .isEqualTo(Normal.ofP05AndP95(0.05, 0.15));
        assertThat(field(name).warnings().toString()).doesNotContain(".csv");
    }

    /** c12: row numbers, a label, a description. */
    @Test
    void furtherColumnsAreNamedOnceAsUnread() throws IOException {
        CheckedScenario checked = field("c12-described.yaml");

        assertThat(checked.orElseThrow()
                        .quantity("programme/officeCost")
                        .provenance()
                        .note())
                .isEqualTo("office");
        assertThat(checked.warnings().list().stream().filter(warning -> warning.kind() == FileKind.COLUMN_UNREAD))
                .singleElement()
                .satisfies(warning -> assertThat(warning.message())
                        .startsWith(
                                "not read: column 1, which has no name, 'Description'; the columns that are read are"));
    }

    @Test
    void rowsThatStateNothingAreNamedOnce() throws IOException {
        CheckedScenario checked = check(R + "Costs;;;\nprogramme/officeCost;norm;1;2\nRisks;;;\n");

        assertThat(checked.problems().list()).isEmpty();
        assertThat(ofTable(checked.warnings()))
                .contains("2:1: 2 rows have no distribution and no value, so they are not read: 'Costs' and others");
    }

    /** c17: the ratio of p95 to p05 goes up to that of the exponential, ln 0.05 / ln 0.95 = 58.40. */
    @Test
    void aTruncatedNormalIsFoundUpToItsLimit() throws IOException {
        Scenario scenario = field("c17-posnorm.yaml").orElseThrow();
        Distribution office = scenario.quantity("programme/officeCost").distribution();

        assertThat(office.quantile(0.05)).isCloseTo(1, within(1e-8));
        assertThat(office.upperQuantile(0.05)).isCloseTo(55, within(1e-7));
        assertThat(scenario.quantity("bodies/north/joins").distribution()).isEqualTo(new Uniform(0, 1));
        Distribution far = office("variable,distribution,lower,upper\nprogramme/officeCost,posnorm,1,58.3\n");
        assertThat(far.upperQuantile(0.05)).isCloseTo(58.3, within(1e-6));
        assertThat(check("variable,distribution,lower,upper\nprogramme/officeCost,posnorm,1,58.5\n")
                        .problems()
                        .toString())
                .contains("they lie too far apart");
    }

    /** c20 and its like: what to write is said. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '!', textBlock = """
            Na        | leave it out where nothing is known
            #N/A      | leave it out where nothing is known
            n/a       | leave it out where nothing is known
            (0.05)    | brackets mean a negative number: write -0.05, or 0.05 if it is not
            \u22125   | write -5
            1\u00a0000 | found text "1\\u00a0000"; write 1000
            1\u202f000 | write 1000
            0,05 €    | write 0.05
            £12       | write 12
            12 £      | write 12
            -£12      | write -12
            £1.2m     | write the number alone, money in the scale that units states
            5%        | write the fraction 0.05
            1 000     | write 1000
            '0.05     | write 0.05
            1'234.5   | write 1234.5
            5,5%      | write the fraction 0.055
            90 %      | write the fraction 0.9
            """)
    void whatIsNoNumberIsAnsweredWithOne(String cell, String answer) throws IOException {
        String written =
                cell.replace("\\u2212", "\u2212").replace("\\u00a0", "\u00a0").replace("\\u202f", "\u202f");
        assertThat(ofTable(check(R + "programme/officeCost;norm;" + written + ";99\n")
                        .problems()))
                .singleElement()
                .asString()
                .endsWith(answer);
        assertThat(field("c20-cells.yaml").problems().list())
                .hasSize(4)
                .allSatisfy(problem -> assertThat(problem.message()).containsAnyOf("write ", "leave it out"));
    }

    /** What a hint says to write is read in that table. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '!', textBlock = """
            1 234,5  | 1234,5
            1'234,5  | 1234,5
            €1.234,5 | 1234,5
            5,5%     | 0,055
            """)
    void aHintHasTheTablesDecimalMark(String cell, String number) throws IOException {
        String table = R + "programme/exitCost;norm;0,5;0,7\nprogramme/officeCost;norm;%s;9999\n";

        assertThat(ofTable(check(table.formatted(cell)).problems()))
                .singleElement()
                .asString()
                .endsWith(" " + number);
        assertThat(check(table.formatted(number)).problems().list()).isEmpty();
    }

    @Test
    void aTableOfPlainValuesNeedsNoDistributions() throws IOException {
        assertThat(quantity("variable,value\nprogramme/officeCost,0.7\n", "programme/officeCost")
                        .isCertainly(0.7))
                .isTrue();
    }

    /** Blank lines above the heading, with or without separators, and Excel's first line. */
    @ParameterizedTest
    @ValueSource(strings = {";;;\n", "\n", "\n;;\n", "sep=;\n"})
    void theHeadingIsTheFirstLineThatHoldsSomething(String above) throws IOException {
        assertThat(office(above + R + "programme/officeCost;norm;0,5;0,7\n"))
                .isEqualTo(office(R + "programme/officeCost;norm;0,5;0,7\n"));
        assertThat(ofTable(check(above + "variable;lower;upper\nprogramme/officeCost;0,5;0,7\n")
                        .problems()))
                .singleElement()
                .asString()
                .startsWith(1 + above.lines().count() + ":1: the column distribution is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", ";;\n", "sep=;\n"})
    void anEmptyTableIsSaidToBeEmpty(String table) throws IOException {
        assertThat(ofTable(check(table).problems()))
                .singleElement()
                .asString()
                .startsWith("1:1: the table is empty; write columns");
    }

    /** A month is no year and a year no month, however a sheet writes them, and each is quoted as it stands there. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '!', textBlock = """
            programme/start,,FY2011-12      | 'FY2011-12' is not a month; write it like 2014-07
            programme/start,,2029M13        | '2029M13' is not a month; write it like 2014-07
            appraisal/firstYear,,2029M04    | '2029M04' is not a
            """)
    void aDateOfTheOtherSortIsRefusedAsItStands(String row, String message) throws IOException {
        assertThat(check("variable,distribution,value\n" + row + "\n")
                        .problems()
                        .toString())
                .contains(message);
    }

    @Test
    void monthsThatAreUncertainStandInADefinition() throws IOException {
        assertThat(ofTable(check("variable,distribution,min,max\nprogramme/start,uniform,2029M05,2033M04\n")
                        .problems()))
                .allSatisfy(problem -> assertThat(problem)
                        .contains("a distribution of months stands in the column definition, such as {"));
    }

    @Test
    void rowsNameTheParametersOfADistribution() throws IOException {
        String table = """
                variable,distribution,min,mode,max,median,p90,mean,sd,value,plan,source,evidence,owner,note
                programme/officeCost,pert,1,2,4,,,,,,1.5,,D,PMO,workshop
                centres/hub/runningCost,lognormal,,,,2,5,,,,,,,,
                bodies/north/migrationCost,normal,,,,,,3,0.5,,,,,,
                bodies/south/stranded,,,,,,,,,0.2,,,,,
                """;
        Scenario scenario = check(table).orElseThrow();

        assertThat(scenario.quantity("programme/officeCost").distribution()).isEqualTo(new Pert(1, 2, 4));
        assertThat(scenario.quantity("programme/officeCost").planValue()).isEqualTo(1.5);
        assertThat(scenario.quantity("programme/officeCost").provenance().evidence())
                .isEqualTo(EvidenceGrade.D);
        assertThat(scenario.quantity("programme/officeCost").provenance().owner())
                .isEqualTo("PMO");
        assertThat(scenario.quantity("programme/officeCost").provenance().note())
                .isEqualTo("workshop");
        assertThat(scenario.quantity("centres/hub/runningCost").distribution())
                .isEqualTo(LogNormal.ofMedianAndP90(2, 5));
        assertThat(scenario.quantity("bodies/north/migrationCost").distribution())
                .isEqualTo(new Normal(3, 0.5));
        assertThat(scenario.quantity("bodies/south/stranded").isCertainly(0.2)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '"', textBlock = """
            pert,1,2,4,,9    ! has upper beside pert; leave it out, or name another distribution
            norm,,2,,1,9     ! has mode beside norm; leave it out, or name another distribution
            pert,1,2,,,      ! pert is given min, mode; write one of these sets: min, mode, max | p10, mode, p90
            discrete,1,2,4,, ! 'discrete' is not a distribution of a table of ranges; write one of
            """)
    void cellsThatDoNotGoTogetherAreRefused(String row, String message) throws IOException {
        assertThat(check("variable,distribution,min,mode,max,lower,upper\nprogramme/officeCost," + row + "\n")
                        .problems()
                        .toString())
                .contains(message);
    }

    /** The office is planned at 0.1, the migration by default at 0.15: a range around them moves no plan. */
    @Test
    void aRowWithoutAPlanKeepsTheFiles() throws IOException {
        Scenario scenario = check(R + "programme/officeCost;norm;0,1;0,3\nbodies/north/migrationCost;norm;0,1;0,5\n"
                        + "functions/payroll/saving;norm;0,1;0,2\n")
                .orElseThrow();

        assertThat(scenario.quantity("programme/officeCost").planValue()).isEqualTo(0.1);
        assertThat(scenario.quantity("bodies/north/migrationCost").planValue()).isEqualTo(0.15);
    }

    /** c15. */
    /** Tables of other models name their variables by words of their own. */
    @Test
    void aVariableThatIsNoPathIsAnsweredWithOne() throws IOException {
        assertThat(ofTable(check(R + "Yield;const;1;1\n").problems()))
                .containsExactly(
                        "2:1: Yield: 'Yield' is not the path of a quantity; write one such as bodies/dft/delay");
    }

    @Test
    void threeEqualPointsAreACertainValue() throws IOException {
        assertThat(field("c15-three-equal-points.yaml")
                        .orElseThrow()
                        .quantity("functions/payroll/saving")
                        .isCertainly(0.2))
                .isTrue();
        for (String row : List.of("norm,2,2", "lnorm,2,2", "unif,2,2", "posnorm,2,2")) {
            assertThat(quantity(
                                    "variable,distribution,lower,upper\nprogramme/officeCost," + row + "\n",
                                    "programme/officeCost")
                            .isCertainly(2))
                    .as(row)
                    .isTrue();
        }
        for (String row : List.of("pert,2,2,2,,", "triangular,2,2,2,,", "uniform,2,,2,,", "normal,,,,2,0")) {
            assertThat(quantity(
                                    "variable,distribution,min,mode,max,mean,sd\nprogramme/officeCost," + row + "\n",
                                    "programme/officeCost")
                            .isCertainly(2))
                    .as(row)
                    .isTrue();
        }
    }

    /** c21. */
    @Test
    void anIdWithAnAccentIsAnsweredWithTheLettersOfIds() throws IOException {
        assertThat(field("c21-letters.yaml").problems().toString())
                .endsWith(
                        "'Ynys-Môn' is not an id; use the letters A to Z and a to z, digits, hyphens, dots and underscores; a title"
                                + " may have any");
    }

    /** A label that clears the screen does not get in, and what gets in does not get out as such. */
    @Test
    void aLabelThatATerminalObeysIsRefused() throws IOException {
        assertThat(field("rel-label-escape.json").problems().toString())
                .contains("holds U+001B, which cannot be shown");
    }
}
