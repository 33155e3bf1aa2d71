package org.counterfoil.run;

import java.io.PrintWriter;
import org.counterfoil.simulation.SimulationListener;

/** Shows on a terminal how far a simulation has come and how long it will take; silent on a pipe and on short work. */
final class Progress implements SimulationListener {

    private static final double SHOWN_AFTER_SECONDS = 1;

    private final PrintWriter err;
    private final boolean isTerminal;
    private final long startedAt = System.nanoTime();
    private boolean shown;

    Progress(PrintWriter err, boolean isTerminal) {
        this.err = err;
        this.isTerminal = isTerminal;
    }

    @Override
    public boolean onProgress(int done, int trials) {
        double seconds = (System.nanoTime() - startedAt) / 1e9;
        if (isTerminal && (shown || seconds > SHOWN_AFTER_SECONDS)) {
            shown = true;
            double left = seconds * (trials - done) / done;
            err.printf("\r%3d%% of %,d trials, %.0f s left ", (int) (100L * done / trials), trials, left);
            if (done == trials) {
                err.print("\r" + " ".repeat(50) + "\r");
            }
            err.flush();
        }
        return true;
    }
}
