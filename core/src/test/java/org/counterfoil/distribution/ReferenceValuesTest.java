package org.counterfoil.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceValuesTest {

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
                        3.49999999999475));
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
