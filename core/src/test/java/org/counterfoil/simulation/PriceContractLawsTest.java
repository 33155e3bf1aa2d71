package org.counterfoil.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.counterfoil.model.Centre;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.reference.RandomScenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A price contract that saves nothing is cost recovery that saves nothing, in every column: where the price is the cost, without
 * discount, indexation and minimum, and the cost is as stated.
 */
class PriceContractLawsTest {

    static LongStream seeds() {
        return AllColumns.seeds();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aPriceWithoutDiscountIsCostRecoveryWithoutSaving(long seed) {
        Scenario random = RandomScenario.of(seed);
        Outcomes price = AllColumns.run(under(Centre.Contract.PRICE, random), 50);
        Outcomes recovery = AllColumns.run(under(Centre.Contract.COST_RECOVERY, random), 50);
        for (OutcomeColumn column : price.columns()) {
            double[] expected = recovery.values(column);
            double[] values = price.values(column);
            for (int trial = 0; trial < values.length; trial++) {
                if (Double.isNaN(expected[trial])) {
                    assertThat(values[trial]).as("%s, trial %d", column, trial).isNaN();
                } else {
                    assertThat(values[trial])
                            .as("%s, trial %d", column, trial)
                            .isCloseTo(expected[trial], within(1e-9 * Math.max(1, Math.abs(expected[trial]))));
                }
            }
        }
    }

    private static Scenario under(Centre.Contract contract, Scenario random) {
        return Rewriting.of(random)
                .withoutRisks()
                .quantities((path, quantity) -> switch (QuantityKind.ofPath(path)) {
                    case COST -> Rewriting.certain(quantity.planValue());
                    case BASELINE_ERROR -> Rewriting.certain(1);
                    case GROWTH,
                            BODY_GROWTH,
                            VOLATILITY,
                            SAVING,
                            SAVING_AT_TRANSFER,
                            EROSION,
                            SCALE_EXPONENT,
                            DISCOUNT,
                            INDEXATION,
                            MINIMUM_VOLUME -> Rewriting.certain(0);
                    default -> quantity;
                })
                .contract(contract)
                .scenario();
    }
}
