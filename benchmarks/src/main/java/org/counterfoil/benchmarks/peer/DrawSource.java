package org.counterfoil.benchmarks.peer;

/** Where a trial's draws come from, correlated and through their quantile functions. */
public interface DrawSource {

    /**
     * Draws every driver of one trial.
     *
     * @param trial its index, 0 for the first
     * @param draws filled, in the order of the scenario's drivers
     */
    void fill(long trial, double[] draws);
}
