package org.counterfoil.simulation;

import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.plan.Plan;

/**
 * Trials computed together: every row of one worker, overwritten by each block it computes. The only mutable thing in
 * the trial loop.
 */
final class TrialBlock {

    private final double[] planValues;
    private final double[][] draws;
    private final QuantityRows quantities;
    private final Timeline timeline;
    private final CashFlows flows;
    private final MetricRows metrics;

    TrialBlock(Plan plan, PlannedDelivery planned, Wanted wanted, int blockSize) {
        this.planValues = plan.quantities().planValues();
        this.draws = new double[plan.drivers().size()][blockSize];
        this.quantities = new QuantityRows(plan, blockSize);
        this.timeline = new Timeline(plan, blockSize);
        this.flows = new CashFlows(plan, planned, wanted, blockSize);
        this.metrics = new MetricRows(plan, wanted, blockSize);
    }

    /** By [driver][trial]. */
    double[][] draws() {
        return draws;
    }

    /** A column's values in the block, by trial; the same array for every block. */
    double[] row(OutcomeColumn column) {
        return metrics.row(column);
    }

    /** A quantity's values in the block, by trial; the same array for every block. */
    double[] quantity(int row) {
        return quantities.row(row);
    }

    /** How often a bound held a quantity back, by row, over all blocks so far. */
    long[] bites() {
        return quantities.bites();
    }

    /** Computes consecutive trials, of which the first {@code trials} count. */
    void compute(Draws source, long firstTrial, int trials) {
        source.fill(firstTrial, draws);
        quantities.fill(draws, trials);
        timeline.fill(quantities, draws);
        flows.growth().fill(quantities, draws);
        flows.fill(quantities, timeline, draws);
        metrics.fill(flows, timeline);
    }

    /** Computes the plan in every trial: plan values, no drift, no risk, nobody gives up or leaves. */
    void computePlan() {
        quantities.fillWith(planValues);
        timeline.fillAsPlanned(quantities);
        flows.growth().fillWithoutDrift(quantities);
        flows.fill(quantities, timeline, draws);
        metrics.fill(flows, timeline);
    }

    /** What the plan says of delivery. */
    PlannedDelivery plannedDelivery() {
        computePlan();
        return flows.delivery(quantities, timeline);
    }
}
