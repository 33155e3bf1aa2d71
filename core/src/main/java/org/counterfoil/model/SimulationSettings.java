package org.counterfoil.model;

/**
 * How a scenario asks to be simulated, unless the caller says otherwise.
 *
 * @param trials how many are asked for, at least 1; see {@link Sampling#trials(int)}
 * @param seed any number; the same seed gives the same bits
 * @param sampling how uniforms are chosen
 */
public record SimulationSettings(int trials, long seed, Sampling sampling) {

    /** 131,072 trials, seed 42, by Sobol's sequence. */
    public static final SimulationSettings DEFAULT = new SimulationSettings(131_072, 42, Sampling.SOBOL);

    /** Rejects a number of trials that cannot be run. */
    public SimulationSettings {
        sampling.trials(trials);
    }
}
