package org.counterfoil.run;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.counterfoil.model.Claim;
import org.counterfoil.model.Scenario;
import org.counterfoil.model.Spelling;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.outcome.Summary;
import org.counterfoil.simulation.Precision;
import org.counterfoil.simulation.Simulation;
import org.counterfoil.units.AppraisalPeriod;
import org.counterfoil.units.FinancialYear;
import picocli.CommandLine.Option;

/** Options that say how closely figures are to be known. */
final class WhenToStop {

    private static final String WRITE =
            "write FIGURE=HALFWIDTH, such as claims/128m=0.5%, netPresentValue/mean=1 or grossSaving/2017-18/p50=2";

    /** As many as a shell waits for anyway: with fewer, starting Java takes most of the time. */
    private static final int FIRST_TRIALS = 16_384;

    private static final int MOST_TRIALS = 1 << 20;

    @Option(
            names = "--until",
            paramLabel = "FIGURE=HALFWIDTH",
            description = "Doubles the trials until a figure is known to within so much, with 95%% confidence:"
                    + " claims/128m=0.5%%, netPresentValue/mean=1 or grossSaving/2017-18/p50=2. May be repeated.")
    private List<String> wanted = List.of();

    @Option(
            names = "--max-trials",
            paramLabel = "N",
            description =
                    "Where --until stops at the latest, then with exit code 6; 1048576, or as many as memory holds, if left out.")
    private Optional<Long> most = Optional.empty();

    /**
     * A figure with the precision it is wanted with.
     *
     * @param figure its path, such as {@code claims/128m}
     */
    record Goal(String figure, Precision precision) {

        private String words(double halfWidth) {
            if (Double.isNaN(halfWidth)) {
                return "an unknown half-width";
            }
            boolean isProbability = figure.startsWith("claims/");
            String number = new BigDecimal(isProbability ? 100 * halfWidth : halfWidth)
                    .round(new MathContext(2))
                    .stripTrailingZeros()
                    .toPlainString();
            return "± " + number + (isProbability ? "%" : "");
        }
    }

    /** Whether anything is to be known closely. */
    boolean isAskedFor() {
        return !wanted.isEmpty();
    }

    /** Refuses what holds for no scenario. */
    void check() {
        if (most.isPresent() && wanted.isEmpty()) {
            throw new UsageException("--max-trials says where --until stops; use it with --until, or write --trials");
        }
        if (most.isPresent() && (most.get() < 1 || most.get() > Integer.MAX_VALUE)) {
            throw new UsageException("--max-trials %s is not a number of trials; write 1 to %s"
                    .formatted(most.get(), Integer.MAX_VALUE));
        }
        wanted.forEach(WhenToStop::equalsSign);
    }

    /** The figures as they were asked for. */
    List<String> asked() {
        return wanted;
    }

    /** How many trials to start with, where nobody says. */
    int firstTrials() {
        return most.map(Long::intValue).filter(asked -> asked < FIRST_TRIALS).orElse(FIRST_TRIALS);
    }

    /** The most trials to run. */
    int mostTrials(Simulation simulation) {
        return most.map(Long::intValue)
                .orElseGet(() -> Math.max(simulation.trials(), Memory.fitting(simulation, MOST_TRIALS)));
    }

    /** What is to be known of a scenario. */
    List<Goal> goals(Scenario scenario) {
        List<Goal> goals = new ArrayList<>();
        for (String asked : wanted) {
            int equals = equalsSign(asked);
            String figure = asked.substring(0, equals);
            try {
                goals.add(new Goal(figure, precision(figure, asked.substring(equals + 1), scenario)));
            } catch (IllegalArgumentException e) {
                throw new UsageException("--until '%s': %s".formatted(asked, e.getMessage()));
            }
        }
        return goals;
    }

    private static int equalsSign(String asked) {
        int equals = asked.lastIndexOf('=');
        if (equals < 1) {
            throw new UsageException("--until '%s' has no half-width; %s".formatted(asked, WRITE));
        }
        return equals;
    }

    private static Precision precision(String figure, String halfWidth, Scenario scenario) {
        List<String> steps = Arrays.asList(figure.split("/", -1));
        if (steps.get(0).equals("claims") && steps.size() == 2) {
            Claim claim = scenario.claims().get(steps.get(1));
            if (claim == null) {
                throw new IllegalArgumentException(Spelling.unknown(
                        "claim", steps.get(1), scenario.claims().keySet()));
            }
            double share = number(halfWidth);
            if (share >= 0.5) {
                throw new IllegalArgumentException(
                        "± %s%% is no precision of a probability; write less than 50%%, such as 0.5%%"
                                .formatted(BigDecimal.valueOf(share)
                                        .movePointRight(2)
                                        .stripTrailingZeros()
                                        .toPlainString()));
            }
            return Precision.ofProbability(claim, scenario, share);
        }
        if (scenario.claims().containsKey(figure)) {
            throw new IllegalArgumentException("a claim is written claims/%s".formatted(figure));
        }
        Metric metric = metric(steps.get(0));
        OutcomeColumn column = column(metric, steps, scenario);
        String statistic = steps.get(steps.size() - 1);
        if (halfWidth.endsWith("%") && metric.unit() != Metric.Unit.SHARE) {
            throw new IllegalArgumentException(
                    "%s is no share, so its half-width is not '%s'; write it in the figure's own unit"
                            .formatted(metric.key(), halfWidth));
        }
        return statistic.equals("mean")
                ? Precision.ofMean(column, number(halfWidth))
                : Precision.ofQuantile(column, probability(statistic), number(halfWidth));
    }

