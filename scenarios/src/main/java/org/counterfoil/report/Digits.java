package org.counterfoil.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Writes numbers with the digits that a simulation supports, the same on every Java. */
final class Digits {

    /** Digits of a number that has no simulation error, such as one of the plan. */
    private static final MathContext EXACT = new MathContext(10, RoundingMode.HALF_EVEN);

    /** Digits of an input that was computed from what was written, such as a median from a mean. */
    private static final MathContext COMPUTED = new MathContext(4, RoundingMode.HALF_EVEN);

    /** As many digits as an analyst writes at most. */
    private static final int SHORT = 6;

    /** Digits of an error. */
    private static final MathContext ERROR = new MathContext(3, RoundingMode.HALF_EVEN);

    private Digits() {}

    /**
     * A number for a reader: its last digit is worth at least half the half-width of its 95% interval.
     *
     * @param halfWidth at least 0; 0 for a number without error, which gets three digits and no fraction above 100
     */
    static String forReader(double value, double halfWidth) {
        if (value == 0 && halfWidth == 0) {
            return "0";
        }
        int places = halfWidth > 0 ? placesFor(halfWidth / 2) : 2 - exponent(value);
        return grouped(round(value, Math.min(places, 2 - exponent(value) + (exponent(value) >= 3 ? 1 : 0))));
    }

    /** Decimal places such that one unit of the last is at least {@code unit}. */
    private static int placesFor(double unit) {
        return -(int) Math.ceil(log10(unit));
    }

    private static int exponent(double value) {
        return value == 0 ? 0 : (int) Math.floor(log10(Math.abs(value)));
    }

    private static double log10(double value) {
        return StrictMath.log10(value);
    }

    private static BigDecimal round(double value, int places) {
        return new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN);
    }

    /** Thousands set off by commas. */
    private static String grouped(BigDecimal number) {
        String plain = number.signum() == 0 ? number.abs().toPlainString() : number.toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String rest = point < 0 ? "" : plain.substring(point);
        return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + rest;
    }

    /** A count, thousands set off by commas. */
    static String count(long number) {
        return grouped(BigDecimal.valueOf(number));
    }

    /** A share as a percentage, to one decimal below 10%. */
    static String share(double share) {
        if (share == 0) {
            return "0%";
        }
        double percent = 100 * share;
        return grouped(round(percent, Math.abs(percent) < 10 ? 1 : 0)) + "%";
    }

    /** A small probability as a bound: a percentage, its first digit rounded up. */
    static String bound(double share) {
        double percent = 100 * share;
        return new BigDecimal(percent)
                        .setScale(Math.max(0, -exponent(percent)), RoundingMode.UP)
                        .toPlainString() + "%";
    }

    /** A share with the half-width of its 95% interval as percentages, both to the half-width's first digit. */
    static String shareWithHalfWidth(double share, double halfWidth) {
        int places = Math.max(0, -exponent(100 * halfWidth));
        return "%s%% ± %s%%".formatted(grouped(round(100 * share, places)), grouped(round(100 * halfWidth, places)));
    }

    /** A number as an analyst would write it: whole if it is, any for infinite. */
    static String plain(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "any" : "minus any";
        }
        return new BigDecimal(value).round(EXACT).stripTrailingZeros().toPlainString();
    }

    /**
     * A number of an input for a reader: as it was written, or with four digits if it was computed from what was written
     * and comes out long.
     */
    static String asStated(double value) {
        BigDecimal shortest = new BigDecimal(value).round(EXACT).stripTrailingZeros();
        boolean isAsWritten = shortest.doubleValue() == value || shortest.precision() <= SHORT;
        return tidy(isAsWritten ? shortest : shortest.round(COMPUTED)).toPlainString();
    }

    /** A number without simulation error, for a machine. */
    static BigDecimal exact(double value) {
        return tidy(new BigDecimal(value).round(EXACT));
    }

    /** A number as it was written, for a machine: with the fewest digits that give it back. */
    static BigDecimal full(double value) {
        BigDecimal exact = new BigDecimal(value);
        // Not Double.toString, which differs between versions of Java.
        for (int digits = 1; ; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return tidy(rounded);
            }
        }
    }

    /** A standard error, for a machine. */
    static BigDecimal error(double value) {
        return tidy(new BigDecimal(value).round(ERROR));
    }

    /** A number for a machine: to a hundredth of its standard error, and to no more digits than one without error. */
    static BigDecimal estimate(double value, double standardError) {
        if (!(standardError > 0)) {
            return exact(value);
        }
        return tidy(round(value, Math.min(2 - exponent(standardError), EXACT.getPrecision() - 1 - exponent(value))));
    }

    private static BigDecimal tidy(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
