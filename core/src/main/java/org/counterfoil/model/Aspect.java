package org.counterfoil.model;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * A side of a programme on which things may turn out otherwise than planned. A scenario in which one cannot hopes for it: its
 * probabilities speak of the others alone.
 */
public enum Aspect {
    /** When centres open and bodies go live. */
    DATES,
    /** Who joins, and who gives up or leaves. */
    JOINING,
    /** What the change and the centres cost. */
    COST,
    /** How much cheaper the work becomes. */
    SAVING,
    /** What the work costs without sharing. */
    BUSINESS_AS_USUAL;

    /** As named in a sentence. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Those on which every trial of a scenario is the same: nothing that could change a result is uncertain. */
    public static Set<Aspect> certainIn(Scenario scenario) {
        EnumSet<Aspect> certain = EnumSet.allOf(Aspect.class);
        Idleness idleness = new Idleness(scenario, ValueRanges.Of.TRIALS);
        scenario.quantities().forEach((path, quantity) -> {
            Aspect aspect = of(scenario, path);
            if (certain.contains(aspect)
                    && isUncertain(QuantityKind.ofPath(path), quantity)
                    && idleness.reasons(path).isEmpty()) {
                certain.remove(aspect);
            }
        });
        IdleRisks idle = new IdleRisks(scenario);
        for (Risk risk : scenario.risks().values()) {
            if (risk.likelihood() > 0) {
                risk.effects().stream()
                        .filter(effect -> risk.likelihood() < 1 || !isCertain(effect))
                        .filter(effect -> !idle.isIdle(effect))
                        .forEach(effect -> certain.removeAll(of(scenario, effect)));
            }
        }
        return certain;
    }

    /** A number that is drawn, or a probability or rate that leaves an event to chance. */
    private static boolean isUncertain(QuantityKind kind, Quantity quantity) {
        return switch (kind) {
            case JOINS -> !quantity.isCertainly(1) && !quantity.isCertainly(0);
            case WITHDRAW_RATE, LEAVE_RATE, VOLATILITY -> !quantity.isCertainly(0);
            default -> !quantity.isCertain();
        };
    }

    /** Whether an effect does the same wherever its risk happens. */
    private static boolean isCertain(Effect effect) {
        if (effect instanceof Effect.Scale scale) {
            return scale.factor().isCertain();
        } else if (effect instanceof Effect.Add added) {
            return added.amount().isCertain();
        } else if (effect instanceof Effect.Set set) {
            return set.month().isCertain();
        } else if (effect instanceof Effect.Line line) {
            return line.amount().isCertain()
                    && line.month().isCertain()
                    && line.months().isCertain();
        }
        throw new AssertionError(effect);
    }

    /** What an effect acts on. */
    private static Set<Aspect> of(Scenario scenario, Effect effect) {
        if (effect instanceof Effect.Scale scale) {
            return of(scenario, scale.on());
        } else if (effect instanceof Effect.Add added) {
            return of(scenario, added.on());
        } else if (effect instanceof Effect.Set) {
            return EnumSet.of(JOINING);
        } else if (effect instanceof Effect.Line line) {
            return EnumSet.of(of(line.category()));
        }
        throw new AssertionError(effect);
    }

    private static Set<Aspect> of(Scenario scenario, PathPattern on) {
        EnumSet<Aspect> aspects = EnumSet.noneOf(Aspect.class);
        scenario.select(on).forEach(path -> aspects.add(of(scenario, path)));
        return aspects;
    }

    private static Aspect of(Scenario scenario, String path) {
        return switch (QuantityKind.ofPath(path)) {
            case CENTRE_DELAY, PACE, BODY_DELAY, TRANSFER_DELAY -> DATES;
            case JOINS, WITHDRAW_RATE, LEAVE_RATE, CLOSES -> JOINING;
            case BUILD_COST,
                    BUILD_COST_PER_MONTH_LATE,
                    RUNNING_COST,
                    COST_PER_BODY,
                    CLOSING_COST,
                    LEAVING_COST,
                    BODY_COST_PER_MONTH_LATE,
                    MIGRATION_MONTHS,
                    MIGRATION_COST,
                    DUAL_RUNNING_MONTHS,
                    DUAL_RUNNING,
                    UPKEEP,
                    STRANDED,
                    OFFICE_COST,
                    EXIT_COST -> COST;
            case TRANSFERABLE,
                    SAVING,
                    SAVING_AT_TRANSFER,
                    RAMP_MONTHS,
                    EROSION,
                    CASH_RELEASING,
                    ATTRIBUTABLE,
                    SCALE_EXPONENT,
                    DISCOUNT,
                    INDEXATION,
                    MINIMUM_VOLUME,
                    STANDARDISATION -> SAVING;
            case LINE_AMOUNT -> of(lineAt(scenario, path).category());
            case COST, BODY_GROWTH, GROWTH, VOLATILITY, PERSISTENCE, BASELINE_ERROR -> BUSINESS_AS_USUAL;
        };
    }

    private static Aspect of(CashFlowLine.Category category) {
        return category == CashFlowLine.Category.SAVING ? SAVING : COST;
    }

    private static CashFlowLine lineAt(Scenario scenario, String path) {
        return scenario.lines().values().stream()
                .filter(line -> path.startsWith("lines/" + line.id() + "/"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path));
    }
}
