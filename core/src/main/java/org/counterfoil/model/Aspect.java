package org.counterfoil.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A side of a programme on which things go otherwise than planned. A scenario in which one is certain hopes for it: its
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
    SAVING;

    /** As named in a sentence. */
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those on which every trial of a scenario is the same. */
    public static List<Aspect> certainIn(Scenario scenario) {
        return Arrays.stream(values())
                .filter(aspect -> !aspect.isUncertainIn(scenario))
                .toList();
    }

    private boolean isUncertainIn(Scenario scenario) {
        return scenario.quantities().entrySet().stream()
                        .anyMatch(entry -> holds(scenario, entry.getKey())
                                && isUncertain(QuantityKind.ofPath(entry.getKey()), entry.getValue()))
                || scenario.risks().values().stream()
                        .anyMatch(risk -> risk.effects().stream().anyMatch(effect -> acts(scenario, risk, effect)));
    }

    /** A number that is drawn, or a probability or rate that leaves an event to chance. */
    private static boolean isUncertain(QuantityKind kind, Quantity quantity) {
        return switch (kind) {
            case JOINS -> !quantity.isCertainly(1) && !quantity.isCertainly(0);
            case WITHDRAW_RATE, LEAVE_RATE -> !quantity.isCertainly(0);
            default -> !quantity.isCertain();
        };
    }

    private boolean acts(Scenario scenario, Risk risk, Effect effect) {
        if (risk.likelihood() == 0) {
            return false;
        }
        boolean mayHappen = risk.likelihood() < 1;
        if (effect instanceof Effect.Scale scale) {
            return (mayHappen || !scale.factor().isCertain())
                    && scenario.select(scale.on()).stream().anyMatch(path -> holds(scenario, path));
        } else if (effect instanceof Effect.Add added) {
            return (mayHappen || !added.amount().isCertain())
                    && scenario.select(added.on()).stream().anyMatch(path -> holds(scenario, path));
        } else if (effect instanceof Effect.Set set) {
            return (mayHappen || !set.month().isCertain()) && this == JOINING;
        } else if (effect instanceof Effect.Line line) {
            return (mayHappen || !line.amount().isCertain()) && this == of(line.category());
        }
        throw new AssertionError(effect);
    }

    /** Whether a quantity belongs to this side; what business as usual costs belongs to none. */
    private boolean holds(Scenario scenario, String path) {
        return switch (QuantityKind.ofPath(path)) {
            case CENTRE_DELAY, PACE, BODY_DELAY, TRANSFER_DELAY -> this == DATES;
            case JOINS, WITHDRAW_RATE, LEAVE_RATE, CLOSES -> this == JOINING;
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
                    EXIT_COST -> this == COST;
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
                    STANDARDISATION -> this == SAVING;
            case LINE_AMOUNT -> this == of(lineAt(scenario, path).category());
            case COST, BODY_GROWTH, GROWTH, VOLATILITY, PERSISTENCE, BASELINE_ERROR -> false;
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
