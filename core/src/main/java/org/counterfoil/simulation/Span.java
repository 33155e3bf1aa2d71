package org.counterfoil.simulation;

/**
 * A span of time in a wave's life, by trial: what share of each year falls into it, and how much of it has passed.
 *
 * <p>Source: method, section 3. Built of the positive part {@code 0.5·(x + |x|)}, which the compiler turns into a few
 * instructions on a vector, unlike Math.max; it is exact where it counts: before a span, after it and in a year within it
 * the shares are exactly 0 and 1.
 */
final class Span {

    private static final double YEARS_A_MONTH = 1 / 12.0;

    private final double[][] share;
    private final double[][] passed;
    private final double[] ends;
    private int first;
    private int end;

    Span(int years, int blockSize) {
        share = new double[years][blockSize];
        passed = new double[years + 1][blockSize];
        ends = new double[blockSize];
    }

    /** The first year of which any trial has a share; those before are as if they had been zero. */
    int first() {
        return first;
    }

    /**
     * Years that have passed, by [trial].
     *
     * @param year at the start of which; {@link #first} or later
     */
    double[] passed(int year) {
        return passed[year];
    }

    /** Fills shares and what has passed, that before the first year too. */
    void fill(double[] from, double[] until) {
        end(from, until, ends);
        begin(least(from));
        end = share.length;
        before(from, ends, passed[first]);
        for (int year = first; year < end; year++) {
            share(Months.end(year), from, ends, share[year]);
            Rows.sum(passed[year], share[year], passed[year + 1]);
        }
    }

    /** Fills shares alone. */
    void fillShares(double[] from, double[] until) {
        end(from, until, ends);
        begin(least(from));
        for (int year = first; year < end; year++) {
            share(Months.end(year), from, ends, share[year]);
        }
    }

    /** Fills shares alone, from a month that is the same in every trial. */
    void fillShares(double from, double[] until) {
        end(from, until, ends);
        begin(from);
        for (int year = first; year < end; year++) {
            share(Months.shareAfter(Months.end(year), from), Months.end(year), ends, share[year]);
        }
    }

    /** Fills shares alone; what comes before the first year is counted in it. */
    void fillSharesWithPast(double[] from, double[] until) {
        fillShares(from, until);
        if (first == 0) {
            firstShare(from, ends, share[0]);
        }
    }

    /** Adds level × weight × share of a year. */
    void add(int year, double[] level, double[] weight, double[] sum) {
        if (first <= year && year < end) {
            Rows.addProduct(sum, level, weight, share[year]);
        }
    }

    /** Adds weight × share of a year. */
    void add(int year, double[] weight, double[] sum) {
        if (first <= year && year < end) {
            Rows.addProduct(sum, weight, share[year]);
        }
    }

    /** Finds the years between the first beginning and the last end in the block. */
    private void begin(double earliest) {
        first = yearOf(earliest);
        end = Math.max(first, Math.min(share.length, 1 + yearOf(most(ends))));
    }

    private int yearOf(double month) {
        return (int) Math.min(Math.max(month / 12, 0), share.length);
    }

    private static double least(double[] row) {
        double least = row[0];
        for (double value : row) {
            if (value < least) {
                least = value;
            }
        }
        return least;
    }

    private static double most(double[] row) {
        double most = row[0];
        for (double value : row) {
            if (value > most) {
                most = value;
            }
        }
        return most;
    }

    private static void end(double[] from, double[] until, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = Math.max(from[trial], until[trial]);
        }
    }

    private static void end(double from, double[] until, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = Math.max(from, until[trial]);
        }
    }

    /** A(t; from) - A(t; until). */
    private static void share(double yearEnd, double[] from, double[] until, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            double begun = (yearEnd - from[trial]) * YEARS_A_MONTH;
            double notBegun = 1 - 0.5 * (begun + Math.abs(begun));
            double over = (yearEnd - until[trial]) * YEARS_A_MONTH;
            double notOver = 1 - 0.5 * (over + Math.abs(over));
            out[trial] = 0.5 * (notOver + Math.abs(notOver)) - 0.5 * (notBegun + Math.abs(notBegun));
        }
    }

    private static void share(double begun, double yearEnd, double[] until, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            double over = (yearEnd - until[trial]) * YEARS_A_MONTH;
            double notOver = 1 - 0.5 * (over + Math.abs(over));
            out[trial] = 0.5 * (notOver + Math.abs(notOver)) - (1 - begun);
        }
    }

    /** The first year's share with all that came before. */
    private static void firstShare(double[] from, double[] until, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            double begun = (12 - from[trial]) * YEARS_A_MONTH;
            double over = (12 - until[trial]) * YEARS_A_MONTH;
            out[trial] = 0.5 * (begun + Math.abs(begun)) - 0.5 * (over + Math.abs(over));
        }
    }

    private static void before(double[] from, double[] until, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = (Math.max(-from[trial], 0) - Math.max(-until[trial], 0)) * YEARS_A_MONTH;
        }
    }
}
