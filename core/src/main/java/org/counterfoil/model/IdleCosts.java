package org.counterfoil.model;

import java.util.ArrayList;
import java.util.List;

/** Finds what is said of costs that are nil: who pays them, and whether the published plan counts them. */
final class IdleCosts {

    private final Scenario scenario;
    private final Idleness idleness;
    private final IdleRisks risks;
    private final List<String> costs;

    IdleCosts(Scenario scenario, IdleRisks risks) {
        this.scenario = scenario;
        this.idleness = new Idleness(scenario, ValueRanges.Of.TRIALS_AND_PLAN);
        this.risks = risks;
        this.costs = CostItem.pathsOf(scenario);
    }

    List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        scenario.payers().keySet().forEach(text -> check("payers/" + text, new PathPattern(text), violations));
        check("publishedPlan/covers", scenario.publishedPlan().covers(), violations);
        check("publishedPlan/leavesOut", scenario.publishedPlan().leavesOut(), violations);
        return violations;
    }

    private void check(String place, List<PathPattern> patterns, List<Violation> violations) {
        for (int i = 0; i < patterns.size(); i++) {
            check(place + "/" + i, patterns.get(i), violations);
        }
    }

    private void check(String place, PathPattern pattern, List<Violation> violations) {
        if (costs.stream().filter(pattern::matches).allMatch(this::isNil)) {
            violations.add(new Violation(
                    RuleKind.IDLE,
                    place,
                    "cannot change any result: '%s' costs nothing in the cost of change; state a cost of it, or leave this out"
                            .formatted(pattern.text())));
        }
    }

    private boolean isNil(String cost) {
        if (cost.startsWith("risks/")) {
            return scenario.risks().values().stream().noneMatch(risk -> brings(risk, cost));
        }
        CashFlowLine line = cost.startsWith("lines/") ? scenario.lines().get(cost.substring("lines/".length())) : null;
        if (line != null && line.category() != CashFlowLine.Category.IMPLEMENTATION) {
            return true;
        }
        return scenario.select(new PathPattern(cost)).stream()
                .allMatch(path -> idleness.outlook().ranges().value(path).isOnly(0)
                        || !idleness.reasons(path).isEmpty());
    }

    private boolean brings(Risk risk, String cost) {
        return risk.likelihood() > 0
                && risk.effects().stream()
                        .filter(effect -> cost.equals("risks/" + risk.id() + "/" + effect.key()))
                        .anyMatch(effect -> effect instanceof Effect.Line line
                                && line.category() == CashFlowLine.Category.IMPLEMENTATION
                                && !risks.isIdle(effect));
    }
}
