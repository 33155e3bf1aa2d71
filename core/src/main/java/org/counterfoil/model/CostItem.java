package org.counterfoil.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The items of the cost of change: each has a path, a payer, and is or is not counted by the published plan.
 *
 * <p>Source: method, section 5 (the cost ledger).
 */
public final class CostItem {

    private static final List<QuantityKind> OF_CENTRES =
            List.of(QuantityKind.BUILD_COST, QuantityKind.BUILD_COST_PER_MONTH_LATE, QuantityKind.CLOSING_COST);
    private static final List<QuantityKind> OF_BODIES = List.of(
            QuantityKind.MIGRATION_COST,
            QuantityKind.BODY_COST_PER_MONTH_LATE,
            QuantityKind.LEAVING_COST,
            QuantityKind.DUAL_RUNNING,
            QuantityKind.UPKEEP,
            QuantityKind.STRANDED);

    private CostItem() {}

    /** Paths of all items of a scenario, in order. */
    public static List<String> pathsOf(Scenario scenario) {
        List<String> paths = new ArrayList<>();
        scenario.centres().keySet().forEach(id -> OF_CENTRES.forEach(kind -> paths.add(kind.path(id))));
        scenario.bodies().keySet().forEach(id -> OF_BODIES.forEach(kind -> paths.add(kind.path(id))));
        paths.add(QuantityKind.OFFICE_COST.path(""));
        paths.add(QuantityKind.EXIT_COST.path(""));
        scenario.lines().keySet().forEach(id -> paths.add("lines/" + id));
        for (Risk risk : scenario.risks().values()) {
            for (Effect effect : risk.effects()) {
                if (effect instanceof Effect.Line) {
                    paths.add("risks/" + risk.id() + "/" + effect.key());
                }
            }
        }
        paths.sort(null);
        return paths;
    }

    /** Some paths of items, for messages. */
    static String examples() {
        return "centres/*/build/cost, bodies/*/migrationCost, bodies/*/dualRunning, programme/officeCost";
    }

    /**
     * Who pays an item: as stated, else the line's own payer, else centres for what they build and close, bodies for
     * what happens to them, and the programme for its office and exits.
     */
    public static Payer payerOf(Scenario scenario, String path) {
        for (Map.Entry<String, Payer> stated : scenario.payers().entrySet()) {
            if (new PathPattern(stated.getKey()).matches(path)) {
                return stated.getValue();
            }
        }
        for (CashFlowLine line : scenario.lines().values()) {
            if (path.equals("lines/" + line.id())) {
                return line.payer();
            }
        }
        for (Risk risk : scenario.risks().values()) {
            for (Effect effect : risk.effects()) {
                if (effect instanceof Effect.Line line && path.equals("risks/" + risk.id() + "/" + line.key())) {
                    return line.payer();
                }
            }
        }
        if (path.startsWith("centres/")) {
            return Payer.CENTRE;
        }
        return path.startsWith("bodies/") ? Payer.BODY : Payer.PROGRAMME;
    }
}
