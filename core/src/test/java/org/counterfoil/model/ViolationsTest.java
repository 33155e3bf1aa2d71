package org.counterfoil.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.counterfoil.distribution.Fixed;
import org.counterfoil.distribution.Normal;
import org.counterfoil.distribution.Uniform;
import org.counterfoil.units.FinancialYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One sound scenario, one mistake at a time: what is said of it, in full. Four years from 2013-14, centre open 2013-10. */
class ViolationsTest {

    private static final Quantity ZERO = Quantity.zeroBecause("worked example");

    static Stream<Arguments> mistakesInElements() {
        return Stream.of(
                mistake(
                        "functions/h r: 'h r' is not an id; use the letters A to Z and a to z, digits, hyphens, dots and underscores; a title may have any",
                        builder -> builder.function("h r", function -> function.with(QuantityKind.SAVING, 0.1))
                                .body("x", body -> body.cost("h r", 3))),
                mistake(
                        "functions/payroll: no body has this function; give one a cost for it, or leave it out",
                        builder -> builder.function("payroll", function -> function.with(QuantityKind.SAVING, 0.1))),
                mistake(
                        "centres/c/build/cost: can be larger than 1e15 either way; choose a larger units/scale, or correct"
                                + " the number",
                        builder -> builder.centre("c", centre -> centre.with(QuantityKind.BUILD_COST, 1e300))),
                mistake(
                        "functions/hr/savingAtTransfer: is planned at 0.3, above saving (0.2):"
                                + " the platform would take saving away",
                        builder -> builder.function(
                                "hr",
                                function -> function.with(QuantityKind.SAVING, 0.2)
                                        .with(QuantityKind.SAVING_AT_TRANSFER, 0.3))),
                mistake(
                        "functions/hr/saving: is zero without a reason; write {\"value\": 0, \"note\": \"why\"}",
                        builder -> builder.function("hr", function -> function.with(QuantityKind.SAVING, 0))),
                mistake(
                        "functions/hr/saving: 1.5 lies outside -1 to 1 (share of unit cost saved at full"
                                + " standardisation; negative where unit cost rises)",
                        builder -> builder.function("hr", function -> function.with(QuantityKind.SAVING, 1.5))),
                mistake(
                        "functions/hr/erosion: 1 lies outside 0 to 1 (below) (share of the saving lost each"
                                + " year after go-live)",
                        builder -> builder.function("hr", function -> function.with(QuantityKind.EROSION, 1))),
                mistake(
                        "centres/c/build/cost: -3 lies below 0 (cost of building the centre and its" + " platform)",
                        builder -> builder.centre("c", centre -> centre.with(QuantityKind.BUILD_COST, -3))),
                mistake(
                        "centres/c/build/cost: never draws a value above 0 (cost of building the centre"
                                + " and its platform)",
                        builder -> builder.centre(
                                "c",
                                centre -> centre.with(
                                        QuantityKind.BUILD_COST,
                                        Quantity.of(new Uniform(-3, -2)).withPlanValue(5)))),
                mistake(
                        "functions/hr/saving: never draws a value in -1 to 1 (share of unit cost saved at"
                                + " full standardisation; negative where unit cost rises)",
                        builder -> builder.function(
                                "hr",
                                function -> function.with(
                                        QuantityKind.SAVING,
                                        Quantity.of(new Uniform(2, 3)).withPlanValue(0.5)))),
                mistake(
                        "functions/hr/saving/source: there is no source 'NAO16'; did you mean 'NAO12'?",
                        builder -> builder.source(new Source("NAO12", "Efficiency and reform", "", ""))
                                .function("hr", function -> function.with(QuantityKind.SAVING, sourced(0.2)))),
                mistake(
                        "functions/payroll/saving: is missing; state it, or a zero with a note that says why",
                        builder ->
                                builder.function("payroll", function -> {}).body("x", body -> body.cost("payroll", 3))),
                mistake(
                        "centres/d: no body uses this centre; name it in a body's centre, or leave it out",
                        builder -> builder.centre(
                                "d", centre -> centre.built("2013-04", 3).with(QuantityKind.RUNNING_COST, 1))),
                mistake(
                        "centres/c/build/months: 0 is below 1; building takes at least a month",
                        builder -> builder.centre("c", centre -> centre.built("2013-04", 0))),
                mistake(
                        "centres/d/build: is missing; say when building starts",
                        builder -> builder.centre("d", centre -> centre.with(QuantityKind.RUNNING_COST, 1))
                                .body("y", body -> sound(body, "d"))),
                mistake(
                        "centres/c/contract/discount: cannot change any result under this contract; leave it out or change"
                                + " contract/type",
                        builder -> builder.centre("c", centre -> centre.with(QuantityKind.DISCOUNT, 0.1))),
                mistake(
                        "centres/c/scaleExponent: cannot change any result under this contract; leave it out or change"
                                + " contract/type",
                        builder -> builder.centre(
                                "c",
                                centre ->
                                        centre.contract(Centre.Contract.PRICE).with(QuantityKind.SCALE_EXPONENT, 0.1))),
                mistake(
                        "lines/late/amount/2017-18: 2017-18 lies after the last year of the appraisal (2016-17)",
                        builder -> line(builder, "late", 2017)),
                mistake("lines/none/amount: is empty; give an amount for a year", builder -> line(builder, "none")));
    }

