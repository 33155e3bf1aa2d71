package org.counterfoil.run;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.simulation.Precision;
import org.counterfoil.simulation.Simulation;
import picocli.CommandLine.Option;

/** Options that say how closely figures are to be known. */
final class WhenToStop {

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
                goals.add(new Goal(figure, FigurePath.precision(figure, asked.substring(equals + 1), scenario)));
            } catch (IllegalArgumentException e) {
                throw new UsageException("--until '%s': %s".formatted(asked, e.getMessage()));
            }
        }
        return goals;
    }

    private static int equalsSign(String asked) {
        int equals = asked.lastIndexOf('=');
        if (equals < 1) {
            throw new UsageException("--until '%s' has no half-width; %s".formatted(asked, FigurePath.WRITE));
        }
        return equals;
    }

    /** Runs a simulation until the figures are known, or there are the most trials. */
    Outcomes run(Simulation simulation, List<Goal> goals) {
        return simulation.runUntil(goals.stream().map(Goal::precision).toList(), mostTrials(simulation));
    }

    /** Says how closely the figures are known, and whether that is what was asked for. */
    static boolean areReached(List<Goal> goals, Outcomes outcomes, Messages messages) {
        for (Goal goal : goals) {
            Precision precision = goal.precision;
            double by = precision.reachedBy(outcomes);
            String reached = String.format(
                    Locale.ROOT,
                    "%s after %,d trials, asked for %s",
                    Double.isNaN(by) ? "not known how closely" : "known to " + goal.words(by),
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
