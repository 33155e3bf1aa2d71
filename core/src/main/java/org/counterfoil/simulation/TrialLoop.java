package org.counterfoil.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.plan.Plan;

/**
 * Runs all blocks of a simulation on some threads.
 *
 * <p>Workers take the next block from a counter and write each column at the block's own offset: no locks, no order, and
 * nothing that depends on who computed what.
 */
final class TrialLoop {

    /** Old rows that stay beside longer ones, half their length: no more than {@link Simulation#bytesNeeded} has room for. */
    private static final int ROWS_AT_ONCE = 4;

    private static final long PROGRESS_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Plan plan;
    private final PlannedDelivery planned;
    private final Uniforms uniforms;
    private final Wanted wanted;
    private final SimulationListener listener;
    private final Map<OutcomeColumn, double[]> columns = new HashMap<>();
    private final Map<String, double[]> quantities = new HashMap<>();
    private final long[] bites;

    private final AtomicInteger nextBlock = new AtomicInteger();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private int start;
    private int done;
    private int trials;
    private boolean goesFurther = true;
    private long toldAt = System.nanoTime();

    TrialLoop(
            Plan plan,
            PlannedDelivery planned,
            Uniforms uniforms,
            Collection<OutcomeColumn> kept,
            Collection<String> keptQuantities,
            SimulationListener listener) {
        this.plan = plan;
        this.planned = planned;
        this.uniforms = uniforms;
        this.wanted = Wanted.by(kept);
        this.listener = listener;
        this.bites = new long[plan.quantities().count()];
        kept.forEach(column -> columns.put(column, new double[0]));
        keptQuantities.forEach(path -> quantities.put(path, new double[0]));
    }

    /** How many trials have been run. */
    int trials() {
        return trials;
    }

    /** Each column kept, by trial. */
    Map<OutcomeColumn, double[]> columns() {
        return columns;
    }

    /** Each quantity kept, by trial and by its path. */
    Map<String, double[]> quantities() {
        return quantities;
    }

    /** How often a bound held a quantity back, by row. */
    long[] bites() {
        return bites;
    }

    /**
     * Runs the trials that are missing to so many.
     *
     * @throws CancellationException if the listener stopped it, or this thread was interrupted
     */
    void runTo(int number, int threads) {
        start = trials;
        trials = number;
        refuseIf(!goesFurther);
        lengthen(number, threads);
        refuseIf(stopped.get());
        nextBlock.set(0);
        int blocks = (int) (((long) trials - start + Simulation.BLOCK_SIZE - 1) / Simulation.BLOCK_SIZE);
        workTogether(Math.min(threads, blocks), () -> workThrough(blocks));
        refuseIf(stopped.get());
    }

    /** Makes room for more trials, on some threads: of ten million, one would spend seconds clearing memory. */
    private void lengthen(int number, int threads) {
        List<Map.Entry<?, double[]>> rows = new ArrayList<>(columns.entrySet());
        rows.addAll(quantities.entrySet());
        AtomicInteger nextRow = new AtomicInteger();
        workTogether(Math.min(threads, ROWS_AT_ONCE), () -> {
            for (int i = nextRow.getAndIncrement(); i < rows.size() && goesOn(); i = nextRow.getAndIncrement()) {
                Map.Entry<?, double[]> row = rows.get(i);
                row.setValue(Arrays.copyOf(row.getValue(), number));
            }
        });
    }

    private void refuseIf(boolean isStopped) {
        if (isStopped) {
            throw new CancellationException("the simulation was stopped after %d of %d trials".formatted(done, trials));
        }
    }

    private void workTogether(int workers, Runnable work) {
        if (workers == 1) {
            toTheEnd(work);
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(workers, task -> {
            Thread thread = new Thread(task, "trials");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                running.add(pool.submit(() -> toTheEnd(work)));
            }
            for (Future<?> worker : running) {
                worker.get();
            }
        } catch (InterruptedException interruption) {
            stopped.set(true);
            Thread.currentThread().interrupt();
        } catch (ExecutionException failure) {
            stopped.set(true);
            throw unwrapped(failure);
        } finally {
            pool.shutdown();
        }
    }

    /** A worker's failure as it was thrown, so that it is the same on any number of threads. */
    private static RuntimeException unwrapped(ExecutionException failure) {
        if (failure.getCause() instanceof Error error) {
            throw error;
        }
        return failure.getCause() instanceof RuntimeException exception ? exception : new CompletionException(failure);
    }

    private void toTheEnd(Runnable work) {
        boolean finished = false;
        try {
            work.run();
            finished = true;
        } finally {
            if (!finished) {
                stopped.set(true); // what one worker fails at, the others need not go on with
            }
        }
    }

    private boolean goesOn() {
        if (Thread.currentThread().isInterrupted()) {
            stopped.set(true);
        }
        return !stopped.get();
    }

    private void workThrough(int blocks) {
        TrialBlock block = new TrialBlock(plan, planned, wanted, Simulation.BLOCK_SIZE);
        Draws draws = new Draws(plan, uniforms, Simulation.BLOCK_SIZE);
        List<double[]> from = new ArrayList<>();
        List<double[]> to = new ArrayList<>();
        columns.forEach((column, values) -> {
            from.add(block.row(column));
            to.add(values);
        });
        List<String> rows = List.of(plan.quantities().paths());
        quantities.forEach((path, values) -> {
            from.add(block.quantity(rows.indexOf(path)));
            to.add(values);
        });
        for (int i = nextBlock.getAndIncrement(); i < blocks && goesOn(); i = nextBlock.getAndIncrement()) {
            int first = start + i * Simulation.BLOCK_SIZE;
            int count = Math.min(Simulation.BLOCK_SIZE, trials - first);
            block.compute(draws, first, count);
            for (int column = 0; column < from.size(); column++) {
                System.arraycopy(from.get(column), 0, to.get(column), first, count);
            }
            tell(count);
        }
        addBites(block.bites());
    }

    private synchronized void tell(int count) {
        done += count;
        long now = System.nanoTime();
        if (now - toldAt >= PROGRESS_NANOS || done == trials) {
            toldAt = now;
            goesFurther = listener.onProgress(done, trials);
            if (!goesFurther && done < trials) {
                stopped.set(true);
            }
        }
    }

    private synchronized void addBites(long[] found) {
        for (int row = 0; row < bites.length; row++) {
            bites[row] += found[row];
        }
    }
}
