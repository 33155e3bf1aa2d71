package org.counterfoil.model;

import java.util.List;
import java.util.Optional;

/**
 * What the published figures counted.
 *
 * @param cost implementation cost as published; empty if none was
 * @param covers costs that the published figures count, as paths
 * @param leavesOut costs that they are known to leave out
 * @param provenance where they were published
 */
public record PublishedPlan(
        Optional<Double> cost, List<PathPattern> covers, List<PathPattern> leavesOut, Provenance provenance) {

    /** Nothing was published. */
    public static final PublishedPlan NONE = new PublishedPlan(Optional.empty(), List.of(), List.of(), Provenance.NONE);

    /** Copies the lists. */
    public PublishedPlan {
        covers = List.copyOf(covers);
        leavesOut = List.copyOf(leavesOut);
    }

    /** Whether the published figures count a cost. */
    public Coverage coverageOf(String path) {
        if (covers.stream().anyMatch(pattern -> pattern.matches(path))) {
            return Coverage.COUNTED;
        }
        return leavesOut.stream().anyMatch(pattern -> pattern.matches(path))
                ? Coverage.LEFT_OUT
                : Coverage.NOT_COLLATED;
    }

    /** Whether published figures count a cost. */
    public enum Coverage {
        /** They do. */
        COUNTED,
        /** They are known not to. */
        LEFT_OUT,
        /** Nobody has said, or nobody has added it up. */
        NOT_COLLATED
    }
}
