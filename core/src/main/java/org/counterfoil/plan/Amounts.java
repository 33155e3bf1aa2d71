package org.counterfoil.plan;

import java.util.Arrays;
import org.counterfoil.model.Body;
import org.counterfoil.model.Effect;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Risk;
import org.counterfoil.model.Scenario;

/**
 * The sizes of all amounts of money that a scenario states, added up by year: business as usual of the year at its planned
 * values, and every other amount at its planned value, whichever year it falls in. What rounding is measured against.
 * Source: method, section 7.
 */
final class Amounts {

    private Amounts() {}

    /** By year; money. */
    static double[] of(Scenario scenario) {
        double[] amounts = new double[scenario.appraisal().period().years()];
        Arrays.fill(amounts, otherThanCost(scenario));
        for (Body body : scenario.bodies().values()) {
            double cost = 0;
            for (Body.Move move : body.functions().values()) {
                cost += move.cost().weight()
                        * scenario.quantity(move.cost().path()).planValue();
            }
            double growth = scenario.quantity(scenario.growthPath(body)).planValue();
            for (int year = 0; year < amounts.length; year++) {
                amounts[year] += cost;
                cost *= 1 + growth;
            }
        }
        return amounts;
    }

    private static double otherThanCost(Scenario scenario) {
        double sum = 0;
        for (var entry : scenario.quantities().entrySet()) {
            QuantityKind kind = QuantityKind.ofPath(entry.getKey());
            boolean isAmount = kind.unit().isMoney() && kind != QuantityKind.COST;
            sum += isAmount ? Math.abs(entry.getValue().planValue()) : 0;
        }
        for (Risk risk : scenario.risks().values()) {
            for (Effect effect : risk.effects()) {
                sum += effect instanceof Effect.Line line
                        ? Math.abs(line.amount().planValue())
                        : 0;
            }
        }
        return sum;
    }
}
