package org.counterfoil.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.counterfoil.distribution.Distribution;
import org.counterfoil.model.Interval;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Scenario;
import org.counterfoil.model.ValueRanges;

/** All that a scenario's quantities can be. */
final class InputRanges {

    /** The share of draws beyond the end that is taken for a range without one. */
    private static final double TAIL = 0.001;

    private final Function<String, Interval> find;
    private final Map<String, Interval> found = new HashMap<>();

    private InputRanges(Function<String, Interval> find) {
        this.find = find;
    }

    /**
     * Before risks act on them: from one end of the distribution to the other, a thousandth from an end that is infinite, held
     * in its bounds.
     */
    static InputRanges withoutRisks(Scenario scenario) {
        return new InputRanges(path -> {
            Distribution distribution = scenario.quantity(path).distribution();
            double low = Double.isFinite(distribution.lower()) ? distribution.lower() : distribution.quantile(TAIL);
            double high =
                    Double.isFinite(distribution.upper()) ? distribution.upper() : distribution.upperQuantile(TAIL);
            QuantityKind kind = QuantityKind.ofPath(path);
            return new Interval(low, high).within(kind.lower(), kind.upper());
        });
    }

    /** Whatever is drawn and whichever risks happen. */
    static InputRanges ofTrials(Scenario scenario) {
        return new InputRanges(ValueRanges.ofTrials(scenario)::value);
    }

    Interval of(QuantityKind kind, String id) {
        return of(kind.path(id));
    }

    Interval of(QuantityKind kind, String id, String part) {
        return of(kind.path(id, part));
    }

    Interval of(String path) {
        return found.computeIfAbsent(path, find);
    }

    /** Whether a quantity has one value in every trial. */
    boolean isCertainly(QuantityKind kind, String id, double value) {
        return of(kind, id).isOnly(value);
    }
}