    static Stream<Arguments> mistakesInBodies() {
        return Stream.of(
                mistake(
                        "bodies/x/centre: there is no centre 'd'; write c",
                        builder -> builder.body("x", body -> body.centre("d"))),
                mistake(
                        "bodies/x/centre: is missing; name one of c",
                        builder -> builder.body("x", body -> body.centre(""))),
                mistake(
                        "bodies/x/cost/payroll: there is no function 'payroll'; write hr",
                        builder -> builder.body("x", body -> body.cost("payroll", 3))),
                mistake(
                        "bodies/y/goLive: is missing for hr; write the planned month, like 2014-07",
                        builder -> builder.body("y", body -> withoutMonth(body))),
                mistake(
                        "bodies/x/goLive: hr would go live 2013-09, before centre c can open (2013-10); write 2013-10 or"
                                + " later",
                        builder -> builder.body("x", body -> body.goLive("2013-09"))),
                mistake(
                        "bodies/x/goLive: hr would go live 2017-04, after the last year of the appraisal (2016-17)",
                        builder -> builder.body("x", body -> body.goLive("2017-04"))),
                mistake(
                        "bodies/x/transfer: hr would move 2014-05, after it goes live (2014-04); write 2014-04 or earlier",
                        builder -> builder.body("x", body -> body.transfer("2014-05"))),
                mistake(
                        "bodies/x/goLive/payroll: has no cost: state cost/payroll, or leave it out",
                        builder -> builder.body("x", body -> body.goLive("payroll", YearMonth.of(2014, 5)))),
                mistake(
                        "bodies/x/cost: is stated both in all and by function; choose one",
                        builder -> builder.body("x", body -> body.cost(Quantity.of(9), Map.of("hr", 1.0)))),
                mistake(
                        "bodies/y/cost: is missing; state the cost of each function",
                        builder -> builder.body("y", body -> withoutCost(body))),
                mistake(
                        "bodies/y/cost/split: needs a positive part for each function",
                        builder ->
                                builder.body("y", body -> withoutCost(body).cost(Quantity.of(9), Map.of("hr", 0.0)))),
                mistake(
                        "bodies/x/migrationCost: is stated both in all and by function; choose one",
                        builder -> builder.body("x", body -> body.migrationCost("hr", Quantity.of(1)))),
                mistake(
                        "bodies/y/migrationCost: is missing; state it, or a zero with a note that says why",
                        builder -> builder.body("y", body -> withoutMigration(body))),
                mistake(
                        "bodies/y/migrationCost/payroll: is missing; state it, or a zero with a note that says why",
                        builder -> builder.function("payroll", function -> function.with(QuantityKind.SAVING, 0.1))
                                .body(
                                        "y",
                                        body -> withoutMigration(body)
                                                .cost("payroll", 3)
                                                .migrationCost("hr", Quantity.of(1)))),
                mistake(
                        "bodies/y/migrationCost/payroll: has no cost: state cost/payroll, or leave it out",
                        builder -> builder.body(
                                "y",
                                body -> withoutMigration(body)
                                        .migrationCost("hr", Quantity.of(1))
                                        .migrationCost("payroll", Quantity.of(1)))),
                mistake(
                        "bodies/x/transferDelay: cannot change any result: no function has a transfer before its go-live;"
                                + " state a transfer, or leave it out",
                        builder -> builder.body("x", body -> body.with(QuantityKind.TRANSFER_DELAY, 3))),
                mistake(
                        "bodies/x/leavingCost: cannot change any result: leaveRate and withdrawRate are 0, so it never"
                                + " leaves; state a leaveRate, or leave it out",
                        builder -> builder.body("x", body -> body.with(QuantityKind.LEAVING_COST, 3))),
                mistake(
                        "bodies/x/dualRunning: cannot change any result: dualRunningMonths is 0, so nothing runs side by"
                                + " side; state dualRunningMonths, or write {\"value\": 0, \"note\": \"why\"}",
                        builder -> builder.body("x", body -> body.with(QuantityKind.DUAL_RUNNING, 0.5))),
                mistake(
                        "programme/businessAsUsual/persistence: cannot change any result: volatility is 0, so there is no"
                                + " drift to persist; state a volatility, or leave it out",
                        builder -> builder.programme(all -> all.with(QuantityKind.PERSISTENCE, 0.5))),
                mistake(
                        "defaults/body/stranded: cannot change any result: every one of the bodies states its own, or does"
                                + " not read it; leave it out",
                        builder -> builder.everyBody(all -> all.with(QuantityKind.STRANDED, 0.1))));
    }

