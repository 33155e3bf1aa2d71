package org.counterfoil.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Optional;
import org.counterfoil.distribution.Uniform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people decide that is no quantity says where it comes from, and whether anybody decided it at all. */
class DecisionsTest {

    private static final Provenance JUDGED = Provenance.graded(EvidenceGrade.E, "Assumed: spread over the year");
    private static final Provenance QUOTED = Provenance.citing("CASE", EvidenceGrade.B);

    @Test
    void aMonthASplitARateAndAThresholdSayWhereTheyComeFrom() {
        Scenario scenario = councils()
                .provenance("bodies/north/goLive", JUDGED)
                .provenance("bodies/north/cost/split", JUDGED)
                .provenance("appraisal/discounting", QUOTED)
                .provenance("claims/headline/confidence", JUDGED)
                .build();

        assertThat(scenario.decisions().get("bodies/north/goLive"))
                .isEqualTo(new Decision(DecisionKind.GO_LIVE, "bodies/north/goLive", true, JUDGED));
        assertThat(scenario.decisions().get("bodies/north/cost/split"))
                .isEqualTo(new Decision(DecisionKind.SPLIT, "bodies/north/cost/split", true, JUDGED));
        assertThat(provenance(scenario, "appraisal/discounting")).isEqualTo(QUOTED);
        assertThat(provenance(scenario, "claims/headline/confidence")).isEqualTo(JUDGED);
    }

    /** One body, one centre, one claim about a year: nobody speaks of discounting, of the office or of 80%. */
    @ParameterizedTest
    @CsvSource({
        "appraisal/firstYear, true",
        "appraisal/years, true",
        "appraisal/presentValueYear, false",
        "appraisal/discounting, false",
        "units/priceBase, false",
        "programme/start, false",
        "centres/hub/build/start, true",
        "centres/hub/build/months, false",
        "bodies/north/goLive, true",
        "bodies/north/cost/split, true",
        "claims/headline/year, true",
        "claims/headline/confidence, false",
    })
    void whatNobodyStatesIsTheModelsOwn(String path, boolean isStated) {
        Scenario scenario = councils().build();

        assertThat(scenario.decisions()).hasSize(12);
        assertThat(Optional.ofNullable(scenario.decisions().get(path)).map(Decision::isStated))
                .contains(isStated);
    }

    @Test
    void whoMadeThePromiseNamedItsYearButNotHowSureItMustBe() {
        Scenario scenario = councils().build();

        assertThat(provenance(scenario, "claims/headline/year")).isEqualTo(QUOTED);
        assertThat(provenance(scenario, "claims/headline/confidence")).isEqualTo(Provenance.NONE);
    }

    /** Another month is another decision: it must not pass for what the business case says. */
    @Test
    void whatIsStatedAnewDoesNotKeepTheSourceOfWhatItReplaces() {
        Scenario scenario = councils()
                .provenance("bodies/north/goLive", QUOTED)
                .provenance("bodies/north/cost/split", QUOTED)
                .provenance("claims/headline/confidence", QUOTED)
                .build();
        Scenario later = scenario.toBuilder()
                .body("north", body -> body.goLive("2029-04"))
                .claim(
                        "headline",
                        claim -> claim.metric(ClaimMetric.ANNUAL_SAVING)
                                .year("2030-31")
                                .atLeast(1))
                .build();

        assertThat(provenance(later, "bodies/north/goLive")).isEqualTo(Provenance.NONE);
        assertThat(later.decisions().get("claims/headline/confidence"))
                .isEqualTo(new Decision(DecisionKind.CONFIDENCE, "claims/headline/confidence", false, Provenance.NONE));
        assertThat(provenance(later, "bodies/north/cost/split")).isEqualTo(QUOTED);
        assertThat(provenance(scenario.toBuilder().build(), "bodies/north/goLive"))
                .isEqualTo(QUOTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bodies/north/goLife|bodies/north/goLife: nothing is stated there that could say where it comes from;"
                        + " did you mean 'bodies/north/goLive'?",
                "bodies/north/transfer|bodies/north/transfer: nothing is stated there that could say where it comes from;"
                        + " state it, or leave this out",
                "risks|risks: nothing is stated there that could say where it comes from;"
                        + " write a path such as bodies/dft/goLive, bodies/dft/cost/split or appraisal/discounting",
            })
    void whatIsNotDecidedCannotSayWhereItComesFrom(String path, String message) {
        assertThat(violations(councils().provenance(path, JUDGED))).isEqualTo(message);
    }

    @Test
    void aSourceThatIsNotListedIsRefusedAsThatOfAQuantity() {
        assertThat(violations(councils()
                        .provenance("bodies/north/goLive", Provenance.citing("NAO16", EvidenceGrade.B))
                        .correlation(Correlation.between("moves", 0.3, "bodies/*/delay", "centres/*/delay")
                                .withProvenance(Provenance.citing("NAO16", EvidenceGrade.B)))))
                .isEqualTo("""
                        bodies/north/goLive/source: there is no source 'NAO16'; write CASE, or add it to about/sources
                        correlations/moves/source: there is no source 'NAO16'; write CASE, or add it to about/sources""");
    }

    @Test
    void twoOriginsOfOneThingAreOneTooMany() {
        assertThat(violations(
                        councils().provenance("bodies/north/goLive", JUDGED).provenance("bodies/north/goLive", QUOTED)))
                .isEqualTo("bodies/north/goLive: is said to come from two places; keep one of the two");
    }

    private static Provenance provenance(Scenario scenario, String path) {
        return Optional.ofNullable(scenario.decisions().get(path))
                .map(Decision::provenance)
                .orElseThrow();
    }

    private static String violations(ScenarioBuilder builder) {
        InvalidScenarioException refused = catchThrowableOfType(InvalidScenarioException.class, builder::build);
        return String.join(
                "\n",
                refused.violations().stream()
                        .map(violation -> violation.path() + ": " + violation.message())
                        .toList());
    }

    private static ScenarioBuilder councils() {
        Quantity nil = Quantity.zeroBecause("worked example");
        return Scenario.builder("councils", "One council")
                .source(new Source("CASE", "Business case", "", ""))
                .appraisal("2026-27", 10)
                .function("payroll", function -> function.with(QuantityKind.SAVING, 0.2))
                .function("hr", function -> function.with(QuantityKind.SAVING, 0.2))
                .centre(
                        "hub",
                        centre -> centre.built("2026-04")
                                .with(QuantityKind.RUNNING_COST, 0.1)
                                .with(QuantityKind.CENTRE_DELAY, new Uniform(0, 3)))
                .body(
                        "north",
                        body -> body.centre("hub")
                                .goLive("2027-10")
                                .cost(Quantity.of(3), Map.of("payroll", 2.0, "hr", 1.0))
                                .with(QuantityKind.BODY_DELAY, new Uniform(0, 3))
                                .with(QuantityKind.MIGRATION_COST, nil)
                                .with(QuantityKind.DUAL_RUNNING, nil)
                                .with(QuantityKind.UPKEEP, nil)
                                .with(QuantityKind.STRANDED, nil))
                .programme(programme ->
                        programme.with(QuantityKind.OFFICE_COST, nil).with(QuantityKind.EXIT_COST, nil))
                .claim(
                        "headline",
                        claim -> claim.metric(ClaimMetric.ANNUAL_SAVING)
                                .year("2030-31")
                                .atLeast(0.5)
                                .provenance(QUOTED));
    }
}
