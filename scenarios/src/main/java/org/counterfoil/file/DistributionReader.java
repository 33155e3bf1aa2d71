package org.counterfoil.file;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.counterfoil.distribution.Beta;
import org.counterfoil.distribution.Discrete;
import org.counterfoil.distribution.Distribution;
import org.counterfoil.distribution.Empirical;
import org.counterfoil.distribution.Exponential;
import org.counterfoil.distribution.Fixed;
import org.counterfoil.distribution.Gamma;
import org.counterfoil.distribution.LogNormal;
import org.counterfoil.distribution.Normal;
import org.counterfoil.distribution.Pert;
import org.counterfoil.distribution.Triangular;
import org.counterfoil.distribution.Truncated;
import org.counterfoil.distribution.Uniform;

/** Reads a distribution: its name and one complete set of named parameters. */
final class DistributionReader {

    /** Every way to write a distribution; the only place where one is spelled. */
    static final List<Form> FORMS = List.of(
            new Form("fixed", p -> new Fixed(p.of("value")), "value"),
            new Form("uniform", p -> new Uniform(p.of("min"), p.of("max")), "min", "max"),
            new Form("triangular", p -> new Triangular(p.of("min"), p.of("mode"), p.of("max")), "min", "mode", "max"),
            new Form("pert", p -> new Pert(p.of("min"), p.of("mode"), p.of("max")), "min", "mode", "max"),
            new Form("normal", p -> new Normal(p.of("mean"), p.of("sd")), "mean", "sd"),
            new Form("normal", p -> Normal.ofP10AndP90(p.of("p10"), p.of("p90")), "p10", "p90"),
            new Form("lognormal", p -> LogNormal.ofMedianAndP90(p.of("median"), p.of("p90")), "median", "p90"),
            new Form("lognormal", p -> LogNormal.ofMeanAndSd(p.of("mean"), p.of("sd")), "mean", "sd"),
            new Form("lognormal", p -> new LogNormal(p.of("mu"), p.of("sigma")), "mu", "sigma"),
            new Form("beta", p -> new Beta(p.of("alpha"), p.of("beta"), 0, 1), "alpha", "beta"),
            new Form(
                    "beta",
                    p -> new Beta(p.of("alpha"), p.of("beta"), p.of("min"), p.of("max")),
                    "alpha",
                    "beta",
                    "min",
                    "max"),
            new Form("beta", p -> Beta.ofMeanAndSd(p.of("mean"), p.of("sd")), "mean", "sd"),
            new Form("exponential", p -> new Exponential(p.of("mean")), "mean"),
            new Form("gamma", p -> Gamma.ofMeanAndSd(p.of("mean"), p.of("sd")), "mean", "sd"),
            new Form("gamma", p -> new Gamma(p.of("shape"), p.of("scale")), "shape", "scale"),
            new Form(
                    "truncated",
                    p -> new Truncated(p.distribution("of"), p.of("min"), p.of("max")),
                    "of",
                    "min",
                    "max"),
            new Form(
                    "truncated",
                    p -> new Truncated(p.distribution("of"), p.of("min"), Double.POSITIVE_INFINITY),
                    "of",
                    "min"),
            new Form(
                    "truncated",
                    p -> new Truncated(p.distribution("of"), Double.NEGATIVE_INFINITY, p.of("max")),
                    "of",
                    "max"),
            new Form("discrete", p -> new Discrete(p.listOf("values"), p.listOf("weights")), "values", "weights"),
            new Form("empirical", p -> new Empirical(p.listOf("values")), "values"));

    private static final Set<String> LISTS = Set.of("values", "weights");

    /** Parameters that are distributions themselves. */
    private static final Set<String> NESTED = Set.of("of");

    /** Parameters that measure a width or a shape: never a month, even where the value is one. */
    private static final Set<String> NOT_VALUES =
            Set.of("sd", "mu", "sigma", "alpha", "beta", "shape", "scale", "weights");

    private final Values values;

    DistributionReader(Values values) {
        this.values = values;
    }

