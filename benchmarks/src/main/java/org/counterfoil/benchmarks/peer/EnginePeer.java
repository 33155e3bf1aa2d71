package org.counterfoil.benchmarks.peer;

import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.simulation.Simulation;

/** The engine itself, on one thread. */
public final class EnginePeer implements Peer {

    private final Simulation simulation;

    /** Trials of a scenario. */
    public EnginePeer(Scenario scenario, long seed) {
        this.simulation = Simulation.of(scenario).seed(seed).threads(1);
    }

    @Override
    public Outcomes run(int trials) {
        return simulation.trials(trials).run();
    }
}
