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
        String need = "%s trials need about %s of memory".formatted(count(mostTrials), amount(needed));
        if (needed > given()) {
            throw new UsageException("%s, and Java has %s; %sgive Java more: JAVA_TOOL_OPTIONS=-Xmx%dg"
                    .formatted(need, amount(given()), fewer(simulation, mostTrials), enough(needed)));
        }
        if (needed > WORTH_A_WORD) {
            messages.note(Messages.MEMORY, need);
        }
    }

    /** Advice to ask for fewer, where there is a number that fits. */
    private static String fewer(Simulation simulation, int tooMany) {
        int trials = fitting(simulation, tooMany);
        return trials == 0 ? "" : "ask for at most %s, or ".formatted(count(trials));
    }

    /** A heap that is large enough, of which some collectors keep a little back; gigabytes as Java counts them. */
    private static long enough(long needed) {
        return (long) Math.ceil(1.05 * needed / (1L << 30));
    }

    /** As many trials as are wanted, halved until the memory holds a run; 0 if it holds not even the fewest. */
    static int fitting(Simulation simulation, int wanted) {
        int trials = wanted;
        while (trials > 0 && simulation.bytesNeeded(simulation.trials(trials).trials()) > given()) {
            trials /= 2;
        }
        return trials;
    }

    private static long given() {
        return Runtime.getRuntime().maxMemory();
    }

    private static String count(int trials) {
        return String.format(Locale.ROOT, "%,d", trials);
    }

    private static String amount(long bytes) {
        return bytes < 1e9
                ? String.format(Locale.ROOT, "%.0f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
