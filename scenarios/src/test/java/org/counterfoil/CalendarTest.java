package org.counterfoil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calendar is the user's: years start where the file says, and a month is a month. */
class CalendarTest {

    private static final String FOLDER = "src/test/resources/scenarios/";
    private static final String FROM_JULY = FOLDER + "year-from-july.yaml";
    private static final String CALENDAR_YEARS = FOLDER + "calendar-years.yaml";

    @TempDir
    private Path folder;

    /** Live from July 2027, at a fifth of 1 a year: a year from July saves 0.2, one from April nine months of it. */
    @Test
    void aProgrammeFromJulyIsJudgedOnItsOwnYears() {
        String fromJuly = Execution.outputOf("run", FROM_JULY);
        String fromApril = Execution.outputOf("run", FROM_JULY, "--set", "appraisal/yearStarts=april");

        assertThat(fromJuly)
                .contains("AUD m, 2026-27 prices; 2026-27 to 2030-31, years from July; present values of 2026-27")
                .contains("first-full-year: SUPPORTED", "gross saving in 2027-28 of at least AUD 0.19m")
                .contains("as planned AUD 0.200m");
        assertThat(fromApril)
                .contains("AUD m, 2026-27 prices; 2026-27 to 2030-31; present values of 2026-27")
                .contains("as planned AUD 0.150m")
                .doesNotContain("first-full-year: SUPPORTED");
        assertThat(Execution.outputOf("run", FROM_JULY, "--format", "csv"))
                .contains("\nFY2027-28,2027,grossSaving,AUD million a year,0.2,0.2,0,");
    }

    @Test
    void aProgrammeOfCalendarYearsNamesThemByOneNumber() throws IOException {
        String text = Execution.outputOf("run", CALENDAR_YEARS);

        assertThat(text)
                .contains("€k, 2025 prices; 2026 to 2033, years from January; present values of 2026 at 0.03")
                .contains("\nUptake, end of 2033 ")
                .containsPattern("\nGross saving\\** 2026, €k ")
                .contains("read as gross saving in 2028 of at least €250k")
                .contains("read as gross saving in all, 2027 to 2033, of at least")
                .containsPattern("\nPayback year +20\\d\\d +20\\d\\d ")
                .contains("read as payback year of at most 2032")
                .doesNotContainPattern("20\\d\\d-\\d\\d");
        assertThat(Execution.outputOf("run", CALENDAR_YEARS, "--format", "json"))
                .contains("\"priceBase\" : \"2025\"", "\"yearStarts\" : \"january\"")
                .contains("\"year\" : \"2026\"", "\"from\" : \"2027\"", "\"by\" : \"2033\"");
        assertThat(Execution.outputOf("run", CALENDAR_YEARS, "--format", "csv")).contains("\n2033,2033,netSaving,");
        Kept.check(Path.of(FOLDER, "explained-calendar-years.txt"), Execution.outputOf("explain", CALENDAR_YEARS));
    }

    @Test
    void aMonthIsNamedWithACapitalOrWithout() throws IOException {
        Path file = folder.resolve("x.yaml");
        Files.writeString(file, Files.readString(Path.of(FROM_JULY)).replace("july", "July"));

        assertThat(Execution.outputOf("run", file.toString())).isEqualTo(Execution.outputOf("run", FROM_JULY));
    }

    /** The base keeps its labels; the file that extends it says when its years start. */
    @Test
    void aFileThatExtendsAnotherMaySayWhereYearsStart() throws IOException {
        Path base = folder.resolve("base.yaml");
        Files.writeString(base, Files.readString(Path.of(FROM_JULY)).replace("yearStarts: july, ", ""));
        Path merged = folder.resolve("merged.yaml");
        Files.writeString(merged, "extends: base.yaml\nappraisal: { yearStarts: july }\n");
        Path overridden = folder.resolve("overridden.yaml");
        Files.writeString(overridden, """
                extends: base.yaml
                overrides: [{ path: appraisal/yearStarts, value: july, reason: We are in Australia }]
                """);

        String expected = Execution.outputOf("run", FROM_JULY);
        assertThat(Execution.outputOf("run", base.toString())).isNotEqualTo(expected);
        assertThat(Execution.outputOf("run", merged.toString())).isEqualTo(expected);
        assertThat(Execution.outputOf("run", overridden.toString())).isEqualTo(expected);
    }

    @Test
    void theFiguresOfAYearAreAskedForByItsOwnName() {
        assertThat(Execution.of("run", CALENDAR_YEARS, "--until", "grossSaving/2028/mean=100")
                        .err())
                .startsWith("note: grossSaving/2028/mean is known to");
        assertThat(Execution.of("run", CALENDAR_YEARS, "--until", "grossSaving/2028-29/mean=100")
                        .err())
                .isEqualTo("error: --until 'grossSaving/2028-29/mean=100': '2028-29' is not a year that starts in"
                        + " January; write 2028\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "firstYear: 2026-27 | firstYear: 2026 | 3:43: appraisal/firstYear: '2026' is not a year that starts in July; write 2026-27",
                "firstYear: 2026-27 | firstYear: 2026/27 | 3:43: appraisal/firstYear: '2026/27' is not a financial year; write 2026-27",
                "year: 2027-28 | year: 2027 | 13:50: claims/first-full-year/year: '2027' is not a year that starts in July; write 2027-28",
            })
    void aYearInAnotherFormIsRefusedWithTheRightOne(String found, String replacement, String message)
            throws IOException {
        Path file = folder.resolve("x.yaml");
        Files.writeString(file, Files.readString(Path.of(FROM_JULY)).replace(found, replacement));

        Execution validated = Execution.of("validate", file.toString());

        assertThat(validated.code()).isEqualTo(3);
        assertThat(validated.err()).isEqualTo("error: %s:%s\n".formatted(file, message));
    }

