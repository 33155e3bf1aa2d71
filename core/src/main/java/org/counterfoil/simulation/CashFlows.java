package org.counterfoil.simulation;

import org.counterfoil.plan.BodyPlan;
import org.counterfoil.plan.Plan;

/**
 * The cash flows of a block: every body, centre, line and the programme, in each year, by trial.
 *
 * <p>Source: method, sections 4 to 6. Rows by [year][trial] unless said otherwise.
 */
final class CashFlows {

    private static final double[][] NOT_WANTED = {};

    private final Plan plan;
    private final double horizon;
    private final PlannedDelivery planned;
    private final Wanted wanted;
    private final Growth growth;
    private final Erosion erosion;
    private final WaveSpans spans;
    private final WaveFlows waveFlows;
    private final WaveCosts waveCosts;
    private final RampFlows ramps;
    private final CentreFlows[] centres;
    private final OfficeFlows office;
    private final double totalPlanVolume;

    final FlowSums means;
    final FlowSums atEnd;
    /** Σ N. */
    final double[][] businessAsUsual;
    /** Σ N·τ of all functions of a centre, joined or not, by [centre][year][trial]. */
    final double[][][] possible;
    /** By [centre][year][trial]. */
    final double[][][] centreCost;
    /** At the levels of the year's end, by [centre][year][trial]. */
    final double[][][] centreCostAtEnd;

    final LineFlows lines;
    /** Share of planned volume moved, and live, at the year's end, in the years wanted. */
    final double[][] uptake;

    final double[][] liveUptake;
    /** What a body has served for it, and pays itself, by [body][year][trial]; empty if nobody asks. */
    final double[][][] bodyVolume;

    final double[][][] bodyOwn;
    /** Delivery uncut by the horizon, and its plan for the bodies that went live, by [trial]. */
    final double[] delivery;

    final double[] planDelivery;
    /** What delivery, leaving and closing cost after the last year, by [trial]. */
    final double[] afterLastYear;

    /** Cost and volume of the bodies that grow like the programme, at the first year's level. */
    private final double[] programmeCost;

    private final double[][] programmeVolume;
    /** Yearly cost of the posts that a body has released, at the first year's level, by [year + 1][trial]. */
    private final double[][] released;
    /** The most that any wave of a body is served in a year, and at its end. */
    private final double[] bodyServed;

    private final double[] scratch;
    private final double[] other;

    CashFlows(Plan plan, PlannedDelivery planned, Wanted wanted, int blockSize) {
        this.plan = plan;
        this.horizon = 12.0 * plan.years();
        this.planned = planned;
        this.wanted = wanted;
        int years = plan.years();
        int centreCount = plan.centres().size();
        int bodyCount = plan.bodies().size();
        this.growth = new Growth(plan, blockSize);
        this.erosion = new Erosion(plan, blockSize);
        this.spans = new WaveSpans(plan.quantities(), years, blockSize);
        this.waveFlows = new WaveFlows(plan, blockSize);
        this.waveCosts = new WaveCosts(plan, blockSize);
        this.ramps = new RampFlows(plan, erosion, blockSize);
        this.centres = new CentreFlows[centreCount];
        for (int i = 0; i < centreCount; i++) {
            centres[i] = new CentreFlows(plan, i, blockSize);
        }
        this.office = new OfficeFlows(plan, blockSize);
        double volume = 0;
        for (BodyPlan body : plan.bodies()) {
            for (BodyPlan.Wave wave : body.waves()) {
                volume += wave.planVolume();
            }
        }
        this.totalPlanVolume = volume;
        this.means = new FlowSums(plan, blockSize);
        this.atEnd = wanted.atEnd() ? new FlowSums(plan, blockSize) : means;
        this.businessAsUsual = new double[years][blockSize];
        this.possible = new double[centreCount][years][blockSize];
        this.centreCost = new double[centreCount][years][blockSize];
        this.centreCostAtEnd = wanted.atEnd() ? new double[centreCount][years][blockSize] : centreCost;
        this.lines = new LineFlows(plan, blockSize);
        this.uptake = new double[years][blockSize];
        this.liveUptake = new double[years][blockSize];
        this.bodyVolume = new double[wanted.byBody() ? bodyCount : 0][years][blockSize];
        this.bodyOwn = new double[wanted.byBody() ? bodyCount : 0][years][blockSize];
        this.delivery = new double[blockSize];
        this.planDelivery = new double[blockSize];
        this.afterLastYear = new double[blockSize];
        this.programmeCost = new double[blockSize];
        this.programmeVolume = new double[centreCount][blockSize];
        this.released = new double[years + 1][blockSize];
        this.bodyServed = new double[blockSize];
        this.scratch = new double[blockSize];
        this.other = new double[blockSize];
    }

