package org.counterfoil.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterfoil.file.Fixtures.at;

import com.networknt.schema.InputFormat;
import java.util.List;
import java.util.stream.Stream;
import org.counterfoil.distribution.Distribution;
import org.counterfoil.distribution.Fixed;
import org.counterfoil.distribution.LogNormal;
import org.counterfoil.distribution.Mixture;
import org.counterfoil.distribution.Normal;
import org.counterfoil.distribution.Pert;
import org.counterfoil.distribution.Quantiles;
import org.counterfoil.distribution.Triangular;
import org.counterfoil.distribution.Truncated;
import org.counterfoil.distribution.Uniform;
import org.counterfoil.model.Effect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Distributions by percentiles, stated quantiles and mixtures: as written, and as read. */
class DistributionFormsTest {

    private static final double INFINITE = Double.POSITIVE_INFINITY;

    static Stream<Arguments> forms() {
        return Stream.of(
                form("'triangular', 'p10': 2, 'mode': 3, 'p90': 9", Triangular.ofP10ModeAndP90(2, 3, 9)),
                form("'pert', 'p10': 2, 'mode': 3, 'p90': 9", Pert.ofP10ModeAndP90(2, 3, 9)),
                form("'uniform', 'p05': 1, 'p95': 4", Uniform.ofP05AndP95(1, 4)),
                form("'normal', 'p05': 1, 'p95': 4", Normal.ofP05AndP95(1, 4)),
                form("'lognormal', 'p10': 2, 'p90': 9", LogNormal.ofP10AndP90(2, 9)),
                form("'lognormal', 'p05': 2, 'p95': 9", LogNormal.ofP05AndP95(2, 9)),
                form("'quantiles', 'p10': 2, 'p50': 3, 'p90': 6", Quantiles.ofP10P50P90(2, 3, 6)),
                form(
                        "'quantiles', 'p10': 2, 'p50': 3, 'p90': 6, 'min': 0",
                        quantiles(0, INFINITE, 0.1, 2, 0.5, 3, 0.9, 6)),
                form(
                        "'quantiles', 'p05': 2, 'p50': 3, 'p95': 6, 'max': 9",
                        quantiles(-INFINITE, 9, 0.05, 2, 0.5, 3, 0.95, 6)),
                form(
                        "'quantiles', 'p05': 2, 'p50': 3, 'p95': 6, 'min': 0, 'max': 9",
                        quantiles(0, 9, 0.05, 2, 0.5, 3, 0.95, 6)),
                form(
                        "'quantiles', 'pairs': [{ 'p': 0.75, 'value': 4 }, { 'value': 2, 'p': 0.25 }]",
                        quantiles(-INFINITE, INFINITE, 0.25, 2, 0.75, 4)),
                form(
                        "'mixture', 'parts': [{ 'weight': 0.7, 'dist': 'fixed', 'value': 0 },"
                                + " { 'weight': 0.3, 'dist': 'truncated', 'of': { 'dist': 'uniform', 'min': 1, 'max': 9 }, 'min': 2 }]",
                        new Mixture(List.of(
                                new Mixture.Part(0.7, new Fixed(0)),
                                new Mixture.Part(0.3, new Truncated(new Uniform(1, 9), 2, INFINITE))))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void isReadAsWrittenAndAcceptedByTheSchema(String written, Distribution expected) {
        String text = Fixtures.changed(
                "small.json", "{ \"dist\": \"normal\", \"mean\": 2, \"sd\": 1 }", "{ \"dist\": " + written + " }");

        assertThat(Fixtures.check("small.json", text)
                        .orElseThrow()
                        .quantity("bodies/dft/delay")
                        .distribution())
                .isEqualTo(expected);
        assertThat(SchemaTest.SCHEMA.validate(text, InputFormat.JSON)).isEmpty();
    }

    @Test
    void aMonthMayBeAMixtureOfStatedQuantiles() {
        String text = Fixtures.changed(
                "small.json",
                "\"on\": \"centres/*/delay\", \"add\": { \"dist\": \"lognormal\", \"median\": 12, \"p90\": 30 }",
                quoted("'on': 'centres/*/closes', 'set': { 'dist': 'mixture', 'parts': ["
                        + "{ 'weight': 1, 'dist': 'quantiles', 'p10': '2017-04', 'p50': '2018-04', 'p90': '2019-04', 'min': '2016-04' },"
                        + "{ 'weight': 1, 'dist': 'quantiles', 'pairs': [{ 'p': 0.2, 'value': '2017-04' },"
                        + " { 'p': 0.8, 'value': '2018-04' }], 'min': '2013-04' }] }"));

        Effect effect = at(Fixtures.check("small.json", text).orElseThrow().risks(), "slips")
                .effects()
                .get(0);
        // 1 April 2016 to 2019 are 36, 48, 60 and 72 months after 1 April 2013.
        assertThat(effect)
                .isInstanceOfSatisfying(
                        Effect.Set.class,
                        set -> assertThat(set.month().distribution())
                                .isEqualTo(new Mixture(List.of(
                                        new Mixture.Part(1, quantiles(36, INFINITE, 0.1, 48, 0.5, 60, 0.9, 72)),
                                        new Mixture.Part(1, quantiles(0, INFINITE, 0.2, 48, 0.8, 60))))));
        assertThat(SchemaTest.SCHEMA.validate(text, InputFormat.JSON)).isEmpty();
    }

    private static Quantiles quantiles(double min, double max, double... pairs) {
        return new Quantiles(
                Stream.iterate(0, i -> i < pairs.length, i -> i + 2)
                        .map(i -> new Quantiles.Pair(pairs[i], pairs[i + 1]))
                        .toList(),
                min,
                max);
    }

    private static Arguments form(String written, Distribution expected) {
        return Arguments.of(quoted(written), expected);
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }
}
