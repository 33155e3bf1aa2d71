package org.counterfoil.simulation;

import org.counterfoil.plan.BodyPlan;
import org.counterfoil.plan.Plan;
import org.counterfoil.plan.QuantityPlan;

/**
 * What moving one wave of a body costs once: migration, months late and leaving, by trial. Source: method, equations 4.5.
 *
 * <p>The rows serve one wave after another: {@link #start}, then what is asked of it.
 */
final class WaveCosts {

    private final QuantityPlan plan;
    private final Span migration;
    private final double[] migrationCost;
    private final double[] migrationStart;
    private final double[] migrationPerYear;
    /** Its part of the body's cost of a year late; 0 where it does not join. */
    private final double[] costPerYearLate;
    /** Its part of the body's cost of leaving, in trials in which its work has moved. */
    private final double[] leavingCost;

    private final double[] booked;

    WaveCosts(Plan plan, int blockSize) {
        this.plan = plan.quantities();
        this.migration = new Span(plan.years(), blockSize);
        this.migrationCost = new double[blockSize];
        this.migrationStart = new double[blockSize];
        this.migrationPerYear = new double[blockSize];
        this.costPerYearLate = new double[blockSize];
        this.leavingCost = new double[blockSize];
        this.booked = new double[blockSize];
    }

    /** Fills what holds for all years. */
    void start(BodyPlan body, BodyPlan.Wave wave, QuantityRows quantities, WaveTimes times) {
        if (!wave.isAlreadyLive()) {
            Rows.fill(migrationCost, 0);
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
                    migrationPerYear);
            migration.fillSharesWithPast(migrationStart, times.waitEnds);
        }
        Rows.fill(costPerYearLate, 0);
        Rows.addScaledProduct(
                costPerYearLate, 12 * wave.costShare(), quantities.row(body.costPerMonthLate()), times.joined);
        Rows.fill(leavingCost, 0);
        Rows.addScaledProduct(leavingCost, wave.costShare(), quantities.row(body.leavingCost()), times.moved);
    }

    /**
     * Books the costs of all years.
     *
     * @param own what the body itself pays, by [year][trial]; added to; empty if nobody asks
     */
    void book(
            BodyPlan body,
            BodyPlan.Wave wave,
            WaveTimes times,
            WaveSpans spans,
            double[] closes,
            FlowSums sums,
            double[][] own) {
        for (int year = 0; year < sums.notCash.length; year++) {
            if (!wave.isAlreadyLive()) {
                book(body.migrationAccount(), year, migration, migrationPerYear, sums, own);
            }
            if (spans.hasCostPerMonthLate()) {
                book(body.lateAccount(), year, spans.late, costPerYearLate, sums, own);
            }
        }
        if (canLeave(body)) {
            bookLeaving(times.leaves, closes, leavingCost, sums.booked[body.leavingAccount()]);
        }
    }

    private static void book(int account, int year, Span span, double[] weight, FlowSums sums, double[][] own) {
        span.add(year, weight, sums.booked[account][year]);
        if (own.length > 0) {
            span.add(year, weight, own[year]);
        }
    }

    /** Adds what delivering the wave costs from a month on, uncut by the horizon. */
    void addDelivery(double from, BodyPlan.Wave wave, WaveTimes times, double[] sum) {
        fillMigration(from, wave, times, booked);
        Rows.add(sum, booked);
        fillMonthsLate(from, wave, times, booked);
        Rows.add(sum, booked);
    }

    /** Adds what leaving of its body's own will costs from a month on. */
    void addLeaving(double from, BodyPlan body, WaveTimes times, double[] closes, double[] sum) {
        if (canLeave(body)) {
            leave(from, times.leaves, closes, leavingCost, booked);
            Rows.add(sum, booked);
        }
    }

    /** Cost of migration from a month on. */
    void fillMigration(double from, BodyPlan.Wave wave, WaveTimes times, double[] out) {
        if (wave.isAlreadyLive()) {
            Rows.fill(out, 0);
        } else {
            pay(from, migrationStart, times.waitEnds, migrationPerYear, out);
        }
    }

    /** Cost of going live late from a month on. */
    void fillMonthsLate(double from, BodyPlan.Wave wave, WaveTimes times, double[] out) {
        if (wave.isAlreadyLive()) {
            Rows.fill(out, 0);
        } else {
            Months.since(Math.max(from, wave.goLive()), times.waitEnds, out);
            Rows.multiply(out, costPerYearLate);
            Rows.scale(out, 1 / 12.0);
        }
    }

    private boolean canLeave(BodyPlan body) {
        return !plan.isAlways(body.leavingCost(), 0);
    }

    /** Migration runs from G' - m at a rate of 12·cost/(G - G' + m) a year, G' = min(G, G°). */
    private static void migrate(
            double planned,
            double[] goesLive,
            double[] months,
            double[] cost,
            double[] joined,
            double[] start,
            double[] perYear) {
        for (int trial = 0; trial < start.length; trial++) {
            double earlier = Math.min(goesLive[trial], planned);
            start[trial] = earlier - months[trial];
            perYear[trial] = 12 * joined[trial] * cost[trial] / (goesLive[trial] - earlier + months[trial]);
        }
    }

    private static void pay(double after, double[] from, double[] until, double[] perYear, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = perYear[trial] / 12 * Math.max(0, until[trial] - Math.max(after, from[trial]));
        }
    }

    /** What leaving of its own will costs, in the year in which it happens: few trials have one. */
    private static void bookLeaving(double[] leaves, double[] closes, double[] cost, double[][] booked) {
        double horizon = 12.0 * booked.length;
        for (int trial = 0; trial < leaves.length; trial++) {
            double x = leaves[trial];
            if (x < horizon && x < closes[trial]) {
                booked[Math.max(0, (int) (x / 12))][trial] += cost[trial];
            }
        }
    }

    /** What leaving of its own will costs from a month on. */
    private static void leave(double from, double[] leaves, double[] closes, double[] cost, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = cost[trial]
                    * Elementary.isAtMost(from, leaves[trial])
                    * Elementary.isLess(leaves[trial], closes[trial]);
        }
    }
}
