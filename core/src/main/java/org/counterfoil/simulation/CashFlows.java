package org.counterfoil.simulation;

import org.counterfoil.plan.BodyPlan;
import org.counterfoil.plan.Plan;

/**
 * The cash flows of a block: every body, centre, line and the programme, in each year, by trial.
 *
 * <p>Source: method, sections 4 to 6. Rows by [year][trial] unless said otherwise.
 */
final class CashFlows {

    /** Before every month. */
    private static final double ALWAYS = Double.NEGATIVE_INFINITY;

    private final Plan plan;
    private final double horizon;
    private final PlannedDelivery planned;
    private final boolean withLevelsAtEnd;
    private final Growth growth;
    private final WaveFlows[][] waves;
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
    /** Σ exit pay, which only moves money inside society. */
    final double[][] exitPay;
    /** Share of planned volume moved, and live, at the year's end. */
    final double[][] uptake;

    final double[][] liveUptake;
    /** What a body has served for it, and pays itself, by [body][year][trial]. */
    final double[][][] bodyVolume;

    final double[][][] bodyOwn;
    /** Delivery uncut by the horizon, and its plan for the bodies that went live, by [trial]. */
    final double[] delivery;

    final double[] planDelivery;
    /** The part of delivery that falls after the last year, by [trial]. */
    final double[] afterLastYear;

    private final double[] released;
    /** The most that any wave of a body is served in a year, and at its end. */
    private final double[] bodyServed;

    private final double[] bodyServedAtEnd;
    /** What a body pays itself at the levels of a year's end: nobody asks. */
    private final double[] unread;

    private final double[] scratch;
    private final double[] other;

    CashFlows(Plan plan, PlannedDelivery planned, boolean withLevelsAtEnd, int blockSize) {
        this.plan = plan;
        this.horizon = 12.0 * plan.years();
        this.planned = planned;
        this.withLevelsAtEnd = withLevelsAtEnd;
        int years = plan.years();
        int centreCount = plan.centres().size();
        int bodyCount = plan.bodies().size();
        this.growth = new Growth(plan, blockSize);
        this.waves = plan.bodies().stream()
                .map(body -> body.waves().stream()
                        .map(wave -> new WaveFlows(plan, body, wave, blockSize))
                        .toArray(WaveFlows[]::new))
                .toArray(WaveFlows[][]::new);
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
        this.atEnd = withLevelsAtEnd ? new FlowSums(plan, blockSize) : means;
        this.businessAsUsual = new double[years][blockSize];
        this.possible = new double[centreCount][years][blockSize];
        this.centreCost = new double[centreCount][years][blockSize];
        this.centreCostAtEnd = withLevelsAtEnd ? new double[centreCount][years][blockSize] : centreCost;
        this.lines = new LineFlows(plan, blockSize);
        this.exitPay = new double[years][blockSize];
        this.uptake = new double[years][blockSize];
        this.liveUptake = new double[years][blockSize];
        this.bodyVolume = new double[bodyCount][years][blockSize];
        this.bodyOwn = new double[bodyCount][years][blockSize];
        this.delivery = new double[blockSize];
        this.planDelivery = new double[blockSize];
        this.afterLastYear = new double[blockSize];
        this.released = new double[blockSize];
        this.bodyServed = new double[blockSize];
        this.bodyServedAtEnd = new double[blockSize];
        this.unread = new double[blockSize];
        this.scratch = new double[blockSize];
        this.other = new double[blockSize];
    }

    /** Drift and growth of business as usual. */
    Growth growth() {
        return growth;
    }

    /** Fills all rows; growth must be filled before. */
    void fill(QuantityRows quantities, Timeline timeline, double[][] draws) {
        clear();
        fillBodies(quantities, timeline);
        for (int i = 0; i < centres.length; i++) {
            centres[i].addOneOffs(quantities, timeline, means);
            centres[i].addDelivery(ALWAYS, quantities, timeline, delivery);
            centres[i].addDelivery(horizon, quantities, timeline, afterLastYear);
            centres[i].fillCost(quantities, timeline, means, possible[i], false, centreCost[i]);
            if (withLevelsAtEnd) {
                centres[i].fillCost(quantities, timeline, atEnd, possible[i], true, centreCostAtEnd[i]);
            }
        }
        office.book(quantities, timeline, means);
        office.fillCost(ALWAYS, quantities, scratch);
        Rows.add(delivery, scratch);
        planned.addRest(planDelivery);
        office.fillCost(horizon, quantities, scratch);
        Rows.add(afterLastYear, scratch);
        lines.fill(quantities, draws, means, atEnd, possible);
    }