    /** Which month years start in cannot be read, so no year can be wrong. */
    @Test
    void aMisspeltMonthIsOneMistake() {
        assertThat(Execution.of("validate", CALENDAR_YEARS, "--set", "appraisal/yearStarts=januar")
                        .err())
                .isEqualTo("error: --set appraisal/yearStarts: 'januar' is not the name of a month;"
                        + " did you mean 'january'?\n");
    }

    private Path withMonths(String yearStarts, String firstYear, String... months) throws IOException {
        Path file = folder.resolve("months.yaml");
        Files.writeString(
                file,
                Files.readString(Path.of(FROM_JULY))
                        .replace("july, firstYear: 2026-27", yearStarts + ", firstYear: " + firstYear)
                        .replace("year: 2027-28", "year: " + firstYear)
                        .replace("start: 2026-07", "start: " + months[0])
                        .replace(
                                "goLive: 2027-07",
                                "goLive: { payroll: %s }, transfer: %s".formatted(months[2], months[1])));
        return file;
    }

    /** October 2009, November 2010 and December 2011. */
    @Test
    void monthsThatReadAsYearsAreSpokenOfOnce() throws IOException {
        String file =
                withMonths("april", "2009-10", "2009-10", "2010-11", "2011-12").toString();
        String message =
                "'2009-10' is read as a month, October 2009; if the financial year 2009-10 is meant, write a month"
                        + " of it, such as 2009-04 (2 more months are read so)";

        Execution validated = Execution.of("validate", file);
        Execution run = Execution.of("run", file);

        assertThat(validated.code()).isZero();
        assertThat(validated.err())
                .isEqualTo("warning: %s:6:26: centres/hub/build/start: %s\n".formatted(file, message));
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEqualTo(validated.err());
        assertThat(inOneLine(run.out())).contains("Warnings centres/hub/build/start: " + message);
        assertThat(Execution.of("run", file, "--format", "json").out())
                .contains("\"path\" : \"centres/hub/build/start\"", "\"message\" : \"" + message);
        assertThat(Execution.of("validate", file, "--format", "json").err())
                .contains("\"severity\":\"warning\"", "\"problem\":\"month-like-a-year\"");
    }

    /** Where years are calendar years, nobody writes one like that. */
    @Test
    void whereYearsHaveOneNumberAMonthIsNoYear() throws IOException {
        assertThat(Execution.of(
                                "validate",
                                withMonths("january", "2009", "2009-10", "2010-11", "2011-12")
                                        .toString())
                        .err())
                .isEmpty();
    }

    @Test
    void aMonthThatReadsAsNoYearIsNotSpokenOf() throws IOException {
        Path file = withMonths("april", "2009-10", "2009-09", "2010-12", "2011-11");

        assertThat(Execution.of("validate", file.toString()))
                .extracting(Execution::code, Execution::err)
                .containsExactly(0, "");
    }

    /** No financial year starts in the year 0, so that none can be meant; it is wrong for another reason. */
    @Test
    void aMonthOfNoYearThereIsIsNotSpokenOfEither() throws IOException {
        Path file = withMonths("april", "2009-10", "2009-09", "0000-01", "2011-11");

        assertThat(Execution.of("validate", file.toString()).err()).doesNotContain("is read as a month");
    }

    @Test
    void aMonthSetFromOutsideIsSpokenOfToo() {
        assertThat(Execution.of("validate", FROM_JULY, "--set", "programme/start=2010-11"))
                .extracting(Execution::code, Execution::err)
                .containsExactly(
                        0,
                        "warning: --set programme/start/value: '2010-11' is read as a month, November 2010; if the financial"
                                + " year 2010-11 is meant, write a month of it, such as 2010-07\n");
    }

    /** As on a machine set to German: its months are Januar, Mai, Dezember. */
    @Test
    void explanationsHaveMonthsInEnglishWords() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(inOneLine(Execution.outputOf("explain", CALENDAR_YEARS)))
                    .contains("built from January 2026 over 12 months, opens in January 2027")
                    .contains("payroll transfers in January 2027 and goes live in July 2027")
                    .contains("it closes centre hub: between January 2029 and January 2032")
                    .contains("starting in June 2029, spread over 6 months")
                    .doesNotContainPattern("20\\d\\d-\\d\\d");
        } finally {
            Locale.setDefault(before);
        }
        assertThat(Execution.outputOf("explain", CALENDAR_YEARS, "--format", "csv"))
                .contains("\"between 2029M01 and 2032M01, all equally likely (uniform)\",,,,,,,months from 2026-01,")
                .contains("/line/month,month in which it starts,2029M06,,2029M06,,,,,months from 2026-01,");
        assertThat(Execution.outputOf("explain", CALENDAR_YEARS, "--format", "json"))
                .contains("\"unit\" : \"months from 2026-01\"", "\"words\" : \"2029-06\"");
    }

    private static String inOneLine(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining(" "));
    }
}
