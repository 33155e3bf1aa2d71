package org.counterfoil.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One value of a scenario file and where it stands: the tree that JSON and YAML have in common. Immutable. */
public sealed interface DocumentNode {

    /** Where the value starts. */
    Place place();

    /** What it is, as an analyst would call it, with the value where that is short: {@code text "abc"}. */
    String described();

    /**
     * A value and where its key stands.
     *
     * @param keyPlace where the key starts
     * @param value what it leads to
     */
    record Member(Place keyPlace, DocumentNode value) {}

    /**
     * Values by key, in the file's order.
     *
     * @param place where it starts
     * @param members by key
     */
    record ObjectNode(Place place, Map<String, Member> members) implements DocumentNode {
        /** Copies the members and keeps their order. */
        public ObjectNode {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        /** The value of a key. */
        public Optional<DocumentNode> get(String key) {
            return Optional.ofNullable(members.get(key)).map(Member::value);
        }

        @Override
        public String described() {
            return "an object";
        }
    }

    /**
     * Values in order.
     *
     * @param place where it starts
     * @param items the values
     */
    record ArrayNode(Place place, List<DocumentNode> items) implements DocumentNode {
        /** Copies the items. */
        public ArrayNode {
            items = List.copyOf(items);
        }

        @Override
        public String described() {
            return "a list";
        }
    }

    /**
     * A text.
     *
     * @param place where it starts
     * @param text without quotes
     */
    record TextNode(Place place, String text) implements DocumentNode {
        @Override
        public String described() {
            if (text.isEmpty()) {
                return "an empty text";
            }
            return "text \"%s\"".formatted(OneLine.of(OneLine.cut(text)));
        }
    }

    /**
     * A number as it was written; finite.
     *
     * @param place where it starts
     * @param literal such as {@code 0.50}, in JSON's grammar
     */
    record NumberNode(Place place, String literal) implements DocumentNode {
        private static final Pattern JSON = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");

        /** Whether a text is a number in JSON's grammar, however large. */
        static boolean isOne(String text) {
            return JSON.matcher(text).matches();
        }

        /** A number as people write it, with a plus sign, with zeros before it or without any; nothing if it is none. */
        static Optional<NumberNode> parsed(Place place, String text) {
            String literal = text.replaceFirst("^[+]", "")
                    .replaceFirst("^(-?)[.]", "$10.")
                    .replaceFirst("^(-?)0+(?=\\d)", "$1");
            return isOne(literal) && Double.isFinite(Double.parseDouble(literal))
                    ? Optional.of(new NumberNode(place, literal))
                    : Optional.empty();
        }

        /** The nearest double. */
        public double value() {
            return Double.parseDouble(literal);
        }

        @Override
        public String described() {
            return "number " + literal;
        }
    }

    /**
     * True or false.
     *
     * @param place where it starts
     * @param value which of them
     */
    record BooleanNode(Place place, boolean value) implements DocumentNode {
        @Override
        public String described() {
            return Boolean.toString(value);
        }
    }

    /**
     * A key without a value.
     *
     * @param place where it starts
     */
    record NullNode(Place place) implements DocumentNode {
        @Override
        public String described() {
            return "null";
        }
    }
}