    private void clear() {
        means.clear();
        if (withLevelsAtEnd) {
            atEnd.clear();
        }
        Rows.clear(businessAsUsual);
        Rows.clear(exitPay);
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
        Rows.fill(unread, 0);
    }

    private void fillBodies(QuantityRows quantities, Timeline timeline) {
        double[] baselineError = quantities.row(plan.programme().baselineError());
        double[] exitCost = quantities.row(plan.programme().exitCost());
        for (int b = 0; b < waves.length; b++) {
            BodyPlan body = plan.bodies().get(b);
            double[] closes = timeline.closes(body.centre());
            double[][] levels = growth.levels(body.growth(), quantities);
            for (int w = 0; w < waves[b].length; w++) {
                WaveTimes times = timeline.wave(b, w);
                waves[b][w].start(quantities, times, baselineError);
                waves[b][w].addDelivery(ALWAYS, times, closes, delivery);
                waves[b][w].addDelivery(horizon, times, closes, afterLastYear);
                planned.addWave(b, w, times.live, planDelivery);
                addUptake(body.waves().get(w), times);
            }
            for (int year = 0; year < levels.length; year++) {
                Rows.fill(released, 0);
                Rows.fill(bodyServed, 0);
                Rows.fill(bodyServedAtEnd, 0);
                for (int w = 0; w < waves[b].length; w++) {
                    fillYear(b, w, year, quantities, timeline, levels[year]);
                }
                Rows.add(means.bodies[body.centre()][year], bodyServed);
                if (withLevelsAtEnd) {
                    Rows.add(atEnd.bodies[body.centre()][year], bodyServedAtEnd);
                }
                Rows.addProduct(means.booked[plan.programme().exitAccount()][year], exitCost, released);
                Rows.addProduct(exitPay[year], exitCost, released);
            }
        }
    }

    private void fillYear(int b, int w, int year, QuantityRows quantities, Timeline timeline, double[] level) {
        BodyPlan body = plan.bodies().get(b);
        int centre = body.centre();
        double[] closes = timeline.closes(centre);
        WaveFlows wave = waves[b][w];
        WaveTimes times = timeline.wave(b, w);
        Rows.addProduct(businessAsUsual[year], wave.cost(), level);
        Rows.addProduct(possible[centre][year], wave.volume(), level);
        wave.addMeans(year, quantities, times, level, means, bodyOwn[b][year], released);
        wave.addCommitted(year, closes, means.committed[centre][year], false);
        Rows.max(bodyServed, wave.served());
        Rows.add(bodyVolume[b][year], wave.servedVolume());
        wave.addOneOffs(year, times, closes, means, bodyOwn[b][year]);
        if (withLevelsAtEnd) {
            wave.addLevelsAtEnd(year, quantities, times, level, atEnd, unread);
            wave.addCommitted(year, closes, atEnd.committed[centre][year], true);
            Rows.max(bodyServedAtEnd, wave.served());
        }
    }

    private void addUptake(BodyPlan.Wave wave, WaveTimes times) {
        double share = totalPlanVolume > 0 ? wave.planVolume() / totalPlanVolume : 0;
        for (int year = 0; year < uptake.length; year++) {
            double end = Months.end(year);
            Levels.within(end, times.moved, times.moves, times.leaves, scratch);
            Rows.addScaled(uptake[year], share, scratch);
            Levels.within(end, times.live, times.goesLive, times.leaves, scratch);
            Rows.addScaled(liveUptake[year], share, scratch);
        }
    }

    /** Keeps what the rows just filled say of delivery, as the plan's. */
    void keepPlannedDelivery(QuantityRows quantities, Timeline timeline) {
        for (int b = 0; b < waves.length; b++) {
            for (int w = 0; w < waves[b].length; w++) {
                waves[b][w].fillMigration(ALWAYS, timeline.wave(b, w), scratch);
                waves[b][w].fillMonthsLate(ALWAYS, timeline.wave(b, w), other);
                planned.keepWave(b, w, scratch[0], other[0]);
            }
        }
        for (int centre = 0; centre < centres.length; centre++) {
            centres[centre].fillBuild(ALWAYS, scratch);
            centres[centre].fillBuildLate(ALWAYS, other);
            planned.keepCentre(centre, scratch[0], other[0]);
        }
        office.fillCost(ALWAYS, quantities, scratch);
        planned.keepOffice(scratch[0]);
    }
}
