package org.counterfoil.benchmarks.peer;

import java.util.List;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.plan.Action;
import org.counterfoil.plan.BodyPlan;
import org.counterfoil.plan.CentrePlan;
import org.counterfoil.plan.Plan;
import org.counterfoil.simulation.Simulation;

/**
 * One trial at a time in primitive arrays, with no object made in the loop and work skipped wherever a trial needs none:
 * what a good engineer writes before thinking of blocks. Knows what {@code ngss-2012} uses and refuses the rest.
 */
public final class PlainPeer implements Peer {

    private final Scenario scenario;
    private final Plan plan;
    private final DrawSource source;
    private final List<OutcomeColumn> columns;

    /**
     * Trials of a scenario.
     *
     * @throws IllegalArgumentException if the scenario uses what this peer does not know
     */
    public PlainPeer(Scenario scenario, DrawSource source) {
        this.scenario = scenario;
        this.plan = Plan.of(scenario);
        this.source = source;
        this.columns = Simulation.defaultColumns(scenario);
        requireKnown();
    }

    @Override
    public Outcomes run(int trials) {
        double[][] values = new double[columns.size()][trials];
        double[] draws = new double[plan.drivers().size()];
        PlainQuantities quantities = new PlainQuantities(plan);
        PlainTimeline times = new PlainTimeline(plan);
        PlainFlows flows = new PlainFlows(plan);
        PlainMetrics metrics = new PlainMetrics(plan, columns);
        quantities.fillAsPlanned();
        times.fill(quantities.values, null);
        double[] planned = flows.planned(quantities.values, times);
        for (int trial = 0; trial < trials; trial++) {
            source.fill(trial, draws);
            quantities.fill(draws);
            times.fill(quantities.values, draws);
            flows.fill(quantities, times, draws, planned);
            metrics.fill(flows, times);
            metrics.copyTo(values, trial);
        }
        return Peer.outcomes(scenario, columns, values);
    }

    private void requireKnown() {
        for (CentrePlan centre : plan.centres()) {
            require(
                    !centre.isPriceContract() && isZero(centre.scaleExponent()),
                    "price contracts or economies of scale");
            require(isZero(centre.costPerBody()), "centres with a cost for each body");
            require(centre.opens() > 0, "centres that are open already");
        }
        for (BodyPlan body : plan.bodies()) {
            BodyPlan.Wave wave = body.waves().get(0);
            require(body.waves().size() == 1, "bodies that move in waves");
            require(!wave.hasAlreadyMoved() && !wave.isAlreadyLive(), "bodies that have already moved");
            require(body.growth() == plan.programme().growth(), "bodies with a growth of their own");
        }
        require(plan.lines().isEmpty(), "lines of the file");
        require(
                plan.riskLines().stream().allMatch(line -> line.account() >= 0 && !line.isTransfer()),
                "risks' lines other than implementation");
        require(plan.actions().stream().noneMatch(action -> action.kind() == Action.Kind.SET), "centres that close");
        for (OutcomeColumn column : columns) {
            boolean isUptake = column.metric() == Metric.UPTAKE || column.metric() == Metric.LIVE_UPTAKE;
            require(!isUptake || column.year() == plan.years() - 1, "uptake before the last year");
            require(
                    column.metric().shape() != Metric.Shape.YEAR || isUptake || isYearly(column.metric()),
                    "claims on rates");
        }
    }

    private static boolean isYearly(Metric metric) {
        return switch (metric) {
            case GROSS_SAVING, NET_SAVING, CASH_RELEASING_SAVING, ATTRIBUTABLE_SAVING, IMPLEMENTATION -> true;
            default -> false;
        };
    }

    private boolean isZero(int row) {
        return plan.quantities().isAlways(row, 0);
    }

    private static void require(boolean known, String what) {
        if (!known) {
            throw new IllegalArgumentException("this peer does not know " + what);
        }
    }
}
