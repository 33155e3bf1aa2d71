package org.counterfoil.file;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.counterfoil.model.Spelling;

/** What analysts, and the tools they come from, call distributions that have another name here. */
final class DistributionNames {

    /** Name here, then the others: in lower case, without blanks, hyphens and underscores. */
    private static final Map<String, String> HERE = new TreeMap<>();

    static {
        Stream.of(
                        "fixed: const constant certain point deterministic",
                        "uniform: unif rectangular",
                        "triangular: triangle triang tri",
                        "pert: betapert pertbeta",
                        "normal: norm gauss gaussian",
                        "lognormal: lnorm logn lognorm",
                        "exponential: exp expon",
                        "gamma: erlang",
                        "truncated: truncnorm truncnormal tnorm posnorm",
                        "discrete: bernoulli binary categorical",
                        "empirical: sample bootstrap data",
                        "quantiles: metalog percentiles keelin",
                        "mixture: mix")
                .map(line -> line.split(": ", 2))
                .forEach(line -> Stream.of(line[1].split(" ", -1)).forEach(other -> HERE.put(other, line[0])));
    }

    private DistributionNames() {}

    /** What a distribution is called here, if it is one by another name. */
    static Optional<String> here(String name) {
        return Optional.ofNullable(HERE.get(name.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "")));
    }

    /** Ends a message with the name to write, or with what may have been meant. */
    static String hint(String name, Collection<String> known) {
        return here(name)
                .filter(known::contains)
                .map("; write '%s'"::formatted)
                .orElseGet(() -> Spelling.hint(name, known));
    }
}
