package org.counterfoil.model;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.counterfoil.units.FinancialYear;

/**
 * A scenario in which everything costs and saves nothing but its cash-flow lines: one body, one centre, from 2013-14 on.
 */
public final class OnlyLines {

    private OnlyLines() {}

    /** Without any line yet; whatever is stated may be stated anew. */
    public static ScenarioBuilder over(int years) {
        Quantity zero = Quantity.zeroBecause("only lines count here");
        return Scenario.builder("lines", "Lines")
                .appraisal("2013-14", years)
                .function("hr", function -> function.with(QuantityKind.SAVING, zero))
                .centre("c", centre -> centre.built("2013-04", 6).with(QuantityKind.RUNNING_COST, zero))
                .body(
                        "x",
                        body -> body.centre("c")
                                .goLive("2014-04")
                                .cost("hr", 10)
                                .with(QuantityKind.MIGRATION_COST, zero)
                                .with(QuantityKind.DUAL_RUNNING, zero)
                                .with(QuantityKind.UPKEEP, zero)
                                .with(QuantityKind.STRANDED, zero))
                .programme(programme ->
                        programme.with(QuantityKind.OFFICE_COST, zero).with(QuantityKind.EXIT_COST, zero))
                .build()
                .toBuilder();
    }

    /** Adds a line of some years; its id is its title too. */
    public static ScenarioBuilder add(
            ScenarioBuilder builder,
            String id,
            CashFlowLine.Category category,
            SortedMap<FinancialYear, Quantity> amounts) {
        CashFlowLine line = new CashFlowLine(
                id,
                id,
                category,
                Payer.PROGRAMME,
                CashFlowLine.Scaling.FIXED,
                false,
                false,
                new TreeSet<>(amounts.keySet()));
        return builder.line(line, amounts);
    }

    /** Adds a running cost in the first year. */
    public static ScenarioBuilder add(ScenarioBuilder builder, String id, Quantity amount) {
        TreeMap<FinancialYear, Quantity> amounts = new TreeMap<>();
        amounts.put(new FinancialYear(2013), amount);
        return add(builder, id, CashFlowLine.Category.RUNNING, amounts);
    }
}
