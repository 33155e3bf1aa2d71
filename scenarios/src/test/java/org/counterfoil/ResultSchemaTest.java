package org.counterfoil;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.counterfoil.model.Basis;
import org.counterfoil.model.ClaimMetric;
import org.counterfoil.model.Sampling;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.Metric.Shape;
import org.counterfoil.outcome.Summary;
import org.counterfoil.units.EnglishMonth;
import org.counterfoil.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The published schema of {@code result.json} says what the runner writes, no more and no less. */
class ResultSchemaTest {

    private static final Path FILE = Path.of("schema/result-1.schema.json");
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text(FILE), InputFormat.JSON);
    private static final JsonNode ROOT = SCHEMA.getSchemaNode();

    private static final String EVERY_CLAIM = "src/test/resources/scenarios/every-claim.json";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ngss-2012",
                "src/test/resources/scenarios/small.json",
                "src/test/resources/scenarios/year-from-july.yaml",
                "src/test/resources/scenarios/calendar-years.yaml",
                EVERY_CLAIM
            })
    void acceptsResults(String scenario) {
        assertThat(problems(result(scenario, "500", "random"))).isEmpty();
        assertThat(problems(result(scenario, "4096", "sobol"))).isEmpty();
    }

    @Test
    void acceptsAResultOfOneTrial() {
        assertThat(problems(result(EVERY_CLAIM, "1", "random"))).isEmpty();
    }

    /** So that the law above speaks of every kind of claim there is. */
    @Test
    void theFixtureClaimsSomethingOfEveryMetricAndBasis() {
        String result = result(EVERY_CLAIM, "1", "random");

        for (ClaimMetric metric : ClaimMetric.values()) {
            assertThat(result).contains("\"metric\" : \"" + metric.key() + "\"");
        }
        for (Basis basis : Basis.values()) {
            assertThat(result).contains("\"basis\" : \"" + basis.key() + "\"");
        }
        assertThat(result).contains("\"atLeast\"", "\"atMost\"", "\"missing\"", "\"value\" : null");
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"trials\" :|\"iterations\" :",
                "\"trials\" : 500|\"trials\" : 0",
                "\"netPresentValue\" : {|\"netValue\" : {",
                "\"unit\" : \"months\"|\"unit\" : \"days\"",
                "\"unit\" : \"GBP million\"|\"unit\" : \"GBP million a year\"",
                "\"p\" : 0.5|\"p\" : 0.6",
                "\"basis\" : \"gross\",|",
                "\"year\" : \"2018-19\",|",
                "\"direction\" : \"atMost\"|\"direction\" : \"below\"",
                "\"verdict\" : \"SUPPORTED\"|\"verdict\" : \"TRUE\"",
                "\"businessAsUsual\" :|\"usual\" :",
                "\"standardError\" : 0|\"standardError\" : -0",
            })
    void refusesWhatIsNoResult(String found, String replacement) {
        String result = result(EVERY_CLAIM, "500", "random");
        assertThat(result).contains(found);

        String changed = replacement == null ? result.replace(found, "") : result.replace(found, replacement);

        assertThat(problems(changed)).isNotEmpty();
    }

    @Test
    void hasEveryMetricWithItsMeaningAndUnitAndNoOther() {
        assertThat(described("/properties/plan/properties/metrics", List.of())).isEqualTo(metrics(Shape.TRIAL));
        assertThat(described("/properties/metrics", List.of())).isEqualTo(metrics(Shape.TRIAL));
        assertThat(described("/properties/plan/properties/years/items", List.of("year", "ceiling", "matureCeiling")))
                .isEqualTo(metrics(Shape.YEAR));
        assertThat(described("/properties/years/items", List.of("year"))).isEqualTo(metrics(Shape.YEAR));
    }

    @Test
    void namesEveryWordThatAResultMayUse() {
        JsonNode claim = ROOT.at("/$defs/claim/properties");
        assertThat(words(claim.at("/metric/enum"))).containsExactlyElementsOf(keys(ClaimMetric.values()));
        assertThat(words(claim.at("/basis/enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(Basis.values()).map(Basis::key).toList());
        assertThat(words(claim.at("/verdict/enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(Verdict.values()).map(Verdict::name).toList());
        assertThat(words(ROOT.at("/properties/scenario/properties/yearStarts/enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(Month.values()).map(EnglishMonth::key).toList());
        assertThat(words(ROOT.at("/properties/run/properties/sampling/enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(Sampling.values()).map(Sampling::key).toList());
        assertThat(ROOT.at("/$defs/summary/properties/quantiles/prefixItems")
                        .valueStream()
                        .map(item -> item.at("/properties/p/const").asDouble()))
                .containsExactlyElementsOf(Summary.PROBABILITIES);
    }

    @Test
    void describesEveryFieldAndGivesAnExample() {
        List<String> lacking = new ArrayList<>();
        lacking("", ROOT, lacking);

        assertThat(lacking).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"schema,scenario", "schema scenario,scenario", "schema result,result", "schema RESULT,result"})
    void theRunnerPrintsTheFileByteForByte(String command, String schema) {
        assertThat(Execution.outputOf(command.split(" ", -1)))
                .isEqualTo(text(Path.of("schema/%s-1.schema.json".formatted(schema))));
    }

    private static String result(String scenario, String trials, String sampling) {
        return Execution.outputOf("run", scenario, "--trials", trials, "--sampling", sampling, "--format", "json");
    }

    private static List<String> problems(String result) {
        return SCHEMA.validate(result, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    /** Descriptions of an object's properties, but for some. */
    private static Map<String, String> described(String pointer, List<String> others) {
        JsonNode object = ROOT.at(pointer);
        assertThat(object.get("additionalProperties").asBoolean()).isFalse();
        Map<String, String> found = new LinkedHashMap<>();
        object.get("properties").propertyStream().forEach(property -> {
            if (!others.contains(property.getKey())) {
                found.put(
                        property.getKey(),
                        property.getValue().get("description").asString());
            }
        });
        return found;
    }

    private static Map<String, String> metrics(Shape shape) {
        Map<String, String> expected = new LinkedHashMap<>();
        Stream.of(Metric.values()).filter(metric -> metric.shape() == shape).forEach(metric -> {
            String meaning = metric.meaning().substring(0, 1).toUpperCase(Locale.ROOT)
                    + metric.meaning().substring(1);
            String missing = metric.missing() == Metric.Missing.NONE
                    ? ""
                    : " Missing where %s: %s."
                            .formatted(
                                    metric.whenMissing(),
                                    metric.missing().name().toLowerCase(Locale.ROOT));
            expected.put(
                    metric.key(),
                    "%s. Unit: %s.%s".formatted(meaning, metric.unit().in("money"), missing));
        });
        return expected;
    }

    private static List<String> keys(ClaimMetric[] metrics) {
        return Arrays.stream(metrics).map(ClaimMetric::key).toList();
    }

    private static List<String> words(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static void lacking(String pointer, JsonNode schema, List<String> lacking) {
        boolean isCondition = pointer.contains("/allOf") || pointer.contains("/prefixItems");
        if (schema.has("properties") && !isCondition) {
            schema.get("properties").propertyStream().forEach(field -> {
                JsonNode value = field.getValue();
                boolean isExplained =
                        value.has("examples") || value.has("properties") || value.has("items") || value.has("$ref");
                if (!value.has("description") || !isExplained) {
                    lacking.add(pointer + "/properties/" + field.getKey());
                }
            });
        }
        schema.propertyStream().forEach(member -> {
            boolean isData = List.of("examples", "enum", "const").contains(member.getKey());
            if (!isData && member.getValue().isContainer()) {
                lacking(pointer + "/" + member.getKey(), member.getValue(), lacking);
            }
        });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