    /** Drift and growth of business as usual. */
    Growth growth() {
        return growth;
    }

    /** Σ exit pay of a year, which only moves money inside society. */
    double[] exitPay(int year) {
        return means.booked[plan.programme().exitAccount()][year];
    }

    /** Fills all rows; growth must be filled before. */
    void fill(QuantityRows quantities, Timeline timeline, double[][] draws) {
        clear();
        erosion.fill(quantities);
        ramps.fill(quantities);
        for (int b = 0; b < plan.bodies().size(); b++) {
            addBody(b, quantities, timeline);
        }
        settle(quantities);
        for (int i = 0; i < centres.length; i++) {
            centres[i].addOneOffs(quantities, timeline, means);
            centres[i].addDelivery(Months.ALWAYS, delivery);
            centres[i].addDelivery(horizon, afterLastYear);
            centres[i].addClosing(horizon, quantities, timeline, afterLastYear);
            centres[i].fillCost(quantities, timeline, means, possible[i], false, centreCost[i]);
            if (wanted.atEnd()) {
                centres[i].fillCost(quantities, timeline, atEnd, possible[i], true, centreCostAtEnd[i]);
            }
        }
        office.book(quantities, timeline, means);
        office.fillCost(Months.ALWAYS, quantities, scratch);
        Rows.add(delivery, scratch);
        planned.addRest(planDelivery);
        office.fillCost(horizon, quantities, scratch);
        Rows.add(afterLastYear, scratch);
        lines.fill(quantities, draws, means, atEnd, possible);
    }

    private void clear() {
        means.clear();
        if (wanted.atEnd()) {
            atEnd.clear();
        }
        Rows.clear(businessAsUsual);
        Rows.clear(uptake);
        Rows.clear(liveUptake);
        for (double[][] rows : possible) {
            Rows.clear(rows);
        }
        for (int body = 0; body < bodyVolume.length; body++) {
            Rows.clear(bodyVolume[body]);
            Rows.clear(bodyOwn[body]);
        }
        Rows.fill(delivery, 0);
        Rows.fill(planDelivery, 0);
        Rows.fill(afterLastYear, 0);
        Rows.fill(programmeCost, 0);
        Rows.clear(programmeVolume);
    }

    private void addBody(int b, QuantityRows quantities, Timeline timeline) {
        BodyPlan body = plan.bodies().get(b);
        double[][] level = growth.levels(body.growth(), quantities);
        Rows.clear(released);
        for (int w = 0; w < body.waves().size(); w++) {
            addWave(b, w, quantities, timeline, level);
        }
        double[][] exits = means.booked[plan.programme().exitAccount()];
        for (int year = 0; year < level.length; year++) {
            RampFlows.addGrowth(level[year], released[year], released[year + 1], exits[year]);
        }
        if (!plan.quantities().isAlways(plan.centres().get(body.centre()).costPerBody(), 0)) {
            addServed(b, timeline);
        }
    }

    private void addWave(int b, int w, QuantityRows quantities, Timeline timeline, double[][] level) {
        BodyPlan body = plan.bodies().get(b);
        BodyPlan.Wave wave = body.waves().get(w);
        WaveTimes times = timeline.wave(b, w);
        double[] baselineError = quantities.row(plan.programme().baselineError());
        double[] closes = timeline.closes(body.centre());
        double[][] own = wanted.byBody() ? bodyOwn[b] : NOT_WANTED;

        spans.start(body, wave, quantities, times);
        waveFlows.start(body, wave, quantities, times, baselineError);
        addVolume(body, level);
        waveFlows.add(body, spans, level, means, own);
        waveFlows.addCommitted(body, wave, closes, means);
        if (wanted.byBody()) {
            waveFlows.addServed(spans, level, bodyVolume[b]);
        }
        if (wanted.atEnd()) {
            waveFlows.addAtEnd(body, wave, times, spans, level, atEnd);
            waveFlows.addCommittedAtEnd(body, wave, closes, atEnd);
        }
        if (!plan.centres().get(body.centre()).isPriceContract()) {
            for (BodyPlan.Ramp ramp : wave.ramps()) {
                ramps.start(ramp, quantities, times, spans, baselineError, quantities.row(body.standardisation()));
                ramps.add(ramp, body.centre(), times, spans, level, means, released, atEnd, wanted.atEnd());
            }
        }
        waveCosts.start(body, wave, quantities, times);
        waveCosts.book(body, wave, times, spans, closes, means, own);
        waveCosts.addDelivery(Months.ALWAYS, wave, times, delivery);
        waveCosts.addDelivery(horizon, wave, times, afterLastYear);
        waveCosts.addLeaving(horizon, body, times, closes, afterLastYear);
        planned.addWave(b, w, times.live, planDelivery);
        addUptake(wave, times);
    }

