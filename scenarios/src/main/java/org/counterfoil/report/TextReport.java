package org.counterfoil.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterfoil.model.Aspect;
import org.counterfoil.model.Basis;
import org.counterfoil.model.Claim;
import org.counterfoil.model.Legible;
import org.counterfoil.model.PublishedPlan;
import org.counterfoil.model.Reading;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.Ceiling;
import org.counterfoil.outcome.Estimate;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Quantile;
import org.counterfoil.outcome.Summary;
import org.counterfoil.units.AppraisalPeriod;
import org.counterfoil.verdict.Finding;
import org.counterfoil.verdict.Verdict;

/** Writes a report as text that can be pasted into a note: under 60 lines. */
public final class TextReport {

    private static final int LABEL_WIDTH = 42;
    private static final int COLUMN_WIDTH = 12;
    private static final int LINE_WIDTH = 100;
    private static final List<Double> SHOWN = List.of(0.1, 0.5, 0.9);

    private final Report report;
    private final Scenario scenario;
    private final AppraisalPeriod period;
    private final ClaimWords words;
    private final List<String> lines = new ArrayList<>();

    private TextReport(Report report) {
        this.report = report;
        this.scenario = report.scenario();
        this.period = scenario.appraisal().period();
        this.words = new ClaimWords(scenario);
    }

    /** The report as text; lines end with a line feed. */
    public static String write(Report report) {
        TextReport text = new TextReport(report);
        text.addHeading();
        text.addTable();
        text.addClaims();
        text.addLedger();
        text.addWarnings();
        return text.lines.stream()
                .map(line -> Legible.of(line.stripTrailing()) + "\n")
                .collect(Collectors.joining());
    }

    private void addHeading() {
        add("%s (%s)"
                .formatted(
                        scenario.about().title().replaceAll("\\s+", " "),
                        scenario.about().id()));
        add("%s, %s prices; %s; present values of %s at %s"
                .formatted(
                        money(),
                        scenario.money().priceBase(),
                        Wording.years(scenario.appraisal()),
                        scenario.appraisal().presentValueYear(),
                        scenario.appraisal().discounting().name()));
        add("%s, seed %s, %s sampling; %s; %s, other pairs independent"
                .formatted(
                        plural(report.run().trials(), "trial"),
                        Long.toString(report.run().seed()),
                        report.run().sampling().key(),
                        plural(scenario.drivers().size(), "uncertain input"),
                        plural(scenario.correlations().size(), "stated correlation")));
        if (!report.run().settings().isEmpty()) {
            wrap(
                    "",
                    "CHANGED from the file by --set: "
                            + String.join(", ", report.run().settings()));
        }
        add("");
    }

    private static String plural(int count, String noun) {
        return Digits.count(count) + " " + noun + (count == 1 ? "" : "s");
    }

    private void addTable() {
        add(" ".repeat(LABEL_WIDTH) + cell("as planned*") + cell("P10") + cell("P50") + cell("P90"));
        if (publishedCost().isPresent()) {
            row("Cost of the published items, " + money(), OutcomeColumn.of(Metric.COST_COUNTED));
            row("Published overrun ratio", OutcomeColumn.of(Metric.PUBLISHED_OVERRUN_RATIO));
        }
        row("Implementation cost, " + money(), OutcomeColumn.of(Metric.IMPLEMENTATION_COST));
        row("Overrun ratio**", OutcomeColumn.of(Metric.OVERRUN_RATIO));
        OutcomeColumn leaving = OutcomeColumn.of(Metric.LEAVING_AND_CLOSING_COST);
        if (report.summary(leaving).mean().value() != 0) {
            row("Leaving and closing, " + money(), leaving);
        }
        for (int year : Stream.of(0, Math.min(4, period.years() - 1), period.years() - 1)
                .distinct()
                .toList()) {
            row(
                    "Gross saving*** %s, %s".formatted(period.year(year), money()),
                    OutcomeColumn.of(Metric.GROSS_SAVING, year));
        }
        row(
                "Net saving %s, %s".formatted(period.lastYear(), money()),
                OutcomeColumn.of(Metric.NET_SAVING, period.years() - 1));
        row("Net present value, " + money(), OutcomeColumn.of(Metric.NET_PRESENT_VALUE));
        row("Payback year", OutcomeColumn.of(Metric.PAYBACK_YEAR));
        row("Uptake, end of " + period.lastYear(), OutcomeColumn.of(Metric.UPTAKE, period.years() - 1));
        row(
                "Uptake of the platform, end of " + period.lastYear(),
                OutcomeColumn.of(Metric.LIVE_UPTAKE, period.years() - 1));
        row("Delay of the last go-live, months", OutcomeColumn.of(Metric.DELAY_MONTHS));
        wrap(
                "",
                "* every number at its planned value"
                        + publishedCost().map(this::besidePublished).orElse(""));
        add("** building, moving and the programme office, as a ratio to what the plan spends on the same bodies");
        add("*** net of the centres' running cost; before one-off costs, shadow organisations and dual running");
        add("");
    }

