package org.counterfoil.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.counterfoil.outcome.Quantile;
import org.counterfoil.outcome.Tolerance;

/** Writes numbers with the digits that a simulation supports, the same on every Java. */
final class Digits {

    /** Digits of a number that has no simulation error, such as one of the plan. */
    private static final MathContext EXACT = new MathContext(10, RoundingMode.HALF_EVEN);

    /** Digits of an input that was computed from what was written, such as a median from a mean. */
    private static final MathContext COMPUTED = new MathContext(4, RoundingMode.HALF_EVEN);

    /** As many digits as an analyst writes at most. */
    private static final int SHORT = 6;

    /** What begins further behind the point is written as a power of ten. */
    private static final int SMALLEST = -9;

    /** Digits that the last bits of a sum do not reach: 7.465 in thousands and in millions is one number. */
    private static final MathContext SURE = new MathContext(12, RoundingMode.HALF_EVEN);

    /** Digits of an error. */
    private static final MathContext ERROR = new MathContext(3, RoundingMode.HALF_EVEN);

    private Digits() {}

    /**
     * A number for a reader: its last digit is worth at least half the half-width of its 95% interval, but two digits are
     * shown of any, so that 150 does not become 200.
     *
     * @param halfWidth at least 0; 0 for a number without error, which gets three digits and no fraction above 100
     */
    static String forReader(double value, double halfWidth) {
        BigDecimal rounded = roundedForReader(value, halfWidth);
        return exponent(value) < SMALLEST ? powerOfTen(rounded) : grouped(rounded);
    }

    /** The number itself, rounded as {@link #forReader} does. */
    static BigDecimal roundedForReader(double value, double halfWidth) {
        if (value == 0 && halfWidth == 0) {
            return BigDecimal.ZERO;
        }
        if (exponent(value) < SMALLEST) {
            return new BigDecimal(value).round(ERROR);
        }
        int places = halfWidth > 0 ? placesFor(halfWidth / 2) : 2 - exponent(value);
        int least = value == 0 ? places : 1 - exponent(value);
        int most = 2 - exponent(value) + (exponent(value) >= 3 ? 1 : 0);
        return round(value, Math.min(Math.max(places, least), most));
    }

    /** Of a quantile's 95% interval; where an end is not known, a tenth of the value, so that a digit or two are shown. */
    static double halfWidth(Quantile quantile) {
        double width = quantile.high() - quantile.low();
        return Double.isNaN(width) ? Math.abs(quantile.value()) / 10 : width / 2;
    }

    /** A number as it is, but without a line of zeros: 1.23e-60. */
    private static String powerOfTen(BigDecimal number) {
        boolean isSmall = number.signum() != 0 && exponent(number) < SMALLEST;
        return isSmall ? number.stripTrailingZeros().toString().replace('E', 'e') : grouped(number);
    }

    /** Decimal places such that one unit of the last is at least {@code unit}. */
    private static int placesFor(double unit) {
        return -(int) Math.ceil(StrictMath.log10(unit));
    }

    private static int exponent(double value) {
        return value == 0 ? 0 : exponent(new BigDecimal(value).round(SURE));
    }

    private static int exponent(BigDecimal number) {
        return number.precision() - number.scale() - 1;
    }

    /** Half of a last digit goes to the even one, and what is half but for the last bits of a sum is half. */
    private static BigDecimal round(double value, int places) {
        return new BigDecimal(value).round(SURE).setScale(places, RoundingMode.HALF_EVEN);
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

    /** A share as a percentage, to one decimal below 10%; what is not all or nothing does not look so. */
    static String share(double share) {
        double percent = 100 * share;
        return grouped(percent(share, exponent(percent) < 1 && share != 0 ? 1 : 0)) + "%";
    }

    /** As many decimals as asked for, and more if it would be rounded to 0 or 100 without being that. */
    private static BigDecimal percent(double share, int places) {
        BigDecimal rounded = round(100 * share, places);
        boolean isAll = Math.abs(share - 1) <= Tolerance.OF_NUMBERS;
        boolean isNothing = Math.abs(share) <= Tolerance.OF_NUMBERS;
        if (isAll || isNothing) {
            return BigDecimal.valueOf(isAll ? 100 : 0);
        }
        boolean looksSo = rounded.signum() == 0 || rounded.compareTo(BigDecimal.valueOf(100)) == 0;
        return looksSo ? percent(share, places + 1) : rounded;
    }

    /** A share that somebody stated, as a percentage: with all the digits that they wrote. */
    static String statedShare(double share) {
        return tidy(full(share).movePointRight(2)).toPlainString() + "%";
    }

    /** A small probability as a bound: a percentage, its first digit rounded up. */
    static String bound(double share) {
        double percent = 100 * share;
        return new BigDecimal(percent)
                        .round(SURE)
                        .setScale(Math.max(0, -exponent(percent)), RoundingMode.UP)
                        .toPlainString()
                + "%";
    }

    /** A share with the half-width of its 95% interval as percentages, both to the half-width's first digit. */
    static String shareWithHalfWidth(double share, double halfWidth) {
        int places = Math.max(0, -exponent(100 * halfWidth));
        BigDecimal percent = percent(share, places);
        return "%s%% ± %s%%"
                .formatted(grouped(percent), grouped(round(100 * halfWidth, Math.max(places, percent.scale()))));
    }

    /** A number as an analyst would write it: whole if it is, any for infinite. */
    static String plain(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "any" : "minus any";
        }
        return powerOfTen(new BigDecimal(value).round(EXACT).stripTrailingZeros());
    }

    /**
     * A number of an input for a reader: as it was written, or with four digits if it was computed from what was written
     * and comes out long.
     */
    static String asStated(double value) {
        BigDecimal shortest = new BigDecimal(value).round(EXACT).stripTrailingZeros();
        boolean isAsWritten = shortest.doubleValue() == value || shortest.precision() <= SHORT;
        return powerOfTen(tidy(isAsWritten ? shortest : shortest.round(COMPUTED)));
    }

    /** A number without simulation error, for a machine. */
    static BigDecimal exact(double value) {
        return tidy(new BigDecimal(value).round(EXACT));
    }

    /** A number as it was written, for a machine: with the fewest digits that give it back. */
    static BigDecimal full(double value) {
        BigDecimal exact = new BigDecimal(value);
        // Not Double.toString, which differs between versions of Java. Up to 15 digits all are given back, so that
        // rounding to
        // 15 finds fewer too, as zeros; but for what is smaller than any normal number.
        for (int digits = Math.abs(value) < Double.MIN_NORMAL ? 1 : 15; ; digits++) {
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
