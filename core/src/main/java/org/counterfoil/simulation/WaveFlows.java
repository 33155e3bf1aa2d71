package org.counterfoil.simulation;

import java.util.List;
import org.counterfoil.plan.BodyPlan;
import org.counterfoil.plan.CentrePlan;
import org.counterfoil.plan.Plan;
import org.counterfoil.plan.QuantityPlan;

/** What one wave of a body saves and costs in each year, by trial. Source: method, equations 4.2 to 4.5. */
final class WaveFlows {

    private final BodyPlan body;
    private final BodyPlan.Wave wave;
    private final boolean isPrice;
    private final boolean runsSideBySide;
    private final boolean hasUpkeep;
    private final boolean hasCostPerMonthLate;
    private final boolean canLeave;
    private final List<RampFlows> ramps;
    private final Levels levels;

    /** Σ N·τ at the first year's level. */
    private final double[] volume;
    /** Σ N at the first year's level. */
    private final double[] cost;
    /** Σ N°·τ: stated cost, no drift, no baseline error. */
    private final double[] stated;
    /** Σ N·τ·(1-ψ) and Σ N·τ·(1-α), under a price contract. */
    private final double[] notCash;

    private final double[] elsewhere;
    private final double[] migrationCost;
    private final double[] migrationStart;
    private final double[] migrationPace;
    /** Its part of the body's cost of each month late; 0 where it does not join. */
    private final double[] costPerMonthLate;
    /** Its part of the body's cost of leaving. */
    private final double[] leavingCost;

    private final double[] served;
    private final double[] flow;
    private final double[] booked;

