package org.counterfoil.file;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.counterfoil.model.Centre;
import org.counterfoil.model.CentreBuilder;
import org.counterfoil.model.DefaultsBuilder;
import org.counterfoil.model.ElementBuilder;
import org.counterfoil.model.FunctionBuilder;
import org.counterfoil.model.ProgrammeBuilder;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.units.AppraisalPeriod;

/** Reads functions, centres, the programme, and what the defaults say of all elements of a sort. */
final class ElementReader {

    private static final Map<String, Centre.Contract> CONTRACTS =
            new TreeMap<>(Map.of("cost-recovery", Centre.Contract.COST_RECOVERY, "price", Centre.Contract.PRICE));
    private static final int LONGEST_BUILD_MONTHS = 600;

    private final Values values;
    private final QuantityReader quantities;
    private final DecisionReader decisions;
    private final YearMonth firstMonth;

    ElementReader(Values values, QuantityReader quantities, DecisionReader decisions, AppraisalPeriod period) {
        this.values = values;
        this.quantities = quantities;
        this.decisions = decisions;
        this.firstMonth = period.firstYear().firstMonth();
    }

    /** The quantities of an element, each at its kind's own key. */
    void quantities(Fields fields, List<QuantityKind> kinds, ElementBuilder<?> element) {
        for (QuantityKind kind : kinds) {
            fields.findDeep(kind.key()).ifPresent(entry -> element.with(kind, quantities.read(entry, kind)));
        }
    }

    void title(Fields fields, ElementBuilder<?> element) {
        fields.find("title").flatMap(values::text).ifPresent(element::title);
        fields.documentation("note");
    }

    void function(Fields fields, FunctionBuilder function) {
        title(fields, function);
        quantities(fields, QuantityPaths.ofElements("functions"), function);
    }

    void centre(Fields fields, CentreBuilder centre) {
        title(fields, centre);
        quantities(fields, QuantityPaths.ofElements("centres"), centre);
        fields.child("build").ifPresent(build -> {
            build.documentation("note");
            YearMonth start = build.required("start")
                    .flatMap(entry -> decisions.read(entry, values::month))
                    .orElse(firstMonth);
            Optional<Long> months = build.find("months")
                    .flatMap(stated -> decisions.read(stated, entry -> values.whole(entry, 1, LONGEST_BUILD_MONTHS)));
            months.ifPresentOrElse(stated -> centre.built(start, Math.toIntExact(stated)), () -> centre.built(start));
        });
        fields.child("contract").ifPresent(contract -> {
            contract.documentation("note");
            contract.required("type")
                    .flatMap(entry -> values.choice(entry, CONTRACTS))
                    .ifPresent(centre::contract);
        });
        fields.refuse(
                "closes",
                "a centre closes only when a risk sets it: {\"on\": \"centres/*/closes\", \"set\": \"2016-04\"}");
    }

    void programme(Fields fields, ProgrammeBuilder programme) {
        title(fields, programme);
        fields.find("start")
                .flatMap(entry -> decisions.read(entry, values::month))
                .ifPresent(programme::starts);
        quantities(fields, QuantityPaths.ofElements("programme"), programme);
        fields.child("businessAsUsual").ifPresent(usual -> usual.documentation("note"));
    }

    void defaults(Fields fields, String owner, DefaultsBuilder defaults) {
        fields.documentation("note");
        quantities(fields, QuantityPaths.ofDefaults(owner), defaults);
        Set<String> nested = new java.util.TreeSet<>();
        for (QuantityKind kind : QuantityPaths.ofDefaults(owner)) {
            if (kind.key().contains("/")) {
                nested.add(kind.key().substring(0, kind.key().indexOf('/')));
            }
        }
        nested.forEach(key -> fields.child(key).ifPresent(child -> child.documentation("note")));
        if (owner.equals("bodies")) {
            for (String key : List.of("cost", "centre", "goLive", "transfer")) {
                fields.refuse(key, "each body states its own " + key + "; defaults hold the other quantities");
            }
        }
        fields.refuse("closes", "a centre closes only when a risk sets it");
    }
}
