package org.counterfoil.reference;

import org.counterfoil.model.CashFlowLine;
import org.counterfoil.model.CashFlowLine.Category;
import org.counterfoil.model.Effect;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Risk;
import org.counterfoil.model.Scenario;
import org.counterfoil.units.FinancialYear;

/** Further cash flows of one trial: those of the file and those that risks bring. Source: method, section 4. */
final class Lines {

    private final Scenario scenario;
    private final Quantities quantities;

    Lines(Quantities quantities) {
        this.scenario = quantities.scenario();
        this.quantities = quantities;
    }

    /** The sum of a category's lines in a year, or of those among them that are marked transfer. */
    double total(Category category, int t, double shareServed, boolean atYearEnd, boolean transfersOnly) {
        double sum = 0;
        for (CashFlowLine line : scenario.lines().values()) {
            if (line.category() == category && (line.transfer() || !transfersOnly)) {
                sum += ofLine(line, t, shareServed);
            }
        }
        for (Risk risk : scenario.risks().values()) {
            for (Effect effect : risk.effects()) {
                if (effect instanceof Effect.Line line
                        && line.category() == category
                        && (line.transfer() || !transfersOnly)) {
                    sum += ofRisk(risk, line, t, atYearEnd);
                }
            }
        }
        return sum;
    }

    /** A line's amount in a year; an earlier year counts in the first. A sunk line counts nowhere. */
    double ofLine(CashFlowLine line, int t, double shareServed) {
        if (line.sunk()) {
            return 0;
        }
        double sum = 0;
        for (FinancialYear year : line.years()) {
            if (Math.max(0, scenario.appraisal().period().indexOf(year)) == t) {
                sum += quantities.at(QuantityKind.LINE_AMOUNT.path(line.id(), year.toString()));
            }
        }
        return line.scaling() == CashFlowLine.Scaling.VOLUME ? sum * shareServed : sum;
    }

    /**
     * A risk's line in a year: {@code amount·O(t; month, month + months) / months}; its rate at the year's end is
     * {@code 12·amount / months} while it lasts.
     */
    double ofRisk(Risk risk, Effect.Line line, int t, boolean atYearEnd) {
        Draws draws = quantities.draws();
        if (!draws.happens(risk)) {
            return 0;
        }
        String name = "risks/" + risk.id() + "/" + line.key();
        double amount = draws.of(name + "/amount", line.amount());
        double month = draws.of(name + "/month", line.month());
        double months = Math.max(1, draws.of(name + "/months", line.months()));
        if (atYearEnd) {
            double x = 12 * (t + 1);
            return 12 * amount / months * Shapes.indicator(month < x && x <= Shapes.month(month + months));
        }
        return amount * Shapes.months(t, month, Shapes.month(month + months)) / months;
    }
}
