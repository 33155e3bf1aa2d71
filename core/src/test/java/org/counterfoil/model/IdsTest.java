package org.counterfoil.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"dft", "HR", "a_b", "two-councils.2", "7"})
    void anIdIsWhatPathsCanHold(String id) {
        assertThat(Ids.isId(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "d/wp", "h r", "-a", "Ynys-Môn", "a*"})
    void nothingElseIsAnId(String text) {
        assertThat(Ids.isId(text)).isFalse();
        assertThat(Ids.refusal(text)).startsWith("'" + text + "' is not an id; use ");
    }

    /** A scenario that no file could hold could be built, but not written down. */
    @Test
    void aBuilderRefusesTheIdThatAFileRefuses() {
        assertThatThrownBy(() ->
                        Scenario.builder("Two councils, 2026!", "Two councils").build())
                .isInstanceOf(InvalidScenarioException.class)
                .hasMessageContaining("about/id: 'Two councils, 2026!' is not a scenario's id; use the letters a to z,"
                        + " digits, hyphens and dots");
        assertThat(Ids.isOfScenario("Councils")).isFalse();
        assertThat(Ids.isOfScenario("two-councils.2026")).isTrue();
    }
}
