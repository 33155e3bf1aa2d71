package org.counterfoil.distribution;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Instances of every distribution, ordinary and extreme, for the laws that hold for all. */
final class Catalogue {

    private static final double INFINITE = Double.POSITIVE_INFINITY;

    private Catalogue() {}

    static Stream<Distribution> all() {
        return Stream.of(
                new Fixed(3.5),
                new Fixed(0),
                new Uniform(0, 1),
                new Uniform(-2, 6),
                new Uniform(-0.1, 0.3),
                new Triangular(1, 2, 4),
                new Triangular(0, 0, 5),
                new Triangular(0.8, 1, 1),
                new Triangular(-0.1, 0.2, 0.3),
                new Pert(10, 12, 20),
                new Pert(0.3, 0.7, 1),
                new Pert(0, 0, 60),
                new Pert(-1, 0, 0),
                new Normal(0, 1),
                new Normal(3, 0.5),
                Normal.ofP10AndP90(-4, 12),
                new LogNormal(0.3, 0.8),
                new LogNormal(-2, 0.05),
                LogNormal.ofMedianAndP90(100, 250),
                LogNormal.ofMeanAndSd(1, 2),
                new Beta(2, 5, -1, 3),
                new Beta(0.5, 0.5, 0, 1),
                new Beta(0.05, 0.05, 0, 1),
                new Beta(0.3, 2, 0, 1),
                new Beta(2, 0.3, 0, 1),
                new Beta(1, 1, 0, 2),
                new Beta(10_000, 3, 0, 1),
                Beta.ofMeanAndSd(0.3, 0.1),
                new Exponential(3),
                new Exponential(1e-3),
                new Gamma(2, 3),
                new Gamma(0.5, 4),
                new Gamma(0.05, 1),
                new Gamma(1, 2),
                new Gamma(20_000, 0.01),
                Gamma.ofMeanAndSd(4, 3),
                new Truncated(new Normal(3, 0.5), 2.5, 4),
                new Truncated(new Normal(0, 1), 4, 20),
                new Truncated(new Normal(0, 1), -20, -4),
                new Truncated(new Normal(5, 3), 0, Double.POSITIVE_INFINITY),
                new Truncated(new LogNormal(0, 1), Double.NEGATIVE_INFINITY, 10),
                new Truncated(new Gamma(2, 3), 1, 12),
                new Truncated(new Triangular(1, 2, 4), 1.5, 3.5),
                new Truncated(new Uniform(0, 10), 1, 3),
                new Truncated(new Beta(0.5, 0.5, 0, 1), 0.2, 2),
                new Truncated(new Truncated(new Exponential(3), 1, 50), 2, 40),
                Quantiles.ofP10P50P90(10, 20, 40),
                Quantiles.ofP10P50P90(-4, 8, 12),
                quantiles(-INFINITE, INFINITE, 0.1, 10, 0.9, 40),
                quantiles(-INFINITE, INFINITE, 0.05, 2, 0.25, 6, 0.5, 9, 0.75, 14, 0.95, 25),
                quantiles(-INFINITE, INFINITE, 0.1, 10, 0.3, 30, 0.7, 70, 0.9, 90),
                quantiles(0, INFINITE, 0.1, 10, 0.5, 20, 0.9, 30),
                quantiles(-INFINITE, 50, 0.1, 10, 0.5, 30, 0.9, 40),
                quantiles(0, 1, 0.05, 0.1, 0.5, 0.3, 0.95, 0.6),
                quantiles(0, 1, 0.1, 0.001, 0.5, 0.2, 0.9, 0.999),
                new Truncated(Quantiles.ofP10P50P90(10, 20, 40), 5, 60),
                mixture(0.7, new Pert(0, 1, 3), new Pert(2, 6, 9)),
                mixture(0.75, new Uniform(0, 1), new Uniform(2, 3)),
                mixture(0.5, new Normal(0, 1), new Normal(100, 1)),
                mixture(0.9, new Normal(0, 1), new Normal(0, 100)),
                mixture(0.4, new LogNormal(0.3, 0.8), new Gamma(2, 3)),
                mixture(0.7, new Fixed(0), LogNormal.ofMedianAndP90(6, 18)),
                mixture(0.7, new Triangular(0, 1, 2), new Discrete(List.of(0.5, 4.0), List.of(1.0, 3.0))),
                mixture(0.2, mixture(0.5, new Fixed(1), new Fixed(3)), new Empirical(List.of(1.0, 2.0))),
                new Truncated(mixture(0.7, new Pert(0, 1, 3), new Pert(2, 6, 9)), 1, 7),
                new Truncated(mixture(0.75, new Uniform(0, 1), new Uniform(2, 3)), 0.5, 2.5),
                new Discrete(List.of(7.0), List.of(1.0)),
                new Discrete(List.of(0.0, 1.0), List.of(0.7, 0.3)),
                new Discrete(List.of(24.0, 6.0, 12.0), List.of(1.0, 5.0, 4.0)),
                new Empirical(List.of(1.2)),
                new Empirical(List.of(1.9, 0.9, 1.2, 1.2, 3.4)),
                new Empirical(List.of(0.8, 1.1, 1.5, 2.0)));
    }

    static Mixture mixture(double weight, Distribution first, Distribution second) {
        return new Mixture(List.of(new Mixture.Part(weight, first), new Mixture.Part(1 - weight, second)));
    }

    /** Through pairs of a probability and a value. */
    static Quantiles quantiles(double min, double max, double... pairs) {
        return new Quantiles(
                IntStream.range(0, pairs.length / 2)
                        .mapToObj(i -> new Quantiles.Pair(pairs[2 * i], pairs[2 * i + 1]))
                        .toList(),
                min,
                max);
    }
}
