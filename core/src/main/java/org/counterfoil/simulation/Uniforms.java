package org.counterfoil.simulation;

import java.util.List;
import org.counterfoil.model.DrawList;
import org.counterfoil.model.Sampling;
import org.counterfoil.plan.DirectionNumbers;

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
     * The uniforms of all that is drawn, in the usual order.
     *
     * @throws IllegalArgumentException if the sampling cannot serve so many
     */
    static Uniforms of(Sampling sampling, long seed, List<String> names) {
        return of(sampling, seed, names, DrawList.NONE.with(names));
    }

    /**
     * The uniforms of all that is drawn.
     *
     * @param names of what is drawn
     * @param list of all that may be drawn
     * @throws IllegalArgumentException if the sampling cannot serve so many
     */
    static Uniforms of(Sampling sampling, long seed, List<String> names, DrawList list) {
        check(sampling, names, list);
        long[] keys = names.stream().mapToLong(name -> Streams.key(seed, name)).toArray();
        return switch (sampling) {
            case RANDOM -> (driver, firstTrial, uniforms) -> Streams.uniforms(keys[driver], firstTrial, uniforms);
            case PHILOX -> (driver, firstTrial, uniforms) -> Philox.uniforms(keys[driver], firstTrial, uniforms);
            case LATIN -> new LatinUniforms(keys);
            case SOBOL -> SobolUniforms.of(keys, list.dimensions(names));
        };
    }

    /**
     * Checks that a sampling can serve all that is drawn.
     *
     * @throws IllegalArgumentException if not
     */
    static void check(Sampling sampling, List<String> names, DrawList list) {
        String problem = DirectionNumbers.problem(list, names);
        if (sampling == Sampling.SOBOL && !problem.isEmpty()) {
            throw new IllegalArgumentException(problem);
        }
    }
}
