package org.counterfoil.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.counterfoil.file.Library;
import org.counterfoil.file.ScenarioChecker;
import org.counterfoil.model.DrawList;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.outcome.Quantile;
import org.counterfoil.outcome.Summary;
import org.counterfoil.report.Report;
import org.counterfoil.report.ResultJson;
import org.counterfoil.report.RunDescription;
import org.counterfoil.simulation.Simulation;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tables hold the figures of {@code result.json}, no more and no less. */
class OutcomeTablesTest {

    private static final int TRIALS = 4096;
    private static final Scenario SCENARIO = scenario();
    private static final Outcomes OUTCOMES =
            Simulation.of(SCENARIO).trials(TRIALS).seed(42).run();
    private static final OutcomeTables TABLES = OutcomeTables.of(SCENARIO, OUTCOMES);
    private static final JsonNode RESULT = new JsonMapper()
            .readTree(ResultJson.write(new Report(
                    SCENARIO,
                    OUTCOMES,
                    new RunDescription(
                            "test",
                            "",
                            TRIALS,
                            42,
                            SCENARIO.settings().sampling(),
                            DrawList.NONE,
                            List.of(),
                            List.of()))));

    @Test
    void theMetricsAreThoseOfTheResultDigitForDigit() {
        Table table = TABLES.byMetric();

        assertThat(table.stringColumn("metric").asList())
                .containsExactlyElementsOf(RESULT.get("metrics").propertyNames());
        for (Row row : table) {
            String metric = row.getString("metric");
            assertSummary(row, RESULT.get("metrics").get(metric));
            assertDigits(row, "planned", RESULT.get("plan").get("metrics").get(metric));
        }
    }

    @Test
    void theYearsAreThoseOfTheResultDigitForDigit() {
        List<String> rows = new ArrayList<>();
        for (Row row : TABLES.byYear()) {
            String year = row.getString("year");
            String metric = row.getString("metric");
            rows.add(year + " " + metric);
            assertSummary(row, year(RESULT.get("years"), year).get(metric));
            assertDigits(
                    row, "planned", year(RESULT.get("plan").get("years"), year).get(metric));
            assertThat(row.isMissing("body")).isTrue();
        }
        List<String> expected = new ArrayList<>();
        for (JsonNode year : RESULT.get("years")) {
            year.propertyNames().stream()
                    .filter(key -> !key.equals("year"))
                    .forEach(metric -> expected.add(year.get("year").asString() + " " + metric));
        }
        assertThat(rows).containsExactlyElementsOf(expected);
    }

    @Test
    void theClaimsAreThoseOfTheResultDigitForDigit() {
        Table table = TABLES.byClaim();

        assertThat(table.rowCount()).isEqualTo(RESULT.get("claims").size()).isPositive();
        for (Row row : table) {
            JsonNode claim = RESULT.get("claims").get(row.getRowNumber());
            assertThat(row.getString("claim")).isEqualTo(claim.get("id").asString());
            for (String key : List.of("statement", "metric", "direction", "verdict")) {
                assertThat(row.getString(key)).isEqualTo(claim.get(key).asString());
            }
            for (String key : List.of("threshold", "confidence", "probability", "standardError", "median")) {
                assertDigits(row, key, claim.get(key));
            }
            assertThat(row.getString("basis")).isEqualTo(claim.path("basis").asString(""));
            assertThat(row.getString("by"))
                    .isEqualTo(claim.path("year").asString(claim.path("by").asString("")));
        }
    }

    /** All digits, where the result keeps those that the simulation supports. */
    @Test
    void aSummaryKeepsAllDigits() {
        Summary summary = OUTCOMES.summary(OutcomeColumn.of(Metric.NET_PRESENT_VALUE));
        Row row = row(TABLES.byMetric(), "netPresentValue");

        assertThat(row.getDouble("mean")).isEqualTo(summary.mean().value());
        assertThat(row.getDouble("standardError")).isEqualTo(summary.mean().standardError());
        assertThat(row.getDouble("sd")).isEqualTo(summary.sd().value());
        for (Quantile quantile : summary.quantiles()) {
            String name = "p" + Math.round(100 * quantile.p());
            assertThat(List.of(row.getDouble(name), row.getDouble(name + "Low"), row.getDouble(name + "High")))
                    .containsExactly(quantile.value(), quantile.low(), quantile.high());
        }
    }

