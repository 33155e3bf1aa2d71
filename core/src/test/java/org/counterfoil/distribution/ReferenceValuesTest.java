package org.counterfoil.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.counterfoil.distribution.Catalogue.mixture;
import static org.counterfoil.distribution.Catalogue.quantiles;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceValuesTest {

    private static final double INFINITE = Double.POSITIVE_INFINITY;

    /** Mean, quantiles at 0.01, 0.25, 0.5 and 0.9, and the value exceeded with probability 1e-12. */
    static Stream<Arguments> continuousDistributions() {
        return Stream.of( // SciPy 1.17: scipy.stats.*.mean(), .ppf(p), .isf(1e-12), unless said
                row(new Uniform(-2, 6), 2.0, -1.92, 0.0, 2.0, 5.2, 5.999999999992),
                row(
                        new Triangular(1, 2, 4), // isf by hand: 4 - sqrt(6e-12)
                        2.333333333333333,
                        1.1732050807568877,
                        1.8660254037844386,
                        2.2679491924311224,
                        3.2254033307585166,
                        3.999997550510257),
                row(
                        new Triangular(0, 0, 5), // isf by hand: 5 - 5e-6
                        1.6666666666666665,
                        0.025062814466900174,
                        0.669872981077807,
                        1.4644660940672622,
                        3.4188611699158105,
                        4.999995),
                row(
                        new Triangular(0.8, 1, 1),
                        0.9333333333333333,
                        0.8200000000000001,
                        0.9,
                        0.9414213562373096,
                        0.9897366596101028,
                        0.9999999999999001),
                row(
                        new Pert(10, 12, 20), // beta(1.8, 4.2)
                        13.0,
                        10.231345261922646,
                        11.634314975222743,
                        12.766722593925188,
                        15.45334050433582,
                        19.98998269185158),
                row(
                        new Pert(0.3, 0.7, 1), // beta(1 + 1.6/0.7, 1 + 1.2/0.7)
                        0.6833333333333333,
                        0.39394890090979784,
                        0.5874017580357127,
                        0.6872667932357004,
                        0.8567541545911328,
                        0.9999889137681508),
                row(
                        new Normal(3, 0.5),
                        3.0,
                        1.8368260629795796,
                        2.662755124901959,
                        3.0,
                        3.6407757827723,
                        6.517241912650565),
                row(
                        new LogNormal(0.3, 0.8),
                        1.8589280418463423,
                        0.20990960375821024,
                        0.7869490279817288,
                        1.3498588075760032,
                        3.763093100873834,
                        375.24796980067424),
                row(
                        new Beta(0.5, 0.5, 0, 1), // arcsine; the median is 1/2
                        0.5,
                        0.00024671981713422146,
                        0.14644660940672624,
                        0.5,
                        0.9755282581475768,
                        1.0),
                row(
                        new Beta(2, 5, -1, 3),
                        0.1428571428571428,
                        -0.8929472354289798,
                        -0.35534833283869394,
                        0.057799933182640206,
                        1.041265226205967,
                        2.9888665069452607),
                row(
                        new Exponential(3), // isf by hand: 36 ln 10
                        3.0,
                        0.030151007560504324,
                        0.8630462173553427,
                        2.0794415416798357,
                        6.907755278982138,
                        82.89306334778564),
                row(
                        new Gamma(2, 3),
                        6.0,
                        0.44566422075979784,
                        2.8838362893443312,
                        5.035040970049984,
                        11.669160509602287,
                        93.29961958730745),
                row(
                        new Gamma(0.5, 4),
                        2.0,
                        0.0003141757158194037,
                        0.20306208853524313,
                        0.909872846239144,
                        5.411086908190808,
                        101.68825582363631),
                row(
                        new Truncated(
                                new Normal(3, 0.5),
                                2.5,
                                4), // mpmath 1.3: mean by quadrature, quantiles by bisection, 30 digits
                        3.1148185895456645,
                        2.5166383740748331,
                        2.8251792853537673,
                        3.0855819590089124,
                        3.6278576820751076,
                        3.9999999999924192),
                row(
                        new Truncated(new Normal(0, 1), 4, 20),
                        4.2256071444894711,
                        4.0023777981365254,
                        4.0675654738433116,
                        4.1611042785978808,
                        4.5149139391756934,
                        8.3588315407759902),
                row(
                        new Truncated(new LogNormal(0, 1), Double.NEGATIVE_INFINITY, 10),
                        1.5058928298594916,
                        0.097260443268099509,
                        0.50515346167194871,
                        0.98673914044197527,
                        3.4168971309925936,
                        9.9999999996486565),
                row(
                        new Truncated(new Gamma(2, 3), 1, 12),
                        5.2587297933026502,
                        1.1049325299670605,
                        2.970095872759225,
                        4.8135175075761749,
                        9.4472992564043786,
                        11.999999999964629),
                row(
                        new Truncated(new Triangular(1, 2, 4), 1.5, 3.5),
                        2.3650793650793651,
                        1.525594901040716,
                        1.9519716382329885,
                        2.304417504218683,
                        3.1196591569170495,
                        3.49999999999475),
                row(
                        Quantiles.ofP10P50P90(10, 20, 40), // mpmath 1.3, 40 digits: linear equations
                        22.8444975832088669,
                        1.43945362226663727,
                        14.0625,
                        20,
                        40,
                        287.227667471729673),
                row(
                        quantiles(-INFINITE, INFINITE, 0.05, 2, 0.25, 6, 0.5, 9, 0.75, 14, 0.95, 25),
                        10.7207717962185055,
                        -2.39258169789024482,
                        6,
                        9,
                        20.4232336830212661,
                        170.929789971277329),
                row(
                        quantiles(0, INFINITE, 0.1, 10, 0.5, 20, 0.9, 30), // of the logarithms, mean by quadrature
                        20.2447999033827647,
                        4.38613790409951434,
                        14.5287417562529043,
                        20,
                        30,
                        2084.76373552636987),
                row(
                        quantiles(-INFINITE, 50, 0.1, 10, 0.5, 30, 0.9, 40),
                        26.3076185395429263,
                        -35.2280999340848432,
                        21.715728752538099,
                        30,
                        40,
                        49.996723188385974),
                row(
                        quantiles(0, 1, 0.05, 0.1, 0.5, 0.3, 0.95, 0.6), // of the log-odds, mean by quadrature
                        0.317801830882148801,
                        0.0492310842271575252,
                        0.207030512246544282,
                        0.3,
                        0.52287846988019001,
                        0.999980753210021202),
                row(
                        quantiles(0, 1, 0.1, 0.001, 0.5, 0.2, 0.9, 0.999),
                        0.408398910970304912,
                        4.64797277603666708e-6,
                        0.0120513413473809636,
                        0.2,
                        0.999,
                        1.0),
                row(
                        new Truncated(Quantiles.ofP10P50P90(10, 20, 40), 5, 60),
                        22.6815894224592222,
                        6.16737076122117548,
                        14.4112899053020461,
                        20.145187089886699,
                        38.7999895629267976,
                        59.9999999993618911),
                row(
                        mixture(0.7, new Pert(0, 1, 3), new Pert(2, 6, 9)), // mpmath 1.3: roots of the sum of betainc
                        2.56666666666666667,
                        0.184420777110017233,
                        0.908870274244349438,
                        1.48640685467420087,
                        6.49654729453491347,
                        8.99982724689673466),
                row(
                        mixture(0.9, new Normal(0, 1), new Normal(0, 100)), // roots of the sum of erfc
                        0.0,
                        -128.155156554460047,
                        -0.763573619265296772,
                        0.0,
                        1.58697649761981494,
                        670.602315549513629));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("continuousDistributions")
    void agreesWithAnIndependentComputation(Distribution distribution, double[] expected) {
        double[] found = {
            distribution.mean(),
            distribution.quantile(0.01),
            distribution.quantile(0.25),
            distribution.quantile(0.5),
            distribution.quantile(0.9),
            distribution.upperQuantile(1e-12)
        };
        for (int index = 0; index < found.length; index++) {
            assertThat(found[index])
                    .as("value %d", index)
                    .isCloseTo(expected[index], within(2e-14 * Math.max(1, Math.abs(expected[index]))));
        }
    }

    @Test
    void aDiscreteDistributionStepsWhereItsWeightsSayByHand() {
        Discrete months = new Discrete(List.of(24.0, 6.0, 12.0), List.of(1.0, 5.0, 4.0));
        assertThat(months.values()).containsExactly(6.0, 12.0, 24.0);
        assertThat(months.weights()).containsExactly(0.5, 0.4, 0.1);
        assertThat(months.quantile(0.5)).isEqualTo(6);
        assertThat(months.quantile(Math.nextUp(0.5))).isEqualTo(12);
        assertThat(months.quantile(0.9)).isEqualTo(12);
        assertThat(months.quantile(0.91)).isEqualTo(24);
        assertThat(months.upperQuantile(0.09)).isEqualTo(24);
        assertThat(months.upperQuantile(0.11)).isEqualTo(12);
        assertThat(months.upperQuantile(1e-300)).isEqualTo(24);
        assertThat(months.mean()).isCloseTo(0.5 * 6 + 0.4 * 12 + 0.1 * 24, within(1e-15));
    }

    @Test
    void anEmpiricalDistributionTakesEachRecordedValueEquallyOftenByHand() {
        Empirical overruns = new Empirical(List.of(1.9, 0.9, 1.2, 1.2, 3.4));
        assertThat(overruns.values()).containsExactly(0.9, 1.2, 1.2, 1.9, 3.4);
        assertThat(overruns.quantile(0.2)).isEqualTo(0.9);
        assertThat(overruns.quantile(Math.nextUp(0.2))).isEqualTo(1.2);
        assertThat(overruns.quantile(0.6)).isEqualTo(1.2);
        assertThat(overruns.quantile(0.61)).isEqualTo(1.9);
        assertThat(overruns.quantile(0.79)).isEqualTo(1.9);
        assertThat(overruns.quantile(0.81)).isEqualTo(3.4);
        assertThat(overruns.upperQuantile(0.19)).isEqualTo(3.4);
        assertThat(overruns.upperQuantile(1e-300)).isEqualTo(3.4);
        assertThat(overruns.mean()).isEqualTo((0.9 + 1.2 + 1.2 + 1.9 + 3.4) / 5);
    }

    @Test
    void theMeanOfATruncatedMixtureIsThatOfItsParts() {
        // mpmath 1.3: quadrature of both densities between the ends.
        assertThat(new Truncated(mixture(0.7, new Pert(0, 1, 3), new Pert(2, 6, 9)), 1, 7).mean())
                .isCloseTo(2.943152383639158, within(3e-14));
        // By hand: a quarter of what is kept is uniform on 2 to 2.5, as 0.25 x 0.5 is to 0.75 x 0.5 + 0.25 x 0.5 as 1
        // to 4.
        assertThat(new Truncated(mixture(0.75, new Uniform(0, 1), new Uniform(2, 3)), 0.5, 2.5).mean())
                .isCloseTo(0.75 * 0.75 + 0.25 * 2.25, within(1e-14));
    }

    @Test
    void aMetalogHasItsPublishedCoefficientsOnThreeSymmetricQuantiles() {
        // Keelin (2016), section 6.2.1, for p10, p50 and p90: with k = ln 9 and r = (p50 - p10)/(p90 - p10), the curve
        // is
        // p50 + (p90 - p10)/(2 k) t + (1 - 2 r)(p90 - p10)/(0.8 k) s t. Here r = 1/3, and at p = 0.75 t is ln 3 = k/2.
        assertThat(Quantiles.ofP10P50P90(10, 20, 40).quantile(0.75))
                .isCloseTo(20 + 30.0 / 4 + (1 - 2.0 / 3) * 30 / 0.8 / 2 / 4, within(1e-13));
    }

    @Test
    void aMetalogOfTenTermsHasTheMeanOfItsTermsByHand() {
        // With s = p - 1/2 and t = ln(p/(1-p)) the areas under t, s³t, s² and s⁴ are 0, 1/12, 1/12 and 1/80.
        Quantiles curve = new Quantiles(IntStream.rangeClosed(1, 10)
                .mapToDouble(i -> i / 11.0)
                .mapToObj(p -> {
                    double s = p - 0.5;
                    double t = Math.log(p / (1 - p));
                    return new Quantiles.Pair(p, t + 0.3 * s * s * s * t + 2 * s * s + 0.5 * s * s * s * s);
                })
                .toList());
        assertThat(curve.mean()).isCloseTo(0.3 / 12 + 2 / 12.0 + 0.5 / 80, within(1e-11));
    }

    @Test
    void quantilesBetweenEndsThatAreNotZeroReturnWhatWasStated() {
        Quantiles stated = quantiles(10, 50, 0.1, 15, 0.5, 25, 0.9, 40);
        assertThat(stated.quantile(0.1)).isCloseTo(15, within(1e-12));
        assertThat(stated.quantile(0.5)).isCloseTo(25, within(1e-12));
        assertThat(stated.upperQuantile(0.1)).isCloseTo(40, within(1e-12));
        assertThat(stated.cdf(15)).isCloseTo(0.1, within(1e-13));
        assertThat(stated.upperCdf(40)).isCloseTo(0.1, within(1e-13));
        assertThat(stated.lower()).isEqualTo(10);
        assertThat(stated.upper()).isEqualTo(50);
        // Symmetric about 30: so is the mean.
        assertThat(quantiles(10, 50, 0.1, 15, 0.5, 30, 0.9, 45).mean()).isCloseTo(30, within(1e-11));
    }

    @Test
    void weightsThatSumToOneButForRoundingStayAsTheyWereWritten() {
        // 0.7 + 0.2 + 0.1 is 0.9999999999999999.
        Mixture written = new Mixture(List.of(
                new Mixture.Part(0.7, new Fixed(0)),
                new Mixture.Part(0.2, new Fixed(1)),
                new Mixture.Part(0.1, new Fixed(2))));
        assertThat(written.parts().stream().map(Mixture.Part::weight)).containsExactly(0.7, 0.2, 0.1);
        assertThat(new Discrete(List.of(0.0, 1.0, 2.0), List.of(0.7, 0.2, 0.1)).weights())
                .containsExactly(0.7, 0.2, 0.1);
        assertThat(new Mixture(List.of(new Mixture.Part(3, new Fixed(0)), new Mixture.Part(1, new Fixed(1))))
                        .parts().stream().map(Mixture.Part::weight))
                .containsExactly(0.75, 0.25);
    }

    @Test
    void sharesOfAStepAndOfAWaitByHand() {
        // Seven tenths are 0, three tenths 1.
        Discrete step = new Discrete(List.of(0.0, 1.0), List.of(0.7, 0.3));
        assertThat(step.cdf(-0.5)).isZero();
        assertThat(step.upperCdf(-0.5)).isOne();
        assertThat(step.cdf(0)).isEqualTo(0.7);
        assertThat(step.upperCdf(0)).isEqualTo(0.3);
        assertThat(step.cdf(0.5)).isEqualTo(0.7);
        assertThat(step.upperCdf(0.5)).isEqualTo(0.3);
        assertThat(step.cdf(1)).isOne();
        assertThat(step.upperCdf(1)).isZero();
        // One of four values is at most 1, three at most 2.
        Empirical recorded = new Empirical(List.of(2.0, 1.0, 4.0, 2.0));
        assertThat(recorded.cdf(1)).isEqualTo(0.25);
        assertThat(recorded.cdf(2)).isEqualTo(0.75);
        assertThat(recorded.upperCdf(2)).isEqualTo(0.25);
        assertThat(recorded.upperCdf(1.5)).isEqualTo(0.75);
        // A wait of 3 on average lasts longer than 6 with probability e^-2.
        Exponential wait = new Exponential(3);
        assertThat(wait.upperCdf(6)).isCloseTo(Math.exp(-2), within(1e-16));
        assertThat(wait.cdf(6)).isCloseTo(1 - Math.exp(-2), within(1e-15));
        assertThat(wait.cdf(-1)).isZero();
        assertThat(wait.upperCdf(-1)).isOne();
        // The normal's table: 2.2750% lie above two standard deviations; so for the logarithm.
        assertThat(new Normal(3, 0.5).upperCdf(4)).isCloseTo(0.0227501319, within(1e-10));
        assertThat(new LogNormal(3, 0.5).upperCdf(Math.exp(4))).isCloseTo(0.0227501319, within(1e-10));
        assertThat(new LogNormal(3, 0.5).cdf(Math.exp(2))).isCloseTo(0.0227501319, within(1e-10));
        assertThat(new LogNormal(3, 0.5).cdf(0)).isZero();
        assertThat(new LogNormal(3, 0.5).upperCdf(0)).isOne();
        // A triangle from 1 by 2 to 4: a third lies below 2, (4-3)²/(3·2) above 3, (1.5-1)²/(3·1) below 1.5.
        Triangular triangle = new Triangular(1, 2, 4);
        assertThat(triangle.cdf(2)).isCloseTo(1 / 3.0, within(1e-16));
        assertThat(triangle.upperCdf(3)).isCloseTo(1 / 6.0, within(1e-16));
        assertThat(triangle.cdf(3)).isCloseTo(5 / 6.0, within(1e-15));
        assertThat(triangle.cdf(1.5)).isCloseTo(1 / 12.0, within(1e-16));
        assertThat(triangle.upperCdf(1.5)).isCloseTo(11 / 12.0, within(1e-15));
        // From 0 to 10: a fifth lies below 2.
        assertThat(new Uniform(0, 10).cdf(2)).isEqualTo(0.2);
        assertThat(new Uniform(0, 10).upperCdf(2)).isEqualTo(0.8);
        // Cut down to 1 to 3, a half.
        assertThat(new Truncated(new Uniform(0, 10), 1, 3).cdf(2)).isCloseTo(0.5, within(1e-15));
        assertThat(new Truncated(new Uniform(0, 10), 1, 3).upperCdf(2.5)).isCloseTo(0.25, within(1e-15));
    }

    @Test
    void aLognormalHasTheMeanAndTheDeviationThatWereAsked() {
        // 2 and 1: the variance of the logarithm is ln(1 + 1/4), its mean ln 2 less half of that.
        LogNormal asked = LogNormal.ofMeanAndSd(2, 1);
        assertThat(asked.sigma()).isCloseTo(Math.sqrt(Math.log(1.25)), within(1e-15));
        assertThat(asked.mu()).isCloseTo(Math.log(2) - 0.5 * Math.log(1.25), within(1e-15));
        assertThat(asked.mean()).isCloseTo(2, within(1e-14));
    }

    @Test
    void farTailsKeepTheirDigitsOnBothSides() {
        // mpmath 1.3: the normal quantile of 1e-100, 40 digits
        assertThat(new Normal(0, 2).upperQuantile(1e-100)).isCloseTo(2 * 21.273453560965324, within(1e-13));
        assertThat(new LogNormal(0, 0.1).upperQuantile(1e-100))
                .isCloseTo(StrictMath.exp(2.1273453560965324), within(1e-13));
        // By hand: with alpha = 1 and beta = 2, the upper tail is (1 - x)^2, so 4 - x = 4e-10 for 1e-20.
        assertThat(4 - new Beta(1, 2, 0, 4).upperQuantile(1e-20)).isCloseTo(4e-10, within(Math.ulp(4.0)));
    }

    private static Arguments row(Distribution distribution, double... expected) {
        return arguments(distribution, expected);
    }
}
