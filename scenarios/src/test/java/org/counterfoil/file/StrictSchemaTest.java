package org.counterfoil.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published schemas keep the rules of a strict compiler: what a keyword is about is said where it stands.
 *
 * <p>Source of the rules: ajv 8, strict mode (strictTypes, strictRequired, strictTuples).
 */
class StrictSchemaTest {

    private static final Map<String, String> TYPE_OF_KEYWORD = Stream.of(
                    "number: minimum maximum exclusiveMinimum exclusiveMaximum",
                    "string: minLength maxLength pattern",
                    "array: items prefixItems minItems maxItems uniqueItems",
                    "object: properties required additionalProperties unevaluatedProperties propertyNames minProperties maxProperties")
            .flatMap(line -> Stream.of(line.split(": ", 2)[1].split(" ", -1))
                    .map(keyword -> Map.entry(keyword, line.split(": ", 2)[0])))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Set<String> OF_ANY_TYPE = Set.of(
            "$schema",
            "$id",
            "$comment",
            "$defs",
            "$ref",
            "title",
            "description",
            "default",
            "examples",
            "type",
            "enum",
            "const",
            "allOf",
            "anyOf",
            "if",
            "then",
            "else");

    /** Keywords whose schemas are about the same value. */
    private static final Set<String> OF_THE_SAME_VALUE = Set.of("allOf", "anyOf", "if", "then", "else");

    /** Keywords that hold schemas by name. */
    private static final Set<String> BY_NAME = Set.of("properties", "$defs");

    private static final Set<String> OF_ANOTHER_VALUE =
            Set.of("items", "prefixItems", "additionalProperties", "propertyNames");

    @ParameterizedTest
    @EnumSource
    void aStrictCompilerHasNothingToSay(PublishedSchema schema) {
        assertThat(problems(schema.text())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"minimum\": 1}|#: minimum, but no type number",
                "{\"type\": \"number\", \"anyOf\": [{\"maximum\": 1}]}|",
                "{\"type\": \"integer\", \"maximum\": 1}|",
                "{\"type\": \"string\", \"if\": {\"required\": []}}|#/if: required, but no type object",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"pattern\": \"b\"}}}|#/properties/a: pattern, but no type string",
                "{\"type\": \"object\", \"properties\": {\"a\": true}, \"anyOf\": [{\"required\": [\"a\"]}]}|#/anyOf/0: requires a, but has no such property",
                "{\"type\": [\"number\", \"null\"], \"minimum\": 0}|",
                "{\"type\": [\"number\", \"string\"]}|#: two types",
                "{\"type\": \"array\", \"prefixItems\": [true, true], \"minItems\": 2}|#: 2 items, but not least and most",
                "{\"errorMessage\": \"no\"}|#: errorMessage is no keyword",
            })
    void whatAStrictCompilerSays(String schema, String problem) {
        assertThat(problems(schema)).isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void whatTheSchemaNamesIsDefinedAndWhatItDefinesIsNamed() {
        JsonNode root = JsonMapper.shared().readTree(PublishedSchema.SCENARIO.text());

        // The forms in general, of which those with bounds are made.
        Set<String> named = new TreeSet<>(Set.of("#/$defs/quantity", "#/$defs/rate", "#/$defs/amount"));
        root.findValues("$ref").forEach(ref -> named.add(ref.asString()));

        assertThat(named)
                .isEqualTo(root.get("$defs").propertyNames().stream()
                        .map("#/$defs/"::concat)
                        .collect(Collectors.toSet()));
    }

    private static List<String> problems(String schema) {
        List<String> problems = new ArrayList<>();
        check("#", JsonMapper.shared().readTree(schema), Set.of(), problems);
        return problems;
    }

    /**
     * Adds what is wrong with a schema and all within it.
     *
     * @param known types that the schemas around it have stated of the same value
     */
    private static void check(String pointer, JsonNode schema, Set<String> known, List<String> problems) {
        if (!schema.isObject()) {
            return;
        }
        List<String> stated = Stream.concat(
                        Stream.of(schema.path("type")), schema.path("type").valueStream())
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
        if (stated.size() > 1 && !(stated.size() == 2 && stated.contains("null"))) {
            problems.add(pointer + ": two types");
        }
        Set<String> types = Stream.concat(known.stream(), stated.stream())
                .map(type -> type.equals("integer") ? "number" : type)
                .collect(Collectors.toSet());
        schema.propertyNames().forEach(keyword -> {
            String type = TYPE_OF_KEYWORD.get(keyword);
            if (type == null && !OF_ANY_TYPE.contains(keyword)) {
                problems.add("%s: %s is no keyword".formatted(pointer, keyword));
            } else if (type != null && !types.contains(type)) {
                problems.add("%s: %s, but no type %s".formatted(pointer, keyword, type));
            }
        });
        schema.path("required")
                .valueStream()
                .map(JsonNode::asString)
                .filter(name -> !schema.path("properties").has(name))
                .forEach(name -> problems.add("%s: requires %s, but has no such property".formatted(pointer, name)));
        int items = schema.path("prefixItems").size();
        if (items > 0
                && !(schema.path("minItems").asInt(0) == items
                        && schema.path("maxItems").asInt(0) == items)) {
            problems.add("%s: %d items, but not least and most".formatted(pointer, items));
        }
        schema.propertyStream().forEach(member -> {
            String within = pointer + "/" + member.getKey();
            if (BY_NAME.contains(member.getKey())) {
                member.getValue()
                        .propertyStream()
                        .forEach(named -> check(within + "/" + named.getKey(), named.getValue(), Set.of(), problems));
            } else if (OF_THE_SAME_VALUE.contains(member.getKey())) {
                checkAll(within, member.getValue(), types, problems);
            } else if (OF_ANOTHER_VALUE.contains(member.getKey())) {
                checkAll(within, member.getValue(), Set.of(), problems);
            }
        });
    }

    private static void checkAll(String pointer, JsonNode schemas, Set<String> known, List<String> problems) {
        check(pointer, schemas, known, problems);
        for (int i = 0; schemas.isArray() && i < schemas.size(); i++) {
            check(pointer + "/" + i, schemas.get(i), known, problems);
        }
    }
}
