package org.counterfoil.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.counterfoil.distribution.Fixed;
import org.counterfoil.distribution.Normal;
import org.counterfoil.distribution.Triangular;
import org.counterfoil.distribution.Uniform;
import org.counterfoil.model.Centre;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Scenario;
import org.counterfoil.model.ScenarioBuilder;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference gives the numbers that come out on paper. */
class ReferenceTrialTest {

    private static final Offset<Double> EXACT = Offset.offset(1e-10);

    static Stream<HandExample> examples() {
        return HandExamples.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void everyTrialGivesTheNumbersOnPaper(HandExample example) {
        // Whatever chance says: events happen with probability 0 or 1, and at once or never.
        for (double uniform : new double[] {0.001, 0.3, 0.999}) {
            ReferenceTrial trial = new ReferenceTrial(example.scenario(), driver -> uniform);
            example.expected()
                    .forEach((column, value) ->
                            assertThat(trial.value(column)).as("%s", column).isCloseTo(value, EXACT));
            assertThat(trial.bites()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void aPlanWithoutDeviationsGivesTheNumbersOnPaper(HandExample example) {
        ReferenceTrial plan = ReferenceTrial.plan(example.scenario());
        if (example.asPlanned()) {
            example.expected()
                    .forEach((column, value) ->
                            assertThat(plan.value(column)).as("%s", column).isCloseTo(value, EXACT));
        } else {
            // In the plan nothing slips, stays away, leaves, closes or goes wrong.
            assertThat(plan.value(OutcomeColumn.of(Metric.DELAY_MONTHS))).isIn(0.0, Double.NaN);
            assertThat(plan.value(OutcomeColumn.of(Metric.BODIES_LIVE)))
                    .isEqualTo(example.scenario().bodies().size());
            assertThat(plan.value(OutcomeColumn.of(Metric.OVERRUN_RATIO))).isIn(1.0, Double.NaN);
        }
    }

    @Test
    void theExamplesUseEveryMetricAndHaveNamesOfTheirOwn() {
        TreeSet<Metric> used = new TreeSet<>();
        TreeSet<String> names = new TreeSet<>();
        for (HandExample example : HandExamples.all()) {
            names.add(example.name());
            example.expected().keySet().forEach(column -> used.add(column.metric()));
        }
        assertThat(used).containsExactlyInAnyOrder(Metric.values());
        assertThat(names).hasSize(HandExamples.all().size());
    }

    @Test
    void driftIsLogNormalWithMeanOneAndPersists() {
        // v_1 = 0.01, v_2 = 0.25 × 0.01 + 0.01 = 0.0125; z = 1 and 2.
        // ln κ_1 = 0.1 - 0.005 = 0.095; ln κ_2 = 0.5 × 0.095 + 0.2 - (0.0125 - 0.005) / 2 = 0.24375.
        Scenario scenario = small().programme(programme ->
                        programme.with(QuantityKind.VOLATILITY, 0.1).with(QuantityKind.PERSISTENCE, 0.5))
                .build();
        Map<String, Double> z =
                Map.of("programme/businessAsUsual/drift/2014-15", 1.0, "programme/businessAsUsual/drift/2015-16", 2.0);
        ReferenceTrial trial = new ReferenceTrial(scenario, name -> z.getOrDefault(name, Double.NaN));
        assertThat(trial.value(OutcomeColumn.of(Metric.BUSINESS_AS_USUAL, 0))).isEqualTo(120);
        assertThat(trial.value(OutcomeColumn.of(Metric.BUSINESS_AS_USUAL, 1))).isCloseTo(120 * Math.exp(0.095), EXACT);
        assertThat(trial.value(OutcomeColumn.of(Metric.BUSINESS_AS_USUAL, 2)))
                .isCloseTo(120 * Math.exp(0.24375), EXACT);
        assertThat(ReferenceTrial.plan(scenario).value(OutcomeColumn.of(Metric.BUSINESS_AS_USUAL, 2)))
                .isEqualTo(120);
    }

    @Test
    void waitingIsExponential() {
        // Rate 1 a year, u = 1/e: the wait is 12 months. Live from month 12, it leaves in month 24.
        Scenario scenario =
                small().body("b", body -> body.with(QuantityKind.LEAVE_RATE, 1)).build();
        ReferenceTrial trial = new ReferenceTrial(scenario, name -> Math.exp(-1));
        assertThat(trial.value(OutcomeColumn.of(Metric.LEGACY, 1))).isCloseTo(0, EXACT);
        assertThat(trial.value(OutcomeColumn.of(Metric.LEGACY, 2))).isCloseTo(120, EXACT);
    }

    @Test
    void anEventHappensWhenItsUniformIsHigh() {
        // With a probability of 0.4, above 0.6: a positive correlation with a delay then means that they come together.
        Scenario scenario =
                small().body("b", body -> body.with(QuantityKind.JOINS, 0.4)).build();
        OutcomeColumn live = OutcomeColumn.of(Metric.BODIES_LIVE);
        assertThat(new ReferenceTrial(scenario, name -> 0.61).value(live)).isEqualTo(1);
        assertThat(new ReferenceTrial(scenario, name -> 0.6).value(live)).isEqualTo(0);
    }

    @Test
    void eachSelectedQuantityHasADrawOfItsOwnWhenSaidSo() {
        // Standardisation 1 × 0.5 for one body and 1 × 2, held at 1, for the other: 60 × 0.2 × (0.5 + 1) = 18.
        Scenario scenario = small().body("b", body -> body.cost("hr", 60))
                .body("c", body -> body.centre("c").goLive("2014-04").cost("hr", 60))
                .risk("tailoring", 1, risk -> risk.scalesEach("bodies/*/standardisation", new Uniform(0, 3)))
                .build();
        String key = "risks/tailoring/scale/bodies/*/standardisation/bodies/";
        Map<String, Double> draws = Map.of(key + "b/standardisation", 0.5, key + "c/standardisation", 2.0);
        ReferenceTrial trial = new ReferenceTrial(scenario, name -> draws.getOrDefault(name, Double.NaN));
        assertThat(trial.value(OutcomeColumn.of(Metric.GROSS_SAVING, 1))).isCloseTo(18, EXACT);
        assertThat(trial.bites()).containsExactly("bodies/c/standardisation");
    }

    @Test
    void theCeilingTakesEveryNumberAtItsBestEnd() {
        // Cost 100 to 130: 130 × 1.2^t; saving 0.3 at best, standardisation 0.9 certain; fixed cost 4 at least.
        // 0.1 + (0.3 - 0.1) × 0.9 = 0.28. Growth has no upper end: its 0.999 quantile.
        Normal growth = new Normal(0.01, 0.001);
        Scenario scenario = small().body(
                        "b",
                        body -> body.cost("hr", new Triangular(100, 120, 130))
                                .with(QuantityKind.STANDARDISATION, 0.9)
                                .with(QuantityKind.BODY_DELAY, new Uniform(0, 40)))
                .function(
                        "hr",
                        function -> function.with(QuantityKind.SAVING, new Triangular(0.1, 0.2, 0.3))
                                .with(QuantityKind.SAVING_AT_TRANSFER, 0.1)
                                .with(QuantityKind.RAMP_MONTHS, 24)
                                .with(QuantityKind.EROSION, 0.1))
                .centre("c", centre -> centre.with(QuantityKind.RUNNING_COST, new Uniform(4, 9)))
                .programme(programme -> programme.with(QuantityKind.GROWTH, growth))
                .risk("loss", 1, risk -> risk.scales("functions/*/saving", new Fixed(0.1)))
                .build();
        double factor = 1 + growth.quantile(0.999);
        assertThat(ReferenceTrial.matureCeiling(scenario, 0)).isCloseTo(130 * 0.28 - 4, EXACT);
        assertThat(ReferenceTrial.matureCeiling(scenario, 2)).isCloseTo(130 * factor * factor * 0.28 - 4, EXACT);
    }

    @Test
    void theCeilingOfAPriceContractIsItsDiscount() {
        // Discount 0.2 at best on the planned cost of 120, indexed 0.01 at least; business as usual 120.
        Scenario scenario = small().centre(
                        "c",
                        centre -> centre.contract(Centre.Contract.PRICE)
                                .with(QuantityKind.DISCOUNT, new Uniform(0.1, 0.2))
                                .with(QuantityKind.INDEXATION, new Uniform(0.01, 0.02))
                                .with(QuantityKind.MINIMUM_VOLUME, 1))
                .build();
        assertThat(ReferenceTrial.ceiling(scenario, 1)).isCloseTo(120 - 120 * 0.8 * 1.01, EXACT);
    }

    @Test
    void noTrialOfTheExamplesIsAboveTheCeiling() {
        for (HandExample example : HandExamples.all()) {
            ReferenceTrial trial = new ReferenceTrial(example.scenario(), driver -> 0.5);
            for (int year = 0; year < 3; year++) {
                assertThat(trial.value(OutcomeColumn.of(Metric.GROSS_SAVING, year)))
                        .as("%s, year %d", example.name(), year)
                        .isLessThanOrEqualTo(ReferenceTrial.ceiling(example.scenario(), year) + 1e-10);
            }
        }
    }

    private static ScenarioBuilder small() {
        Quantity nothing = Quantity.zeroBecause("the test needs none");
        return Scenario.builder("small", "Small")
                .appraisal("2013-14", 3)
                .function("hr", function -> function.with(QuantityKind.SAVING, 0.2))
                .centre("c", centre -> centre.built("2013-04", 12).with(QuantityKind.RUNNING_COST, nothing))
                .everyBody(body -> body.with(QuantityKind.MIGRATION_COST, nothing)
                        .with(QuantityKind.DUAL_RUNNING, nothing)
                        .with(QuantityKind.UPKEEP, nothing)
                        .with(QuantityKind.STRANDED, nothing))
                .body("b", body -> body.centre("c").goLive("2014-04").cost("hr", 120))
                .programme(programme ->
                        programme.with(QuantityKind.OFFICE_COST, nothing).with(QuantityKind.EXIT_COST, nothing))
                .build()
                .toBuilder();
    }
}
