package org.counterfoil.model;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds numbers that are stated but cannot change any result: an input nobody reads is an error, not a shrug. */
final class DeadInputRules {

    private final Scenario scenario;
    private final SortedMap<String, String> origins;
    private final List<Violation> violations = new ArrayList<>();
    private final TreeMap<String, Integer> deadDefaults = new TreeMap<>();

    private DeadInputRules(Scenario scenario, SortedMap<String, String> origins) {
        this.scenario = scenario;
        this.origins = origins;
    }

    static List<Violation> violationsOf(Scenario scenario, SortedMap<String, String> origins) {
        DeadInputRules rules = new DeadInputRules(scenario, origins);
        for (Body body : scenario.bodies().values()) {
            rules.checkBody(body);
        }
        for (Centre centre : scenario.centres().values()) {
            if (!rules.canClose(centre)) {
                rules.dead(QuantityKind.CLOSING_COST.path(centre.id()), "no risk closes the centre");
            }
        }
        if (!rules.canBeOtherThanZero(QuantityKind.VOLATILITY.path(""))) {
            rules.dead(QuantityKind.PERSISTENCE.path(""), "volatility is 0, so there is no drift to persist");
        }
        rules.reportDeadDefaults();
        return rules.violations;
    }

    private void checkBody(Body body) {
        String id = body.id();
        if (body.functions().values().stream().allMatch(move -> move.transfer().equals(move.goLive()))) {
            dead(QuantityKind.TRANSFER_DELAY.path(id), "no function has a transfer before its go-live");
        }
        if (!canBeOtherThanZero(QuantityKind.LEAVE_RATE.path(id))
                && !canBeOtherThanZero(QuantityKind.WITHDRAW_RATE.path(id))) {
            dead(QuantityKind.LEAVING_COST.path(id), "leaveRate and withdrawRate are 0, so it never leaves");
        }
        if (!canBeOtherThanZero(QuantityKind.DUAL_RUNNING_MONTHS.path(id))) {
            dead(QuantityKind.DUAL_RUNNING.path(id), "dualRunningMonths is 0, so nothing runs side by side");
        }
    }

    private void dead(String path, String reason) {
        String origin = origins.get(path);
        if (origin == null || !canBeOtherThanZero(path)) {
            return;
        }
        if (origin.equals(path)) {
            violations.add(new Violation(RuleKind.CANNOT_CHANGE_RESULTS, path, "cannot change any result: " + reason));
        } else {
            deadDefaults.merge(origin, 1, Integer::sum);
        }
    }

    /** A value stated for all elements of a sort is dead only if none of those that take it reads it. */
    private void reportDeadDefaults() {
        deadDefaults.forEach((origin, dead) -> {
            long takers = origins.values().stream().filter(origin::equals).count();
            if (takers == dead) {
                violations.add(new Violation(
                        RuleKind.CANNOT_CHANGE_RESULTS,
                        origin,
                        "cannot change any result: nothing that takes this default can use it"));
            }
        });
    }

    private boolean canBeOtherThanZero(String path) {
        Quantity quantity = scenario.quantity(path);
        return !quantity.isCertainly(0)
                || scenario.risks().values().stream()
                        .flatMap(risk -> risk.effects().stream())
                        .anyMatch(effect -> effect.changes(path));
    }

    private boolean canClose(Centre centre) {
        String path = QuantityKind.CLOSES.path(centre.id());
        return scenario.risks().values().stream()
                .flatMap(risk -> risk.effects().stream())
                .anyMatch(effect -> effect instanceof Effect.Set set && set.on().matches(path));
    }
}
