package org.counterfoil.reference;

import java.util.TreeSet;
import java.util.function.Predicate;
import org.counterfoil.model.Scenario;

/** How many move, and how late, in one trial. Source: method, section 7. */
final class Uptake {

    private final Scenario scenario;
    private final Timeline timeline;
    private final BusinessAsUsual businessAsUsual;

    Uptake(Quantities quantities, Timeline timeline) {
        this.scenario = quantities.scenario();
        this.timeline = timeline;
        this.businessAsUsual = new BusinessAsUsual(quantities);
    }

    /** {@code Σ v·moved·1[T < x]·1[x ≤ X] / Σ v} at {@code x = 12(t+1)}. */
    double moved(int t) {
        double x = 12 * (t + 1);
        return share(move -> move.moved() && move.transfer() < x && x <= move.leaves());
    }

    /** {@code Σ v·live·1[G < x]·1[x ≤ X] / Σ v} at {@code x = 12(t+1)}. */
    double live(int t) {
        double x = 12 * (t + 1);
        return share(move -> move.live() && move.goLive() < x && x <= move.leaves());
    }

    private double share(Predicate<MoveTimeline> counted) {
        double part = 0;
        double whole = 0;
        for (MoveTimeline move : timeline.moves()) {
            whole += volume(move);
            part += counted.test(move) ? volume(move) : 0;
        }
        return whole == 0 ? 0 : part / whole;
    }

    private double volume(MoveTimeline move) {
        return businessAsUsual.plannedVolume(move.body(), move.function());
    }

    private static boolean wentLive(MoveTimeline move) {
        return move.live() && move.plannedGoLive() >= 0;
    }

    /** Last G less last G°, over the live functions with G° ≥ 0; missing if there is none. */
    double delayMonths() {
        double last = Double.NEGATIVE_INFINITY;
        double lastPlanned = Double.NEGATIVE_INFINITY;
        for (MoveTimeline move : timeline.moves()) {
            if (wentLive(move)) {
                last = Math.max(last, move.goLive());
                lastPlanned = Math.max(lastPlanned, move.plannedGoLive());
            }
        }
        return last == Double.NEGATIVE_INFINITY ? Double.NaN : last - lastPlanned;
    }

    /** {@code Σ v·(G - G°) / Σ v} over the live functions with G° ≥ 0; missing if there is none. */
    double meanDelayMonths() {
        double months = 0;
        double whole = 0;
        for (MoveTimeline move : timeline.moves()) {
            if (wentLive(move)) {
                months += volume(move) * (move.goLive() - move.plannedGoLive());
                whole += volume(move);
            }
        }
        return whole == 0 ? Double.NaN : months / whole;
    }

    /** Bodies of which some function moved within the appraisal. */
    double bodiesMoved() {
        return bodies(move -> move.moved() && move.transfer() < end());
    }

    /** Bodies of which some function went live within the appraisal. */
    double bodiesLive() {
        return bodies(move -> move.live() && move.goLive() < end());
    }

    /** Bodies of which some function joined and gave up waiting, within the appraisal. */
    double bodiesWithdrawn() {
        return bodies(move ->
                move.joins() && move.givesUp() < Math.min(move.goLive(), move.closes()) && move.givesUp() < end());
    }

    /** Bodies of which some function moved and left of its own will, within the appraisal. */
    double bodiesLeft() {
        return bodies(move -> move.leavesOfItsOwnWill() && move.leaves() < end());
    }

    private double end() {
        return 12 * scenario.appraisal().period().years();
    }

    private double bodies(Predicate<MoveTimeline> counted) {
        TreeSet<String> bodies = new TreeSet<>();
        for (MoveTimeline move : timeline.moves()) {
            if (counted.test(move)) {
                bodies.add(move.body());
            }
        }
        return bodies.size();
    }
}
