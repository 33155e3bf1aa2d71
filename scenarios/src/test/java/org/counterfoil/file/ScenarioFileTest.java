package org.counterfoil.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.counterfoil.file.Fixtures.at;

import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import org.counterfoil.distribution.Beta;
import org.counterfoil.distribution.Discrete;
import org.counterfoil.distribution.Empirical;
import org.counterfoil.distribution.Exponential;
import org.counterfoil.distribution.Fixed;
import org.counterfoil.distribution.Gamma;
import org.counterfoil.distribution.LogNormal;
import org.counterfoil.distribution.Normal;
import org.counterfoil.distribution.Pert;
import org.counterfoil.distribution.Triangular;
import org.counterfoil.distribution.Truncated;
import org.counterfoil.distribution.Uniform;
import org.counterfoil.model.Basis;
import org.counterfoil.model.CashFlowLine;
import org.counterfoil.model.Centre;
import org.counterfoil.model.Claim;
import org.counterfoil.model.Correlation;
import org.counterfoil.model.Effect;
import org.counterfoil.model.EvidenceGrade;
import org.counterfoil.model.PathPattern;
import org.counterfoil.model.Payer;
import org.counterfoil.model.Provenance;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.Scenario;
import org.counterfoil.model.SimulationSettings;
import org.counterfoil.units.FinancialYear;
import org.junit.jupiter.api.Test;

/** Everything that {@code complete.json} says reaches the scenario; expected values are read off the file. */
class ScenarioFileTest {

    private static final Scenario SCENARIO =
            Fixtures.check("complete.json", Fixtures.text("complete.json")).orElseThrow();

    @Test
    void yamlGivesTheSameScenario() {
        Scenario fromYaml =
                Fixtures.check("complete.yaml", Fixtures.text("complete.yaml")).orElseThrow();

        assertThat(fromYaml).usingRecursiveComparison().isEqualTo(SCENARIO);
        assertThat(fromYaml.drivers()).isEqualTo(SCENARIO.drivers());
    }

    @Test
    void frame() {
        assertThat(SCENARIO.about().id()).isEqualTo("complete");
        assertThat(SCENARIO.about().sources().get("NAO16"))
                .hasToString(
                        "Source[id=NAO16, title=Shared service centres, url=https://www.nao.org.uk/, date=2016-05-20]");
        assertThat(SCENARIO.money().symbol()).isEqualTo("£m");
        assertThat(SCENARIO.money().priceBase()).hasToString("2012-13");
        assertThat(SCENARIO.appraisal().presentValueYear()).hasToString("2014-15");
        assertThat(SCENARIO.appraisal().discounting().name()).isEqualTo("0.04");
        assertThat(SCENARIO.settings().trials()).isEqualTo(4096);
        assertThat(SCENARIO.settings().seed()).isEqualTo(7);
        assertThat(SCENARIO.programme().start()).isEqualTo(YearMonth.of(2012, 10));
    }

    @Test
    void aQuantityHasItsDistributionPlanValueAndProvenance() {
        assertThat(SCENARIO.quantity("functions/hr/saving"))
                .isEqualTo(new Quantity(
                        new Pert(0.05, 0.15, 0.30),
                        OptionalDouble.of(0.2),
                        new Provenance("NAO16", EvidenceGrade.C, "As in the business case", "Cabinet Office")));
    }