    static Stream<Arguments> mistakesInRisks() {
        return Stream.of(
                mistake(
                        "risks/r/effects: is empty; give the risk an effect, or leave the risk out",
                        builder -> builder.risk("r", 0.5, risk -> {})),
                mistake(
                        "risks/r/effects/1: is the second 'scale/bodies/*/cost' in this risk; join the two into one",
                        builder -> builder.risk(
                                "r",
                                0.5,
                                risk -> risk.scales("bodies/*/cost", new Uniform(1, 2))
                                        .scales("bodies/*/cost", new Uniform(2, 3)))),
                mistake(
                        "risks/r/effects/0/on: 'bodies/y/cost' selects no quantity; did you mean 'bodies/x/cost/hr'?",
                        builder -> builder.risk("r", 0.5, risk -> risk.scales("bodies/y/cost", new Uniform(1, 2)))),
                mistake(
                        "risks/r/effects/0/on: 'centres/*/closes' is a month; write set instead of scale or add",
                        builder -> builder.risk("r", 0.5, risk -> risk.adds("centres/*/closes", new Uniform(1, 2)))),
                mistake(
                        "risks/r/effects/0/on: 'centres/c/delay' selects no closing month; set acts on centres/*/closes",
                        builder -> builder.risk(
                                "r",
                                0.5,
                                risk -> risk.with(
                                        new Effect.Set(new PathPattern("centres/c/delay"), Quantity.of(30), false)))),
                mistake(
                        "risks/r/effects/0/scale: can be as low as -0.5; a scale lies from 0 to 100",
                        builder -> builder.risk("r", 0.5, risk -> risk.scales("bodies/*/cost", new Uniform(-0.5, 2)))),
                mistake(
                        "risks/r/effects/0/scale: has no lowest value; a scale lies from 0 to 100, so truncate it at min 0",
                        builder -> builder.risk("r", 0.5, risk -> risk.scales("bodies/*/cost", new Normal(1, 2)))),
                mistake(
                        "risks/r/effects/0/set: can be as low as -1; a centre closes within the appraisal",
                        builder -> builder.risk(
                                "r",
                                0.5,
                                risk -> risk.with(new Effect.Set(
                                        new PathPattern("centres/c/closes"), Quantity.of(new Uniform(-1, 9)), false)))),
                mistake(
                        "risks/r/effects/0/line/months: can be as low as 0; a line lasts from 1 to 720 months",
                        builder -> builder.risk(
                                "r",
                                0.5,
                                risk -> risk.with(new Effect.Line(
                                        CashFlowLine.Category.RUNNING,
                                        Payer.BODY,
                                        false,
                                        Quantity.of(1),
                                        Quantity.of(3),
                                        Quantity.of(0))))),
                mistake(
                        "risks/r/effects/0/add/source: there is no source 'NAO16'; add it to about/sources",
                        builder -> builder.risk(
                                "r",
                                0.5,
                                risk -> risk.with(
                                        new Effect.Add(new PathPattern("bodies/*/cost"), sourced(1), false)))),
                mistake(
                        "risks/r/source: there is no source 'NAO16'; add it to about/sources",
                        builder -> builder.risk(
                                "r",
                                0.5,
                                risk -> risk.adds("bodies/*/cost", new Fixed(1))
                                        .provenance(new Provenance("NAO16", EvidenceGrade.B, "", "")))));
    }

