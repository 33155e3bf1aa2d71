package org.counterfoil.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * An editor that is pointed at a key shows what the schema says of that key, and not what it says of a thing the key is made of.
 *
 * <p>The two language servers collect all schemas that say something of a value, innermost first, a definition laid over the
 * one that refers to it, and show the first description; the YAML server shows all their examples, too, and forgets what it
 * found at an {@code anyOf} of which all schemas look like ones that match. Source: vscode-json-languageservice 5.7.2,
 * jsonHover.js and jsonParser.js; yaml-language-server 1.25.0, yamlHover.js and baseValidator.js.
 */
class HoverTest {

    private static final JsonNode ROOT = JsonMapper.shared().readTree(PublishedSchema.SCENARIO.text());
    private static final List<String> ALTERNATIVES = List.of("allOf", "anyOf");
    private static final List<String> CONDITIONS = List.of("if", "then", "else");

    /** Parts of the schema that were needed, ready to be asked. */
    private static final Map<JsonNode, Schema> COMPILED = Collections.synchronizedMap(new IdentityHashMap<>());

    /** The two servers. */
    private enum Server {
        JSON,
        YAML
    }

    static Stream<Path> documents() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String folder : List.of("library", "starter", "src/test/resources/scenarios")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().matches(".*\\.(json|yaml)"))
                        .filter(file -> !file.getFileName().toString().startsWith("explained"))
                        .sorted()
                        .forEach(found::add);
            }
        }
        return found.stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aKeyShowsWhatTheSchemaSaysOfIt(Path file) throws IOException {
        JsonNode document = read(file);

        for (Server server : Server.values()) {
            Hovers hovers = new Hovers(server);
            hovers.collect("", document, ROOT);
            Map<String, String> wrong = new TreeMap<>();
            int keys = hovers.check("", document, wrong);

            assertThat(wrong).as(server.name()).isEmpty();
            assertThat(keys).isGreaterThan(5);
        }
    }

    private static JsonNode read(Path file) throws IOException {
        JsonMapper json = JsonMapper.shared();
        String text = Files.readString(file);
        return file.toString().endsWith(".json")
                ? json.readTree(text)
                : YAMLMapper.shared().readTree(text);
    }

    /** The rule finds what was wrong once: a definition that describes itself. */
    @Test
    void aDefinitionWouldHideTheKey() {
        ObjectNode root = (ObjectNode) ROOT.deepCopy();
        ((ObjectNode) root.at("/$defs/provenance")).put("description", "Where a number comes from");
        JsonNode document = JsonMapper.shared().readTree(Fixtures.text("complete.json"));
        Hovers hovers = new Hovers(Server.JSON, root);
        hovers.collect("", document, root);
        Map<String, String> wrong = new TreeMap<>();
        hovers.check("", document, wrong);

        assertThat(wrong)
                .containsEntry("/functions/hr/saving", "Where a number comes from")
                .containsEntry("/bodies/dft/goLive", "Where a number comes from")
                .hasSizeGreaterThan(10);
    }

    /** The same of every key that there is, whatever stands there: so a new key cannot go wrong either. */
    @Test
    void noKeyIsMadeOfWhatSpeaksForItself() {
        List<String> hidden = new ArrayList<>();
        assertThat(ROOT.has("title"))
                .as("the YAML server puts it above every text")
                .isFalse();
        hidden("#", ROOT, hidden);

        assertThat(hidden).isEmpty();
    }

    private static void hidden(String pointer, JsonNode schema, List<String> hidden) {
        if (schema.isObject() && schema.path("description").isString()) {
            madeOf(schema)
                    .forEach(part -> Stream.of("description", "title", "markdownDescription", "examples")
                            .filter(part::has)
                            .forEach(word -> hidden.add("%s: %s of %s".formatted(pointer, word, part))));
        }
        schema.propertyStream()
                .filter(member -> member.getValue().isContainer())
                .forEach(member -> hidden(pointer + "/" + member.getKey(), member.getValue(), hidden));
        if (schema.isArray()) {
            schema.forEach(item -> hidden(pointer + "/-", item, hidden));
        }
    }

    /** The schemas that say something of the same value; not the alternatives of an effect, which are no keys. */
    private static Stream<JsonNode> madeOf(JsonNode schema) {
        Stream<JsonNode> named = schema.has("$ref")
                ? Stream.of(ROOT.at(schema.get("$ref").asString().substring(1)))
                : Stream.of();
        Stream<JsonNode> parts = Stream.concat(
                Stream.concat(
                        ALTERNATIVES.stream().flatMap(key -> schema.path(key).valueStream()), named),
                CONDITIONS.stream().filter(schema::has).map(schema::get));
        return schema == ROOT.at("/$defs/effect")
                ? Stream.of()
                : parts.flatMap(part -> Stream.concat(Stream.of(part), madeOf(part)));
    }

    /** What one server says of every value of a document. */
    private static final class Hovers {
        private final Server server;
        private final JsonNode root;
        private final Map<String, List<JsonNode>> matching = new TreeMap<>();
        private final Map<String, List<JsonNode>> declared = new TreeMap<>();

        Hovers(Server server) {
            this(server, ROOT);
        }

        Hovers(Server server, JsonNode root) {
            this.server = server;
            this.root = root;
        }

        /** Adds the schemas of a value, and of all within, in the server's order. */
        void collect(String path, JsonNode value, JsonNode schema) {
            if (!schema.isObject()) {
                return;
            }
            JsonNode merged = merged(schema);
            if (server == Server.YAML) {
                collectWithin(path, value, merged);
            }
            merged.path("allOf").forEach(part -> collect(path, value, part));
            List<JsonNode> alternatives = merged.path("anyOf").valueStream().toList();
            List<JsonNode> accepted =
                    alternatives.stream().filter(part -> accepts(part, value)).toList();
            // Of a condition none may match; then all are as good.
            (accepted.isEmpty() ? alternatives : accepted).forEach(part -> collect(path, value, part));
            if (merged.has("if")) {
                collect(path, value, merged.get("if"));
                collect(path, value, merged.path(accepts(merged.get("if"), value) ? "then" : "else"));
            }
            if (server == Server.JSON) {
                collectWithin(path, value, merged);
            }
            matching.computeIfAbsent(path, key -> new ArrayList<>()).add(merged);
        }

        private void collectWithin(String path, JsonNode value, JsonNode schema) {
            value.propertyStream().forEach(member -> {
                JsonNode named = schema.path("properties").path(member.getKey());
                declare(
                        path + "/" + member.getKey(),
                        member.getValue(),
                        named.isMissingNode() ? schema.path("additionalProperties") : named);
            });
            for (int i = 0; value.isArray() && i < value.size(); i++) {
                declare(path + "/" + i, value.get(i), schema.path("items"));
            }
        }

        private void declare(String path, JsonNode value, JsonNode schema) {
            declared.computeIfAbsent(path, key -> new ArrayList<>()).add(schema);
            collect(path, value, schema);
        }

        /** A schema with the definition that it names laid over it. */
        private JsonNode merged(JsonNode schema) {
            if (!schema.has("$ref")) {
                return schema;
            }
            ObjectNode merged = JsonMapper.shared().createObjectNode();
            schema.propertyStream()
                    .filter(member -> !member.getKey().equals("$ref"))
                    .forEach(member -> merged.set(member.getKey(), member.getValue()));
            merged(root.at(schema.get("$ref").asString().substring(1)))
                    .propertyStream()
                    .forEach(member -> merged.set(member.getKey(), member.getValue()));
            return merged;
        }

        private boolean accepts(JsonNode schema, JsonNode value) {
            return COMPILED.computeIfAbsent(schema, part -> SchemaTest.standalone(part, root))
                    .validate(value.toString(), InputFormat.JSON)
                    .isEmpty();
        }

        /** Checks every key; returns how many there are. */
        int check(String path, JsonNode value, Map<String, String> wrong) {
            int keys = 0;
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                String key = path + "/" + member.getKey();
                keys += 1 + check(key, member.getValue(), wrong);
                checkKey(key, wrong);
            }
            for (int i = 0; value.isArray() && i < value.size(); i++) {
                keys += check(path + "/" + i, value.get(i), wrong);
            }
            return keys;
        }

        private void checkKey(String path, Map<String, String> wrong) {
            Set<String> own = new LinkedHashSet<>();
            Set<JsonNode> ownExamples = new LinkedHashSet<>();
            for (JsonNode schema : declared.getOrDefault(path, List.of())) {
                JsonNode speaking = schema.has("description") ? schema : merged(schema);
                if (speaking.has("description")) {
                    own.add(speaking.get("description").asString());
                    speaking.path("examples").forEach(ownExamples::add);
                }
            }
            Set<JsonNode> examples = new LinkedHashSet<>();
            matching.getOrDefault(path, List.of())
                    .forEach(schema -> schema.path("examples").forEach(examples::add));
            String shown = shown(path);
            if (shown.isEmpty() || !own.contains(shown)) {
                wrong.put(path, shown);
            } else if (!examples.equals(ownExamples)) {
                wrong.put(path, examples.toString());
            }
        }

        private String shown(String path) {
            List<JsonNode> schemas = matching.getOrDefault(path, List.of());
            String shown = "";
            for (JsonNode schema : schemas) {
                shown = shown.isEmpty() ? schema.path("description").asString("") : shown;
                if (server == Server.YAML && schema.has("anyOf") && allLookMatched(schema, schemas)) {
                    shown = schema.path("description").asString("") + descriptions(schema.get("anyOf"));
                }
            }
            return shown;
        }

        /** As the YAML server joins them: of three without any, a stroke is left. */
        private static String descriptions(JsonNode parts) {
            return parts.valueStream()
                    .map(part -> part.path("description").asString(""))
                    .collect(Collectors.joining(" || "))
                    .replaceFirst("\\s\\|\\|\\s*$", "");
        }

        private static boolean allLookMatched(JsonNode schema, List<JsonNode> schemas) {
            long alike = schemas.stream()
                    .filter(other -> other != schema)
                    .mapToLong(other -> schema.get("anyOf")
                            .valueStream()
                            .filter(part -> part.path("description").equals(other.path("description"))
                                    && part.path("properties") == other.path("properties"))
                            .count())
                    .sum();
            return alike == schema.get("anyOf").size();
        }
    }
}
