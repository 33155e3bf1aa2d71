package org.counterfoil.reference;

/** Shapes in time: exact integrals over years of what starts, ramps and ends in between. Source: method, section 3. */
final class Shapes {

    private Shapes() {}

    /** {@code clamp(x, lo, hi) = min(max(x, lo), hi)}. */
    static double clamp(double x, double lo, double hi) {
        return Math.min(Math.max(x, lo), hi);
    }

    /** A point in time to the nearest 2⁻³⁶ of a month; a little coarser beyond 2¹⁵ months. */
    static double month(double x) {
        return Math.abs(x) < 0x1p15 ? Math.rint(x * 0x1p36) / 0x1p36 : (x + 98_304) - 98_304;
    }

    /** {@code A(t; g) = clamp((12(t+1) - g) / 12, 0, 1)}: share of year {@code t} that lies after month {@code g}. */
    static double after(int t, double g) {
        return clamp((12 * (t + 1) - g) / 12, 0, 1);
    }

    /** {@code J(x; r) = y²/(2r) + max(x - r, 0)}, {@code y = clamp(x, 0, r)}: area under a ramp, {@code x} months after it starts. */
    static double areaUnderRamp(double x, double r) {
        if (r == 0) {
            return Math.max(x, 0);
        }
        double y = clamp(x, 0, r);
        return y * y / (2 * r) + Math.max(x - r, 0);
    }

    /**
     * {@code M(t; g, r, X) = (J(min(12(t+1), X) - g; r) - J(min(12t, X) - g; r)) / 12}: mean level in year {@code t} of a
     * ramp of {@code r} months that starts at {@code g} and is cut off at {@code X}.
     */
    static double meanOfRamp(int t, double g, double r, double end) {
        return (areaUnderRamp(Math.min(12 * (t + 1), end) - g, r) - areaUnderRamp(Math.min(12 * t, end) - g, r)) / 12;
    }

    /**
     * {@code O(t; s, e) = max(0, min(12(t+1), e) - max(12t, s))}: months of {@code [s, e)} in year {@code t}; what lies
     * before the first year counts in it.
     */
    static double months(int t, double s, double e) {
        double from = t == 0 ? s : Math.max(12 * t, s);
        return Math.max(0, Math.min(12 * (t + 1), e) - from);
    }

    /** {@code ρ(x) = clamp((x - g) / r, 0, 1)}, and {@code 1[x > g]} where {@code r} is 0: level of a ramp at month {@code x}. */
    static double levelOfRamp(double x, double g, double r) {
        if (r == 0) {
            return x > g ? 1 : 0;
        }
        return clamp((x - g) / r, 0, 1);
    }

    /** Whether month {@code x} lies in year {@code t}; what lies before the first year counts in it. */
    static boolean isInYear(int t, double x) {
        return x < 12 * (t + 1) && (t == 0 || x >= 12 * t);
    }

    /** 1 if a condition holds, else 0: the method's {@code 1[...]}. */
    static double indicator(boolean condition) {
        return condition ? 1 : 0;
    }
}