    static Stream<Arguments> mistakesInCorrelations() {
        return Stream.of(
                mistake(
                        "correlations/k/between: 'bodies/*/luck' selects no uncertain input",
                        builder -> uncertain(builder)
                                .correlation(Correlation.between(
                                        "k", 0.5, "bodies/*/luck", "bodies/x/cost", "bodies/x/upkeep"))),
                mistake(
                        "correlations/k/between: selects only bodies/x/cost/hr; a correlation is between two or more",
                        builder -> uncertain(builder).correlation(Correlation.between("k", 0.5, "bodies/x/cost"))),
                mistake(
                        "correlations/k/between: is missing; name drivers in between, or list pairs",
                        builder -> uncertain(builder).correlation(Correlation.between("k", 0.5))),
                mistake(
                        "correlations/k/pairs/0: 'bodies/x/cost' is not an uncertain input; did you mean bodies/x/cost/hr",
                        builder -> uncertain(builder).correlation(pairs("k", "bodies/x/upkeep", "bodies/x/cost"))),
                mistake(
                        "correlations/k/pairs/0: 'bodies/x/luck' is not an uncertain input",
                        builder -> uncertain(builder).correlation(pairs("k", "bodies/x/upkeep", "bodies/x/luck"))),
                mistake(
                        "correlations/k/pairs/0: 'bodies/x/upkeep' is paired with itself",
                        builder -> uncertain(builder).correlation(pairs("k", "bodies/x/upkeep", "bodies/x/upkeep"))),
                mistake(
                        "correlations/m/pairs/0: the correlation of bodies/x/cost/hr and bodies/x/upkeep is stated already"
                                + " in correlations/k",
                        builder -> uncertain(builder)
                                .correlation(Correlation.between("k", 0.5, "bodies/x/cost", "bodies/x/upkeep"))
                                .correlation(pairs("m", "bodies/x/upkeep", "bodies/x/cost/hr"))));
    }

    static Stream<Arguments> mistakesInClaimsAndCosts() {
        return Stream.of(
                mistake(
                        "claims/k/year: 2017-18 is not a year of the appraisal, 2013-14 to 2016-17; choose one of these, or"
                                + " change appraisal",
                        builder -> builder.claim("k", 600, "2017-18")),
                mistake(
                        "claims/k/by: 2020-21 is not a year of the appraisal, 2013-14 to 2016-17; choose one of these, or"
                                + " change appraisal",
                        builder -> builder.claim(claim(ClaimMetric.AVERAGE_SAVING, Basis.GROSS, 2013, 2020))),
                mistake(
                        "claims/k/from: 2012-13 is not a year of the appraisal, 2013-14 to 2016-17; choose one of these, or"
                                + " change appraisal",
                        builder -> builder.claim(claim(ClaimMetric.AVERAGE_SAVING, Basis.GROSS, 2012, 2014))),
                mistake(
                        "claims/k/from: 2015-16 comes after 2014-15",
                        builder -> builder.claim(claim(ClaimMetric.AVERAGE_SAVING, Basis.GROSS, 2015, 2014))),
                mistake(
                        "claims/k/basis: paybackYear is not a saving, so it has no basis; leave it out",
                        builder -> builder.claim(claim(ClaimMetric.PAYBACK_YEAR, Basis.NET, 2013, 2014))),
                mistake(
                        "publishedPlan/cost: -3 is not above 0; leave it out if none was published",
                        builder -> builder.publishedPlan(published(-3, List.of(), List.of()))),
                mistake(
                        "publishedPlan/covers: 'bodies/*/cost' selects no cost; costs are such as centres/*/build/cost,"
                                + " bodies/*/migrationCost, bodies/*/dualRunning, programme/officeCost",
                        builder -> builder.publishedPlan(published(3, List.of("bodies/*/cost"), List.of()))),
                mistake(
                        "publishedPlan/leavesOut: 'programme/luck' selects no cost; costs are such as centres/*/build/cost,"
                                + " bodies/*/migrationCost, bodies/*/dualRunning, programme/officeCost",
                        builder -> builder.publishedPlan(published(3, List.of(), List.of("programme/luck")))),
                mistake(
                        "publishedPlan/leavesOut: programme/exitCost is both covered and left out; choose one",
                        builder -> builder.publishedPlan(
                                published(3, List.of("programme/*"), List.of("programme/exitCost")))),
                mistake(
                        "payers: 'functions/*' selects no cost; costs are such as centres/*/build/cost,"
                                + " bodies/*/migrationCost, bodies/*/dualRunning, programme/officeCost",
                        builder -> builder.payer("functions/*", Payer.BODY)),
                mistake(
                        "payers: bodies/x/upkeep has more than one payer, [BODY, CENTRE]; choose one",
                        builder ->
                                builder.payer("bodies/*/upkeep", Payer.BODY).payer("bodies/x/upkeep", Payer.CENTRE)));
    }