    /**
     * One way to write a distribution.
     *
     * @param dist its name
     * @param make makes it of its parameters
     * @param parameters their names, all needed
     */
    record Form(String dist, Function<Parameters, Distribution> make, List<String> parameters) {
        Form(String dist, Function<Parameters, Distribution> make, String... parameters) {
            this(dist, make, List.of(parameters));
        }
    }

    /**
     * The parameters of a distribution as read.
     *
     * @param numbers single ones, by name
     * @param lists of numbers, by name
     * @param distributions by name
     */
    record Parameters(
            Map<String, Double> numbers, Map<String, List<Double>> lists, Map<String, Distribution> distributions) {

        int count() {
            return numbers.size() + lists.size() + distributions.size();
        }

        double of(String name) {
            Double number = numbers.get(name);
            if (number == null) {
                throw new AssertionError(name);
            }
            return number;
        }

        List<Double> listOf(String name) {
            List<Double> list = lists.get(name);
            if (list == null) {
                throw new AssertionError(name);
            }
            return list;
        }

        Distribution distribution(String name) {
            Distribution distribution = distributions.get(name);
            if (distribution == null) {
                throw new AssertionError(name);
            }
            return distribution;
        }
    }

    /**
     * The distribution of an object that has a {@code dist}.
     *
     * @param value reads one value of the quantity: a number, or a month
     */
    Optional<Distribution> read(Fields fields, Function<Entry, Optional<Double>> value) {
        Map<String, List<Form>> byName = FORMS.stream()
                .collect(Collectors.groupingBy(Form::dist, java.util.LinkedHashMap::new, Collectors.toList()));
        Optional<List<Form>> forms = fields.required("dist").flatMap(entry -> values.choice(entry, byName));
        if (forms.isEmpty()) {
            // Whatever the other keys are, nobody can say whether they belong.
            fields.all();
            return Optional.empty();
        }
        Set<String> given = new LinkedHashSet<>();
        Parameters parameters = new Parameters(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        for (Form form : forms.get()) {
            for (String name : form.parameters()) {
                if (given.contains(name)) {
                    continue;
                }
                fields.find(name).ifPresent(entry -> {
                    given.add(name);
                    if (NESTED.contains(name)) {
                        fields.child(name)
                                .flatMap(child -> read(child, value))
                                .ifPresent(found -> parameters.distributions().put(name, found));
                        return;
                    }
                    read(entry, name, NOT_VALUES.contains(name) ? values::number : value, parameters);
                });
            }
        }
        Optional<Form> form = forms.get().stream()
                .filter(candidate -> Set.copyOf(candidate.parameters()).equals(given))
                .findFirst();
        if (form.isEmpty()) {
            reportParameters(fields, forms.get(), given);
            return Optional.empty();
        }
        boolean isComplete = parameters.count() == given.size();
        return isComplete
                ? values.attempt(
                        FileKind.IMPOSSIBLE_DISTRIBUTION,
                        fields.self(),
                        () -> form.get().make().apply(parameters))
                : Optional.empty();
    }

    private void read(Entry entry, String name, Function<Entry, Optional<Double>> one, Parameters parameters) {
        if (!LISTS.contains(name)) {
            one.apply(entry).ifPresent(number -> parameters.numbers().put(name, number));
            return;
        }
        List<Entry> items = values.list(entry);
        List<Double> numbers = new ArrayList<>();
        items.forEach(item -> one.apply(item).ifPresent(numbers::add));
        boolean isRead = entry.node() instanceof DocumentNode.ArrayNode && numbers.size() == items.size();
        if (isRead) {
            parameters.lists().put(name, numbers);
        }
    }

    /** A misspelt parameter is reported as an unknown key; only what else is amiss is said here. */
    private void reportParameters(Fields fields, List<Form> forms, Set<String> given) {
        if (fields.hasUnknown()) {
            return;
        }
        String sets =
                forms.stream().map(form -> String.join(", ", form.parameters())).collect(Collectors.joining(" | "));
        values.log()
                .add(
                        FileKind.DISTRIBUTION_PARAMETERS,
                        fields.self(),
                        "%s is given %s; write %s%s"
                                .formatted(
                                        forms.get(0).dist(),
                                        given.isEmpty() ? "no parameters" : String.join(", ", given),
                                        forms.size() > 1 ? "one of these sets: " : "",
                                        sets));
    }
}
