package org.counterfoil.run;

import java.util.Optional;
import org.counterfoil.file.Place;
import org.counterfoil.file.ScenarioDocument;
import org.counterfoil.report.AsWritten;

/**
 * What a document says, for the log of a scenario's assumptions.
 *
 * @param document the one that the scenario was read from
 * @param hasPlaces whether to show where a value stands; not in what is to be the same wherever the file lies
 */
record Written(ScenarioDocument document, boolean hasPlaces) implements AsWritten {

    @Override
    public Optional<String> place(String path) {
        return hasPlaces ? document.place(path).map(Place::toString) : Optional.empty();
    }

    @Override
    public Optional<String> rate(String path) {
        return document.asWritten(path);
    }

    @Override
    public Optional<String> definition(String path) {
        return document.definition(path);
    }
}
