package org.counterfoil.file;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.counterfoil.file.DocumentNode.ObjectNode;
import org.counterfoil.model.BodyBuilder;
import org.counterfoil.model.Provenance;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.RuleKind;
import org.counterfoil.model.Spelling;

/** Reads bodies: who serves them, when their functions move, and what they cost. */
final class BodyReader {

    private final Values values;
    private final QuantityReader quantities;
    private final ElementReader elements;
    private final DecisionReader decisions;
    private final ProvenanceReader provenances;
    private final Set<String> functions;
    private final Set<String> centres;

    BodyReader(
            Values values,
            QuantityReader quantities,
            ElementReader elements,
            DecisionReader decisions,
            ProvenanceReader provenances,
            Set<String> functions,
            Set<String> centres) {
        this.values = values;
        this.quantities = quantities;
        this.elements = elements;
        this.decisions = decisions;
        this.provenances = provenances;
        this.functions = functions;
        this.centres = centres;
    }

    void read(Fields fields, BodyBuilder body) {
        elements.title(fields, body);
        fields.required("centre")
                .flatMap(entry -> values.reference(entry, "centre", centres))
                .ifPresent(body::centre);
        fields.required("goLive").ifPresent(entry -> months(entry, body::goLive, body::goLive));
        fields.find("transfer").ifPresent(entry -> months(entry, body::transfer, body::transfer));
        cost(fields, body);
        fields.find("migrationCost").ifPresent(entry -> {
            if (QuantityReader.isQuantity(entry.node())) {
                body.with(QuantityKind.MIGRATION_COST, quantities.read(entry, QuantityKind.MIGRATION_COST));
            } else {
                if (entry.node() instanceof ObjectNode object
                        && object.members().isEmpty()) {
                    addEmpty(entry, "cost", "1", "or write one number for the whole body");
                }
                byFunction(entry, QuantityKind.MIGRATION_COST, body::migrationCost);
            }
        });
        elements.quantities(
                fields,
                QuantityPaths.ofElements("bodies").stream()
                        .filter(kind -> kind != QuantityKind.COST && kind != QuantityKind.MIGRATION_COST)
                        .toList(),
                body);
    }

    private void months(Entry entry, Consumer<YearMonth> all, BiConsumer<String, YearMonth> one) {
        if (!(entry.node() instanceof ObjectNode object) || DecisionReader.isOne(object, functions)) {
            decisions.read(entry, values::month).ifPresent(all);
            return;
        }
        values.object(entry).ifPresent(fields -> {
            if (fields.all().isEmpty()) {
                addEmpty(entry, "month", "\"2014-07\"", "or write one month for the whole body");
            }
            for (Entry month : fields.all()) {
                String function = month.key();
                boolean isKnown = isFunction(month, function);
                Optional<DecisionReader.Stated<YearMonth>> read = decisions.stated(month, values::month);
                if (isKnown && read.isPresent()) {
                    one.accept(function, read.get().value());
                    decisions.pass(month.path(), read.get().provenance(), Provenance.NONE);
                } else {
                    values.log().leftOut(entry.path());
                }
            }
        });
    }

    private void cost(Fields fields, BodyBuilder body) {
        Optional<Entry> found = fields.find("cost");
        Optional<Fields> cost = found.flatMap(values::object);
        if (cost.isEmpty()) {
            if (found.isPresent()) {
                functions.forEach(function -> body.cost(function, QuantityReader.UNREAD));
            }
            return;
        }
        if (!cost.get().has("total") && !cost.get().has("split")) {
            byFunction(found.get(), QuantityKind.COST, body::cost);
            return;
        }
        Optional<Entry> total = cost.get().required("total");
        Map<String, Double> split = new TreeMap<>();
        Optional<Entry> parted = cost.get().required("split");
        parted.flatMap(values::object).ifPresent(parts -> {
            if (parts.all().isEmpty()) {
                addEmpty(parted.get(), "part", "1", "or state the cost of each in place of a total");
            }
            for (Entry part : parts.all()) {
                boolean isKnown = isFunction(part, part.key());
                double share = values.number(part).orElse(1.0);
                if (isKnown) {
                    split.put(part.key(), share);
                }
            }
        });
        Provenance ofBoth = provenances.read(cost.get());
        cost.get().close();
        cost.get().find("split").ifPresent(entry -> decisions.pass(entry.path(), ofBoth, Provenance.NONE));
        if (split.isEmpty()) {
            functions.forEach(function -> split.put(function, 1.0));
        }
        body.cost(
                total.map(entry -> quantities.read(entry, QuantityKind.COST).withGeneralProvenance(ofBoth))
                        .orElse(QuantityReader.UNREAD),
                split);
    }

    private void byFunction(Entry entry, QuantityKind kind, BiConsumer<String, Quantity> take) {
        values.object(entry).ifPresent(fields -> {
            for (Entry one : fields.all()) {
                String function = one.key();
                boolean isKnown = isFunction(one, function);
                Quantity quantity = quantities.read(one, kind);
                if (isKnown) {
                    take.accept(function, quantity);
                } else {
                    values.log().leftOut(entry.path());
                }
            }
        });
    }

    private void addEmpty(Entry entry, String what, String example, String instead) {
        values.log()
                .add(
                        RuleKind.EMPTY,
                        entry,
                        "is empty; give each function its %s, such as {%s}, %s"
                                .formatted(
                                        what,
                                        functions.stream()
                                                .limit(3)
                                                .map(function -> "\"%s\": %s".formatted(function, example))
                                                .collect(Collectors.joining(", ")),
                                        instead));
    }

    private boolean isFunction(Entry entry, String function) {
        if (functions.contains(function)) {
            return true;
        }
        values.log()
                .add(
                        RuleKind.UNKNOWN_ID,
                        entry.keyPlace(),
                        entry.path(),
                        Spelling.unknown("function", function, functions));
        return false;
    }
}
