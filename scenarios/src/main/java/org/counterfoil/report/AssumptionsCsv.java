package org.counterfoil.report;

import java.util.List;
import java.util.stream.Stream;
import org.counterfoil.model.EvidenceGrade;
import org.counterfoil.model.Provenance;
import org.counterfoil.outcome.Quantile;
import org.counterfoil.outcome.Summary;

/** Writes assumptions as CSV: one line for each number, ready for a filter; months as {@code 2014-07}. */
public final class AssumptionsCsv {

    private static final List<String> COLUMNS = List.of(
            "path",
            "words",
            "value",
            "unit",
            "planned",
            "source",
            "evidence",
            "owner",
            "note",
            "origin",
            "stated_at",
            "place",
            "meaning");

    private AssumptionsCsv() {}

    /** The whole log. A number that is uncertain has an empty value and says its distribution in words. */
    public static String write(AssumptionsLog log) {
        Wording wording = Wording.forPrograms(log);
        Csv csv = new Csv();
        COLUMNS.forEach(csv::text);
        csv.end();
        for (Assumption assumption : log.assumptions()) {
            addCells(csv, assumption, wording);
            csv.end();
        }
        return csv.text();
    }

    /** What is explained, a line for each number; the quantities with the quantiles of their draws and of the trials. */
    public static String write(Explanation explanation) {
        Wording wording = Wording.forPrograms(explanation.log());
        Csv csv = new Csv();
        COLUMNS.forEach(csv::text);
        for (String of : List.of("draws", "trials")) {
            Summary.PROBABILITIES.forEach(p -> csv.text("%s_p%s".formatted(of, Digits.plain(100 * p))));
        }
        Stream.of("trials_mean", "trials_standard_error", "trials_held_back").forEach(csv::text);
        csv.end();
        for (Assumption quantity : explanation.quantities()) {
            addCells(csv, quantity, wording);
            addQuantiles(csv, explanation, quantity);
            csv.end();
        }
        Stream<String> others = Stream.of(
                        explanation.risks().stream().map(risk -> "risks/" + risk.id()),
                        explanation.correlations().stream().map(correlation -> "correlations/" + correlation.id()),
                        explanation.claims().stream().map(claim -> "claims/" + claim.id()))
                .flatMap(paths -> paths);
        Stream.concat(
                        explanation.decisions().stream(),
                        others.flatMap(path -> explanation.log().beneath(path).stream()))
                .forEach(assumption -> {
                    addCells(csv, assumption, wording);
                    for (int i = 0; i < 2 * Summary.PROBABILITIES.size() + 3; i++) {
                        csv.empty();
                    }
                    csv.end();
                });
        return csv.text();
    }

    private static void addCells(Csv csv, Assumption assumption, Wording wording) {
        Provenance from = assumption.provenance();
        csv.text(assumption.path()).text(wording.value(assumption));
        double value = assumption.value() instanceof Assumption.Amount amount
                        && amount.of().isCertain()
                ? amount.of().distribution().mean()
                : Double.NaN;
        double planned = assumption.isPlanned() ? assumption.quantity().planValue() : Double.NaN;
        csv.number(value)
                .text(assumption.value().unit())
                .number(planned)
                .text(from.source())
                .text(
                        from.evidence() == EvidenceGrade.UNGRADED
                                ? ""
                                : from.evidence().name())
                .text(from.owner())
                .text(from.note())
                .text(assumption.origin().key())
                .text(assumption.statedAt())
                .text(assumption.place())
                .text(assumption.meaning());
    }

    private static void addQuantiles(Csv csv, Explanation explanation, Assumption quantity) {
        Summary summary = explanation.inTrials(quantity);
        Summary.PROBABILITIES.forEach(
                p -> csv.number(Digits.exact(quantity.quantity().distribution().quantile(p))));
        for (Quantile quantile : summary.quantiles()) {
            csv.number(Digits.estimate(quantile.value(), (quantile.high() - quantile.low()) / 4));
        }
        csv.number(Digits.estimate(summary.mean().value(), summary.mean().standardError()));
        if (Double.isNaN(summary.mean().standardError())) {
            csv.empty();
        } else {
            csv.number(Digits.error(summary.mean().standardError()));
        }
        csv.number(Digits.exact(explanation.heldBack(quantity)));
    }
}
