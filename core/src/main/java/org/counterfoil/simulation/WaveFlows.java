package org.counterfoil.simulation;

import org.counterfoil.plan.BodyPlan;
import org.counterfoil.plan.Plan;

/**
 * What one wave of a body moves, saves and costs a year, by trial. Source: method, equations 4.2 to 4.4.
 *
 * <p>The rows serve one wave after another: {@link #start}, then what is asked of it. Weights are money a year at the first
 * year's level; they carry the flags of the wave.
 */
final class WaveFlows {

    private final Plan plan;

    /** Σ N and Σ N·τ, not flagged. */
    private final double[] cost;

    private final double[] volume;
    /** Σ N°·τ: stated cost, no drift, no baseline error; not flagged. */
    private final double[] stated;

    private final double[] served;
    private final double[] stranded;
    private final double[] dualRunning;
    private final double[] upkeep;
    private final double[] priced;
    private final double[] notCash;
    private final double[] elsewhere;
    private final double[] pricedNotCash;
    private final double[] pricedElsewhere;
    private final double[] flow;

    WaveFlows(Plan plan, int blockSize) {
        this.plan = plan;
        this.cost = new double[blockSize];
        this.volume = new double[blockSize];
        this.stated = new double[blockSize];
        this.served = new double[blockSize];
        this.stranded = new double[blockSize];
        this.dualRunning = new double[blockSize];
        this.upkeep = new double[blockSize];
        this.priced = new double[blockSize];
        this.notCash = new double[blockSize];
        this.elsewhere = new double[blockSize];
        this.pricedNotCash = new double[blockSize];
        this.pricedElsewhere = new double[blockSize];
        this.flow = new double[blockSize];
    }

    /** Σ N at the first year's level, by trial. */
    double[] cost() {
        return cost;
    }

    /** Σ N·τ at the first year's level, by trial. */
    double[] volume() {
        return volume;
    }

    /** Fills the weights of a wave. */
    void start(BodyPlan body, BodyPlan.Wave wave, QuantityRows quantities, WaveTimes times, double[] baselineError) {
        Rows.fill(volume, 0);
        Rows.fill(cost, 0);
        for (BodyPlan.Ramp ramp : wave.ramps()) {
            for (BodyPlan.Function function : ramp.functions()) {
                double weight = function.cost().weight();
                double[] amount = quantities.row(function.cost().row());
                Rows.addScaledProduct(cost, weight, amount, baselineError);
                addVolume(weight, amount, baselineError, quantities.row(function.transferable()), volume);
            }
        }
        Rows.product(volume, times.moved, served);
        Rows.product(served, quantities.row(body.stranded()), stranded);
        Rows.product(volume, times.live, flow);
        Rows.product(flow, quantities.row(body.dualRunning()), dualRunning);
        Rows.product(volume, times.joined, flow);
        Rows.product(flow, quantities.row(body.upkeep()), upkeep);
        if (isPrice(body)) {
            startPrice(wave, quantities, times, baselineError);
        }
    }

    private void startPrice(BodyPlan.Wave wave, QuantityRows quantities, WaveTimes times, double[] baselineError) {
        Rows.fill(stated, 0);
        Rows.fill(notCash, 0);
        Rows.fill(elsewhere, 0);
        Rows.fill(pricedNotCash, 0);
        Rows.fill(pricedElsewhere, 0);
        for (BodyPlan.Ramp ramp : wave.ramps()) {
            for (BodyPlan.Function function : ramp.functions()) {
                double[] transferable = quantities.row(function.transferable());
                Rows.addScaled(stated, function.planCost(), transferable);
                Rows.fill(flow, 0);
                addVolume(
                        function.cost().weight(),
                        quantities.row(function.cost().row()),
                        baselineError,
                        transferable,
                        flow);
                double[] cashReleasing = quantities.row(ramp.kind().cashReleasing());
                double[] attributable = quantities.row(ramp.kind().attributable());
                FlowSums.addRest(notCash, flow, cashReleasing);
                FlowSums.addRest(elsewhere, flow, attributable);
                Rows.fill(flow, 0);
                Rows.addScaled(flow, function.planCost(), transferable);
                FlowSums.addRest(pricedNotCash, flow, cashReleasing);
                FlowSums.addRest(pricedElsewhere, flow, attributable);
            }
        }
        Rows.product(stated, times.moved, priced);
        Rows.multiply(notCash, times.moved);
        Rows.multiply(elsewhere, times.moved);
        Rows.multiply(pricedNotCash, times.moved);
        Rows.multiply(pricedElsewhere, times.moved);
    }

    /**
     * Adds what it moves, saves and costs in all years.
     *
     * @param level business-as-usual cost of a year as a ratio to the first's, by [year][trial]
     * @param sums means over each year; added to
     * @param own what the body itself pays, by [year][trial]; added to; empty if nobody asks
     */
    void add(BodyPlan body, WaveSpans spans, double[][] level, FlowSums sums, double[][] own) {
        for (int year = 0; year < level.length; year++) {
            double[] now = level[year];
            spans.sinceMove.add(year, now, served, sums.volume[body.centre()][year]);
            book(body.strandedAccount(), year, spans.sinceMove, now, stranded, sums, own);
            if (spans.runsSideBySide()) {
                book(body.dualRunningAccount(), year, spans.parallel, now, dualRunning, sums, own);
            }
            if (spans.hasUpkeep()) {
                book(body.upkeepAccount(), year, spans.late, now, upkeep, sums, own);
            }
            if (isPrice(body)) {
                spans.sinceMove.add(year, priced, sums.priced[body.centre()][year]);
                spans.sinceMove.add(year, pricedNotCash, sums.pricedNotCash[body.centre()][year]);
                spans.sinceMove.add(year, pricedElsewhere, sums.pricedElsewhere[body.centre()][year]);
                spans.sinceMove.add(year, now, notCash, sums.notCash[year]);
                spans.sinceMove.add(year, now, elsewhere, sums.elsewhere[year]);
            }
        }
    }

