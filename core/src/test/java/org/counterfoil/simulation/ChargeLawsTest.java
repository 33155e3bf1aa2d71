package org.counterfoil.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.stream.LongStream;
import org.counterfoil.model.Sampling;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.plan.BodyPlan;
import org.counterfoil.plan.Plan;
import org.counterfoil.reference.RandomScenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a centre costs is paid by the bodies it serves, as long as it serves any. */
class ChargeLawsTest {

    private static final int TRIALS = 256;

    static LongStream seeds() {
        return AllColumns.seeds();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theChargesOfACentresBodiesAddUpToItsCost(long seed) {
        Scenario scenario = RandomScenario.of(seed);
        Plan plan = Plan.of(scenario);
        double[][] draws = new double[plan.drivers().size()][TRIALS];
        new Draws(plan, Uniforms.of(Sampling.RANDOM, seed, plan.drawn()), TRIALS).fill(0, draws);
        QuantityRows quantities = new QuantityRows(plan, TRIALS);
        quantities.fill(draws, TRIALS);
        Timeline timeline = new Timeline(plan, TRIALS);
        timeline.fill(quantities, draws);
        Wanted charges = new Wanted(false, true, Set.of());
        CashFlows flows = new CashFlows(plan, PlannedDelivery.of(plan), charges, TRIALS);
        flows.growth().fill(quantities, draws);
        flows.fill(quantities, timeline, draws);
        MetricRows metrics = new MetricRows(plan, charges, TRIALS);
        metrics.fill(flows, timeline);
        for (int centre = 0; centre < plan.centres().size(); centre++) {
            for (int year = 0; year < plan.years(); year++) {
                double[] charged = new double[TRIALS];
                for (BodyPlan body : plan.bodies()) {
                    if (body.centre() == centre) {
                        Rows.add(charged, metrics.row(OutcomeColumn.of(Metric.CHARGE, year, body.id())));
                    }
                }
                for (int trial = 0; trial < TRIALS; trial++) {
                    double cost =
                            flows.means.volume[centre][year][trial] > 0 ? flows.centreCost[centre][year][trial] : 0;
                    assertThat(charged[trial])
                            .as("centre %d, year %d, trial %d", centre, year, trial)
                            .isCloseTo(cost, within(1e-12 * Math.abs(cost)));
                }
            }
        }
    }
}
