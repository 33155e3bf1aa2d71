package org.counterfoil.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.outcome.Replicates;
import org.counterfoil.outcome.Tolerance;
import org.counterfoil.units.AppraisalPeriod;
import org.counterfoil.units.Figures;
import org.counterfoil.units.FinancialYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims, and how they are read. */
class ClaimTest {

    private static final Tolerance NO_ROUNDING = Tolerance.of(new double[4], new double[4]);

    private static final AppraisalPeriod PERIOD = new AppraisalPeriod(new FinancialYear(2013), 4);

    private static Claim claim(ClaimMetric metric, Basis basis, int from, int until) {
        return new Claim(
                "c",
                "c",
                metric,
                basis,
                new FinancialYear(from),
                new FinancialYear(until),
                Claim.Direction.AT_LEAST,
                600,
                0.8,
                Provenance.NONE);
    }

    private static Claim claim(Claim.Direction direction, double threshold, double confidence) {
        FinancialYear year = new FinancialYear(2014);
        return new Claim(
                "c",
                "c",
                ClaimMetric.ANNUAL_SAVING,
                Basis.GROSS,
                year,
                year,
                direction,
                threshold,
                confidence,
                Provenance.NONE);
    }

    @Test
    void aThresholdItselfKeepsThePromiseAndAMissingValueDoesNot() {
        Claim saving = claim(Claim.Direction.AT_LEAST, 600, 0.8);
        assertThat(saving.isMetBy(600, 0)).isTrue();
        assertThat(saving.isMetBy(Math.nextDown(600.0), 0)).isFalse();
        assertThat(saving.isMetBy(Double.NaN, 1)).isFalse();
        Claim cost = claim(Claim.Direction.AT_MOST, 600, 0.8);
        assertThat(cost.isMetBy(600, 0)).isTrue();
        assertThat(cost.isMetBy(Math.nextUp(600.0), 0)).isFalse();
        assertThat(cost.isMetBy(Double.NaN, 1)).isFalse();
    }

    @Test
    void whatMissesAThresholdByRoundingKeepsThePromise() {
        // 0.1 + 0.2 is 0.30000000000000004, and 0.9 - 0.75 is 0.15000000000000002.
        assertThat(claim(Claim.Direction.AT_MOST, 0.3, 0.8).isMetBy(0.1 + 0.2, 1e-9))
                .isTrue();
        assertThat(claim(Claim.Direction.AT_LEAST, 0.15, 0.8).isMetBy(1 - 0.85, 1e-9))
                .isTrue();
        assertThat(claim(Claim.Direction.AT_MOST, 0.3, 0.8).isMetBy(0.3 + 2e-9, 1e-9))
                .isFalse();
        assertThat(claim(Claim.Direction.AT_LEAST, 0.15, 0.8).isMetBy(0.15 - 2e-9, 1e-9))
                .isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(doubles = {0, 1, -0.2, 80, Double.NaN})
    void aConfidenceLiesBetweenNoneAndAll(double confidence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> claim(Claim.Direction.AT_LEAST, 600, confidence))
                .withMessage("a claim's confidence lies above 0 and below 1, but was " + Figures.asWritten(confidence));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void aThresholdIsANumber(double threshold) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> claim(Claim.Direction.AT_LEAST, threshold, 0.8))
                .withMessage("a claim's threshold is a number, but was " + threshold);
    }

    @ParameterizedTest
    @EnumSource
    void aSavingIsReadOnItsOwnBasis(Basis basis) {
        Metric saving = switch (basis) {
            case GROSS -> Metric.GROSS_SAVING;
            case NET -> Metric.NET_SAVING;
            case CASH_RELEASING -> Metric.CASH_RELEASING_SAVING;
            case ATTRIBUTABLE -> Metric.ATTRIBUTABLE_SAVING;
        };
        Metric rate = switch (basis) {
            case GROSS -> Metric.GROSS_RUN_RATE;
            case NET -> Metric.NET_RUN_RATE;
            case CASH_RELEASING -> Metric.CASH_RELEASING_RUN_RATE;
            case ATTRIBUTABLE -> Metric.ATTRIBUTABLE_RUN_RATE;
        };
        assertThat(Reading.of(claim(ClaimMetric.ANNUAL_SAVING, basis, 2015, 2015), PERIOD)
                        .columns())
                .containsExactly(OutcomeColumn.of(saving, 2));
        assertThat(Reading.of(claim(ClaimMetric.RUN_RATE, basis, 2015, 2015), PERIOD)
                        .columns())
                .containsExactly(OutcomeColumn.of(rate, 2));
        assertThat(Reading.of(claim(ClaimMetric.CUMULATIVE_SAVING, basis, 2014, 2016), PERIOD)
                        .columns())
                .containsExactly(OutcomeColumn.of(saving, 1), OutcomeColumn.of(saving, 2), OutcomeColumn.of(saving, 3));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOneFigureIsReadFromTheColumnOfItsName(ClaimMetric metric) {
        Reading reading = Reading.of(claim(metric, Basis.GROSS, 2013, 2014), PERIOD);
        if (!metric.isSaving()) {
            assertThat(reading.columns().stream()
                            .map(column -> column.metric().key())
                            .toList())
                    .containsExactly(metric.key());
            assertThat(reading.isMean()).isFalse();
        }
        assertThat(reading.columns()).hasSize(metric.years() == ClaimMetric.Years.SPAN ? 2 : 1);
    }

    @Test
    void aSpanIsReadAsItsSumOrItsMeanInEveryTrialAndInThePlan() {
        Map<OutcomeColumn, double[]> values = new HashMap<>();
        Map<OutcomeColumn, Double> plan = new HashMap<>();
        double[][] byYear = {{1, 2}, {3, 4}, {8, Double.NaN}, {100, 100}};
        for (int year = 0; year < 4; year++) {
            values.put(OutcomeColumn.of(Metric.GROSS_SAVING, year), byYear[year]);
            plan.put(OutcomeColumn.of(Metric.GROSS_SAVING, year), 10.0 * year);
        }
        Outcomes outcomes =
                new Outcomes(PERIOD, 2, Replicates.NONE, values, Map.of(), plan, List.of(), Map.of(), NO_ROUNDING);
        Reading sum = Reading.of(claim(ClaimMetric.CUMULATIVE_SAVING, Basis.GROSS, 2013, 2015), PERIOD);
        Reading mean = Reading.of(claim(ClaimMetric.AVERAGE_SAVING, Basis.GROSS, 2013, 2015), PERIOD);
        assertThat(sum.values(outcomes)).containsExactly(12, Double.NaN);
        assertThat(mean.values(outcomes)).containsExactly(4, Double.NaN);
        assertThat(sum.plan(outcomes)).isEqualTo(30);
        assertThat(mean.plan(outcomes)).isEqualTo(10);
        // The columns are lent: reading a sum leaves them as they were.
        assertThat(byYear[0]).containsExactly(1, 2);
    }

    @Test
    void keysAreTheirOwn() {
        assertThat(Stream.of(ClaimMetric.values()).map(ClaimMetric::key).toList())
                .doesNotHaveDuplicates();
        assertThat(List.of(Basis.values()).stream().map(Basis::key).toList())
                .containsExactly("gross", "net", "cashReleasing", "attributable");
    }
}
