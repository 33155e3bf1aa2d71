package org.counterfoil.file;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.counterfoil.model.CashFlowLine;
import org.counterfoil.model.CashFlowLine.Category;
import org.counterfoil.model.CashFlowLine.Scaling;
import org.counterfoil.model.Payer;
import org.counterfoil.model.Provenance;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.units.FinancialYear;

/** Reads further cash flows. */
final class LineReader {

    private static final Map<String, Scaling> SCALINGS = Map.of("volume", Scaling.VOLUME);

    private final Values values;
    private final YearReader years;
    private final QuantityReader quantities;
    private final ProvenanceReader provenances;

    LineReader(Values values, YearReader years, QuantityReader quantities, Set<String> sources) {
        this.values = values;
        this.years = years;
        this.quantities = quantities;
        this.provenances = new ProvenanceReader(values, sources);
    }

    /**
     * A line and its amounts.
     *
     * @param line without its years
     * @param amounts by year
     */
    record Read(CashFlowLine line, SortedMap<FinancialYear, Quantity> amounts) {}

    Read read(String id, Fields fields) {
        String title = fields.find("title").flatMap(values::text).orElse(id);
        Category category = fields.required("category")
                .flatMap(entry -> values.choice(entry, RiskReader.CATEGORIES))
                .orElse(Category.RUNNING);
        Payer payer = fields.find("payer")
                .flatMap(entry -> values.choice(entry, RiskReader.PAYERS))
                .orElse(Payer.UNKNOWN);
        Scaling scaling = fields.find("scaledBy")
                .flatMap(entry -> values.choice(entry, SCALINGS))
                .orElse(Scaling.FIXED);
        boolean transfer = fields.find("transfer").flatMap(values::flag).orElse(false);
        boolean sunk = fields.find("sunk").flatMap(values::flag).orElse(false);
        Provenance provenance = provenances.read(fields);
        SortedMap<FinancialYear, Quantity> amounts = new TreeMap<>();
        fields.required("amount").flatMap(values::object).ifPresent(byYear -> {
            for (Entry entry : byYear.all()) {
                Quantity amount = quantities.read(entry, QuantityKind.LINE_AMOUNT);
                Optional<FinancialYear> year = years.yearOfKey(entry);
                if (year.isPresent()) {
                    amounts.put(year.get(), amount.withGeneralProvenance(provenance));
                } else {
                    values.log().leftOut(byYear.path());
                }
            }
        });
        CashFlowLine line = new CashFlowLine(id, title, category, payer, scaling, transfer, sunk, new TreeSet<>());
        return new Read(line, amounts);
    }
}
