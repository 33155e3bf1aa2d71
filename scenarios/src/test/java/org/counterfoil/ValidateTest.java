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

    /** Graded, the same file has nothing to be told of; ungraded, it must not look better than if it were all E. */
    @Test
    void aFileThatGradesNothingIsSaidToRestOnNothing() throws IOException {
        String ungraded = Files.readString(Path.of(SMALL)).replace(", \"source\": \"NAO16\" }", " }");
        Path file = Files.writeString(folder.resolve("ungraded.json"), ungraded);

        assertThat(Execution.outputOf("validate", file.toString()))
                .endsWith("stated numbers 27, numbers graded E 0; 27 of 27 numbers have no source or grade\n");
        assertThat(Execution.outputOf("validate", file.toString(), "--format", "json"))
                .contains("\"stated numbers\":27,\"numbers graded E\":0,\"numbers without source or grade\":27");
        assertThat(Execution.outputOf("validate", "ngss-2012")).doesNotContain("no source or grade");
        assertThat(Execution.outputOf("validate", "ngss-2012", "--format", "json"))
                .contains("\"numbers without source or grade\":0");
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
    void aFileThatIsNotThereIsAMatterOfUsageAndTheOthersAreJudged() throws IOException {
        Path wrong = Files.writeString(
                folder.resolve("wrong.json"),
                Files.readString(Path.of(SMALL)).replace("\"upkeep\": 0.05", "\"upkep\": 0.05"));

        Execution execution = Execution.of("validate", wrong.toString(), "nowhere.json", SMALL);

        assertThat(execution.code()).isEqualTo(2);
        assertThat(execution.out().lines())
                .hasSize(3)
                .satisfies(lines -> assertThat(lines.get(0)).startsWith(wrong + ": invalid, "))
                .contains("nowhere.json: not read")
                .satisfies(lines -> assertThat(lines.get(2)).startsWith(SMALL + ": small is valid"));
        assertThat(execution.err().lines()).last().asString().startsWith("error: there is no file 'nowhere.json'");
    }

    @Test
    void aScriptHasAnAnswerForAFileThatIsNotThere() {
        Execution execution = Execution.of("validate", "nowhere.json", SMALL, "--format", "json");

        assertThat(execution.code()).isEqualTo(2);
        assertThat(execution.out().lines())
                .hasSize(2)
                .startsWith("{\"valid\":false,\"file\":\"nowhere.json\",\"problems\":1,\"warnings\":0}");
        assertThat(execution.err())
                .startsWith(
                        "{\"severity\":\"error\",\"problem\":\"usage\",\"message\":\"there is no file 'nowhere.json'");
    }

    @Test
    void ofOneThatIsNotThereTheMessageSaysItAll() {
        Execution execution = Execution.of("validate", "nowhere.json");

        assertThat(execution.code()).isEqualTo(2);
        assertThat(execution.out()).isEmpty();
        assertThat(execution.err()).startsWith("error: there is no file 'nowhere.json'");
    }

    @Test
    void aSettingThatIsNoneIsSaidOnce() {
        Execution execution = Execution.of("validate", SMALL, COMPLETE, "--set", "bodies/dft/delay");

        assertThat(execution).isEqualTo(new Execution(2, "", """
                        error: --set 'bodies/dft/delay' is not PATH=VALUE; write it like bodies/dft/delay=6
                        """));
    }
}
