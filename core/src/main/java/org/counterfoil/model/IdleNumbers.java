package org.counterfoil.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds numbers that are stated but can change no result.
 *
 * <p>It is a mistake where the other half is missing in the same element, as a cost of leaving without a rate of it. It is
 * a warning where something else stands in the way, which may be as it should be in this case: a cost of being late where
 * nobody can be late. A number that says what holds anyway, such as a zero, says nothing to miss.
 */
final class IdleNumbers {

    /** What decides gross saving, and with it the ceiling, in which everybody has joined at each number's own best. */
    private static final Set<QuantityKind> IN_THE_CEILING = EnumSet.of(
            QuantityKind.TRANSFERABLE,
            QuantityKind.SAVING,
            QuantityKind.SAVING_AT_TRANSFER,
            QuantityKind.RAMP_MONTHS,
            QuantityKind.EROSION,
            QuantityKind.CENTRE_DELAY,
            QuantityKind.PACE,
            QuantityKind.RUNNING_COST,
            QuantityKind.COST_PER_BODY,
            QuantityKind.SCALE_EXPONENT,
            QuantityKind.DISCOUNT,
            QuantityKind.INDEXATION,
            QuantityKind.MINIMUM_VOLUME,
            QuantityKind.COST,
            QuantityKind.BODY_GROWTH,
            QuantityKind.BODY_DELAY,
            QuantityKind.TRANSFER_DELAY,
            QuantityKind.STANDARDISATION,
            QuantityKind.GROWTH,
            QuantityKind.BASELINE_ERROR,
            QuantityKind.LINE_AMOUNT);

    /** What the plan leaves out: there every body joins and stays, no centre closes and nothing drifts. */
    private static final Set<QuantityKind> NOT_IN_THE_PLAN = EnumSet.of(
            QuantityKind.JOINS,
            QuantityKind.WITHDRAW_RATE,
            QuantityKind.LEAVE_RATE,
            QuantityKind.LEAVING_COST,
            QuantityKind.CLOSING_COST,
            QuantityKind.VOLATILITY,
            QuantityKind.PERSISTENCE);

    private final Scenario scenario;
    private final SortedMap<String, String> origins;
    private final Idleness inTrials;
    private final Idleness inThePlan;
    private final Idleness anywhere;
    private final Idleness withAnyRisk;

    private IdleNumbers(Scenario scenario, SortedMap<String, String> origins) {
        this.scenario = scenario;
        this.origins = origins;
        this.inTrials = new Idleness(scenario, ValueRanges.Of.TRIALS);
        this.inThePlan = new Idleness(scenario, ValueRanges.Of.PLAN);
        this.anywhere = new Idleness(scenario, ValueRanges.Of.TRIALS_AND_PLAN);
        this.withAnyRisk = new Idleness(scenario, ValueRanges.Of.ANY_RISK);
    }

    /**
     * A violation for each of them.
     *
     * @param origins where each stated quantity stands, by path
     */
    static List<Violation> violationsOf(Scenario scenario, SortedMap<String, String> origins) {
        return new IdleNumbers(scenario, origins).violations();
    }

    private List<Violation> violations() {
        Map<String, List<String>> takers = new TreeMap<>();
        origins.forEach((path, origin) ->
                takers.computeIfAbsent(origin, key -> new ArrayList<>()).add(path));
        List<Violation> violations = new ArrayList<>();
        takers.forEach((origin, paths) -> {
            // What is stated for all elements of a sort is idle only if none of those that take it reads it.
            if (paths.stream().allMatch(this::isIdle)) {
                violations.add(violation(origin, paths));
            }
        });
        return violations;
    }

    private boolean isIdle(String path) {
        return !saysNothing(path) && !anywhere.isMarked(path) && !reasons(path).isEmpty();
    }

    /** Why a number changes neither a trial nor the plan nor the ceiling; none if it may change one of them. */
    private List<Idleness.Reason> reasons(String path) {
        QuantityKind kind = QuantityKind.ofPath(path);
        if (IN_THE_CEILING.contains(kind)) {
            return anywhere.reasons(path);
        }
        List<Idleness.Reason> trials = inTrials.reasons(path);
        if (trials.isEmpty() || NOT_IN_THE_PLAN.contains(kind)) {
            return trials;
        }
        List<Idleness.Reason> plan = inThePlan.reasons(path);
        return plan.isEmpty()
                ? List.of()
                : Stream.concat(trials.stream(), plan.stream()).distinct().toList();
    }

    private boolean saysNothing(String path) {
        QuantityKind kind = QuantityKind.ofPath(path);
        Quantity quantity = scenario.quantity(path);
        double unsaid = kind.hasDefault() ? kind.defaultValue() : 0;
        return quantity.isCertainly(unsaid) && quantity.planValue() == unsaid;
    }

    private Violation violation(String origin, List<String> paths) {
        QuantityKind kind = QuantityKind.ofPath(paths.get(0));
        Set<Idleness.Reason> reasons = new LinkedHashSet<>();
        paths.forEach(path -> reasons.addAll(reasons(path)));
        boolean isSlip = paths.stream().allMatch(path -> isSlip(kind, path));
        return new Violation(
                isSlip ? RuleKind.CANNOT_CHANGE_RESULTS : RuleKind.IDLE,
                origin,
                "cannot change any result: %s, or %s".formatted(Idleness.text(reasons), otherwise(kind, isSlip)));
    }

    /** What else its author may do: what every scenario states can stay, unless half of it is missing. */
    private static String otherwise(QuantityKind kind, boolean isSlip) {
        if (!kind.isRequired()) {
            return "leave it out";
        }
        return isSlip ? "write {\"value\": 0, \"note\": \"why\"}" : "let it stand";
    }

    private boolean isSlip(QuantityKind kind, String path) {
        Set<Need> lacks = withAnyRisk.lacks(kind, path);
        return !lacks.isEmpty() && lacks.stream().allMatch(Need::isOtherHalf);
    }
}
