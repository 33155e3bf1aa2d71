package org.counterfoil.report;

import java.util.List;
import org.counterfoil.model.Claim;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Quantile;
import org.counterfoil.outcome.Replicates;
import org.counterfoil.outcome.Summary;
import org.counterfoil.units.EnglishMonth;
import org.counterfoil.verdict.Finding;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a report as {@code result.json}, described by the schema {@code result-1.schema.json}: the same bytes for the
 * same inputs, on any number of threads and any Java.
 */
public final class ResultJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Report report;
    private final String money;

    private ResultJson(Report report) {
        this.report = report;
        this.money = report.scenario().money().currency() + " "
                + report.scenario().money().scale();
    }

    /** The report as JSON text; ends with a line feed. */
    public static String write(Report report) {
        report.prepare(report.outcomes().columns());
        return Json.text(new ResultJson(report).result());
    }

    private ObjectNode result() {
        ObjectNode result = NODES.objectNode();
        result.set("engine", engine());
        result.set("scenario", scenario());
        result.set("run", run());
        result.set("plan", plan());
        result.set("metrics", metrics());
        result.set("years", years());
        result.set("claims", claims());
        result.set("warnings", warnings());
        return result;
    }

    private ObjectNode engine() {
        return NODES.objectNode()
                .put("name", "counterfoil")
                .put("version", report.run().engineVersion());
    }

    private ObjectNode scenario() {
        return NODES.objectNode()
                .put("id", report.scenario().about().id())
                .put("title", report.scenario().about().title())
                .put("priceBase", report.scenario().money().priceBase().toString())
                .put(
                        "yearStarts",
                        EnglishMonth.key(report.scenario().appraisal().yearStarts()))
                .put("sha256", report.run().scenarioSha256());
    }

    private ObjectNode run() {
        ObjectNode run = NODES.objectNode()
                .put("trials", report.run().trials())
                .put("seed", report.run().seed())
                .put("sampling", report.run().sampling().key());
        if (report.outcomes().replicates() != Replicates.NONE) {
            run.put("replicates", report.outcomes().replicates().count());
        }
        ArrayNode settings = run.putArray("set");
        report.run().settings().forEach(settings::add);
        if (!report.run().until().isEmpty()) {
            ArrayNode until = run.putArray("until");
            report.run().until().forEach(until::add);
        }
        ArrayNode draws = run.putArray("draws");
        report.run().draws().names().forEach(draws::add);
        return run;
    }

    private ObjectNode plan() {
        ObjectNode metrics = NODES.objectNode();
        for (Metric metric : Metric.values()) {
            if (metric.shape() == Metric.Shape.TRIAL) {
                putExact(metrics, metric.key(), report.outcomes().plan(OutcomeColumn.of(metric)));
            }
        }
        ArrayNode years = NODES.arrayNode();
        for (int year = 0; year < report.outcomes().period().years(); year++) {
            ObjectNode entry = year(year);
            for (Metric metric : Metric.values()) {
                if (metric.shape() == Metric.Shape.YEAR) {
                    putExact(entry, metric.key(), report.outcomes().plan(OutcomeColumn.of(metric, year)));
                }
            }
            putExact(entry, "ceiling", report.outcomes().ceiling(year).grossSaving());
            putExact(entry, "matureCeiling", report.outcomes().ceiling(year).mature());
            years.add(entry);
        }
        ObjectNode plan = NODES.objectNode();
        plan.set("metrics", metrics);
        plan.set("years", years);
        return plan;
    }

    private ObjectNode metrics() {
        ObjectNode metrics = NODES.objectNode();
        for (OutcomeColumn column : report.outcomes().columns()) {
            if (column.metric().shape() == Metric.Shape.TRIAL) {
                metrics.set(
                        column.metric().key(), summary(column.metric().unit().in(money), report.summary(column)));
            }
        }
        return metrics;
    }

    private ArrayNode years() {
        ArrayNode years = NODES.arrayNode();
        for (int year = 0; year < report.outcomes().period().years(); year++) {
            ObjectNode entry = year(year);
            for (OutcomeColumn column : report.outcomes().columns()) {
                if (column.metric().shape() == Metric.Shape.YEAR && column.year() == year) {
                    entry.set(
                            column.metric().key(),
                            summary(column.metric().unit().in(money), report.summary(column)));
                }
            }
            years.add(entry);
        }
        return years;
    }

    private ObjectNode year(int year) {
        return NODES.objectNode()
                .put("year", report.outcomes().period().year(year).toString());
    }

    private ArrayNode claims() {
        ArrayNode claims = NODES.arrayNode();
        for (Finding finding : report.findings()) {
            Claim claim = finding.claim();
            ObjectNode entry = NODES.objectNode()
                    .put("id", claim.id())
                    .put("statement", claim.statement())
                    .put("reading", "stated")
                    .put("metric", claim.metric().key());
            if (claim.metric().isSaving()) {
                entry.put("basis", claim.basis().key());
            }
            switch (claim.metric().years()) {
                case NONE -> {
                    // The whole appraisal: nothing to name.
                }
                case ONE -> entry.put("year", claim.until().toString());
                case SPAN ->
                    entry.put("from", claim.from().toString())
                            .put("by", claim.until().toString());
            }
            entry.put("direction", claim.direction() == Claim.Direction.AT_LEAST ? "atLeast" : "atMost");
            putExact(entry, "threshold", claim.threshold());
            putExact(entry, "confidence", claim.confidence());
            entry.put(
                    "probability",
                    Digits.estimate(
                            finding.probability().value(), finding.probability().standardError()));
            entry.put("standardError", Digits.error(finding.probability().standardError()));
            if (finding.undefined() > 0) {
                entry.put("undefined", Digits.exact(finding.undefined()));
            }
            Quantile median = finding.figure().quantile(0.5);
            putEstimate(entry, "median", median.value(), standardError(median));
            putExact(entry, "planned", finding.planned());
            finding.shareOfBusinessAsUsual().ifPresent(share -> putExact(entry, "shareOfBusinessAsUsual", share));
            finding.most().ifPresent(most -> putExact(entry, "ceiling", most));
            finding.ceiling().ifPresent(ceiling -> putExact(entry, "matureCeiling", ceiling.mature()));
            entry.put("verdict", finding.verdict().name());
            claims.add(entry);
        }
        return claims;
    }

    private ArrayNode warnings() {
        ArrayNode warnings = NODES.arrayNode();
        List<Report.Warning> found = report.warnings();
        found.forEach(warning ->
                warnings.add(NODES.objectNode().put("path", warning.path()).put("message", warning.message())));
        return warnings;
    }

    /** A summary, its numbers with the digits that the simulation supports. */
    static ObjectNode summary(String unit, Summary summary) {
        ObjectNode node = NODES.objectNode().put("unit", unit);
        putEstimate(node, "mean", summary.mean().value(), summary.mean().standardError());
        if (Double.isNaN(summary.mean().standardError())) {
            node.putNull("standardError");
        } else {
            node.put("standardError", Digits.error(summary.mean().standardError()));
        }
        putEstimate(node, "sd", summary.sd().value(), summary.sd().standardError());
        if (summary.missing() > 0) {
            node.put("missing", Digits.exact(summary.missing()));
        }
        ArrayNode quantiles = NODES.arrayNode();
        double[] errors = InOrder.errors(summary.quantiles(), ResultJson::standardError, Digits::estimate);
        for (int i = 0; i < errors.length; i++) {
            Quantile quantile = summary.quantiles().get(i);
            double error = errors[i];
            ObjectNode entry = NODES.objectNode().put("p", Digits.exact(quantile.p()));
            putEstimate(entry, "value", quantile.value(), error);
            putEstimate(entry, "low", quantile.low(), error);
            putEstimate(entry, "high", quantile.high(), error);
            quantiles.add(entry);
        }
        node.set("quantiles", quantiles);
        return node;
    }

    /** A quarter of the 95% interval's width, near enough to decide digits. */
    static double standardError(Quantile quantile) {
        return (quantile.high() - quantile.low()) / 4;
    }

    private static void putExact(ObjectNode node, String key, double value) {
        if (Double.isNaN(value)) {
            node.putNull(key);
        } else {
            node.put(key, Digits.exact(value));
        }
    }

    /** A missing value (never, none) is null. */
    private static void putEstimate(ObjectNode node, String key, double value, double standardError) {
        if (Double.isNaN(value)) {
            node.putNull(key);
        } else {
            node.put(key, Digits.estimate(value, standardError));
        }
    }
}
