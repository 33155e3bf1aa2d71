package org.counterfoil;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterfoil.file.Library;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A scenario file that something has happened to: the same for the same seed.
 *
 * @param name what it was and what happened to it
 * @param isYaml whether it is YAML, or else JSON
 * @param bytes what is left
 */
record Mutation(String name, boolean isYaml, byte[] bytes) {

    /** What can happen to a file: to its bytes, to its words, to its values, to where they stand. */
    enum Sort {
        BYTES,
        TOKENS,
        VALUES,
        STRUCTURE
    }

    private static final List<String> FIXTURES = List.of("small.json", "complete.json", "every-claim.json");
    private static final Map<String, String> JSON = subjects();
    private static final Map<String, String> YAML = JSON.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> yaml(tree(entry.getValue()))));

    private static final Pattern TOKEN = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|[-+.\\w]+|\\s+|.", Pattern.DOTALL);
    private static final List<String> TOKENS = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"",
            "null",
            "true",
            "NaN",
            "-Infinity",
            "1e999",
            "-1",
            "0",
            "1e308",
            "012",
            "*",
            "/",
            "..",
            "\n",
            "\t",
            "- ",
            "&a ",
            "*a",
            "!!int ",
            "---\n",
            "# ",
            "%",
            "|\n",
            "? ",
            "\\u0000",
            "\uFEFF",
            "\"dist\"",
            "\"2014-07\"",
            "\"value\":",
            "\"plan\":",
            "bodies/*/delay",
            "99999999999999999999");
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-0.0",
            "-1",
            "0.5",
            "1",
            "1.0000001",
            "1e-320",
            "4e15",
            "-4e15",
            "1e300",
            "-1e300",
            "1e308",
            "600",
            "721",
            "2147483648",
            "9223372036854775807",
            "99999999999999999999",
            "\"\"",
            "\" \"",
            "\"NaN\"",
            "\"1e999\"",
            "\"2014-13\"",
            "\"9999-12\"",
            "\"0000-01\"",
            "\"2014-07\"",
            "\"1900-01\"",
            "\"2013-14\"",
            "\"1900-01\"",
            "\"2999-00\"",
            "\"*\"",
            "\"*/*/*\"",
            "\"bodies/*/*\"",
            "\"centres/*/delay\"",
            "\"bodies/*/cost/*\"",
            "\"////\"",
            "\"../../x\"",
            "\"-\"",
            "\"\uD835\uDD18\"",
            "\"\\u0000\"",
            "{}",
            "[]",
            "[[]]",
            "[0, 0]",
            "{\"value\": null}",
            "{\"value\": 0}",
            "{\"\": 1}",
            "{\"/\": {\"*\": 1}}",
            "{\"dist\": \"uniform\", \"min\": 0, \"max\": 4.9e-324}",
            "{\"dist\": \"uniform\", \"min\": -1e300, \"max\": 1e300}",
            "{\"dist\": \"pert\", \"min\": 0, \"mode\": 0, \"max\": 1e-300}",
            "{\"dist\": \"normal\", \"mean\": 1e15, \"sd\": 1e-300}",
            "{\"dist\": \"normal\", \"mean\": 0, \"sd\": 1e14}",
            "{\"dist\": \"lognormal\", \"median\": 1e-300, \"p90\": 1e300}",
            "{\"dist\": \"lognormal\", \"median\": 1, \"p90\": 1.0000000000000002}",
            "{\"dist\": \"beta\", \"alpha\": 1e-6, \"beta\": 1e10}",
            "{\"dist\": \"beta\", \"alpha\": 1e9, \"beta\": 1e-9}",
            "{\"dist\": \"gamma\", \"shape\": 0.001, \"scale\": 1e300}",
            "{\"dist\": \"gamma\", \"mean\": 1, \"sd\": 900}",
            "{\"dist\": \"exponential\", \"mean\": 1e-320}",
            "{\"dist\": \"truncated\", \"of\": {\"dist\": \"normal\", \"mean\": 0, \"sd\": 1}, \"min\": 4.7}",
            "{\"dist\": \"truncated\", \"of\": {\"dist\": \"pert\", \"min\": 0, \"mode\": 1, \"max\": 2}, \"min\": 1, \"max\": 1}",
            "{\"dist\": \"discrete\", \"values\": [1, 2], \"weights\": [1e-300, 1e300]}",
            "{\"dist\": \"empirical\", \"values\": [0, 0, 0]}",
            "{\"dist\": \"empirical\", \"values\": []}",
            "{\"count\": 4, \"of\": 4, \"withinYears\": 0}");

    /** The file of a seed, of one of the four sorts by turns. */
    static Mutation of(long seed) {
        Sort sort = Sort.values()[(int) (seed % 4)];
        Random random = new Random(seed);
        List<String> names = JSON.keySet().stream().sorted().toList();
        String name = names.get(random.nextInt(names.size()));
        boolean isYaml = random.nextBoolean();
        String text = (isYaml ? YAML : JSON).getOrDefault(name, "");
        int edits = 1 + random.nextInt(10) / 6;
        byte[] bytes = switch (sort) {
            case BYTES -> bytes(text.getBytes(StandardCharsets.UTF_8), edits, random);
            case TOKENS -> tokens(text, edits, random).getBytes(StandardCharsets.UTF_8);
            case VALUES, STRUCTURE -> {
                Object tree = tree(JSON.getOrDefault(name, ""));
                for (int edit = 0; edit < edits; edit++) {
                    if (sort == Sort.VALUES) {
                        Slot slot = any(tree, random);
                        slot.set(tree(nasty(slot.get(), random)));
                    } else {
                        restructure(tree, random);
                    }
                }
                yield (isYaml ? yaml(tree) : JsonMapper.shared().writeValueAsString(tree))
                        .getBytes(StandardCharsets.UTF_8);
            }
        };
        return new Mutation("%s, %s".formatted(name, sort), isYaml, bytes);
    }

    /** As JSON; two times in three of the sort that is there, so that many get past the first check. */
    private static String nasty(@Nullable Object present, Random random) {
        boolean isAnySort = random.nextInt(3) == 0;
        List<String> candidates = VALUES.stream()
                .filter(value -> isAnySort || sort(tree(value)) == sort(present))
                .toList();
        return candidates.get(random.nextInt(candidates.size()));
    }

    /** Numbers and distributions stand for each other. */
    private static int sort(@Nullable Object value) {
        boolean isQuantity = value instanceof Number || (value instanceof Map<?, ?> map && map.containsKey("dist"));
        return isQuantity ? 0 : value instanceof String ? 1 : 2;
    }

    private static byte[] bytes(byte[] bytes, int edits, Random random) {
        byte[] edited = bytes;
        for (int edit = 0; edit < edits && edited.length > 0; edit++) {
            int at = random.nextInt(edited.length);
            int until = Math.min(edited.length, at + 1 + random.nextInt(40));
            byte[] before = Arrays.copyOf(edited, at);
            byte[] after = Arrays.copyOfRange(edited, until, edited.length);
            byte[] between = Arrays.copyOfRange(edited, at, until);
            switch (random.nextInt(6)) {
                case 0 -> edited[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> edited[at] = (byte) random.nextInt(256);
                case 2 -> edited = joined(before, after);
                case 3 -> edited = joined(before, between, between, after);
                case 4 -> {
                    random.nextBytes(between);
                    edited = joined(before, between, after);
                }
                default -> edited = before;
            }
        }
        return edited;
    }

    private static byte[] joined(byte[]... parts) {
        byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private static String tokens(String text, int edits, Random random) {
        List<String> tokens = new ArrayList<>(
                TOKEN.matcher(text).results().map(MatchResult::group).toList());
        for (int edit = 0; edit < edits; edit++) {
            int at = random.nextInt(tokens.size());
            int other = random.nextInt(tokens.size());
            switch (random.nextInt(5)) {
                case 0 -> tokens.remove(at);
                case 1 -> tokens.add(at, tokens.get(other));
                case 2 -> tokens.set(at, tokens.set(other, tokens.get(at)));
                case 3 -> tokens.set(at, TOKENS.get(random.nextInt(TOKENS.size())));
                default -> tokens.add(at, TOKENS.get(random.nextInt(TOKENS.size())));
            }
        }
        return String.join("", tokens);
    }

    /** Where a value stands, so that another can take its place. */
    private record Slot(Object container, Object key) {

        @Nullable
        Object get() {
            return container instanceof Map<?, ?> map ? map.get(key) : ((List<?>) container).get((Integer) key);
        }

        @SuppressWarnings("unchecked")
        void set(Object value) {
            if (container instanceof Map<?, ?>) {
                ((Map<Object, Object>) container).put(key, value);
            } else {
                ((List<Object>) container).set((Integer) key, value);
            }
        }

        @SuppressWarnings("unchecked")
        void add(Object newKey, Object value) {
            if (container instanceof Map<?, ?>) {
                ((Map<Object, Object>) container).put(newKey, value);
            } else {
                ((List<Object>) container).add(value);
            }
        }

        void remove() {
            if (container instanceof Map<?, ?> map) {
                map.remove(key);
            } else {
                ((List<?>) container).remove(((Integer) key).intValue());
            }
        }
    }

    private static void restructure(Object tree, Random random) {
        Slot one = any(tree, random);
        Slot other = any(tree, random);
        Object value = copy(one.get());
        Object otherValue = copy(other.get());
        switch (random.nextInt(7)) {
            case 0 -> one.remove();
            case 1 -> other.set(value);
            case 2 -> {
                other.set(value);
                one.set(otherValue);
            }
            case 3 -> {
                one.remove();
                other.add(one.key(), value);
            }
            case 4 -> {
                one.remove();
                one.add(other.key() + "", value);
            }
            case 5 -> one.set(random.nextBoolean() ? new ArrayList<>(List.of(value, value)) : map("value", value));
            default -> {
                for (int i = 0; i < 100; i++) {
                    one.add("copy" + i, copy(value));
                }
            }
        }
    }

    private static Map<String, Object> map(String key, Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, value);
        return map;
    }

    private static Slot any(Object tree, Random random) {
        List<Slot> slots = new ArrayList<>();
        collect(tree, slots);
        return slots.isEmpty() ? new Slot(new ArrayList<>(List.of(1)), 0) : slots.get(random.nextInt(slots.size()));
    }

    private static void collect(@Nullable Object node, List<Slot> slots) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                slots.add(new Slot(map, key));
                collect(value, slots);
            });
        } else if (node instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                slots.add(new Slot(list, i));
                collect(list.get(i), slots);
            }
        }
    }

    private static Object copy(@Nullable Object node) {
        return tree(JsonMapper.shared().writeValueAsString(node));
    }

    private static Object tree(String json) {
        return JsonMapper.shared().readValue(json, Object.class);
    }

    private static String yaml(Object tree) {
        return YAMLMapper.shared().writeValueAsString(tree);
    }

    private static Map<String, String> subjects() {
        return Stream.concat(
                        Library.ids().stream().map(id -> Path.of("library", id, "scenario.json")),
                        FIXTURES.stream().map(name -> Path.of("src/test/resources/scenarios", name)))
                .collect(Collectors.toMap(Path::toString, Mutation::text));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
