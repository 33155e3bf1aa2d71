package org.counterfoil.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.counterfoil.model.CashFlowLine;
import org.counterfoil.model.Effect;
import org.counterfoil.model.PathPattern;
import org.counterfoil.model.Payer;
import org.counterfoil.model.Provenance;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.Risk;
import org.counterfoil.model.RuleKind;

/** Reads risks and their effects. */
final class RiskReader {

    static final Map<String, Payer> PAYERS = byKey(Payer.values());
    static final Map<String, CashFlowLine.Category> CATEGORIES = new TreeMap<>();

    static {
        for (CashFlowLine.Category category : CashFlowLine.Category.values()) {
            CATEGORIES.put(category.key(), category);
        }
    }

    private static final List<String> VERBS = List.of("scale", "add", "set", "line");
    private static final double UNREAD_LIKELIHOOD = 0.5;

    private final Values values;
    private final QuantityReader quantities;
    private final ProvenanceReader provenances;
    private final Map<String, String> renumbered;

    /**
     * Reads risks.
     *
     * @param renumbered filled with the places of effects, where they differ between the model and the file
     */
    RiskReader(Values values, QuantityReader quantities, Set<String> sources, Map<String, String> renumbered) {
        this.values = values;
        this.quantities = quantities;
        this.provenances = new ProvenanceReader(values, sources);
        this.renumbered = renumbered;
    }

    Risk read(String id, Fields fields) {
        String title = fields.find("title").flatMap(values::text).orElse(id);
        Provenance provenance = provenances.read(fields);
        double likelihood = fields.required("likelihood")
                .flatMap(entry -> values.number(entry)
                        .flatMap(number -> values.attempt(
                                RuleKind.OUT_OF_BOUNDS,
                                entry,
                                () -> new Risk(id, title, number, List.of(), provenance))))
                .map(Risk::likelihood)
                .orElse(UNREAD_LIKELIHOOD);
        List<Effect> effects = new ArrayList<>();
        Optional<Entry> listed = fields.required("effects");
        if (listed.isPresent()) {
            List<Entry> entries = values.list(listed.get());
            for (Entry entry : entries) {
                Optional<Effect> effect = effect(entry);
                if (effect.isEmpty()) {
                    values.log().leftOut(listed.get().path());
                    continue;
                }
                renumbered.put(Paths.join(listed.get().path(), Integer.toString(effects.size())), entry.path());
                effects.add(effect.get());
            }
        }
        return new Risk(id, title, likelihood, effects, provenance);
    }

    private Optional<Effect> effect(Entry entry) {
        Optional<Fields> found = values.object(entry);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = found.get();
        fields.documentation("note");
        List<String> verbs = VERBS.stream().filter(fields::has).toList();
        if (verbs.size() != 1) {
            VERBS.forEach(fields::find);
            fields.find("on");
            fields.find("each");
            if (!verbs.isEmpty() || !fields.hasUnknown()) { // else the verb is misspelt
                values.log()
                        .add(
                                RuleKind.WRONG_EFFECT,
                                entry,
                                verbs.isEmpty()
                                        ? "does nothing; an effect has one of scale, add, set and line"
                                        : "has %s; an effect has one of them, so write two effects"
                                                .formatted(String.join(" and ", verbs)));
            }
            fields.close();
            return Optional.empty();
        }
        Optional<Effect> effect = verbs.get(0).equals("line") ? line(fields) : onQuantities(fields, verbs.get(0));
        fields.close();
        return effect;
    }

    private Optional<Effect> onQuantities(Fields fields, String verb) {
        Optional<PathPattern> on = fields.required("on").flatMap(values::text).map(PathPattern::new);
        boolean each = fields.find("each").flatMap(values::flag).orElse(false);
        Optional<Entry> amount = fields.find(verb);
        if (on.isEmpty() || amount.isEmpty()) {
            amount.ifPresent(verb.equals("set") ? quantities::month : quantities::amount);
            return Optional.empty();
        }
        return Optional.of(
                switch (verb) {
                    case "scale" -> new Effect.Scale(on.get(), quantities.amount(amount.get()), each);
                    case "add" -> new Effect.Add(on.get(), quantities.amount(amount.get()), each);
                    default -> new Effect.Set(on.get(), quantities.month(amount.get()), each);
                });
    }

    private Optional<Effect> line(Fields fields) {
        Optional<Fields> found = fields.child("line");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Fields line = found.get();
        line.documentation("note");
        Optional<CashFlowLine.Category> category =
                line.required("category").flatMap(entry -> values.choice(entry, CATEGORIES));
        Payer payer = line.find("payer")
                .flatMap(entry -> values.choice(entry, PAYERS))
                .orElse(Payer.UNKNOWN);
        boolean transfer = line.find("transfer").flatMap(values::flag).orElse(false);
        Quantity amount = line.required("amount").map(quantities::amount).orElse(QuantityReader.UNREAD);
        Quantity month = line.required("month").map(quantities::month).orElse(QuantityReader.UNREAD);
        Quantity months = line.required("months").map(quantities::amount).orElse(QuantityReader.UNREAD);
        return category.map(known -> new Effect.Line(known, payer, transfer, amount, month, months));
    }

    private static Map<String, Payer> byKey(Payer[] payers) {
        Map<String, Payer> byKey = new TreeMap<>();
        for (Payer payer : payers) {
            byKey.put(payer.key(), payer);
        }
        return byKey;
    }
}
