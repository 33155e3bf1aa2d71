package org.counterfoil.benchmarks.peer;

import java.util.Arrays;
import java.util.List;
import org.counterfoil.model.Payer;
import org.counterfoil.model.PublishedPlan.Coverage;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.plan.Account;
import org.counterfoil.plan.BodyPlan;
import org.counterfoil.plan.Plan;

/** The metrics of one trial, by metric and year. Source: method, sections 5 to 7. */
final class PlainMetrics {

    private final Plan plan;
    private final int years;
    private final Account[] accounts;
    private final BodyPlan[] bodies;
    private final int[] metrics;
    private final int[] yearOf;
    private final double[][] values = new double[Metric.values().length][];
    private final double[] coverage = new double[Coverage.values().length];
    private final double[] payers = new double[Payer.values().length];
    private final double[] dualRunning;
    private final double[] stranded;

    PlainMetrics(Plan plan, List<OutcomeColumn> columns) {
        this.plan = plan;
        this.years = plan.years();
        this.accounts = plan.accounts().toArray(Account[]::new);
        this.bodies = plan.bodies().toArray(BodyPlan[]::new);
        this.metrics =
                columns.stream().mapToInt(column -> column.metric().ordinal()).toArray();
        this.yearOf =
                columns.stream().mapToInt(column -> Math.max(0, column.year())).toArray();
        for (Metric metric : Metric.values()) {
            values[metric.ordinal()] = new double[metric.shape() == Metric.Shape.TRIAL ? 1 : years];
        }
        this.dualRunning = new double[years];
        this.stranded = new double[years];
    }

    /** Copies the wanted columns' values. */
    void copyTo(double[][] columns, int trial) {
        for (int i = 0; i < metrics.length; i++) {
            columns[i][trial] = values[metrics[i]][yearOf[i]];
        }
    }

    void fill(PlainFlows flows, PlainTimeline times) {
        fillCosts(flows);
        fillSavings(flows);
        fillCounts(times);
        set(Metric.OVERRUN_RATIO, ratio(flows.delivery, flows.plannedDelivery));
        set(Metric.LEAVING_AND_CLOSING_COST, flows.leaving);
        set(Metric.COST_AFTER_LAST_YEAR, flows.afterLastYear);
        set(Metric.COST_COUNTED, coverage[Coverage.COUNTED.ordinal()]);
        set(Metric.COST_LEFT_OUT, coverage[Coverage.LEFT_OUT.ordinal()]);
        set(Metric.COST_NOT_COLLATED, coverage[Coverage.NOT_COLLATED.ordinal()]);
        set(
                Metric.PUBLISHED_OVERRUN_RATIO,
                ratio(coverage[Coverage.COUNTED.ordinal()], plan.publishedCost().orElse(0)));
        set(Metric.PAID_BY_CENTRE, payers[Payer.CENTRE.ordinal()]);
        set(Metric.PAID_BY_BODY, payers[Payer.BODY.ordinal()]);
        set(Metric.PAID_BY_SUPPLIER, payers[Payer.SUPPLIER.ordinal()]);
        set(Metric.PAID_BY_PROGRAMME, payers[Payer.PROGRAMME.ordinal()]);
        set(Metric.PAID_BY_UNKNOWN, payers[Payer.UNKNOWN.ordinal()]);
    }

    private void fillCosts(PlainFlows flows) {
        double[] implementation = values[Metric.IMPLEMENTATION.ordinal()];
        Arrays.fill(implementation, 0);
        Arrays.fill(dualRunning, 0);
        Arrays.fill(stranded, 0);
        Arrays.fill(coverage, 0);
        Arrays.fill(payers, 0);
        for (int i = 0; i < accounts.length; i++) {
            Account account = accounts[i];
            double[] booked = flows.booked[i];
            double[] sums = account.category().isImplementation()
                    ? implementation
                    : account.category() == Account.Category.STRANDED ? stranded : dualRunning;
            double sum = 0;
            for (int t = 0; t < years; t++) {
                sums[t] += booked[t];
                sum += booked[t];
            }
            coverage[account.coverage().ordinal()] += sum;
            payers[account.payer().ordinal()] += sum;
        }
    }