    static Stream<Arguments> mistakesInStatements() {
        return Stream.of(
                mistake(
                        "bodies/x/goLive: '2014-4' is not a month; write it like 2014-07",
                        builder -> builder.body("x", body -> body.goLive("2014-4"))),
                mistake(
                        "bodies/x/goLive/hr: '2014-13' is not a month; the last two digits run from 01 to 12",
                        builder -> builder.body("x", body -> body.goLive("hr", "2014-13"))),
                mistake(
                        "bodies/x/transfer: 'May 2014' is not a month; write it like 2014-07",
                        builder -> builder.body("x", body -> body.transfer("May 2014"))),
                mistake(
                        "centres/c/build/start: '2013' is not a month; write it like 2014-07",
                        builder -> builder.centre("c", centre -> centre.built("2013", 6))),
                mistake(
                        "programme/start: '2013-4' is not a month; write it like 2014-07",
                        builder -> builder.programme(programme -> programme.starts("2013-4"))),
                mistake(
                        "risks/r/effects/0/set: '2015' is not a month; write it like 2014-07",
                        builder -> builder.risk("r", 0.5, risk -> risk.sets("centres/*/closes", "2015"))),
                mistake(
                        "appraisal/firstYear: '2013' is not a year that starts in April; write 2013-14",
                        builder -> builder.appraisal("2013", 4)),
                mistake(
                        "appraisal/years: an appraisal covers 1 to 60 years, but was 0",
                        builder -> builder.appraisal("2013-14", 0)),
                mistake(
                        "units/priceBase: '2013-15' is not a financial year: 2013 is followed by 14; write 2013-14",
                        builder -> builder.money("GBP", "million", "2013-15")),
                mistake(
                        "units: 'pound' is not a currency code; write three capitals such as GBP",
                        builder -> builder.money("pound", "million", "2013-14")),
                mistake(
                        "lines/l/amount/2013: '2013' is not a year that starts in April; write 2013-14",
                        builder -> builder.line(
                                "l",
                                CashFlowLine.Category.SAVING,
                                line -> line.amount("2013", 3).amount("2014-15", 3))),
                mistake(
                        "risks/r/likelihood: a likelihood is a probability from 0 to 1, but was 60",
                        builder -> builder.risk("r", 60, risk -> risk.adds("centres/*/delay", 6))),
                mistake(
                        "correlations/k/value: a correlation lies between -1 and 1, but was 40",
                        builder -> builder.correlation("k", 40, "bodies/*/cost", "bodies/*/upkeep")),
                mistake(
                        "claims/k/year: '2014' is not a year that starts in April; write 2014-15",
                        builder -> builder.claim("k", 600, "2014")),
                mistake(
                        "claims/k/year: is missing; write a financial year, like 2016-17",
                        builder -> builder.claim(
                                "k", claim -> claim.metric(ClaimMetric.UPTAKE).atLeast(0.5))),
                mistake(
                        "claims/k/year: averageSaving is about years named by from and by; leave this out",
                        builder -> builder.claim(
                                "k",
                                claim -> claim.metric(ClaimMetric.AVERAGE_SAVING)
                                        .year("2014-15")
                                        .by("2014-15")
                                        .atLeast(600))),
                mistake(
                        "claims/k/by: paybackYear is about the whole appraisal; leave this out",
                        builder -> builder.claim(
                                "k",
                                claim -> claim.metric(ClaimMetric.PAYBACK_YEAR)
                                        .by("2014-15")
                                        .atMost(2015))),
                mistake(
                        "claims/k: needs one of atLeast and atMost",
                        builder -> builder.claim("k", claim -> claim.metric(ClaimMetric.NET_PRESENT_VALUE))),
                mistake(
                        "claims/k: has atLeast and atMost; make two claims of it",
                        builder -> builder.claim(
                                "k",
                                claim -> claim.metric(ClaimMetric.NET_PRESENT_VALUE)
                                        .atLeast(1)
                                        .atMost(2))),
                mistake(
                        "claims/k: a claim's confidence lies above 0 and below 1, but was 80",
                        builder -> builder.claim(
                                "k",
                                claim -> claim.metric(ClaimMetric.NET_PRESENT_VALUE)
                                        .atLeast(1)
                                        .confidence(80))),
                mistake(
                        "claims/k/metric: is missing; write one of annualSaving, runRate, averageSaving,"
                                + " cumulativeSaving, netPresentValue, netPresentSocialValue, implementationCost,"
                                + " overrunRatio, publishedOverrunRatio, paybackYear, benefitCostRatio, delayMonths, uptake",
                        builder -> builder.claim("k", claim -> claim.atLeast(1))));
    }

