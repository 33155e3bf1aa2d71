package org.counterfoil.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterfoil.distribution.Distribution;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.units.EnglishMonth;
import org.counterfoil.units.FinancialYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The published schema says what the checker reads, no more and no less. */
class SchemaTest {

    static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text(), InputFormat.JSON);

    static final JsonNode ROOT = SCHEMA.getSchemaNode();

    private static String text() {
        try (InputStream in = SchemaTest.class.getResourceAsStream("/schema/scenario-1.schema.json")) {
            if (in == null) {
                throw new AssertionError("the schema is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"small.json", "complete.json"})
    void acceptsWhatTheCheckerAccepts(String fixture) {
        assertThat(SCHEMA.validate(Fixtures.text(fixture), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete.yaml", "year-from-july.yaml", "calendar-years.yaml"})
    void acceptsWhatTheCheckerAcceptsInYaml(String fixture) {
        assertThat(SCHEMA.validate(Fixtures.text(fixture), InputFormat.YAML)).isEmpty();
    }

    @Test
    void namesTheTwelveMonthsInWhichYearsMayStart() {
        assertThat(words(ROOT.at("/properties/appraisal/properties/yearStarts/enum")))
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of(Month.values()).map(EnglishMonth::key),
                                Stream.of(Month.values()).map(EnglishMonth::name))
                        .toList());
        assertThat(ROOT.at("/properties/appraisal/properties/yearStarts/default")
                        .asString())
                .isEqualTo(EnglishMonth.key(FinancialYear.USUAL_START));
    }

    @Test
    void acceptsTheStarter() {
        assertThat(SCHEMA.validate(Starter.json(), InputFormat.JSON)).isEmpty();
        assertThat(SCHEMA.validate(Starter.yaml(), InputFormat.YAML)).isEmpty();
    }

    @Test
    void acceptsAFileThatLeavesWhatIsRequiredToTheOneItExtends() {
        String text = """
                { "extends": "base.json", "bodies": { "dft": { "delay": 3 } }, "claims": { "big": { "atLeast": 50 } } }
                """;

        assertThat(SCHEMA.validate(text, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"ranges\": \"costs.csv\"",
                "\"overrides\": [{ \"path\": \"programme/officeCost\", \"value\": 4, \"reason\": \"Agreed\" }]"
            })
    void acceptsAFileThatStatesElsewhereWhatIsRequired(String elsewhere) {
        String text = Fixtures.changed("small.json", "\"officeCost\": 4, ", "");

        assertThat(SCHEMA.validate(text, InputFormat.JSON)).isNotEmpty();
        assertThat(SCHEMA.validate(text.replaceFirst("\\{", "{" + elsewhere + ","), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void hasEveryQuantityWithItsMeaningUnitAndDefaultAndNoOther() {
        Map<String, String> expected = new TreeMap<>();
        for (QuantityKind kind : QuantityKind.values()) {
            if (kind != QuantityKind.CLOSES) {
                expected.put(kind.pattern().text(), sentence(kind));
            }
        }
        Map<String, String> found = new TreeMap<>();
        for (String owner : List.of("functions", "centres", "bodies", "lines")) {
            collect(ROOT.at("/properties/" + owner + "/additionalProperties/properties"), owner + "/*", found);
        }
        collect(ROOT.at("/properties/programme/properties"), "programme", found);

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void hasEveryQuantityThatDefaultsMayStateAndNoOther() {
        for (Map.Entry<String, String> sort : QuantityPaths.SINGULAR.entrySet()) {
            Map<String, String> found = new TreeMap<>();
            collect(
                    ROOT.at("/properties/defaults/properties/" + sort.getValue() + "/properties"),
                    sort.getKey() + "/*",
                    found);

            assertThat(found.keySet())
                    .isEqualTo(QuantityPaths.ofDefaults(sort.getKey()).stream()
                            .map(kind -> kind.pattern().text())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"distributionOfNumbers", "distributionOfMonths"})
    void hasEveryDistributionWithItsSetsOfParametersAndNoOther(String definition) {
        JsonNode distribution = ROOT.at("/$defs/" + definition);
        List<String> found = new ArrayList<>();
        for (JsonNode form : distribution.get("allOf")) {
            String name = form.at("/if/properties/dist/const").asString();
            JsonNode then = form.get("then");
            JsonNode sets = then.get("anyOf");
            for (JsonNode set : sets == null ? List.of(then) : sets) {
                found.add(name + " " + words(set.get("required")));
                assertThat(set.get("properties")
                                .propertyStream()
                                .filter(parameter -> parameter.getValue().isObject())
                                .map(Map.Entry::getKey))
                        .containsExactlyInAnyOrderElementsOf(words(set.get("required")));
            }
        }

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(DistributionReader.FORMS.stream()
                        .map(form -> form.dist() + " " + form.parameters())
                        .toList());
        assertThat(words(distribution.at("/properties/dist/enum")))
                .containsExactlyInAnyOrderElementsOf(Stream.of(Distribution.class.getPermittedSubclasses())
                        .map(record -> record.getSimpleName().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void namesEveryMetricBasisPayerAndCategory() {
        assertThat(words(ROOT.at("/properties/claims/additionalProperties/properties/metric/enum")))
                .containsExactlyElementsOf(ClaimReader.METRICS.keySet());
        assertThat(words(ROOT.at("/properties/claims/additionalProperties/properties/basis/enum")))
                .containsExactlyElementsOf(ClaimReader.BASES.keySet());
        assertThat(words(ROOT.at("/$defs/payer/enum"))).containsExactlyInAnyOrderElementsOf(RiskReader.PAYERS.keySet());
        assertThat(words(ROOT.at("/$defs/category/enum")))
                .containsExactlyInAnyOrderElementsOf(RiskReader.CATEGORIES.keySet());
    }

    @Test
    void describesEveryFieldAndGivesAnExample() {
        List<String> lacking = new ArrayList<>();
        fields("", ROOT, lacking);

        assertThat(lacking).isEmpty();
    }

    @Test
    void acceptsItsExamples() {
        List<String> refused = new ArrayList<>();
        examples("#", ROOT, refused);

        assertThat(refused).isEmpty();
    }

    private static void examples(String pointer, JsonNode schema, List<String> refused) {
        if (schema.isObject() && schema.path("examples").isArray()) {
            Schema part = standalone(schema, ROOT);
            schema.get("examples")
                    .valueStream()
                    .filter(example ->
                            !part.validate(example.toString(), InputFormat.JSON).isEmpty())
                    .forEach(example -> refused.add(pointer + ": " + example));
        }
        schema.propertyStream()
                .filter(member -> !member.getKey().equals("examples"))
                .forEach(member -> examples(pointer + "/" + member.getKey(), member.getValue(), refused));
        if (schema.isArray()) {
            schema.forEach(item -> examples(pointer + "/-", item, refused));
        }
    }

    /** A part of the schema, with the definitions that it names. */
    static Schema standalone(JsonNode part, JsonNode root) {
        ObjectNode whole = ((ObjectNode) part).deepCopy();
        whole.set("$defs", root.get("$defs"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString(), InputFormat.JSON);
    }

    private static void fields(String pointer, JsonNode schema, List<String> lacking) {
        if (schema.has("properties") && !pointer.startsWith("/$defs/complete")) {
            schema.get("properties").propertyStream().forEach(field -> {
                boolean isRefused =
                        field.getValue().isBoolean() || pointer.contains("/if") || pointer.contains("/allOf");
                JsonNode target = field.getValue().has("$ref")
                                && !field.getValue().has("examples")
                        ? ROOT.at(field.getValue().get("$ref").asString().substring(1))
                        : field.getValue();
                boolean isExplained = target.has("description") && (target.has("examples") || target.has("properties"));
                if (!isRefused && !isExplained) {
                    lacking.add(pointer + "/properties/" + field.getKey());
                }
            });
        }
        schema.propertyStream().forEach(member -> {
            boolean isData = List.of("examples", "default", "enum", "const").contains(member.getKey());
            if (!isData && member.getValue().isContainer()) {
                fields(pointer + "/" + member.getKey(), member.getValue(), lacking);
            }
        });
    }

    /** Takes properties whose values are quantities, those of objects within included. */
    private static void collect(JsonNode properties, String path, Map<String, String> found) {
        assertThat(properties.isObject()).as(path).isTrue();
        properties.propertyStream().forEach(property -> {
            JsonNode schema = property.getValue();
            String description = schema.path("description").asString("");
            if (description.contains("Unit: ") && schema.has("examples") && isQuantity(schema)) {
                found.put(path + "/" + property.getKey(), description);
            } else if (schema.has("properties")) {
                collect(schema.get("properties"), path + "/" + property.getKey(), found);
            }
        });
    }

    private static boolean isQuantity(JsonNode schema) {
        String text = schema.toString();
        return text.contains("#/$defs/quantity") || text.contains("#/$defs/rate");
    }

    private static String sentence(QuantityKind kind) {
        String meaning = kind.meaning().substring(0, 1).toUpperCase(Locale.ROOT)
                + kind.meaning().substring(1);
        String end;
        if (kind == QuantityKind.LINE_AMOUNT) {
            end = "By financial year.";
        } else if (kind.isRequired()) {
            end = "Required.";
        } else if (kind.hasDefault()) {
            end = "Default: %s.".formatted(new BigDecimal(kind.defaultValue()).toPlainString());
        } else {
            end = "Default: the programme's.";
        }
        return "%s. Unit: %s. %s".formatted(meaning, kind.unit().in("money"), end);
    }

    private static List<String> words(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
