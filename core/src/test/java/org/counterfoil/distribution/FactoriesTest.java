package org.counterfoil.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactoriesTest {

    @ParameterizedTest(name = "p10 = {0}, p90 = {1}")
    @CsvSource({"-4, 12", "0, 1", "99, 101"})
    void aNormalMeetsItsTenthAndNinetiethPercentiles(double p10, double p90) {
        Normal normal = Normal.ofP10AndP90(p10, p90);
        assertThat(normal.quantile(0.1)).isCloseTo(p10, within(1e-14 * Math.abs(p90)));
        assertThat(normal.upperQuantile(0.1)).isCloseTo(p90, within(1e-14 * Math.abs(p90)));
    }

    @Test
    void aLognormalMeetsItsMedianAndNinetiethPercentile() {
        LogNormal cost = LogNormal.ofMedianAndP90(100, 250);
        assertThat(cost.quantile(0.5)).isCloseTo(100, within(1e-12));
        assertThat(cost.upperQuantile(0.1)).isCloseTo(250, within(1e-12));
    }

    @Test
    void aLognormalMeetsItsMeanAndStandardDeviation() {
        // By hand: variance = (exp(sigma^2) - 1) exp(2 mu + sigma^2), so (2/1)^2 = exp(sigma^2) - 1.
        LogNormal cost = LogNormal.ofMeanAndSd(1, 2);
        assertThat(cost.sigma() * cost.sigma()).isCloseTo(StrictMath.log(5), within(1e-15));
        assertThat(cost.mean()).isCloseTo(1, within(1e-15));
    }

    @ParameterizedTest(name = "mean = {0}, sd = {1}")
    @CsvSource({"0.3, 0.1", "0.5, 0.49", "0.01, 0.005", "0.999, 0.03"})
    void aShareMeetsItsMeanAndStandardDeviation(double mean, double sd) {
        Beta share = Beta.ofMeanAndSd(mean, sd);
        double sum = share.alpha() + share.beta();
        // Johnson, Kotz and Balakrishnan (1995), ch. 25: variance = alpha beta / ((alpha + beta)^2 (alpha + beta + 1))
        double variance = share.alpha() * share.beta() / (sum * sum * (sum + 1));
        assertThat(share.mean()).isCloseTo(mean, within(1e-15));
        assertThat(Math.sqrt(variance)).isCloseTo(sd, within(1e-14 * sd));
    }

    @ParameterizedTest(name = "mean = {0}, sd = {1}")
    @CsvSource({"4, 3", "0.01, 0.2", "1000, 2"})
    void aGammaMeetsItsMeanAndStandardDeviation(double mean, double sd) {
        Gamma cost = Gamma.ofMeanAndSd(mean, sd);
        // Johnson, Kotz and Balakrishnan (1994), ch. 17: variance = shape scale^2
        assertThat(cost.mean()).isCloseTo(mean, within(4e-16 * mean));
        assertThat(Math.sqrt(cost.shape()) * cost.scale()).isCloseTo(sd, within(1e-15 * sd));
    }

    @Test
    void aDistributionOfTwoParametersMeetsItsOuterPercentiles() {
        assertThat(Normal.ofP05AndP95(4, 50).quantile(0.05)).isCloseTo(4, within(1e-13));
        assertThat(Normal.ofP05AndP95(4, 50).upperQuantile(0.05)).isCloseTo(50, within(1e-13));
        // By hand: 4 and 50 are a twentieth and nineteen twentieths of the way, so the ends are 46/18 further out.
        assertThat(Uniform.ofP05AndP95(4, 50).min()).isCloseTo(4 - 46.0 / 18, within(1e-14));
        assertThat(Uniform.ofP05AndP95(4, 50).upperQuantile(0.05)).isCloseTo(50, within(1e-13));
        assertThat(LogNormal.ofP10AndP90(4, 50).quantile(0.1)).isCloseTo(4, within(1e-13));
        assertThat(LogNormal.ofP10AndP90(4, 50).upperQuantile(0.1)).isCloseTo(50, within(1e-13));
        assertThat(LogNormal.ofP05AndP95(4, 50).quantile(0.05)).isCloseTo(4, within(1e-13));
        assertThat(LogNormal.ofP05AndP95(4, 50).upperQuantile(0.05)).isCloseTo(50, within(1e-13));
    }

    @ParameterizedTest(name = "p10 = {0}, mode = {1}, p90 = {2}")
    @CsvSource({"10, 12, 20", "10, 10, 20", "10, 20, 20", "-3, -1, 0", "10, 9.5, 20", "10, 20.59, 20", "0.1, 0.15, 0.3"
    })
    void aThreePointEstimateMeetsItsModeAndItsTenthAndNinetiethPercentiles(double p10, double mode, double p90) {
        for (Distribution estimate :
                List.of(Triangular.ofP10ModeAndP90(p10, mode, p90), Pert.ofP10ModeAndP90(p10, mode, p90))) {
            assertThat(estimate.quantile(0.1)).isCloseTo(p10, within(1e-12 * (p90 - p10)));
            assertThat(estimate.upperQuantile(0.1)).isCloseTo(p90, within(1e-12 * (p90 - p10)));
            assertThat(estimate.planValue()).isEqualTo(mode);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void itIsTheOneThatThePercentilesWereTakenFrom(long seed) {
        Random random = new Random(seed);
        double mode = random.nextDouble();
        Triangular triangular = new Triangular(-random.nextDouble(), mode, mode + random.nextDouble());
        Triangular found = Triangular.ofP10ModeAndP90(triangular.quantile(0.1), mode, triangular.upperQuantile(0.1));
        assertThat(found.min()).isCloseTo(triangular.min(), within(1e-11));
        assertThat(found.max()).isCloseTo(triangular.max(), within(1e-11));
        Pert pert = new Pert(triangular.min(), mode, triangular.max());
        assertThat(Pert.ofP10ModeAndP90(pert.quantile(0.1), mode, pert.upperQuantile(0.1))
                        .max())
                .isCloseTo(pert.max(), within(1e-11));
    }

    @ParameterizedTest(name = "from {0} to {1}: p05 = {2}, p95 = {3}")
    @CsvSource({"0, Infinity, 4, 50", "0, Infinity, 40, 50", "0, Infinity, 1, 50", "0, 1, 0.2, 0.4", "0, 1, 0.02, 0.4"})
    void aTruncatedNormalMeetsItsOwnOuterPercentiles(double min, double max, double p05, double p95) {
        Truncated truncated = Truncated.normalOfP05AndP95(min, max, p05, p95);
        assertThat(truncated.cdf(p05)).isCloseTo(0.05, within(1e-9));
        assertThat(truncated.upperCdf(p95)).isCloseTo(0.05, within(1e-9));
        assertThat(truncated.lower()).isEqualTo(min);
        assertThat(truncated.upper()).isEqualTo(max);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.counterfoil.distribution.Catalogue#all")
    void aMetalogRunsThroughItsQuantiles(Distribution distribution) {
        if (distribution instanceof Quantiles quantiles) {
            List<Quantiles.Pair> stated = quantiles.pairs();
            double spread =
                    stated.get(stated.size() - 1).value() - stated.get(0).value();
            for (Quantiles.Pair one : stated) {
                assertThat(quantiles.quantile(one.p())).isCloseTo(one.value(), within(1e-12 * spread));
                assertThat(quantiles.cdf(one.value())).isCloseTo(one.p(), within(1e-12));
            }
        }
    }

    @Test
    void tenQuantilesOfANormalGiveItBackBetweenThem() {
        // The metalog of ten terms is no normal distribution, but near to one: Keelin (2016), section 4.
        Normal normal = new Normal(100, 15);
        List<Quantiles.Pair> stated = DoubleStream.of(0.01, 0.05, 0.1, 0.25, 0.4, 0.6, 0.75, 0.9, 0.95, 0.99)
                .mapToObj(p -> new Quantiles.Pair(p, normal.quantile(p)))
                .toList();
        Quantiles quantiles = new Quantiles(stated);
        for (Quantiles.Pair one : stated) {
            assertThat(quantiles.quantile(one.p())).isCloseTo(one.value(), within(7e-11)); // 1e-12 of the distance
        }
        for (double p = 0.01; p < 0.99; p += 0.007) {
            assertThat(quantiles.quantile(p)).isCloseTo(normal.quantile(p), within(0.01 * 15));
        }
    }

    @Test
    void fourQuantilesOfAUniformDistributionGiveItBackWithItsEnds() {
        Quantiles uniform = new Quantiles(List.of(
                new Quantiles.Pair(0.1, 10),
                new Quantiles.Pair(0.3, 30),
                new Quantiles.Pair(0.7, 70),
                new Quantiles.Pair(0.9, 90)));
        assertThat(uniform.lower()).isCloseTo(0, within(1e-12));
        assertThat(uniform.upper()).isCloseTo(100, within(1e-12));
        assertThat(uniform.quantile(0.01)).isCloseTo(1, within(1e-12));
    }

    @Test
    void theSameDistributionWrittenDifferentlyIsEqual() {
        assertThat(new Discrete(List.of(12.0, 0.0), List.of(30.0, 70.0)))
                .isEqualTo(new Discrete(List.of(0.0, 12.0), List.of(0.7, 0.3)));
        assertThat(new Discrete(List.of(3.0, 2.0, 1.0), List.of(0.1, 0.2, 0.4)))
                .isEqualTo(new Discrete(List.of(1.0, 2.0, 3.0), List.of(0.4, 0.2, 0.1)));
        assertThat(new Empirical(List.of(2.0, 1.0))).isEqualTo(new Empirical(List.of(1.0, 2.0)));
        assertThat(new Quantiles(
                        List.of(new Quantiles.Pair(0.9, 40), new Quantiles.Pair(0.5, 20), new Quantiles.Pair(0.1, 10))))
                .isEqualTo(Quantiles.ofP10P50P90(10, 20, 40));
        assertThat(Catalogue.mixture(0.5, new Normal(0, 1), new Fixed(2)))
                .isEqualTo(
                        new Mixture(List.of(new Mixture.Part(3, new Normal(0, 1)), new Mixture.Part(3, new Fixed(2)))));
        assertThat(new Pert(0, 1, 2).asBeta()).isEqualTo(new Beta(3, 3, 0, 2));
    }

    @Test
    void weightsAlreadySummingToOneStayAsWritten() {
        List<Double> tenths = List.of(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1); // sum to 1 - 1e-16
        List<Double> values = List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0);
        assertThat(new Discrete(values, tenths).weights()).isEqualTo(tenths);
        assertThat(new Discrete(values, tenths).quantile(1)).isEqualTo(10);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.counterfoil.distribution.Catalogue#all")
    void aDiscreteDistributionReadBackIsTheSame(Distribution distribution) {
        if (distribution instanceof Discrete discrete) {
            assertThat(new Discrete(discrete.values(), discrete.weights())).isEqualTo(discrete);
        }
    }

    @Test
    void changingTheListAfterwardsChangesNothing() {
        List<Double> values = new ArrayList<>(List.of(1.0, 2.0));
        List<Double> weights = new ArrayList<>(List.of(0.5, 0.5));
        Discrete discrete = new Discrete(values, weights);
        Empirical empirical = new Empirical(values);
        values.set(0, 9.0);
        weights.set(0, 9.0);
        assertThat(discrete).isEqualTo(new Discrete(List.of(1.0, 2.0), List.of(0.5, 0.5)));
        assertThat(empirical).isEqualTo(new Empirical(List.of(1.0, 2.0)));
    }
}
