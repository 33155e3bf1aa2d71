package org.counterfoil.simulation;

import org.counterfoil.plan.BodyPlan;
import org.counterfoil.plan.QuantityPlan;

/** Spans of months in a wave's life. The rows serve one wave after another. Source: method, section 3. */
final class WaveSpans {

    /** The centre does the work: from T until it leaves. */
    final Span sinceMove;
    /** The platform does: from G until it leaves. */
    final Span sinceGoLive;
    /** Old and new side by side; filled only if it ever runs so. */
    final Span parallel;
    /** Past plan on the old system; filled only if it can be late. */
    final Span late;
    /** min(G + d, X). */
    final double[] parallelEnds;

    private final QuantityPlan plan;
    private boolean runsSideBySide;
    private boolean hasUpkeep;
    private boolean hasCostPerMonthLate;

    WaveSpans(QuantityPlan plan, int years, int blockSize) {
        this.plan = plan;
        sinceMove = new Span(years, blockSize);
        sinceGoLive = new Span(years, blockSize);
        parallel = new Span(years, blockSize);
        late = new Span(years, blockSize);
        parallelEnds = new double[blockSize];
    }

    /** Fills the spans of a wave that cost or save anything. */
    void start(BodyPlan body, BodyPlan.Wave wave, QuantityRows quantities, WaveTimes times) {
        runsSideBySide = !plan.isAlways(body.dualRunning(), 0) && !plan.isAlways(body.dualRunningMonths(), 0);
        hasUpkeep = !plan.isAlways(body.upkeep(), 0) && !wave.isAlreadyLive();
        hasCostPerMonthLate = !plan.isAlways(body.costPerMonthLate(), 0) && !wave.isAlreadyLive();
        sinceMove.fill(times.moves, times.leaves);
        sinceGoLive.fill(times.goesLive, times.leaves);
        if (runsSideBySide) {
            endParallel(times.goesLive, quantities.row(body.dualRunningMonths()), times.leaves, parallelEnds);
            parallel.fillShares(times.goesLive, parallelEnds);
        }
        if (hasUpkeep || hasCostPerMonthLate) {
            late.fillShares(wave.goLive(), times.waitEnds);
        }
    }

    /** Whether it ever pays for old and new side by side. */
    boolean runsSideBySide() {
        return runsSideBySide;
    }

    /** Whether being late costs upkeep of the old system. */
    boolean hasUpkeep() {
        return hasUpkeep;
    }

    /** Whether each month late has a cost. */
    boolean hasCostPerMonthLate() {
        return hasCostPerMonthLate;
    }

    private static void endParallel(double[] goesLive, double[] months, double[] leaves, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = Math.min(Months.round(goesLive[trial] + months[trial]), leaves[trial]);
        }
    }
}
