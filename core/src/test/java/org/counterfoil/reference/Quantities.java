package org.counterfoil.reference;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.counterfoil.model.Body;
import org.counterfoil.model.Effect;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Risk;
import org.counterfoil.model.Scenario;

/**
 * Every number of one trial: {@code value = (draw × Π scale) + Σ add} over the risks that happen, held in its bounds.
 * Source: method, section 2.
 */
final class Quantities {

    private final Scenario scenario;
    private final Draws draws;
    private final Rounding rounding;
    private final Map<String, Double> values = new HashMap<>();
    /** The same by kind and id, as far as asked for. */
    private final EnumMap<QuantityKind, Map<String, Double>> byKind = new EnumMap<>(QuantityKind.class);

    private final TreeSet<String> bites = new TreeSet<>();

    Quantities(Scenario scenario, Draws draws) {
        this.scenario = scenario;
        this.draws = draws;
        this.rounding = new Rounding(scenario);
        scenario.quantities().forEach((path, quantity) -> values.put(path, held(path, acted(path, quantity))));
        scenario.centres()
                .keySet()
                .forEach(centre -> values.put(EveryTrial.path(QuantityKind.CLOSES, centre), closes(centre)));
    }

    private double acted(String path, Quantity quantity) {
        double value = draws.of(path, quantity);
        for (EveryTrial.Acting acting : draws.everyTrial().actingOn(path)) {
            if (draws.happens(acting.risk())) {
                double amount = draws.of(acting.driver(), acting.amount());
                value = acting.isScale() ? value * amount : value + amount;
            }
        }
        return value;
    }

    private double held(String path, double value) {
        QuantityKind kind = EveryTrial.kindOf(path);
        double held = Shapes.clamp(value, kind.lower(), kind.upper());
        boolean isMoney = kind.unit().name().matches("MONEY(_A_YEAR|_A_MONTH)?");
        if (Math.abs(held - value) > (isMoney ? rounding.ofYear(0) : 1e-9)) {
            bites.add(path);
        }
        return held;
    }

    /** The earliest month that a risk sets; never, if none does. */
    private double closes(String centre) {
        String path = EveryTrial.path(QuantityKind.CLOSES, centre);
        double month = Double.POSITIVE_INFINITY;
        for (Risk risk : scenario.risks().values()) {
            for (Effect effect : risk.effects()) {
                if (effect instanceof Effect.Set set && set.on().matches(path) && draws.happens(risk)) {
                    month = Math.min(month, draws.of(EveryTrial.driver(risk, effect, set.each(), path), set.month()));
                }
            }
        }
        return month;
    }

    Scenario scenario() {
        return scenario;
    }

    Draws draws() {
        return draws;
    }

    /** The value at a path. */
    double at(String path) {
        Double value = values.get(path);
        if (value == null) {
            throw new AssertionError(path);
        }
        return value;
    }

    /** The value of a function's, centre's or body's quantity. */
    double of(QuantityKind kind, String id) {
        return byKind.computeIfAbsent(kind, any -> new HashMap<>())
                .computeIfAbsent(id, any -> at(EveryTrial.path(kind, id)));
    }

    /** The value of one of the programme's quantities. */
    double of(QuantityKind kind) {
        return of(kind, "");
    }

    /** A function's part of a body's number. */
    double of(Body.Share share) {
        return at(share.path()) * share.weight();
    }

    /** Yearly growth of a body's cost: its own, else the programme's. */
    double growthOf(String body) {
        String own = EveryTrial.path(QuantityKind.BODY_GROWTH, body);
        return values.containsKey(own) ? at(own) : of(QuantityKind.GROWTH);
    }

    /** Paths of the quantities that a bound changed. */
    SortedSet<String> bites() {
        return bites;
    }
}
