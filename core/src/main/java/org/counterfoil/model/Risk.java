package org.counterfoil.model;

import java.util.List;
import org.counterfoil.units.Figures;

/**
 * Something that may happen, and what it does if it does. A new risk is data, never a class.
 *
 * @param id as used in paths
 * @param title as an analyst would word it
 * @param likelihood probability that it happens, in [0, 1]
 * @param effects what it does
 * @param provenance where the likelihood comes from
 */
public record Risk(String id, String title, double likelihood, List<Effect> effects, Provenance provenance) {

    /** Copies the effects and rejects a likelihood that is no probability. */
    public Risk {
        effects = List.copyOf(effects);
        if (!(likelihood >= 0 && likelihood <= 1)) {
            throw new IllegalArgumentException(
                    Figures.in("a likelihood is a probability from 0 to 1, but was %s", likelihood));
        }
    }
}
