package org.counterfoil.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.counterfoil.distribution.Pert;
import org.counterfoil.distribution.Uniform;
import org.junit.jupiter.api.Test;

/** What is stated where, and where it ends up. */
class ElementBuilderTest {

    @Test
    void anElementRefusesAQuantityOfAnother() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OnlyLines.over(2).body("x", body -> body.with(QuantityKind.RUNNING_COST, 3)))
                .withMessage("RUNNING_COST is a quantity of centres, not of bodies");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OnlyLines.over(2).everyFunction(all -> all.with(QuantityKind.JOINS, 1)))
                .withMessage("JOINS is a quantity of bodies, not of functions");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OnlyLines.over(2).programme(all -> all.with(QuantityKind.SAVING, 1)))
                .withMessage("SAVING is a quantity of functions, not of programme");
    }

    @Test
    void whatABodyStatesComesBeforeWhatAllStateBeforeTheCatalogue() {
        Scenario scenario = OnlyLines.over(3)
                .everyBody(all -> all.with(QuantityKind.MIGRATION_MONTHS, 7).with(QuantityKind.JOINS, 0.9))
                .body(
                        "y",
                        body -> body.centre("c")
                                .goLive("2014-05")
                                .cost("hr", 5)
                                .with(QuantityKind.MIGRATION_COST, 1)
                                .with(QuantityKind.DUAL_RUNNING, Quantity.zeroBecause("none"))
                                .with(QuantityKind.UPKEEP, 0.1)
                                .with(QuantityKind.STRANDED, 0.1)
                                .with(QuantityKind.MIGRATION_MONTHS, 5))
                .build();
        assertThat(scenario.quantity("bodies/y/migrationMonths").planValue()).isEqualTo(5);
        assertThat(scenario.quantity("bodies/x/migrationMonths").planValue()).isEqualTo(7);
        assertThat(scenario.quantity("bodies/y/joins").planValue()).isEqualTo(0.9);
        assertThat(scenario.quantity("bodies/y/standardisation").planValue())
                .isEqualTo(QuantityKind.STANDARDISATION.defaultValue());
    }

    @Test
    void thePlanHasNoDeviationFromItselfUnlessOneIsStated() {
        Scenario scenario = OnlyLines.over(3)
                .centre(
                        "c",
                        centre -> centre.with(QuantityKind.CENTRE_DELAY, new Pert(0, 6, 24))
                                .with(
                                        QuantityKind.PACE,
                                        Quantity.of(new Uniform(1, 2)).withPlanValue(1.25)))
                .build();
        assertThat(scenario.quantity("centres/c/delay").planValue()).isZero();
        assertThat(scenario.quantity("centres/c/pace").planValue()).isEqualTo(1.25);
    }

    @Test
    void aCostInOneNumberIsSharedOutRelativeToTheSumOfItsParts() {
        Scenario scenario = OnlyLines.over(3)
                .function("payroll", function -> function.with(QuantityKind.SAVING, 0.1))
                .body(
                        "y",
                        body -> body.centre("c")
                                .goLive("2014-05")
                                .cost(Quantity.of(80), Map.of("hr", 1.0, "payroll", 3.0))
                                .with(QuantityKind.MIGRATION_COST, 4)
                                .with(QuantityKind.DUAL_RUNNING, Quantity.zeroBecause("none"))
                                .with(QuantityKind.UPKEEP, 0.1)
                                .with(QuantityKind.STRANDED, 0.1))
                .build();
        Body.Move payroll = scenario.bodies().entrySet().stream()
                .filter(entry -> entry.getKey().equals("y"))
                .map(entry -> entry.getValue().functions().values())
                .findFirst()
                .orElseThrow()
                .stream()
                .reduce((hr, last) -> last)
                .orElseThrow();
        assertThat(payroll.cost()).isEqualTo(new Body.Share("bodies/y/cost", 0.75));
        assertThat(payroll.migrationCost()).isEqualTo(new Body.Share("bodies/y/migrationCost", 0.75));
    }

    @Test
    void aPlanValueAndALikelihoodAreNumbersAndAScenarioKnowsItsQuantities() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.of(1).withPlanValue(Double.NaN))
                .withMessageStartingWith("a plan value is a number, but was ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Risk("r", "r", 1.2, List.of(), Provenance.NONE))
                .withMessage("a likelihood is a probability from 0 to 1, but was 1.2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Correlation.between("c", -1.01, "bodies/*"))
                .withMessage("a correlation lies between -1 and 1, but was -1.01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OnlyLines.over(2).build().quantity("bodies/x/luck"))
                .withMessage("there is no quantity 'bodies/x/luck'");
    }

    @Test
    void anElementMayBeStatedInPieces() {
        Scenario inPieces = OnlyLines.over(3)
                .body("x", body -> body.with(QuantityKind.JOINS, 0.9))
                .body("x", body -> body.goLive("2014-05"))
                .build();
        assertThat(inPieces.quantity("bodies/x/joins").planValue()).isEqualTo(0.9);
        assertThat(inPieces.bodies().values())
                .flatExtracting(body -> body.functions().values())
                .extracting(Body.Move::goLive)
                .containsExactly(YearMonth.of(2014, 5));
    }

    @Test
    void aScenarioChangedElsewhereStaysAsItWas() {
        Scenario before = OnlyLines.over(3).build();
        Scenario after = before.toBuilder()
                .everyBody(all -> all.with(QuantityKind.JOINS, 0.9))
                .claim("k", 3, "2014-15")
                .build();
        assertThat(before.quantity("bodies/x/joins").planValue()).isEqualTo(1);
        assertThat(before.claims()).isEmpty();
        assertThat(after.quantity("bodies/x/joins").planValue()).isEqualTo(0.9);
        assertThat(after.claims()).containsOnlyKeys("k");
        assertThat(after.toBuilder().build()).usingRecursiveComparison().isEqualTo(after);
    }

    /** 4 of 26 within 3 years: 1 - exp(-3 × rate) = 4/26, so the rate is -ln(22/26)/3 = 0.0556847 (by hand). */
    @Test
    void aRateIsTheHazardOfWhichPeopleSawAShare() {
        assertThat(Quantity.ofRate(4, 26, 3).planValue()).isCloseTo(0.0556847, within(5e-8));
        assertThat(Quantity.ofRate(0, 26, 3).planValue()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.ofRate(26, 26, 3))
                .withMessage("a rate needs 0 <= count < of and withinYears > 0, but was count=26, of=26,"
                        + " withinYears=3");
    }

    @Test
    void aScenarioSaysWhatItIsInOneLine() {
        assertThat(OnlyLines.over(3).build()).hasToString("lines (2013-14 to 2015-16; bodies 1, risks 0, claims 0)");
    }
}
