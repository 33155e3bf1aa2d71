package org.counterfoil.model;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.counterfoil.distribution.Distribution;
import org.counterfoil.units.FinancialYear;

/** Collects what is stated of one further cash flow: what it counts as, who pays it, and its amount by year. */
public final class LineBuilder {

    private final String id;
    private final Statements statements;
    private final TreeMap<FinancialYear, Quantity> amounts = new TreeMap<>();
    private String title;
    private final CashFlowLine.Category category;
    private Payer payer = Payer.UNKNOWN;
    private CashFlowLine.Scaling scaling = CashFlowLine.Scaling.FIXED;
    private boolean transfer;
    private boolean sunk;
    private Provenance provenance = Provenance.NONE;

    LineBuilder(String id, CashFlowLine.Category category, Statements statements) {
        this.id = id;
        this.title = id;
        this.category = category;
        this.statements = statements;
    }

    /** Its title as printed; the id where none is given. */
    public LineBuilder title(String text) {
        title = text;
        return this;
    }

    /** Who pays it; unknown where nothing is said. */
    public LineBuilder payer(Payer who) {
        payer = who;
        return this;
    }

    /** Its amounts follow the share of all volume that the centres serve in the year. */
    public LineBuilder scaledByVolume() {
        scaling = CashFlowLine.Scaling.VOLUME;
        return this;
    }

    /** It only moves money inside society, so that the social value leaves it out. */
    public LineBuilder transfer() {
        transfer = true;
        return this;
    }

    /** It was spent before the decision: reported, not counted. */
    public LineBuilder sunk() {
        sunk = true;
        return this;
    }

    /** Where its amounts come from, but for those that say so themselves. */
    public LineBuilder provenance(Provenance where) {
        provenance = where;
        return this;
    }

    /** A certain amount in a year written like {@code 2013-14}; money. */
    public LineBuilder amount(String year, double value) {
        return amount(year, Quantity.of(value));
    }

    /** An uncertain amount in a year written like {@code 2013-14}; money. */
    public LineBuilder amount(String year, Distribution distribution) {
        return amount(year, Quantity.of(distribution));
    }

    /** An amount in a year written like {@code 2013-14}; money. */
    public LineBuilder amount(String year, Quantity amount) {
        String path = QuantityKind.LINE_AMOUNT.path(id, year);
        statements.state(path);
        Optional<FinancialYear> when = statements.year(path, year);
        when.ifPresent(found -> amounts.put(found, amount));
        return this;
    }

    CashFlowLine line() {
        return new CashFlowLine(id, title, category, payer, scaling, transfer, sunk, new TreeSet<>(amounts.keySet()));
    }

    SortedMap<FinancialYear, Quantity> amounts() {
        amounts.replaceAll((year, amount) ->
                amount.provenance().equals(Provenance.NONE) ? amount.withProvenance(provenance) : amount);
        return amounts;
    }
}
