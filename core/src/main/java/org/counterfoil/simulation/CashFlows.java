package org.counterfoil.simulation;

import org.counterfoil.model.CashFlowLine;
import org.counterfoil.plan.BodyPlan;
import org.counterfoil.plan.LinePlan;
import org.counterfoil.plan.Plan;
import org.counterfoil.plan.ProgrammePlan;
import org.counterfoil.plan.RiskLine;

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
    /** Running and saving lines, and saving lines' share that is a transfer. */
    final double[][] runningLines;

    final double[][] savingLines;
    final double[][] runningLinesAtEnd;
    final double[][] savingLinesAtEnd;
    /** Costs less savings that only move money inside society. */
    final double[][] transfers;
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
    private final double[] ends;
    private final double[] anyLive;
    private final double[] scratch;
    private final double[] other;
    private final double[] third;
    private final double[] constant;

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
        this.runningLines = new double[years][blockSize];
        this.savingLines = new double[years][blockSize];
        this.runningLinesAtEnd = new double[years][blockSize];
        this.savingLinesAtEnd = new double[years][blockSize];
        this.transfers = new double[years][blockSize];
        this.uptake = new double[years][blockSize];
        this.liveUptake = new double[years][blockSize];
        this.bodyVolume = new double[bodyCount][years][blockSize];
        this.bodyOwn = new double[bodyCount][years][blockSize];
        this.delivery = new double[blockSize];
        this.planDelivery = new double[blockSize];
        this.afterLastYear = new double[blockSize];
        this.released = new double[blockSize];
        this.ends = new double[blockSize];
        this.anyLive = new double[blockSize];
        this.scratch = new double[blockSize];
        this.other = new double[blockSize];
        this.third = new double[blockSize];
        this.constant = new double[blockSize];
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
        bookOffice(quantities, timeline);
        addLines(quantities);
        addRiskLines(quantities, draws);
    }

    private void clear() {
        means.clear();
        if (withLevelsAtEnd) {
            atEnd.clear();
        }
        for (double[][] rows : new double[][][] {
            businessAsUsual,
            runningLines,
            savingLines,
            runningLinesAtEnd,
            savingLinesAtEnd,
            transfers,
            uptake,
            liveUptake
        }) {
            clear(rows);
        }
        for (double[][] rows : possible) {
            clear(rows);
        }
        for (int body = 0; body < bodyVolume.length; body++) {
            clear(bodyVolume[body]);
            clear(bodyOwn[body]);
        }
        Rows.fill(delivery, 0);
        Rows.fill(planDelivery, 0);
        Rows.fill(afterLastYear, 0);
    }

    private static void clear(double[][] rows) {
        for (double[] row : rows) {
            Rows.fill(row, 0);
        }
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
                Rows.fill(scratch, 0);
                Rows.fill(third, 0);
                for (int w = 0; w < waves[b].length; w++) {
                    fillYear(b, w, year, quantities, timeline, levels[year]);
                }
                Rows.add(means.bodies[body.centre()][year], scratch);
                if (withLevelsAtEnd) {
                    Rows.add(atEnd.bodies[body.centre()][year], third);
                }
                Rows.addProduct(means.booked[plan.programme().exitAccount()][year], exitCost, released);
                Rows.addProduct(transfers[year], exitCost, released);
            }
        }
    }

    /** One wave in one year; {@code scratch} and {@code third} keep the most that any wave of the body is served. */
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
        Rows.max(scratch, wave.served());
        Rows.add(bodyVolume[b][year], wave.servedVolume());
        wave.addOneOffs(year, times, closes, means, bodyOwn[b][year]);
        if (withLevelsAtEnd) {
            wave.addLevelsAtEnd(year, quantities, times, level, atEnd, other);
            wave.addCommitted(year, closes, atEnd.committed[centre][year], true);
            Rows.max(third, wave.served());
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

    private void bookOffice(QuantityRows quantities, Timeline timeline) {
        ProgrammePlan programme = plan.programme();
        fillOfficeEnds(timeline);
        double[] cost = quantities.row(programme.officeCost());
        for (int year = 0; year < plan.years(); year++) {
            Months.within(year, programme.start(), ends, scratch);
            perMonth(cost, scratch);
            Rows.add(means.booked[programme.officeAccount()][year], scratch);
        }
        fillOffice(ALWAYS, quantities, scratch);
        Rows.add(delivery, scratch);
        planned.addRest(planDelivery);
        fillOffice(horizon, quantities, scratch);
        Rows.add(afterLastYear, scratch);
    }

    /** E = last of min(R, Z) of centres and of G of live bodies; none live: min(last G°, last Z). */
    private void fillOfficeEnds(Timeline timeline) {
        Rows.fill(ends, Double.NEGATIVE_INFINITY);
        Rows.fill(other, Double.NEGATIVE_INFINITY);
        Rows.fill(anyLive, 0);
        for (int centre = 0; centre < centres.length; centre++) {
            Rows.copy(timeline.opens(centre), scratch);
            Rows.min(scratch, timeline.closes(centre));
            Rows.max(ends, scratch);
            Rows.max(other, timeline.closes(centre));
        }
        for (int b = 0; b < waves.length; b++) {
            for (int w = 0; w < waves[b].length; w++) {
                WaveTimes times = timeline.wave(b, w);
                latestLive(times.live, times.goesLive, ends);
                Rows.max(anyLive, times.live);
            }
        }
        endWithoutBodies(plan.programme().lastGoLive(), other, anyLive, ends);
    }

    /** Cost of the office from a month on. */
    private void fillOffice(double from, QuantityRows quantities, double[] out) {
        Months.since(Math.max(from, plan.programme().start()), ends, out);
        perMonth(quantities.row(plan.programme().officeCost()), out);
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
        fillOfficeEnds(timeline);
        fillOffice(ALWAYS, quantities, scratch);
        planned.keepOffice(scratch[0]);
    }

    private void addLines(QuantityRows quantities) {
        for (LinePlan line : plan.lines()) {
            double[] amount = quantities.row(line.amount());
            double[] followed = line.followsVolume() ? followed(amount, means, line.year()) : amount;
            addLine(line.category(), line.account(), line.isTransfer(), line.year(), followed);
            double[] followedAtEnd = line.followsVolume() ? followed(amount, atEnd, line.year()) : amount;
            addLineAtEnd(line.category(), line.year(), followedAtEnd);
        }
    }

    /** An amount times the share of all volume that the centres serve in a year. */
    private double[] followed(double[] amount, FlowSums sums, int year) {
        Rows.fill(scratch, 0);
        Rows.fill(third, 0);
        for (int centre = 0; centre < centres.length; centre++) {
            Rows.add(scratch, sums.volume[centre][year]);
            Rows.add(third, possible[centre][year]);
        }
        ratioOrZero(scratch, third);
        Rows.multiply(scratch, amount);
        return scratch;
    }

    private void addRiskLines(QuantityRows quantities, double[][] draws) {
        for (RiskLine line : plan.riskLines()) {
            double[] happens = quantities.happens(line.risk());
            Rows.copy(QuantityRows.amount(line.months(), draws, constant), third);
            Rows.copy(QuantityRows.amount(line.month(), draws, constant), other);
            riskLine(happens, QuantityRows.amount(line.amount(), draws, constant), other, third, released, ends);
            for (int year = 0; year < plan.years(); year++) {
                Months.within(year, other, ends, scratch);
                Rows.multiply(scratch, released);
                addLine(line.category(), line.account(), line.isTransfer(), year, scratch);
                rateAtEnd(Months.end(year), released, other, ends, scratch);
                addLineAtEnd(line.category(), year, scratch);
            }
        }
    }

    private void addLine(CashFlowLine.Category category, int account, boolean isTransfer, int year, double[] amount) {
        switch (category) {
            case IMPLEMENTATION -> Rows.add(means.booked[account][year], amount);
            case RUNNING -> Rows.add(runningLines[year], amount);
            case SAVING -> Rows.add(savingLines[year], amount);
        }
        if (isTransfer) {
            if (category == CashFlowLine.Category.SAVING) {
                Rows.subtract(transfers[year], amount);
            } else {
                Rows.add(transfers[year], amount);
            }
        }
    }

    private void addLineAtEnd(CashFlowLine.Category category, int year, double[] amount) {
        switch (category) {
            case IMPLEMENTATION -> {
                // A one-off cost has no rate a year.
            }
            case RUNNING -> Rows.add(runningLinesAtEnd[year], amount);
            case SAVING -> Rows.add(savingLinesAtEnd[year], amount);
        }
    }

    private static void latestLive(double[] live, double[] goesLive, double[] latest) {
        for (int trial = 0; trial < latest.length; trial++) {
            latest[trial] = live[trial] != 0 ? Math.max(latest[trial], goesLive[trial]) : latest[trial];
        }
    }

    private static void endWithoutBodies(double lastGoLive, double[] lastClosing, double[] anyLive, double[] ends) {
        for (int trial = 0; trial < ends.length; trial++) {
            ends[trial] = anyLive[trial] != 0 ? ends[trial] : Math.min(lastGoLive, lastClosing[trial]);
        }
    }

    /** Π·months/12. */
    private static void perMonth(double[] cost, double[] months) {
        for (int trial = 0; trial < months.length; trial++) {
            months[trial] = cost[trial] * months[trial] / 12;
        }
    }

    private static void ratioOrZero(double[] row, double[] whole) {
        for (int trial = 0; trial < row.length; trial++) {
            row[trial] = whole[trial] > 0 ? row[trial] / whole[trial] : 0;
        }
    }

    /** Money a month while it lasts, and when it ends. */
    private static void riskLine(
            double[] happens, double[] amount, double[] month, double[] months, double[] pace, double[] ends) {
        for (int trial = 0; trial < pace.length; trial++) {
            double length = Math.max(months[trial], 1);
            pace[trial] = happens[trial] != 0 ? amount[trial] / length : 0;
            ends[trial] = month[trial] + length;
        }
    }

    private static void rateAtEnd(double x, double[] pace, double[] from, double[] until, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = from[trial] <= x && x < until[trial] ? 12 * pace[trial] : 0;
        }
    }
}
