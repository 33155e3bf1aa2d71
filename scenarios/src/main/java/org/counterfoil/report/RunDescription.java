package org.counterfoil.report;

import java.util.List;
import org.counterfoil.model.DrawList;
import org.counterfoil.model.Sampling;

/**
 * What makes a run repeatable.
 *
 * @param engineVersion of Counterfoil
 * @param scenarioSha256 of the resolved scenario
 * @param trials how many were run
 * @param seed of the streams
 * @param sampling how uniforms were chosen
 * @param draws all that might be drawn, in the order of dimensions
 * @param settings values replaced when the run was asked for, as {@code path=value}; empty if the file stands as written
 * @param until what was to be known how closely, as {@code figure=halfWidth}; empty if the number of trials was stated
 */
public record RunDescription(
        String engineVersion,
        String scenarioSha256,
        int trials,
        long seed,
        Sampling sampling,
        DrawList draws,
        List<String> settings,
        List<String> until) {

    /** Copies the lists. */
    public RunDescription {
        settings = List.copyOf(settings);
        until = List.copyOf(until);
    }
}
