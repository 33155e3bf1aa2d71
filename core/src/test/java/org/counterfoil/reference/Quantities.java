package org.counterfoil.reference;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
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

    /** Kinds of the paths asked for so far; finding one takes longer than the arithmetic. */
    private static final Map<String, QuantityKind> KINDS = new ConcurrentHashMap<>();

    private final Scenario scenario;
    private final Draws draws;
    private final TreeMap<String, Double> values = new TreeMap<>();
    private final TreeSet<String> bites = new TreeSet<>();

    Quantities(Scenario scenario, Draws draws) {
        this.scenario = scenario;
        this.draws = draws;
        scenario.quantities().forEach((path, quantity) -> values.put(path, held(path, acted(path, quantity))));
        scenario.centres().keySet().forEach(centre -> values.put(QuantityKind.CLOSES.path(centre), closes(centre)));
    }

    private double acted(String path, Quantity quantity) {
        double value = draws.of(path, quantity);
        for (Risk risk : scenario.risks().values()) {
            for (Effect effect : inOrder(risk)) {
                if (effect instanceof Effect.Scale scale && scale.on().matches(path) && draws.happens(risk)) {
                    value *= amount(risk, effect, scale.factor(), scale.each(), path);
                }
            }
        }
        for (Risk risk : scenario.risks().values()) {
            for (Effect effect : inOrder(risk)) {
                if (effect instanceof Effect.Add added && added.on().matches(path) && draws.happens(risk)) {
                    value += amount(risk, effect, added.amount(), added.each(), path);
                }
            }
        }
        return value;
    }

    private static List<Effect> inOrder(Risk risk) {
        return risk.effects().stream().sorted(Comparator.comparing(Effect::key)).toList();
    }

    private double amount(Risk risk, Effect effect, Quantity amount, boolean each, String path) {
        String driver = "risks/" + risk.id() + "/" + effect.key() + (each ? "/" + path : "");
        return draws.of(driver, amount);
    }

    private double held(String path, double value) {
        QuantityKind kind = kindOf(path);
        double held = Shapes.clamp(value, kind.lower(), kind.upper());
        if (held != value) {
            bites.add(path);
        }
        return held;
    }

    /** The kind of a quantity's path. */
    static QuantityKind kindOf(String path) {
        return KINDS.computeIfAbsent(path, QuantityKind::ofPath);
    }

    /** The earliest month that a risk sets; never, if none does. */
    private double closes(String centre) {
        String path = QuantityKind.CLOSES.path(centre);
        double month = Double.POSITIVE_INFINITY;
        for (Risk risk : scenario.risks().values()) {
            for (Effect effect : risk.effects()) {
                if (effect instanceof Effect.Set set && set.on().matches(path) && draws.happens(risk)) {
                    month = Math.min(month, amount(risk, effect, set.month(), set.each(), path));
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
        return at(kind.path(id));
    }

    /** The value of one of the programme's quantities. */
    double of(QuantityKind kind) {
        return at(kind.path(""));
    }

    /** A function's part of a body's number. */
    double of(Body.Share share) {
        return at(share.path()) * share.weight();
    }

    /** Yearly growth of a body's cost: its own, else the programme's. */
    double growthOf(String body) {
        String own = QuantityKind.BODY_GROWTH.path(body);
        return values.containsKey(own) ? at(own) : of(QuantityKind.GROWTH);
    }

    /** Paths of the quantities that a bound changed. */
    SortedSet<String> bites() {
        return bites;
    }
}
