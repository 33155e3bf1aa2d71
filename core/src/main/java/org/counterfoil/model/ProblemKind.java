package org.counterfoil.model;

import java.util.Locale;

/**
 * What sort of thing is wrong with a scenario: what its author looks up, whatever the wording of the message.
 *
 * <p>An enum for each room that finds problems; no two kinds, of whichever room, share a key.
 */
public interface ProblemKind {

    /** The constant. */
    String name();

    /** What it means, in a sentence. */
    String meaning();

    /** What to do, in a sentence. */
    String advice();

    /** The name by which messages and the reference page call it, such as {@code zero-without-reason}; never changes. */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
