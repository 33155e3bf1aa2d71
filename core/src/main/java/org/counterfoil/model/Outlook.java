package org.counterfoil.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What can happen in a scenario: who can be late, stay out, leave or save. Where it cannot tell, it says that something
 * can.
 *
 * <p>Source: method, equations 4.1 to 4.5, with intervals in place of draws.
 */
final class Outlook {

    private final Scenario scenario;
    private final ValueRanges ranges;
    private final PossibleMonths months;
    private final List<Moving> movings = new ArrayList<>();
    private final Map<String, List<Moving>> byElement = new HashMap<>();

    Outlook(Scenario scenario, ValueRanges.Of of) {
        this.scenario = scenario;
        this.ranges = new ValueRanges(scenario, of);
        this.months = new PossibleMonths(scenario, ranges::value);
        for (Body body : scenario.bodies().values()) {
            Centre centre = scenario.centres().get(body.centre());
            if (centre == null) {
                throw new IllegalArgumentException("there is no centre '%s'".formatted(body.centre()));
            }
            body.functions()
                    .forEach((function, move) -> movings.add(new Moving(
                            body,
                            function,
                            move,
                            centre,
                            scenario.appraisal().period().monthsUntil(centre.opens()),
                            scenario.appraisal().period().monthsUntil(move.transfer()),
                            scenario.appraisal().period().monthsUntil(move.goLive()))));
        }
        for (Moving moving : movings) {
            add("functions/" + moving.function(), moving);
            add("centres/" + moving.centre().id(), moving);
            add("bodies/" + moving.body().id(), moving);
        }
    }

    private void add(String element, Moving moving) {
        byElement.computeIfAbsent(element, none -> new ArrayList<>()).add(moving);
    }

    ValueRanges ranges() {
        return ranges;
    }

    int years() {
        return scenario.appraisal().period().years();
    }

    /** Every function of every body. */
    List<Moving> all() {
        return movings;
    }

    /** Those whose results a quantity could change. */
    List<Moving> reading(QuantityKind kind, String path) {
        if (!List.of("functions", "centres", "bodies").contains(kind.owner())) {
            return movings;
        }
        List<Moving> reading = byElement.getOrDefault(kind.owner() + "/" + path.split("/", -1)[1], List.of());
        return kind == QuantityKind.MIGRATION_COST
                ? reading.stream()
                        .filter(moving -> moving.move().migrationCost().path().equals(path))
                        .toList()
                : reading;
    }

    /** A quantity of the function that moves. */
    Interval ofFunction(QuantityKind kind, Moving moving) {
        return ranges.value(kind.path(moving.function()));
    }

    /** A quantity of the body whose function moves. */
    Interval ofBody(QuantityKind kind, Moving moving) {
        return ranges.value(kind.path(moving.body().id()));
    }

    /** A quantity of the centre to which it moves. */
    Interval ofCentre(QuantityKind kind, Moving moving) {
        return ranges.value(kind.path(moving.centre().id()));
    }

    /** A quantity of the programme. */
    Interval ofProgramme(QuantityKind kind) {
        return ranges.value(kind.path(""));
    }

    /** Whether business as usual costs anything, or a price is asked for it: that on the planned cost, in every trial. */
    boolean costs(Moving moving) {
        String path = moving.move().cost().path();
        boolean isPriced =
                isUnderPriceContract(moving) && scenario.quantity(path).planValue() != 0;
        return isPriced
                || !(ranges.value(path).isOnly(0)
                        || ofProgramme(QuantityKind.BASELINE_ERROR).isOnly(0));
    }

    /** Whether its migration can cost anything. */
    boolean paysForMigration(Moving moving) {
        Body.Share share = moving.move().migrationCost();
        return share.weight() > 0 && !ranges.value(share.path()).isOnly(0);
    }

    boolean isUnderPriceContract(Moving moving) {
        return moving.centre().contract() == Centre.Contract.PRICE;
    }

    /** Whether the platform can save more, or less, than the move alone. */
    boolean platformAdds(Moving moving) {
        Interval saving = ofFunction(QuantityKind.SAVING, moving);
        return !(saving.isOnly(saving.lower())
                && ofFunction(QuantityKind.SAVING_AT_TRANSFER, moving).isOnly(saving.lower()));
    }

