package org.counterfoil.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Month;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.simulation.Simulation;
import org.counterfoil.units.DiscountSchedule;
import org.counterfoil.units.FinancialYear;
import org.counterfoil.units.MoneyUnit;
import org.junit.jupiter.api.Test;

/** Financial years start where the appraisal says, and so do all the years that a scenario names. */
class CalendarTest {

    private static final FinancialYear FROM_JULY = new FinancialYear(2026, Month.JULY);
    private static final FinancialYear UK = new FinancialYear(2027);

    /** One body that costs 1 a year and saves a fifth from July 2027 on, when its centre opens. */
    private static ScenarioBuilder programme() {
        return Scenario.builder("au", "Year from July to June")
                .function("payroll", of -> of.with(QuantityKind.SAVING, 0.2))
                .centre("hub", of -> of.built("2026-07", 12).with(QuantityKind.RUNNING_COST, none()))
                .body("north", of -> of.centre("hub").goLive("2027-07").cost("payroll", 1))
                .everyBody(of -> of.with(QuantityKind.MIGRATION_COST, none())
                        .with(QuantityKind.UPKEEP, none())
                        .with(QuantityKind.STRANDED, none())
                        .with(QuantityKind.DUAL_RUNNING, none()))
                .programme(of -> of.with(QuantityKind.OFFICE_COST, none()).with(QuantityKind.EXIT_COST, none()));
    }

    /** The same with three years stated as values that start in April. */
    private static ScenarioBuilder withValues() {
        ScenarioBuilder builder = programme()
                .money(new MoneyUnit("GBP", "million", new FinancialYear(2025)))
                .claim(new Claim(
                        "k",
                        "k",
                        ClaimMetric.ANNUAL_SAVING,
                        Basis.GROSS,
                        UK,
                        UK,
                        Claim.Direction.AT_LEAST,
                        0.1,
                        0.8,
                        Provenance.NONE));
        SortedMap<FinancialYear, Quantity> amounts = new TreeMap<>();
        amounts.put(UK, Quantity.of(2));
        return OnlyLines.add(builder, "grant", CashFlowLine.Category.SAVING, amounts);
    }

    private static Quantity none() {
        return Quantity.zeroBecause("none");
    }

    private static double saving(Scenario scenario, int year) {
        OutcomeColumn saving = OutcomeColumn.of(Metric.GROSS_SAVING, year);
        return Simulation.of(scenario)
                .sampling(Sampling.RANDOM)
                .trials(1)
                .keeping(List.of(saving))
                .run()
                .values(saving)[0];
    }

    /** July 2027 to June 2028 is all of 2027-28; of a year from April it is nine months, and the saving 0.15. */
    @Test
    void aSavingFromJulyOnIsThatOfAWholeYearFromJuly() {
        Scenario fromJuly = programme().appraisal("2026-27", 5, Month.JULY).build();
        Scenario fromApril = programme().appraisal("2026-27", 5).build();

        assertThat(saving(fromJuly, 0)).isZero();
        assertThat(saving(fromJuly, 1)).isCloseTo(0.2, within(1e-15));
        assertThat(saving(fromApril, 1)).isCloseTo(0.15, within(1e-15));
    }

    @Test
    void yearsMayBeNamedBeforeItIsSaidWhereTheyStart() {
        Scenario scenario = programme()
                .claim("half", 0.1, "2028-29")
                .claim(
                        "all",
                        to -> to.metric(ClaimMetric.CUMULATIVE_SAVING)
                                .from("2027-28")
                                .by("2029-30")
                                .atLeast(0.5))
                .money("AUD", "million", "2025-26")
                .line("grant", CashFlowLine.Category.SAVING, line -> line.amount("2027-28", 2))
                .appraisal("2026-27", 5, Month.JULY)
                .build();

        assertThat(scenario.claims().values())
                .extracting(Claim::from, Claim::until)
                .containsExactly(
                        tuple(FROM_JULY.plus(1), FROM_JULY.plus(3)), tuple(FROM_JULY.plus(2), FROM_JULY.plus(2)));
        assertThat(scenario.money().priceBase()).isEqualTo(FROM_JULY.plus(-1));
        assertThat(scenario.lines().values())
                .flatExtracting(CashFlowLine::years)
                .containsExactly(FROM_JULY.plus(1));
        assertThat(scenario.toBuilder().build()).usingRecursiveComparison().isEqualTo(scenario);
    }