    private void fillSavings(PlainFlows flows) {
        double[] implementation = values[Metric.IMPLEMENTATION.ordinal()];
        double value = 0;
        double exits = 0;
        double costs = 0;
        double total = 0;
        double cumulative = 0;
        double deepest = 0;
        double payback = Double.NaN;
        for (int t = 0; t < years; t++) {
            double gross = flows.served[t] - flows.centreCost[t];
            double net = gross - stranded[t] - dualRunning[t] - implementation[t];
            values[Metric.GROSS_SAVING.ordinal()][t] = gross;
            values[Metric.NET_SAVING.ordinal()][t] = net;
            values[Metric.CASH_RELEASING_SAVING.ordinal()][t] = gross - stranded[t] - flows.notCash[t];
            values[Metric.ATTRIBUTABLE_SAVING.ordinal()][t] = gross - flows.elsewhere[t];
            double factor = plan.discountFactors()[t];
            value += factor * net;
            exits += factor * flows.booked[plan.programme().exitAccount()][t];
            costs += factor * implementation[t];
            total += implementation[t];
            cumulative += net;
            deepest = Math.min(deepest, cumulative);
            if (cumulative < -plan.tolerance().upTo(t)) {
                payback = Double.NaN;
            } else if (Double.isNaN(payback)) {
                payback = plan.firstYear() + t;
            }
        }
        set(Metric.NET_PRESENT_VALUE, value);
        set(Metric.NET_PRESENT_SOCIAL_VALUE, value + exits);
        set(Metric.BENEFIT_COST_RATIO, ratio(value + costs, costs));
        set(Metric.IMPLEMENTATION_COST, total);
        set(Metric.PEAK_FUNDING, -deepest);
        set(Metric.PAYBACK_YEAR, payback);
    }

    private void fillCounts(PlainTimeline times) {
        double horizon = 12.0 * years;
        double all = 0;
        double movedAtEnd = 0;
        double liveAtEnd = 0;
        double weight = 0;
        double months = 0;
        double last = Double.NEGATIVE_INFINITY;
        double lastPlanned = Double.NEGATIVE_INFINITY;
        int moved = 0;
        int live = 0;
        int withdrawn = 0;
        int left = 0;
        for (int i = 0; i < bodies.length; i++) {
            BodyPlan.Wave wave = bodies[i].waves().get(0);
            double volume = wave.planVolume();
            double goesLive = times.goesLive[i];
            boolean stays = times.leaves[i] > horizon;
            all += volume;
            if (times.moved[i]) {
                movedAtEnd += times.moves[i] <= horizon && stays ? volume : 0;
                moved += times.moves[i] < horizon ? 1 : 0;
                left += times.leaves[i] < horizon ? 1 : 0;
            }
            if (times.live[i]) {
                liveAtEnd += goesLive <= horizon && stays ? volume : 0;
                live += goesLive < horizon ? 1 : 0;
                last = Math.max(last, goesLive);
                lastPlanned = Math.max(lastPlanned, wave.goLive());
                months += volume * (goesLive - wave.goLive());
                weight += volume;
            }
            withdrawn += times.joined[i] && times.givesUp[i] < Math.min(goesLive, horizon) ? 1 : 0;
        }
        values[Metric.UPTAKE.ordinal()][years - 1] = movedAtEnd / all;
        values[Metric.LIVE_UPTAKE.ordinal()][years - 1] = liveAtEnd / all;
        set(Metric.BODIES_MOVED, moved);
        set(Metric.BODIES_LIVE, live);
        set(Metric.BODIES_WITHDRAWN, withdrawn);
        set(Metric.BODIES_LEFT, left);
        set(Metric.DELAY_MONTHS, weight == 0 ? Double.NaN : last - lastPlanned);
        set(Metric.MEAN_DELAY_MONTHS, ratio(months, weight));
    }

    private void set(Metric metric, double value) {
        values[metric.ordinal()][0] = value;
    }

    private static double ratio(double above, double below) {
        return below == 0 ? Double.NaN : above / below;
    }
}
