package org.counterfoil.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.counterfoil.distribution.Distribution;
import org.counterfoil.distribution.Fixed;
import org.counterfoil.distribution.LogNormal;
import org.counterfoil.distribution.Pert;
import org.counterfoil.distribution.Triangular;
import org.counterfoil.distribution.Uniform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers at the border of what a programme can be, in one that costs £100m a year over ten years. Method, section 2. */
class SizeRulesTest {

    private static final double COST = 100;

    static Stream<Arguments> numbers() {
        return Stream.of(
                // Plain numbers, at a bound and beyond it.
                of(scaleExponent(1)),
                of(
                        scaleExponent(5),
                        "centres/c/scaleExponent: 5 lies outside 0 to 1 (how fast unit cost rises"
                                + " as volume falls: it goes with volume to the power of minus this)"),
                of(delay(new Uniform(-12, 720))),
                of(
                        delay(-987_654_321),
                        "bodies/b/delay: -987654321 lies outside -720 to 720 (months by which the body's own"
                                + " go-live is late; negative is early)"),
                // A share from -0.0001 to 1 draws 0.01% of its values below 0; from -0.25 to 1, a fifth.
                of(standardisation(new Uniform(-0.0001, 1))),
                of(
                        standardisation(new Uniform(-0.25, 1)),
                        "bodies/b/standardisation: draws 20% of its values outside 0 to 1 (share of the"
                                + " platform's saving the body can reach; the rest is lost to tailoring); a trial uses the bound"
                                + " itself"),
                // Ten times the range of the bounds, [0, 1], below or above them.
                of(
                        standardisation(new Triangular(-12, 0.5, 1)),
                        "bodies/b/standardisation: draws values such as -11.6, far outside 0 to 1 (share of the"
                                + " platform's saving the body can reach; the rest is lost to tailoring)"),
                of(
                        saving(new Pert(-987_654_321, 0.1, 0.3)),
                        "functions/hr/saving: draws values such as -740000000, far outside -1 to 1 (share of unit cost saved at full"
                                + " standardisation; negative where unit cost rises)"),
                // A cost has a lower bound alone; far is ten times its own largest draw.
                of(
                        migrationCost(new Uniform(-1, 19)),
                        "bodies/b/migrationCost: draws 5% of its values below 0 (cost of moving the body"
                                + " to the platform, in all or by function); a trial uses the bound itself"),
                of(
                        migrationCost(new Pert(-1000, 2, 5)),
                        "bodies/b/migrationCost: draws values such as -750, far outside 0 (cost of moving"
                                + " the body to the platform, in all or by function)"),
                // Money in proportion: 1,000 × 100 a year.
                of(migrationCost(100_000)),
                of(
                        migrationCost(100_001),
                        "bodies/b/migrationCost: is 100001, more than 1000 times business as usual, 100 a year; money is in £m"),
                // One draw in a thousand: median 10, P99.9 = 10 × exp(3.09 × ln(10) / 1.2816 × 1.7) = 126,000.
                of(
                        migrationCost(LogNormal.ofMedianAndP90(10, 10 * Math.pow(10, 1.7))),
                        "bodies/b/migrationCost: can be 126000, more than 1000 times business as usual, 100 a year; money is in £m"),
                // What risks do.
                of(risk(risk -> risk.scales("bodies/*/migrationCost", new Uniform(1, 100)))),
                of(
                        risk(risk -> risk.scales("bodies/*/migrationCost", new Uniform(1, 200))),
                        "risks/r/effects/0/scale: can be as high as 200; a scale lies from 0 to 100"),
                of(risk(risk -> risk.adds("bodies/*/delay", 24))),
                of(
                        risk(risk -> risk.adds("bodies/*/standardisation", -5)),
                        "risks/r/effects/0/add: can be -5, more than the whole range from 0 to 1 (share of the"
                                + " platform's saving the body can reach; the rest is lost to tailoring)"),
                of(
                        risk(risk -> risk.adds("bodies/*/migrationCost", 500_000)),
                        "risks/r/effects/0/add: is 500000, more than 1000 times business as usual, 100 a year; money is in £m"),
                // What people claimed: of one year, of all ten, and what has no unit of money.
                of(claim(ClaimMetric.ANNUAL_SAVING, -100_000)),
                of(
                        claim(ClaimMetric.ANNUAL_SAVING, -987_654_321),
                        "claims/k/atLeast: is -987654321, more than 1000 times business as usual, 100 a year; money is in £m"),
                of(claim(ClaimMetric.NET_PRESENT_VALUE, 1_000_000)),
                of(
                        claim(ClaimMetric.NET_PRESENT_VALUE, 1_000_001),
                        "claims/k/atLeast: is 1000001, more than 10000 times business as usual, 100 a year; money is in £m"),
                of(published(1_000_000)),
                of(published(0.0001)),
                of(
                        published(0.00009),
                        "publishedPlan/cost: is 9e-5, less than a millionth of business as usual, 100 a year; money is in £m"),
                // A plan value has the bounds of its number, whether or not it is uncertain.
                of(delay(3, 720)),
                of(
                        delay(3, -721),
                        "bodies/b/delay: -721 lies outside -720 to 720 (months by which the body's own go-live is late; negative is early)"),
                of(claim(ClaimMetric.PAYBACK_YEAR, 2026)),
                of(claim(ClaimMetric.PAYBACK_YEAR, 2035)),
                of(
                        claim(ClaimMetric.PAYBACK_YEAR, 2036),
                        "claims/k/atLeast: 2036-37 is not a year of the appraisal, 2026-27 to 2035-36; choose one of these, or change appraisal"),
                of(
                        claim(ClaimMetric.PAYBACK_YEAR, 2025),
                        "claims/k/atLeast: 2025-26 is not a year of the appraisal, 2026-27 to 2035-36; choose one of these, or change appraisal"),
                of(
                        published(1_000_001),
                        "publishedPlan/cost: is 1000001, more than 10000 times business as usual, 100 a year; money is in £m"),
                of(
                        published(2e15),
                        "publishedPlan/cost: can be larger than 1e15 either way; choose a larger units/scale, or correct the number"),
                of(
                        claim(ClaimMetric.NET_PRESENT_VALUE, 2e15),
                        "claims/k/atLeast: can be larger than 1e15 either way; choose a larger units/scale, or correct the number"),
                of(
                        claim(ClaimMetric.UPTAKE, 60),
                        "claims/k/atLeast: 60 lies outside 0 to 1; uptake at the end of the year is a fraction"),
                of(
                        claim(ClaimMetric.OVERRUN_RATIO, 101),
                        "claims/k/atLeast: 101 lies outside -100 to 100; overrun ratio is a ratio"));
    }

