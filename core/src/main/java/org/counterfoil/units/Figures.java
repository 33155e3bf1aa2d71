package org.counterfoil.units;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Figures as people write them, in messages and wherever an object is printed: 4, not 4.0. The same on every Java. */
public final class Figures {

    /** A number with a fraction as Java prints one, by itself or in a record. */
    private static final Pattern OF_JAVA = Pattern.compile("(?<![\\w.])-?\\d+\\.\\d+(?:E-?\\d+)?(?![\\w.])");

    private Figures() {}

    /**
     * With the fewest digits that give it back; a whole number without a point, and a power of ten only where it is short.
     *
     * @param value in any unit; NaN and infinities in Java's words
     */
    public static String asWritten(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal exact = new BigDecimal(value);
        int digits = 1;
        while (exact.round(digits(digits)).doubleValue() != value) {
            digits++;
        }
        return text(exact.round(digits(digits)));
    }

    private static String asWritten(MatchResult printed) {
        return asWritten(Double.parseDouble(printed.group()));
    }

    /**
     * A message, its numbers as {@link #asWritten}.
     *
     * @param message with {@code %s} for each part, and for nothing else
     * @param parts texts, which stay as they are; numbers; and records and lists of numbers
     */
    public static String in(String message, Object... parts) {
        return message.formatted(Arrays.stream(parts)
                .map(part -> part instanceof String
                        ? part
                        : OF_JAVA.matcher(String.valueOf(part)).replaceAll(Figures::asWritten))
                .toArray());
    }

    /**
     * To so many significant digits.
     *
     * @param value in any unit
     * @param digits at least 1
     */
    public static String rounded(double value, int digits) {
        return Double.isFinite(value) ? text(new BigDecimal(value).round(digits(digits))) : Double.toString(value);
    }

    /**
     * To the first digit of its error.
     *
     * @param value in any unit
     * @param error half the width of an interval around the value; where it is 0 or NaN, four digits are written
     */
    public static String rounded(double value, double error) {
        if (!Double.isFinite(value) || !(error > 0 && Double.isFinite(error))) {
            return rounded(value, 4);
        }
        BigDecimal unit = new BigDecimal(error);
        return text(new BigDecimal(value).setScale(unit.scale() - unit.precision() + 1, RoundingMode.HALF_EVEN));
    }

    private static MathContext digits(int digits) {
        return new MathContext(digits, RoundingMode.HALF_EVEN);
    }

    private static String text(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        if (stripped.signum() == 0 || (exponent >= -3 && exponent < 15)) {
            return stripped.toPlainString();
        }
        return stripped.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }
}
