package org.counterfoil.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.counterfoil.distribution.Normal;
import org.counterfoil.distribution.Truncated;
import org.counterfoil.file.DocumentNode.Member;
import org.counterfoil.file.DocumentNode.NumberNode;
import org.counterfoil.file.DocumentNode.ObjectNode;
import org.counterfoil.file.DocumentNode.TextNode;

/** How the distributions of the R package decisionSupport, by lower, median and upper, are written in a scenario file. */
final class RangeForms {

    /** A median may be rounded by so much of the range from lower to upper. */
    private static final double ROUNDED = 0.01;

    /** The wider a normal distribution, the more even it is between two ends; nearer to even than this it is so. */
    private static final double EVEN = 1e-9;

    /** As many as a fit can give, and few enough to be the same on every Java. */
    private static final MathContext DIGITS = new MathContext(12);

    private static final Map<String, Function<Row, Map<String, DocumentNode>>> DISTRIBUTIONS = new TreeMap<>(Map.of(
            "const", RangeForms::certain,
            "norm", row -> outerPercentiles("normal", row, 0.5 * (row.low() + row.high())),
            "lnorm", row -> outerPercentiles("lognormal", row, Math.sqrt(row.low()) * Math.sqrt(row.high())),
            "unif", row -> outerPercentiles("uniform", row, 0.5 * (row.low() + row.high())),
            "posnorm", row -> truncatedNormal(row, Double.POSITIVE_INFINITY),
            "tnorm_0_1", row -> truncatedNormal(row, 1),
            "quantiles", RangeForms::quantiles));

    private RangeForms() {}

    /** What the package calls them. */
    static Set<String> names() {
        return DISTRIBUTIONS.keySet();
    }

    /**
     * The members of a distribution's object.
     *
     * @throws IllegalArgumentException if no such distribution has the numbers
     */
    static Map<String, DocumentNode> members(String name, Row row) {
        if (row.low() == row.high()) {
            return certain(row);
        }
        Function<Row, Map<String, DocumentNode>> form = DISTRIBUTIONS.get(name);
        if (form == null) {
            throw new AssertionError(name);
        }
        return form.apply(row);
    }

    /**
     * The numbers of a row.
     *
     * @param place of the row
     * @param lower fifth percentile
     * @param median if it is known
     * @param upper ninety-fifth percentile
     */
    record Row(Place place, NumberNode lower, Optional<NumberNode> median, NumberNode upper) {
        private double low() {
            return lower.value();
        }

        private double high() {
            return upper.value();
        }

        private void refuseMedianOtherThan(double known) {
            median.filter(stated -> !(Math.abs(stated.value() - known) <= ROUNDED * (high() - low())))
                    .ifPresent(stated -> {
                        throw new IllegalArgumentException(
                                "has a median of %s, where lower and upper leave only %s; leave the median out, or write quantiles"
                                        .formatted(stated.literal(), literal(known)));
                    });
        }

        /** The same with the middle of lower and upper for a median. */
        Row withMiddle() {
            return new Row(place, lower, Optional.of(number(0.5 * (low() + high()))), upper);
        }

        private NumberNode number(double value) {
            return new NumberNode(place, literal(value));
        }

        private static String literal(double value) {
            return Double.isFinite(value)
                    ? new BigDecimal(value).round(DIGITS).stripTrailingZeros().toString()
                    : Double.toString(value);
        }
    }

    private static Map<String, DocumentNode> certain(Row row) {
        if (row.low() != row.high()) {
            throw new IllegalArgumentException("const needs lower and upper to be the same, but was lower=%s, upper=%s"
                    .formatted(row.lower().literal(), row.upper().literal()));
        }
        row.refuseMedianOtherThan(row.low());
        return Map.of("value", row.lower());
    }

    private static Map<String, DocumentNode> outerPercentiles(String dist, Row row, double median) {
        row.refuseMedianOtherThan(median);
        Map<String, DocumentNode> members = new LinkedHashMap<>();
        members.put("dist", new TextNode(row.place(), dist));
        members.put("p05", row.lower());
        members.put("p95", row.upper());
        return members;
    }

    /** Written as the normal distribution before it is truncated, as a scenario file has it. */
    private static Map<String, DocumentNode> truncatedNormal(Row row, double max) {
        boolean isEven =
                Math.abs(row.low() - 0.05 * max) < EVEN * max && Math.abs(row.high() - 0.95 * max) < EVEN * max;
        if (isEven) {
            row.refuseMedianOtherThan(0.5 * max);
            return Map.of("dist", new TextNode(row.place(), "uniform"), "min", row.number(0), "max", row.number(max));
        }
        Truncated truncated = Truncated.normalOfP05AndP95(0, max, row.low(), row.high());
        row.refuseMedianOtherThan(truncated.quantile(0.5));
        Normal normal = (Normal) truncated.of();
        Map<String, DocumentNode> of = new LinkedHashMap<>();
        of.put("dist", new TextNode(row.place(), "normal"));
        of.put("mean", row.number(normal.mean()));
        of.put("sd", row.number(normal.sd()));
        Map<String, DocumentNode> members = new LinkedHashMap<>();
        members.put("dist", new TextNode(row.place(), "truncated"));
        Map<String, Member> nested = new LinkedHashMap<>();
        of.forEach((key, value) -> nested.put(key, new Member(value.place(), value)));
        members.put("of", new ObjectNode(row.place(), nested));
        members.put("min", row.number(0));
        if (Double.isFinite(max)) {
            members.put("max", row.number(max));
        }
        return members;
    }

    private static Map<String, DocumentNode> quantiles(Row row) {
        Map<String, DocumentNode> members = outerPercentiles(
                "quantiles", row, row.median().map(NumberNode::value).orElse(0.0));
        members.put(
                "p50",
                row.median()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "quantiles needs a median; write it, or another distribution")));
        return members;
    }
}