    private Optional<Double> publishedCost() {
        return scenario.publishedPlan().cost();
    }

    /** No published plan had all that the model counts. */
    private String besidePublished(double cost) {
        return (isAllCounted() ? "" : ", including costs that the published plan does not count")
                + "; the published cost is " + words.stated(cost);
    }

    private boolean isAllCounted() {
        return Stream.of(Metric.COST_LEFT_OUT, Metric.COST_NOT_COLLATED)
                .allMatch(metric -> report.outcomes().plan(OutcomeColumn.of(metric)) == 0);
    }

    private void row(String label, OutcomeColumn column) {
        Summary summary = report.summary(column);
        StringBuilder line = new StringBuilder(label);
        line.append(" ".repeat(Math.max(1, LABEL_WIDTH - label.length())));
        line.append(cell(show(column.metric(), report.outcomes().plan(column), 0)));
        List<Quantile> shown = SHOWN.stream().map(summary::quantile).toList();
        double least = column.metric().unit() == Metric.Unit.RATIO ? ClaimWords.HUNDREDTH : 0;
        double[] errors = InOrder.errors(
                shown, quantile -> Math.max(Digits.halfWidth(quantile), least), Digits::roundedForReader);
        for (int i = 0; i < errors.length; i++) {
            line.append(cell(show(column.metric(), shown.get(i).value(), errors[i])));
        }
        add(line.toString());
    }

    private String show(Metric metric, double value, double halfWidth) {
        if (Double.isNaN(value)) {
            return metric == Metric.PAYBACK_YEAR ? "never" : "none";
        }
        return switch (metric.unit()) {
            case YEAR_NUMBER -> period.firstYear().startingIn((int) value).toString();
            case SHARE -> Digits.share(value);
            case RATIO -> ClaimWords.ratio(value, halfWidth);
            default -> Digits.forReader(value, halfWidth);
        };
    }

    private void addClaims() {
        if (report.findings().isEmpty()) {
            return;
        }
        add("Claims (± and brackets: 95% simulation error)");
        for (Finding finding : report.findings()) {
            addFinding(finding);
        }
        add("");
    }

    private void addFinding(Finding finding) {
        Claim claim = finding.claim();
        add("%s: %s%s".formatted(claim.id(), finding.verdict().words().toUpperCase(Locale.ROOT), hopes(finding)));
        wrap("  ", "\"%s\", read as %s".formatted(claim.statement(), reading(finding)));
        if (finding.undefined() > 0) {
            wrap("  ", undefined(finding));
        }
        if (finding.undefined() < 1) {
            wrap(
                    "  ",
                    "probability %s, asked for %s; modelled median %s"
                            .formatted(probability(finding), Digits.statedShare(claim.confidence()), median(finding)));
            wrap("  ", "as planned %s%s".formatted(figure(finding, finding.planned(), 0), ceiling(finding)));
        }
    }

    /** A claim that is kept as far as a file goes says how far that is. */
    private String hopes(Finding finding) {
        Set<Aspect> hopes = report.hopes(finding.claim());
        if (finding.verdict() == Verdict.SUPPORTED && finding.figure().sd().value() == 0) {
            return ", as nothing that decides it is uncertain in this file";
        }
        return finding.verdict() != Verdict.SUPPORTED || hopes.isEmpty()
                ? ""
                : ", if %s %s as certain as in this file"
                        .formatted(Report.named(hopes), Report.isSingular(hopes) ? "is" : "are");
    }

