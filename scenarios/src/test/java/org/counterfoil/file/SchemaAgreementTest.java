package org.counterfoil.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.counterfoil.file.DocumentNode.ObjectNode;
import org.counterfoil.model.ProblemKind;
import org.counterfoil.model.RuleKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the published schema refuses the checker refuses, and what it can know it does not leave to the checker. */
class SchemaAgreementTest {

    /** Problems that one can see without knowing what else the file says. */
    private static final Set<ProblemKind> OF_FORM = Set.of(
            FileKind.DISTRIBUTION_PARAMETERS,
            FileKind.EMPTY_TEXT,
            FileKind.MISPLACED_KEY,
            FileKind.NO_VALUE,
            FileKind.UNKNOWN_KEY,
            FileKind.UNKNOWN_WORD,
            FileKind.WRONG_TYPE,
            RuleKind.EMPTY,
            RuleKind.NOT_A_MONTH,
            RuleKind.NOT_AN_ID,
            RuleKind.NOT_FOR_THIS_METRIC);

    /** Documents to be changed; the first has every key there is. */
    private static final List<JsonNode> DOCUMENTS = Stream.of(
                    Fixtures.text("complete.json"),
                    Fixtures.text("small.json"),
                    Starter.json(),
                    library("ngss-2012"),
                    library("nao-2012-five-centres"))
            .map(JsonMapper.shared()::readTree)
            .toList();

    private static String library(String id) {
        try {
            return Files.readString(Path.of("library", id, "scenario.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What both say of a document. */
    private record Judged(List<String> bySchema, List<Problem> byChecker) {
        static Judged of(JsonNode document) {
            return new Judged(
                    SchemaTest.SCHEMA.validate(document.toString(), InputFormat.JSON).stream()
                            .map(Object::toString)
                            .toList(),
                    Fixtures.check("changed.json", document.toString())
                            .problems()
                            .list());
        }

        String refusedBy() {
            return bySchema.isEmpty()
                    ? byChecker.isEmpty() ? "neither" : "validate"
                    : byChecker.isEmpty() ? "schema" : "both";
        }
    }

    /** Each row changes one thing in {@code complete.json}; where the checker alone refuses, it says what a schema cannot know. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(
            files = "src/test/resources/scenarios/variants.csv",
            delimiter = '|',
            quoteCharacter = '`',
            numLinesToSkip = 1)
    void theyAgreeButForWhatASchemaCannotKnow(String path, String value, String refusedBy, String reason) {
        JsonNode document = DOCUMENTS.get(0).deepCopy();
        new Change(path, value).applyTo(document);

        Judged judged = Judged.of(document);

        assertThat(judged.refusedBy()).as(judged.toString()).isEqualTo(refusedBy);
        assertThat(reason != null).as("a reason").isEqualTo(!refusedBy.equals("both"));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 600);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theyAgreeOnAnyChange(long seed) {
        Random random = new Random(seed);
        JsonNode document = DOCUMENTS.get(random.nextInt(DOCUMENTS.size())).deepCopy();
        Change change = Change.random(document, random);
        change.applyTo(document);

        Judged judged = Judged.of(document);

        assertThat(judged.refusedBy()).as("%s: %s", change, judged).isNotEqualTo("schema");
        if (judged.bySchema().isEmpty()) {
            ObjectNode root = ScenarioReader.read("changed.json", document.toString())
                    .root()
                    .orElseThrow();
            assertThat(judged.byChecker()).as(change.toString()).noneMatch(problem -> isOfForm(problem, root));
        }
    }

    /**
     * The bounds of a distribution are those of its draws, what is missing may stand in the defaults, and a function may
     * be called as a key is.
     */
    private static boolean isOfForm(Problem problem, ObjectNode root) {
        if (problem.kind() == FileKind.NO_VALUE && problem.path().matches("bodies/[^/]*/(goLive|transfer)")) {
            return false;
        }
        boolean isQuantity = QuantityPaths.isQuantity(problem.path());
        boolean isThere = DocumentPath.find(root, problem.path()).isPresent();
        boolean isCertain = DocumentPath.find(root, problem.path())
                .filter(entry -> !(entry.node() instanceof ObjectNode object)
                        || !object.members().containsKey("dist")
                                && !object.members().containsKey("count"))
                .isPresent();
        return OF_FORM.contains(problem.kind())
                || (problem.kind() == RuleKind.OUT_OF_BOUNDS && isQuantity && isCertain)
                || (problem.kind() == RuleKind.MISSING && !isQuantity && !isThere);
    }
}
