package org.counterfoil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several scenarios are checked at once, as in a build. */
class ValidateTest {

    private static final String SMALL = "src/test/resources/scenarios/small.json";
    private static final String COMPLETE = "src/test/resources/scenarios/complete.yaml";

    @TempDir
    private Path folder;

    @Test
    void eachHasALineAndAllValidIsSuccess() {
        assertThat(Execution.outputOf("validate", SMALL, COMPLETE).lines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).startsWith(SMALL + ": small is valid: bodies 2, "))
                .anySatisfy(line -> assertThat(line).startsWith(COMPLETE + ": complete is valid: bodies 2, "));
    }

    @Test
    void oneThatIsInvalidFailsAllButHidesNoOther() throws IOException {
        Path wrong = Files.writeString(
                folder.resolve("wrong.json"),
                Files.readString(Path.of(SMALL)).replace("\"upkeep\": 0.05", "\"upkep\": 0.05"));

        Execution execution = Execution.of("validate", wrong.toString(), SMALL);

        assertThat(execution.code()).isEqualTo(3);
        assertThat(execution.out().lines())
                .hasSize(2)
                .first()
                .asString()
                .matches(Pattern.quote(wrong.toString()) + ": invalid, \\d+ problems?");
        assertThat(execution.out().lines()).last().asString().startsWith(SMALL + ": small is valid");
        assertThat(execution.err()).contains("wrong.json:", "did you mean 'upkeep'");
    }

    @Test
    void aFileThatIsNotThereIsAMatterOfUsageAndNoneIsJudged() {
        Execution execution = Execution.of("validate", SMALL, "nowhere.json");

        assertThat(execution.code()).isEqualTo(2);
        assertThat(execution.out()).isEmpty();
        assertThat(execution.err()).startsWith("error: there is no file 'nowhere.json'");
    }
}
