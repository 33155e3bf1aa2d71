package org.counterfoil.run;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import org.counterfoil.file.CheckedScenario;
import org.counterfoil.file.ScenarioDocument;
import org.counterfoil.model.RuleKind;
import org.counterfoil.model.Sampling;
import org.counterfoil.model.Scenario;
import org.counterfoil.simulation.Simulation;
import picocli.CommandLine.Option;

/** Options that say how to simulate a scenario; the same for every verb that does. */
final class HowToSimulate {

    /** What a shell may complete. */
    static final class Samplings implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Sampling.values()).map(Sampling::key).iterator();
        }
    }

    @Option(
            names = "--trials",
            paramLabel = "N",
            description = "How many trials; the scenario's own number if left out.")
    private Optional<Long> trials = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "The seed; the same seed gives the same result.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--sampling",
            paramLabel = "NAME",
            completionCandidates = Samplings.class,
            description =
                    "How uniforms are chosen: sobol, latin, random or philox; the scenario's own way if left out.")
    private Optional<Sampling> sampling = Optional.empty();

    /** Whether any of them was used. */
    boolean isAskedFor() {
        return trials.isPresent() || seed.isPresent() || sampling.isPresent();
    }

    /** Refuses what no scenario could be simulated with; how many trials are too many, the sampling says. */
    void check() {
        if (sampling.isPresent() || trials.orElse(1L) < 1) {
            checkTrials(sampling.orElse(Sampling.SOBOL).mostTrials());
        }
    }

    private void checkTrials(int most) {
        long asked = trials.orElse(1L);
        if (asked < 1 || asked > most) {
            throw new UsageException("--trials %s is not a number of trials; write 1 to %s".formatted(asked, most));
        }
    }

    /** The scenario, checked; by the sampling asked for, where the file's own cannot serve so many inputs. */
    CheckedScenario checked(ScenarioDocument document) {
        CheckedScenario checked = WhatToRun.checked(document);
        boolean isRefused =
                checked.problems().list().stream().anyMatch(problem -> problem.kind() == RuleKind.TOO_MANY_INPUTS);
        return sampling.filter(asked -> isRefused && asked != Sampling.SOBOL)
                .map(asked ->
                        WhatToRun.checked(document.with("--sampling", "simulation/sampling", asked.key(), "asked for")))
                .orElse(checked);
    }

    /**
     * A simulation as the options ask for it; says so where another number of trials will be run.
     *
     * @param otherwise how many trials, if no option says
     */
    Simulation simulation(Scenario scenario, int otherwise, Messages messages) {
        Sampling chosen = sampling.orElse(scenario.settings().sampling());
        checkTrials(chosen.mostTrials());
        int asked = trials.map(Long::intValue).orElse(otherwise);
        Simulation simulation = sampled(Simulation.of(scenario).trials(asked), chosen);
        int run = simulation.trials();
        if (run != asked) {
            messages.note(
                    Messages.ROUNDED,
                    "%s sampling runs %s trials in place of %s: a power of two from %s on"
                            .formatted(chosen.key(), count(run), count(asked), count(chosen.trials(1))));
        }
        return seed.isPresent() ? simulation.seed(seed.get()) : simulation;
    }

    private Simulation sampled(Simulation simulation, Sampling chosen) {
        try {
            Simulation sampled = simulation.sampling(chosen);
            sampled.trials(); // refuses a number of the scenario's that the sampling cannot run
            return sampled;
        } catch (IllegalArgumentException e) {
            throw new UsageException("--sampling %s: %s".formatted(chosen.key(), e.getMessage()));
        }
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
