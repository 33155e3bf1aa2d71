package org.counterfoil.simulation;

/**
 * The elementary functions of the trial loop, in plain arithmetic, so that every machine computes the same bits.
 *
 * <p>Each has a form for a row; exp and log also have one for a single value, with the same bits. Rows of results must be
 * other arrays than rows of arguments, because they also hold intermediate values. Comparisons are of single values, for
 * loops of others.
 *
 * <p>Sources: exp and log, argument reductions and the polynomial of log of FDLIBM 5.3, e_exp.c and e_log.c (Sun
 * Microsystems 1993); all other polynomials are our own Lawson fits in 60 digits, whose own errors are stated.
 */
final class Elementary {

    /*
     * The loops are laid out for the compiler's vectoriser. It reads a row of doubles as a row of bits, or the reverse,
     * only where the bits come straight from memory or go straight to it, so bits and arithmetic have loops of their
     * own; and JDK 17 gives up on loops of more than some fifty operations, so the two halves of a longer fraction have
     * too. On a Xeon with AVX-512, JDK 17 and 25 alike, nanoseconds a value: exp 2.0, log 1.9, normalQuantile 2.5,
     * normalCdf 4.5, of rows of 256; the JDK's exp 3.5, its log 5.1.
     */

    /** Added and taken away again, it rounds to a whole number, which then stands in the lowest bits: 1.5 * 2^52. */
    private static final double ROUNDER = 6755399441055744.0;

    /** The same for a whole number that is not negative, whose bits are put straight in: 2^52. */
    private static final double WHOLE = 4503599627370496.0;

    private static final double LOG2_E = 1.4426950408889634;

    /** ln 2 to 33 bits, so that its product with an exponent is exact, and the rest. */
    private static final double LN_2_HIGH = 0x1.62e42feep-1;

    private static final double LN_2_LOW = 0x1.a39ef35793c76p-33;

    /** Arguments of exp beyond these are taken as these, so that no result is 0 or infinite. */
    private static final double SMALLEST_EXPONENT = -708;

    private static final double LARGEST_EXPONENT = 709;

    private static final int EXPONENT_BIAS = 1023;
    private static final int MANTISSA_BITS = 52;
    private static final long MANTISSA = 0x000f_ffff_ffff_ffffL;

    /** Bits of sqrt(1/2), where the range of mantissas that log works on begins. */
    private static final long SQRT_HALF = 0x3fe6_a09e_667f_3bcdL;

    /** Added to the bits of a positive number, it carries into the exponent where the mantissa is at least sqrt(2). */
    private static final long CARRY = 0x3ff0_0000_0000_0000L - SQRT_HALF;

    /** The central part of {@link #normalQuantile}: where (2u - 1)^2 is at most this, 99% of draws. */
    private static final double CENTRE = 0.98;

    private Elementary() {}

    /**
     * 1 if a number is less than another, else 0, for a loop that need not branch.
     *
     * @param a between -2^500 and 2^500
     * @param b the same; closer than 2^-500 to {@code a} it counts as equal
     */
    static double isLess(double a, double b) {
        double steep = (b - a + Math.abs(b - a)) * 0x1p500;
        double left = 1 - steep;
        return 1 - 0.5 * (left + Math.abs(left));
    }

    /** 1 if a number is at most another, else 0; as {@link #isLess}. */
    static double isAtMost(double a, double b) {
        return 1 - isLess(b, a);
    }

    /**
     * e^x, with a relative error below 4e-16.
     *
     * @param x exponent; beyond -708 and 709 it is taken as -708 and 709
     * @return exactly 1 at 0; NaN for NaN
     */
    static double exp(double x) {
        double rounded = roundedExponent(x);
        return powerOfTwo(rounded) * expOfRest(x, rounded - ROUNDER);
    }

    /** {@link #exp(double)} of every value of {@code x}, into {@code out}, which is another row. */
    static void exp(double[] x, double[] out) {
        roundedExponents(x, out);
        powersOfTwo(out);
        timesExpOfRest(x, out);
    }

