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
import java.util.stream.Stream;
import org.counterfoil.distribution.Beta;
import org.counterfoil.distribution.Discrete;
import org.counterfoil.distribution.Distribution;
import org.counterfoil.distribution.Empirical;
import org.counterfoil.distribution.Exponential;
import org.counterfoil.distribution.Fixed;
import org.counterfoil.distribution.Gamma;
import org.counterfoil.distribution.LogNormal;
import org.counterfoil.distribution.Mixture;
import org.counterfoil.distribution.Normal;
import org.counterfoil.distribution.Pert;
import org.counterfoil.distribution.Quantiles;
import org.counterfoil.distribution.Triangular;
import org.counterfoil.distribution.Truncated;
import org.counterfoil.distribution.Uniform;
import org.counterfoil.file.DocumentNode.ObjectNode;

/** Reads a distribution: its name and one complete set of named parameters. */
final class DistributionReader {

    private static final List<Form> OTHERS = List.of(
            new Form("fixed", p -> new Fixed(p.of("value")), "value"),
            new Form("uniform", p -> new Uniform(p.of("min"), p.of("max")), "min", "max"),
            new Form("uniform", p -> Uniform.ofP05AndP95(p.of("p05"), p.of("p95")), "p05", "p95"),
            new Form("triangular", p -> new Triangular(p.of("min"), p.of("mode"), p.of("max")), "min", "mode", "max"),
            new Form(
                    "triangular",
                    p -> Triangular.ofP10ModeAndP90(p.of("p10"), p.of("mode"), p.of("p90")),
                    "p10",
                    "mode",
                    "p90"),
            new Form("pert", p -> new Pert(p.of("min"), p.of("mode"), p.of("max")), "min", "mode", "max"),
            new Form("pert", p -> Pert.ofP10ModeAndP90(p.of("p10"), p.of("mode"), p.of("p90")), "p10", "mode", "p90"),
            new Form("normal", p -> new Normal(p.of("mean"), p.of("sd")), "mean", "sd"),
            new Form("normal", p -> Normal.ofP10AndP90(p.of("p10"), p.of("p90")), "p10", "p90"),
            new Form("normal", p -> Normal.ofP05AndP95(p.of("p05"), p.of("p95")), "p05", "p95"),
            new Form("lognormal", p -> LogNormal.ofP10AndP90(p.of("p10"), p.of("p90")), "p10", "p90"),
            new Form("lognormal", p -> LogNormal.ofP05AndP95(p.of("p05"), p.of("p95")), "p05", "p95"),
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
            new Form("empirical", p -> new Empirical(p.listOf("values")), "values"),
            new Form("mixture", p -> new Mixture(p.parts()), "parts"));

    /** Every way to write a distribution; the only place where one is spelled. */
    static final List<Form> FORMS =
            Stream.concat(OTHERS.stream(), quantiles().stream()).toList();

    /** Three common quantiles, or any, each without ends, with either or with both. */
    private static List<Form> quantiles() {
        List<Form> forms = new ArrayList<>();
        for (List<String> stated :
                List.of(List.of("p10", "p50", "p90"), List.of("p05", "p50", "p95"), List.of("pairs"))) {
            for (List<String> ends :
                    List.of(List.<String>of(), List.of("min"), List.of("max"), List.of("min", "max"))) {
                forms.add(new Form(
                        "quantiles",
                        p -> new Quantiles(
                                p.stated(),
                                p.orElse("min", Double.NEGATIVE_INFINITY),
                                p.orElse("max", Double.POSITIVE_INFINITY)),
                        Stream.concat(stated.stream(), ends.stream()).toList()));
            }
        }
        return forms;
    }

    private static final List<String> MEAN_AND_SD = List.of("mean", "sd");

    private static final Set<String> LISTS = Set.of("values", "weights");

    /** Quantiles that are spelled by name, and their probabilities. */
    private static final Map<String, Double> PERCENTILES =
            new TreeMap<>(Map.of("p05", 0.05, "p10", 0.1, "p50", 0.5, "p90", 0.9, "p95", 0.95));

    /** Parameters that are distributions themselves. */
    private static final Set<String> NESTED = Set.of("of");

    /** Parameters that measure a width or a shape: never a month, even where the value is one. */
    private static final Set<String> NOT_VALUES =
            Set.of("sd", "mu", "sigma", "alpha", "beta", "shape", "scale", "weights");

    /** Whether a parameter is a single number. */
    static boolean isNumber(String parameter) {
        return !LISTS.contains(parameter)
                && !NESTED.contains(parameter)
                && !parameter.equals("pairs")
                && !parameter.equals("parts");
    }

    /** The key of an object without a {@code dist} that holds the name of a distribution all the same. */
    static Optional<String> nameUnderAnotherKey(ObjectNode object) {
        return object.members().keySet().stream()
                .filter(key ->
                        object.get(key).filter(DistributionReader::isName).isPresent())
                .findFirst();
    }

    private static boolean isName(DocumentNode node) {
        return node instanceof DocumentNode.TextNode text
                && (DistributionNames.here(text.text()).isPresent()
                        || FORMS.stream().anyMatch(form -> form.dist().equals(text.text())));
    }

