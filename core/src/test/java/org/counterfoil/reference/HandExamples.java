package org.counterfoil.reference;

import static org.counterfoil.outcome.Metric.ATTRIBUTABLE_RUN_RATE;
import static org.counterfoil.outcome.Metric.ATTRIBUTABLE_SAVING;
import static org.counterfoil.outcome.Metric.BENEFIT_COST_RATIO;
import static org.counterfoil.outcome.Metric.BODIES_LEFT;
import static org.counterfoil.outcome.Metric.BODIES_LIVE;
import static org.counterfoil.outcome.Metric.BODIES_MOVED;
import static org.counterfoil.outcome.Metric.BODIES_WITHDRAWN;
import static org.counterfoil.outcome.Metric.BODY_SAVING;
import static org.counterfoil.outcome.Metric.BUILD;
import static org.counterfoil.outcome.Metric.BUSINESS_AS_USUAL;
import static org.counterfoil.outcome.Metric.CASH_RELEASING_RUN_RATE;
import static org.counterfoil.outcome.Metric.CASH_RELEASING_SAVING;
import static org.counterfoil.outcome.Metric.CENTRE;
import static org.counterfoil.outcome.Metric.CHARGE;
import static org.counterfoil.outcome.Metric.CLOSING;
import static org.counterfoil.outcome.Metric.COST_AFTER_LAST_YEAR;
import static org.counterfoil.outcome.Metric.COST_COUNTED;
import static org.counterfoil.outcome.Metric.COST_LEFT_OUT;
import static org.counterfoil.outcome.Metric.COST_NOT_COLLATED;
import static org.counterfoil.outcome.Metric.DELAY_MONTHS;
import static org.counterfoil.outcome.Metric.DUAL_RUNNING;
import static org.counterfoil.outcome.Metric.EXIT;
import static org.counterfoil.outcome.Metric.GROSS_RUN_RATE;
import static org.counterfoil.outcome.Metric.GROSS_SAVING;
import static org.counterfoil.outcome.Metric.IMPLEMENTATION;
import static org.counterfoil.outcome.Metric.IMPLEMENTATION_COST;
import static org.counterfoil.outcome.Metric.IMPLEMENTATION_LINES;
import static org.counterfoil.outcome.Metric.LEAVING;
import static org.counterfoil.outcome.Metric.LEAVING_AND_CLOSING_COST;
import static org.counterfoil.outcome.Metric.LEGACY;
import static org.counterfoil.outcome.Metric.LIVE_UPTAKE;
import static org.counterfoil.outcome.Metric.MEAN_DELAY_MONTHS;
import static org.counterfoil.outcome.Metric.MIGRATION;
import static org.counterfoil.outcome.Metric.NET_PRESENT_SOCIAL_VALUE;
import static org.counterfoil.outcome.Metric.NET_PRESENT_VALUE;
import static org.counterfoil.outcome.Metric.NET_RUN_RATE;
import static org.counterfoil.outcome.Metric.NET_SAVING;
import static org.counterfoil.outcome.Metric.OFFICE;
import static org.counterfoil.outcome.Metric.OVERRUN_RATIO;
import static org.counterfoil.outcome.Metric.PAID_BY_BODY;
import static org.counterfoil.outcome.Metric.PAID_BY_CENTRE;
import static org.counterfoil.outcome.Metric.PAID_BY_PROGRAMME;
import static org.counterfoil.outcome.Metric.PAID_BY_SUPPLIER;
import static org.counterfoil.outcome.Metric.PAID_BY_UNKNOWN;
import static org.counterfoil.outcome.Metric.PAYBACK_YEAR;
import static org.counterfoil.outcome.Metric.PEAK_FUNDING;
import static org.counterfoil.outcome.Metric.PUBLISHED_OVERRUN_RATIO;
import static org.counterfoil.outcome.Metric.RUNNING_LINES;
import static org.counterfoil.outcome.Metric.SAVING_LINES;
import static org.counterfoil.outcome.Metric.STRANDED;
import static org.counterfoil.outcome.Metric.UNIT_COST_RATIO;
import static org.counterfoil.outcome.Metric.UPTAKE;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.counterfoil.distribution.Fixed;
import org.counterfoil.model.Appraisal;
import org.counterfoil.model.CashFlowLine;
import org.counterfoil.model.CashFlowLine.Category;
import org.counterfoil.model.CashFlowLine.Scaling;
import org.counterfoil.model.Centre;
import org.counterfoil.model.Effect;
import org.counterfoil.model.PathPattern;
import org.counterfoil.model.Payer;
import org.counterfoil.model.Provenance;
import org.counterfoil.model.PublishedPlan;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Scenario;
import org.counterfoil.model.ScenarioBuilder;
import org.counterfoil.units.AppraisalPeriod;
import org.counterfoil.units.DiscountSchedule;
import org.counterfoil.units.FinancialYear;

/**
 * Examples that anyone can check on paper; the reference and the engine must both give their numbers.
 *
 * <p>Unless an example says otherwise: three years from 2013-14 at a discount rate of a quarter (factors 1, 0.8, 0.64);
 * centre {@code c} is built from month 0 and opens in month 12; body {@code b} has one function, {@code hr}, which costs
 * 120 a year and goes live in month 12; a fifth of its cost is saved at once; everything else costs nothing. So business as
 * usual is 120, the centre's work costs 120 × 0.8 = 96, and 24 a year is saved from the second year on.
 */
public final class HandExamples {

    /** So fast a rate that what it brings happens at once: the wait is some 1e-14 months. */
    private static final double AT_ONCE = 1e15;

    private static final Quantity NOTHING = Quantity.zeroBecause("the example needs none");

    private HandExamples() {}