    @Test
    void aTrialIsARowWithEveryColumnKept() {
        Table table = TABLES.byTrial();

        assertThat(table.rowCount()).isEqualTo(TRIALS);
        assertThat(table.columnCount()).isEqualTo(1 + OUTCOMES.columns().size());
        assertThat(table.intColumn("trial").asObjectArray()).startsWith(0, 1, 2).endsWith(TRIALS - 1);
        assertThat(table.doubleColumn("netPresentValue").asDoubleArray())
                .containsExactly(OUTCOMES.values(OutcomeColumn.of(Metric.NET_PRESENT_VALUE)));
        assertThat(table.doubleColumn("grossSaving/" + OUTCOMES.period().year(4))
                        .asDoubleArray())
                .containsExactly(OUTCOMES.values(OutcomeColumn.of(Metric.GROSS_SAVING, 4)));
        assertThat(TABLES.byTrial(3)
                        .doubleColumn("uptake/" + OUTCOMES.period().lastYear())
                        .asDoubleArray())
                .containsExactly(Arrays.copyOf(
                        OUTCOMES.values(OutcomeColumn.of(
                                Metric.UPTAKE, OUTCOMES.period().years() - 1)),
                        3));
    }

    @Test
    void aTrialsRowIsWhatItsTraceSays() {
        Row seventh = TABLES.byTrial(8).row(7);

        assertThat(seventh.getDouble("netPresentValue"))
                .isEqualTo(Simulation.of(SCENARIO)
                        .trials(TRIALS)
                        .seed(42)
                        .trace(7)
                        .outcomes()
                        .get(OutcomeColumn.of(Metric.NET_PRESENT_VALUE)));
    }

    @Test
    void aTrialWithoutAValueHasAMissingCell() {
        double[] years = OUTCOMES.values(OutcomeColumn.of(Metric.PAYBACK_YEAR));
        long never = Arrays.stream(years).filter(Double::isNaN).count();
        assertThat(never).as("trials that never pay back").isPositive();

        assertThat(TABLES.byTrial().doubleColumn("paybackYear").countMissing()).isEqualTo((int) never);
        assertThat(row(TABLES.byMetric(), "paybackYear").getDouble("missing")).isEqualTo((double) never / TRIALS);
    }

    @Test
    void changingATableChangesNoOutcome() {
        Table table = TABLES.byTrial();
        double before = OUTCOMES.values(OutcomeColumn.of(Metric.NET_PRESENT_VALUE))[0];

        table.doubleColumn("netPresentValue").set(0, before + 1);

        assertThat(OUTCOMES.values(OutcomeColumn.of(Metric.NET_PRESENT_VALUE))[0])
                .isEqualTo(before);
    }

    @Test
    void aBodysFiguresNameTheBody() {
        Outcomes charges = Simulation.of(SCENARIO)
                .trials(TRIALS)
                .keeping(OutcomeColumn.all(Metric.CHARGE, 2, SCENARIO.bodies().keySet()))
                .run();
        OutcomeTables tables = OutcomeTables.of(SCENARIO, charges);
        String body = SCENARIO.bodies().firstKey();

        assertThat(tables.byYear().stringColumn("body").unique().asList())
                .containsExactlyInAnyOrderElementsOf(SCENARIO.bodies().keySet());
        assertThat(tables.byTrial().columnNames())
                .contains("charge/%s/%s".formatted(body, charges.period().firstYear()));
        assertThat(tables.byMetric().rowCount()).isZero();
    }

    @Test
    void moreTrialsThanThereAreAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TABLES.byTrial(TRIALS + 1))
                .withMessage("there are 4096 trials, but 4097 were asked for");
        assertThat(TABLES.byTrial(0).rowCount()).isZero();
    }

    private static void assertSummary(Row row, JsonNode summary) {
        assertThat(row.getString("unit")).isEqualTo(summary.get("unit").asString());
        for (String key : List.of("mean", "standardError", "sd")) {
            assertDigits(row, key, summary.get(key));
        }
        if (summary.has("missing")) {
            assertDigits(row, "missing", summary.get("missing"));
        } else {
            assertThat(row.getDouble("missing")).isZero();
        }
        for (JsonNode quantile : summary.get("quantiles")) {
            String name = "p" + Math.round(100 * quantile.get("p").asDouble());
            assertDigits(row, name, quantile.get("value"));
            assertDigits(row, name + "Low", quantile.get("low"));
            assertDigits(row, name + "High", quantile.get("high"));
        }
    }

    /** A cell is missing where the result is null, and else rounds to the result's figure at the result's last digit. */
    private static void assertDigits(Row row, String column, JsonNode expected) {
        if (expected.isNull()) {
            assertThat(row.isMissing(column)).as(column).isTrue();
            return;
        }
        BigDecimal figure = expected.decimalValue();
        assertThat(new BigDecimal(row.getDouble(column)).setScale(figure.scale(), RoundingMode.HALF_EVEN))
                .as(column)
                .isEqualByComparingTo(figure);
    }

    private static Row row(Table table, String metric) {
        return table.where(table.stringColumn("metric").isEqualTo(metric)).row(0);
    }

    private static JsonNode year(JsonNode years, String year) {
        return years.valueStream()
                .filter(entry -> entry.get("year").asString().equals(year))
                .findFirst()
                .orElseThrow();
    }

    private static Scenario scenario() {
        return ScenarioChecker.check(Library.find("nao-2012-five-centres")).orElseThrow();
    }
}
