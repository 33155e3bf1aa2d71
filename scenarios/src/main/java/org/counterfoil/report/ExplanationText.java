package org.counterfoil.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.counterfoil.distribution.Distribution;
import org.counterfoil.model.Correlation;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Source;
import org.counterfoil.outcome.Quantile;
import org.counterfoil.outcome.Summary;

/** Writes an explanation in plain English. */
public final class ExplanationText {

    private static final int LABEL_WIDTH = 28;
    private static final int COLUMN_WIDTH = 9;

    private final Explanation explanation;
    private final Wording wording;
    private final Page page = new Page();

    private ExplanationText(Explanation explanation) {
        this.explanation = explanation;
        this.wording = new Wording(explanation.log());
    }

    /** The explanation as text; lines end with a line feed. */
    public static String write(Explanation explanation) {
        ExplanationText text = new ExplanationText(explanation);
        explanation.quantities().forEach(text::addQuantity);
        explanation.decisions().forEach(text::addDecision);
        if (!explanation.risks().isEmpty()) {
            text.addTitle("Risks");
            explanation.risks().forEach(risk -> text.wording.addRisk(text.page, risk));
        }
        if (!explanation.correlations().isEmpty()) {
            text.addTitle("Rank correlations");
            explanation.correlations().forEach(correlation -> text.wording.addCorrelation(text.page, correlation));
        }
        if (!explanation.claims().isEmpty()) {
            text.addTitle("Claims");
            explanation.claims().forEach(claim -> text.wording.addClaim(text.page, claim));
        }
        return text.page.text();
    }

    private void addTitle(String title) {
        if (page.isEmpty()) {
            page.add(title);
        } else {
            page.heading(title);
        }
    }

    private void addQuantity(Assumption quantity) {
        QuantityKind kind = QuantityKind.ofPath(quantity.path());
        addDecision(quantity);
        page.paragraph(2, bounds(kind));
        addShares(quantity);
        if (!explanation.varies(quantity)) {
            page.paragraph(2, "the same in every trial: nothing acts on it");
            return;
        }
        addTable(quantity);
        addActing(quantity);
        List<Correlation> correlations = explanation.correlations(quantity);
        if (!correlations.isEmpty()) {
            page.add("");
            correlations.forEach(correlation -> wording.addCorrelation(page, correlation));
        }
    }

    /** What each function has of a body's total. */
    private void addShares(Assumption quantity) {
        Map<String, Double> shares = Explanation.sharesOf(explanation.log().scenario(), quantity.path());
        if (shares.size() > 1) {
            double plan = quantity.quantity().planValue();
            page.paragraph(
                    2,
                    shares.entrySet().stream()
                            .map(share -> "%s %s (%s)"
                                    .formatted(
                                            share.getKey(),
                                            quantity.amount().in().amount(share.getValue() * plan),
                                            Digits.statedShare(share.getValue())))
                            .collect(Collectors.joining(", ", "by function, as planned: ", "")));
        }
    }

    /** What it is, and where it comes from. */
    private void addDecision(Assumption decision) {
        addTitle(decision.path());
        page.paragraph(2, decision.meaning());
        page.paragraph(2, wording.assumption(decision));
        if (!decision.provenance().note().isEmpty()) {
            page.paragraph(4, decision.provenance().note());
        }
        page.paragraph(2, stated(decision));
        Optional.ofNullable(explanation
                        .log()
                        .scenario()
                        .about()
                        .sources()
                        .get(decision.provenance().source()))
                .ifPresent(this::addSource);
    }

    private void addSource(Source source) {
        Wording.addSource(page, source);
    }

    private static String stated(Assumption quantity) {
        return switch (quantity.origin()) {
            case MODEL -> "not stated, so the model's own";
            case STATED -> quantity.place().isEmpty() ? "stated by the scenario" : "stated at " + quantity.place();
            case DEFAULTS ->
                "stated for all of its sort, as %s%s"
                        .formatted(quantity.statedAt(), quantity.place().isEmpty() ? "" : ", at " + quantity.place());
        };
    }

    private static String bounds(QuantityKind kind) {
        boolean isUnbounded = Double.isInfinite(kind.lower()) && Double.isInfinite(kind.upper());
        if (isUnbounded) {
            return "may be any number";
        }
        return Double.isInfinite(kind.upper())
                ? "at least " + Digits.asStated(kind.lower())
                : "from %s to %s".formatted(Digits.asStated(kind.lower()), Digits.asStated(kind.upper()));
    }

    /** What is drawn, exactly; and what it is in the trials, with the digits that their number supports. */
    private void addTable(Assumption quantity) {
        Summary trials = explanation.inTrials(quantity);
        StringBuilder heading = new StringBuilder("  " + quantity.amount().in().words());
        StringBuilder drawn = new StringBuilder("  as drawn, before any risk");
        StringBuilder simulated = new StringBuilder("  in the trials");
        Distribution distribution = quantity.quantity().distribution();
        double[] errors = InOrder.errors(trials.quantiles(), Digits::halfWidth, Digits::roundedForReader);
        for (int i = 0; i < errors.length; i++) {
            Quantile quantile = trials.quantiles().get(i);
            addCell(heading, "P" + Digits.plain(100 * quantile.p()));
            addCell(drawn, Digits.forReader(distribution.quantile(quantile.p()), 0));
            addCell(simulated, Digits.forReader(quantile.value(), errors[i]));
        }
        addCell(heading, "mean");
        addCell(drawn, Digits.forReader(distribution.mean(), 0));
        addCell(simulated, Digits.forReader(trials.mean().value(), trials.mean().halfWidth()));
        page.add("");
        page.add(heading.toString());
        page.add(drawn.toString());
        page.add(simulated.toString());
        int count = explanation.simulation().trials();
        double heldBack = explanation.heldBack(quantity);
        page.paragraph(
                2,
                "%s %s, seed %s, %s sampling; mean %s%s"
                        .formatted(
                                Digits.count(count),
                                count == 1 ? "trial" : "trials",
                                Long.toString(explanation.simulation().seed()),
                                explanation.simulation().sampling().key(),
                                error(trials),
                                heldBack > 0
                                        ? "; bounds held it back in %s of trials".formatted(Digits.share(heldBack))
                                        : ""));
    }

    private static String error(Summary trials) {
        double halfWidth = trials.mean().halfWidth();
        return Double.isNaN(halfWidth)
                ? "without an error"
                : "± %s with 95%% confidence".formatted(Digits.forReader(halfWidth, 0));
    }

    private static void addCell(StringBuilder line, String text) {
        int column = line.length() < LABEL_WIDTH ? LABEL_WIDTH - line.length() : 0;
        line.append(" ".repeat(Math.max(1, column + COLUMN_WIDTH - text.length())))
                .append(text);
    }

    private void addActing(Assumption quantity) {
        List<Explanation.Acting> acting = explanation.acting(quantity);
        page.add("");
        if (acting.isEmpty()) {
            page.paragraph(2, "no risk acts on it");
        }
        for (Explanation.Acting each : acting) {
            page.paragraph(
                    2,
                    "risks/%s: %s. %s, it %s"
                            .formatted(
                                    each.risk().id(),
                                    each.risk().title(),
                                    Wording.likelihood(each.risk()),
                                    wording.effect(each.risk(), each.effect())));
        }
    }
}