    /** All examples. */
    public static List<HandExample> all() {
        return List.of(
                theWorkIsSavedFromGoLiveOn(),
                aLateBodyPaysForTwoYears(),
                aRampOfAYearHalvesTheFirstYear(),
                aRampOfTwoYears(),
                workThatTransfersFirstSavesALittle(),
                aTransferSlips(),
                aTransferNeverSlipsPastGoLive(),
                aTransferBeforeTheFirstYearIsNotUndone(),
                aBodyLiveBeforeTheFirstYear(),
                savingsErode(),
                leavingIsNoOverrun(),
                postsOnceReleasedAreNotTakenBack(),
                tailoringLosesPartOfThePlatformsSaving(),
                partOfTheCostCannotMove(),
                theCentreHasAFixedCost(),
                theCentreHasACostForEachBody(),
                aLateCentreCostsMoreAndHoldsBodiesBack(),
                anEarlyCentreLetsBodiesInEarly(),
                aCentreOpenBeforeTheFirstYearIsNotLate(),
                aSlowPaceStretchesThePlan(),
                aBodyThatNeverJoins(),
                aBodyThatGivesUpWaiting(),
                aBodyThatGivesUpAfterItsWorkMoved(),
                aBodyThatLeavesOnceLive(),
                aBodyLeavesWhenItsLastFunctionIsLive(),
                aBodyLiveFromTheStartLeaves(),
                aCentreCloses(),
                aCentreClosesBeforeItOpens(),
                aSystemAgesUntilTheCentreCloses(),
                aPriceContractSavesItsDiscount(),
                aPriceContractIsIndexed(),
                aPriceIsOnTheStatedCost(),
                aMinimumVolumeIsPaidForWhateverIsUsed(),
                aMinimumVolumeIsDueFromTheTransfer(),
                lostVolumeRaisesUnitCost(),
                lostVolumeRaisesUnitCostTwentyfoldAtMost(),
                aShadowOrganisationStays(),
                oldAndNewRunSideBySide(),
                postsAreReleasedOnce(),
                greenBookFactors(),
                theOfficeOpensBeforeTheFirstYear(),
                linesOfEverySort(),
                aRiskBringsACost(),
                aRiskBringsAYearlyCostThatStartedEarlier(),
                costsHavePayersAndAreCountedOrNot(),
                businessAsUsualGrows(),
                aBodyHasAGrowthOfItsOwn(),
                theBaselineIsWrong(),
                risksScaleFirstAndAddThen(),
                oneNumberForAllFunctionsIsSharedOut(),
                bodiesShareTheCentresCost(),
                deliveryIsCountedPastTheLastYear());
    }

    private static HandExample theWorkIsSavedFromGoLiveOn() {
        // Year 0: nothing moved; month 12 is its end, so the body counts as moved there, and no part of the ramp is
        // over.
        return planned("the work is saved from go-live on", base())
                .expecting(BUSINESS_AS_USUAL, 120, 120, 120)
                .expecting(LEGACY, 120, 0, 0)
                .expecting(CENTRE, 0, 96, 96)
                .expecting(GROSS_SAVING, 0, 24, 24)
                .expecting(NET_SAVING, 0, 24, 24)
                .expecting(GROSS_RUN_RATE, 0, 24, 24)
                .expecting(UPTAKE, 0, 1, 1) // from month 12 on, which is year 1's
                .expecting(LIVE_UPTAKE, 0, 1, 1)
                .expecting(UNIT_COST_RATIO, Double.NaN, 0.8, 0.8) // 96 / 120
                .expecting(BODIES_MOVED, 1)
                .expecting(BODIES_LIVE, 1)
                .expecting(BODIES_WITHDRAWN, 0)
                .expecting(BODIES_LEFT, 0)
                .expecting(DELAY_MONTHS, 0)
                .expecting(MEAN_DELAY_MONTHS, 0)
                .expecting(BENEFIT_COST_RATIO, Double.NaN) // no implementation cost
                .expecting(OVERRUN_RATIO, Double.NaN)
                .expecting(PUBLISHED_OVERRUN_RATIO, Double.NaN)
                .expecting(PAYBACK_YEAR, 2013) // cumulative 0, 24, 48
                .expecting(PEAK_FUNDING, 0);
    }

    private static HandExample aLateBodyPaysForTwoYears() {
        // G = 18: served half of year 1, and late the other half: upkeep 120 × 0.1 × 6/12 = 6.
        // Migration 12 over 6 months stretches to months 6 to 18: 6 + 6; lateness 0.5 × 6 months = 3, in year 1.
        // Delivery 12 + 3, plan 12.
        return deviating(
                        "a late body pays for two years",
                        base().body(
                                        "b",
                                        body -> body.with(QuantityKind.BODY_DELAY, 6)
                                                .with(QuantityKind.UPKEEP, 0.1)
                                                .with(QuantityKind.MIGRATION_COST, 12)
                                                .with(QuantityKind.MIGRATION_MONTHS, 6)
                                                .with(QuantityKind.BODY_COST_PER_MONTH_LATE, 0.5)))
                .expecting(LEGACY, 120, 60, 0)
                .expecting(CENTRE, 0, 48, 96)
                .expecting(GROSS_SAVING, 0, 12, 24)
                .expecting(DUAL_RUNNING, 0, 6, 0)
                .expecting(MIGRATION, 6, 9, 0)
                .expecting(NET_SAVING, -6, -3, 24)
                .expecting(NET_RUN_RATE, 0, 24, 24) // it is late from month 12 on
                .expecting(DELAY_MONTHS, 6)
                .expecting(MEAN_DELAY_MONTHS, 6)
                .expecting(UPTAKE, 0, 1, 1)
                .expecting(OVERRUN_RATIO, 1.25)
                .expecting(PAYBACK_YEAR, 2015) // cumulative -6, -9, 15
                .expecting(PEAK_FUNDING, 9);
    }

    private static HandExample aRampOfAYearHalvesTheFirstYear() {
        // Mean of a straight rise over the year: half of 24. Exit pay follows the level: all in year 1, 1.5 × 24.
        return planned(
                        "a ramp of a year halves the first year",
                        base().function("hr", function -> function.with(QuantityKind.RAMP_MONTHS, 12))
                                .programme(programme -> programme.with(QuantityKind.EXIT_COST, 1.5)))
                .expecting(CENTRE, 0, 108, 96)
                .expecting(GROSS_SAVING, 0, 12, 24)
                .expecting(GROSS_RUN_RATE, 0, 24, 24)
                .expecting(EXIT, 0, 36, 0);
    }

    private static HandExample aRampOfTwoYears() {
        // Area under the ramp: J(12; 24) = 144/48 = 3, J(24; 24) = 12. Means 3/12 and 9/12.
        return planned(
                        "a ramp of two years",
                        base().function("hr", function -> function.with(QuantityKind.RAMP_MONTHS, 24))
                                .programme(programme -> programme.with(QuantityKind.EXIT_COST, 1.5)))
                .expecting(GROSS_SAVING, 0, 6, 18)
                .expecting(GROSS_RUN_RATE, 0, 12, 24)
                .expecting(EXIT, 0, 18, 18);
    }

