package org.counterfoil.report;

import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.counterfoil.model.Appraisal;
import org.counterfoil.model.CashFlowLine;
import org.counterfoil.model.Claim;
import org.counterfoil.model.Correlation;
import org.counterfoil.model.Effect;
import org.counterfoil.model.EvidenceGrade;
import org.counterfoil.model.PathPattern;
import org.counterfoil.model.Payer;
import org.counterfoil.model.Provenance;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.Risk;
import org.counterfoil.model.Source;
import org.counterfoil.units.DiscountSchedule;
import org.counterfoil.units.EnglishMonth;
import org.counterfoil.units.FinancialYear;

/** Says the parts of a scenario in plain English. */
final class Wording {

    private static final Map<String, String> SINGULAR =
            Map.of("bodies", "body", "centres", "centre", "functions", "function", "lines", "line");

    private final AssumptionsLog log;
    private final DateStyle dates;

    /** Sentences in which months and years are written in a style. */
    Wording(AssumptionsLog log, DateStyle dates) {
        this.log = log;
        this.dates = dates;
    }

    /** Sentences for a reader: months are written {@code April 2018}. */
    Wording(AssumptionsLog log) {
        this(log, DateStyle.WORDS);
    }

    private InputUnit unit(Assumption assumption) {
        return assumption.amount().in().with(dates);
    }

    /** Which years are counted, and where they do not start in April, in which month. */
    static String years(Appraisal appraisal) {
        Month starts = appraisal.yearStarts();
        return "%s to %s%s"
                .formatted(
                        appraisal.period().firstYear(),
                        appraisal.period().lastYear(),
                        starts == FinancialYear.USUAL_START ? "" : ", years from " + EnglishMonth.name(starts));
    }

    /** A number: its value or distribution, its plan value where that is another, and where it comes from. */
    String assumption(Assumption assumption) {
        return value(assumption) + plan(assumption) + provenance(assumption.provenance());
    }

    /** The value or distribution, as written. */
    String value(Assumption assumption) {
        Assumption.Value value = assumption.value();
        if (value instanceof Assumption.Text text) {
            return text.isYear() ? dates.year(text.words()) : text.words();
        } else if (value instanceof Assumption.Split split) {
            return split.shares().entrySet().stream()
                    .map(share -> share.getKey() + " " + Digits.asStated(share.getValue()))
                    .collect(Collectors.joining(", "));
        }
        Assumption.Amount amount = assumption.amount();
        String words = DistributionWords.of(amount.of().distribution(), unit(assumption));
        return amount.asWritten().isEmpty() ? words : "%s (%s)".formatted(amount.asWritten(), words);
    }

    private String plan(Assumption assumption) {
        if (!assumption.isPlanned()
                || assumption.quantity().isCertainly(assumption.quantity().planValue())) {
            return "";
        }
        return "; planned " + unit(assumption).amount(assumption.quantity().planValue());
    }

    /** A discount schedule, with its rates where its name does not say them. */
    static String rates(DiscountSchedule schedule) {
        if (schedule.steps().size() == 1) {
            return Digits.asStated(schedule.steps().get(0).rate());
        }
        List<String> steps = new ArrayList<>();
        for (DiscountSchedule.Step step : schedule.steps()) {
            String rate = (steps.isEmpty() ? "" : "then ") + Digits.asStated(step.rate());
            steps.add(step.lastYear() == Integer.MAX_VALUE ? rate : rate + " to year " + step.lastYear());
        }
        return "%s (%s)".formatted(schedule.name(), String.join(", ", steps));
    }

    /** Grade, source and owner; starts with a semicolon, or is empty. */
    static String provenance(Provenance from) {
        List<String> parts = new ArrayList<>();
        if (from.evidence() != EvidenceGrade.UNGRADED) {
            parts.add("grade " + from.evidence());
        }
        if (!from.source().isEmpty()) {
            parts.add("source " + from.source());
        }
        if (!from.owner().isEmpty()) {
            parts.add("owner " + from.owner());
        }
        return parts.isEmpty() ? "" : "; " + String.join(", ", parts);
    }

    /** Adds a risk as sentences. */
    void addRisk(Page page, Risk risk) {
        page.paragraph(2, "risks/%s%s".formatted(risk.id(), risk.title().equals(risk.id()) ? "" : ": " + risk.title()));
        page.paragraph(4, likelihood(risk) + provenance(risk.provenance()));
        if (!risk.provenance().note().isEmpty()) {
            page.paragraph(6, risk.provenance().note());
        }
        for (Effect effect : risk.effects()) {
            page.paragraph(4, "it " + effect(risk, effect) + effectProvenance(risk, effect));
        }
    }

    /** Adds how a claim is read. */
    void addClaim(Page page, Claim claim) {
        page.paragraph(2, "claims/%s: \"%s\"".formatted(claim.id(), claim.statement()));
        page.paragraph(
                4,
                "read as %s%s"
                        .formatted(new ClaimWords(log.scenario()).reading(claim), provenance(claim.provenance())));
        addNote(page, claim.provenance());
        for (Assumption decided : decided(claim)) {
            boolean isConfidence = decided.path().endsWith("/confidence");
            page.paragraph(
                    4,
                    (isConfidence ? "supported from a probability of " : decided.meaning() + ": ")
                            + assumption(decided)
                            + unstated(decided));
            addNote(page, decided.provenance());
        }
    }

    /** What was decided of a claim, its years first, but for what comes from where the promise does. */
    private List<Assumption> decided(Claim claim) {
        return log.beneath("claims/" + claim.id()).stream()
                .filter(assumption -> log.scenario().decisions().containsKey(assumption.path()))
                .filter(assumption -> assumption.path().endsWith("/confidence")
                        || !(assumption.origin() == Assumption.Origin.MODEL
                                || assumption.provenance().equals(claim.provenance())))
                .sorted(Comparator.comparing(assumption -> assumption.path().endsWith("/confidence")))
                .toList();
    }