    private static void book(
            int account, int year, Span span, double[] level, double[] weight, FlowSums sums, double[][] own) {
        span.add(year, level, weight, sums.booked[account][year]);
        if (own.length > 0) {
            span.add(year, level, weight, own[year]);
        }
    }

    /** Adds what it has served for it, N·τ·served, in all years. */
    void addServed(WaveSpans spans, double[][] level, double[][] sum) {
        for (int year = 0; year < level.length; year++) {
            spans.sinceMove.add(year, level[year], served, sum[year]);
        }
    }

    /** Adds the levels at each year's end. */
    void addAtEnd(
            BodyPlan body, BodyPlan.Wave wave, WaveTimes times, WaveSpans spans, double[][] level, FlowSums sums) {
        for (int year = 0; year < level.length; year++) {
            double end = Months.end(year);
            double[] now = level[year];
            addWithin(end, times.moves, times.leaves, now, served, sums.volume[body.centre()][year]);
            addWithin(end, times.moves, times.leaves, now, stranded, sums.booked[body.strandedAccount()][year]);
            if (spans.runsSideBySide()) {
                double[] booked = sums.booked[body.dualRunningAccount()][year];
                addWithin(end, times.goesLive, spans.parallelEnds, now, dualRunning, booked);
            }
            if (spans.hasUpkeep() && wave.goLive() < end) {
                addBefore(end, times.waitEnds, now, upkeep, sums.booked[body.upkeepAccount()][year]);
            }
            if (isPrice(body)) {
                int centre = body.centre();
                addWithin(end, times.moves, times.leaves, priced, sums.priced[centre][year]);
                addWithin(end, times.moves, times.leaves, pricedNotCash, sums.pricedNotCash[centre][year]);
                addWithin(end, times.moves, times.leaves, pricedElsewhere, sums.pricedElsewhere[centre][year]);
                addWithin(end, times.moves, times.leaves, now, notCash, sums.notCash[year]);
                addWithin(end, times.moves, times.leaves, now, elsewhere, sums.elsewhere[year]);
            }
        }
    }

    /** Adds the volume that the plan expects at a centre, for its minimum: Σ N°·τ·max(0, A(t; T°) - A(t; Z)). */
    void addCommitted(BodyPlan body, BodyPlan.Wave wave, double[] closes, FlowSums sums) {
        double[][] committed = sums.committed[body.centre()];
        for (int year = 0; isPrice(body) && year < committed.length; year++) {
            double end = Months.end(year);
            commit(end, Months.shareAfter(end, wave.transfer()), closes, stated, committed[year]);
        }
    }

    /** Adds the same at each year's end. */
    void addCommittedAtEnd(BodyPlan body, BodyPlan.Wave wave, double[] closes, FlowSums sums) {
        double[][] committed = sums.committed[body.centre()];
        for (int year = 0; isPrice(body) && year < committed.length; year++) {
            if (wave.transfer() < Months.end(year)) {
                commitAtEnd(Months.end(year), closes, stated, committed[year]);
            }
        }
    }

    private boolean isPrice(BodyPlan body) {
        return plan.centres().get(body.centre()).isPriceContract();
    }

    /** Σ N·τ at the first year's level. */
    static void addVolume(double weight, double[] cost, double[] error, double[] transferable, double[] sum) {
        for (int trial = 0; trial < sum.length; trial++) {
            sum[trial] += weight * cost[trial] * error[trial] * transferable[trial];
        }
    }

    /** Adds level × weight a year in trials with from < x ≤ until. */
    private static void addWithin(
            double x, double[] from, double[] until, double[] level, double[] weight, double[] sum) {
        for (int trial = 0; trial < sum.length; trial++) {
            double within = Elementary.isLess(from[trial], x) * Elementary.isAtMost(x, until[trial]);
            sum[trial] += level[trial] * weight[trial] * within;
        }
    }

    private static void addWithin(double x, double[] from, double[] until, double[] weight, double[] sum) {
        for (int trial = 0; trial < sum.length; trial++) {
            sum[trial] += weight[trial] * Elementary.isLess(from[trial], x) * Elementary.isAtMost(x, until[trial]);
        }
    }

    private static void addBefore(double x, double[] until, double[] level, double[] weight, double[] sum) {
        for (int trial = 0; trial < sum.length; trial++) {
            sum[trial] += level[trial] * weight[trial] * Elementary.isAtMost(x, until[trial]);
        }
    }

    private static void commit(double yearEnd, double share, double[] closes, double[] stated, double[] sum) {
        for (int trial = 0; trial < sum.length; trial++) {
            sum[trial] += stated[trial] * Math.max(0, share - Months.shareAfter(yearEnd, closes[trial]));
        }
    }

    private static void commitAtEnd(double x, double[] closes, double[] stated, double[] sum) {
        for (int trial = 0; trial < sum.length; trial++) {
            sum[trial] += stated[trial] * Elementary.isAtMost(x, closes[trial]);
        }
    }
}