    private static HandExample workThatTransfersFirstSavesALittle() {
        // T = 6: half of year 0 served, 0.05 saved of it: 120 × (0.5 - 0.025) = 57. Then 0.05 + 0.15.
        // Exit pay: 120 × 0.05 when the work moves, 120 × 0.15 when it goes live.
        return planned(
                        "work that transfers first saves a little",
                        base().function("hr", function -> function.with(QuantityKind.SAVING_AT_TRANSFER, 0.05))
                                .body("b", body -> body.transfer("2013-10"))
                                .programme(programme -> programme.with(QuantityKind.EXIT_COST, 1)))
                .expecting(LEGACY, 60, 0, 0)
                .expecting(CENTRE, 57, 96, 96)
                .expecting(GROSS_SAVING, 3, 24, 24)
                .expecting(EXIT, 6, 18, 0)
                .expecting(GROSS_RUN_RATE, 6, 24, 24)
                .expecting(UPTAKE, 1, 1, 1);
    }

    private static HandExample aTransferSlips() {
        // T = 6 + 3: a quarter of year 0 served.
        return deviating(
                        "a transfer slips",
                        base().body("b", body -> body.transfer("2013-10").with(QuantityKind.TRANSFER_DELAY, 3)))
                .expecting(LEGACY, 90, 0, 0)
                .expecting(CENTRE, 30, 96, 96)
                .expecting(DELAY_MONTHS, 0);
    }

    private static HandExample aTransferNeverSlipsPastGoLive() {
        // T = min(12, 6 + 9).
        return deviating(
                        "a transfer never slips past go-live",
                        base().body("b", body -> body.transfer("2013-10").with(QuantityKind.TRANSFER_DELAY, 9)))
                .expecting(LEGACY, 120, 0, 0);
    }

    private static HandExample aTransferBeforeTheFirstYearIsNotUndone() {
        // T = T° = -6: served from the start, though the body would not have joined, and nothing slips.
        return deviating(
                        "a transfer before the first year is not undone",
                        base().body(
                                        "b",
                                        body -> body.transfer("2012-10")
                                                .with(QuantityKind.TRANSFER_DELAY, 9)
                                                .with(QuantityKind.JOINS, 0)))
                .expecting(LEGACY, 0, 0, 0)
                .expecting(CENTRE, 120, 96, 96)
                .expecting(BODIES_LIVE, 1);
    }

    private static HandExample aBodyLiveBeforeTheFirstYear() {
        // G = -12, ramp of 24 months: half matured at month 0, and J(24) - J(12) = 12 - 3 = 9 of 12 in year 0.
        // Exit pay for the half that matures in year 0. Side by side until month 6: 120 × 0.5 × 6/12.
        // The centre's build counts in year 0; the body's migration is sunk.
        return planned(
                        "a body live before the first year",
                        base().centre("c", centre -> centre.built("2011-04", 12).with(QuantityKind.BUILD_COST, 10))
                                .function("hr", function -> function.with(QuantityKind.RAMP_MONTHS, 24))
                                .body(
                                        "b",
                                        body -> body.goLive("2012-04")
                                                .with(QuantityKind.MIGRATION_COST, 12)
                                                .with(QuantityKind.DUAL_RUNNING, 0.5)
                                                .with(QuantityKind.DUAL_RUNNING_MONTHS, 18))
                                .programme(programme -> programme.with(QuantityKind.EXIT_COST, 1)))
                .expecting(GROSS_SAVING, 18, 24, 24)
                .expecting(EXIT, 12, 0, 0)
                .expecting(DUAL_RUNNING, 30, 0, 0)
                .expecting(BUILD, 10, 0, 0)
                .expecting(MIGRATION, 0, 0, 0)
                .expecting(DELAY_MONTHS, Double.NaN)
                .expecting(MEAN_DELAY_MONTHS, Double.NaN)
                .expecting(BODIES_LIVE, 1)
                .expecting(OVERRUN_RATIO, 1);
    }

    private static HandExample savingsErode() {
        // Half of the saving is lost in each year after go-live at month 12: (1 - 0.5)^(t - 1).
        return planned("savings erode", base().function("hr", function -> function.with(QuantityKind.EROSION, 0.5)))
                .expecting(GROSS_SAVING, 0, 24, 12)
                .expecting(GROSS_RUN_RATE, 0, 24, 12);
    }

    private static HandExample tailoringLosesPartOfThePlatformsSaving() {
        // 0.1 + (0.2 - 0.1) × 0.5 = 0.15 of 120.
        return planned(
                        "tailoring loses part of the platform's saving",
                        base().function("hr", function -> function.with(QuantityKind.SAVING_AT_TRANSFER, 0.1))
                                .body("b", body -> body.with(QuantityKind.STANDARDISATION, 0.5)))
                .expecting(GROSS_SAVING, 0, 18, 18);
    }

    private static HandExample partOfTheCostCannotMove() {
        return planned(
                        "part of the cost cannot move",
                        base().function("hr", function -> function.with(QuantityKind.TRANSFERABLE, 0.5)))
                .expecting(LEGACY, 120, 60, 60)
                .expecting(CENTRE, 0, 48, 48)
                .expecting(GROSS_SAVING, 0, 12, 12);
    }

    private static HandExample theCentreHasAFixedCost() {
        return planned(
                        "the centre has a fixed cost",
                        base().centre("c", centre -> centre.with(QuantityKind.RUNNING_COST, 12)))
                .expecting(CENTRE, 0, 108, 108)
                .expecting(GROSS_SAVING, 0, 12, 12)
                .expecting(GROSS_RUN_RATE, 0, 12, 12); // open from month 12 on
    }

    private static HandExample theCentreHasACostForEachBody() {
        // Served half of year 1: 2 × 0.5.
        return deviating(
                        "the centre has a cost for each body",
                        base().centre("c", centre -> centre.with(QuantityKind.COST_PER_BODY, 2))
                                .body("b", body -> body.with(QuantityKind.BODY_DELAY, 6)))
                .expecting(CENTRE, 0, 49, 98);
    }

    private static HandExample aLateCentreCostsMoreAndHoldsBodiesBack() {
        // R = G = 18. Build 24 over 18 months: 16 + 8; lateness 1 × 6 months. Fixed cost 12 for half of year 1.
        // Delivery 24 + 6, plan 24.
        return deviating(
                        "a late centre costs more and holds bodies back",
                        base().centre(
                                        "c",
                                        centre -> centre.with(QuantityKind.BUILD_COST, 24)
                                                .with(QuantityKind.BUILD_COST_PER_MONTH_LATE, 1)
                                                .with(QuantityKind.CENTRE_DELAY, 6)
                                                .with(QuantityKind.RUNNING_COST, 12)))
                .expecting(BUILD, 16, 14, 0)
                .expecting(CENTRE, 0, 54, 108)
                .expecting(LEGACY, 120, 60, 0)
                .expecting(DELAY_MONTHS, 6)
                .expecting(OVERRUN_RATIO, 1.25);
    }

