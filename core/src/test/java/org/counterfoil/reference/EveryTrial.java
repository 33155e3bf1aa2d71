package org.counterfoil.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import org.counterfoil.model.CostItem;
import org.counterfoil.model.Driver;
import org.counterfoil.model.Effect;
import org.counterfoil.model.Payer;
import org.counterfoil.model.PublishedPlan.Coverage;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Risk;
import org.counterfoil.model.Scenario;

/** What is the same in every trial of a scenario, looked up once: looking it up takes longer than a trial. */
final class EveryTrial {

    private static final Map<Scenario, EveryTrial> OF = Collections.synchronizedMap(new WeakHashMap<>());

    private static final Map<QuantityKind, Map<String, String>> PATHS = new ConcurrentHashMap<>();
    private static final Map<String, QuantityKind> KINDS = new ConcurrentHashMap<>();

    private final Set<String> drivers;
    private final Map<String, List<Acting>> acting = new HashMap<>();
    private final Map<String, Coverage> coverages = new ConcurrentHashMap<>();
    private final Map<String, Payer> payers = new ConcurrentHashMap<>();
    private final Map<String, Double> numbers = new ConcurrentHashMap<>();

    /**
     * What one effect of a risk does to one quantity.
     *
     * @param driver of its amount
     * @param amount by which it scales, or which it adds
     * @param isScale which of the two
     */
    record Acting(Risk risk, String driver, Quantity amount, boolean isScale) {}

    private EveryTrial(Scenario scenario) {
        this.drivers = scenario.drivers().stream().map(Driver::name).collect(Collectors.toSet());
        scenario.quantities().keySet().forEach(path -> acting.put(path, actingOn(scenario, path)));
    }

    static EveryTrial of(Scenario scenario) {
        return OF.computeIfAbsent(scenario, EveryTrial::new);
    }

    /** Scales before adds; each in the order of the risk's id, then the effect's key. */
    private static List<Acting> actingOn(Scenario scenario, String path) {
        List<Acting> scales = new ArrayList<>();
        List<Acting> adds = new ArrayList<>();
        for (Risk risk : scenario.risks().values()) {
            for (Effect effect : risk.effects().stream()
                    .sorted(Comparator.comparing(Effect::key))
                    .toList()) {
                if (effect instanceof Effect.Scale scale && scale.on().matches(path)) {
                    scales.add(new Acting(risk, driver(risk, effect, scale.each(), path), scale.factor(), true));
                } else if (effect instanceof Effect.Add added && added.on().matches(path)) {
                    adds.add(new Acting(risk, driver(risk, effect, added.each(), path), added.amount(), false));
                }
            }
        }
        scales.addAll(adds);
        return scales;
    }

    /** The driver of an effect's amount: one for all that it selects, or one for each. */
    static String driver(Risk risk, Effect effect, boolean each, String path) {
        return "risks/" + risk.id() + "/" + effect.key() + (each ? "/" + path : "");
    }

    boolean hasDriver(String name) {
        return drivers.contains(name);
    }

    /** What risks do to a quantity, in the order in which they do it. */
    List<Acting> actingOn(String path) {
        return acting.getOrDefault(path, List.of());
    }

    /** Whether the published plan counts an item of cost. */
    Coverage coverageOf(Scenario scenario, String item) {
        return coverages.computeIfAbsent(item, scenario.publishedPlan()::coverageOf);
    }

    /** Who pays an item of cost. */
    Payer payerOf(Scenario scenario, String item) {
        return payers.computeIfAbsent(item, any -> CostItem.payerOf(scenario, any));
    }

    /** A number that no draw moves. */
    double number(String name, DoubleSupplier found) {
        return numbers.computeIfAbsent(name, any -> found.getAsDouble());
    }

    /** The kind of a quantity's path. */
    static QuantityKind kindOf(String path) {
        return KINDS.computeIfAbsent(path, QuantityKind::ofPath);
    }

    /** The path of a kind for one function, centre or body. */
    static String path(QuantityKind kind, String id) {
        return PATHS.computeIfAbsent(kind, any -> new ConcurrentHashMap<>()).computeIfAbsent(id, kind::path);
    }
}
