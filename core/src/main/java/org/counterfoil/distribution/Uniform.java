package org.counterfoil.distribution;

/**
 * Every value between two ends is equally likely; its plan value is the middle.
 *
 * @param min smallest possible value
 * @param max largest possible value
 */
public record Uniform(double min, double max) implements Distribution {

    /** Rejects ends that are out of order or not finite. */
    public Uniform {
        if (!(min < max && Double.isFinite(max - min))) {
            throw new IllegalArgumentException(
                    "uniform needs finite min < max, but was min=%s, max=%s; write a certain value as a plain number"
                            .formatted(min, max));
        }
    }

    @Override
    public double quantile(double p) {
        return Probability.checked(p) == 1 ? max : Math.min(max, min + p * (max - min));
    }

    @Override
    public double upperQuantile(double q) {
        return Probability.checked(q) == 1 ? min : Math.max(min, max - q * (max - min));
    }

    @Override
    public double mean() {
        return min + 0.5 * (max - min);
    }

    @Override
    public double lower() {
        return min;
    }

    @Override
    public double upper() {
        return max;
    }

    @Override
    public double planValue() {
        return mean();
    }
}