    private static HandExample anEarlyCentreLetsBodiesInEarly() {
        // R = 12 - 3 = 9 and G = 9: a quarter of year 0. Migration over 6 months before month 9.
        return deviating(
                        "an early centre lets bodies in early",
                        base().centre("c", centre -> centre.with(QuantityKind.CENTRE_DELAY, -3))
                                .body(
                                        "b",
                                        body -> body.with(QuantityKind.MIGRATION_COST, 12)
                                                .with(QuantityKind.MIGRATION_MONTHS, 6)))
                .expecting(LEGACY, 90, 0, 0)
                .expecting(GROSS_SAVING, 6, 24, 24)
                .expecting(MIGRATION, 12, 0, 0)
                .expecting(DELAY_MONTHS, -3);
    }

    private static HandExample aCentreOpenBeforeTheFirstYearIsNotLate() {
        // R° = 0, so its delay of 6 does not act.
        return deviating(
                        "a centre open before the first year is not late",
                        base().centre(
                                        "c",
                                        centre -> centre.built("2012-04", 12)
                                                .with(QuantityKind.CENTRE_DELAY, 6)
                                                .with(QuantityKind.BUILD_COST_PER_MONTH_LATE, 1)
                                                .with(QuantityKind.RUNNING_COST, 12)))
                .expecting(CENTRE, 12, 108, 108)
                .expecting(BUILD, 0, 0, 0)
                .expecting(DELAY_MONTHS, 0);
    }

    private static HandExample aSlowPaceStretchesThePlan() {
        // G = 12 + 2 × (18 - 12) = 24.
        return deviating(
                        "a slow pace stretches the plan",
                        base().centre("c", centre -> centre.with(QuantityKind.PACE, 2))
                                .body("b", body -> body.goLive("2014-10")))
                .expecting(LEGACY, 120, 120, 0)
                .expecting(DELAY_MONTHS, 6);
    }

    private static HandExample aBodyThatNeverJoins() {
        // The centre runs for nobody. The office ends with the last planned go-live: 6 a year for 12 months.
        return deviating(
                        "a body that never joins",
                        base().centre("c", centre -> centre.with(QuantityKind.RUNNING_COST, 12))
                                .body(
                                        "b",
                                        body -> body.with(QuantityKind.JOINS, 0)
                                                .with(QuantityKind.MIGRATION_COST, 12)
                                                .with(QuantityKind.UPKEEP, 0.1)
                                                .with(QuantityKind.BODY_DELAY, 6))
                                .programme(programme -> programme.with(QuantityKind.OFFICE_COST, 6)))
                .expecting(LEGACY, 120, 120, 120)
                .expecting(CENTRE, 0, 12, 12)
                .expecting(GROSS_SAVING, 0, -12, -12)
                .expecting(MIGRATION, 0, 0, 0)
                .expecting(DUAL_RUNNING, 0, 0, 0)
                .expecting(OFFICE, 6, 0, 0)
                .expecting(UPTAKE, 0, 0, 0)
                .expecting(UNIT_COST_RATIO, Double.NaN, Double.NaN, Double.NaN)
                .expectingOf("b", CHARGE, 0, 0, 0)
                .expecting(BODIES_MOVED, 0)
                .expecting(BODIES_WITHDRAWN, 0)
                .expecting(DELAY_MONTHS, Double.NaN)
                .expecting(PAYBACK_YEAR, Double.NaN)
                .expecting(PEAK_FUNDING, 30); // cumulative -6, -18, -30
    }

    private static HandExample aBodyThatGivesUpWaiting() {
        // G = 18, but it gives up at month 12: half of the stretched migration (months 6 to 18) is spent.
        return deviating(
                        "a body that gives up waiting",
                        base().body(
                                        "b",
                                        body -> body.with(QuantityKind.BODY_DELAY, 6)
                                                .with(QuantityKind.WITHDRAW_RATE, AT_ONCE)
                                                .with(QuantityKind.MIGRATION_COST, 12)
                                                .with(QuantityKind.MIGRATION_MONTHS, 6)))
                .expecting(MIGRATION, 6, 0, 0)
                .expecting(LEGACY, 120, 120, 120)
                .expecting(BODIES_WITHDRAWN, 1)
                .expecting(BODIES_MOVED, 0)
                .expecting(BODIES_LEFT, 0)
                .expecting(OVERRUN_RATIO, Double.NaN); // nobody went live, and nothing else was to be built
    }

    private static HandExample aBodyThatGivesUpAfterItsWorkMoved() {
        // T = 6, G = 18, W = X = 12: served for half of year 0, 0.1 saved: 120 × (0.5 - 0.05) = 54.
        return deviating(
                        "a body that gives up after its work moved",
                        base().function("hr", function -> function.with(QuantityKind.SAVING_AT_TRANSFER, 0.1))
                                .body(
                                        "b",
                                        body -> body.transfer("2013-10")
                                                .with(QuantityKind.BODY_DELAY, 6)
                                                .with(QuantityKind.WITHDRAW_RATE, AT_ONCE)
                                                .with(QuantityKind.LEAVING_COST, 5)))
                .expecting(LEGACY, 60, 120, 120)
                .expecting(CENTRE, 54, 0, 0)
                .expecting(GROSS_SAVING, 6, 0, 0)
                .expecting(LEAVING, 0, 5, 0)
                .expecting(BODIES_MOVED, 1)
                .expecting(BODIES_LIVE, 0)
                .expecting(BODIES_WITHDRAWN, 1)
                .expecting(BODIES_LEFT, 1);
    }

    private static HandExample aBodyThatLeavesOnceLive() {
        return deviating(
                        "a body that leaves once live",
                        base().body(
                                        "b",
                                        body -> body.with(QuantityKind.LEAVE_RATE, AT_ONCE)
                                                .with(QuantityKind.LEAVING_COST, 5)))
                .expecting(LEGACY, 120, 120, 120)
                .expecting(LEAVING, 0, 5, 0)
                .expecting(BODIES_LIVE, 1)
                .expecting(BODIES_LEFT, 1)
                .expecting(BODIES_WITHDRAWN, 0);
    }

    private static HandExample leavingIsNoOverrun() {
        // Migration 12 as planned. The body leaves at once, for 5; its centre closes in month 30, for 3.
        return deviating(
                        "leaving is no overrun",
                        closing(base(), "collapse", 30)
                                .centre("c", centre -> centre.with(QuantityKind.CLOSING_COST, 3))
                                .body(
                                        "b",
                                        body -> body.with(QuantityKind.MIGRATION_COST, 12)
                                                .with(QuantityKind.LEAVE_RATE, AT_ONCE)
                                                .with(QuantityKind.LEAVING_COST, 5)))
                .expecting(OVERRUN_RATIO, 1)
                .expecting(LEAVING, 0, 5, 0)
                .expecting(CLOSING, 0, 0, 3)
                .expecting(LEAVING_AND_CLOSING_COST, 8)
                .expecting(IMPLEMENTATION_COST, 20);
    }