    @Test
    void calendarYearsHaveOneNumberInAllThatNamesThem() {
        Scenario scenario = programme()
                .appraisal("2026", 5, Month.JANUARY)
                .claim("k", 0.1, "2028")
                .line("grant", CashFlowLine.Category.SAVING, line -> line.amount("2027", 2))
                .programme(of -> of.with(QuantityKind.VOLATILITY, 0.1))
                .build();

        assertThat(scenario).hasToString("au (2026 to 2030; bodies 1, risks 0, claims 1)");
        assertThat(scenario.quantities()).containsKey("lines/grant/amount/2027");
        assertThat(scenario.drivers())
                .extracting(Driver::name)
                .contains("programme/businessAsUsual/drift/2027", "programme/businessAsUsual/drift/2030");
    }

    @Test
    void aYearInAnotherFormIsRefusedWithTheRightOne() {
        ScenarioBuilder builder = programme()
                .claim("k", 0.1, "2028-29")
                .money("AUD", "million", "2025-26")
                .line(
                        "grant",
                        CashFlowLine.Category.SAVING,
                        line -> line.amount("2027-28", 2).amount("2028", 2))
                .appraisal("2026", 5, Month.JANUARY);

        assertThat(violationsOf(builder))
                .containsExactlyInAnyOrder(
                        "lines/grant/amount/2027-28: '2027-28' is not a year that starts in January; write 2027",
                        "claims/k/year: '2028-29' is not a year that starts in January; write 2028",
                        "units/priceBase: '2025-26' is not a year that starts in January; write 2025");
    }

    /** A text means what the scenario's years are; a value that says otherwise is most likely a slip. */
    @Test
    void aYearThatIsAValueIsHeldToItsOwnStart() {
        ScenarioBuilder builder = withValues().appraisal("2026-27", 5, Month.JULY);

        assertThat(violationsOf(builder))
                .containsExactlyInAnyOrder(
                        "lines/grant/amount/2027-28: 2027-28 is a year that starts in April, but years start in July;"
                                + " state one of these",
                        "claims/k/year: 2027-28 is a year that starts in April, but years start in July;"
                                + " state one of these",
                        "units/priceBase: 2025-26 is a year that starts in April, but years start in July;"
                                + " state one of these");
    }

    @Test
    void anotherScenarioStartedFromOneMayHaveItsYearsStartElsewhere() {
        Scenario uk = withValues().appraisal("2026-27", 5).build();

        Scenario fromJuly = uk.toBuilder().appraisal("2026-27", 5, Month.JULY).build();

        assertThat(fromJuly.claims().values()).extracting(Claim::until).containsExactly(FROM_JULY.plus(1));
        assertThat(fromJuly.money().priceBase()).isEqualTo(FROM_JULY.plus(-1));
        assertThat(saving(fromJuly, 1)).isCloseTo(2.2, within(1e-15));
        assertThat(uk.claims().values()).extracting(Claim::until).containsExactly(UK);
        assertThat(violationsOf(uk.toBuilder().appraisal("2026", 5, Month.JANUARY)))
                .contains("claims/k/year: '2027-28' is not a year that starts in January; write 2027");
    }

    /** The appraisal alone is missing: what follows from that is no further mistake. */
    @Test
    void withoutAnAppraisalAYearInAnyFormWillDo() {
        ScenarioBuilder builder = programme()
                .claim("k", 0.1, "2028")
                .line("grant", CashFlowLine.Category.SAVING, line -> line.amount("2027-28", 2));

        assertThat(violationsOf(builder))
                .containsExactly("appraisal: is missing; say over which years costs and savings are counted");
    }

    @Test
    void presentValuesAreOfAYearLikeThoseCounted() {
        Appraisal fromJuly = Appraisal.of("2026-27", 5, Month.JULY);

        assertThat(fromJuly.withPresentValuesOf("2028-29").discountFactors()[2]).isEqualTo(1);
        assertThat(fromJuly.yearStarts()).isEqualTo(Month.JULY);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Appraisal(fromJuly.period(), new FinancialYear(2026), DiscountSchedule.GREEN_BOOK_2022))
                .withMessage("2026-27 starts in April, but the years of the appraisal start in July");
    }

    private static List<String> violationsOf(ScenarioBuilder builder) {
        return catchThrowableOfType(InvalidScenarioException.class, builder::build).violations().stream()
                .map(Violation::toString)
                .toList();
    }
}
