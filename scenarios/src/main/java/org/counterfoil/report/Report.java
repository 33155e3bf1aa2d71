package org.counterfoil.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.counterfoil.model.Aspect;
import org.counterfoil.model.CashFlowLine;
import org.counterfoil.model.Claim;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.outcome.Summary;
import org.counterfoil.outcome.Tolerance;
import org.counterfoil.verdict.Finding;

/** What a run found, for writers to format. Summaries are computed once, when first asked for. */
public final class Report {

    /** A bound that holds a quantity back in a larger share of trials than this is worth a warning. */
    private static final double WORTH_A_WARNING = 0.01;

    private final Scenario scenario;
    private final Outcomes outcomes;
    private final List<Finding> findings;
    private final Set<Aspect> certain;
    private final RunDescription run;
    private final List<Warning> noted;
    private final Map<OutcomeColumn, Summary> summaries = new ConcurrentHashMap<>();

    /** A report of a run; the findings are made here, from the scenario's claims. */
    public Report(Scenario scenario, Outcomes outcomes, RunDescription run) {
        this(scenario, outcomes, run, List.of());
    }

    /**
     * A report of a run; the findings are made here, from the scenario's claims.
     *
     * @param scenario that was simulated
     * @param outcomes of the simulation
     * @param run what makes it repeatable
     * @param noted what was known before the run, such as what checking the scenario's file has warned of
     */
    public Report(Scenario scenario, Outcomes outcomes, RunDescription run, List<Warning> noted) {
        this.scenario = scenario;
        this.outcomes = outcomes;
        this.run = run;
        this.noted = List.copyOf(noted);
        this.findings = Finding.judgeAll(scenario.claims(), outcomes);
        this.certain = Aspect.certainIn(scenario);
    }

    /**
     * Something that a reader should know before trusting a figure.
     *
     * @param path what it is about; empty for the whole
     * @param message in a sentence
     */
    public record Warning(String path, String message) {}

    /** The scenario simulated. */
    public Scenario scenario() {
        return scenario;
    }

    /** What came of it. */
    public Outcomes outcomes() {
        return outcomes;
    }

    /** The claims, judged. */
    public List<Finding> findings() {
        return findings;
    }

    /** What makes the run repeatable. */
    public RunDescription run() {
        return run;
    }

    /** A column in a few numbers. */
    public Summary summary(OutcomeColumn column) {
        return summaries.computeIfAbsent(column, outcomes::summary);
    }

    /** Computes summaries that will be asked for, on all cores. */
    public void prepare(Collection<OutcomeColumn> columns) {
        columns.parallelStream().forEach(this::summary);
    }

    /** Share of a total that a part of it is, by their means; 0 if there is no total. */
    public double shareOfMeans(Metric part, Metric... parts) {
        double total = 0;
        for (Metric metric : parts) {
            total += summary(OutcomeColumn.of(metric)).mean().value();
        }
        return total == 0 ? 0 : summary(OutcomeColumn.of(part)).mean().value() / total;
    }

    /** Planned amount of the lines marked sunk: reported, in no total. */
    public double sunk() {
        double sum = 0;
        double sizes = 0;
        for (CashFlowLine line : scenario.lines().values()) {
            if (line.sunk()) {
                for (var year : line.years()) {
                    double amount = scenario.quantity(QuantityKind.LINE_AMOUNT.path(line.id(), year.toString()))
                            .planValue();
                    sum += amount;
                    sizes += Math.abs(amount);
                }
            }
        }
        return Tolerance.withoutNoise(sum, Tolerance.OF_NUMBERS * sizes);
    }

    /** Of what decides a claim, that which is the same in every trial. */
    Set<Aspect> hopes(Claim claim) {
        EnumSet<Aspect> hopes = EnumSet.copyOf(claim.metric().aspects());
        hopes.retainAll(certain);
        return hopes;
    }

    /** What a reader should know before trusting a figure. */
    public List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>(noted);
        addHopes(warnings);
        findings.forEach(finding -> addQuestionOfUnit(finding, warnings));
        outcomes.bites().forEach((path, share) -> {
            if (share > WORTH_A_WARNING) {
                QuantityKind kind = QuantityKind.ofPath(path);
                warnings.add(new Warning(
                        path,
                        "its bounds (%s to %s) held it back in %s of trials"
                                .formatted(
                                        Digits.plain(kind.lower()), Digits.plain(kind.upper()), Digits.share(share))));
            }
        });
        return warnings;
    }

    /** What a file leaves certain is hoped for, and what nobody supports is guessed. */
    private void addHopes(List<Warning> warnings) {
        if (!certain.isEmpty()) {
            warnings.add(new Warning(
                    "",
                    "in this file nothing about %s is uncertain: %s"
                            .formatted(
                                    named(certain),
                                    certain.size() == Aspect.values().length
                                            ? "a probability of 0 or 1 says what it assumes"
                                            : "the probabilities speak of the rest alone")));
        }
        AssumptionsLog log = AssumptionsLog.of(scenario);
        if (!log.unsupported().isEmpty()) {
            warnings.add(new Warning(
                    "",
                    "%s of %s stated numbers %s neither a source nor a grade; explain lists them"
                            .formatted(
                                    Digits.count(log.unsupported().size()),
                                    Digits.count(log.stated()),
                                    log.unsupported().size() == 1 ? "has" : "have")));
        }
    }

    private void addQuestionOfUnit(Finding finding, List<Warning> warnings) {
        finding.shareOfBusinessAsUsual().stream()
                .filter(share -> share > 1 + Tolerance.OF_NUMBERS)
                .forEach(share -> warnings.add(new Warning(
                        "claims/" + finding.claim().id(),
                        "asks for %s of business as usual; money is in %s: is the claim in that unit?"
                                .formatted(Digits.share(share), scenario.money().symbol()))));
    }

    /** Whether they are followed by a verb in the singular. */
    static boolean isSingular(Set<Aspect> aspects) {
        return aspects.size() == 1 && !aspects.contains(Aspect.DATES);
    }

    /** {@code dates, joining and cost}. */
    static String named(Set<Aspect> aspects) {
        List<String> words = aspects.stream().map(Aspect::words).toList();
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