    static Stream<Arguments> statements() {
        return Stream.of(
                stated("bodies/x/goLive", builder -> builder.body("x", body -> body.goLive("2014-05"))),
                stated("bodies/x/centre", builder -> builder.body("x", body -> body.centre("c"))),
                stated("bodies/x/cost/hr", builder -> builder.body("x", body -> body.cost("hr", 7))),
                stated(
                        "functions/hr/saving",
                        builder -> builder.function("hr", of -> of.with(QuantityKind.SAVING, 0.1))),
                stated("functions/hr/title", builder -> builder.function("hr", of -> of.title("HR"))),
                stated("centres/c/build", builder -> builder.centre("c", of -> of.built("2013-04", 3))),
                stated(
                        "centres/c/contract/type",
                        builder -> builder.centre("c", of -> of.contract(Centre.Contract.COST_RECOVERY))),
                stated("defaults/body/joins", builder -> builder.everyBody(of -> of.with(QuantityKind.JOINS, 0.5))),
                stated(
                        "programme/officeCost",
                        builder -> builder.programme(of -> of.with(QuantityKind.OFFICE_COST, 1))),
                stated("programme/start", builder -> builder.programme(of -> of.starts("2013-04"))),
                stated("appraisal", builder -> builder.appraisal("2013-14", 4)),
                stated("units", builder -> builder.money("GBP", "million", "2013-14")),
                stated("simulation", builder -> builder.settings(SimulationSettings.DEFAULT)),
                stated("about/sources/NAO16", builder -> builder.source(new Source("NAO16", "Centres", "", ""))),
                stated("lines/l", builder -> line(builder, "l", 2013)),
                stated("risks/r", builder -> builder.risk("r", 0.5, risk -> risk.adds("centres/*/delay", 6))),
                stated(
                        "correlations/k",
                        builder -> builder.body("x", body -> {})
                                .correlation("k", 0.5, "bodies/*/cost", "bodies/*/upkeep")),
                stated("claims/k", builder -> builder.claim(claim(ClaimMetric.ANNUAL_SAVING, Basis.GROSS, 2014, 2014))),
                stated("publishedPlan", builder -> builder.publishedPlan(plan -> plan.covers("programme/exitCost"))),
                stated("payers/bodies/*/upkeep", builder -> builder.payer("bodies/*/upkeep", Payer.BODY)));
    }

    private static Arguments stated(String path, Consumer<ScenarioBuilder> statement) {
        return Arguments.of(path, statement);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statements")
    void whatIsStatedTwiceIsNamedButAnotherScenarioMayStateItAnew(String path, Consumer<ScenarioBuilder> statement) {
        ScenarioBuilder builder = uncertain(OnlyLines.over(4)).build().toBuilder();
        statement.accept(builder);
        ScenarioBuilder another = builder.build().toBuilder();
        statement.accept(another);
        assertThatNoException().isThrownBy(another::build);

        statement.accept(builder);
        assertThat(violationsOf(builder)).containsExactly(path + ": is stated twice; keep one of the two");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "mistakesInElements",
        "mistakesInBodies",
        "mistakesInRisks",
        "mistakesInCorrelations",
        "mistakesInClaimsAndCosts",
        "mistakesInStatements"
    })
    void aMistakeIsNamedAtItsPlaceAndNothingElse(String expected, Consumer<ScenarioBuilder> mistake) {
        ScenarioBuilder builder = OnlyLines.over(4);
        mistake.accept(builder);
        assertThat(violationsOf(builder)).containsExactly(expected);
    }

