package org.counterfoil.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.counterfoil.Kept;
import org.counterfoil.model.QuantityKind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reference of the scenario file has every key of the schema and every quantity of the catalogue, and no other. */
class ScenarioFormatPageTest {

    private static final Path PAGE = Path.of("..", "docs", "reference", "scenario-format.md");
    private static final String MARK =
            "<!-- Below this line the build writes what the schema and the catalogue of quantities say. -->\n";

    private static final JsonNode SCHEMA = JsonMapper.shared().readTree(PublishedSchema.SCENARIO.text());

    /** Keys that say something about a thing or a number, the same wherever they stand. */
    private static final Set<String> ABOUT_ANYTHING = Set.of("title", "note", "source", "evidence", "owner");

    private static final Map<String, String> FORMS = Map.of(
            "quantity", "quantity",
            "rate", "rate",
            "amount", "amount",
            "month", "month",
            "statedMonth", "stated month",
            "uncertainMonth", "uncertain month",
            "year", "year",
            "statedYear", "stated year",
            "pattern", "pattern",
            "effect", "effect");

    private final StringBuilder page = new StringBuilder();

    @Test
    void thePageSaysWhatTheSchemaAndTheCatalogueAre() throws IOException {
        String written = Files.readString(PAGE);
        page.append(written, 0, written.indexOf(MARK) + MARK.length());
        JsonNode sections = SCHEMA.get("properties");

        List<Row> whole = new ArrayList<>();
        sections.propertyStream()
                .filter(section -> !hasKeys(section.getValue()))
                .forEach(section -> collect(section.getKey(), section.getValue(), whole));
        collect("overrides/*", sections.at("/overrides/items"), whole);
        page.append("\n## The file as a whole\n\n").append(table(whole));
        sections.propertyStream()
                .filter(section -> hasKeys(section.getValue()))
                .forEach(section -> section(section.getKey(), section.getValue()));
        effects();
        provenance();
        forms();
        distributions();

        Kept.check(PAGE, page.toString());
    }

    @Test
    void anExampleOfAQuantityLiesInItsRange() {
        assertThat(QuantityKind.values()).allSatisfy(kind -> {
            JsonNode example = schemaOf(kind).at("/examples/0");
            if (example.isNumber()) {
                assertThat(example.asDouble()).isBetween(kind.lower(), kind.upper());
            }
        });
    }

    private void section(String name, JsonNode schema) {
        page.append("\n## %s\n\n%s".formatted(name, schema.get("description").asString()));
        page.append(isRequired(name) ? " Required.\n" : "\n");
        if (name.equals("defaults")) {
            page.append("\nThe quantities below, for all functions, centres or bodies at once:\n\n");
            new TreeMap<>(QuantityPaths.SINGULAR)
                    .forEach((owner, one) -> page.append("- `defaults/%s`: %s\n"
                            .formatted(
                                    one,
                                    QuantityPaths.ofDefaults(owner).stream()
                                            .map(kind -> "`%s`".formatted(kind.key()))
                                            .collect(Collectors.joining(", ")))));
            return;
        }
        List<Row> rows = new ArrayList<>();
        collect(name, schema, rows);
        if (!rows.isEmpty()) {
            page.append("\n").append(table(rows));
        }
        quantities(name);
    }

