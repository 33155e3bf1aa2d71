package org.counterfoil.distribution;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.counterfoil.units.Figures;

/**
 * One of a few values, each with its own likelihood.
 *
 * @param values the possible values, in any order; kept in ascending order
 * @param weights likelihood of each value, in the order of {@code values}; kept as probabilities, which sum to 1
 */
public record Discrete(List<Double> values, List<Double> weights) implements Distribution {

    /**
     * Sorts the values and scales the weights. Weights that sum to 1, but for rounding, stay as they were written.
     *
     * @throws IllegalArgumentException if there are no values, two are equal, a weight is missing or not above 0
     */
    public Discrete {
        if (values.isEmpty() || values.size() != weights.size()) {
            throw new IllegalArgumentException("discrete needs one weight for each value, but was %d values, %d weights"
                    .formatted(values.size(), weights.size()));
        }
        List<Double> givenValues = values;
        List<Double> givenWeights = weights;
        List<Integer> order = IntStream.range(0, values.size())
                .boxed()
                .sorted(Comparator.comparing(givenValues::get))
                .toList();
        values = order.stream().map(givenValues::get).toList();
        weights = order.stream().map(givenWeights::get).toList();
        double sum = 0;
        for (int index = 0; index < values.size(); index++) {
            double value = values.get(index);
            double weight = weights.get(index);
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(Figures.in("discrete needs finite values, but was %s", value));
            }
            if (index > 0 && value == values.get(index - 1)) {
                throw new IllegalArgumentException(Figures.in(
                        "discrete has the value %s twice; write it once, with the sum of its weights", value));
            }
            if (!(weight > 0)) {
                throw new IllegalArgumentException(Figures.in(
                        "discrete needs weights > 0, but value %s has weight %s; leave out what cannot happen",
                        value, weight));
            }
            sum += weight;
        }
        if (!Double.isFinite(sum)) {
            throw new IllegalArgumentException(Figures.in("discrete needs finite weights, but they sum to %s", sum));
        }
        double total = Math.abs(sum - 1) <= values.size() * Math.ulp(1.0) ? 1 : sum;
        weights = weights.stream().map(weight -> weight / total).toList();
    }

    @Override
    public double quantile(double p) {
        Probability.checked(p);
        double below = 0;
        for (int index = 0; index < values.size(); index++) {
            below += weights.get(index);
            if (below >= p) {
                return values.get(index);
            }
        }
        return upper();
    }

    @Override
    public double upperQuantile(double q) {
        if (Probability.checked(q) >= 0.5) {
            return quantile(1 - q);
        }
        double below = 0;
        for (int index = 0; index < values.size(); index++) {
            below += weights.get(index);
            if (1 - below <= q) {
                return values.get(index);
            }
        }
        return upper();
    }

    @Override
    public double cdf(double value) {
        double share = 0;
        for (int index = 0; index < values.size() && values.get(index) <= value; index++) {
            share += weights.get(index);
        }
        return value >= upper() ? 1 : share;
    }

    @Override
    public double upperCdf(double value) {
        double share = 0;
        for (int index = values.size() - 1; index >= 0 && values.get(index) > value; index--) {
            share += weights.get(index);
        }
        return value < lower() ? 1 : share;
    }

    @Override
    public double mean() {
        double mean = 0;
        for (int index = 0; index < values.size(); index++) {
            mean += weights.get(index) * values.get(index);
        }
        return mean;
    }

    @Override
    public double lower() {
        return values.get(0);
    }

    @Override
    public double upper() {
        return values.get(values.size() - 1);
    }

    /** The value with the largest weight; the median if several share it. */
    @Override
    public double planValue() {
        double largest = weights.stream().max(Comparator.naturalOrder()).orElseThrow();
        return weights.indexOf(largest) == weights.lastIndexOf(largest)
                ? values.get(weights.indexOf(largest))
                : quantile(0.5);
    }

    @Override
    public List<Double> jumps() {
        return values;
    }
}
