package org.counterfoil.model;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * What must be so for a number to matter to a function of a body: with the reason why it does not where it is not so, and
 * what would make it matter.
 *
 * <p>{@link #of} is the rule book: the needs of every kind of quantity. Source: the method's equations; that nothing here
 * is called idle which is not is held by changing it in random scenarios.
 */
enum Need {
    SOMETHING_COSTS(Outlook::costs, "the cost that it acts on is 0", "state a cost other than 0"),
    SOMETHING_MOVES(
            (outlook, moving) ->
                    !outlook.ofFunction(QuantityKind.TRANSFERABLE, moving).isOnly(0),
            "transferable is 0, so nothing moves",
            "state a transferable above 0"),
    JOINING(Outlook::canJoin, "joins is 0, so nobody joins", "state a joins above 0"),
    COST_RECOVERY(
            (outlook, moving) -> !outlook.isUnderPriceContract(moving),
            "under a price contract a body pays the price, whatever its centre saves",
            "let a centre recover its cost"),
    SAVING(Outlook::saves, "nothing is saved", "state a saving other than 0"),
    SAVING_UNLESS_PRICED(
            (outlook, moving) -> outlook.isUnderPriceContract(moving) || outlook.saves(moving),
            "nothing is saved",
            "state a saving other than 0"),
    STANDARDISATION(
            (outlook, moving) ->
                    !outlook.ofBody(QuantityKind.STANDARDISATION, moving).isOnly(0),
            "standardisation is 0, so the platform saves nothing",
            "state a standardisation above 0"),
    MORE_FROM_THE_PLATFORM(
            Outlook::platformAdds,
            "saving equals savingAtTransfer, so the platform adds nothing",
            "state a saving other than savingAtTransfer"),
    SAVING_APART(
            Outlook::savesApart,
            "no function has a transfer before its go-live and standardisation is 1, so all of the saving comes at once",
            "state a transfer, or a standardisation below 1"),
    TIME_TO_ERODE(
            (outlook, moving) -> outlook.goesLive(moving).lower() < 12.0 * (outlook.years() - 1),
            "nothing is live before the last year of the appraisal, in which erosion would begin",
            "lengthen appraisal/years"),
    RELEASE(
            (outlook, moving) -> !moving.isAlreadyLive()
                    || moving.goLive()
                                    + outlook.ofFunction(QuantityKind.RAMP_MONTHS, moving)
                                            .upper()
                            > 0,
            "the saving was complete before the first year, so no posts are released after it",
            "state a go-live or a rampMonths that reaches into the appraisal"),
    BUILDING(
            (outlook, moving) -> moving.opens() > 0,
            "the centre is open before the appraisal begins",
            "state a build that ends in the appraisal"),
    OPENING_LATE(
            (outlook, moving) -> outlook.opens(moving).upper() > moving.opens(),
            "the centre cannot open late",
            "state a delay of the centre, or a risk that adds to it"),
    STAGES(
            (outlook, moving) -> !moving.isAlreadyLive() && moving.goLive() > moving.opens(),
            "no go-live is planned for after the centre's opening",
            "state a later goLive"),
    CLOSING(Outlook::canClose, "no risk closes the centre", "add a risk that sets centres/*/closes"),
    LATER_YEARS(
            (outlook, moving) -> outlook.years() > 1,
            "the appraisal has one year, and it acts from the second on",
            "lengthen appraisal/years"),
    THIRD_YEAR(
            (outlook, moving) -> outlook.years() > 2,
            "the appraisal has no third year, in which drift would first persist",
            "lengthen appraisal/years"),
    DRIFT(
            (outlook, moving) -> !outlook.ofProgramme(QuantityKind.VOLATILITY).isOnly(0),
            "volatility is 0, so there is no drift to persist",
            "state a volatility"),
    PRICE(
            (outlook, moving) ->
                    !outlook.ofCentre(QuantityKind.DISCOUNT, moving).isOnly(1),
            "the discount is 1, so the price is 0",
            "state a discount below 1"),
    SHORTFALL(
            Outlook::canFallShort,
            "no body can be late, stay out or leave, so volume never falls short of the planned",
            "state a delay, a joins below 1 or a leaveRate"),
    GOING_LIVE(
            (outlook, moving) -> !moving.isAlreadyLive(),
            "every go-live lies before the first year",
            "state a goLive in the appraisal"),
    YET_TO_JOIN(
            (outlook, moving) -> !moving.hasAlreadyMoved(),
            "every function moved before the first year, and so has joined",
            "state a goLive in the appraisal"),
    LATENESS(Outlook::canBeLate, "no go-live can be late", "state a delay, a pace above 1 or a risk that adds to them"),
    A_RATE(
            (outlook, moving) -> outlook.ofBody(QuantityKind.LEAVE_RATE, moving).upper() > 0
                    || outlook.ofBody(QuantityKind.WITHDRAW_RATE, moving).upper() > 0,
            "leaveRate and withdrawRate are 0, so it never leaves",
            "state a leaveRate"),
    LEAVING(
            Outlook::canLeave,
            "leaveRate is 0, and a body that gives up waiting before it has moved has nothing to leave",
            "state a leaveRate"),
    A_TRANSFER(
            (outlook, moving) -> moving.hasTransfer(),
            "no function has a transfer before its go-live",
            "state a transfer"),
    TRANSFER_TO_COME(
            (outlook, moving) -> !moving.hasAlreadyMoved(),
            "the transfer lies before the first year",
            "state a transfer in the appraisal"),
    MIGRATION(Outlook::paysForMigration, "migrationCost is 0", "state a migrationCost"),
    PARALLEL_MONTHS(
            (outlook, moving) ->
                    outlook.ofBody(QuantityKind.DUAL_RUNNING_MONTHS, moving).upper() > 0,
            "dualRunningMonths is 0, so nothing runs side by side",
            "state dualRunningMonths"),
    PARALLEL_IN_THE_APPRAISAL(
            (outlook, moving) -> outlook.goesLive(moving).upper()
                            + outlook.ofBody(QuantityKind.DUAL_RUNNING_MONTHS, moving)
                                    .upper()
                    > 0,
            "old and new ran side by side before the first year only",
            "state longer dualRunningMonths"),
    PARALLEL_SHARE(
            (outlook, moving) ->
                    !outlook.ofBody(QuantityKind.DUAL_RUNNING, moving).isOnly(0),
            "dualRunning is 0, so running side by side costs nothing",
            "state dualRunning"),
    SHARED_GROWTH(
            (outlook, moving) -> !outlook.growsByItself(moving),
            "every body states a growth of its own",
            "leave out the growth of a body"),
    OFFICE_WORK(
            (outlook, moving) -> outlook.officeWorks(),
            "the programme starts after the last go-live",
            "state an earlier programme/start");

    /** Those whose lack shows in the element itself: its author has forgotten the other half of what it states. */
    private static final Set<Need> OTHER_HALVES = EnumSet.of(A_RATE, A_TRANSFER, PARALLEL_MONTHS, DRIFT);

    private static final Map<QuantityKind, List<Need>> OF = new EnumMap<>(QuantityKind.class);

    static {
        OF.put(QuantityKind.TRANSFERABLE, List.of(SOMETHING_COSTS));
        OF.put(QuantityKind.SAVING, List.of(SOMETHING_COSTS, SOMETHING_MOVES, JOINING, COST_RECOVERY, STANDARDISATION));
        OF.put(
                QuantityKind.SAVING_AT_TRANSFER,
                List.of(SOMETHING_COSTS, SOMETHING_MOVES, JOINING, COST_RECOVERY, SAVING_APART));
        OF.put(QuantityKind.RAMP_MONTHS, List.of(SOMETHING_COSTS, SOMETHING_MOVES, JOINING, COST_RECOVERY, SAVING));
        OF.put(
                QuantityKind.EROSION,
                List.of(SOMETHING_COSTS, SOMETHING_MOVES, JOINING, COST_RECOVERY, SAVING, TIME_TO_ERODE));
        OF.put(QuantityKind.CASH_RELEASING, List.of(SOMETHING_COSTS, SOMETHING_MOVES, JOINING, SAVING_UNLESS_PRICED));
        OF.put(QuantityKind.ATTRIBUTABLE, List.of(SOMETHING_COSTS, SOMETHING_MOVES, JOINING, SAVING_UNLESS_PRICED));
        OF.put(QuantityKind.BUILD_COST, List.of());
        OF.put(QuantityKind.BUILD_COST_PER_MONTH_LATE, List.of(BUILDING, OPENING_LATE));
        OF.put(QuantityKind.CENTRE_DELAY, List.of(BUILDING));
        OF.put(QuantityKind.CLOSES, List.of());
        OF.put(QuantityKind.PACE, List.of(GOING_LIVE, STAGES));
        OF.put(QuantityKind.RUNNING_COST, List.of());
        OF.put(QuantityKind.COST_PER_BODY, List.of(JOINING));
        OF.put(QuantityKind.CLOSING_COST, List.of(CLOSING));
        OF.put(QuantityKind.SCALE_EXPONENT, List.of(SOMETHING_COSTS, SOMETHING_MOVES, JOINING));
        OF.put(QuantityKind.DISCOUNT, List.of(SOMETHING_COSTS, SOMETHING_MOVES));
        OF.put(QuantityKind.INDEXATION, List.of(SOMETHING_COSTS, SOMETHING_MOVES, LATER_YEARS, PRICE));
        OF.put(QuantityKind.MINIMUM_VOLUME, List.of(SOMETHING_COSTS, SOMETHING_MOVES, PRICE, SHORTFALL));
        OF.put(QuantityKind.COST, List.of());
        OF.put(QuantityKind.BODY_GROWTH, List.of(SOMETHING_COSTS, LATER_YEARS));
        OF.put(QuantityKind.JOINS, List.of(YET_TO_JOIN));
        OF.put(QuantityKind.WITHDRAW_RATE, List.of(GOING_LIVE, JOINING, LATENESS));
        OF.put(QuantityKind.LEAVE_RATE, List.of(JOINING));
        OF.put(QuantityKind.LEAVING_COST, List.of(A_RATE, JOINING, LEAVING));
        OF.put(QuantityKind.BODY_COST_PER_MONTH_LATE, List.of(GOING_LIVE, JOINING, LATENESS));
        OF.put(QuantityKind.BODY_DELAY, List.of(GOING_LIVE));
        OF.put(QuantityKind.TRANSFER_DELAY, List.of(A_TRANSFER, TRANSFER_TO_COME));
        OF.put(QuantityKind.MIGRATION_MONTHS, List.of(GOING_LIVE, JOINING, MIGRATION));
        OF.put(QuantityKind.DUAL_RUNNING_MONTHS, List.of(SOMETHING_COSTS, SOMETHING_MOVES, JOINING, PARALLEL_SHARE));
        OF.put(QuantityKind.MIGRATION_COST, List.of(GOING_LIVE, JOINING));
        OF.put(
                QuantityKind.STANDARDISATION,
                List.of(SOMETHING_COSTS, SOMETHING_MOVES, JOINING, COST_RECOVERY, MORE_FROM_THE_PLATFORM));
        OF.put(
                QuantityKind.DUAL_RUNNING,
                List.of(PARALLEL_MONTHS, SOMETHING_COSTS, SOMETHING_MOVES, JOINING, PARALLEL_IN_THE_APPRAISAL));
        OF.put(QuantityKind.UPKEEP, List.of(GOING_LIVE, SOMETHING_COSTS, SOMETHING_MOVES, JOINING, LATENESS));
        OF.put(QuantityKind.STRANDED, List.of(SOMETHING_COSTS, SOMETHING_MOVES, JOINING));
        OF.put(QuantityKind.OFFICE_COST, List.of(OFFICE_WORK));
        OF.put(
                QuantityKind.EXIT_COST,
                List.of(SOMETHING_COSTS, SOMETHING_MOVES, JOINING, COST_RECOVERY, SAVING, RELEASE));
        OF.put(QuantityKind.GROWTH, List.of(SHARED_GROWTH, SOMETHING_COSTS, LATER_YEARS));
        OF.put(QuantityKind.VOLATILITY, List.of(SOMETHING_COSTS, LATER_YEARS));
        OF.put(QuantityKind.PERSISTENCE, List.of(DRIFT, SOMETHING_COSTS, THIRD_YEAR));
        OF.put(QuantityKind.BASELINE_ERROR, List.of(SOMETHING_COSTS));
        OF.put(QuantityKind.LINE_AMOUNT, List.of());
    }

    private final BiPredicate<Outlook, Moving> isMet;
    private final String lack;
    private final String remedy;

    Need(BiPredicate<Outlook, Moving> isMet, String lack, String remedy) {
        this.isMet = isMet;
        this.lack = lack;
        this.remedy = remedy;
    }

    /** What a kind of quantity needs, all of it for one and the same function of a body; without needs it always matters. */
    static List<Need> of(QuantityKind kind) {
        List<Need> needs = OF.get(kind);
        if (needs == null) {
            throw new AssertionError(kind);
        }
        return needs;
    }

    boolean isMet(Outlook outlook, Moving moving) {
        return isMet.test(outlook, moving);
    }

    /** Why a number does not matter without it. */
    String lack() {
        return lack;
    }

    /** What would make it matter. */
    String remedy() {
        return remedy;
    }

    /** Whether the element that states the number lacks it itself. */
    boolean isOtherHalf() {
        return OTHER_HALVES.contains(this);
    }
}
