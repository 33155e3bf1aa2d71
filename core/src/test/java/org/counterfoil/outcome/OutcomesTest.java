package org.counterfoil.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.counterfoil.units.AppraisalPeriod;
import org.counterfoil.units.FinancialYear;
import org.junit.jupiter.api.Test;

/** What a simulation yields is handed out as it was put in. */
class OutcomesTest {

    private static final OutcomeColumn VALUE = OutcomeColumn.of(Metric.NET_PRESENT_VALUE);
    private static final OutcomeColumn SAVING = OutcomeColumn.of(Metric.GROSS_SAVING, 1);
    private static final AppraisalPeriod PERIOD = new AppraisalPeriod(new FinancialYear(2013), 2);
    private static final Ceiling FIRST = new Ceiling(1, 2, 3, 4, 5, 6, 7, 8, 9, true);
    private static final Ceiling SECOND = new Ceiling(3, 4, 5, 6, 7, 8, 9, 10, 11, true);

    /** Within 1 in the first year and 2 in the second, 1 + 1 discounted. */
    private static final Tolerance TOLERANCE = Tolerance.of(new double[] {0.999e12, 1.999e12}, new double[] {1, 0.5});

    private final Map<String, Double> bites = new TreeMap<>(Map.of("bodies/a/standardisation", 0.25));

    private final Outcomes outcomes = new Outcomes(
            PERIOD,
            4,
            Replicates.NONE,
            Map.of(SAVING, new double[] {4, 1, 3, 2}),
            Map.of("bodies/a/delay", new double[] {0, 6, 12, 0}),
            Map.of(SAVING, 5.0, VALUE, -7.0),
            List.of(FIRST, SECOND),
            bites,
            TOLERANCE);

    @Test
    void theTrialsTheirYearsAndTheirColumnsAreThoseOfTheRun() {
        assertThat(outcomes.period()).isEqualTo(PERIOD);
        assertThat(outcomes.trials()).isEqualTo(4);
        assertThat(outcomes.replicates()).isEqualTo(Replicates.NONE);
        assertThat(outcomes.columns()).containsExactly(SAVING);
        assertThat(outcomes).hasToString("trials 4, columns 1");
    }

    @Test
    void aColumnIsLentTrialByTrialAndSummarisedAsItsReplicatesAre() {
        assertThat(outcomes.values(SAVING)).containsExactly(4, 1, 3, 2);
        assertThat(outcomes.summary(outcomes.values(SAVING), Metric.Missing.NEVER, 0))
                .isEqualTo(Summary.of(new double[] {1, 2, 3, 4}));
        double[] uneven = new double[4096];
        uneven[0] = 1;
        Outcomes even = new Outcomes(
                PERIOD,
                4096,
                Replicates.SIXTEEN,
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(FIRST, SECOND),
                Map.of(),
                TOLERANCE);
        assertThat(even.summary(uneven, Metric.Missing.NEVER, 0))
                .isEqualTo(Summary.of(uneven, Metric.Missing.NEVER, Replicates.SIXTEEN));
    }

    @Test
    void whatIsZeroButForRoundingIsZeroInASummaryAndInThePlan() {
        // 1 to 4, where less than 2 is nothing: a mean of 2.5, a tenth percentile of 1, a median of 2.
        Summary summary = outcomes.summary(SAVING);
        assertThat(summary.mean().value()).isEqualTo(2.5);
        assertThat(summary.quantile(0.1).value()).isZero();
        assertThat(summary.quantile(0.5).value()).isEqualTo(2);
        assertThat(summary.quantile(0.95).value()).isEqualTo(4);
        assertThat(summary.sd().value()).isZero(); // √(5/3)
        assertThat(outcomes.summary(new double[] {-1, -1, -3, -3}, Metric.Missing.NEVER, 1999)
                        .quantile(0.8)
                        .value())
                .isZero();
        assertThat(outcomes.tolerance()).isEqualTo(TOLERANCE);
        Outcomes noisy = new Outcomes(
                PERIOD,
                4,
                Replicates.NONE,
                Map.of(),
                Map.of(),
                Map.of(SAVING, -1.9, VALUE, 2.0),
                List.of(FIRST, SECOND),
                Map.of(),
                TOLERANCE);
        assertThat(noisy.plan(SAVING)).isZero();
        assertThat(noisy.plan(VALUE)).isEqualTo(2);
    }

    @Test
    void aShareIsThatOfTheTrialsWhichMeetACondition() {
        Estimate share = outcomes.share(outcomes.values(SAVING), saving -> saving >= 2);
        assertThat(share).isEqualTo(Estimate.ofShare(new long[] {3}, 4, Replicates.NONE));
        assertThat(share.value()).isEqualTo(0.75);
    }

    @Test
    void thePlanHasColumnsThatNoTrialKept() {
        assertThat(outcomes.plan(SAVING)).isEqualTo(5);
        assertThat(outcomes.plan(VALUE)).isEqualTo(-7);
    }

    @Test
    void everyYearHasItsCeilingAndAQuantityThatABoundHeldBackItsShare() {
        assertThat(outcomes.ceiling(0)).isEqualTo(FIRST);
        assertThat(outcomes.ceiling(1)).isEqualTo(SECOND);
        assertThat(outcomes.bites()).containsExactly(Map.entry("bodies/a/standardisation", 0.25));
        bites.clear();
        assertThat(outcomes.bites()).hasSize(1);
    }

    @Test
    void aQuantityIsLentTrialByTrial() {
        assertThat(outcomes.quantity("bodies/a/delay")).containsExactly(0, 6, 12, 0);
    }

    @Test
    void whatWasNotKeptIsRefusedWithWhatWouldKeepIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> outcomes.values(VALUE))
                .withMessage("the column %s was not kept; name it in Simulation.keeping", VALUE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> outcomes.quantity("bodies/b/delay"))
                .withMessage("the quantity 'bodies/b/delay' was not kept; name it in Simulation.keepingQuantities");
        OutcomeColumn later = OutcomeColumn.of(Metric.GROSS_SAVING, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> outcomes.plan(later))
                .withMessage("the scenario has no column %s", later);
    }
}
