package org.counterfoil.simulation;

import java.util.stream.LongStream;
import org.counterfoil.model.Scenario;
import org.counterfoil.reference.RandomScenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The order in which a scenario is written is no part of it. */
class OrderLawsTest {

    static LongStream seeds() {
        return AllColumns.seeds();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void statingTheLastOfEverythingFirstChangesNoBit(long seed) {
        Scenario scenario = RandomScenario.of(seed);
        AllColumns.assertSameBits(
                AllColumns.run(Rewriting.of(scenario).backwards().scenario(), 300),
                AllColumns.run(Rewriting.of(scenario).scenario(), 300));
    }
}