    @Test
    void aScenarioWithoutAnythingSaysAllThatItLacks() {
        assertThat(violationsOf(Scenario.builder("empty", "Empty")))
                .containsExactly(
                        "appraisal: is missing; say over which years costs and savings are counted",
                        "programme/officeCost: is missing; state it, or a zero with a note that says why",
                        "programme/exitCost: is missing; state it, or a zero with a note that says why",
                        "functions: is empty; a scenario has at least one function",
                        "centres: is empty; a scenario has at least one centre",
                        "bodies: is empty; a scenario has at least one body");
    }

    @Test
    void whatIsIdleIsToldAndNotRefusedIfTheCallerTakesIt() {
        ScenarioBuilder builder = uncertain(OnlyLines.over(4))
                .centre("c", centre -> centre.with(QuantityKind.DISCOUNT, 0.1))
                .everyCentre(all -> all.with(QuantityKind.RUNNING_COST, 7))
                .correlation(pairs("k", "bodies/x/upkeep", "bodies/x/stranded"));
        List<String> idle = violationsOf(builder);
        List<String> told = new ArrayList<>();

        Scenario scenario = builder.build(violation -> told.add(violation.toString()));

        assertThat(idle).hasSize(2);
        assertThat(told)
                .hasSize(4)
                .containsAll(idle)
                .anyMatch(line -> line.startsWith("correlations/k/pairs/0: 'bodies/x/stranded' is certain"))
                .anyMatch(line -> line.startsWith("bodies/x/upkeep: cannot change any result: no go-live can be late"));
        assertThat(scenario.quantities()).doesNotContainKey("centres/c/contract/discount");
        assertThat(violationsOf(scenario.toBuilder())).containsExactlyElementsOf(idle);
    }

    @Test
    void aMistakeStandsInTheWayThoughTheCallerTakesWhatIsIdle() {
        ScenarioBuilder builder = OnlyLines.over(4)
                .centre("c", centre -> centre.with(QuantityKind.DISCOUNT, 0.1).with(QuantityKind.BUILD_COST, -3));
        List<Violation> told = new ArrayList<>();

        InvalidScenarioException refusal =
                catchThrowableOfType(InvalidScenarioException.class, () -> builder.build(told::add));

        assertThat(refusal.violations()).extracting(Violation::path).containsExactly("centres/c/build/cost");
        assertThat(told).extracting(Violation::path).containsExactly("centres/c/contract/discount");
    }

    @Test
    void allMistakesAreNamedAtOnce() {
        ScenarioBuilder builder = OnlyLines.over(4)
                .function("hr", function -> function.with(QuantityKind.SAVING, 2))
                .body("x", body -> body.goLive("2013-09"))
                .risk("r", 0.5, risk -> {})
                .claim("k", 600, "2017-18");
        assertThat(violationsOf(builder))
                .hasSize(4)
                .anyMatch(line -> line.startsWith("functions/hr/saving: 2 lies outside"))
                .anyMatch(line -> line.startsWith("bodies/x/goLive: hr would go live 2013-09"))
                .anyMatch(line -> line.startsWith("risks/r/effects: is empty"))
                .anyMatch(line -> line.startsWith("claims/k/year: 2017-18"));
        assertThatExceptionOfType(InvalidScenarioException.class)
                .isThrownBy(builder::build)
                .withMessage(String.join(System.lineSeparator(), violationsOf(builder)));
    }

    @Test
    void aNumberStatedForAllBodiesBreaksARuleOnce() {
        ScenarioBuilder builder = OnlyLines.over(4)
                .everyBody(all -> all.with(QuantityKind.JOINS, 1.5))
                .body("y", ViolationsTest::sound);
        assertThat(violationsOf(builder))
                .containsExactly("defaults/body/joins: 1.5 lies outside 0 to 1 (probability that the body" + " joins)");
    }