    private void addVolume(BodyPlan body, double[][] level) {
        if (body.growth() == plan.programme().growth()) {
            Rows.add(programmeCost, waveFlows.cost());
            Rows.add(programmeVolume[body.centre()], waveFlows.volume());
            return;
        }
        for (int year = 0; year < level.length; year++) {
            Rows.addProduct(businessAsUsual[year], waveFlows.cost(), level[year]);
            Rows.addProduct(possible[body.centre()][year], waveFlows.volume(), level[year]);
        }
    }

    /** Adds what all bodies share. */
    private void settle(QuantityRows quantities) {
        double[][] level = growth.levels(plan.programme().growth(), quantities);
        double[] exitCost = quantities.row(plan.programme().exitCost());
        for (int year = 0; year < level.length; year++) {
            Rows.addProduct(businessAsUsual[year], programmeCost, level[year]);
            for (int centre = 0; centre < possible.length; centre++) {
                Rows.addProduct(possible[centre][year], programmeVolume[centre], level[year]);
            }
            Rows.multiply(exitPay(year), exitCost);
        }
        means.addKinds(quantities);
        if (wanted.atEnd()) {
            atEnd.addKinds(quantities);
        }
    }

    /** Adds the share of each year, and of its end, in which a body is served: the most that any of its waves is. */
    private void addServed(int b, Timeline timeline) {
        BodyPlan body = plan.bodies().get(b);
        for (int year = 0; year < plan.years(); year++) {
            Rows.fill(bodyServed, 0);
            for (int w = 0; w < body.waves().size(); w++) {
                raiseToShare(year, timeline.wave(b, w), bodyServed);
            }
            Rows.add(means.bodies[body.centre()][year], bodyServed);
            if (wanted.atEnd()) {
                Rows.fill(bodyServed, 0);
                for (int w = 0; w < body.waves().size(); w++) {
                    within(
                            Months.end(year),
                            timeline.wave(b, w).moved,
                            timeline.wave(b, w).moves,
                            timeline.wave(b, w).leaves,
                            scratch);
                    Rows.max(bodyServed, scratch);
                }
                Rows.add(atEnd.bodies[body.centre()][year], bodyServed);
            }
        }
    }

    private void raiseToShare(int year, WaveTimes times, double[] share) {
        double start = 12.0 * year;
        for (int trial = 0; trial < share.length; trial++) {
            double until = Math.min(start + 12, times.leaves[trial]);
            double months = Math.max(0, until - Math.max(start, times.moves[trial]));
            share[trial] = Math.max(share[trial], times.moved[trial] * months / 12);
        }
    }

    private void addUptake(BodyPlan.Wave wave, WaveTimes times) {
        double share = totalPlanVolume > 0 ? wave.planVolume() / totalPlanVolume : 0;
        for (int year : wanted.uptake()) {
            double end = Months.end(year);
            within(end, times.moved, times.moves, times.leaves, scratch);
            Rows.addScaled(uptake[year], share, scratch);
            within(end, times.live, times.goesLive, times.leaves, scratch);
            Rows.addScaled(liveUptake[year], share, scratch);
        }
    }

    /** flag·1[from < x ≤ until]. */
    private static void within(double x, double[] flag, double[] from, double[] until, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = flag[trial] * Elementary.isLess(from[trial], x) * Elementary.isAtMost(x, until[trial]);
        }
    }

    /** What the first trial's quantities say of delivery. */
    PlannedDelivery delivery(QuantityRows quantities, Timeline timeline) {
        double[][] migration = new double[plan.bodies().size()][];
        double[][] late = new double[migration.length][];
        for (int b = 0; b < migration.length; b++) {
            BodyPlan body = plan.bodies().get(b);
            migration[b] = new double[body.waves().size()];
            late[b] = new double[migration[b].length];
            for (int w = 0; w < migration[b].length; w++) {
                BodyPlan.Wave wave = body.waves().get(w);
                waveCosts.start(body, wave, quantities, timeline.wave(b, w));
                waveCosts.fillMigration(Months.ALWAYS, wave, timeline.wave(b, w), scratch);
                waveCosts.fillMonthsLate(Months.ALWAYS, wave, timeline.wave(b, w), other);
                migration[b][w] = scratch[0];
                late[b][w] = other[0];
            }
        }
        double[] build = new double[centres.length];
        double[] buildLate = new double[centres.length];
        for (int centre = 0; centre < centres.length; centre++) {
            centres[centre].fillBuild(Months.ALWAYS, scratch);
            centres[centre].fillBuildLate(Months.ALWAYS, other);
            build[centre] = scratch[0];
            buildLate[centre] = other[0];
        }
        office.fillCost(Months.ALWAYS, quantities, scratch);
        return new PlannedDelivery(migration, late, build, buildLate, scratch[0]);
    }
}