    private static HandExample postsOnceReleasedAreNotTakenBack() {
        // Moved in month 6 with 0.1 saved: 12 released, of which half a year's saving falls in year 0. Live in month
        // 12, it
        // saves 0.05 in all, as a risk quarters 0.2: the platform takes 6 a year away, but no exit pay comes back.
        return deviating(
                        "posts once released are not taken back",
                        base().function("hr", function -> function.with(QuantityKind.SAVING_AT_TRANSFER, 0.1))
                                .body("b", body -> body.transfer("2013-10"))
                                .programme(programme -> programme.with(QuantityKind.EXIT_COST, 1))
                                .risk("shortfall", 1, risk -> risk.scales("functions/*/saving", new Fixed(0.25))))
                .expecting(EXIT, 12, 0, 0)
                .expecting(GROSS_SAVING, 6, 6, 6);
    }

    private static HandExample aBodyLeavesWhenItsLastFunctionIsLive() {
        // hr goes live in month 12, finance in month 24, and the body leaves then with both.
        return deviating(
                        "a body leaves when its last function is live",
                        withFinance(60, 60)
                                .body(
                                        "b",
                                        body -> body.goLive("finance", YearMonth.parse("2015-04"))
                                                .with(QuantityKind.LEAVE_RATE, AT_ONCE)
                                                .with(QuantityKind.LEAVING_COST, 5)))
                .expecting(LEGACY, 120, 60, 120)
                .expecting(LEAVING, 0, 0, 5)
                .expecting(BODIES_LEFT, 1);
    }

    private static HandExample aBodyLiveFromTheStartLeaves() {
        // Its clock starts at month 0, not in the past.
        return deviating(
                        "a body live from the start leaves",
                        base().centre("c", centre -> centre.built("2011-04", 12))
                                .body(
                                        "b",
                                        body -> body.goLive("2012-04")
                                                .with(QuantityKind.LEAVE_RATE, AT_ONCE)
                                                .with(QuantityKind.LEAVING_COST, 5)))
                .expecting(LEGACY, 120, 120, 120)
                .expecting(LEAVING, 5, 0, 0);
    }

    private static HandExample aCentreCloses() {
        // Two risks close it, in months 30 and 33; the earlier wins. Half of year 2: work 48, fixed cost 6.
        return deviating(
                        "a centre closes",
                        closing(base(), "collapse", 30)
                                .risk("sale", 1, risk -> risk.with(closes(33)))
                                .centre(
                                        "c",
                                        centre -> centre.with(QuantityKind.RUNNING_COST, 12)
                                                .with(QuantityKind.CLOSING_COST, 7)))
                .expecting(LEGACY, 120, 0, 60)
                .expecting(CENTRE, 0, 108, 54)
                .expecting(CLOSING, 0, 0, 7)
                .expecting(GROSS_SAVING, 0, 12, 6)
                .expecting(GROSS_RUN_RATE, 0, 12, 0)
                .expecting(UPTAKE, 0, 1, 0)
                .expecting(BODIES_LEFT, 0)
                .expecting(LEAVING, 0, 0, 0);
    }

    private static HandExample aCentreClosesBeforeItOpens() {
        // Month 6: half of the build is spent; migration (months 6 to 12) never starts; the office ends with it.
        return deviating(
                        "a centre closes before it opens",
                        closing(base(), "collapse", 6)
                                .centre(
                                        "c",
                                        centre -> centre.with(QuantityKind.BUILD_COST, 24)
                                                .with(QuantityKind.RUNNING_COST, 12))
                                .body(
                                        "b",
                                        body -> body.with(QuantityKind.MIGRATION_COST, 12)
                                                .with(QuantityKind.MIGRATION_MONTHS, 6))
                                .programme(programme -> programme.with(QuantityKind.OFFICE_COST, 6)))
                .expecting(BUILD, 12, 0, 0)
                .expecting(MIGRATION, 0, 0, 0)
                .expecting(CENTRE, 0, 0, 0)
                .expecting(OFFICE, 3, 0, 0)
                .expecting(LEGACY, 120, 120, 120)
                .expecting(BODIES_MOVED, 0)
                // Delivery 12 + 3; the plan for no bodies: build 24, office 6.
                .expecting(OVERRUN_RATIO, 0.5);
    }

    private static HandExample aSystemAgesUntilTheCentreCloses() {
        // G = 18, Z = 15: late for three months of year 1: 120 × 0.1 × 3/12.
        return deviating(
                        "a system ages until the centre closes",
                        closing(base(), "collapse", 15)
                                .body(
                                        "b",
                                        body -> body.with(QuantityKind.BODY_DELAY, 6)
                                                .with(QuantityKind.UPKEEP, 0.1)))
                .expecting(DUAL_RUNNING, 0, 3, 0)
                .expecting(BODIES_LIVE, 0);
    }

    private static HandExample aPriceContractSavesItsDiscount() {
        // 120 × 0.9 = 108. What is saved is 12, half of it in cash; exit pay is the supplier's.
        return planned(
                        "a price contract saves its discount",
                        price().function("hr", function -> function.with(QuantityKind.CASH_RELEASING, 0.5))
                                .programme(programme -> programme.with(QuantityKind.EXIT_COST, 1)))
                .expecting(CENTRE, 0, 108, 108)
                .expecting(GROSS_SAVING, 0, 12, 12)
                .expecting(CASH_RELEASING_SAVING, 0, 6, 6)
                .expecting(EXIT, 0, 0, 0);
    }

    private static HandExample aPriceContractIsIndexed() {
        // 108 × 1.1 and 108 × 1.21.
        return planned(
                        "a price contract is indexed",
                        price().centre("c", centre -> centre.with(QuantityKind.INDEXATION, 0.1)))
                .expecting(CENTRE, 0, 118.8, 130.68)
                .expecting(GROSS_SAVING, 0, 1.2, -10.68);
    }

    private static HandExample aPriceIsOnTheStatedCost() {
        // Business as usual is 120 × 1.1 × 1.1^t; the price stays 108. Year 1: 145.2 - 108; year 2: 159.72 - 108.
        return deviating(
                        "a price is on the stated cost",
                        price().programme(programme ->
                                programme.with(QuantityKind.BASELINE_ERROR, 1.1).with(QuantityKind.GROWTH, 0.1)))
                .expecting(BUSINESS_AS_USUAL, 132, 145.2, 159.72)
                .expecting(CENTRE, 0, 108, 108)
                .expecting(GROSS_SAVING, 0, 37.2, 51.72);
    }