    /** The distributions that an object without a {@code dist} has all parameters of, as keys to add. */
    static Optional<String> dists(ObjectNode object) {
        String dists = FORMS.stream()
                .filter(form ->
                        Set.copyOf(form.parameters()).equals(object.members().keySet()))
                .map(form -> "\"dist\": \"%s\"".formatted(form.dist()))
                .distinct()
                .collect(Collectors.joining(" or "));
        return Optional.of(dists).filter(found -> !found.isEmpty());
    }

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

        /** What its parameters make of it: a certain value where they leave nothing uncertain. */
        private Distribution distribution(Parameters given) {
            Map<String, Double> numbers = given.numbers();
            boolean hasValuesOnly = numbers.size() > 1
                    && numbers.size() == parameters.size()
                    && parameters.stream().noneMatch(NOT_VALUES::contains);
            if (hasValuesOnly && numbers.values().stream().distinct().count() == 1) {
                return new Fixed(given.of(parameters.get(0)));
            }
            return parameters.equals(MEAN_AND_SD) && given.of("sd") == 0
                    ? new Fixed(given.of("mean"))
                    : make.apply(given);
        }
    }

    /**
     * The parameters of a distribution as read.
     *
     * @param numbers single ones, by name
     * @param lists of numbers, by name
     * @param distributions by name
     * @param pairs quantiles of a list; empty if none is given
     * @param parts of a mixture; empty if none is given
     */
    record Parameters(
            Map<String, Double> numbers,
            Map<String, List<Double>> lists,
            Map<String, Distribution> distributions,
            List<Quantiles.Pair> pairs,
            List<Mixture.Part> parts) {

        Parameters() {
            this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
        }

        double orElse(String name, double otherwise) {
            return numbers.getOrDefault(name, otherwise);
        }

        /** Quantiles, listed or named. */
        List<Quantiles.Pair> stated() {
            return Stream.concat(
                            pairs.stream(),
                            PERCENTILES.entrySet().stream()
                                    .filter(percentile -> numbers.containsKey(percentile.getKey()))
                                    .map(percentile ->
                                            new Quantiles.Pair(percentile.getValue(), of(percentile.getKey()))))
                    .toList();
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
        Optional<List<Form>> forms =
                fields.required("dist").flatMap(entry -> values.choice(entry, byName, DistributionNames::hint));
        if (forms.isEmpty()) {
            // Which of the other keys belong is not known.
            fields.all();
            return Optional.empty();
        }
        Set<String> given = new LinkedHashSet<>();
        Parameters parameters = new Parameters();
        boolean isComplete = true;
        for (Form form : forms.get()) {
            for (String name : form.parameters()) {
                if (given.contains(name)) {
                    continue;
                }
                Optional<Entry> entry = fields.find(name);
                if (entry.isPresent()) {
                    given.add(name);
                    isComplete &= read(fields, entry.get(), value, parameters);
                }
            }
        }
        Optional<Form> form = forms.get().stream()
                .filter(candidate -> Set.copyOf(candidate.parameters()).equals(given))
                .findFirst();
        if (form.isEmpty()) {
            reportParameters(fields, forms.get(), given);
            return Optional.empty();
        }
        return isComplete
                ? values.attempt(
                        FileKind.IMPOSSIBLE_DISTRIBUTION,
                        fields.self(),
                        () -> form.get().distribution(parameters))
                : Optional.empty();
    }

    /** Whether a parameter could be read. */
    private boolean read(Fields fields, Entry entry, Function<Entry, Optional<Double>> value, Parameters parameters) {
        String name = entry.key();
        Function<Entry, Optional<Double>> one = NOT_VALUES.contains(name) ? values::number : value;
        if (NESTED.contains(name)) {
            Optional<Distribution> nested = fields.child(name).flatMap(child -> read(child, value));
            nested.ifPresent(found -> parameters.distributions().put(name, found));
            return nested.isPresent();
        }
        if (name.equals("pairs")) {
            return all(entry, item -> values.object(item).flatMap(pair -> pair(pair, value)), parameters.pairs());
        }
        if (name.equals("parts")) {
            return all(entry, item -> values.object(item).flatMap(part -> part(part, value)), parameters.parts());
        }
        if (LISTS.contains(name)) {
            List<Double> numbers = new ArrayList<>();
            parameters.lists().put(name, numbers);
            return all(entry, one, numbers);
        }
        Optional<Double> number = one.apply(entry);
        number.ifPresent(found -> parameters.numbers().put(name, found));
        return number.isPresent();
    }

    /** Whether something is a list of which every item could be read. */
    private <T> boolean all(Entry entry, Function<Entry, Optional<T>> read, List<T> found) {
        List<Entry> items = values.list(entry);
        items.forEach(item -> read.apply(item).ifPresent(found::add));
        return entry.node() instanceof DocumentNode.ArrayNode && found.size() == items.size();
    }

    private Optional<Quantiles.Pair> pair(Fields fields, Function<Entry, Optional<Double>> value) {
        Optional<Double> p = fields.required("p").flatMap(values::number);
        Optional<Double> at = fields.required("value").flatMap(value);
        fields.close();
        return p.flatMap(share -> at.map(number -> new Quantiles.Pair(share, number)));
    }

    private Optional<Mixture.Part> part(Fields fields, Function<Entry, Optional<Double>> value) {
        Optional<Double> weight = fields.required("weight").flatMap(values::number);
        Optional<Distribution> distribution = read(fields, value);
        fields.close();
        return weight.flatMap(share -> distribution.map(of -> new Mixture.Part(share, of)));
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