    private static Metric metric(String key) {
        List<String> keys = Arrays.stream(Metric.values()).map(Metric::key).toList();
        return Arrays.stream(Metric.values())
                .filter(metric -> metric.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no metric '%s'%s"
                        .formatted(
                                key,
                                Spelling.nearest(key, keys)
                                        .map("; did you mean '%s'?"::formatted)
                                        .orElse("; " + WRITE))));
    }

    private static OutcomeColumn column(Metric metric, List<String> steps, Scenario scenario) {
        String form = switch (metric.shape()) {
            case TRIAL -> metric.key() + "/mean";
            case YEAR -> "%s/%s/mean".formatted(metric.key(), period(scenario).lastYear());
            case BODY_YEAR ->
                "%s/%s/%s/mean"
                        .formatted(
                                metric.key(),
                                scenario.bodies().firstKey(),
                                period(scenario).lastYear());
        };
        if (steps.size() != form.split("/", -1).length) {
            throw new IllegalArgumentException("write it like %s, or with p50 for mean".formatted(form));
        }
        return switch (metric.shape()) {
            case TRIAL -> OutcomeColumn.of(metric);
            case YEAR -> OutcomeColumn.of(metric, year(steps.get(1), scenario));
            case BODY_YEAR -> OutcomeColumn.of(metric, year(steps.get(2), scenario), body(steps.get(1), scenario));
        };
    }

    private static int year(String text, Scenario scenario) {
        FinancialYear year = FinancialYear.parse(text);
        if (!period(scenario).contains(year)) {
            throw new IllegalArgumentException("%s is not appraised; write %s to %s"
                    .formatted(
                            year, period(scenario).firstYear(), period(scenario).lastYear()));
        }
        return period(scenario).indexOf(year);
    }

    private static String body(String id, Scenario scenario) {
        if (!scenario.bodies().containsKey(id)) {
            throw new IllegalArgumentException(
                    Spelling.unknown("body", id, scenario.bodies().keySet()));
        }
        return id;
    }

    private static AppraisalPeriod period(Scenario scenario) {
        return scenario.appraisal().period();
    }

    private static double probability(String statistic) {
        return Summary.PROBABILITIES.stream()
                .filter(p -> statistic.equals(name(p)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no statistic '%s'; write mean, %s"
                        .formatted(
                                statistic,
                                String.join(
                                        ", ",
                                        Summary.PROBABILITIES.stream()
                                                .map(WhenToStop::name)
                                                .toList()))));
    }

    private static String name(double p) {
        return "p" + Math.round(100 * p);
    }

    private static double number(String text) {
        boolean isPercentage = text.endsWith("%");
        try {
            // Not parseDouble, which also reads Java's own 1d and 0x1p-3.
            double number = new BigDecimal(isPercentage ? text.substring(0, text.length() - 1) : text).doubleValue();
            if (number > 0 && number < Double.POSITIVE_INFINITY) {
                return isPercentage ? number / 100 : number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException("'%s' is not a half-width; write a number above 0".formatted(text));
    }

    /** Runs a simulation until the figures are known, or there are the most trials. */
    Outcomes run(Simulation simulation, List<Goal> goals) {
        return simulation.runUntil(goals.stream().map(Goal::precision).toList(), mostTrials(simulation));
    }

    /** Says how closely the figures are known, and whether that is what was asked for. */
    static boolean areReached(List<Goal> goals, Outcomes outcomes, Messages messages) {
        for (Goal goal : goals) {
            Precision precision = goal.precision;
            String reached = String.format(
                    Locale.ROOT,
                    "known to %s after %,d trials, asked for %s",
                    goal.words(precision.reachedBy(outcomes)),
                    outcomes.trials(),
                    goal.words(precision.wanted()));
            if (precision.isReachedBy(outcomes)) {
                messages.note(Messages.PRECISION, goal.figure + " is " + reached);
            } else {
                messages.warning(
                        Messages.PRECISION,
                        "%s is not known closely enough; allow more with --max-trials, or ask for less. It is %s"
                                .formatted(goal.figure, reached));
            }
        }
        return goals.stream().allMatch(goal -> goal.precision.isReachedBy(outcomes));
    }
}