    private static HandExample aMinimumVolumeIsPaidForWhateverIsUsed() {
        // Nobody joins: half of 108.
        return deviating(
                        "a minimum volume is paid for whatever is used",
                        price().centre("c", centre -> centre.with(QuantityKind.MINIMUM_VOLUME, 0.5))
                                .body("b", body -> body.with(QuantityKind.JOINS, 0)))
                .expecting(CENTRE, 0, 54, 54)
                .expecting(GROSS_SAVING, 0, -54, -54)
                .expecting(GROSS_RUN_RATE, 0, -54, -54); // due from month 12 on
    }

    private static HandExample aMinimumVolumeIsDueFromTheTransfer() {
        // From month 6 as planned: half of 54 in year 0, though the transfer slips to go-live.
        return deviating(
                        "a minimum volume is due from the planned transfer",
                        price().centre("c", centre -> centre.with(QuantityKind.MINIMUM_VOLUME, 0.5))
                                .body("b", body -> body.transfer("2013-10").with(QuantityKind.TRANSFER_DELAY, 6)))
                .expecting(CENTRE, 27, 108, 108)
                .expecting(LEGACY, 120, 0, 0);
    }

    private static HandExample lostVolumeRaisesUnitCost() {
        // Half of the volume: unit cost × 0.5^-1 = 2. Work 60 × 0.8 × 2 = 96.
        return deviating("lost volume raises unit cost", withStayAtHome(60, 60, 1))
                .expecting(LEGACY, 120, 60, 60)
                .expecting(CENTRE, 0, 96, 96)
                .expecting(GROSS_SAVING, 0, -36, -36)
                .expecting(UPTAKE, 0, 0.5, 0.5);
    }

    private static HandExample lostVolumeRaisesUnitCostTwentyfoldAtMost() {
        // A hundredth of the volume counts as a twentieth: 1 × 0.8 × 20.
        return deviating("lost volume raises unit cost twentyfold at most", withStayAtHome(1, 99, 1))
                .expecting(CENTRE, 0, 16, 16)
                .expecting(GROSS_SAVING, 0, -15, -15);
    }

    private static HandExample aShadowOrganisationStays() {
        // 120 × 0.1. Cash: 24 - 12 - 0.25 × 24 = 6. Attributable: 24 - 0.5 × 24 = 12.
        return planned(
                        "a shadow organisation stays",
                        base().function(
                                        "hr",
                                        function -> function.with(QuantityKind.CASH_RELEASING, 0.75)
                                                .with(QuantityKind.ATTRIBUTABLE, 0.5))
                                .body("b", body -> body.with(QuantityKind.STRANDED, 0.1)))
                .expecting(STRANDED, 0, 12, 12)
                .expecting(NET_SAVING, 0, 12, 12)
                .expecting(CASH_RELEASING_SAVING, 0, 6, 6)
                .expecting(ATTRIBUTABLE_SAVING, 0, 12, 12)
                .expecting(CASH_RELEASING_RUN_RATE, 0, 6, 6)
                .expecting(ATTRIBUTABLE_RUN_RATE, 0, 12, 12)
                .expecting(UNIT_COST_RATIO, Double.NaN, 0.9, 0.9); // (96 + 12) / 120
    }

    private static HandExample oldAndNewRunSideBySide() {
        // Months 12 to 18: 120 × 0.5 × 6/12; as year 0 ends not yet, as year 1 ends no more.
        return planned(
                        "old and new run side by side",
                        base().body(
                                        "b",
                                        body -> body.with(QuantityKind.DUAL_RUNNING, 0.5)
                                                .with(QuantityKind.DUAL_RUNNING_MONTHS, 6)))
                .expecting(DUAL_RUNNING, 0, 30, 0)
                .expecting(NET_SAVING, 0, -6, 24)
                .expecting(NET_RUN_RATE, 0, 24, 24);
    }

    private static HandExample postsAreReleasedOnce() {
        // Exit 1.5 × 24 = 36 in year 1. Net 0, -12, 24: -12 × 0.8 + 24 × 0.64 = 5.76; without exit pay + 36 × 0.8.
        return planned(
                        "posts are released once",
                        base().programme(programme -> programme.with(QuantityKind.EXIT_COST, 1.5)))
                .expecting(EXIT, 0, 36, 0)
                .expecting(IMPLEMENTATION, 0, 36, 0)
                .expecting(IMPLEMENTATION_COST, 36)
                .expecting(NET_SAVING, 0, -12, 24)
                .expecting(NET_PRESENT_VALUE, 5.76)
                .expecting(NET_PRESENT_SOCIAL_VALUE, 34.56)
                .expecting(BENEFIT_COST_RATIO, 1.2) // (19.2 + 15.36) / 28.8
                .expecting(PAYBACK_YEAR, 2015)
                .expecting(PEAK_FUNDING, 12);
    }

    private static HandExample greenBookFactors() {
        // Present values in the second year: the first year's factor is 1.035, the third's 1 / 1.035. Net 0, 24, 24.
        return planned(
                        "Green Book factors",
                        base().appraisal(new Appraisal(
                                        new AppraisalPeriod(new FinancialYear(2013), 3),
                                        new FinancialYear(2014),
                                        DiscountSchedule.GREEN_BOOK_2022))
                                .programme(programme -> programme.with(QuantityKind.OFFICE_COST, 6)))
                .expecting(OFFICE, 6, 0, 0)
                .expecting(NET_PRESENT_VALUE, -6 * 1.035 + 24 + 24 / 1.035)
                .expecting(BENEFIT_COST_RATIO, (24 + 24 / 1.035) / (6 * 1.035));
    }

    private static HandExample theOfficeOpensBeforeTheFirstYear() {
        // From month -6 to the last go-live, month 12: 18 months at 12 a year, all in year 0.
        return planned(
                        "the office opens before the first year",
                        base().programme(programme ->
                                programme.starts(YearMonth.parse("2012-10")).with(QuantityKind.OFFICE_COST, 12)))
                .expecting(OFFICE, 18, 0, 0)
                .expecting(OVERRUN_RATIO, 1);
    }