    @Test
    void everyFormOfADistribution() {
        assertThat(distribution("functions/hr/savingAtTransfer")).isEqualTo(Beta.ofMeanAndSd(0.04, 0.01));
        assertThat(distribution("functions/hr/attributable")).isEqualTo(new Beta(8, 2, 0, 1));
        assertThat(distribution("functions/payroll/saving")).isEqualTo(new Beta(2, 8, 0.1, 0.4));
        assertThat(distribution("functions/finance/saving")).isEqualTo(new Triangular(0.05, 0.1, 0.2));
        assertThat(distribution("bodies/dft/cost/finance")).isEqualTo(Normal.ofP10AndP90(27, 33));
        assertThat(distribution("centres/issc2/contract/indexation")).isEqualTo(new Normal(0.01, 0.005));
        assertThat(distribution("centres/issc1/scaleExponent")).isEqualTo(new Uniform(0.05, 0.15));
        assertThat(distribution("centres/issc1/pace")).isEqualTo(LogNormal.ofMedianAndP90(1.1, 1.6));
        assertThat(distribution("bodies/dft/delay")).isEqualTo(LogNormal.ofMeanAndSd(4, 3));
        assertThat(distribution("bodies/dwp/migrationCost/finance")).isEqualTo(new LogNormal(1, 0.4));
        assertThat(distribution("programme/exitCost")).isEqualTo(new Exponential(1.1));
        assertThat(distribution("bodies/dft/leavingCost")).isEqualTo(Gamma.ofMeanAndSd(1.5, 0.5));
        assertThat(distribution("bodies/dft/costPerMonthLate")).isEqualTo(new Gamma(2, 0.05));
        assertThat(distribution("centres/issc1/closingCost")).isEqualTo(new Truncated(new Normal(4, 2), 1, 9));
        assertThat(distribution("bodies/dft/stranded")).isEqualTo(new Discrete(List.of(0.02, 0.05), List.of(3.0, 1.0)));
        assertThat(distribution("bodies/dwp/cost")).isEqualTo(new Empirical(List.of(80.0, 90.0, 85.0)));
        assertThat(distribution("bodies/dwp/delay")).isEqualTo(new Fixed(3));
    }

    @Test
    void aDeviationFromThePlanHasNoneInThePlanUnlessItSaysSo() {
        assertThat(SCENARIO.quantity("centres/issc1/delay").planValue()).isZero();
        assertThat(SCENARIO.quantity("centres/issc1/pace").planValue()).isEqualTo(1);
        assertThat(SCENARIO.quantity("bodies/dwp/delay").planValue()).isEqualTo(2);
        assertThat(SCENARIO.quantity("bodies/dft/transferDelay").planValue()).isEqualTo(1);
    }

    @Test
    void aRateMayBeCountedOutOfSoMany() {
        // 4 of 26 within 3 years: -ln(22/26)/3 = 0.055684, by hand.
        assertThat(SCENARIO.quantity("bodies/dft/withdrawRate").planValue()).isCloseTo(0.0556847, within(1e-7));
    }

    @Test
    void defaultsGiveWayToWhatAnElementStates() {
        assertThat(SCENARIO.quantity("functions/hr/rampMonths").planValue()).isEqualTo(24);
        assertThat(SCENARIO.quantity("functions/finance/rampMonths").planValue())
                .isEqualTo(18);
        assertThat(SCENARIO.quantity("centres/issc2/build/cost").planValue()).isEqualTo(20);
        assertThat(SCENARIO.quantity("bodies/dwp/joins").planValue()).isEqualTo(1);
        assertThat(SCENARIO.quantity("bodies/dft/joins").planValue()).isEqualTo(0.9);
    }

    @Test
    void bodiesMoveInOneMonthOrByFunction() {
        assertThat(at(at(SCENARIO.bodies(), "dft").functions(), "payroll").transfer())
                .isEqualTo(YearMonth.of(2013, 11));
        assertThat(at(at(SCENARIO.bodies(), "dwp").functions(), "hr").transfer())
                .isEqualTo(YearMonth.of(2014, 10));
        assertThat(at(at(SCENARIO.bodies(), "dwp").functions(), "finance").goLive())
                .isEqualTo(YearMonth.of(2015, 10));
        // Two parts to one of the total.
        assertThat(at(at(SCENARIO.bodies(), "dwp").functions(), "hr").cost().weight())
                .isEqualTo(2.0 / 3);
    }

    @Test
    void centres() {
        assertThat(at(SCENARIO.centres(), "issc1").opens()).isEqualTo(YearMonth.of(2014, 4));
        assertThat(at(SCENARIO.centres(), "issc2").contract()).isEqualTo(Centre.Contract.PRICE);
    }

