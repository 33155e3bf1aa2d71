package org.counterfoil.model;

/**
 * All that a number can be, from one end to the other; ends may be infinite. Sums and products are those of interval
 * arithmetic, in which every term takes its own end.
 *
 * @param lower smallest value
 * @param upper largest value
 */
public record Interval(double lower, double upper) {

    /** Nothing. */
    public static final Interval ZERO = of(0);

    /** One. */
    public static final Interval ONE = of(1);

    /** One value. */
    public static Interval of(double value) {
        return new Interval(value, value);
    }

    /** Whether it holds one value only, this one. */
    public boolean isOnly(double value) {
        return lower == value && upper == value;
    }

    /** The sum. */
    public Interval plus(Interval other) {
        return new Interval(lower + other.lower, upper + other.upper);
    }

    Interval plus(double value) {
        return plus(of(value));
    }

    /** The difference: its lower end takes away the other's upper. */
    public Interval minus(Interval other) {
        return new Interval(lower - other.upper, upper - other.lower);
    }

    /** The larger of its ends' sizes. */
    public double size() {
        return Math.max(Math.abs(lower), Math.abs(upper));
    }

    /** The product. */
    public Interval times(Interval other) {
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

    /** A power with a whole exponent, of what is not negative. */
    public Interval power(int exponent) {
        Interval product = ONE;
        for (int i = 0; i < exponent; i++) {
            product = product.times(this);
        }
        return product;
    }

    /** The lesser of two numbers. */
    public Interval min(Interval other) {
        return new Interval(Math.min(lower, other.lower), Math.min(upper, other.upper));
    }

    /** The greater of two numbers. */
    public Interval max(Interval other) {
        return new Interval(Math.max(lower, other.lower), Math.max(upper, other.upper));
    }

    /** The smallest interval that holds both. */
    public Interval or(Interval other) {
        return new Interval(Math.min(lower, other.lower), Math.max(upper, other.upper));
    }

    Interval or(double value) {
        return or(of(value));
    }

    /** Each value, or the bound that it lies beyond. */
    public Interval within(double lowest, double highest) {
        return new Interval(Math.min(Math.max(lower, lowest), highest), Math.min(Math.max(upper, lowest), highest));
    }

    Interval atLeast(double lowest) {
        return within(lowest, Double.POSITIVE_INFINITY);
    }
}
