package org.counterfoil.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Between which values each quantity lies, whatever is drawn and whichever risks happen.
 *
 * <p>It never leaves a value out, but may hold some that no trial has; an end may be infinite. Source: method, section 2.
 */
public final class ValueRanges {

    /** Which values count. */
    enum Of {
        /** Those of trials. */
        TRIALS,
        /** The plan's. */
        PLAN,
        /** Those of trials, and the plan's. */
        TRIALS_AND_PLAN,
        /** The same, were risks of likelihood 0 to happen too. */
        ANY_RISK
    }

    private final Scenario scenario;
    private final Of of;
    private final Map<PathPattern, List<Effect>> effects = new LinkedHashMap<>();
    private final Map<String, List<List<Effect>>> effectsOn = new HashMap<>();
    private final Map<String, Interval> values = new HashMap<>();

    /** Those of trials. */
    public static ValueRanges ofTrials(Scenario scenario) {
        return new ValueRanges(scenario, Of.TRIALS);
    }

    ValueRanges(Scenario scenario, Of of) {
        this.scenario = scenario;
        this.of = of;
        for (Risk risk : scenario.risks().values()) {
            if (canHappen(risk)) {
                risk.effects().forEach(this::addEffect);
            }
        }
        effects.forEach((on, alike) -> scenario.select(on)
                .forEach(path -> effectsOn
                        .computeIfAbsent(path, key -> new ArrayList<>())
                        .add(alike)));
    }

    /** Whether a risk counts. */
    boolean canHappen(Risk risk) {
        return risk.likelihood() > 0 || of == Of.ANY_RISK;
    }

    /** Whether the plan's values count. */
    boolean withPlan() {
        return of != Of.TRIALS;
    }

    /** Whether those of trials count. */
    boolean withTrials() {
        return of != Of.PLAN;
    }

    private void addEffect(Effect effect) {
        if (effect instanceof Effect.Scale scale) {
            addEffect(effect, scale.on());
        } else if (effect instanceof Effect.Add added) {
            addEffect(effect, added.on());
        }
    }

    private void addEffect(Effect effect, PathPattern on) {
        effects.computeIfAbsent(on, key -> new ArrayList<>()).add(effect);
    }

    /** What a trial may use of the quantity at a path. */
    public Interval value(String path) {
        return values.computeIfAbsent(path, this::found);
    }

    private Interval found(String path) {
        double plan = scenario.quantity(path).planValue();
        if (!withTrials()) {
            return Interval.of(plan);
        }
        QuantityKind kind = QuantityKind.ofPath(path);
        Interval held = actedOn(path).within(kind.lower(), kind.upper());
        return withPlan() ? held.or(plan) : held;
    }

    /** What is drawn for the quantity at a path, before risks act on it. */
    Interval draw(String path) {
        return of(scenario.quantity(path));
    }

    /** The same with any of the risks, before its bounds hold it. */
    Interval actedOn(String path) {
        Interval value = draw(path);
        Interval added = Interval.of(0);
        for (List<Effect> alike : effectsOn.getOrDefault(path, List.of())) {
            for (Effect effect : alike) {
                if (effect instanceof Effect.Scale scale) {
                    value = value.times(of(scale.factor()).or(1));
                } else if (effect instanceof Effect.Add add) {
                    added = added.plus(of(add.amount()).or(0));
                }
            }
        }
        return value.plus(added);
    }

    /** What is drawn of a number. */
    public static Interval of(Quantity quantity) {
        return new Interval(
                quantity.distribution().lower(), quantity.distribution().upper());
    }
}