    WaveFlows(Plan plan, BodyPlan body, BodyPlan.Wave wave, int blockSize) {
        QuantityPlan quantities = plan.quantities();
        CentrePlan centre = plan.centres().get(body.centre());
        this.body = body;
        this.wave = wave;
        this.isPrice = centre.isPriceContract();
        this.runsSideBySide =
                !quantities.isAlways(body.dualRunning(), 0) && !quantities.isAlways(body.dualRunningMonths(), 0);
        this.hasUpkeep = !quantities.isAlways(body.upkeep(), 0) && !wave.isAlreadyLive();
        this.hasCostPerMonthLate = !quantities.isAlways(body.costPerMonthLate(), 0);
        this.canLeave = !quantities.isAlways(body.leavingCost(), 0);
        this.ramps = wave.ramps().stream()
                .map(ramp -> new RampFlows(ramp, quantities, blockSize))
                .toList();
        this.levels = new Levels(blockSize);
        this.volume = new double[blockSize];
        this.cost = new double[blockSize];
        this.stated = new double[blockSize];
        this.notCash = new double[blockSize];
        this.elsewhere = new double[blockSize];
        this.migrationCost = new double[blockSize];
        this.migrationStart = new double[blockSize];
        this.migrationPace = new double[blockSize];
        this.costPerMonthLate = new double[blockSize];
        this.leavingCost = new double[blockSize];
        this.served = new double[blockSize];
        this.booked = new double[blockSize];
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

    /** N·τ·served of the last year computed, by trial. */
    double[] servedVolume() {
        return served;
    }

    /** Share of the last year computed in which the centre does the work, by trial. */
    double[] served() {
        return levels.served;
    }

    /** Fills what holds for all years. */
    void start(QuantityRows quantities, WaveTimes times, double[] baselineError) {
        Rows.fill(volume, 0);
        Rows.fill(cost, 0);
        Rows.fill(stated, 0);
        Rows.fill(notCash, 0);
        Rows.fill(elsewhere, 0);
        for (BodyPlan.Ramp ramp : wave.ramps()) {
            for (BodyPlan.Function function : ramp.functions()) {
                addFunction(function, quantities, baselineError);
            }
        }
        levels.start(times, quantities.row(body.dualRunningMonths()));
        double[] standardisation = quantities.row(body.standardisation());
        for (RampFlows ramp : ramps) {
            ramp.start(quantities, times, levels, baselineError, standardisation);
        }
        Rows.fill(costPerMonthLate, 0);
        Rows.addScaledProduct(
                costPerMonthLate, wave.costShare(), quantities.row(body.costPerMonthLate()), times.joined);
        Rows.fill(leavingCost, 0);
        Rows.addScaled(leavingCost, wave.costShare(), quantities.row(body.leavingCost()));
        Rows.fill(migrationCost, 0);
        if (!wave.isAlreadyLive()) {
            for (BodyPlan.Part part : wave.migration()) {
                Rows.addScaled(migrationCost, part.weight(), quantities.row(part.row()));
            }
            migrate(
                    wave.goLive(),
                    times.goesLive,
                    quantities.row(body.migrationMonths()),
                    migrationCost,
                    times.joined,
                    migrationStart,
                    migrationPace);
        }
    }

    private void addFunction(BodyPlan.Function function, QuantityRows quantities, double[] baselineError) {
        double[] amount = quantities.row(function.cost().row());
        double weight = function.cost().weight();
        double[] transferable = quantities.row(function.transferable());
        Rows.addScaledProduct(cost, weight, amount, baselineError);
        RampFlows.volume(weight, amount, baselineError, transferable, flow);
        Rows.add(volume, flow);
        if (isPrice) {
            Rows.addScaled(stated, function.planCost(), transferable);
            addRest(notCash, flow, quantities.row(function.cashReleasing()));
            addRest(elsewhere, flow, quantities.row(function.attributable()));
        }
    }

    /**
     * Adds means over one year, and the yearly cost of the posts it releases; years come in order.
     *
     * @param level business-as-usual cost of the year as a ratio to the first's, by trial
     * @param sums added to
     * @param own added to: what the body itself pays in the year
     * @param released added to
     */
    void addMeans(
            int year,
            QuantityRows quantities,
            WaveTimes times,
            double[] level,
            FlowSums sums,
            double[] own,
            double[] released) {
        levels.fillMeans(year, times, wave.goLive(), runsSideBySide, hasUpkeep);
        addFlows(year, quantities, level, sums, own);
        if (!isPrice) {
            double[] saving = sums.saved[body.centre()][year];
            for (RampFlows ramp : ramps) {
                ramp.addMeans(year, quantities, levels, level, saving, released, sums);
            }
        }
    }

    /** Adds the levels at the end of the year whose means were added last. */
    void addLevelsAtEnd(
            int year, QuantityRows quantities, WaveTimes times, double[] level, FlowSums sums, double[] own) {
        levels.fillAtEnd(year, times, wave.goLive());
        addFlows(year, quantities, level, sums, own);
        if (!isPrice) {
            for (RampFlows ramp : ramps) {
                ramp.addLevelsAtEnd(year, times, level, sums.saved[body.centre()][year], sums);
            }
        }
    }

    private void addFlows(int year, QuantityRows quantities, double[] level, FlowSums sums, double[] own) {
        int centre = body.centre();
        Rows.product(volume, level, flow);
        Rows.product(flow, levels.served, served);
        Rows.add(sums.volume[centre][year], served);
        Rows.product(served, quantities.row(body.stranded()), booked);
        book(body.strandedAccount(), year, sums, own);
        if (runsSideBySide) {
            Rows.product(flow, levels.parallel, booked);
            Rows.multiply(booked, quantities.row(body.dualRunning()));
            book(body.dualRunningAccount(), year, sums, own);
        }
        if (hasUpkeep) {
            Rows.product(flow, levels.late, booked);
            Rows.multiply(booked, quantities.row(body.upkeep()));
            book(body.upkeepAccount(), year, sums, own);
        }
        if (isPrice) {
            Rows.addProduct(sums.priced[centre][year], stated, levels.served);
            Rows.addProduct(sums.notCash[year], notCash, level, levels.served);
            Rows.addProduct(sums.elsewhere[year], elsewhere, level, levels.served);
        }
    }

    /** Adds the one-off costs of one year. */
    void addOneOffs(int year, WaveTimes times, double[] closes, FlowSums sums, double[] own) {
        if (!wave.isAlreadyLive()) {
            pay(Months.start(year), Months.end(year), migrationStart, times.waitEnds, migrationPace, booked);
            book(body.migrationAccount(), year, sums, own);
            if (hasCostPerMonthLate) {
                Months.within(year, wave.goLive(), times.waitEnds, booked);
                Rows.multiply(booked, costPerMonthLate);
                book(body.lateAccount(), year, sums, own);
            }
        }
        if (canLeave) {
            leave(Months.start(year), Months.end(year), times.moved, times.leaves, closes, leavingCost, booked);
            Rows.add(sums.booked[body.leavingAccount()][year], booked);
        }
    }

    /** Adds what delivering the wave costs from a month on, uncut by the horizon. */
    void addDelivery(double from, WaveTimes times, double[] closes, double[] sum) {
        fillMigration(from, times, booked);
        Rows.add(sum, booked);
        fillMonthsLate(from, times, booked);
        Rows.add(sum, booked);
        if (canLeave) {
            leave(from, Double.POSITIVE_INFINITY, times.moved, times.leaves, closes, leavingCost, booked);
            Rows.add(sum, booked);
        }
    }

    /** Cost of migration from a month on. */
    void fillMigration(double from, WaveTimes times, double[] out) {
        if (wave.isAlreadyLive()) {
            Rows.fill(out, 0);
        } else {
            pay(from, Double.POSITIVE_INFINITY, migrationStart, times.waitEnds, migrationPace, out);
        }
    }

    /** Cost of going live late from a month on. */
    void fillMonthsLate(double from, WaveTimes times, double[] out) {
        if (wave.isAlreadyLive() || !hasCostPerMonthLate) {
            Rows.fill(out, 0);
        } else {
            Months.since(Math.max(from, wave.goLive()), times.waitEnds, out);
            Rows.multiply(out, costPerMonthLate);
        }
    }

    /** Adds the volume that the plan expects at a centre, for its minimum: Σ N°·τ·max(0, A(t; T°) - A(t; Z)). */
    void addCommitted(int year, double[] closes, double[] committed, boolean atEnd) {
        if (isPrice) {
            double end = Months.end(year);
            if (!atEnd) {
                commit(end, Levels.after(end, wave.transfer()), closes, stated, committed);
            } else if (wave.transfer() <= end) {
                commitAtEnd(end, closes, stated, committed);
            }
        }
    }

    private void book(int account, int year, FlowSums sums, double[] own) {
        Rows.add(sums.booked[account][year], booked);
        Rows.add(own, booked);
    }

    /** Σ N·τ·(1 - share). */
    private static void addRest(double[] sum, double[] volume, double[] share) {
        for (int trial = 0; trial < sum.length; trial++) {
            sum[trial] += volume[trial] * (1 - share[trial]);
        }
    }

    /** Migration runs from G' - m at a pace of cost/(G - G' + m), G' = min(G, G°). */
    private static void migrate(
            double planned,
            double[] goesLive,
            double[] months,
            double[] cost,
            double[] joined,
            double[] start,
            double[] pace) {
        for (int trial = 0; trial < start.length; trial++) {
            double earlier = Math.min(goesLive[trial], planned);
            start[trial] = earlier - months[trial];
            pace[trial] = joined[trial] * cost[trial] / (goesLive[trial] - earlier + months[trial]);
        }
    }

    private static void pay(
            double yearStart, double yearEnd, double[] from, double[] until, double[] pace, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            double months = Math.min(yearEnd, until[trial]) - Math.max(yearStart, from[trial]);
            out[trial] = pace[trial] * Math.max(0, months);
        }
    }

    private static void leave(
            double yearStart,
            double yearEnd,
            double[] moved,
            double[] leaves,
            double[] closes,
            double[] cost,
            double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            double x = leaves[trial];
            boolean ofItsOwnWill = yearStart <= x && x < yearEnd && x < closes[trial];
            out[trial] = ofItsOwnWill ? moved[trial] * cost[trial] : 0;
        }
    }

    private static void commit(double yearEnd, double share, double[] closes, double[] stated, double[] sum) {
        for (int trial = 0; trial < sum.length; trial++) {
            sum[trial] += stated[trial] * Math.max(0, share - Levels.after(yearEnd, closes[trial]));
        }
    }

    private static void commitAtEnd(double x, double[] closes, double[] stated, double[] sum) {
        for (int trial = 0; trial < sum.length; trial++) {
            sum[trial] += x < closes[trial] ? stated[trial] : 0;
        }
    }
}
