package org.counterfoil.distribution;

import java.util.List;
import org.counterfoil.units.Figures;

/**
 * A reference class: values recorded elsewhere, each equally likely to happen here; its plan value is their median.
 *
 * @param values recorded values, in any order, repeats allowed; kept in ascending order
 */
public record Empirical(List<Double> values) implements Distribution {

    /** Sorts the values; rejects an empty list, NaN and infinities. */
    public Empirical {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("empirical needs at least one recorded value, but was given none");
        }
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(Figures.in("empirical needs finite values, but was %s", value));
            }
        }
        values = values.stream().sorted().toList();
    }

    /** The smallest recorded value that at least a share {@code p} of the values do not exceed. */
    @Override
    public double quantile(double p) {
        Probability.checked(p);
        return p <= 0.5 ? ofRank(Math.ceil(p * values.size()) - 1) : upperQuantile(1 - p);
    }

    @Override
    public double upperQuantile(double q) {
        Probability.checked(q);
        return q < 0.5 ? ofRank(values.size() - 1 - Math.floor(q * values.size())) : quantile(1 - q);
    }

    private double ofRank(double rank) {
        return values.get((int) Math.max(0, rank));
    }

    @Override
    public double cdf(double value) {
        return (double) values.stream().filter(recorded -> recorded <= value).count() / values.size();
    }

    @Override
    public double upperCdf(double value) {
        return (double) values.stream().filter(recorded -> recorded > value).count() / values.size();
    }

    @Override
    public double mean() {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.size();
    }

    @Override
    public double lower() {
        return values.get(0);
    }

    @Override
    public double upper() {
        return values.get(values.size() - 1);
    }

    @Override
    public double planValue() {
        return quantile(0.5);
    }

    @Override
    public List<Double> jumps() {
        return values.stream().distinct().toList();
    }
}