    @Test
    void aMonthOfAllFunctionsBreaksARuleOnce() {
        ScenarioBuilder builder = OnlyLines.over(4)
                .function("payroll", function -> function.with(QuantityKind.SAVING, 0.1))
                .body("x", body -> body.cost("payroll", 3).goLive("2013-09"));
        assertThat(violationsOf(builder))
                .containsExactly(
                        "bodies/x/goLive: hr, payroll would go live 2013-09, before centre c can open (2013-10);"
                                + " write 2013-10 or later");
    }

    @Test
    void aScenarioWithoutMistakesIsBuilt() {
        Scenario scenario =
                uncertain(OnlyLines.over(4).body("y", ViolationsTest::sound)).build();
        assertThat(scenario.bodies()).containsOnlyKeys("x", "y");
        assertThat(scenario.drivers().stream().map(Driver::name).toList())
                .containsExactly("bodies/x/cost/hr", "bodies/x/upkeep");
    }

    private static Arguments mistake(String expected, Consumer<ScenarioBuilder> mistake) {
        return Arguments.of(expected, mistake);
    }

    private static List<String> violationsOf(ScenarioBuilder builder) {
        InvalidScenarioException refusal = catchThrowableOfType(InvalidScenarioException.class, builder::build);
        return refusal.violations().stream().map(Violation::toString).toList();
    }

    private static BodyBuilder sound(BodyBuilder body) {
        return withoutMigration(body).with(QuantityKind.MIGRATION_COST, 1);
    }

    private static BodyBuilder sound(BodyBuilder body, String centre) {
        return withoutMigration(body, centre).with(QuantityKind.MIGRATION_COST, 1);
    }

    private static BodyBuilder withoutMigration(BodyBuilder body) {
        return withoutMigration(body, "c");
    }

    private static BodyBuilder withoutMigration(BodyBuilder body, String centre) {
        return numbers(body, centre).goLive("2014-04").cost("hr", 5);
    }

    private static BodyBuilder withoutMonth(BodyBuilder body) {
        return numbers(body).cost("hr", 5).with(QuantityKind.MIGRATION_COST, 1);
    }

    private static BodyBuilder withoutCost(BodyBuilder body) {
        return numbers(body).goLive("2014-04").with(QuantityKind.MIGRATION_COST, 1);
    }

    private static BodyBuilder numbers(BodyBuilder body) {
        return numbers(body, "c");
    }

    private static BodyBuilder numbers(BodyBuilder body, String centre) {
        return body.centre(centre)
                .with(QuantityKind.DUAL_RUNNING, ZERO)
                .with(QuantityKind.UPKEEP, ZERO)
                .with(QuantityKind.STRANDED, ZERO);
    }

    private static ScenarioBuilder uncertain(ScenarioBuilder builder) {
        return builder.body(
                "x", body -> body.cost("hr", new Uniform(9, 11)).with(QuantityKind.UPKEEP, new Uniform(0, 0.1)));
    }

    private static Correlation pairs(String id, String first, String second) {
        return new Correlation(id, List.of(), 0, List.of(new Correlation.Pair(first, second, 0.5)), false);
    }

    private static Quantity sourced(double value) {
        return Quantity.of(value).withProvenance(new Provenance("NAO16", EvidenceGrade.B, "", ""));
    }

    private static void line(ScenarioBuilder builder, String id, int... years) {
        TreeMap<FinancialYear, Quantity> amounts = new TreeMap<>();
        for (int year : years) {
            amounts.put(new FinancialYear(year), Quantity.of(1));
        }
        OnlyLines.add(builder, id, CashFlowLine.Category.SAVING, amounts);
    }

    private static Claim claim(ClaimMetric metric, Basis basis, int from, int until) {
        return new Claim(
                "k",
                "k",
                metric,
                basis,
                new FinancialYear(from),
                new FinancialYear(until),
                Claim.Direction.AT_LEAST,
                metric == ClaimMetric.PAYBACK_YEAR ? from : 600,
                0.8,
                Provenance.NONE);
    }

    private static PublishedPlan published(double cost, List<String> covers, List<String> leavesOut) {
        return new PublishedPlan(Optional.of(cost), patterns(covers), patterns(leavesOut), Provenance.NONE);
    }

    private static List<PathPattern> patterns(List<String> texts) {
        return texts.stream().map(PathPattern::new).toList();
    }
}
