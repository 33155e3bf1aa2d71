package org.counterfoil.distribution;

import java.util.List;
import org.counterfoil.units.Figures;

/**
 * A certain value.
 *
 * @param value the only possible value; finite
 */
public record Fixed(double value) implements Distribution {

    /** Rejects NaN and infinities. */
    public Fixed {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(Figures.in("a fixed value is a finite number, but was %s", value));
        }
    }

    @Override
    public double quantile(double p) {
        Probability.checked(p);
        return value;
    }

    @Override
    public double upperQuantile(double q) {
        Probability.checked(q);
        return value;
    }

    @Override
    public double cdf(double limit) {
        return limit >= value ? 1 : 0;
    }

    @Override
    public double upperCdf(double limit) {
        return limit >= value ? 0 : 1;
    }

    @Override
    public double mean() {
        return value;
    }

    @Override
    public double lower() {
        return value;
    }

    @Override
    public double upper() {
        return value;
    }

    @Override
    public double planValue() {
        return value;
    }

    @Override
    public List<Double> jumps() {
        return List.of(value);
    }
}
