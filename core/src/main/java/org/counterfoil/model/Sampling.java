package org.counterfoil.model;

import java.util.Locale;
import org.counterfoil.outcome.Replicates;

/** How uniforms are chosen. Source: method, section 8. */
public enum Sampling {
    /** At random: each uniform is a pure function of the seed, the driver's name and the trial's index. */
    RANDOM(Replicates.NONE),
    /** At random likewise, by a generator with published answers that an auditor can check. */
    PHILOX(Replicates.NONE),
    /** Each driver's uniforms lie evenly, as in a Latin hypercube, whatever the other drivers are. */
    LATIN(Replicates.SIXTEEN),
    /** The uniforms of all drivers together lie evenly, as points of Sobol's sequence. */
    SOBOL(Replicates.SIXTEEN);

    private final Replicates replicates;

    Sampling(Replicates replicates) {
        this.replicates = replicates;
    }

    /** Its name in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How its trials group. */
    public Replicates replicates() {
        return replicates;
    }

    /** The most trials that a run may have. */
    public int mostTrials() {
        return replicates == Replicates.NONE ? Integer.MAX_VALUE : 1 << 30;
    }

    /**
     * How many trials a run has: as many as are asked for, or where they come in replicates, the next power of two from
     * 4,096 on, so that every replicate lies evenly.
     *
     * @throws IllegalArgumentException if fewer than 1 or more than {@link #mostTrials()} are asked for
     */
    public int trials(int asked) {
        if (asked < 1) {
            throw new IllegalArgumentException("trials are at least 1, but were %d".formatted(asked));
        }
        if (asked > mostTrials()) {
            throw new IllegalArgumentException(
                    "trials are at most %d under %s sampling, but were %d".formatted(mostTrials(), key(), asked));
        }
        if (replicates == Replicates.NONE) {
            return asked;
        }
        int least = replicates.count() * Replicates.TURN;
        return asked <= least ? least : Integer.highestOneBit(asked - 1) << 1;
    }
}
