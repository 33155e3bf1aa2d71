package org.counterfoil.simulation;

/**
 * How far a wave has come in one year, by trial: means over the year, or the levels reached at its end.
 *
 * <p>Source: method, section 3 (means) and section 7 (run rate).
 */
final class Levels {

    /** Share of the year in which the centre does the work. */
    final double[] served;
    /** Share of the year with old and new side by side. */
    final double[] parallel;
    /** Share of the year past plan on the old system. */
    final double[] late;

    Levels(int blockSize) {
        served = new double[blockSize];
        parallel = new double[blockSize];
        late = new double[blockSize];
    }

    /** Means over a year. */
    void fillMeans(int year, WaveTimes wave, double plannedGoLive, double[] dualRunningMonths, boolean canBeLate) {
        double end = 12.0 * (year + 1);
        span(end, wave.moved, wave.moves, wave.leaves, served);
        parallelMeans(end, wave.live, wave.goesLive, dualRunningMonths, wave.leaves, parallel);
        if (canBeLate) {
            lateMeans(end, wave.joined, plannedGoLive, wave.waitEnds, late);
        } else {
            Rows.fill(late, 0);
        }
    }

    /** Levels at the end of a year. */
    void fillAtEnd(int year, WaveTimes wave, double plannedGoLive, double[] dualRunningMonths, boolean canBeLate) {
        double end = 12.0 * (year + 1);
        within(end, wave.moved, wave.moves, wave.leaves, served);
        parallelAtEnd(end, wave.live, wave.goesLive, dualRunningMonths, wave.leaves, parallel);
        if (canBeLate && plannedGoLive <= end) {
            before(end, wave.joined, wave.waitEnds, late);
        } else {
            Rows.fill(late, 0);
        }
    }

    /** A(t; g) = clamp((12(t+1) - g)/12, 0, 1): share of the year after month g. */
    static double after(double yearEnd, double month) {
        return Math.min(Math.max((yearEnd - month) / 12, 0), 1);
    }

    /** flag·(A(t; from) - A(t; max(until, from))). */
    static void span(double yearEnd, double[] flag, double[] from, double[] until, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            double start = from[trial];
            double stop = Math.max(until[trial], start);
            out[trial] = flag[trial] * (after(yearEnd, start) - after(yearEnd, stop));
        }
    }

    private static void parallelMeans(
            double yearEnd, double[] live, double[] goesLive, double[] months, double[] leaves, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            double stop = Math.min(goesLive[trial] + months[trial], leaves[trial]);
            out[trial] = live[trial] * (after(yearEnd, goesLive[trial]) - after(yearEnd, stop));
        }
    }

    private static void lateMeans(double yearEnd, double[] joined, double planned, double[] waitEnds, double[] out) {
        double share = after(yearEnd, planned);
        for (int trial = 0; trial < out.length; trial++) {
            double stop = Math.max(planned, waitEnds[trial]);
            out[trial] = joined[trial] * Math.max(0, share - after(yearEnd, stop));
        }
    }

    /** flag·1[from ≤ x < until]. */
    static void within(double x, double[] flag, double[] from, double[] until, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = from[trial] <= x && x < until[trial] ? flag[trial] : 0;
        }
    }

    private static void parallelAtEnd(
            double x, double[] live, double[] goesLive, double[] months, double[] leaves, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            double stop = Math.min(goesLive[trial] + months[trial], leaves[trial]);
            out[trial] = goesLive[trial] <= x && x < stop ? live[trial] : 0;
        }
    }

    private static void before(double x, double[] flag, double[] until, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = x < until[trial] ? flag[trial] : 0;
        }
    }
}
