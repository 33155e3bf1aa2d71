package org.counterfoil.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

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
    void theSameDistributionWrittenDifferentlyIsEqual() {
        assertThat(new Discrete(List.of(12.0, 0.0), List.of(30.0, 70.0)))
                .isEqualTo(new Discrete(List.of(0.0, 12.0), List.of(0.7, 0.3)));
        assertThat(new Discrete(List.of(3.0, 2.0, 1.0), List.of(0.1, 0.2, 0.4)))
                .isEqualTo(new Discrete(List.of(1.0, 2.0, 3.0), List.of(0.4, 0.2, 0.1)));
        assertThat(new Empirical(List.of(2.0, 1.0))).isEqualTo(new Empirical(List.of(1.0, 2.0)));
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
