package org.counterfoil.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.counterfoil.distribution.Distribution;
import org.counterfoil.distribution.Fixed;
import org.counterfoil.model.QuantityUnit;
import org.counterfoil.report.Assumption.Amount;
import org.counterfoil.report.Assumption.Text;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a table of ranges holds of an assumption: a value, or a distribution by its parameters, or as JSON what no columns can
 * hold. Numbers have the digits that give them back.
 *
 * @param distribution its name; empty for a value and for JSON
 * @param value a number, month or year; empty for a distribution
 * @param parameters of the distribution, by name
 * @param definition JSON; empty if columns can hold it
 */
record RangeCells(String distribution, String value, Map<String, String> parameters, String definition) {

    /** Of what is not stated, or not in a table: splits, and rates by name. */
    static final RangeCells NONE = new RangeCells("", "", Map.of(), "");

    /** As people read them: values from the smallest to the largest, then the others by name. */
    private static final List<String> ORDER =
            List.of("min", "p05", "p10", "mode", "median", "p50", "mean", "p90", "p95", "max", "sd");

    /** Spreadsheets cut a longer text off. */
    private static final int LONGEST = 32_767;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Those of an assumption. */
    static RangeCells of(Assumption assumption) {
        if (assumption.value() instanceof Text text && text.isYear()) {
            return ofValue(DateStyle.SHEET.year(text.words()));
        }
        return assumption.value() instanceof Amount amount ? of(amount) : NONE;
    }

    private static RangeCells of(Amount amount) {
        boolean isMonth = amount.in().unit() == QuantityUnit.MONTH;
        Distribution distribution = amount.of().distribution();
        // A rate is a long number; a spreadsheet keeps fifteen digits of it, but all of the three that it is made of.
        if (distribution instanceof Fixed fixed && amount.definition().isEmpty()) {
            return ofValue(
                    isMonth
                            ? DateStyle.SHEET.of(amount.in().month(fixed.value()))
                            : Digits.full(fixed.value()).toPlainString());
        }
        if (amount.definition().isEmpty()) {
            // In the model a month is a number; only a file has it as one.
            return isMonth ? NONE : ofDistribution(AssumptionsJson.distribution(distribution));
        }
        return ofDistribution((ObjectNode) MAPPER.readTree(amount.definition()));
    }

    private static RangeCells ofValue(String value) {
        return new RangeCells("", value, Map.of(), "");
    }

    private static RangeCells ofDistribution(ObjectNode distribution) {
        Map<String, String> parameters = new TreeMap<>();
        for (Map.Entry<String, JsonNode> parameter : distribution.properties()) {
            if (parameter.getValue().isNumber()) {
                BigDecimal number = parameter.getValue().decimalValue();
                parameters.put(parameter.getKey(), number.toPlainString());
            }
        }
        boolean isInColumns = distribution.has("dist") && parameters.size() == distribution.size() - 1;
        if (isInColumns) {
            return new RangeCells(distribution.get("dist").asString(), "", parameters, "");
        }
        String definition = MAPPER.writeValueAsString(distribution);
        return definition.length() > LONGEST ? NONE : new RangeCells("", "", Map.of(), definition);
    }

    /** The parameters that some rows have, in the order of {@link #ORDER}. */
    static List<String> columns(List<RangeCells> rows) {
        List<String> others = rows.stream()
                .flatMap(row -> row.parameters().keySet().stream())
                .filter(name -> !ORDER.contains(name))
                .distinct()
                .sorted()
                .toList();
        return Stream.concat(ORDER.stream(), others.stream())
                .filter(name -> rows.stream().anyMatch(row -> row.parameters().containsKey(name)))
                .toList();
    }

    /** A cell of a parameter; empty if the distribution has none of the name. */
    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }
}
