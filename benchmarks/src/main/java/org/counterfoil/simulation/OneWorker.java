package org.counterfoil.simulation;

import org.counterfoil.model.Scenario;
import org.counterfoil.plan.Plan;

/**
 * One worker of the trial loop, opened to benchmarks: blocks of any size, and drawing alone. Lives in the engine's package,
 * in this module only, as the engine shows neither.
 */
public final class OneWorker {

    private final TrialBlock block;
    private final Draws draws;
    private final int blockSize;
    private long next;

    /**
     * A worker.
     *
     * @param blockSize trials in a block
     */
    public OneWorker(Scenario scenario, long seed, int blockSize) {
        Plan plan = Plan.of(scenario);
        this.block = new TrialBlock(
                plan, PlannedDelivery.of(plan), Wanted.by(Simulation.defaultColumns(scenario)), blockSize);
        this.draws = new Draws(plan, Uniforms.of(scenario.settings().sampling(), seed, plan.drawn()), blockSize);
        this.blockSize = blockSize;
    }

    /** Computes the next block. */
    public void compute() {
        block.compute(draws, next, blockSize);
        next += blockSize;
    }

    /**
     * Draws the next block.
     *
     * @return by [driver][trial], overwritten by the next
     */
    public double[][] draw() {
        draws.fill(next, block.draws());
        next += blockSize;
        return block.draws();
    }
}
