package org.counterfoil.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.counterfoil.distribution.Fixed;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.Risk;
import org.counterfoil.model.Scenario;

/**
 * What chance decides in one trial; or nothing, in the plan. Source: method, sections 2 and 8.
 *
 * <p>A driver that the scenario does not have leaves nothing to chance: the value or the event is certain.
 */
final class Draws {

    private final EveryTrial everyTrial;
    private final ToDoubleFunction<String> drawOf;
    private final boolean plan;
    private final Map<String, Boolean> happened = new HashMap<>();

    private Draws(Scenario scenario, ToDoubleFunction<String> drawOf, boolean plan) {
        this.everyTrial = EveryTrial.of(scenario);
        this.drawOf = drawOf;
        this.plan = plan;
    }

    /** The plan: every quantity at its plan value, and nothing happens that is not planned. */
    static Draws plan(Scenario scenario) {
        return new Draws(scenario, driver -> Double.NaN, true);
    }

    /** One trial, whose draws are known by the names of their drivers. */
    static Draws trial(Scenario scenario, ToDoubleFunction<String> drawOf) {
        return new Draws(scenario, drawOf, false);
    }

    EveryTrial everyTrial() {
        return everyTrial;
    }

    boolean isPlan() {
        return plan;
    }

    boolean has(String driver) {
        return !plan && everyTrial.hasDriver(driver);
    }

    double of(String driver) {
        return drawOf.applyAsDouble(driver);
    }

    /** A quantity before risks act on it. */
    double of(String driver, Quantity quantity) {
        if (plan) {
            return quantity.planValue();
        }
        return quantity.distribution() instanceof Fixed certain ? certain.value() : of(driver);
    }

    /** Whether a risk happens: never in the plan, else when its uniform lies above 1 less its likelihood. */
    boolean happens(Risk risk) {
        if (plan || risk.likelihood() == 0) {
            return false;
        }
        return risk.likelihood() == 1
                || happened.computeIfAbsent(risk.id(), id -> 1 - of("risks/" + id + "/happens") < risk.likelihood());
    }
}
