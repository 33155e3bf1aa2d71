package org.counterfoil.run;

import java.util.Locale;
import org.counterfoil.simulation.Simulation;

/** Whether a run fits into memory, said before anybody waits for it. */
final class Memory {

    /** What every machine has to spare. */
    private static final long WORTH_A_WORD = 1L << 30;

    private Memory() {}

    /**
     * Refuses a run that does not fit, with advice.
     *
     * @param mostTrials that it may come to
     */
    static void check(Simulation simulation, int mostTrials, Messages messages) {
        long needed = simulation.bytesNeeded(mostTrials);
        long given = Runtime.getRuntime().maxMemory();
        String need = "%s trials need about %s of memory".formatted(count(mostTrials), gigabytes(needed));
        if (needed > given) {
            throw new UsageException("%s, and Java has %s; ask for at most %s, or %s"
                    .formatted(
                            need,
                            gigabytes(given),
                            count(fitting(simulation, mostTrials, given)),
                            Failures.MORE_MEMORY));
        }
        if (needed > WORTH_A_WORD) {
            messages.note(Messages.MEMORY, need);
        }
    }

    /** The most trials of which the memory holds a run. */
    private static int fitting(Simulation simulation, int tooMany, long given) {
        int trials = tooMany;
        while (trials > 1 && simulation.bytesNeeded(simulation.trials(trials).trials()) > given) {
            trials /= 2;
        }
        return trials;
    }

    private static String count(int trials) {
        return String.format(Locale.ROOT, "%,d", trials);
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
