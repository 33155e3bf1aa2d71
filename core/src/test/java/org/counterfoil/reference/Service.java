package org.counterfoil.reference;

import static org.counterfoil.reference.Shapes.after;
import static org.counterfoil.reference.Shapes.indicator;
import static org.counterfoil.reference.Shapes.levelOfRamp;
import static org.counterfoil.reference.Shapes.meanOfRamp;

/**
 * How far one function of one body is served: means over a year, or levels at its end. Source: method, section 3, and
 * for the levels section 7.
 *
 * @param served share of the year the centre does the work
 * @param maturedTransfer level of the saving that comes with the move
 * @param maturedGoLive level of the saving that comes with the platform
 * @param parallel share of the year with old and new side by side
 * @param late share of the year past plan on the old system
 * @param committed share of the year for which a price contract's minimum volume is due
 */
record Service(
        double served, double maturedTransfer, double maturedGoLive, double parallel, double late, double committed) {

    /** Means over year {@code t}. */
    static Service inYear(MoveTimeline move, double rampMonths, double dualRunningMonths, int t) {
        double moved = indicator(move.moved());
        double live = indicator(move.live());
        double joins = indicator(move.joins());
        double leaves = move.leaves();
        double goLive = move.goLive();
        double planned = move.plannedGoLive();
        double lateUntil = Math.max(planned, move.migrationEnds());
        return new Service(
                moved * (after(t, move.transfer()) - after(t, Math.max(leaves, move.transfer()))),
                moved * meanOfRamp(t, move.transfer(), rampMonths, leaves),
                live * meanOfRamp(t, goLive, rampMonths, leaves),
                live * (after(t, goLive) - after(t, Math.min(Shapes.month(goLive + dualRunningMonths), leaves))),
                joins * Math.max(0, after(t, planned) - after(t, lateUntil)),
                Math.max(0, after(t, move.plannedTransfer()) - after(t, move.closes())));
    }

    /** Levels at the end of year {@code t}. */
    static Service atEndOf(MoveTimeline move, double rampMonths, double dualRunningMonths, int t) {
        double x = 12 * (t + 1);
        double leaves = move.leaves();
        double goLive = move.goLive();
        double stays = indicator(x <= leaves);
        double movedAndStays = indicator(move.moved()) * stays;
        double liveAndStays = indicator(move.live()) * stays;
        double planned = move.plannedGoLive();
        return new Service(
                movedAndStays * indicator(move.transfer() < x),
                movedAndStays * levelOfRamp(x, move.transfer(), rampMonths),
                liveAndStays * levelOfRamp(x, goLive, rampMonths),
                indicator(move.live() && goLive < x && x <= Math.min(Shapes.month(goLive + dualRunningMonths), leaves)),
                indicator(move.joins() && planned >= 0 && planned < x && x <= move.migrationEnds()),
                indicator(move.plannedTransfer() < x && x <= move.closes()));
    }
}
