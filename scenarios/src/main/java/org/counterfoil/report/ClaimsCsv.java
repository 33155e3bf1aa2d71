package org.counterfoil.report;

import java.util.List;
import java.util.OptionalDouble;
import org.counterfoil.model.Claim;
import org.counterfoil.model.ClaimMetric;
import org.counterfoil.model.Reading;
import org.counterfoil.outcome.Ceiling;
import org.counterfoil.outcome.Estimate;
import org.counterfoil.outcome.Summary;
import org.counterfoil.units.FinancialYear;
import org.counterfoil.verdict.Finding;

/**
 * Writes the judged claims of a report as CSV, one line each. What does not apply to a claim is empty: the years of one about
 * the whole appraisal, the ceiling of what is no saving, and all figures of one that exists in no trial.
 */
final class ClaimsCsv {

    private static final List<String> COLUMNS = List.of(
            "claim",
            "statement",
            "verdict",
            "metric",
            "basis",
            "from",
            "by",
            "direction",
            "threshold",
            "unit",
            "confidence",
            "probability",
            "standard_error",
            "probability_low",
            "probability_high",
            "undefined",
            "median",
            "median_low",
            "median_high",
            "mean",
            "mean_standard_error",
            "sd",
            "planned",
            "ceiling",
            "mature_ceiling",
            "share_of_business_as_usual");

    private final Report report;
    private final String money;
    private final Csv csv = new Csv();

    private ClaimsCsv(Report report) {
        this.report = report;
        this.money = report.scenario().money().currency() + " "
                + report.scenario().money().scale();
    }

    /** All claims, in the order of their ids. */
    static String write(Report report) {
        ClaimsCsv claims = new ClaimsCsv(report);
        COLUMNS.forEach(claims.csv::text);
        claims.csv.end();
        report.findings().forEach(claims::line);
        return claims.csv.text();
    }

    private void line(Finding finding) {
        Claim claim = finding.claim();
        csv.text(claim.id())
                .text(claim.statement())
                .text(finding.verdict().words())
                .text(claim.metric().key())
                .text(claim.metric().isSaving() ? claim.basis().key() : "")
                .plain(year(claim, claim.from()))
                .plain(year(claim, claim.until()))
                .text(claim.direction() == Claim.Direction.AT_LEAST ? "at least" : "at most")
                .number(claim.threshold())
                .text(Reading.of(claim, report.outcomes().period())
                        .metric()
                        .unit()
                        .in(money))
                .number(claim.confidence());
        addProbability(finding);
        csv.exact(finding.undefined());
        addFigure(finding.figure());
        csv.exact(finding.planned())
                .exact(orNaN(finding.most()))
                .exact(finding.ceiling().map(Ceiling::mature).orElse(Double.NaN))
                .exact(orNaN(finding.shareOfBusinessAsUsual()));
        csv.end();
    }

    /** With the ends of its 95% interval, which reaches beyond what the trials show where all or none keep the claim. */
    private void addProbability(Finding finding) {
        if (finding.undefined() == 1) {
            csv.empty().empty().empty().empty();
            return;
        }
        Estimate probability = finding.probability();
        double value = probability.value();
        double unseen = Estimate.ofNone(report.run().trials());
        double low = value == 1 ? 1 - unseen : Math.max(0, value - probability.halfWidth());
        double high = value == 0 ? unseen : Math.min(1, value + probability.halfWidth());
        double error = probability.standardError();
        csv.estimate(value, error)
                .error(error)
                .estimate(value == 0 ? 0 : low, error)
                .estimate(value == 1 ? 1 : high, error);
    }

    private void addFigure(Summary figure) {
        csv.quantile(figure.quantile(0.5), ResultJson.standardError(figure.quantile(0.5)));
        Estimate mean = figure.mean();
        csv.estimate(mean.value(), mean.standardError())
                .error(mean.standardError())
                .estimate(figure.sd().value(), figure.sd().standardError());
    }

    private static String year(Claim claim, FinancialYear year) {
        return claim.metric().years() == ClaimMetric.Years.NONE ? "" : DateStyle.SHEET.of(year);
    }

    private static double orNaN(OptionalDouble number) {
        return number.orElse(Double.NaN);
    }
}
