package org.counterfoil.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterfoil.model.DecisionKind;
import org.counterfoil.model.EvidenceGrade;
import org.counterfoil.model.Provenance;
import org.counterfoil.model.QuantityUnit;
import org.counterfoil.outcome.Summary;
import org.counterfoil.report.Assumption.Amount;
import org.counterfoil.report.Assumption.Origin;
import org.counterfoil.report.Assumption.Split;
import org.counterfoil.report.Assumption.Text;

/**
 * Writes assumptions as CSV, a line for each number: for people to read and filter in a spreadsheet, and a table of ranges
 * that a scenario file can name.
 *
 * <p>A line's {@code variable} is the path in the file, and its columns of numbers hold what the file states there. So those of
 * a number that is taken from the defaults, or is the model's own, are empty, and there is a line for each default. Splits and
 * rates by name stand in words alone.
 */
public final class AssumptionsCsv {

    private static final List<String> BEFORE = List.of("variable", "meaning", "words", "distribution", "value");
    private static final List<String> BEHIND = List.of(
            "plan",
            "unit",
            "source",
            "evidence",
            "owner",
            "note",
            "definition",
            "kind",
            "origin",
            "path",
            "stated_at",
            "place");

    private final Wording wording;
    private final Csv csv = new Csv();
    private final List<Row> rows;
    private final List<String> parameters;

    private AssumptionsCsv(AssumptionsLog log, List<Assumption> assumptions) {
        this.wording = new Wording(log, DateStyle.SHEET);
        this.rows = rows(assumptions);
        this.parameters = RangeCells.columns(rows.stream().map(Row::cells).toList());
    }

    /**
     * A line.
     *
     * @param variable path of the value in the file
     * @param assumption what it is about
     * @param isDefault whether the line is about the default itself
     * @param cells what the file states there
     */
    private record Row(String variable, Assumption assumption, boolean isDefault, RangeCells cells) {

        /** What is stated for this path itself. */
        static Row of(Assumption assumption) {
            boolean isStated = assumption.origin() == Origin.STATED;
            return new Row(
                    isStated ? assumption.statedAt() : assumption.path(),
                    assumption,
                    false,
                    isStated ? RangeCells.of(assumption) : RangeCells.NONE);
        }

        /** What is stated for all elements of a sort. */
        static Row ofDefault(Assumption taker) {
            return new Row(taker.statedAt(), taker, true, RangeCells.of(taker));
        }

        String path() {
            return isDefault ? variable : assumption.path();
        }

        Origin origin() {
            return isDefault ? Origin.STATED : assumption.origin();
        }

        boolean isPlanned() {
            boolean isPlanItself = DecisionKind.ofPath(path()).isPresent() || path().startsWith("publishedPlan/");
            return origin() == Origin.STATED && assumption.isPlanned() && !isPlanItself;
        }
    }

    /** The whole log. */
    public static String write(AssumptionsLog log) {
        AssumptionsCsv table = new AssumptionsCsv(log, log.assumptions());
        table.heading();
        table.csv.end();
        for (Row row : table.rows) {
            table.addCells(row);
            table.csv.end();
        }
        return table.csv.text();
    }

    /** What is explained; the quantities with the quantiles of their draws and of the trials. */
    public static String write(Explanation explanation) {
        Stream<String> others = Stream.of(
                        explanation.risks().stream().map(risk -> "risks/" + risk.id()),
                        explanation.correlations().stream().map(correlation -> "correlations/" + correlation.id()),
                        explanation.claims().stream().map(claim -> "claims/" + claim.id()))
                .flatMap(paths -> paths);
        AssumptionsLog log = explanation.log();
        List<Assumption> assumptions = Stream.of(
                        explanation.quantities().stream(),
                        explanation.decisions().stream(),
                        others.flatMap(path -> log.beneath(path).stream()))
                .flatMap(part -> part)
                .toList();
        Set<String> simulated =
                explanation.quantities().stream().map(Assumption::path).collect(Collectors.toSet());
        AssumptionsCsv table = new AssumptionsCsv(log, assumptions);
        table.heading();
        table.quantileHeading();
        table.csv.end();
        for (Row row : table.rows) {
            table.addCells(row);
            if (simulated.contains(row.path()) && !row.isDefault()) {
                table.addQuantiles(explanation, row.assumption());
            } else {
                table.addNoQuantiles();
            }
            table.csv.end();
        }
        return table.csv.text();
    }

    /** The defaults that are taken, then the assumptions themselves. */
    private static List<Row> rows(List<Assumption> assumptions) {
        List<Row> rows = new ArrayList<>();
        for (Assumption assumption : assumptions) {
            boolean isFirstTaker = assumption.origin() == Origin.DEFAULTS
                    && rows.stream().noneMatch(row -> row.variable().equals(assumption.statedAt()));
            if (isFirstTaker) {
                rows.add(Row.ofDefault(assumption));
            }
        }
        assumptions.forEach(assumption -> rows.add(Row.of(assumption)));
        return rows;
    }

    private void heading() {
        Stream.of(BEFORE, parameters, BEHIND).flatMap(List::stream).forEach(csv::text);
    }

    private void addCells(Row row) {
        Assumption assumption = row.assumption();
        RangeCells cells = row.cells();
        csv.text(row.variable())
                .text(assumption.meaning())
                .text(wording.value(assumption))
                .text(cells.distribution())
                .plain(cells.value());
        parameters.forEach(name -> csv.plain(cells.parameter(name).orElse("")));
        csv.number(row.isPlanned() ? assumption.quantity().planValue() : Double.NaN)
                .text(assumption.value().unit());
        addProvenance(assumption.provenance());
        csv.text(cells.definition())
                .text(kind(assumption))
                .text(row.origin().key())
                .text(row.path())
                .text(assumption.statedAt())
                .text(assumption.place());
    }

    private void addProvenance(Provenance from) {
        csv.text(from.source())
                .text(
                        from.evidence() == EvidenceGrade.UNGRADED
                                ? ""
                                : from.evidence().name())
                .text(from.owner())
                .text(from.note());
    }

    private static String kind(Assumption assumption) {
        Assumption.Value value = assumption.value();
        if (value instanceof Split) {
            return "split";
        } else if (value instanceof Text text) {
            return text.isYear() ? "year" : "rates";
        }
        return value instanceof Amount amount && amount.in().unit() == QuantityUnit.MONTH ? "month" : "number";
    }

    private void quantileHeading() {
        for (String of : List.of("draws", "trials")) {
            Summary.PROBABILITIES.forEach(p -> csv.text("%s_p%s".formatted(of, Digits.plain(100 * p))));
        }
        Stream.of("trials_mean", "trials_standard_error", "trials_held_back").forEach(csv::text);
    }

    private void addQuantiles(Explanation explanation, Assumption quantity) {
        Summary summary = explanation.inTrials(quantity);
        Summary.PROBABILITIES.forEach(
                p -> csv.exact(quantity.quantity().distribution().quantile(p)));
        double[] errors = InOrder.errors(summary.quantiles(), ResultJson::standardError, Digits::estimate);
        for (int i = 0; i < errors.length; i++) {
            csv.estimate(summary.quantiles().get(i).value(), errors[i]);
        }
        csv.estimate(summary.mean().value(), summary.mean().standardError())
                .error(summary.mean().standardError())
                .exact(explanation.heldBack(quantity));
    }

    private void addNoQuantiles() {
        for (int i = 0; i < 2 * Summary.PROBABILITIES.size() + 3; i++) {
            csv.empty();
        }
    }
}
