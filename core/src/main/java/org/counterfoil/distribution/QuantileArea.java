package org.counterfoil.distribution;

import java.util.function.DoubleUnaryOperator;

/**
 * The mean as the area under a quantile function, whose two ends may be as steep as those of a density's tails.
 *
 * <p>Source: Takahasi and Mori (1974), Double exponential formulas for numerical integration, Publications of RIMS 9,
 * 721-741.
 */
final class QuantileArea {

    /** Width of a step of the rule. */
    private static final double STEP = 1.0 / 16;

    /** Where the rule starts and ends: beyond lie ranks below 1e-83. */
    private static final double LAST_STEP = 4.8125;

    private QuantileArea() {}

    /**
     * The area, computed apart on either side of one rank, where the function may have a kink.
     *
     * @param quantile from the lower tail
     * @param upperQuantile from the upper tail
     * @param below the rank, from the lower tail
     * @param above the same rank, from the upper tail
     */
    static double of(DoubleUnaryOperator quantile, DoubleUnaryOperator upperQuantile, double below, double above) {
        double sum = 0;
        for (double t = -LAST_STEP; t <= LAST_STEP; t += STEP) {
            double share = 1 / (1 + StrictMath.exp(-Math.PI * StrictMath.sinh(t)));
            double left = 1 / (1 + StrictMath.exp(Math.PI * StrictMath.sinh(t)));
            double weight = STEP * Math.PI * StrictMath.cosh(t) * share * left;
            if (below > 0) {
                sum += weight * below * quantile.applyAsDouble(below * share);
            }
            if (above > 0) {
                sum += weight * above * upperQuantile.applyAsDouble(above * share);
            }
        }
        return sum;
    }
}
