package org.counterfoil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a program that asked for JSON reads on stderr: an object a line and nothing else. */
class JsonMessagesTest {

    private static final String SMALL = "src/test/resources/scenarios/small.json";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"run", "validate", "explain"})
    void aProblemHasItsNameAndItsPlace(String verb) throws IOException {
        Path file = changed("\"goLive\": \"2014-07\"", "\"goLive\": \"2014-13\"");

        Execution execution = Execution.of(verb, file.toString(), "--format", "json");

        assertThat(execution.code()).isEqualTo(3);
        assertThat(execution.out()).isEqualTo(verb.equals("validate") ? """
                        {"valid":false,"file":"%s","problems":1,"warnings":0}
                        """.formatted(file) : "");
        assertThat(execution.err()).isEqualTo("""
                        {"severity":"error","problem":"not-a-month","message":"'2014-13' is not a month; the last two digits run from 01 to 12","path":"bodies/dft/goLive","file":"%s","line":15,"column":43}
                        """.formatted(file));
    }

    @Test
    void noProblemIsLeftOut() throws IOException {
        String keys =
                IntStream.range(0, 30).mapToObj("\"unknown%s\": 1, "::formatted).collect(Collectors.joining());
        Path file = changed("\"about\"", keys + "\"about\"");

        assertThat(messages("validate", file.toString(), "--format=JSON"))
                .hasSize(30)
                .allSatisfy(
                        message -> assertThat(message.get("problem").asString()).isEqualTo("unknown-key"));
    }

    @Test
    void aValueFromTheCommandLineHasAnOptionForAPlace() {
        assertThat(Execution.of("run", SMALL, "--set", "bodies/dft/joins=3", "--format", "json")
                        .err())
                .isEqualTo("""
                        {"severity":"error","problem":"out-of-bounds","message":"3 lies outside 0 to 1 (probability that the body joins)","path":"bodies/dft/joins","option":"--set"}
                        """);
    }

    @Test
    void aWarningIsNoError() {
        Execution execution =
                Execution.of("validate", SMALL, "--format", "json", "--set", "appraisal/years=10", "--set", "x=1");

        assertThat(execution.err().lines().map(JsonMapper.shared()::readTree))
                .extracting(message -> message.get("severity").asString())
                .containsExactly("error", "warning");
    }

    @Test
    void whatCannotBeDoneAsAskedIsSaidInJsonToo() {
        assertThat(Execution.of("run", "no-such.json", "--format", "json")).isEqualTo(new Execution(2, "", """
                                {"severity":"error","problem":"usage","message":"there is no file 'no-such.json', and no library case of that name; write one of nao-2012-five-centres, ngss-2012"}
                                """));
        assertThat(Execution.of("run", SMALL, "--trails", "3", "--format", "json"))
                .isEqualTo(new Execution(2, "", """
                                {"severity":"error","problem":"usage","message":"there is no option '--trails'; did you mean '--trials'?"}
                                """));
        assertThat(messages("run", SMALL, "--format", "json", "--trials", "0")).hasSize(1);
        assertThat(messages("run", "--format", "json")).hasSize(1);
    }

    @Test
    void aValidScenarioIsSaidToBeSoOnStdout() {
        JsonNode result = JsonMapper.shared().readTree(Execution.outputOf("validate", SMALL, "--format", "json"));

        assertThat(result.propertyNames())
                .containsExactly("valid", "file", "problems", "warnings", "id", "title", "sha256", "counts");
        assertThat(result.get("valid").asBoolean()).isTrue();
        assertThat(result.get("sha256").asString())
                .isEqualTo(Sha256.of(Execution.outputOf("explain", SMALL, "--resolved")));
        assertThat(result.at("/counts/bodies").asInt()).isEqualTo(2);
    }

    @Test
    void ofSeveralScenariosEachHasAnObject() throws IOException {
        Path file = changed("\"goLive\": \"2014-07\"", "\"goLive\": \"2014-13\"");

        Execution execution = Execution.of("validate", SMALL, file.toString(), "--format", "json");

        assertThat(execution.code()).isEqualTo(3);
        assertThat(execution.out().lines().map(JsonMapper.shared()::readTree))
                .extracting(
                        line -> line.get("file").asString(),
                        line -> line.get("valid").asBoolean())
                .containsExactly(tuple(SMALL, true), tuple(file.toString(), false));
        assertThat(execution.err().lines()).hasSize(1);
    }

    private static List<JsonNode> messages(String... arguments) {
        return Execution.of(arguments)
                .err()
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    private Path changed(String found, String replacement) throws IOException {
        String text = Files.readString(Path.of(SMALL));
        assertThat(text).contains(found);
        return Files.writeString(folder.resolve("wrong.json"), text.replace(found, replacement));
    }
}
