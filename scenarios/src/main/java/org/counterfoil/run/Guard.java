package org.counterfoil.run;

import java.util.concurrent.CancellationException;

/** Tidies up once something is over, on whatever way out: an interrupt such as Ctrl-C ends the process by it too. */
final class Guard implements AutoCloseable {

    private final Runnable tidying;
    private final Thread hook;

    /**
     * Stands guard from now on.
     *
     * @param tidying may be called twice, and while what it tidies up after goes on
     * @throws CancellationException if the process is already on its way out
     */
    Guard(Runnable tidying) {
        this.tidying = tidying;
        this.hook = new Thread(tidying, "guard");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            throw new CancellationException("interrupted");
        }
    }

    @Override
    public void close() {
        tidying.run();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // On its way out, the process runs the hook itself.
        }
    }
}
