package org.counterfoil.file;

import java.util.Optional;
import org.counterfoil.model.Scenario;

/**
 * What checking a document gave: a scenario, or problems.
 *
 * @param scenario present if there are no problems
 * @param problems what stands in the way of a scenario
 * @param warnings what does not
 * @param idled those of the warnings that are statements of a file without effect only because of a value set from outside
 */
public record CheckedScenario(Optional<Scenario> scenario, Problems problems, Problems warnings, Problems idled) {

    /**
     * The scenario.
     *
     * @throws InvalidScenarioFileException if there are problems; carries all of them
     */
    public Scenario orElseThrow() {
        return scenario.orElseThrow(() -> new InvalidScenarioFileException(problems));
    }
}