    private static void addNote(Page page, Provenance from) {
        if (!from.note().isEmpty()) {
            page.paragraph(6, from.note());
        }
    }

    /** What to say of a number that nobody states; empty of another. */
    static String unstated(Assumption assumption) {
        return assumption.origin() == Assumption.Origin.MODEL ? "; not stated, the model's own" : "";
    }

    /** Adds what a correlation joins. */
    void addCorrelation(Page page, Correlation correlation) {
        for (String words : correlation(correlation)) {
            page.paragraph(
                    2,
                    "correlations/%s: %s%s".formatted(correlation.id(), words, provenance(correlation.provenance())));
        }
        CorrelationWords.ofEvents(correlation).forEach(words -> page.paragraph(4, words));
        if (!correlation.provenance().note().isEmpty()) {
            page.paragraph(4, correlation.provenance().note());
        }
    }

    /** Adds a document that numbers come from. */
    static void addSource(Page page, Source source) {
        String date = source.date().isEmpty() ? "" : ", " + source.date();
        page.paragraph(2, "%s: %s%s".formatted(source.id(), source.title(), date));
        if (!source.url().isEmpty()) {
            page.paragraph(4, source.url());
        }
    }

    /** How likely a risk is. */
    static String likelihood(Risk risk) {
        if (risk.likelihood() == 1) {
            return "In every trial";
        }
        return risk.likelihood() == 0 ? "Never" : "With probability " + Digits.asStated(risk.likelihood());
    }

    /** What an effect does: {@code adds … to delay of every centre, the same draw for all}. */
    String effect(Risk risk, Effect effect) {
        List<Assumption> numbers = numbers(risk, effect);
        if (effect instanceof Effect.Scale scale) {
            return "multiplies %s by %s%s"
                    .formatted(target(scale.on()), value(numbers.get(0)), sharing(scale.factor(), scale.each()));
        } else if (effect instanceof Effect.Add added) {
            return "adds %s to %s%s"
                    .formatted(value(numbers.get(0)), target(added.on()), sharing(added.amount(), added.each()));
        } else if (effect instanceof Effect.Set set) {
            return "closes %s%s%s%s"
                    .formatted(
                            owner(set.on()),
                            set.month().isCertain() ? " in " : ": ",
                            value(numbers.get(0)),
                            sharing(set.month(), set.each()));
        } else if (effect instanceof Effect.Line line) {
            return "brings %s of %s, %s, starting%s%s, spread over %s%s"
                    .formatted(
                            category(line.category()),
                            value(numbers.get(0)),
                            payer(line.payer()),
                            line.month().isCertain() ? " in " : ": ",
                            value(numbers.get(1)),
                            value(numbers.get(2)),
                            line.transfer() ? "; a transfer, which the social value leaves out" : "");
        }
        throw new AssertionError(effect);
    }

    /** Where the numbers of an effect come from; starts with a semicolon, or is empty. */
    private String effectProvenance(Risk risk, Effect effect) {
        return numbers(risk, effect).stream()
                .map(Assumption::provenance)
                .map(from -> provenance(from) + (from.note().isEmpty() ? "" : ": " + from.note()))
                .filter(words -> !words.isEmpty())
                .distinct()
                .collect(Collectors.joining());
    }

    /** The amount of an effect; of a cash flow also its month and months. */
    private List<Assumption> numbers(Risk risk, Effect effect) {
        String path = "risks/" + risk.id() + "/" + effect.key();
        return effect instanceof Effect.Line
                ? List.of(log.at(path + "/amount"), log.at(path + "/month"), log.at(path + "/months"))
                : List.of(log.at(path));
    }

    private static String sharing(Quantity amount, boolean each) {
        if (amount.isCertain()) {
            return "";
        }
        return each ? ", each with its own draw" : ", the same draw for all";
    }

    /** {@code delay of every centre} for {@code centres/*}{@code /delay}. */
    private static String target(PathPattern on) {
        String[] words = on.text().split("/", 3);
        return words.length == 3 && SINGULAR.containsKey(words[0]) ? words[2] + " of " + owner(on) : on.text();
    }

    private static String owner(PathPattern on) {
        String[] words = on.text().split("/", 3);
        String singular = SINGULAR.getOrDefault(words[0], words[0]);
        return words[1].equals("*") ? "every " + singular : singular + " " + words[1];
    }

    /** Which drivers a correlation joins, and how strongly. */
    static List<String> correlation(Correlation correlation) {
        if (correlation.pairs().isEmpty()) {
            return List.of("%s between every two of %s"
                    .formatted(
                            Digits.asStated(correlation.value()),
                            correlation.between().stream()
                                    .map(PathPattern::text)
                                    .collect(Collectors.joining(", "))));
        }
        return correlation.pairs().stream()
                .map(pair ->
                        "%s between %s and %s".formatted(Digits.asStated(pair.value()), pair.first(), pair.second()))
                .toList();
    }

    static String category(CashFlowLine.Category category) {
        return switch (category) {
            case IMPLEMENTATION -> "a one-off cost";
            case RUNNING -> "a running cost";
            case SAVING -> "a saving";
        };
    }

    /** Who pays: {@code paid by the centre}. */
    static String payer(Payer payer) {
        return switch (payer) {
            case CENTRE, BODY, SUPPLIER, PROGRAMME -> "paid by the " + payer.key();
            case UNKNOWN -> "payer not stated";
        };
    }
}
