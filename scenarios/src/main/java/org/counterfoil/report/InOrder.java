package org.counterfoil.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.counterfoil.outcome.Quantile;

/**
 * Errors by which the quantiles of one column are rounded: each by its own, but two that this would put out of order by the
 * smaller of theirs. A quantile in a gap of the distribution has a wide interval, and its neighbour may have a narrow one.
 */
final class InOrder {

    /** Rounds a value by an error; by the same error never two out of order. */
    @FunctionalInterface
    interface Rounding {
        /** The value, rounded. */
        BigDecimal round(double value, double error);
    }

    private InOrder() {}

    /**
     * By quantile.
     *
     * @param quantiles in the order of their probabilities
     * @param error of one by itself, at least 0; NaN if it is not known
     */
    static double[] errors(List<Quantile> quantiles, ToDoubleFunction<Quantile> error, Rounding rounding) {
        double[] errors = quantiles.stream().mapToDouble(error).toArray();
        boolean isSettled;
        do {
            isSettled = true;
            for (int i = 1; i < errors.length; i++) {
                if (!areInOrder(quantiles.get(i - 1), errors[i - 1], quantiles.get(i), errors[i], rounding)) {
                    double smaller = smaller(errors[i - 1], errors[i]);
                    errors[i - 1] = smaller;
                    errors[i] = smaller;
                    isSettled = false;
                }
            }
        } while (!isSettled);
        return errors;
    }

    private static boolean areInOrder(
            Quantile one, double error, Quantile next, double errorOfNext, Rounding rounding) {
        boolean isSame = Double.compare(error, errorOfNext) == 0;
        return isSame
                || (areInOrder(one.value(), error, next.value(), errorOfNext, rounding)
                        && areInOrder(one.low(), error, next.low(), errorOfNext, rounding)
                        && areInOrder(one.high(), error, next.high(), errorOfNext, rounding));
    }

    private static boolean areInOrder(double one, double error, double next, double errorOfNext, Rounding rounding) {
        return Double.isNaN(one)
                || Double.isNaN(next)
                || rounding.round(one, error).compareTo(rounding.round(next, errorOfNext)) <= 0;
    }

    /** One that is not known rounds as little as none. */
    private static double smaller(double error, double other) {
        return Double.isNaN(error) || Double.isNaN(other) ? 0 : Math.min(error, other);
    }
}
