package org.counterfoil.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One thing that is changed in a document.
 *
 * @param path keys and indices, separated by {@code /}
 * @param value what stands there instead, in JSON; {@code -} where it is taken out, {@code >key} where it is renamed
 */
record Change(String path, String value) {

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "3",
            "-1",
            "1.5",
            "0",
            "\"word\"",
            "\"\"",
            "\"  \"",
            "{}",
            "[]",
            "[\"word\"]",
            "\"2014-07\"",
            "\"2015-16\"",
            "{\"value\": 0.5}",
            "{\"dist\": \"pert\", \"min\": 0, \"mode\": 1, \"max\": 2}");

    /** Some change somewhere; the same for the same seed. */
    static Change random(JsonNode document, Random random) {
        List<String> paths = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        collect("", document, paths, keys);
        String path = one(paths, random);
        JsonNode value = at(document, path);
        return new Change(
                path,
                switch (random.nextInt(6)) {
                    case 0 -> "-";
                    case 1 -> ">" + path.substring(path.lastIndexOf('/') + 1) + "s";
                    case 2 -> ">" + one(keys, random);
                    case 3 -> other(value, random);
                    default -> one(VALUES, random);
                });
    }

    /** A value that is like another one. */
    private static String other(JsonNode value, Random random) {
        if (value.isNumber()) {
            String size = value.toString().replace("-", "");
            return one(List.of("-" + size, "1" + size, "\"%s\"".formatted(value)), random);
        }
        if (value.isString()) {
            return JsonMapper.shared().writeValueAsString(value.asString().toUpperCase(Locale.ROOT) + "x");
        }
        if (value.isArray()) {
            return "[" + value.path(0) + "]";
        }
        return "{\"%s\": 1}".formatted(value.isObject() ? "dist" : "value");
    }

    private static void collect(String path, JsonNode node, List<String> paths, List<String> keys) {
        for (String key : keys(node)) {
            String within = path.isEmpty() ? key : path + "/" + key;
            // A key that holds a slash can be changed with all beside it alone.
            if (!key.contains("/")) {
                paths.add(within);
                collect(within, child(node, key), paths, keys);
            }
            if (node.isObject()) {
                keys.add(key);
            }
        }
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>(node.propertyNames());
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            keys.add(Integer.toString(i));
        }
        return keys;
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static JsonNode at(JsonNode node, String path) {
        JsonNode found = node;
        for (String key : path.split("/", -1)) {
            found = child(found, key);
        }
        return found;
    }

    private static JsonNode child(JsonNode node, String key) {
        return node.isArray() ? node.path(Integer.parseInt(key)) : node.path(key);
    }

    /** Makes the change. */
    void applyTo(JsonNode document) {
        int slash = path.lastIndexOf('/');
        JsonNode parent = slash < 0 ? document : at(document, path.substring(0, slash));
        String key = path.substring(slash + 1);
        boolean isPut = !value.equals("-") && !value.startsWith(">");
        if (parent instanceof ArrayNode array) {
            JsonNode old = array.remove(Integer.parseInt(key));
            if (!value.equals("-")) {
                array.insert(Integer.parseInt(key), isPut ? JsonMapper.shared().readTree(value) : old);
            }
        } else if (parent instanceof ObjectNode object) {
            JsonNode old = object.remove(key);
            if (isPut) {
                object.set(key, JsonMapper.shared().readTree(value));
            } else if (value.startsWith(">")) {
                object.set(value.substring(1), old);
            }
        }
    }
}
