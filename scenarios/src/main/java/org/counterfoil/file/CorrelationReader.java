package org.counterfoil.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.counterfoil.model.Correlation;
import org.counterfoil.model.PathPattern;
import org.counterfoil.model.Provenance;
import org.counterfoil.model.RuleKind;

/** Reads correlations. */
final class CorrelationReader {

    private final Values values;
    private final ProvenanceReader provenances;
    private final Map<String, String> renumbered;

    /**
     * Reads correlations.
     *
     * @param renumbered filled with the places of pairs, where they differ between the model and the file
     */
    CorrelationReader(Values values, Set<String> sources, Map<String, String> renumbered) {
        this.values = values;
        this.provenances = new ProvenanceReader(values, sources);
        this.renumbered = renumbered;
    }

    Optional<Correlation> read(String id, Fields fields) {
        fields.documentation("title");
        Provenance provenance = provenances.read(fields);
        boolean repair = fields.find("repair").flatMap(values::flag).orElse(false);
        Optional<Entry> between = fields.find("between");
        Optional<Entry> value = fields.find("value");
        Optional<Entry> pairs = fields.find("pairs");
        if (pairs.isPresent()) {
            if (between.isPresent() || value.isPresent()) {
                values.log()
                        .add(
                                RuleKind.CHOOSE_ONE,
                                fields.self(),
                                "has pairs as well as between and value; choose one of the two forms");
                return Optional.empty();
            }
            return Optional.of(new Correlation(id, List.of(), 0, pairs(pairs.get()), repair, provenance));
        }
        fields.required("between");
        fields.required("value");
        List<PathPattern> patterns = new ArrayList<>();
        between.ifPresent(list -> values.filledList(
                        list, "name the inputs, such as \"bodies/*/delay\", or leave the correlation out")
                .forEach(item -> values.text(item).map(PathPattern::new).ifPresent(patterns::add)));
        Optional<Double> number = value.flatMap(values::number);
        if (number.isEmpty() || patterns.isEmpty()) {
            return Optional.empty();
        }
        return values.attempt(
                RuleKind.OUT_OF_BOUNDS,
                value.get(),
                () -> new Correlation(id, patterns, number.get(), List.of(), repair, provenance));
    }

    private List<Correlation.Pair> pairs(Entry list) {
        List<Correlation.Pair> read = new ArrayList<>();
        for (Entry entry : values.list(list)) {
            Optional<Correlation.Pair> pair = pair(entry);
            if (pair.isEmpty()) {
                values.log().leftOut(Paths.join(Paths.parent(list.path()), "between"));
                continue;
            }
            renumbered.put(Paths.join(list.path(), Integer.toString(read.size())), entry.path());
            read.add(pair.get());
        }
        return read;
    }

    private Optional<Correlation.Pair> pair(Entry entry) {
        List<Entry> parts = values.list(entry);
        if (parts.size() != 3) {
            if (entry.node() instanceof DocumentNode.ArrayNode) {
                values.log()
                        .add(
                                FileKind.WRONG_TYPE,
                                entry,
                                "expected two names and a number: [\"bodies/a/delay\", \"bodies/b/delay\", 0.4]");
            }
            return Optional.empty();
        }
        Optional<String> first = values.text(parts.get(0));
        Optional<String> second = values.text(parts.get(1));
        Optional<Double> value = values.number(parts.get(2));
        return first.isEmpty() || second.isEmpty() || value.isEmpty()
                ? Optional.empty()
                : values.attempt(
                        RuleKind.OUT_OF_BOUNDS,
                        parts.get(2),
                        () -> new Correlation.Pair(first.get(), second.get(), value.get()));
    }
}
