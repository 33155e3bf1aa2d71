package org.counterfoil.run;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.counterfoil.simulation.SimulationListener;

/**
 * Says how far a simulation has come and how long it will take: on a terminal in one line, drawn again and again; elsewhere
 * in a line of its own every half minute. Short work passes without a word.
 */
final class Progress implements SimulationListener {

    private static final double DRAWN_AFTER_SECONDS = 1;
    private static final double SAID_EVERY_SECONDS = 30;
    /** Before, a slow start speaks of hours where it takes minutes. */
    private static final int FORETOLD_FROM_PERCENT = 2;

    private final PrintWriter err;
    private final boolean isTerminal;
    private final LongSupplier nanos;
    private final long startedAt;
    private double saidAt;
    private double rateFromSeconds;
    private int rateFromDone;
    private double middleSeconds;
    private int middleDone;
    private String drawn = "";
    private boolean isClosed;

    /**
     * Starts the clock.
     *
     * @param isTerminal whether what is written to {@code err} is seen as it comes, and may be drawn over
     * @param nanos a clock
     */
    Progress(PrintWriter err, boolean isTerminal, LongSupplier nanos) {
        this.err = err;
        this.isTerminal = isTerminal;
        this.nanos = nanos;
        this.startedAt = nanos.getAsLong();
    }

    /** On stderr, of which only the launcher knows whether it is a terminal. */
    static Progress on(PrintWriter err) {
        return new Progress(err, Boolean.getBoolean("counterfoil.terminal"), System::nanoTime);
    }

    @Override
    public synchronized boolean onProgress(int done, int trials) {
        double seconds = (nanos.getAsLong() - startedAt) / 1e9;
        boolean isDone = done == trials;
        if (seconds >= 2 * middleSeconds) {
            // The rate is that of the later half: the first trials run before Java has compiled the loop.
            rateFromSeconds = middleSeconds;
            rateFromDone = middleDone;
            middleSeconds = seconds;
            middleDone = done;
        }
        double secondsLeft = (seconds - rateFromSeconds) * (trials - done) / (done - rateFromDone);
        long percent = 100L * done / trials;
        String line = percent + "% of " + String.format(Locale.ROOT, "%,d", trials) + " trials"
                + (isDone ? ", summing up" : percent < FORETOLD_FROM_PERCENT ? "" : ", " + left(secondsLeft) + " left");
        if (isTerminal && seconds >= DRAWN_AFTER_SECONDS) {
            draw(line);
        } else if (!isTerminal && !isDone && seconds - saidAt >= SAID_EVERY_SECONDS) {
            saidAt = seconds;
            err.println(line);
        }
        return true;
    }

    /** Takes the line away; none is drawn any more. */
    synchronized void close() {
        if (!drawn.isEmpty()) {
            draw("");
        }
        isClosed = true;
    }

    private void draw(String line) {
        if (!isClosed) {
            String blanks = " ".repeat(Math.max(0, drawn.length() - line.length()));
            err.print("\r" + line + blanks + (line.isEmpty() ? "\r" : ""));
            err.flush();
            drawn = line;
        }
    }

    private static String left(double seconds) {
        long minutes = Math.round(seconds / 60);
        if (seconds < 90) {
            return Math.round(seconds) + " s";
        }
        return minutes < 90 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
