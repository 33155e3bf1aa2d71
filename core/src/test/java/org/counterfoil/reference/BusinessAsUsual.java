package org.counterfoil.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.counterfoil.model.Body;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Scenario;

/** What functions would cost without sharing, and what was stated they cost. Source: method, section 4. */
final class BusinessAsUsual {

    private final Scenario scenario;
    private final Quantities quantities;
    private final Map<Integer, Double> drifts = new HashMap<>();

    BusinessAsUsual(Quantities quantities) {
        this.scenario = quantities.scenario();
        this.quantities = quantities;
    }

    /** {@code N = cost·baselineError·(1+g)^t·κ_t}. */
    double cost(String body, String function, int t) {
        double cost = quantities.of(move(body, function).cost());
        cost *= quantities.of(QuantityKind.BASELINE_ERROR);
        double growth = quantities.growthOf(body);
        for (int year = 0; year < t; year++) {
            cost *= 1 + growth;
        }
        return cost * drifts.computeIfAbsent(t, this::drift);
    }

    /**
     * {@code κ_0 = 1; ln κ_t = p·ln κ_(t-1) + volatility·z_t - ½(v_t - p·v_(t-1))}, {@code v_0 = 0},
     * {@code v_t = p²·v_(t-1) + volatility²}; 1 in the plan.
     */
    double drift(int t) {
        double p = quantities.of(QuantityKind.PERSISTENCE);
        double volatility = quantities.of(QuantityKind.VOLATILITY);
        double logDrift = 0;
        double variance = 0;
        for (int year = 1; year <= t; year++) {
            String driver = "programme/businessAsUsual/drift/"
                    + scenario.appraisal().period().year(year);
            if (!quantities.draws().has(driver)) {
                return 1;
            }
            double before = variance;
            variance = p * p * before + volatility * volatility;
            logDrift = p * logDrift + volatility * quantities.draws().of(driver) - 0.5 * (variance - p * before);
        }
        return Math.exp(logDrift);
    }

    /** The cost as stated: plan value, without growth, drift, baseline error or risk. */
    double statedCost(String body, String function) {
        Body.Share share = move(body, function).cost();
        return scenario.quantity(share.path()).planValue() * share.weight();
    }

    /** {@code v = plan cost × plan τ}: volume as planned. */
    double plannedVolume(String body, String function) {
        return once("volume", body, function, () -> findPlannedVolume(body, function));
    }

    private double findPlannedVolume(String body, String function) {
        Quantity transferable = scenario.quantity(QuantityKind.TRANSFERABLE.path(function));
        return statedCost(body, function) * transferable.planValue();
    }

    /** A function's part of money that is stated for its body: by plan cost, or equal parts where all of it is 0. */
    double partOfBody(String body, String function) {
        return once("part", body, function, () -> findPartOfBody(body, function));
    }

    private double findPartOfBody(String body, String function) {
        double sum = 0;
        for (String other : body(body).functions().keySet()) {
            sum += statedCost(body, other);
        }
        return sum > 0
                ? statedCost(body, function) / sum
                : 1.0 / body(body).functions().size();
    }

    /** A function's migration cost: its own, or its part of the body's. */
    double migrationCost(String body, String function) {
        return quantities.of(move(body, function).migrationCost());
    }

    private double once(String what, String body, String function, DoubleSupplier found) {
        return quantities.draws().everyTrial().number(what + "/" + body + "/" + function, found);
    }

    private Body body(String id) {
        Body body = scenario.bodies().get(id);
        if (body == null) {
            throw new AssertionError(id);
        }
        return body;
    }

    private Body.Move move(String body, String function) {
        Body.Move move = body(body).functions().get(function);
        if (move == null) {
            throw new AssertionError(function);
        }
        return move;
    }
}
