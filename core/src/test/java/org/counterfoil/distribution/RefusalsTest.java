package org.counterfoil.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.counterfoil.distribution.Catalogue.mixture;
import static org.counterfoil.distribution.Catalogue.quantiles;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {

    private static final double NAN = Double.NaN;
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(() -> new Fixed(NAN), "a fixed value is a finite number, but was NaN"),
                refusal(() -> new Fixed(INFINITE), "a fixed value is a finite number, but was Infinity"),
                refusal(
                        () -> new Uniform(2, 2),
                        "uniform needs finite min < max, but was min=2, max=2; write a certain value as"
                                + " a plain number"),
                refusal(() -> new Uniform(NAN, 2), "uniform needs finite min < max, but was min=NaN, max=2"),
                refusal(() -> new Uniform(0, INFINITE), "uniform needs finite min < max, but was min=0, max=Infinity"),
                refusal(
                        () -> new Triangular(1, 0.8, 2),
                        "triangular needs finite min <= mode <= max and min < max, but was min=1, mode=0.8, max=2"),
                refusal(() -> new Triangular(1, 3, 2), "but was min=1, mode=3, max=2"),
                refusal(() -> new Triangular(1, 1, 1), "but was min=1, mode=1, max=1"),
                refusal(() -> new Triangular(1, NAN, 2), "but was min=1, mode=NaN, max=2"),
                refusal(() -> new Triangular(-INFINITE, 1, 2), "but was min=-Infinity, mode=1, max=2"),
                refusal(
                        () -> new Pert(0.9, 0.8, 1),
                        "pert needs finite min <= mode <= max and min < max, but was min=0.9, mode=0.8, max=1"),
                refusal(() -> new Pert(0, 0, 0), "but was min=0, mode=0, max=0"),
                refusal(() -> new Pert(0, 1, NAN), "but was min=0, mode=1, max=NaN"),
                refusal(() -> new Normal(3, 0), "normal needs a finite mean and a finite sd > 0, but was mean=3, sd=0"),
                refusal(() -> new Normal(3, -1), "but was mean=3, sd=-1"),
                refusal(() -> new Normal(NAN, 1), "but was mean=NaN, sd=1"),
                refusal(() -> new Normal(0, INFINITE), "but was mean=0, sd=Infinity"),
                refusal(() -> Normal.ofP10AndP90(5, 4), "normal needs finite p10 < p90, but was p10=5, p90=4"),
                refusal(() -> Normal.ofP10AndP90(NAN, 4), "but was p10=NaN, p90=4"),
                refusal(
                        () -> new LogNormal(0, 0),
                        "lognormal needs a finite mu and a finite sigma > 0, but was mu=0, sigma=0"),
                refusal(() -> new LogNormal(NAN, 1), "but was mu=NaN, sigma=1"),
                refusal(
                        () -> new LogNormal(1000, 5),
                        "lognormal with mu=1000, sigma=5 has too large a mean; mu is a logarithm:"
                                + " median 100 is mu=4.605"),
                refusal(
                        () -> LogNormal.ofMedianAndP90(0, 4),
                        "lognormal needs finite 0 < median < p90, but was median=0, p90=4"),
                refusal(() -> LogNormal.ofMedianAndP90(4, 4), "but was median=4, p90=4"),
                refusal(() -> LogNormal.ofMedianAndP90(4, INFINITE), "but was median=4, p90=Infinity"),
                refusal(
                        () -> LogNormal.ofMeanAndSd(-1, 2),
                        "lognormal needs a finite mean > 0 and a finite sd > 0, but was mean=-1, sd=2"),
                refusal(() -> LogNormal.ofMeanAndSd(1, NAN), "but was mean=1, sd=NaN"),
                refusal(
                        () -> new Beta(0, 2, 0, 1),
                        "beta needs alpha and beta between 1e-6, below which every draw is min or max, and 1e10, above"
                                + " which it hardly varies (write a number), but was alpha=0, beta=2"),
                refusal(() -> new Beta(2, NAN, 0, 1), "but was alpha=2, beta=NaN"),
                refusal(() -> new Beta(2, 2e10, 0, 1), "but was alpha=2, beta=20000000000"),
                refusal(() -> new Beta(1e-7, 2, 0, 1), "but was alpha=1e-7, beta=2"),
                refusal(() -> new Beta(2, INFINITE, 0, 1), "but was alpha=2, beta=Infinity"),
                refusal(() -> new Beta(2, 2, 1, 0), "beta needs finite min < max, but was min=1, max=0"),
                refusal(() -> new Beta(2, 2, 0, INFINITE), "but was min=0, max=Infinity"),
                refusal(() -> Beta.ofMeanAndSd(1, 0.1), "beta of a share needs 0 < mean < 1, but was mean=1"),
                refusal(
                        () -> Beta.ofMeanAndSd(0.5, 0.6),
                        "beta of a share with mean=0.5 needs 0 < sd < 0.5, but was sd=0.6"),
                refusal(() -> Beta.ofMeanAndSd(0.5, 0), "needs 0 < sd < 0.5, but was sd=0"),
                refusal(() -> Beta.ofMeanAndSd(0.5, NAN), "needs 0 < sd < 0.5, but was sd=NaN"),
                refusal(() -> new Exponential(0), "exponential needs a finite mean > 0, but was mean=0"),
                refusal(() -> new Exponential(NAN), "but was mean=NaN"),
                refusal(() -> new Exponential(INFINITE), "but was mean=Infinity"),
                refusal(
                        () -> new Gamma(0, 1),
                        "gamma needs a shape between 0.001, below which nearly every draw is 0, and 1000000, above"
                                + " which it is normal (write normal with mean and sd), but was shape=0"),
                refusal(() -> new Gamma(2e6, 1), "but was shape=2000000"),
                refusal(() -> new Gamma(NAN, 1), "but was shape=NaN"),
                refusal(
                        () -> new Gamma(2, 0),
                        "gamma needs a scale > 0 and a finite mean, shape x scale, but was shape=2, scale=0"),
                refusal(() -> new Gamma(2, NAN), "but was shape=2, scale=NaN"),
                refusal(() -> new Gamma(2, 1e308), "but was shape=2, scale=1e308"),
                refusal(
                        () -> Gamma.ofMeanAndSd(-1, 2),
                        "gamma needs a finite mean > 0 and a finite sd > 0, but was mean=-1, sd=2"),
                refusal(() -> Gamma.ofMeanAndSd(1, INFINITE), "but was mean=1, sd=Infinity"),
                refusal(() -> Gamma.ofMeanAndSd(1000, 0.01), "gamma needs a shape between 0.001"),
                refusal(
                        () -> new Truncated(new Fixed(3), 0, 5),
                        "truncated needs a distribution of more than separate values, but was Fixed[value=3]; leave"
                                + " out the values beyond the ends"),
                refusal(() -> new Truncated(new Empirical(List.of(3.0)), 0, 5), "but was Empirical[values=[3]]"),
                refusal(
                        () -> new Truncated(new Discrete(List.of(3.0), List.of(1.0)), 0, 5),
                        "but was Discrete[values=[3], weights=[1]]"),
                refusal(
                        () -> new Truncated(new Normal(0, 1), 2, 1),
                        "truncated needs min < max, at least one of them finite, but was min=2, max=1"),
                refusal(() -> new Truncated(new Normal(0, 1), NAN, 1), "but was min=NaN, max=1"),
                refusal(() -> new Truncated(new Normal(0, 1), -INFINITE, INFINITE), "but was min=-Infinity, max=Inf"),
                refusal(
                        () -> new Truncated(new Normal(0, 1), 37, 39),
                        "truncated keeps a share of 5.7e-300 of the draws, those from 37"
                                + " to 39: too little to compute with; write a distribution of that range itself"),
                refusal(() -> new Truncated(new Uniform(0, 1), 2, 3), "keeps a share of 0 of the draws"),
                refusal(
                        () -> new Truncated(mixture(0.5, new Fixed(1), new Normal(0, 1)), 0, 5),
                        "truncated needs a distribution without separate values, but was Mixture["),
                refusal(
                        () -> Truncated.normalOfP05AndP95(0, INFINITE, 1, 100),
                        "no normal distribution truncated to those above 0 has p05=1 and p95=100: they lie"
                                + " too far apart"),
                refusal(
                        () -> Truncated.normalOfP05AndP95(0, 1, 0, 0.5),
                        "a truncated normal needs min < p05 < p95 < max, but was min=0, p05=0, p95=0.5, max=1"),
                refusal(
                        () -> Triangular.ofP10ModeAndP90(10, 9, 20), // 10 - 0.0811388 x 10, as ReferenceValues has it
                        "triangular with p10=10 and p90=20 has a mode from 9.18861 to 20.8114, but was mode=9; no"
                                + " ends give another"),
                refusal(
                        () -> Pert.ofP10ModeAndP90(10, 21, 20),
                        "pert with p10=10 and p90=20 has a mode from 9.40114 to 20.5989, but was mode=21"),
                refusal(() -> Pert.ofP10ModeAndP90(10, 15, 10), "pert needs finite p10 < p90 and a finite mode"),
                refusal(() -> Triangular.ofP10ModeAndP90(10, NAN, 20), "but was p10=10, mode=NaN, p90=20"),
                refusal(() -> LogNormal.ofP10AndP90(0, 4), "lognormal needs finite 0 < p10 < p90, but was p10=0"),
                refusal(() -> LogNormal.ofP05AndP95(5, 4), "lognormal needs finite 0 < p05 < p95, but was p05=5"),
                refusal(() -> Uniform.ofP05AndP95(5, 4), "uniform needs finite p05 < p95, but was p05=5, p95=4"),
                refusal(() -> Normal.ofP05AndP95(5, 4), "normal needs finite p05 < p95, but was p05=5, p95=4"),
                refusal(
                        () -> new Quantiles(List.of(new Quantiles.Pair(0.5, 3))),
                        "quantiles needs from 2 to 10 pairs of p and value, but was given 1"),
                refusal(
                        () -> Quantiles.ofP10P50P90(10, 10, 20),
                        "quantiles needs a larger value for each larger p, but was p=0.1: 10 and p=0.5: 10"),
                refusal(
                        () -> Quantiles.ofP10P50P90(0, 1, 1e9),
                        "quantiles needs values more than a billionth of their whole spread apart, but was p=0.1: 0 and"
                                + " p=0.5: 1 of a spread of 1000000000; write them further apart"),
                refusal(
                        () -> quantiles(-INFINITE, INFINITE, 0.1, 10, 0.1, 20),
                        "quantiles needs a larger value for each larger p, but was p=0.1: 10 and p=0.1: 20"),
                refusal(
                        () -> quantiles(-INFINITE, INFINITE, 0, 10, 0.1, 20),
                        "quantiles needs 0 < p < 1 and finite values, but was p=0: 10; write what is certainly the"
                                + " smallest or largest value as min or max"),
                refusal(() -> quantiles(-INFINITE, INFINITE, 0.1, 10, 0.9, NAN), "but was p=0.9: NaN"),
                refusal(
                        () -> quantiles(10, 50, 0.1, 10, 0.9, 40),
                        "quantiles needs min below all values and max above them, but was min=10, max=50 with values"
                                + " from 10 to 40"),
                refusal(
                        () -> quantiles(-1e6, INFINITE, 0.1, 10, 0.9, 40),
                        "quantiles from 10 to 40 has min=-1000000, max=Infinity; an end so far away says nothing of"
                                + " the draws, so leave it out"),
                refusal(
                        () -> Quantiles.ofP10P50P90(10, 11, 20),
                        "quantiles has no distribution through [p=0.1: 10, p=0.5: 11, p=0.9: 20]: the smooth curve"
                                + " through them falls between p=0"),
                refusal(() -> Quantiles.ofP10P50P90(10, 11, 20), "; state min or max"),
                refusal(
                        () -> quantiles(-INFINITE, INFINITE, 0.1, 10, 0.4, 19, 0.6, 21, 0.65, 30, 0.9, 40),
                        "; state min or max, or leave out the pair nearest to that"),
                refusal(
                        () -> quantiles(0, INFINITE, 0.1, 1, 0.5, 10, 0.9, 200),
                        "with min=0 has so long a tail upwards that its mean is next to infinite; give a max too"),
                refusal(
                        () -> quantiles(-INFINITE, 0, 0.1, -200, 0.5, -10, 0.9, -1),
                        "with max=0 has so long a tail downwards that its mean is next to infinite; give a min too"),
                refusal(() -> new Mixture(List.of()), "mixture needs two or more parts, but was given 0"),
                refusal(
                        () -> mixture(1, new Normal(0, 1), new Fixed(3)),
                        "mixture needs weights > 0, but Fixed[value=3] has weight 0; leave out what cannot happen"),
                refusal(() -> mixture(INFINITE, new Normal(0, 1), new Fixed(3)), "mixture needs weights > 0, but"),
                refusal(
                        () -> new Discrete(List.of(1.0, 2.0), List.of(1.0)),
                        "discrete needs one weight for each value, but was 2 values, 1 weights"),
                refusal(() -> new Discrete(List.of(), List.of()), "but was 0 values, 0 weights"),
                refusal(
                        () -> new Discrete(List.of(1.0, 2.0), List.of(1.0, 0.0)),
                        "discrete needs weights > 0, but value 2 has weight 0; leave out what cannot happen"),
                refusal(() -> new Discrete(List.of(1.0), List.of(NAN)), "but value 1 has weight NaN"),
                refusal(
                        () -> new Discrete(List.of(1.0), List.of(INFINITE)),
                        "discrete needs finite weights, but they sum to Infinity"),
                refusal(() -> new Discrete(List.of(NAN), List.of(1.0)), "discrete needs finite values, but was NaN"),
                refusal(
                        () -> new Discrete(List.of(1.0, 2.0, 1.0), List.of(1.0, 1.0, 1.0)),
                        "discrete has the value 1 twice; write it once, with the sum of its weights"),
                refusal(
                        () -> new Empirical(List.of()),
                        "empirical needs at least one recorded value, but was given none"),
                refusal(() -> new Empirical(List.of(1.0, NAN)), "empirical needs finite values, but was NaN"));
    }

    /** The first value that is wrong, where the last one that is right is next to it; and ranges beyond the doubles. */
    static Stream<Arguments> edges() {
        double huge = 1e308;
        return Stream.of(
                refusal(() -> new Uniform(-huge, huge), "uniform has min=-1e308 and max=1e308, too far apart"),
                refusal(() -> Uniform.ofP05AndP95(5, 5), "uniform needs finite p05 < p95"),
                refusal(() -> Uniform.ofP05AndP95(-huge, huge), "uniform needs finite p05 < p95"),
                refusal(() -> new Triangular(-huge, 0, huge), "triangular has min"),
                refusal(() -> Triangular.ofP10ModeAndP90(-huge, 0, huge), "triangular needs finite p10 < p90"),
                refusal(() -> new Pert(-huge, 0, huge), "pert has min"),
                refusal(() -> Normal.ofP10AndP90(5, 5), "normal needs finite p10 < p90"),
                refusal(() -> Normal.ofP10AndP90(-huge, huge), "normal needs finite p10 < p90"),
                refusal(() -> Normal.ofP05AndP95(5, 5), "normal needs finite p05 < p95"),
                refusal(() -> Normal.ofP05AndP95(-huge, huge), "normal needs finite p05 < p95"),
                refusal(() -> LogNormal.ofP10AndP90(5, 5), "lognormal needs finite 0 < p10 < p90"),
                refusal(() -> LogNormal.ofP05AndP95(5, 5), "lognormal needs finite 0 < p05 < p95"),
                refusal(() -> LogNormal.ofP05AndP95(0, 5), "lognormal needs finite 0 < p05 < p95"),
                refusal(() -> LogNormal.ofMeanAndSd(0, 1), "lognormal needs a finite mean > 0"),
                refusal(() -> LogNormal.ofMeanAndSd(1, 0), "lognormal needs a finite mean > 0"),
                refusal(() -> new LogNormal(0, 38), "too large a mean"), // e^722; the doubles end at e^709.8
                refusal(() -> new Beta(2, 2, 1, 1), "beta needs finite min < max"),
                refusal(() -> new Beta(2, 2, -huge, huge), "beta has min"),
                refusal(() -> Beta.ofMeanAndSd(0, 0.1), "beta of a share needs 0 < mean < 1, but was mean=0"),
                refusal(() -> Beta.ofMeanAndSd(0.5, 0.5), "needs 0 < sd < 0.5, but was sd=0.5"),
                refusal(() -> Gamma.ofMeanAndSd(0, 1), "gamma needs a finite mean > 0"),
                refusal(() -> Gamma.ofMeanAndSd(1, 0), "gamma needs a finite mean > 0"),
                refusal(() -> new Truncated(new Normal(0, 1), 1, 1), "truncated needs min < max"),
                refusal(
                        () -> Truncated.normalOfP05AndP95(0, 9, 5, 5),
                        "a truncated normal needs min < p05 < p95 < max, but was min=0, p05=5, p95=5, max=9"),
                refusal(() -> Truncated.normalOfP05AndP95(0, 9, 1, 9), "but was min=0, p05=1, p95=9, max=9"),
                refusal(() -> logistic(11), "quantiles needs from 2 to 10 pairs of p and value, but was given 11"),
                refusal(() -> quantiles(-INFINITE, INFINITE, 0.1, 10, 1, 20), "quantiles needs 0 < p < 1"),
                refusal(() -> quantiles(0, 40, 0.1, 10, 0.9, 40), "quantiles needs min below all values"),
                // Logarithms of 0, 1 and 4: the slope is 0.34 below and 1.48 above, of 0, 3 and 4 the other way round.
                refusal(
                        () -> quantiles(0, INFINITE, 0.1, 1, 0.5, Math.exp(1), 0.9, Math.exp(4)),
                        "so long a tail upwards"),
                refusal(
                        () -> quantiles(-INFINITE, 0, 0.1, -Math.exp(4), 0.5, -Math.exp(1), 0.9, -1),
                        "so long a tail downwards"),
                refusal(() -> quantiles(-29991, INFINITE, 0.1, 10, 0.9, 40), "an end so far away"),
                refusal(() -> quantiles(-INFINITE, 30041, 0.1, 10, 0.9, 40), "an end so far away"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("edges")
    void theFirstValueBeyondALimitIsRefused(Supplier<Distribution> construction, String message) {
        assertThatIllegalArgumentException().isThrownBy(construction::get).withMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(doubles = {8, 9.5, 12, 15, 20})
    void theEndsOfAFallDifferHoweverFarOutItIs(double p90) {
        Matcher range = Pattern.compile("falls between p=(\\d\\.\\d{4}) and p=(\\d\\.\\d{4});")
                .matcher(String.valueOf(catchThrowable(() -> quantiles(-INFINITE, INFINITE, 0.1, 0, 0.5, 1, 0.9, p90))
                        .getMessage()));
        assertThat(range.find()).isTrue();
        assertThat(Double.parseDouble(range.group(1))).isLessThan(Double.parseDouble(range.group(2)));
    }

    static Stream<Supplier<Distribution>> limits() {
        return Stream.of(
                () -> new Beta(1e-6, 1e10, 0, 1),
                () -> new Beta(1e10, 1e-6, 0, 1),
                () -> new Gamma(0.001, 1),
                () -> new Gamma(1e6, 1),
                () -> new LogNormal(700, 1),
                () -> quantiles(-29990, INFINITE, 0.1, 10, 0.9, 40), // a thousand times 30 below 10
                () -> quantiles(-INFINITE, 30040, 0.1, 10, 0.9, 40),
                () -> quantiles(0, INFINITE, 0.1, 1, 0.5, Math.exp(3), 0.9, Math.exp(4)),
                () -> quantiles(-INFINITE, 0, 0.1, -Math.exp(4), 0.5, -Math.exp(3), 0.9, -1),
                () -> logistic(2),
                () -> logistic(10));
    }

    /** So many quantiles of the logistic distribution, which a metalog can be. */
    private static Quantiles logistic(int pairs) {
        return new Quantiles(IntStream.rangeClosed(1, pairs)
                .mapToDouble(i -> (double) i / (pairs + 1))
                .mapToObj(p -> new Quantiles.Pair(p, Math.log(p / (1 - p))))
                .toList());
    }

    @ParameterizedTest
    @MethodSource("limits")
    void theLastValueWithinALimitIsTaken(Supplier<Distribution> construction) {
        assertThatCode(construction::get).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refusals")
    void badParametersAreRefusedAndTheMessageTeaches(Supplier<Distribution> construction, String message) {
        assertThatIllegalArgumentException().isThrownBy(construction::get).withMessageContaining(message);
    }

    private static Arguments refusal(Supplier<Distribution> construction, String message) {
        return arguments(construction, message);
    }
}