    private static void roundedExponents(double[] x, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = roundedExponent(x[trial]);
        }
    }

    private static void powersOfTwo(double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = powerOfTwo(out[trial]);
        }
    }

    private static void timesExpOfRest(double[] x, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            double exponent = (clamped(x[trial]) * LOG2_E + ROUNDER) - ROUNDER;
            out[trial] *= expOfRest(x[trial], exponent);
        }
    }

    private static double clamped(double x) {
        return Math.max(SMALLEST_EXPONENT, Math.min(LARGEST_EXPONENT, x));
    }

    /** x / ln 2 to the nearest whole number, plus {@link #ROUNDER}. */
    private static double roundedExponent(double x) {
        return clamped(x) * LOG2_E + ROUNDER;
    }

    /** 2^k for a whole number k to which {@link #ROUNDER} was added. */
    private static double powerOfTwo(double rounded) {
        return Double.longBitsToDouble((Double.doubleToRawLongBits(rounded) + EXPONENT_BIAS) << MANTISSA_BITS);
    }

    /** e^(x - k ln 2) for a difference within ln(2)/2; error of the polynomial 2e-17. */
    private static double expOfRest(double x, double k) {
        double r = clamped(x) - k * LN_2_HIGH - k * LN_2_LOW;
        double sum = 2.510960048386676e-08;
        sum = sum * r + 2.762008950683377e-07;
        sum = sum * r + 2.7557243551286483e-06;
        sum = sum * r + 2.480152129340409e-05;
        sum = sum * r + 0.00019841269885496836;
        sum = sum * r + 0.0013888888917215631;
        sum = sum * r + 0.008333333333322573;
        sum = sum * r + 0.04166666666662412;
        sum = sum * r + 0.16666666666666674;
        sum = sum * r + 0.5000000000000001;
        return 1 + (r + r * r * sum);
    }

    /**
     * The natural logarithm, with a relative error below 4e-16.
     *
     * @param x positive and not subnormal, which is not checked
     * @return exactly 0 at 1
     */
    static double log(double x) {
        return plusLogOfPowerOfTwo(logOfMantissa(mantissa(x)), x);
    }

    /** {@link #log(double)} of every value of {@code x}, into {@code out}, which is another row. */
    static void log(double[] x, double[] out) {
        mantissas(x, out);
        logsOfMantissas(out);
        plusLogsOfPowersOfTwo(x, out);
    }

    private static void mantissas(double[] x, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = mantissa(x[trial]);
        }
    }

    private static void logsOfMantissas(double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = logOfMantissa(out[trial]);
        }
    }

    private static void plusLogsOfPowersOfTwo(double[] x, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = plusLogOfPowerOfTwo(out[trial], x[trial]);
        }
    }

    /** x divided by the power of two that brings it into [sqrt(1/2), sqrt(2)). */
    private static double mantissa(double x) {
        return Double.longBitsToDouble(((Double.doubleToRawLongBits(x) + CARRY) & MANTISSA) + SQRT_HALF);
    }

    /** log of a number in [sqrt(1/2), sqrt(2)). */
    private static double logOfMantissa(double mantissa) {
        double f = mantissa - 1;
        double s = f / (2 + f);
        double z = s * s;
        double sum = 1.479819860511658591e-01;
        sum = sum * z + 1.531383769920937332e-01;
        sum = sum * z + 1.818357216161805012e-01;
        sum = sum * z + 2.222219843214978396e-01;
        sum = sum * z + 2.857142874366239149e-01;
        sum = sum * z + 3.999999999940941908e-01;
        sum = sum * z + 6.666666666666735130e-01;
        double half = 0.5 * f * f;
        return f - (half - s * (half + z * sum));
    }

    /** Adds k ln 2, where 2^k is what {@link #mantissa} divided x by. */
    private static double plusLogOfPowerOfTwo(double logOfMantissa, double x) {
        long biased = (Double.doubleToRawLongBits(x) + CARRY) >>> MANTISSA_BITS;
        double k = Double.longBitsToDouble(biased | 0x4330_0000_0000_0000L) - (WHOLE + EXPONENT_BIAS);
        return k * LN_2_HIGH + (logOfMantissa + k * LN_2_LOW);
    }

    /**
     * The standard normal score of every uniform, with a relative error below 3e-11.
     *
     * @param uniform in (0, 1), of the form (k + 1/2) / 2^52, so that 1 - u is exact; by [trial]
     * @param score by [trial]; another row
     */
    static void normalQuantile(double[] uniform, double[] score) {
        centralScores(uniform, score);
        for (int trial = 0; trial < score.length; trial++) {
            double u = uniform[trial];
            double centred = u - (1 - u);
            if (centred * centred > CENTRE) {
                score[trial] = Math.copySign(tailScore(Math.min(u, 1 - u)), centred);
            }
        }
    }

    /** The score beyond which a share {@code tail}, from 2^-53 to 0.0155, of draws falls; error of the fit 3e-17. */
    private static double tailScore(double tail) {
        double r = Math.sqrt(-log(tail)) - 2;
        double above = 0.001348136883449389;
        above = above * r + 0.041578223136080665;
        above = above * r + 0.44318649660555454;
        above = above * r + 2.232508183045498;
        above = above * r + 5.961448646789886;
        above = above * r + 8.715995695377346;
        above = above * r + 6.65627022359561;
        above = above * r + 2.08984998297126;
        double below = 1.274083096848705e-09;
        below = below * r + 0.0009531469879253695;
        below = below * r + 0.027504514446262215;
        below = below * r + 0.26093699397775544;
        below = below * r + 1.1074618559787002;
        below = below * r + 2.3302438236849534;
        below = below * r + 2.404782875351711;
        below = below * r + 1;
        return above / below;
    }

    /** Scores good in the centre; error of the fit there 2.4e-11. */
    private static void centralScores(double[] uniform, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            double centred = uniform[trial] - (1 - uniform[trial]);
            double r = CENTRE - centred * centred;
            double above = 37902.741676590733;
            above = above * r + 988776.89872275249;
            above = above * r + 3279449.121663338;
            above = above * r + 3077831.9540264016;
            above = above * r + 1063656.4815832079;
            above = above * r + 153436.97531169455;
            above = above * r + 9770.693767654524;
            above = above * r + 269.05030586304833;
            above = above * r + 2.6002203031098192;
            double below = 120617.02493964145;
            below = below * r + 1272597.2150428406;
            below = below * r + 2806447.2525034088;
            below = below * r + 2038936.8580995584;
            below = below * r + 588947.40940443099;
            below = below * r + 74477.791467782391;
            below = below * r + 4296.3748385939715;
            below = below * r + 109.71643626075474;
            below = below * r + 1;
            out[trial] = centred * above / below;
        }
    }

    /**
     * The shares of standard normal draws below and above every score; the smaller of the two has a relative error
     * below 2e-15.
     *
     * @param score within -37 and 37; by [trial]
     * @param lower share below; by [trial]; another row
     * @param upper share above; by [trial]; another row
     */
    static void normalCdf(double[] score, double[] lower, double[] upper) {
        halfSquares(score, upper);
        exp(upper, lower);
        restoreSquares(score, lower);
        tailNumerators(score, lower, upper);
        overTailDenominators(score, upper);
        sides(score, lower, upper);
    }

    private static void halfSquares(double[] score, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = -0.5 * (score[trial] * score[trial]);
        }
    }

    /** Puts back into exp(-z^2/2) what rounding took from z^2, found by Dekker's product. */
    private static void restoreSquares(double[] score, double[] density) {
        for (int trial = 0; trial < density.length; trial++) {
            double z = score[trial];
            double spread = z * 134217729;
            double high = spread - (spread - z);
            double low = z - high;
            double square = z * z;
            double lost = ((high * high - square) + 2 * high * low) + low * low;
            density[trial] *= 1 - 0.5 * lost;
        }
    }

    /** The numerator of the share beyond |z|, from exp(-z^2/2); error of the fit 5e-17. */
    private static void tailNumerators(double[] score, double[] density, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            double z = Math.abs(score[trial]);
            double sum = 1.373858702260606e-06;
            sum = sum * z + 3.698828596940693e-05;
            sum = sum * z + 0.00048749040492438497;
            sum = sum * z + 0.00406907527483586;
            sum = sum * z + 0.023527144679506628;
            sum = sum * z + 0.09738748687768216;
            sum = sum * z + 0.28863781002425;
            sum = sum * z + 0.593073492918434;
            sum = sum * z + 0.7742025186165615;
            sum = sum * z + 0.5;
            out[trial] = density[trial] * sum;
        }
    }

    private static void overTailDenominators(double[] score, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            double z = Math.abs(score[trial]);
            double sum = 3.4437530684456376e-06;
            sum = sum * z + 9.271588343873454e-05;
            sum = sum * z + 0.0012254009858769697;
            sum = sum * z + 0.01029237500707702;
            sum = sum * z + 0.0601888762485345;
            sum = sum * z + 0.2541284433596093;
            sum = sum * z + 0.7800722774554163;
            sum = sum * z + 1.711252777545307;
            sum = sum * z + 2.5582152312824418;
            sum = sum * z + 2.346289598035979;
            sum = sum * z + 1;
            out[trial] /= sum;
        }
    }

    /** Puts the tail in {@code upper} on its own side of each score, and 1 less the tail on the other. */
    private static void sides(double[] score, double[] lower, double[] upper) {
        for (int trial = 0; trial < upper.length; trial++) {
            double tail = upper[trial];
            double positive = Math.max(0, Math.min(1, score[trial] * 0x1p1000));
            double between = 1 - 2 * tail;
            lower[trial] = tail + positive * between;
            upper[trial] = tail + (1 - positive) * between;
        }
    }
}
