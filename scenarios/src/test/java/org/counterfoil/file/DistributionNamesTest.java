package org.counterfoil.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever comes from another tool is told the name that a distribution has here. */
class DistributionNamesTest {

    private static final Set<String> KNOWN =
            DistributionReader.FORMS.stream().map(DistributionReader.Form::dist).collect(Collectors.toSet());

    @ParameterizedTest
    @CsvSource({
        "metalog,quantiles",
        "Metalog,quantiles",
        "triangle,triangular",
        "TRIANG,triangular",
        "betaPERT,pert",
        "beta-pert,pert",
        "Beta PERT,pert",
        "gauss,normal",
        "Gaussian,normal",
        "norm,normal",
        "log-norm,lognormal",
        "lnorm,lognormal",
        "unif,uniform",
        "exp,exponential",
        "constant,fixed",
        "bernoulli,discrete",
        "erlang,gamma",
        "trunc_norm,truncated",
        "mix,mixture"
    })
    void aDistributionByAnotherName(String name, String here) {
        assertThat(DistributionNames.hint(name, KNOWN)).isEqualTo("; write '%s'", here);
        assertThat(KNOWN).contains(here);
    }

    @ParameterizedTest
    @CsvSource({"poisson", "weibull", "cauchy"})
    void whatHasNoNameHereIsToldWhatThereIs(String name) {
        assertThat(DistributionNames.here(name)).isEmpty();
        assertThat(DistributionNames.hint(name, KNOWN)).startsWith("; write one of ");
    }

    @Test
    void aSlipOfSpellingIsOneStill() {
        assertThat(DistributionNames.hint("trianglar", KNOWN)).isEqualTo("; did you mean 'triangular'?");
    }

    /** A table of ranges has no discrete ones. */
    @Test
    void aPlaceThatHasNotTheDistributionDoesNotNameIt() {
        assertThat(DistributionNames.hint("bernoulli", new TreeSet<>(Set.of("normal", "uniform"))))
                .isEqualTo("; write one of normal, uniform");
    }
}