    private static Arguments of(Consumer<ScenarioBuilder> change, String... said) {
        return arguments(change, List.of(said));
    }

    @ParameterizedTest(name = "{index} {1}")
    @MethodSource("numbers")
    void aNumberIsHeldAgainstItsBoundsAndTheProgramme(Consumer<ScenarioBuilder> change, List<String> said) {
        ScenarioBuilder builder = base(1, "million");
        change.accept(builder);
        assertThat(saidOf(builder)).containsExactlyElementsOf(said);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1, 3, 1e3, 1e6})
    void proportionIsTheSameInAnyUnit(double factor) {
        ScenarioBuilder sound = base(factor, "unit");
        migrationCost(100_000 * factor).accept(sound);
        assertThat(saidOf(sound)).isEmpty();
        ScenarioBuilder wrong = base(factor, "unit");
        migrationCost(100_001 * factor).accept(wrong);
        assertThat(saidOf(wrong)).hasSize(1).first().asString().contains("more than 1000 times business as usual");
    }

    @Test
    void whereNothingIsSpentNothingIsOutOfProportion() {
        ScenarioBuilder builder = base(0, "million");
        migrationCost(7).accept(builder);
        assertThat(saidOf(builder)).isEmpty();
    }

    private static List<String> saidOf(ScenarioBuilder builder) {
        List<String> said = new ArrayList<>();
        try {
            builder.build(warning -> said.add(warning.toString()));
        } catch (InvalidScenarioException e) {
            e.violations().forEach(violation -> said.add(violation.toString()));
        }
        return said.stream()
                .filter(words -> !words.contains("cannot change any result"))
                .toList();
    }

    /** A number that is left out is stated by the change. */
    private static ScenarioBuilder base(double factor, String scale) {
        Quantity none = Quantity.zeroBecause("worked example");
        return Scenario.builder("sizes", "Sizes")
                .money("GBP", scale, "2026-27")
                .appraisal("2026-27", 10)
                .function("hr", function -> function.with(QuantityKind.SAVING, 0.2))
                .centre("c", centre -> centre.built("2026-04", 12).with(QuantityKind.RUNNING_COST, orNone(factor)))
                .body(
                        "b",
                        body -> body.centre("c")
                                .goLive("2027-04")
                                .cost("hr", orNone(COST * factor))
                                .with(QuantityKind.MIGRATION_COST, orNone(factor))
                                .with(QuantityKind.DUAL_RUNNING, none)
                                .with(QuantityKind.UPKEEP, none)
                                .with(QuantityKind.STRANDED, none))
                .programme(programme ->
                        programme.with(QuantityKind.OFFICE_COST, none).with(QuantityKind.EXIT_COST, none))
                .build(idle -> {})
                .toBuilder();
    }

    private static Quantity orNone(double amount) {
        return amount == 0 ? Quantity.zeroBecause("worked example") : Quantity.of(amount);
    }

    private static Consumer<ScenarioBuilder> scaleExponent(double value) {
        return builder -> builder.centre("c", centre -> centre.with(QuantityKind.SCALE_EXPONENT, value));
    }

    private static Consumer<ScenarioBuilder> delay(double months) {
        return builder -> builder.body("b", body -> body.with(QuantityKind.BODY_DELAY, months));
    }

    private static Consumer<ScenarioBuilder> delay(Distribution months) {
        return builder -> builder.body("b", body -> body.with(QuantityKind.BODY_DELAY, Quantity.of(months)));
    }

    private static Consumer<ScenarioBuilder> delay(double months, double plan) {
        Quantity planned = new Quantity(new Fixed(months), OptionalDouble.of(plan), Provenance.NONE);
        return builder -> builder.body("b", body -> body.with(QuantityKind.BODY_DELAY, planned));
    }

    private static Consumer<ScenarioBuilder> standardisation(Distribution share) {
        return builder -> builder.body("b", body -> body.with(QuantityKind.STANDARDISATION, Quantity.of(share)));
    }

    private static Consumer<ScenarioBuilder> saving(Distribution share) {
        return builder -> builder.function("hr", function -> function.with(QuantityKind.SAVING, Quantity.of(share)));
    }

    private static Consumer<ScenarioBuilder> migrationCost(double money) {
        return builder -> builder.body("b", body -> body.with(QuantityKind.MIGRATION_COST, money));
    }

    private static Consumer<ScenarioBuilder> migrationCost(Distribution money) {
        return builder -> builder.body("b", body -> body.with(QuantityKind.MIGRATION_COST, Quantity.of(money)));
    }

    private static Consumer<ScenarioBuilder> risk(Consumer<RiskBuilder> what) {
        return builder -> builder.risk("r", 0.5, what);
    }

    private static Consumer<ScenarioBuilder> published(double cost) {
        return builder -> builder.publishedPlan(
                plan -> plan.cost(cost).covers("centres/*/build/cost").leavesOut("programme/officeCost"));
    }

    private static Consumer<ScenarioBuilder> claim(ClaimMetric metric, double atLeast) {
        return builder -> builder.claim("k", claim -> {
            claim.metric(metric).atLeast(atLeast);
            if (metric.years() == ClaimMetric.Years.ONE) {
                claim.year("2030-31");
            }
        });
    }
}
