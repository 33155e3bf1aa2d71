package org.counterfoil.reference;

import static org.counterfoil.reference.Shapes.indicator;

import org.counterfoil.model.QuantityKind;

/**
 * What delivering the change costs in one trial, whenever it falls: build, migration and office without the cut at the end of
 * the appraisal; and what leaving and closing cost. Source: method, section 7 (overrun ratio).
 */
final class Delivery {

    private final Quantities quantities;
    private final Timeline timeline;
    private final BusinessAsUsual businessAsUsual;

    Delivery(Quantities quantities, Timeline timeline) {
        this.quantities = quantities;
        this.timeline = timeline;
        this.businessAsUsual = new BusinessAsUsual(quantities);
    }

    /** {@code build + migration + office}. */
    double total() {
        return since(Double.NEGATIVE_INFINITY);
    }

    /** The part of delivery that falls at or after a month. */
    double since(double month) {
        double sum = build(month) + office(month);
        for (MoveTimeline move : timeline.moves()) {
            sum += migration(move, month);
        }
        return sum;
    }

    /** {@code leaving + closing} at or after a month. */
    double leavingAndClosingSince(double month) {
        double sum = 0;
        for (MoveTimeline move : timeline.moves()) {
            if (move.leavesOfItsOwnWill() && move.leaves() >= month) {
                sum += quantities.of(QuantityKind.LEAVING_COST, move.body())
                        * businessAsUsual.partOfBody(move.body(), move.function());
            }
        }
        for (String centre : quantities.scenario().centres().keySet()) {
            if (timeline.closing(centre) < Double.POSITIVE_INFINITY && timeline.closing(centre) >= month) {
                sum += quantities.of(QuantityKind.CLOSING_COST, centre);
            }
        }
        return sum;
    }

    /** Build of all centres and the whole office: when this is the plan's, its cost whatever bodies a trial delivered. */
    double withoutBodies() {
        return build(Double.NEGATIVE_INFINITY) + office(Double.NEGATIVE_INFINITY);
    }

    /** Migration of one function: when this is the plan's, its cost in a trial in which the function is live. */
    double migration(int move) {
        return migration(timeline.moves().get(move), Double.NEGATIVE_INFINITY);
    }

    /** {@code Σ K·max(0, min(R,Z) - start)/(R - start) + β·max(0, min(R,Z) - R°)}, the latter if R > R° and R° > 0. */
    private double build(double since) {
        double sum = 0;
        for (String centre : quantities.scenario().centres().keySet()) {
            double start = timeline.buildStarts(centre);
            double planned = timeline.plannedOpening(centre);
            double opens = timeline.opening(centre);
            double end = Math.min(opens, timeline.closing(centre));
            sum += quantities.of(QuantityKind.BUILD_COST, centre)
                    * Math.max(0, end - Math.max(start, since))
                    / (opens - start);
            if (opens > planned && planned > 0) {
                sum += quantities.of(QuantityKind.BUILD_COST_PER_MONTH_LATE, centre)
                        * Math.max(0, end - Math.max(planned, since));
            }
        }
        return sum;
    }

    /** {@code joins·(cost·max(0, min(G,W,Z) - (G'-m))/(G - G' + m) + late·max(0, min(G,W,Z) - G°))}; 0 if live from the start. */
    private double migration(MoveTimeline move, double since) {
        if (move.isLiveFromTheStart()) {
            return 0;
        }
        double m = Math.max(1, quantities.of(QuantityKind.MIGRATION_MONTHS, move.body()));
        double first = Math.min(move.goLive(), move.plannedGoLive());
        double cost = businessAsUsual.migrationCost(move.body(), move.function())
                * Math.max(0, move.migrationEnds() - Math.max(first - m, since))
                / (move.goLive() - first + m);
        double late = quantities.of(QuantityKind.BODY_COST_PER_MONTH_LATE, move.body())
                * businessAsUsual.partOfBody(move.body(), move.function())
                * Math.max(0, move.migrationEnds() - Math.max(move.plannedGoLive(), since));
        return indicator(move.joins()) * (cost + late);
    }

    /** {@code Π·max(0, E - start)/12}. */
    private double office(double since) {
        return quantities.of(QuantityKind.OFFICE_COST)
                * Math.max(0, timeline.officeEnds() - Math.max(timeline.officeStarts(), since))
                / 12;
    }
}
