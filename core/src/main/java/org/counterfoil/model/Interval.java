package org.counterfoil.model;

/**
 * All values from one end to another; ends may be infinite.
 *
 * @param lower smallest value
 * @param upper largest value
 */
record Interval(double lower, double upper) {

    static Interval of(double value) {
        return new Interval(value, value);
    }

    /** Whether it holds one value only, this one. */
    boolean isOnly(double value) {
        return lower == value && upper == value;
    }

    Interval plus(Interval other) {
        return new Interval(lower + other.lower, upper + other.upper);
    }

    Interval plus(double value) {
        return plus(of(value));
    }

    Interval times(Interval other) {
        double a = product(lower, other.lower);
        double b = product(lower, other.upper);
        double c = product(upper, other.lower);
        double d = product(upper, other.upper);
        return new Interval(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
    }

    /** Nothing times anything is nothing: an infinite end is never drawn. */
    private static double product(double one, double other) {
        return one == 0 || other == 0 ? 0 : one * other;
    }

    /** The smallest interval that holds both. */
    Interval or(Interval other) {
        return new Interval(Math.min(lower, other.lower), Math.max(upper, other.upper));
    }

    Interval or(double value) {
        return or(of(value));
    }

    /** Each value, or the bound that it lies beyond. */
    Interval within(double lowest, double highest) {
        return new Interval(Math.min(Math.max(lower, lowest), highest), Math.min(Math.max(upper, lowest), highest));
    }

    Interval atLeast(double lowest) {
        return within(lowest, Double.POSITIVE_INFINITY);
    }
}
