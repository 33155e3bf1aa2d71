package org.counterfoil.distribution;

import java.util.function.DoubleUnaryOperator;

/**
 * Finds where a function that never falls reaches zero, in no more steps than halving the bracket would take, and in far
 * fewer where the function is smooth.
 *
 * <p>Source: Oliveira and Takahashi (2020), An enhancement of the bisection method average performance preserving minmax
 * optimality, ACM Transactions on Mathematical Software 47(1), 5.
 */
final class Root {

    /** Ends of a bracket further apart than this factor are brought closer by their exponents first. */
    private static final double WIDE = 2;

    private Root() {}

    /**
     * The smallest argument found at which the function is not below zero; one two units in the last place of the
     * bracket's larger end further down, it is.
     *
     * @param rising never falls from {@code low} to {@code high}, may jump; infinite values are allowed
     * @param low below zero there
     * @param high not below zero there
     */
    static double of(DoubleUnaryOperator rising, double low, double high) {
        double below = low + 0.0; // no negative zero
        double above = high + 0.0;
        // Halving the difference of the bits halves the difference of the logarithms, near enough.
        while (below >= 0 ? above > WIDE * Math.max(below, Double.MIN_NORMAL) : below < WIDE * above && above <= 0) {
            double middle = below >= 0 ? middle(below, above) : -middle(0.0 - above, -below);
            if (rising.applyAsDouble(middle) >= 0) {
                above = middle;
            } else {
                below = middle;
            }
            if (Math.max(Math.abs(below), Math.abs(above)) < Double.MIN_NORMAL) {
                return above;
            }
        }
        return smooth(rising, below, above);
    }

    private static double middle(double small, double large) {
        long bits = Double.doubleToLongBits(small);
        return Double.longBitsToDouble(bits + (Double.doubleToLongBits(large) - bits) / 2);
    }

    /** Interpolate, truncate, project: a secant step, moved towards the middle, kept so close to it that halving wins. */
    private static double smooth(DoubleUnaryOperator rising, double low, double high) {
        double a = low;
        double b = high;
        double atA = rising.applyAsDouble(a);
        double atB = rising.applyAsDouble(b);
        double width = b - a;
        double enough = Math.ulp(Math.max(Math.abs(a), Math.abs(b)));
        double allowance = enough;
        while (allowance < width) {
            allowance *= 2; // as many halvings as the bracket has, and one more
        }
        while (b - a > 2 * enough) {
            double middle = 0.5 * a + 0.5 * b; // so that no bracket is too wide
            double secant = a + (b - a) * (atA / (atA - atB));
            double estimate = secant > a && secant < b ? secant : middle;
            double towards = Math.signum(middle - estimate);
            double move = Math.max(enough, 0.2 * (b - a) * ((b - a) / width));
            double truncated = move <= Math.abs(middle - estimate) ? estimate + towards * move : middle;
            double reach = Math.max(0, allowance - 0.5 * (b - a));
            double next = Math.abs(truncated - middle) <= reach ? truncated : middle - towards * reach;
            if (secant >= b) {
                // Zero at the upper end already: what is left is to see whether it is below zero just before.
                next = Math.min(b - 2 * enough, middle + reach);
            }
            if (!(next > a && next < b)) {
                next = middle;
            }
            double atNext = rising.applyAsDouble(next);
            if (atNext >= 0) {
                b = next;
                atB = atNext;
            } else {
                a = next;
                atA = atNext;
            }
            allowance = Math.max(0.5 * allowance, enough);
        }
        return b;
    }
}