    @Test
    void whatALineSaysOfItsAmountsHoldsForThoseThatSayNothing() {
        CashFlowLine line = at(SCENARIO.lines(), "legacy-contract");

        assertThat(line.category()).isEqualTo(CashFlowLine.Category.IMPLEMENTATION);
        assertThat(line.payer()).isEqualTo(Payer.SUPPLIER);
        assertThat(line.transfer()).isTrue();
        assertThat(line.sunk()).isTrue();
        assertThat(SCENARIO.quantity("lines/legacy-contract/amount/2012-13").provenance())
                .isEqualTo(new Provenance("NAO16", EvidenceGrade.D, "Shared by two bodies", "DfT"));
        assertThat(SCENARIO.quantity("lines/legacy-contract/amount/2013-14").provenance())
                .isEqualTo(Provenance.note("Under dispute"));
        assertThat(at(SCENARIO.lines(), "estate").scaling()).isEqualTo(CashFlowLine.Scaling.VOLUME);
    }

    @Test
    void risksAct() {
        assertThat(at(SCENARIO.risks(), "platform-slips").effects().get(1))
                .isEqualTo(new Effect.Scale(
                        new PathPattern("bodies/*/migrationCost"), Quantity.of(new Pert(1, 1.2, 2.5)), true));
        // 1 April 2017, 2018 and 2021 are 48, 60 and 96 months after 1 April 2013; 1 October 2017 is 54.
        assertThat(at(SCENARIO.risks(), "supplier-fails").effects())
                .containsExactly(
                        new Effect.Set(
                                new PathPattern("centres/issc1/closes"),
                                Quantity.of(new Truncated(new Triangular(48, 60, 96), 54, Double.POSITIVE_INFINITY)),
                                false),
                        new Effect.Set(new PathPattern("centres/issc2/closes"), Quantity.of(72), true),
                        new Effect.Line(
                                CashFlowLine.Category.RUNNING,
                                Payer.PROGRAMME,
                                false,
                                Quantity.of(new org.counterfoil.distribution.Uniform(3, 9)),
                                Quantity.of(48),
                                Quantity.of(6)));
    }

    @Test
    void correlationsClaimsAndThePublishedPlan() {
        assertThat(at(SCENARIO.correlations(), "costs").pairs())
                .containsExactly(new Correlation.Pair("bodies/dft/cost/finance", "bodies/dwp/cost", 0.3));
        assertThat(at(SCENARIO.correlations(), "delays").repair()).isTrue();
        Claim headline = at(SCENARIO.claims(), "600m");
        assertThat(headline.statement()).isEqualTo("potential cost savings of £600m a year");
        assertThat(headline.confidence()).isEqualTo(0.9);
        Claim average = at(SCENARIO.claims(), "average");
        assertThat(average.from()).isEqualTo(FinancialYear.parse("2014-15"));
        assertThat(average.basis()).isEqualTo(Basis.CASH_RELEASING);
        assertThat(at(SCENARIO.claims(), "cumulative").until()).isEqualTo(FinancialYear.parse("2018-19"));
        assertThat(at(SCENARIO.claims(), "cumulative").from()).isEqualTo(FinancialYear.parse("2013-14"));
        assertThat(at(SCENARIO.claims(), "payback").threshold()).isEqualTo(2018);
        assertThat(SCENARIO.publishedPlan().cost()).contains(60.0);
        assertThat(SCENARIO.payers()).containsEntry("bodies/*/upkeep", Payer.CENTRE);
    }

    @Test
    void whatIsNotStatedHasItsDefault() {
        String text = Fixtures.changed("small.json", ",\n  \"simulation\": { \"trials\": 4096, \"seed\": 7 }", "");

        assertThat(Fixtures.check("small.json", text).orElseThrow().settings()).isEqualTo(SimulationSettings.DEFAULT);
    }

    @Test
    void anInvalidFileThrowsAllItsProblems() {
        CheckedScenario checked = Fixtures.check("small.json", Fixtures.changed("small.json", "issc1", "issc9"));

        assertThatThrownBy(checked::orElseThrow)
                .isInstanceOfSatisfying(
                        InvalidScenarioFileException.class,
                        thrown -> assertThat(thrown.problems()).isEqualTo(checked.problems()))
                .hasMessage(checked.problems().toString());
        assertThat(checked.problems().list()).hasSize(2);
    }

    private static Object distribution(String path) {
        return SCENARIO.quantity(path).distribution();
    }
}
