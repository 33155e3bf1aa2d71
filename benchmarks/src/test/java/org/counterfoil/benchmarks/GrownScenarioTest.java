package org.counterfoil.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.Stream;
import org.counterfoil.model.Scenario;
import org.counterfoil.plan.DriverPlan;
import org.counterfoil.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.annotations.Param;

/** The scenarios that are measured are as large as they say. */
class GrownScenarioTest {

    static Stream<String> sizes() throws NoSuchFieldException {
        return Arrays.stream(GrowthBenchmark.class
                .getField("size")
                .getAnnotation(Param.class)
                .value());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sizes")
    void everySizeThatIsMeasuredIsAScenarioOfThatSize(String size) {
        GrownScenario grown = GrownScenario.of(size);
        Scenario scenario = grown.build();
        assertThat(scenario.bodies()).hasSize(grown.bodies());
        assertThat(scenario.functions()).hasSize(grown.functions());
        assertThat(scenario.appraisal().period().years()).isEqualTo(grown.years());
        assertThat(scenario.risks()).hasSize(grown.risks());
        Plan plan = Plan.of(scenario);
        assertThat(plan.drivers().stream().filter(DriverPlan::isCorrelated)).hasSize(grown.correlated());
        assertThat(plan.correlation().groups()).hasSize(grown.byMatrix() && grown.correlated() > 0 ? 1 : 0);
    }

    @Test
    void anUnknownAxisIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GrownScenario.of("centres=2"))
                .withMessageContaining("bodies=16");
    }
}
