package org.counterfoil.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.QuantityUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The published schema has the bounds of the catalogue: each quantity names a definition such as {@code quantityFrom0To1}.
 *
 * <p>After a change of bounds the failure says what to write; what is drawn may lie beyond, so it is left to the checker.
 */
class SchemaBoundsTest {

    private static final JsonNode ROOT = SchemaTest.ROOT;

    /** Where a number of a quantity stands that is certain: plain, as a value, in the plan. */
    private static final List<String> CERTAIN =
            List.of("/anyOf/0", "/anyOf/1/properties/value", "/anyOf/1/properties/plan", "/anyOf/2/properties/plan");

    /** The definition that a quantity names says its bounds once, for all numbers of it that are certain. */
    @ParameterizedTest
    @MethodSource("bounded")
    void aQuantityNamesTheDefinitionWithItsBounds(QuantityKind kind) {
        boolean isRate = kind.unit() == QuantityUnit.RATE_A_YEAR;
        String name = (isRate ? "rate" : "quantity") + ends(kind);
        SoftAssertions found = new SoftAssertions();
        found.assertThat(places(kind)).isNotEmpty();
        places(kind)
                .forEach(place -> found.assertThat(place.get("$ref").asString())
                        .as("what %s refers to", kind.pattern().text())
                        .isEqualTo("#/$defs/" + name));
        check(found, "quantity" + ends(kind), bounded("quantity", "A quantity", kind, CERTAIN));
        if (isRate) {
            ObjectNode rate = bounded("rate", "A rate a year", kind, List.of("/anyOf/1/properties/plan"));
            ((ObjectNode) rate.at("/anyOf/0")).put("$ref", "#/$defs/quantity" + ends(kind));
            check(found, name, rate);
        }
        found.assertAll();
    }

    private static void check(SoftAssertions found, String name, JsonNode expected) {
        found.assertThat(ROOT.at("/$defs/" + name))
                .as("$defs; write \"%s\": %s", name, expected)
                .isEqualTo(expected);
    }

    /** The definition of any number, with the bounds of a kind wherever one stands that is certain. */
    private static ObjectNode bounded(String general, String what, QuantityKind kind, List<String> certain) {
        ObjectNode definition = ((ObjectNode) ROOT.at("/$defs/" + general)).deepCopy();
        if (ends(kind).isEmpty()) {
            return definition;
        }
        definition.put("$comment", what + " " + range(kind) + ".");
        for (String pointer : certain) {
            ObjectNode number = (ObjectNode) definition.at(pointer);
            number.setAll(bounds(kind));
            if (number.has("examples") && number.at("/examples/0").asDouble() > kind.upper()) {
                number.set("examples", JsonMapper.shared().createArrayNode().add(number(largest(kind) / 2)));
            }
        }
        return definition;
    }

    static Stream<QuantityKind> bounded() {
        return Stream.of(QuantityKind.values()).filter(kind -> kind != QuantityKind.CLOSES);
    }

    private static String range(QuantityKind kind) {
        String from = "from " + number(kind.lower());
        return Double.isInfinite(kind.upper())
                ? from
                : from + (isBelowOne(kind) ? " to below " : " to ") + number(largest(kind));
    }

    /** Such as From0To1, or nothing where any number will do. */
    private static String ends(QuantityKind kind) {
        if (Double.isInfinite(kind.lower())) {
            return "";
        }
        String from = "From" + number(kind.lower()).toString().replace("-", "Minus");
        return Double.isInfinite(kind.upper())
                ? from
                : from + (isBelowOne(kind) ? "ToBelow" : "To") + number(largest(kind));
    }

    private static ObjectNode bounds(QuantityKind kind) {
        ObjectNode bounds = JsonMapper.shared().createObjectNode();
        if (Double.isFinite(kind.lower())) {
            bounds.set("minimum", number(kind.lower()));
        }
        if (Double.isFinite(kind.upper())) {
            bounds.set(isBelowOne(kind) ? "exclusiveMaximum" : "maximum", number(largest(kind)));
        }
        return bounds;
    }

    private static boolean isBelowOne(QuantityKind kind) {
        return kind.upper() == Math.nextDown(1.0);
    }

    private static double largest(QuantityKind kind) {
        return isBelowOne(kind) ? 1 : kind.upper();
    }

    /** As it stands in the file. */
    private static JsonNode number(double value) {
        return JsonMapper.shared()
                .readTree(new BigDecimal(value).stripTrailingZeros().toPlainString());
    }

    /** Where the schema has the numbers of a kind. */
    private static List<JsonNode> places(QuantityKind kind) {
        boolean isProgramme = kind.owner().equals("programme");
        String key = kind.key().replace("/", "/properties/");
        List<String> pointers = new ArrayList<>();
        pointers.add("/properties/%s%s/properties/%s"
                .formatted(kind.owner(), isProgramme ? "" : "/additionalProperties", key));
        String singular = QuantityPaths.SINGULAR.get(kind.owner());
        if (singular != null && QuantityPaths.ofDefaults(kind.owner()).contains(kind)) {
            pointers.add("/properties/defaults/properties/%s/properties/%s".formatted(singular, key));
        }
        // Stated in all or in parts.
        return pointers.stream()
                .flatMap(pointer -> Stream.of(
                                "",
                                "/anyOf/0",
                                "/anyOf/1/additionalProperties",
                                "/additionalProperties",
                                "/then/additionalProperties",
                                "/else/properties/total")
                        .map(pointer::concat))
                .map(ROOT::at)
                .filter(place -> place.has("$ref"))
                .toList();
    }
}
