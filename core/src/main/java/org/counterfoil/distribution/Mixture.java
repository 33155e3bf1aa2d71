package org.counterfoil.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.counterfoil.units.Figures;

/**
 * One of several distributions, each with its own likelihood: the normal case in seven of ten trials, the bad case in
 * three. Parts may overlap, leave gaps, be certain values or a few values.
 *
 * <p>A quantile is found from the weighted shares of its own tail, to two units in the last place. Source: method, (8.7).
 *
 * @param parts two or more; their weights are kept as probabilities, which sum to 1
 */
public record Mixture(List<Part> parts) implements Distribution {

    /**
     * One of the distributions.
     *
     * @param weight likelihood, above 0
     * @param distribution what is drawn from then
     */
    public record Part(double weight, Distribution distribution) {}

    /** Scales the weights; those that sum to 1, but for rounding, stay as they were written. */
    public Mixture {
        if (parts.size() < 2) {
            throw new IllegalArgumentException(
                    "mixture needs two or more parts, but was given %d".formatted(parts.size()));
        }
        double sum = 0;
        for (Part part : parts) {
            if (!(part.weight() > 0)) {
                throw new IllegalArgumentException(Figures.in(
                        "mixture needs weights > 0, but %s has weight %s; leave out what cannot happen",
                        part.distribution(), part.weight()));
            }
            sum += part.weight();
        }
        if (!Double.isFinite(sum)) {
            throw new IllegalArgumentException(Figures.in("mixture needs finite weights, but they sum to %s", sum));
        }
        double total = Math.abs(sum - 1) <= parts.size() * Math.ulp(1.0) ? 1 : sum;
        parts = parts.stream()
                .map(part -> new Part(part.weight() / total, part.distribution()))
                .toList();
    }

    @Override
    public double quantile(double p) {
        Probability.checked(p);
        return p <= 0.5 ? value(p, true) : value(1 - p, false);
    }

    @Override
    public double upperQuantile(double q) {
        Probability.checked(q);
        return q < 0.5 ? value(q, false) : value(1 - q, true);
    }

    /** The smallest value with at least a share below it, or at most a share above it. */
    private double value(double share, boolean isLower) {
        if (share == 0) {
            return isLower ? lower() : upper();
        }
        // A part's own quantile cannot lie beyond all others'.
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Part part : parts) {
            Distribution distribution = part.distribution();
            double value = isLower ? distribution.quantile(share) : distribution.upperQuantile(share);
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        // Logarithms straighten a tail, so that few steps lead to the root.
        DoubleUnaryOperator rank = isLower
                ? value -> StrictMath.log(cdf(value) / share)
                : value -> StrictMath.log(share / upperCdf(value));
        for (double jump : jumps()) {
            if (jump > low && jump < high) {
                if (rank.applyAsDouble(jump) >= 0) {
                    high = jump;
                } else {
                    low = jump;
                }
            }
        }
        if (rank.applyAsDouble(low) >= 0) {
            return low;
        }
        return rank.applyAsDouble(Math.nextDown(high)) >= 0 ? Root.of(rank, low, high) : high;
    }

    @Override
    public double cdf(double value) {
        double share = 0;
        for (Part part : parts) {
            share += part.weight() * part.distribution().cdf(value);
        }
        return value >= upper() ? 1 : share;
    }

    @Override
    public double upperCdf(double value) {
        double share = 0;
        for (Part part : parts) {
            share += part.weight() * part.distribution().upperCdf(value);
        }
        return value < lower() ? 1 : share;
    }

    @Override
    public double mean() {
        double mean = 0;
        for (Part part : parts) {
            mean += part.weight() * part.distribution().mean();
        }
        return mean;
    }

    @Override
    public double lower() {
        return distributions().mapToDouble(Distribution::lower).min().orElseThrow();
    }

    @Override
    public double upper() {
        return distributions().mapToDouble(Distribution::upper).max().orElseThrow();
    }

    /** The plan value of the likeliest part; the median if several parts are. */
    @Override
    public double planValue() {
        double largest = parts.stream().mapToDouble(Part::weight).max().orElseThrow();
        List<Part> likeliest =
                parts.stream().filter(part -> part.weight() == largest).toList();
        return likeliest.size() == 1 ? likeliest.get(0).distribution().planValue() : quantile(0.5);
    }

    @Override
    public List<Double> jumps() {
        return distributions()
                .flatMap(distribution -> distribution.jumps().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Where a part begins, ends or bends. */
    @Override
    public List<Double> bends() {
        List<Double> bends = new ArrayList<>();
        distributions().forEach(distribution -> {
            bends.addAll(distribution.bends());
            bends.add(distribution.lower());
            bends.add(distribution.upper());
        });
        return bends.stream().filter(Double::isFinite).distinct().sorted().toList();
    }

    private Stream<Distribution> distributions() {
        return parts.stream().map(Part::distribution);
    }
}