    /** Where the figure does not exist, and how often. */
    private String undefined(Finding finding) {
        Metric metric = Reading.of(finding.claim(), period).metric();
        boolean isAlways = finding.undefined() == 1;
        return "in %s %s, so there is no %s; %s"
                .formatted(
                        isAlways ? "every trial" : Digits.share(finding.undefined()) + " of trials",
                        metric.whenMissing(),
                        finding.claim().metric().meaning(),
                        isAlways ? "nothing can be said of the claim" : "these trials could count either way");
    }

    private String reading(Finding finding) {
        String share = finding.shareOfBusinessAsUsual().isPresent()
                ? ", %s of business as usual"
                        .formatted(Digits.share(finding.shareOfBusinessAsUsual().getAsDouble()))
                : "";
        return words.reading(finding.claim()) + share;
    }

    private String probability(Finding finding) {
        long trials = report.run().trials();
        double value = finding.probability().value();
        if (value == 0) {
            return "0 (in no trial of %s: below %s)"
                    .formatted(Digits.count(trials), Digits.bound(Estimate.ofNone(trials)));
        }
        if (value == 1) {
            return "1 (in every trial of %s: above 1 - %s)"
                    .formatted(Digits.count(trials), Digits.bound(Estimate.ofNone(trials)));
        }
        double halfWidth = finding.probability().halfWidth();
        return Digits.shareWithHalfWidth(value, halfWidth);
    }

    private String median(Finding finding) {
        Quantile median = finding.figure().quantile(0.5);
        double halfWidth = Digits.halfWidth(median);
        String value = figure(finding, median.value(), halfWidth);
        if (Double.isNaN(median.value())) {
            return value;
        }
        return Double.isNaN(median.low())
                ? value + " (too few trials to say how closely)"
                : "%s (%s to %s)"
                        .formatted(
                                value,
                                figure(finding, median.low(), halfWidth),
                                figure(finding, median.high(), halfWidth));
    }

    private String ceiling(Finding finding) {
        if (finding.ceiling().isEmpty()) {
            return "";
        }
        Ceiling ceiling = finding.ceiling().get();
        double most = finding.most().orElseThrow();
        if (finding.verdict() != Verdict.RULED_OUT_BY_INPUTS) {
            return "; %s %s by then"
                    .formatted(
                            ceiling.binds() ? "at best the inputs allow" : "without risks and drift at best",
                            amount(most, 0));
        }
        return ("; settled by the inputs: of %s business as usual at most %s can have moved by then"
                        + " (functions/*/transferable, goLive, delay, pace); its work can be cheaper by at most %s"
                        + " (functions/*/saving, rampMonths, bodies/*/standardisation, contracts), the centres cost at"
                        + " least %s beside it (centres/*/runningCost)%s%s, so at best %s is saved, and %s once all has"
                        + " matured; the claim needs other inputs")
                .formatted(
                        amount(ceiling.businessAsUsual(), 0),
                        amount(ceiling.moved(), 0),
                        amount(ceiling.saved(), 0),
                        amount(ceiling.runningCost(), 0),
                        scenario.lines().isEmpty()
                                ? ""
                                : ", lines bring at most %s (lines/*/amount)".formatted(amount(ceiling.lines(), 0)),
                        beyondGross(finding.claim().basis(), ceiling),
                        amount(most, 0),
                        amount(ceiling.mature() + most - ceiling.grossSaving(), 0));
    }

    /** By what a saving on another basis may exceed the gross one. */
    private String beyondGross(Basis basis, Ceiling ceiling) {
        if (basis == Basis.NET && ceiling.grants() > 0) {
            return ", grants bring at most " + amount(ceiling.grants(), 0);
        }
        boolean isOfPart = basis == Basis.CASH_RELEASING || basis == Basis.ATTRIBUTABLE;
        return isOfPart && ceiling.losses() > 0
                ? ", of work that becomes dearer at most %s need not count".formatted(amount(ceiling.losses(), 0))
                : "";
    }