    private void quantities(String owner) {
        List<QuantityKind> kinds = List.of(QuantityKind.values()).stream()
                .filter(kind -> kind.owner().equals(owner))
                .toList();
        if (kinds.isEmpty()) {
            return;
        }
        page.append("\n| quantity | what it is | unit | range | default | example |\n|---|---|---|---|---|---|\n");
        for (QuantityKind kind : kinds) {
            page.append("| `%s` | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            kind.pattern().text(),
                            cell(capitalised(kind.meaning())),
                            kind.unit().in("money"),
                            range(kind),
                            defaultOf(kind),
                            example(schemaOf(kind))));
        }
    }

    private static JsonNode schemaOf(QuantityKind kind) {
        StringBuilder pointer = new StringBuilder();
        for (String word : kind.pattern().text().split("/", -1)) {
            pointer.append(word.equals("*") ? "/additionalProperties" : "/properties/" + word);
        }
        return SCHEMA.at(pointer.toString());
    }

    private static String range(QuantityKind kind) {
        if (kind == QuantityKind.CLOSES || Double.isInfinite(kind.lower())) {
            return "any";
        }
        String least = number(kind.lower());
        if (Double.isInfinite(kind.upper())) {
            return "from " + least;
        }
        boolean isBelow = kind.upper() == Math.nextDown(1.0);
        return isBelow ? least + " to below 1" : "%s to %s".formatted(least, number(kind.upper()));
    }

    private static String defaultOf(QuantityKind kind) {
        if (kind == QuantityKind.CLOSES) {
            return "never; set by a risk alone";
        }
        if (kind.isRequired()) {
            return "**required**";
        }
        return kind.hasDefault() ? number(kind.defaultValue()) : "the programme's";
    }

    private static String number(double value) {
        return new BigDecimal(value).stripTrailingZeros().toPlainString();
    }

    private void effects() {
        page.append("\n## An effect of a risk\n\n")
                .append(SCHEMA.at("/$defs/effect/description").asString())
                .append("\n\n");
        Map<String, Row> rows = new LinkedHashMap<>();
        for (JsonNode kind : SCHEMA.at("/$defs/effect/anyOf")) {
            page.append("- %s Needs `%s`.\n"
                    .formatted(
                            kind.get("description").asString(), String.join("` and `", words(kind.get("required")))));
            List<Row> found = new ArrayList<>();
            collect("", kind, found);
            found.forEach(row -> rows.putIfAbsent(row.key(), row));
        }
        page.append("\n").append(table(List.copyOf(rows.values())));
    }

    private void provenance() {
        page.append("\n## What may be said of anything\n\n");
        page.append(
                "A number, a month, a year, a split, a risk, a correlation, a claim and the published plan may say where"
                        + " they come from; most things may have a title and a note.\n\n");
        List<Row> rows = new ArrayList<>();
        SCHEMA.at("/$defs/provenance/properties")
                .propertyStream()
                .forEach(key -> rows.add(row(key.getKey(), key.getValue(), false)));
        rows.add(row("plan", SCHEMA.at("/$defs/quantity/anyOf/1/properties/plan"), false));
        page.append(table(rows));
    }

    private void forms() {
        page.append("\n## Forms\n\n| form | what it is | example |\n|---|---|---|\n");
        FORMS.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(form -> {
            JsonNode schema = SCHEMA.at("/$defs/" + form.getKey());
            page.append("| %s | %s | %s |\n"
                    .formatted(
                            form.getValue(),
                            cell(meaning(schema)),
                            schema.has("examples")
                                    ? example(schema)
                                    : wholeMeaning(schema)
                                            .replaceFirst("^.* Such as (.*)\\.$", "$1")
                                            .replace("` or `", "`<br>`")));
        });
    }

    private void distributions() {
        JsonNode schema = SCHEMA.at("/$defs/distributionOfNumbers");
        Map<String, String> meanings = new LinkedHashMap<>();
        for (String sentence : meaning(schema).replaceFirst("^[^.]*\\. ", "").split("; ", -1)) {
            String[] parts = sentence.replaceAll(" \\([^()]*\\)\\.?$", "").split(": ", 2);
            meanings.put(parts[0], parts[1]);
        }
        page.append(
                "\n## Distributions\n\nA distribution names itself in `dist` and has one whole set of parameters. Where a"
                        + " month is uncertain, its values are months.\n\n");
        page.append("| dist | what it is | parameters: one of these sets |\n|---|---|---|\n");
        Map<String, Set<String>> parameters = new LinkedHashMap<>();
        for (JsonNode form : schema.get("allOf")) {
            String name = form.at("/if/properties/dist/const").asString();
            JsonNode then = form.get("then");
            List<String> sets = new ArrayList<>();
            for (JsonNode set : then.has("anyOf") ? then.get("anyOf") : List.of(then)) {
                sets.add("`" + String.join("`, `", words(set.get("required"))) + "`");
                set.get("properties")
                        .propertyStream()
                        .filter(parameter -> parameter.getValue().isObject())
                        .forEach(parameter -> parameters
                                .computeIfAbsent(parameter.getKey(), key -> new LinkedHashSet<>())
                                .add(parameter.getValue().get("description").asString()));
            }
            page.append("| `%s` | %s | %s |\n"
                    .formatted(
                            name,
                            cell(capitalised(Objects.requireNonNull(meanings.get(name), name))),
                            String.join("<br>", sets)));
        }
        page.append("\n| parameter | what it is |\n|---|---|\n");
        parameters.forEach((name, said) ->
                page.append("| `%s` | %s |\n".formatted(name, cell(String.join(" Or: ", said)))));
    }

    /** One key that is no quantity of the catalogue. */
    private record Row(String key, String meaning, String form, String otherwise, String example) {}

    private static Row row(String key, JsonNode schema, boolean isRequired) {
        JsonNode named = resolved(schema);
        String otherwise = schema.has("default") ? code(schema.get("default")) : "";
        return new Row(
                key,
                (schema.has("description") ? schema : named).get("description").asString(),
                form(schema),
                isRequired ? "**required**" : otherwise,
                example(schema.has("examples") ? schema : named));
    }

    private static String table(List<Row> rows) {
        StringBuilder table =
                new StringBuilder("| key | what it is | form | default | example |\n|---|---|---|---|---|\n");
        for (Row row : rows) {
            table.append("| `%s` | %s | %s | %s | %s |\n"
                    .formatted(row.key(), cell(row.meaning()), row.form(), row.otherwise(), row.example()));
        }
        return table.toString();
    }

    /** Takes keys that are no quantities, those of objects within included. */
    private static void collect(String path, JsonNode schema, List<Row> rows) {
        if (schema.path("additionalProperties").has("properties")) {
            collect(path + "/*", schema.get("additionalProperties"), rows);
        } else if (schema.has("properties")) {
            schema.get("properties").propertyStream().forEach(key -> {
                String within = path.isEmpty() ? key.getKey() : path + "/" + key.getKey();
                if (hasKeys(key.getValue())) {
                    collect(within, key.getValue(), rows);
                } else if (!isQuantity(within)
                        && !(ABOUT_ANYTHING.contains(key.getKey()) && !path.startsWith("about"))) {
                    rows.add(row(within, key.getValue(), isRequired(within) || isRequired(schema, key.getKey())));
                }
            });
        } else if (!isQuantity(path)) {
            rows.add(row(path, schema, isRequired(path)));
        }
    }

    private static boolean hasKeys(JsonNode schema) {
        return schema.has("properties") || schema.path("additionalProperties").has("properties");
    }

    private static boolean isQuantity(String path) {
        return List.of(QuantityKind.values()).stream()
                .anyMatch(kind -> kind.pattern().text().equals(path));
    }

    private static boolean isRequired(JsonNode schema, String key) {
        return words(schema.path("required")).contains(key);
    }

    /** Whether a complete scenario has to state it. */
    private static boolean isRequired(String path) {
        String owner = "/$defs/complete";
        String[] words = path.split("/", -1);
        for (int word = 0; word < words.length - 1; word++) {
            owner += words[word].equals("*") ? "/additionalProperties" : "/properties/" + words[word];
        }
        // What a table of ranges may state is required where there is none.
        return isRequired(SCHEMA.at(owner), words[words.length - 1])
                || isRequired(SCHEMA.at(owner + "/then"), words[words.length - 1]);
    }

    /** Of a definition that other keys are made of: a comment, so that an editor shows what the key itself says. */
    private static String meaning(JsonNode definition) {
        return wholeMeaning(definition).replaceFirst(" Such as .*", "");
    }

    private static String wholeMeaning(JsonNode definition) {
        return definition
                .path(definition.has("description") ? "description" : "$comment")
                .asString();
    }

    private static JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? SCHEMA.at(schema.get("$ref").asString().substring(1)) : schema;
    }

    private static String form(JsonNode schema) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asString().replaceFirst(".*/", "").replaceFirst("From\\d.*", "");
            return FORMS.containsKey(name) ? FORMS.get(name) : form(resolved(schema));
        }
        if (schema.has("enum")) {
            return schema.get("enum")
                    .valueStream()
                    .map(word -> "`%s`".formatted(word.asString()))
                    .collect(Collectors.joining(", "));
        }
        if (schema.has("anyOf")) {
            return schema.get("anyOf")
                    .valueStream()
                    .map(ScenarioFormatPageTest::form)
                    .collect(Collectors.joining(", or "));
        }
        if (schema.has("prefixItems")) {
            return schema.get("prefixItems")
                    .valueStream()
                    .map(ScenarioFormatPageTest::form)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            return type.valueStream().map(one -> word(one.asString())).collect(Collectors.joining(" or "));
        }
        if (schema.has("items")) {
            String each = form(schema.get("items"));
            return each.equals("any") ? "list" : "list of: " + each;
        }
        if (schema.path("properties").has("value") && schema.has("allOf")) {
            return "a value with where it comes from";
        }
        if (schema.path("additionalProperties").has("$ref")) {
            return form(schema.get("additionalProperties")) + " by key";
        }
        return type.isMissingNode() ? "any" : word(type.asString()) + bounds(schema);
    }

    private static String word(String type) {
        return switch (type) {
            case "string" -> "text";
            case "integer" -> "whole number";
            case "boolean" -> "true or false";
            case "object" -> "object";
            default -> type;
        };
    }

    /** The ends of a number's range; what is as far as whole numbers go is no end. */
    private static String bounds(JsonNode schema) {
        return bound(schema, "minimum", "from")
                + bound(schema, "exclusiveMinimum", "above")
                + bound(schema, "maximum", "to")
                + bound(schema, "exclusiveMaximum", "below");
    }

    private static String bound(JsonNode schema, String key, String word) {
        return schema.has(key) && Math.abs(schema.get(key).asDouble()) < Integer.MAX_VALUE
                ? " %s %s".formatted(word, schema.get(key).asString())
                : "";
    }

    private static String example(JsonNode schema) {
        return schema.has("examples") ? code(schema.get("examples").get(0)) : "";
    }

    private static String code(JsonNode value) {
        return "`%s`".formatted(value.toString().replaceAll("([,:])(?=[\"\\[{\\d-])", "$1 "));
    }

    private static List<String> words(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