    private static HandExample linesOfEverySort() {
        // Implementation: 5 before the first year counts in it, 3 in year 1. Running: 2 in year 0, a transfer. Saving:
        // 4 a
        // year by volume served, a transfer: 0, 4, 4. The sunk line counts nowhere.
        // Net -7, 25, 28: -7 + 20 + 17.92; without transfers + 2 - 4 × (0.8 + 0.64).
        return planned(
                        "lines of every sort",
                        base().line(
                                        line("implementation", Category.IMPLEMENTATION, Scaling.FIXED, false, false),
                                        amounts(2012, 5, 2014, 3))
                                .line(line("running", Category.RUNNING, Scaling.FIXED, true, false), amounts(2013, 2))
                                .line(
                                        line("saving", Category.SAVING, Scaling.VOLUME, true, false),
                                        amounts(2013, 4, 2014, 4, 2015, 4))
                                .line(line("sunk", Category.RUNNING, Scaling.FIXED, false, true), amounts(2013, 100)))
                .expecting(IMPLEMENTATION_LINES, 5, 3, 0)
                .expecting(RUNNING_LINES, 2, 0, 0)
                .expecting(SAVING_LINES, 0, 4, 4)
                .expecting(GROSS_SAVING, -2, 28, 28)
                .expecting(NET_SAVING, -7, 25, 28)
                .expecting(NET_PRESENT_VALUE, 30.92)
                .expecting(NET_PRESENT_SOCIAL_VALUE, 27.16)
                .expecting(GROSS_RUN_RATE, -2, 28, 28) // as year 0 ends no volume is served
                .expecting(PAID_BY_SUPPLIER, 8);
    }

    private static HandExample aRiskBringsACost() {
        // 12 over months 6 to 18: 6 + 6.
        return deviating(
                        "a risk brings a cost",
                        base().risk(
                                        "supplier-fails",
                                        1,
                                        risk -> risk.with(new Effect.Line(
                                                Category.IMPLEMENTATION,
                                                Payer.SUPPLIER,
                                                false,
                                                Quantity.of(12),
                                                Quantity.of(6),
                                                Quantity.of(12)))))
                .expecting(IMPLEMENTATION_LINES, 6, 6, 0)
                .expecting(NET_SAVING, -6, 18, 24)
                .expecting(PAID_BY_SUPPLIER, 12)
                .expecting(COST_NOT_COLLATED, 12);
    }

    private static HandExample aRiskBringsAYearlyCostThatStartedEarlier() {
        // 24 over months -6 to 18: 18 months of it count in year 0, 6 in year 1; at month 12 it costs 12 a year.
        return deviating(
                        "a risk brings a yearly cost that started earlier",
                        base().risk(
                                        "licence",
                                        1,
                                        risk -> risk.with(new Effect.Line(
                                                Category.RUNNING,
                                                Payer.CENTRE,
                                                true,
                                                Quantity.of(24),
                                                Quantity.of(-6),
                                                Quantity.of(24)))))
                .expecting(RUNNING_LINES, 18, 6, 0)
                .expecting(GROSS_SAVING, -18, 18, 24)
                .expecting(GROSS_RUN_RATE, -12, 24, 24)
                .expecting(NET_PRESENT_VALUE, 11.76) // -18 + 18 × 0.8 + 24 × 0.64
                .expecting(NET_PRESENT_SOCIAL_VALUE, 34.56) // 24 × (0.8 + 0.64)
                .expecting(PAID_BY_CENTRE, 0); // no cost of change
    }

    private static HandExample costsHavePayersAndAreCountedOrNot() {
        // Build 24 is counted, against 20 published; the shadow organisation's 12 + 12 is left out; migration 12 and
        // the
        // office's 6 nobody has collated. The programme pays the migration, nobody knows who the office.
        return planned(
                        "costs have payers and are counted or not",
                        base().centre("c", centre -> centre.with(QuantityKind.BUILD_COST, 24))
                                .body(
                                        "b",
                                        body -> body.with(QuantityKind.STRANDED, 0.1)
                                                .with(QuantityKind.MIGRATION_COST, 12))
                                .programme(programme -> programme.with(QuantityKind.OFFICE_COST, 6))
                                .publishedPlan(new PublishedPlan(
                                        Optional.of(20.0),
                                        List.of(new PathPattern("centres/*/build")),
                                        List.of(new PathPattern("bodies/*/stranded")),
                                        Provenance.NONE))
                                .payer("bodies/*/migrationCost", Payer.PROGRAMME)
                                .payer("programme/officeCost", Payer.UNKNOWN))
                .expecting(COST_COUNTED, 24)
                .expecting(COST_LEFT_OUT, 24)
                .expecting(COST_NOT_COLLATED, 18)
                .expecting(PUBLISHED_OVERRUN_RATIO, 1.2)
                .expecting(PAID_BY_CENTRE, 24)
                .expecting(PAID_BY_BODY, 24)
                .expecting(PAID_BY_PROGRAMME, 12)
                .expecting(PAID_BY_UNKNOWN, 6)
                .expecting(PAID_BY_SUPPLIER, 0);
    }

    private static HandExample businessAsUsualGrows() {
        return planned(
                        "business as usual grows",
                        base().programme(programme -> programme.with(QuantityKind.GROWTH, 0.1)))
                .expecting(BUSINESS_AS_USUAL, 120, 132, 145.2)
                .expecting(GROSS_SAVING, 0, 26.4, 29.04);
    }

    private static HandExample aBodyHasAGrowthOfItsOwn() {
        return planned(
                        "a body has a growth of its own",
                        base().programme(programme -> programme.with(QuantityKind.GROWTH, 0.1))
                                .body("b", body -> body.with(QuantityKind.BODY_GROWTH, -0.5)))
                .expecting(BUSINESS_AS_USUAL, 120, 60, 30)
                .expecting(GROSS_SAVING, 0, 12, 6);
    }

    private static HandExample theBaselineIsWrong() {
        return deviating(
                        "the baseline is wrong",
                        base().programme(programme -> programme.with(QuantityKind.BASELINE_ERROR, 1.1)))
                .expecting(BUSINESS_AS_USUAL, 132, 132, 132)
                .expecting(GROSS_SAVING, 0, 26.4, 26.4);
    }

    private static HandExample risksScaleFirstAndAddThen() {
        // 12 × 2 + 4 = 28, whichever risk comes first; the default of 12 months before month 12. Plan 12.
        return deviating(
                        "risks scale first and add then",
                        base().body("b", body -> body.with(QuantityKind.MIGRATION_COST, 12))
                                .risk("a-adds", 1, risk -> risk.adds("bodies/*/migrationCost", new Fixed(4)))
                                .risk("b-scales", 1, risk -> risk.scales("bodies/*/migrationCost", new Fixed(2)))
                                .risk("c-never", 0, risk -> risk.scales("bodies/*/migrationCost", new Fixed(9))))
                .expecting(MIGRATION, 28, 0, 0)
                .expecting(OVERRUN_RATIO, 28.0 / 12);
    }