    /** A value of the claimed figure, in its unit. */
    private String figure(Finding finding, double value, double halfWidth) {
        return words.figure(finding.claim().metric(), value, halfWidth);
    }

    private String amount(double value, double halfWidth) {
        return words.amount(value, halfWidth);
    }

    private void addLedger() {
        Metric[] coverages = {Metric.COST_COUNTED, Metric.COST_LEFT_OUT, Metric.COST_NOT_COLLATED};
        Metric[] payers = {
            Metric.PAID_BY_BODY,
            Metric.PAID_BY_CENTRE,
            Metric.PAID_BY_PROGRAMME,
            Metric.PAID_BY_SUPPLIER,
            Metric.PAID_BY_UNKNOWN
        };
        double total = Stream.of(coverages)
                .mapToDouble(metric ->
                        report.summary(OutcomeColumn.of(metric)).mean().value())
                .sum();
        double halfWidth = Stream.of(coverages)
                .mapToDouble(metric ->
                        report.summary(OutcomeColumn.of(metric)).mean().halfWidth())
                .sum();
        String counted = scenario.publishedPlan().equals(PublishedPlan.NONE)
                ? ""
                : "%s counted in the published plan, %s left out, %s not collated; "
                        .formatted(
                                Digits.share(report.shareOfMeans(coverages[0], coverages)),
                                Digits.share(report.shareOfMeans(coverages[1], coverages)),
                                Digits.share(report.shareOfMeans(coverages[2], coverages)));
        String paid = Stream.of(payers)
                .filter(metric -> report.shareOfMeans(metric, payers) > 0)
                .map(metric -> "%s %s".formatted(payerName(metric), Digits.share(report.shareOfMeans(metric, payers))))
                .collect(Collectors.joining(", "));
        wrap(
                "",
                "Cost of change (implementation, dual running, shadow organisations), mean %s%s"
                        .formatted(
                                amount(total, halfWidth), total == 0 ? "" : ": %spaid by %s".formatted(counted, paid)));
        Summary after = report.summary(OutcomeColumn.of(Metric.COST_AFTER_LAST_YEAR));
        if (after.mean().value() > 0) {
            wrap(
                    "",
                    "Not in these figures: delivery, leaving and closing that fall after %s, mean %s"
                            .formatted(
                                    period.lastYear(),
                                    amount(after.mean().value(), after.mean().halfWidth())));
        }
        if (report.sunk() != 0) {
            add("Sunk before the decision, in no total: " + amount(report.sunk(), 0));
        }
    }

    private static String payerName(Metric metric) {
        return switch (metric) {
            case PAID_BY_BODY -> "bodies";
            case PAID_BY_CENTRE -> "centres";
            case PAID_BY_PROGRAMME -> "the programme";
            case PAID_BY_SUPPLIER -> "suppliers";
            default -> "an unstated payer";
        };
    }

    private void addWarnings() {
        List<Report.Warning> warnings = report.warnings();
        if (warnings.isEmpty()) {
            return;
        }
        add("");
        add("Warnings");
        int most = 8;
        warnings.stream()
                .limit(most)
                .forEach(warning ->
                        wrap("  ", warning.path() + (warning.path().isEmpty() ? "" : ": ") + warning.message()));
        if (warnings.size() > most) {
            add("  and %d more (all in result.json)".formatted(warnings.size() - most));
        }
    }

    private String money() {
        return scenario.money().symbol();
    }

    private static String cell(String text) {
        return " ".repeat(Math.max(1, COLUMN_WIDTH - text.length())) + text;
    }

    /** Adds a sentence, broken between words. */
    private void wrap(String indent, String text) {
        StringBuilder line = new StringBuilder(indent);
        for (String word : text.split(" ", -1)) {
            if (line.length() + word.length() > LINE_WIDTH && line.length() > indent.length()) {
                add(line.toString());
                line = new StringBuilder(indent);
            }
            line.append(word).append(' ');
        }
        add(line.toString());
    }

    private void add(String line) {
        lines.add(line);
    }
}
