package org.counterfoil.outcome;

import java.util.function.DoublePredicate;

/** How the trials of a run group into independent replicates, from which the errors of its statistics are taken. */
public enum Replicates {
    /** Every trial is independent of every other. */
    NONE(1, 1.959963984540054),

    /**
     * Sixteen replicates take turns, 256 trials each. The trials of one lie evenly and so depend on each other; the
     * replicates are independent of each other and alike.
     */
    SIXTEEN(16, 2.131449545559776);

    /** Trials of one replicate that follow each other. */
    public static final int TURN = 256;

    private final int count;
    private final double point95;

    Replicates(int count, double point95) {
        this.count = count;
        this.point95 = point95;
    }

    /** How many; all trials are one where there are none. */
    public int count() {
        return count;
    }

    /** Which replicate a trial belongs to, from 0. */
    public int of(long trial) {
        // The count is a power of two; a remainder would cost more than all that is done with a value.
        return (int) (trial / TURN) & (count - 1);
    }

    /**
     * Half-width of a 95% interval, in standard errors: the two-sided point of the normal distribution, or that of
     * Student's t with 15 degrees of freedom.
     */
    double point95() {
        return point95;
    }

    /** Takes some trials that follow each other and are of one replicate. */
    @FunctionalInterface
    interface TurnTaker {
        /** Takes the trials from the first to the one before the end. */
        void take(int replicate, int first, int end);
    }

    /** Takes all trials of the first replicate, then all of the next, turn by turn in their order. */
    void forEachTurn(int trials, TurnTaker taker) {
        for (int replicate = 0; replicate < count; replicate++) {
            for (long first = (long) replicate * TURN; first < trials; first += (long) count * TURN) {
                taker.take(replicate, (int) first, (int) Math.min(first + TURN, trials));
            }
        }
    }

    /** How many values of a column meet a condition, by replicate. */
    long[] counts(double[] values, DoublePredicate condition) {
        long[] counts = new long[count];
        for (int trial = 0; trial < values.length; trial++) {
            counts[of(trial)] += condition.test(values[trial]) ? 1 : 0;
        }
        return counts;
    }
}
