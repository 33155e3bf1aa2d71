package org.counterfoil.plan;

/**
 * All that a number can be, from the least to the most: interval arithmetic, in which every term takes its own best end.
 *
 * @param low the least
 * @param high the most; no less than {@code low}
 */
record Range(double low, double high) {

    static final Range ZERO = new Range(0, 0);
    static final Range ONE = new Range(1, 1);

    static Range of(double value) {
        return new Range(value, value);
    }

    Range plus(Range other) {
        return new Range(low + other.low, high + other.high);
    }

    Range minus(Range other) {
        return new Range(low - other.high, high - other.low);
    }

    Range times(Range other) {
        double a = low * other.low;
        double b = low * other.high;
        double c = high * other.low;
        double d = high * other.high;
        return new Range(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
    }

    /** Repeated product; of a range that is not negative. */
    Range power(int exponent) {
        Range product = ONE;
        for (int i = 0; i < exponent; i++) {
            product = product.times(this);
        }
        return product;
    }

    /** The lesser of two numbers. */
    Range min(Range other) {
        return new Range(Math.min(low, other.low), Math.min(high, other.high));
    }

    /** The greater of two numbers. */
    Range max(Range other) {
        return new Range(Math.max(low, other.low), Math.max(high, other.high));
    }

    /** What may be in either of the two. */
    Range or(Range other) {
        return new Range(Math.min(low, other.low), Math.max(high, other.high));
    }

    /** By how much it may fall below 0. */
    double shortfall() {
        return Math.max(0, -low);
    }
}
