package org.counterfoil.model;

import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.counterfoil.distribution.Distribution;
import org.counterfoil.units.FinancialYear;

/** Collects what is stated of one further cash flow: what it counts as, who pays it, and its amount by year. */
public final class LineBuilder {

    private final String id;
    private final Statements statements;
    private final Map<StatedYear, Quantity> amounts = new LinkedHashMap<>();
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

    /** A line that is ready but for its amounts. */
    static LineBuilder of(CashFlowLine line, SortedMap<FinancialYear, Quantity> amounts, Statements statements) {
        LineBuilder builder = new LineBuilder(line.id(), line.category(), statements);
        builder.title = line.title();
        builder.payer = line.payer();
        builder.scaling = line.scaling();
        builder.transfer = line.transfer();
        builder.sunk = line.sunk();
        amounts.forEach((year, amount) ->
                builder.amounts.put(StatedYear.of(builder.amountPath(year.toString()), year), amount));
        return builder;
    }

    /** One that has been told the same, its years as texts. */
    LineBuilder copy() {
        LineBuilder copy = new LineBuilder(id, category, statements);
        copy.title = title;
        copy.payer = payer;
        copy.scaling = scaling;
        copy.transfer = transfer;
        copy.sunk = sunk;
        copy.provenance = provenance;
        amounts.forEach((year, amount) -> copy.amounts.put(year.asText(), amount));
        return copy;
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

    /** A certain amount in a year, written like {@code 2013-14}; money. */
    public LineBuilder amount(String year, double value) {
        return amount(year, Quantity.of(value));
    }

    /** An uncertain amount in a year, written like {@code 2013-14}; money. */
    public LineBuilder amount(String year, Distribution distribution) {
        return amount(year, Quantity.of(distribution));
    }

    /** An amount in a year, written like {@code 2013-14}, or {@code 2013} if years start in January; money. */
    public LineBuilder amount(String year, Quantity amount) {
        String path = amountPath(year);
        statements.state(path);
        amounts.put(StatedYear.of(path, year), amount);
        return this;
    }

    private String amountPath(String year) {
        return QuantityKind.LINE_AMOUNT.path(id, year);
    }

    /**
     * The line.
     *
     * @param yearStarts the month in which years start; empty if nobody could say
     * @param quantities its amounts are added to
     */
    CashFlowLine build(Optional<Month> yearStarts, QuantityTable quantities, List<Violation> violations) {
        if (amounts.isEmpty()) {
            violations.add(
                    new Violation(RuleKind.EMPTY, "lines/" + id + "/amount", "is empty; give an amount for a year"));
        }
        TreeSet<FinancialYear> years = new TreeSet<>();
        amounts.forEach((stated, amount) -> stated.read(yearStarts, violations).ifPresent(year -> {
            years.add(year);
            quantities.put(amountPath(year.toString()), amount.withGeneralProvenance(provenance));
        }));
        return new CashFlowLine(id, title, category, payer, scaling, transfer, sunk, years);
    }
}
