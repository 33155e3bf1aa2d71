package org.counterfoil.simulation;

import java.util.List;
import org.counterfoil.model.Sampling;

/**
 * Where the uniforms of all drivers come from. Any block of trials can be computed alone, on any thread, in any order.
 * Source: method, section 8.
 */
interface Uniforms {

    /**
     * Fills one driver's uniforms of consecutive trials.
     *
     * @param driver its index among the names
     * @param firstTrial index of the first
     * @param uniforms filled with odd multiples of 2^-53, so never 0 or 1, and 1 - u is exact
     */
    void fill(int driver, long firstTrial, double[] uniforms);

    /**
     * The uniforms of some drivers.
     *
     * @throws IllegalArgumentException if the sampling cannot serve so many
     */
    static Uniforms of(Sampling sampling, long seed, List<String> names) {
        long[] keys = names.stream().mapToLong(name -> Streams.key(seed, name)).toArray();
        return switch (sampling) {
            case RANDOM -> (driver, firstTrial, uniforms) -> Streams.uniforms(keys[driver], firstTrial, uniforms);
            case PHILOX -> (driver, firstTrial, uniforms) -> Philox.uniforms(keys[driver], firstTrial, uniforms);
            case LATIN -> new LatinUniforms(keys);
            case SOBOL -> SobolUniforms.of(keys, names);
        };
    }
}
