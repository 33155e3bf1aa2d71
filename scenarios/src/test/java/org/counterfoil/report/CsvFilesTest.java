package org.counterfoil.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.counterfoil.file.ScenarioChecker;
import org.counterfoil.file.ScenarioReader;
import org.counterfoil.model.Claim;
import org.counterfoil.model.DrawList;
import org.counterfoil.model.Reading;
import org.counterfoil.model.Sampling;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.simulation.Simulation;
import org.counterfoil.units.FinancialYear;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The tables that a spreadsheet opens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CsvFilesTest {

    private static final int TRIALS = 5000; // more than a batch of lines

    private Report report = report("every-claim.json");

    private static Report report(String name) {
        try {
            Scenario scenario = ScenarioChecker.check(ScenarioReader.read(
                            Path.of("src/test/resources/scenarios").resolve(name)))
                    .orElseThrow();
            Outcomes outcomes = Simulation.of(scenario)
                    .sampling(Sampling.RANDOM)
                    .trials(TRIALS)
                    .run();
            return new Report(
                    scenario,
                    outcomes,
                    new RunDescription("0", "0", TRIALS, 7, Sampling.RANDOM, DrawList.NONE, List.of(), List.of()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeAll
    void run() {
        report = report("every-claim.json");
    }

    private static List<NamedCsvRecord> rows(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }

    private static NamedCsvRecord row(String csv, String key, String value) {
        return rows(csv).stream()
                .filter(row -> row.getField(key).equals(value))
                .findFirst()
                .orElseThrow();
    }

    /** 2011-12 is December 2011 to a spreadsheet, and 2014-04 April. */
    @Test
    void noYearAndNoMonthLooksLikeADate() {
        assertThat(DateStyle.SHEET.of(new FinancialYear(2011))).isEqualTo("FY2011-12");
        assertThat(DateStyle.SHEET.of(new FinancialYear(2011, Month.JANUARY))).isEqualTo("2011");
        assertThat(DateStyle.SHEET.of(YearMonth.of(2014, 4))).isEqualTo("2014M04");
        String all = FiguresCsv.write(report)
                + ClaimsCsv.write(report)
                + AssumptionsCsv.write(AssumptionsLog.of(report.scenario()));
        assertThat(all).doesNotContainPattern("(?m)(^|,)\"?(\\d{4}-\\d{2}|\\w+ \\d{4})\"?(,|$)");
    }

    @Test
    void figuresOfTheWholeAppraisalHaveNoYear() {
        List<NamedCsvRecord> summary = rows(FiguresCsv.summary(report));

        assertThat(summary)
                .allSatisfy(row -> assertThat(row.getField("year") + row.getField("year_start"))
                        .isEmpty());
        NamedCsvRecord value = row(FiguresCsv.summary(report), "metric", "netPresentValue");
        double mean = report.summary(OutcomeColumn.of(Metric.NET_PRESENT_VALUE))
                .mean()
                .value();
        assertThat(Double.parseDouble(value.getField("mean"))).isCloseTo(mean, within(0.01));
        assertThat(value.getField("unit")).isEqualTo("GBP million");
        assertThat(Double.parseDouble(value.getField("p50")))
                .isBetween(
                        Double.parseDouble(value.getField("p50_low")), Double.parseDouble(value.getField("p50_high")));
        assertThat(rows(FiguresCsv.yearly(report)).get(0).getField("year")).isEqualTo("FY2013-14");
        assertThat(rows(FiguresCsv.yearly(report)).get(0).getField("year_start"))
                .isEqualTo("2013");
        assertThat(rows(FiguresCsv.write(report)))
                .hasSize(summary.size() + rows(FiguresCsv.yearly(report)).size());
    }

    @Test
    void everyClaimHasALine() {
        String claims = ClaimsCsv.write(report);

        assertThat(rows(claims)).hasSameSizeAs(report.findings());
        NamedCsvRecord claim = row(claims, "claim", "600m");
        assertThat(claim.getField("statement")).isEqualTo("potential cost savings of £600m a year");
        assertThat(claim.getField("verdict")).isEqualTo("not supported");
        assertThat(List.of(claim.getField("from"), claim.getField("by"))).containsOnly("FY2017-18");
        assertThat(List.of(claim.getField("direction"), claim.getField("threshold"), claim.getField("confidence")))
                .containsExactly("at least", "600", "0.9");
        // In none of 5,000 trials: with 95% confidence below 1 - 0.025^(1/5000).
        assertThat(List.of(claim.getField("probability"), claim.getField("probability_low")))
                .containsOnly("0");
        assertThat(Double.parseDouble(claim.getField("probability_high"))).isCloseTo(0.000737, within(1e-5));
        assertThat(row(claims, "claim", "overrun").getField("from")).isEmpty();
        assertThat(row(claims, "claim", "overrun").getField("ceiling")).isEmpty();
        assertThat(row(claims, "claim", "payback").getField("threshold")).isEqualTo("2018");
    }

    /** A delay where no body ever goes live. */
    @Test
    void aClaimThatCannotBeJudgedHasNoFigures() throws IOException {
        Scenario scenario = ScenarioChecker.check(
                        ScenarioReader.read(Path.of("src/test/resources/scenarios/small.json"))
                                .with("defaults/body/joins", "0", "nobody comes")
                                .with(
                                        "claims/big",
                                        "{\"statement\": \"soon\", \"metric\": \"delayMonths\", \"atMost\": 3}",
                                        "late"))
                .orElseThrow();
        Outcomes outcomes =
                Simulation.of(scenario).sampling(Sampling.RANDOM).trials(64).run();
        Report never = new Report(
                scenario,
                outcomes,
                new RunDescription("0", "0", 64, 7, Sampling.RANDOM, DrawList.NONE, List.of(), List.of()));

        NamedCsvRecord claim = row(ClaimsCsv.write(never), "claim", "big");

        assertThat(claim.getField("verdict")).isEqualTo("cannot be judged");
        assertThat(claim.getField("undefined")).isEqualTo("1");
        assertThat(List.of("probability", "probability_low", "probability_high", "median", "mean", "sd", "ceiling"))
                .allSatisfy(
                        column -> assertThat(claim.getField(column)).as(column).isEmpty());
    }

    @Test
    void everyTrialHasALineWithAllItsDigits() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> asked = new ArrayList<>();
        TrialsCsv.write(report, Csv.MARK, out, () -> asked.add("go on"));
        String text = out.toString(StandardCharsets.UTF_8);
        List<NamedCsvRecord> trials = rows(text.substring(1));

        assertThat(text).startsWith("\uFEFFtrial,netPresentValue,");
        assertThat(asked).hasSize(2);
        assertThat(trials).hasSize(TRIALS);
        Outcomes outcomes = report.outcomes();
        double[] value = outcomes.values(OutcomeColumn.of(Metric.NET_PRESENT_VALUE));
        double[] payback = outcomes.values(OutcomeColumn.of(Metric.PAYBACK_YEAR));
        double[] average = Reading.of(average(), outcomes.period()).values(outcomes);
        for (int trial = 0; trial < TRIALS; trial++) {
            NamedCsvRecord row = trials.get(trial);
            assertThat(row.getField("trial")).isEqualTo(Integer.toString(trial));
            assertThat(Double.parseDouble(row.getField("netPresentValue"))).isEqualTo(value[trial]);
            assertThat(Double.parseDouble(row.getField("claims/average"))).isEqualTo(average[trial]);
            assertThat(row.getField("paybackYear").isEmpty()).isEqualTo(Double.isNaN(payback[trial]));
        }
    }

    private Claim average() {
        return report.scenario().claims().values().stream()
                .filter(claim -> claim.id().equals("average"))
                .findFirst()
                .orElseThrow();
    }

    /** Beginning at fifteen digits finds no other number than beginning at one. */
    @Test
    void aNumberHasTheFewestDigitsThatGiveItBack() {
        Random random = new Random(1);
        List<Double> numbers =
                new ArrayList<>(List.of(0.0, 0.1, -0.3, 1e22, 123e-7, Double.MIN_VALUE, Double.MAX_VALUE));
        for (int i = 0; i < 2000; i++) {
            numbers.add(Double.longBitsToDouble(random.nextLong()));
            numbers.add(random.nextGaussian());
            numbers.add(random.nextInt(100_000) / 1000.0);
        }
        for (double number : numbers) {
            if (Double.isFinite(number)) {
                assertThat(Digits.full(number)).isEqualByComparingTo(fewest(number));
            }
        }
    }

    private static BigDecimal fewest(double number) {
        int digits = 1;
        while (new BigDecimal(number)
                        .round(new MathContext(digits, RoundingMode.HALF_EVEN))
                        .doubleValue()
                != number) {
            digits++;
        }
        return new BigDecimal(number).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }
}
