package org.counterfoil.plan;

import java.util.HashMap;
import java.util.Map;
import org.counterfoil.distribution.Distribution;
import org.counterfoil.model.Interval;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Scenario;

/** All that a scenario's quantities can be before risks act on them. */
final class InputRanges {

    /** The share of draws beyond the end that is taken for a range without one. */
    private static final double TAIL = 0.001;

    private final Scenario scenario;
    private final Map<String, Interval> found = new HashMap<>();

    InputRanges(Scenario scenario) {
        this.scenario = scenario;
    }

    Interval of(QuantityKind kind, String id) {
        return of(kind.path(id));
    }

    Interval of(QuantityKind kind, String id, String part) {
        return of(kind.path(id, part));
    }

    /** From one end of the distribution to the other, a thousandth from an end that is infinite, held in its bounds. */
    Interval of(String path) {
        return found.computeIfAbsent(path, this::find);
    }

    private Interval find(String path) {
        Distribution distribution = scenario.quantity(path).distribution();
        double low = Double.isFinite(distribution.lower()) ? distribution.lower() : distribution.quantile(TAIL);
        double high = Double.isFinite(distribution.upper()) ? distribution.upper() : distribution.upperQuantile(TAIL);
        QuantityKind kind = QuantityKind.ofPath(path);
        return new Interval(low, high).within(kind.lower(), kind.upper());
    }

    /** Whether a quantity has one value in every trial without risks. */
    boolean isCertainly(QuantityKind kind, String id, double value) {
        return scenario.quantity(kind.path(id)).isCertainly(value);
    }
}
