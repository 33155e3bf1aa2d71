package org.counterfoil.simulation;

/**
 * Watches a simulation, and may stop it. Called from any of the simulation's threads, never by two at once, a few times
 * a second at most.
 */
public interface SimulationListener {

    /** Watches nothing. */
    SimulationListener NONE = (done, trials) -> true;

    /**
     * Some trials are done.
     *
     * @param done how many so far; never falls
     * @param trials how many there will be
     * @return whether to go on
     */
    boolean onProgress(int done, int trials);
}
