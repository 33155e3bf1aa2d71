package org.counterfoil.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.counterfoil.distribution.Fixed;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.RiskBuilder;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.reference.RandomScenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What can only make things worse does, in every trial.
 *
 * <p>A delay is not among what lowers the net present value: a programme that loses money loses less when it is late. It
 * can only put off what depends on it, and where bodies leave again, those that came late also stay later.
 */
class MonotoneLawsTest {

    private static final int TRIALS = 300;

    static LongStream seeds() {
        return AllColumns.seeds();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void dearerBuildingAndMigrationNeverRaiseTheNetPresentValue(long seed) {
        Scenario scenario = RandomScenario.of(seed);
        Outcomes planned = AllColumns.run(Rewriting.of(scenario).scenario(), TRIALS);
        Outcomes dearer = AllColumns.run(
                withCertainRisk(
                        scenario,
                        risk -> risk.scales("centres/*/build", new Fixed(1.5))
                                .scales("bodies/*/migrationCost", new Fixed(1.25))
                                .scales("bodies/*/costPerMonthLate", new Fixed(1.75))),
                TRIALS);
        assertNever(Metric.NET_PRESENT_VALUE, dearer, planned, Side.ABOVE);
        assertNever(Metric.NET_PRESENT_SOCIAL_VALUE, dearer, planned, Side.ABOVE);
        assertNever(Metric.IMPLEMENTATION_COST, dearer, planned, Side.BELOW);
        assertNever(Metric.PEAK_FUNDING, dearer, planned, Side.BELOW);
        assertNever(Metric.OVERRUN_RATIO, dearer, planned, Side.BELOW);
        assertThat(differ(Metric.NET_PRESENT_VALUE, dearer, planned)).isTrue();
        for (int year = 0; year < scenario.appraisal().period().years(); year++) {
            OutcomeColumn gross = OutcomeColumn.of(Metric.GROSS_SAVING, year);
            assertThat(dearer.values(gross)).isEqualTo(planned.values(gross));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void openingLaterNeverBringsMoreBodiesWhereNobodyLeaves(long seed) {
        Scenario scenario = nobodyLeaves(RandomScenario.of(seed));
        Outcomes planned = AllColumns.run(scenario, TRIALS);
        Outcomes later =
                AllColumns.run(withCertainRisk(scenario, risk -> risk.adds("centres/*/delay", new Fixed(7))), TRIALS);
        for (int year = 0; year < scenario.appraisal().period().years(); year++) {
            for (Metric uptake : List.of(Metric.UPTAKE, Metric.LIVE_UPTAKE)) {
                OutcomeColumn column = OutcomeColumn.of(uptake, year);
                assertNever(column, later.values(column), planned.values(column), Side.ABOVE);
            }
            OutcomeColumn asUsual = OutcomeColumn.of(Metric.BUSINESS_AS_USUAL, year);
            assertThat(later.values(asUsual)).isEqualTo(planned.values(asUsual));
        }
        assertNever(Metric.BODIES_MOVED, later, planned, Side.ABOVE);
        assertNever(Metric.BODIES_LIVE, later, planned, Side.ABOVE);
        assertNever(Metric.BODIES_WITHDRAWN, later, planned, Side.BELOW);
    }

    private enum Side {
        ABOVE,
        BELOW
    }

    private static Scenario nobodyLeaves(Scenario scenario) {
        return Rewriting.of(scenario)
                .withoutCorrelations()
                .quantities((path, quantity) -> switch (QuantityKind.ofPath(path)) {
                    case LEAVE_RATE, LEAVING_COST -> Quantity.of(0);
                    default -> quantity;
                })
                .scenario();
    }

    private static Scenario withCertainRisk(Scenario scenario, Consumer<RiskBuilder> what) {
        return Rewriting.of(scenario)
                .with(builder -> builder.risk("worse", 1, what))
                .scenario();
    }

    private static boolean differ(Metric metric, Outcomes one, Outcomes other) {
        OutcomeColumn column = OutcomeColumn.of(metric);
        return !java.util.Arrays.equals(one.values(column), other.values(column));
    }

    private static void assertNever(Metric metric, Outcomes changed, Outcomes original, Side side) {
        OutcomeColumn column = OutcomeColumn.of(metric);
        assertNever(column, changed.values(column), original.values(column), side);
    }

    /** Exactly, without tolerance: sums and products of growing terms never fall when they are rounded. */
    private static void assertNever(OutcomeColumn column, double[] changed, double[] original, Side side) {
        for (int trial = 0; trial < changed.length; trial++) {
            boolean broken = side == Side.ABOVE ? changed[trial] > original[trial] : changed[trial] < original[trial];
            assertThat(broken)
                    .as("%s, trial %d: %s after %s", column, trial, changed[trial], original[trial])
                    .isFalse();
        }
    }
}
