package org.counterfoil.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.counterfoil.units.Figures;

/**
 * Finds risks and effects that can change no result: warnings, as a list of risks may serve several cases of which none
 * needs them all.
 */
final class IdleRisks {

    private final Scenario scenario;
    private final Idleness idleness;

    IdleRisks(Scenario scenario) {
        this.scenario = scenario;
        this.idleness = new Idleness(scenario, ValueRanges.Of.TRIALS);
    }

    /** One violation for each risk of which nothing acts, and for each effect that does not act in another. */
    List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        for (Risk risk : scenario.risks().values()) {
            String path = "risks/" + risk.id();
            if (!(risk.likelihood() > 0)) {
                violations.add(idle(path, "its likelihood is 0, so it never happens; state a likelihood above 0"));
                continue;
            }
            TreeMap<Integer, String> reasons = new TreeMap<>();
            for (int i = 0; i < risk.effects().size(); i++) {
                int place = i;
                reasonOf(risk.effects().get(i)).ifPresent(reason -> reasons.put(place, reason));
            }
            if (reasons.size() == risk.effects().size()) {
                violations.add(
                        idle(path, reasons.values().stream().distinct().collect(Collectors.joining(". Besides, "))));
            } else {
                reasons.forEach((place, reason) -> violations.add(idle(path + "/effects/" + place, reason)));
            }
        }
        return violations;
    }

    private static Violation idle(String path, String reason) {
        return new Violation(RuleKind.IDLE, path, "cannot change any result: %s, or leave it out".formatted(reason));
    }

    /** Whether an effect can change no result. */
    boolean isIdle(Effect effect) {
        return reasonOf(effect).isPresent();
    }

    private Optional<String> reasonOf(Effect effect) {
        if (effect instanceof Effect.Scale scale) {
            return reasonOf("scales", scale.on(), scale.factor(), 1, "write a scale other than 1");
        }
        if (effect instanceof Effect.Add added) {
            return reasonOf("adds to", added.on(), added.amount(), 0, "write an amount other than 0");
        }
        if (effect instanceof Effect.Set set) {
            return reasonOf(set);
        }
        if (effect instanceof Effect.Line line) {
            return reasonOf(line);
        }
        throw new AssertionError(effect);
    }

    /** Why an effect on quantities does nothing to any of them. */
    private Optional<String> reasonOf(String verb, PathPattern on, Quantity amount, double neutral, String other) {
        List<String> paths = scenario.select(on);
        Set<Idleness.Reason> reasons = new LinkedHashSet<>();
        if (ValueRanges.of(amount).isOnly(neutral)) {
            String nothing = verb.equals("scales") ? "it scales %s by 1" : "it adds 0 to %s";
            reasons.add(new Idleness.Reason(nothing.formatted(on.text()), other));
        } else {
            for (String path : paths) {
                List<Idleness.Reason> ofPath = new ArrayList<>(ofValue(verb, on, path));
                idleness.reasons(path)
                        .forEach(reason -> ofPath.add(new Idleness.Reason(
                                "%s does not matter: %s".formatted(on.text(), reason.lack()), reason.remedy())));
                if (ofPath.isEmpty()) {
                    return Optional.empty();
                }
                reasons.addAll(ofPath);
            }
        }
        return reasons.isEmpty() ? Optional.empty() : Optional.of(Idleness.text(reasons));
    }

    /** Why a quantity has the value with an effect that it has without: nothing to scale, or a bound that holds it. */
    private List<Idleness.Reason> ofValue(String verb, PathPattern on, String path) {
        ValueRanges ranges = idleness.outlook().ranges();
        QuantityKind kind = QuantityKind.ofPath(path);
        if (verb.equals("scales") && ranges.draw(path).isOnly(0)) {
            return List.of(new Idleness.Reason(
                    "it scales %s, which is 0".formatted(on.text()),
                    "state another value of it, or write add in place of scale"));
        }
        Interval acted = ranges.actedOn(path);
        if (acted.upper() <= kind.lower() || acted.lower() >= kind.upper()) {
            double bound = acted.upper() <= kind.lower() ? kind.lower() : kind.upper();
            return List.of(new Idleness.Reason(
                    "it %s %s, which is held at its bound of %s".formatted(verb, on.text(), Figures.asWritten(bound)),
                    "state another value of it, or let the risk move it the other way"));
        }
        return List.of();
    }

    /** A closing after everything else has happened; short of that, delivery may still run into it. */
    private Optional<String> reasonOf(Effect.Set set) {
        Outlook outlook = idleness.outlook();
        double month = ValueRanges.of(set.month()).lower();
        Set<String> closing = new LinkedHashSet<>(scenario.selectClosings(set.on()));
        boolean isTooLate = !closing.isEmpty()
                && month >= 12.0 * outlook.years()
                && closing.stream()
                        .allMatch(path -> outlook.reading(QuantityKind.CLOSES, path).stream()
                                .allMatch(moving -> month
                                                >= outlook.opens(moving).upper()
                                        && month > outlook.goesLive(moving).upper()
                                        && outlook.ofCentre(QuantityKind.CLOSING_COST, moving)
                                                .isOnly(0)
                                        && (!outlook.canLeave(moving)
                                                || outlook.ofBody(QuantityKind.LEAVING_COST, moving)
                                                        .isOnly(0))));
        return isTooLate
                ? Optional.of("it closes %s after the last year of the appraisal (%s); write an earlier month"
                        .formatted(
                                set.on().text(), scenario.appraisal().period().lastYear()))
                : Optional.empty();
    }

    private Optional<String> reasonOf(Effect.Line line) {
        double end = 12.0 * idleness.outlook().years();
        double month = ValueRanges.of(line.month()).lower();
        if (ValueRanges.of(line.amount()).isOnly(0)) {
            return Optional.of("the amount of its line is 0; state another amount");
        }
        boolean isTooLate = month >= end;
        return isTooLate
                ? Optional.of("its line begins after the last year of the appraisal (%s); write an earlier month"
                        .formatted(scenario.appraisal().period().lastYear()))
                : Optional.empty();
    }
}