    private static HandExample oneNumberForAllFunctionsIsSharedOut() {
        // 120 in parts of 2 to 1: hr 80 live in month 12, finance 40 live in month 24. Migration 12: 8 and 4, each over
        // 6
        // months. Year 1: work 80 × 0.8 = 64.
        return planned(
                        "one number for all functions is shared out",
                        empty().function("hr", function -> function.with(QuantityKind.SAVING, 0.2))
                                .function("finance", function -> function.with(QuantityKind.SAVING, 0.2))
                                .body(
                                        "b",
                                        body -> body.centre("c")
                                                .goLive("2014-04")
                                                .goLive("finance", YearMonth.parse("2015-04"))
                                                .cost(Quantity.of(120), Map.of("hr", 2.0, "finance", 1.0))
                                                .with(QuantityKind.MIGRATION_COST, 12)
                                                .with(QuantityKind.MIGRATION_MONTHS, 6)))
                .expecting(LEGACY, 120, 40, 0)
                .expecting(MIGRATION, 8, 4, 0)
                .expecting(UPTAKE, 0, 2.0 / 3, 1)
                .expectingOf("b", CHARGE, 0, 64, 96)
                .expectingOf("b", BODY_SAVING, -8, 12, 24); // 120 - 40 - 4 - 64
    }

    private static HandExample bodiesShareTheCentresCost() {
        // Year 1: work 96, fixed cost 12, shared 3 to 1.
        return planned(
                        "bodies share the centre's cost",
                        withStayAtHome(90, 30, 0)
                                .body("home", body -> body.with(QuantityKind.JOINS, 1))
                                .centre("c", centre -> centre.with(QuantityKind.RUNNING_COST, 12)))
                .expecting(CENTRE, 0, 108, 108)
                .expectingOf("b", CHARGE, 0, 81, 81)
                .expectingOf("home", CHARGE, 0, 27, 27)
                .expectingOf("b", BODY_SAVING, 0, 9, 9)
                .expectingOf("home", BODY_SAVING, 0, 3, 3)
                .expecting(BODIES_LIVE, 2);
    }

    private static HandExample deliveryIsCountedPastTheLastYear() {
        // G = 48, past month 36. Migration 12 from month 6 to 48: 2/7 a month, of which 30 months fall within; lateness
        // 0.5
        // a month: 24 months within, 36 in all. Delivery 12 + 18, plan 12.
        return deviating(
                        "delivery is counted past the last year",
                        base().body(
                                        "b",
                                        body -> body.with(QuantityKind.BODY_DELAY, 36)
                                                .with(QuantityKind.MIGRATION_COST, 12)
                                                .with(QuantityKind.MIGRATION_MONTHS, 6)
                                                .with(QuantityKind.BODY_COST_PER_MONTH_LATE, 0.5)))
                .expecting(MIGRATION, 12.0 / 7, 24.0 / 7 + 6, 24.0 / 7 + 6)
                .expecting(IMPLEMENTATION_COST, 60.0 / 7 + 12)
                .expecting(OVERRUN_RATIO, 2.5)
                .expecting(COST_AFTER_LAST_YEAR, 30 - 60.0 / 7 - 12)
                .expecting(DELAY_MONTHS, 36)
                .expecting(BODIES_LIVE, 0)
                .expecting(UPTAKE, 0, 0, 0);
    }

    private static HandExample planned(String name, ScenarioBuilder scenario) {
        return new HandExample(name, scenario.build(), true, Map.of());
    }

    private static HandExample deviating(String name, ScenarioBuilder scenario) {
        return new HandExample(name, scenario.build(), false, Map.of());
    }

    private static ScenarioBuilder empty() {
        return Scenario.builder("example", "Example")
                .appraisal(new Appraisal(
                        new AppraisalPeriod(new FinancialYear(2013), 3),
                        new FinancialYear(2013),
                        DiscountSchedule.flat(0.25)))
                .centre("c", centre -> centre.built("2013-04", 12).with(QuantityKind.RUNNING_COST, NOTHING))
                .everyBody(body -> body.with(QuantityKind.MIGRATION_COST, NOTHING)
                        .with(QuantityKind.DUAL_RUNNING, NOTHING)
                        .with(QuantityKind.UPKEEP, NOTHING)
                        .with(QuantityKind.STRANDED, NOTHING))
                .programme(programme ->
                        programme.with(QuantityKind.OFFICE_COST, NOTHING).with(QuantityKind.EXIT_COST, NOTHING));
    }

    /** Whatever it states may be stated anew. */
    private static ScenarioBuilder base() {
        return anew(empty().function("hr", function -> function.with(QuantityKind.SAVING, 0.2))
                .body("b", body -> body.centre("c").goLive("2014-04").cost("hr", 120)));
    }

    private static ScenarioBuilder anew(ScenarioBuilder scenario) {
        return scenario.build().toBuilder();
    }

    private static ScenarioBuilder withFinance(double hr, double finance) {
        return anew(base().function("finance", function -> function.with(QuantityKind.SAVING, 0.2))
                .body("b", body -> body.cost("hr", hr).cost("finance", finance)));
    }

    /** Body {@code home} is to move too, but never joins. */
    private static ScenarioBuilder withStayAtHome(double cost, double costAtHome, double scaleExponent) {
        return anew(base().body("b", body -> body.cost("hr", cost))
                .body(
                        "home",
                        body -> body.centre("c")
                                .goLive("2014-04")
                                .cost("hr", costAtHome)
                                .with(QuantityKind.JOINS, 0))
                .centre("c", centre -> centre.with(QuantityKind.SCALE_EXPONENT, scaleExponent)));
    }

    private static ScenarioBuilder price() {
        return anew(base().centre(
                        "c", centre -> centre.contract(Centre.Contract.PRICE).with(QuantityKind.DISCOUNT, 0.1)));
    }

    private static ScenarioBuilder closing(ScenarioBuilder scenario, String risk, double month) {
        return scenario.risk(risk, 1, effects -> effects.with(closes(month)));
    }

    private static Effect.Set closes(double month) {
        return new Effect.Set(new PathPattern("centres/c/closes"), Quantity.of(month), false);
    }

    private static CashFlowLine line(String id, Category category, Scaling scaling, boolean transfer, boolean sunk) {
        return new CashFlowLine(id, id, category, Payer.SUPPLIER, scaling, transfer, sunk, new TreeSet<>());
    }

    private static SortedMap<FinancialYear, Quantity> amounts(int... yearsAndAmounts) {
        TreeMap<FinancialYear, Quantity> amounts = new TreeMap<>();
        for (int i = 0; i < yearsAndAmounts.length; i += 2) {
            amounts.put(new FinancialYear(yearsAndAmounts[i]), Quantity.of(yearsAndAmounts[i + 1]));
        }
        return amounts;
    }
}
