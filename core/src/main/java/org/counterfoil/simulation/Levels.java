package org.counterfoil.simulation;

/**
 * How far a wave has come, by trial: months since it moved and since it went live, and shares of one year.
 *
 * <p>The mean of a year is what the running months have grown by, so that each year costs one pass: {@code A(t; g) -
 * A(t; X)} is a twelfth of the growth of {@code max(min(12(t+1), X) - g, 0)}. Source: method, section 3 (means) and
 * section 7 (run rate).
 */
final class Levels {

    private static final double YEARS_A_MONTH = 1 / 12.0;

    /** Months from T until the year's end or X, whichever comes first. */
    final double[] sinceMove;
    /** Months from G until the year's end or X, whichever comes first. */
    final double[] sinceGoLive;
    /** Share of the year in which the centre does the work. */
    final double[] served;
    /** Share of the year with old and new side by side. */
    final double[] parallel;
    /** Share of the year past plan on the old system. */
    final double[] late;

    private final double[] parallelEnds;
    private final double[] sinceParallel;
    private final double[] sinceLate;

    Levels(int blockSize) {
        sinceMove = new double[blockSize];
        sinceGoLive = new double[blockSize];
        served = new double[blockSize];
        parallel = new double[blockSize];
        late = new double[blockSize];
        parallelEnds = new double[blockSize];
        sinceParallel = new double[blockSize];
        sinceLate = new double[blockSize];
    }

    /** Starts before the first year. */
    void start(WaveTimes wave, double[] dualRunningMonths) {
        since(0, wave.moves, wave.leaves, sinceMove);
        since(0, wave.goesLive, wave.leaves, sinceGoLive);
        endParallel(wave.goesLive, dualRunningMonths, wave.leaves, parallelEnds);
        since(0, wave.goesLive, parallelEnds, sinceParallel);
        Rows.fill(sinceLate, 0);
    }

    /** Means over a year; years come in order. */
    void fillMeans(int year, WaveTimes wave, double plannedGoLive, boolean runsSideBySide, boolean canBeLate) {
        double end = Months.end(year);
        advance(end, wave.moved, wave.moves, wave.leaves, sinceMove, served);
        since(end, wave.goesLive, wave.leaves, sinceGoLive);
        if (runsSideBySide) {
            advance(end, wave.live, wave.goesLive, parallelEnds, sinceParallel, parallel);
        }
        if (canBeLate) {
            advanceLate(end, wave.joined, plannedGoLive, wave.waitEnds, sinceLate, late);
        }
    }

    /** Levels at the end of the year whose means were filled last; does not disturb what the next means need. */
    void fillAtEnd(int year, WaveTimes wave, double plannedGoLive) {
        double end = Months.end(year);
        within(end, wave.moved, wave.moves, wave.leaves, served);
        within(end, wave.live, wave.goesLive, parallelEnds, parallel);
        if (plannedGoLive <= end) {
            before(end, wave.joined, wave.waitEnds, late);
        } else {
            Rows.fill(late, 0);
        }
    }

    /** A(t; g) = clamp((12(t+1) - g)/12, 0, 1): share of the year after month g. */
    static double after(double yearEnd, double month) {
        return Math.min(Math.max((yearEnd - month) / 12, 0), 1);
    }

    /** max(min(yearEnd, until) - from, 0). */
    private static void since(double yearEnd, double[] from, double[] until, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = Math.max(Math.min(yearEnd, until[trial]) - from[trial], 0);
        }
    }

    /** Running months, and the year's share of them where the flag is set. */
    private static void advance(
            double yearEnd, double[] flag, double[] from, double[] until, double[] since, double[] share) {
        for (int trial = 0; trial < share.length; trial++) {
            double now = Math.max(Math.min(yearEnd, until[trial]) - from[trial], 0);
            share[trial] = flag[trial] * (now - since[trial]) * YEARS_A_MONTH;
            since[trial] = now;
        }
    }

    private static void advanceLate(
            double yearEnd, double[] flag, double from, double[] until, double[] since, double[] share) {
        for (int trial = 0; trial < share.length; trial++) {
            double now = Math.max(Math.min(yearEnd, until[trial]) - from, 0);
            share[trial] = flag[trial] * (now - since[trial]) * YEARS_A_MONTH;
            since[trial] = now;
        }
    }

    /** min(G + d, X). */
    private static void endParallel(double[] goesLive, double[] months, double[] leaves, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = Math.min(goesLive[trial] + months[trial], leaves[trial]);
        }
    }

    /** flag·1[from ≤ x < until]. */
    static void within(double x, double[] flag, double[] from, double[] until, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = from[trial] <= x && x < until[trial] ? flag[trial] : 0;
        }
    }

    private static void before(double x, double[] flag, double[] until, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = x < until[trial] ? flag[trial] : 0;
        }
    }
}
