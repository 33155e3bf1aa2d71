package org.counterfoil.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.counterfoil.file.DocumentNode.ObjectNode;
import org.counterfoil.model.DrawList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the fuzzer is aimed at takes its seeds and pieces of them; the fuzzer itself is {@code mvn -Pfuzz}. */
class FuzzTargetsTest {

    @ParameterizedTest
    @ValueSource(strings = {"small.json", "complete.json", "complete.yaml", "every-claim.json"})
    void aScenarioAndPiecesOfItAreAnswered(String name) throws IOException {
        byte[] bytes = Fixtures.text(name).getBytes(StandardCharsets.UTF_8);
        for (int part = 0; part <= 4; part++) {
            FuzzedScenario.fuzzerTestOneInput(Arrays.copyOf(bytes, bytes.length * part / 4));
        }
    }

    @Test
    void aTableAndPiecesOfItAreAnswered() {
        byte[] bytes = Fixtures.text("ranges.csv").getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < bytes.length; length += 25) {
            FuzzedRanges.fuzzerTestOneInput(Arrays.copyOf(bytes, length));
        }
        FuzzedRanges.fuzzerTestOneInput(bytes);
        FuzzedRanges.fuzzerTestOneInput(new byte[] {0, (byte) 0xC3, '\n'});
    }

    @Test
    void settingsAndPiecesOfThemAreAnswered() {
        byte[] bytes = Fixtures.text("../fuzz/settings.txt").getBytes(StandardCharsets.UTF_8);
        for (int part = 0; part <= 4; part++) {
            FuzzedSettings.fuzzerTestOneInput(Arrays.copyOf(bytes, bytes.length * part / 4));
        }
    }

    @Test
    void anAnswerThatContradictsItselfIsAFind() {
        // A tree without a problem that is no scenario, as a reader that loses problems would leave it.
        Optional<ObjectNode> nothing = Optional.empty();
        ScenarioDocument lost = new ScenarioDocument(
                "lost.json", nothing, Problems.NONE, Problems.NONE, Set.of(), Set.of(), DrawList.NONE);
        assertThatThrownBy(() -> Answer.to(lost))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("a scenario and problems, or neither");
        assertThat(lost.problems().isEmpty()).isTrue();
    }
}