    /**
     * Whether it makes a difference how much of the saving comes with the move: not where all comes at once and in full, and
     * exit pay, which does not flow back, is due for all of it.
     */
    boolean savesApart(Moving moving) {
        Interval early = ofFunction(QuantityKind.SAVING_AT_TRANSFER, moving);
        boolean paysTwice = early.lower() < 0
                || early.upper() > ofFunction(QuantityKind.SAVING, moving).lower();
        return moving.hasTransfer()
                || !ofBody(QuantityKind.STANDARDISATION, moving).isOnly(1)
                || (paysTwice && !ofProgramme(QuantityKind.EXIT_COST).isOnly(0));
    }

    /** Whether moving it can change what it costs. */
    boolean saves(Moving moving) {
        return !ofFunction(QuantityKind.SAVING_AT_TRANSFER, moving).isOnly(0)
                || (platformAdds(moving)
                        && !ofBody(QuantityKind.STANDARDISATION, moving).isOnly(0));
    }

    /** Whether it can join; in the plan every body does. */
    boolean canJoin(Moving moving) {
        return ranges.withPlan()
                || moving.hasAlreadyMoved()
                || ofBody(QuantityKind.JOINS, moving).upper() > 0;
    }

    /** R: months until its centre opens. */
    Interval opens(Moving moving) {
        return months.opens(moving.centre());
    }

    /** G: months until it goes live. */
    Interval goesLive(Moving moving) {
        return months.goesLive(moving.body(), moving.move());
    }

    /** T: months until the work moves. */
    Interval moves(Moving moving) {
        return months.moves(moving.body(), moving.move());
    }

    /** Whether its go-live can come later than planned. */
    boolean canBeLate(Moving moving) {
        return !moving.isAlreadyLive() && goesLive(moving).upper() > moving.goLive();
    }

    /** Whether it can give up waiting: nobody does before the planned go-live, nor in the plan. */
    boolean canWithdraw(Moving moving) {
        return ranges.withTrials()
                && canBeLate(moving)
                && canJoin(moving)
                && ofBody(QuantityKind.WITHDRAW_RATE, moving).upper() > 0;
    }

    /** Whether it can leave after it has moved: once live, or moved as it is and tired of waiting for more. */
    boolean canLeave(Moving moving) {
        return (ranges.withTrials()
                        && canJoin(moving)
                        && ofBody(QuantityKind.LEAVE_RATE, moving).upper() > 0)
                || (moving.hasTransfer() && canWithdraw(moving));
    }

    /** Whether its centre can be paid for less volume than planned. */
    boolean canFallShort(Moving moving) {
        boolean canMoveLate = moving.hasTransfer()
                ? !moving.hasAlreadyMoved()
                        && ofBody(QuantityKind.TRANSFER_DELAY, moving).upper() > 0
                : canBeLate(moving);
        boolean canStayOut =
                !moving.hasAlreadyMoved() && ofBody(QuantityKind.JOINS, moving).lower() < 1;
        return canMoveLate || canStayOut || canWithdraw(moving) || canLeave(moving);
    }

    /** Whether the programme office can have work after it opens. */
    boolean officeWorks() {
        int start =
                scenario.appraisal().period().monthsUntil(scenario.programme().start());
        return movings.stream()
                .anyMatch(moving ->
                        goesLive(moving).upper() > start || opens(moving).upper() > start || moving.goLive() > start);
    }

    /** Whether some risk closes its centre. */
    boolean canClose(Moving moving) {
        String path = QuantityKind.CLOSES.path(moving.centre().id());
        return scenario.risks().values().stream()
                .filter(ranges::canHappen)
                .flatMap(risk -> risk.effects().stream())
                .anyMatch(effect -> effect instanceof Effect.Set set && set.on().matches(path));
    }

    /** Whether its body states a growth of its own, be it as one of all bodies. */
    boolean growsByItself(Moving moving) {
        return scenario.quantities()
                .containsKey(QuantityKind.BODY_GROWTH.path(moving.body().id()));
    }

    /** Whether there is anything of it to serve. */
    boolean hasVolume(Moving moving) {
        return costs(moving) && !ofFunction(QuantityKind.TRANSFERABLE, moving).isOnly(0) && canJoin(moving);
    }

    /** Whether it can be served in a year or at its end; an earlier year counts as the first. */
    boolean canBeServed(Moving moving, int year) {
        return hasVolume(moving) && moves(moving).lower() <= 12.0 * (Math.max(year, 0) + 1);
    }
}
