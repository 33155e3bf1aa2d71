package org.counterfoil.reference;

import java.util.Map;
import org.counterfoil.model.Body;
import org.counterfoil.model.Effect;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Risk;
import org.counterfoil.model.Scenario;

/** Sums of money nearer to each other than this are the same. Source: method, section 7 (equal numbers). */
final class Rounding {

    private final Scenario scenario;
    private final EveryTrial everyTrial;

    Rounding(Scenario scenario) {
        this.scenario = scenario;
        this.everyTrial = EveryTrial.of(scenario);
    }

    /** A billionth of all planned amounts: business as usual of year {@code t}, and every other amount that is stated. */
    double ofYear(int t) {
        return everyTrial.number("rounding/" + t, () -> 1e-9 * (businessAsUsual(t) + otherAmounts() + linesOfRisks()));
    }

    private double businessAsUsual(int t) {
        double sum = 0;
        for (Body body : scenario.bodies().values()) {
            String own = "bodies/" + body.id() + "/growth";
            Quantity growth =
                    scenario.quantities().getOrDefault(own, scenario.quantity("programme/businessAsUsual/growth"));
            for (Body.Move move : body.functions().values()) {
                sum += move.cost().weight()
                        * scenario.quantity(move.cost().path()).planValue()
                        * Math.pow(1 + growth.planValue(), t);
            }
        }
        return sum;
    }

    private double otherAmounts() {
        double sum = 0;
        for (Map.Entry<String, Quantity> entry : scenario.quantities().entrySet()) {
            QuantityKind kind = EveryTrial.kindOf(entry.getKey());
            if (kind != QuantityKind.COST && kind.unit().name().matches("MONEY(_A_YEAR|_A_MONTH)?")) {
                sum += Math.abs(entry.getValue().planValue());
            }
        }
        return sum;
    }

    private double linesOfRisks() {
        double sum = 0;
        for (Risk risk : scenario.risks().values()) {
            for (Effect effect : risk.effects()) {
                if (effect instanceof Effect.Line line) {
                    sum += Math.abs(line.amount().planValue());
                }
            }
        }
        return sum;
    }
}
