package org.counterfoil.simulation;

import java.math.BigDecimal;
import java.math.MathContext;

/** Elementary functions by their series, to at least 30 digits: slow, plain, and independent of {@link Elementary}. */
final class Decimals {

    /** The sum for the normal tail cancels up to 7 digits. */
    private static final MathContext DIGITS = new MathContext(40);

    private static final BigDecimal NEGLIGIBLE = new BigDecimal("1e-42");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** ln 2 = 2 artanh(1/3). */
    private static final BigDecimal LN_2 = twiceArtanh(BigDecimal.ONE.divide(BigDecimal.valueOf(3), DIGITS));

    /** sqrt(2 pi), from Machin's pi = 16 arctan(1/5) - 4 arctan(1/239). */
    private static final BigDecimal SQRT_TWO_PI = BigDecimal.valueOf(32)
            .multiply(arctanOfInverse(5))
            .subtract(BigDecimal.valueOf(8).multiply(arctanOfInverse(239)))
            .sqrt(DIGITS);

    private Decimals() {}

    /** e^x by Taylor's series of x / 2^12, squared 12 times. */
    static BigDecimal exp(BigDecimal x) {
        BigDecimal small = x.divide(BigDecimal.valueOf(4096), DIGITS);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int n = 1; term.abs().compareTo(NEGLIGIBLE) > 0; n++) {
            term = term.multiply(small, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum.pow(4096, DIGITS);
    }

    /** ln x = k ln 2 + 2 artanh((m - 1) / (m + 1)), m = x / 2^k. */
    static BigDecimal log(double x) {
        int k = Math.getExponent(x);
        BigDecimal m = new BigDecimal(Math.scalb(x, -k));
        BigDecimal s = m.subtract(BigDecimal.ONE).divide(m.add(BigDecimal.ONE), DIGITS);
        return LN_2.multiply(BigDecimal.valueOf(k)).add(twiceArtanh(s), DIGITS);
    }

    /** exp(-z^2/2) / sqrt(2 pi). */
    static BigDecimal normalDensity(double z) {
        BigDecimal square = new BigDecimal(z).pow(2);
        return exp(square.divide(TWO, DIGITS).negate()).divide(SQRT_TWO_PI, DIGITS);
    }

    /**
     * The share of standard normal draws above |z|: to 5, 1/2 less the series z + z^3/3 + z^5/(3 x 5) + ... times the
     * density; beyond, the continued fraction 1/(z + 1/(z + 2/(z + 3/(z + ...)))) times the density.
     *
     * <p>Source: Abramowitz and Stegun (1964), 26.2.11 and 26.2.14.
     */
    static BigDecimal normalTail(double z) {
        BigDecimal size = new BigDecimal(Math.abs(z));
        if (Math.abs(z) > 5) {
            BigDecimal fraction = size;
            for (int n = (int) (20 + 3000 / (z * z)); n > 0; n--) {
                fraction = size.add(BigDecimal.valueOf(n).divide(fraction, DIGITS), DIGITS);
            }
            return normalDensity(z).divide(fraction, DIGITS);
        }
        BigDecimal square = size.pow(2);
        BigDecimal term = size;
        BigDecimal sum = size;
        for (int odd = 3; term.compareTo(NEGLIGIBLE) > 0; odd += 2) {
            term = term.multiply(square, DIGITS).divide(BigDecimal.valueOf(odd), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return new BigDecimal("0.5").subtract(sum.multiply(normalDensity(z), DIGITS), DIGITS);
    }

    private static BigDecimal twiceArtanh(BigDecimal s) {
        BigDecimal square = s.multiply(s, DIGITS);
        BigDecimal power = s;
        BigDecimal sum = BigDecimal.ZERO;
        for (int odd = 1; power.abs().compareTo(NEGLIGIBLE) > 0; odd += 2) {
            sum = sum.add(power.divide(BigDecimal.valueOf(odd), DIGITS), DIGITS);
            power = power.multiply(square, DIGITS);
        }
        return sum.multiply(TWO);
    }

    private static BigDecimal arctanOfInverse(int n) {
        BigDecimal square = BigDecimal.valueOf((long) n * n);
        BigDecimal power = BigDecimal.ONE.divide(BigDecimal.valueOf(n), DIGITS);
        BigDecimal sum = BigDecimal.ZERO;
        for (int odd = 1; power.abs().compareTo(NEGLIGIBLE) > 0; odd += 2) {
            sum = sum.add(power.divide(BigDecimal.valueOf(odd), DIGITS), DIGITS);
            power = power.divide(square, DIGITS).negate();
        }
        return sum;
    }
}
