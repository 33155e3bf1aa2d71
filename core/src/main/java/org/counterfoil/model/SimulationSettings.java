package org.counterfoil.model;

/**
 * How a scenario asks to be simulated, unless the caller says otherwise.
 *
 * @param trials how many are asked for, at least 1; see {@link Sampling#trials(int)}
 * @param seed any number; the same seed gives the same bits
 * @param sampling how uniforms are chosen
 * @param draws what comes first among all that is drawn; {@link DrawList#NONE} for the usual order
 */
public record SimulationSettings(int trials, long seed, Sampling sampling, DrawList draws) {

    /** 131,072 trials, seed 42, by Sobol's sequence. */
    public static final SimulationSettings DEFAULT = new SimulationSettings(131_072, 42, Sampling.SOBOL);

    /**
     * Settings of a scenario that draws in the usual order.
     *
     * @param trials how many are asked for, at least 1; see {@link Sampling#trials(int)}
     * @param seed any number; the same seed gives the same bits
     * @param sampling how uniforms are chosen
     */
    public SimulationSettings(int trials, long seed, Sampling sampling) {
        this(trials, seed, sampling, DrawList.NONE);
    }

    /** Rejects a number of trials that cannot be run. */
    public SimulationSettings {
        sampling.trials(trials);
    }

    /**
     * The same over another list.
     *
     * @param list what comes first among all that is drawn
     */
    public SimulationSettings drawing(DrawList list) {
        return new SimulationSettings(trials, seed, sampling, list);
    }
}
