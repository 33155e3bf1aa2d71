package org.counterfoil.simulation;

/** Months of a span that fall into a year. Source: method, section 3. */
final class Months {

    /** Later than any month that inputs up to 10^15 can bring about, and finite, so that months can be subtracted. */
    static final double NEVER = 0x1p64;

    /** A month before every other. */
    static final double ALWAYS = -NEVER;

    /** Added and taken away again, it leaves the nearest 2⁻³⁶ of a month; beyond 2¹⁵ months it is a little coarser. */
    private static final double ROUNDING = 1.5 * 0x1p16;

    private Months() {}

    /**
     * A point in time, to the nearest 2⁻³⁶ of a month: two that are equal in decimal are the same month, however they were
     * added up.
     */
    static double round(double month) {
        return (month + ROUNDING) - ROUNDING;
    }

    /** First month of a year; what comes before the first year counts in it. */
    static double start(int year) {
        return year == 0 ? ALWAYS : 12.0 * year;
    }

    /** First month after a year. */
    static double end(int year) {
        return 12.0 * (year + 1);
    }

    /** O(t; from, until), the start the same in every trial. */
    static void within(int year, double from, double[] until, double[] out) {
        double start = Math.max(start(year), from);
        double end = end(year);
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = Math.max(0, Math.min(end, until[trial]) - start);
        }
    }

    /** O(t; from, until). */
    static void within(int year, double[] from, double[] until, double[] out) {
        double start = start(year);
        double end = end(year);
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = Math.max(0, Math.min(end, until[trial]) - Math.max(start, from[trial]));
        }
    }

    /** Months from one that is the same in every trial until another; 0 if that comes first. */
    static void since(double from, double[] until, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = Math.max(0, until[trial] - from);
        }
    }

    /** A(t; month) = clamp((12(t+1) - month)/12, 0, 1): share of a year after a month. */
    static double shareAfter(double yearEnd, double month) {
        return Math.min(Math.max((yearEnd - month) / 12, 0), 1);
    }
}
