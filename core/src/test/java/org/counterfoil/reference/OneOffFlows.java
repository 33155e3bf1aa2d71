package org.counterfoil.reference;

import static org.counterfoil.reference.Shapes.indicator;
import static org.counterfoil.reference.Shapes.isInYear;
import static org.counterfoil.reference.Shapes.levelOfRamp;
import static org.counterfoil.reference.Shapes.months;

import org.counterfoil.model.Centre;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Scenario;

/** What the change costs once, in one year of one trial. Source: method, section 4. */
final class OneOffFlows {

    private final Scenario scenario;
    private final Quantities quantities;
    private final Timeline timeline;
    private final BusinessAsUsual businessAsUsual;
    private final int t;
    private final double exit;

    OneOffFlows(Quantities quantities, Timeline timeline, int t) {
        this.scenario = quantities.scenario();
        this.quantities = quantities;
        this.timeline = timeline;
        this.businessAsUsual = new BusinessAsUsual(quantities);
        this.t = t;
        this.exit = findExit();
    }

    /** {@code K·O(t; start, min(R,Z)) / (R - start)}. */
    double build(String centre) {
        double start = timeline.buildStarts(centre);
        double opens = timeline.opening(centre);
        double end = Math.min(opens, timeline.closing(centre));
        return quantities.of(QuantityKind.BUILD_COST, centre) * months(t, start, end) / (opens - start);
    }

    /** {@code β·O(t; R°, min(R,Z))}, only when R > R°. */
    double buildLate(String centre) {
        double planned = timeline.plannedOpening(centre);
        double opens = timeline.opening(centre);
        if (opens <= planned) {
            return 0;
        }
        double end = Math.min(opens, timeline.closing(centre));
        return quantities.of(QuantityKind.BUILD_COST_PER_MONTH_LATE, centre) * months(t, planned, end);
    }

    /** {@code joins·migrationCost·O(t; G'-m, min(G,W,Z)) / (G - G' + m)}, {@code G' = min(G, G°)}; 0 if live from the start. */
    double migration(MoveTimeline move) {
        if (move.isLiveFromTheStart()) {
            return 0;
        }
        double m = Math.max(1, quantities.of(QuantityKind.MIGRATION_MONTHS, move.body()));
        double first = Math.min(move.goLive(), move.plannedGoLive());
        return indicator(move.joins())
                * businessAsUsual.migrationCost(move.body(), move.function())
                * months(t, first - m, move.migrationEnds())
                / (move.goLive() - first + m);
    }

    /** {@code joins·costPerMonthLate·O(t; G°, min(G,W,Z))}, the function's part of its body's; 0 if live from the start. */
    double migrationLate(MoveTimeline move) {
        if (move.isLiveFromTheStart()) {
            return 0;
        }
        return indicator(move.joins())
                * quantities.of(QuantityKind.BODY_COST_PER_MONTH_LATE, move.body())
                * businessAsUsual.partOfBody(move.body(), move.function())
                * months(t, move.plannedGoLive(), move.migrationEnds());
    }

    /**
     * {@code ξ·Σ N·τ·(max(σ1,0)·moved·dρ(T) + max(σ-σ1,0)·θ·live·dρ(G))}, {@code dρ(g) = ρ(min(12(t+1),X)) - ρ(min(12t,X))},
     * under cost recovery.
     */
    double exit() {
        return exit;
    }

    private double findExit() {
        double sum = 0;
        for (MoveTimeline move : timeline.moves()) {
            if (isCostRecovery(move.centre())) {
                double atTransfer = quantities.of(QuantityKind.SAVING_AT_TRANSFER, move.function());
                double saving = quantities.of(QuantityKind.SAVING, move.function());
                sum += businessAsUsual.cost(move.body(), move.function(), t)
                        * quantities.of(QuantityKind.TRANSFERABLE, move.function())
                        * (Math.max(atTransfer, 0) * indicator(move.moved()) * rise(move, move.transfer())
                                + Math.max(saving - atTransfer, 0)
                                        * quantities.of(QuantityKind.STANDARDISATION, move.body())
                                        * indicator(move.live())
                                        * rise(move, move.goLive()));
            }
        }
        return quantities.of(QuantityKind.EXIT_COST) * sum;
    }

    private double rise(MoveTimeline move, double from) {
        double ramp = quantities.of(QuantityKind.RAMP_MONTHS, move.function());
        return levelOfRamp(Math.min(12 * (t + 1), move.leaves()), from, ramp)
                - levelOfRamp(Math.min(12 * t, move.leaves()), from, ramp);
    }

    /** {@code Π·O(t; start, E) / 12}. */
    double office() {
        return quantities.of(QuantityKind.OFFICE_COST) * months(t, timeline.officeStarts(), timeline.officeEnds()) / 12;
    }

    /** The function's part of {@code leavingCost}, in the year in which it leaves of its body's own will. */
    double leaving(MoveTimeline move) {
        return move.leavesOfItsOwnWill() && isInYear(t, move.leaves())
                ? quantities.of(QuantityKind.LEAVING_COST, move.body())
                        * businessAsUsual.partOfBody(move.body(), move.function())
                : 0;
    }

    /** {@code closingCost}, in the year in which the centre closes. */
    double closing(String centre) {
        return isInYear(t, timeline.closing(centre)) ? quantities.of(QuantityKind.CLOSING_COST, centre) : 0;
    }

    /** Build of all centres, the cost of being late included. */
    double build() {
        return scenario.centres().keySet().stream()
                .mapToDouble(centre -> build(centre) + buildLate(centre))
                .sum();
    }

    /** Migration of all functions, the cost of being late included. */
    double migration() {
        return timeline.moves().stream()
                .mapToDouble(move -> migration(move) + migrationLate(move))
                .sum();
    }

    /** Migration of one body, the cost of being late included. */
    double migration(String body) {
        return timeline.moves().stream()
                .filter(move -> move.body().equals(body))
                .mapToDouble(move -> migration(move) + migrationLate(move))
                .sum();
    }

    /** Leaving costs of all functions. */
    double leaving() {
        return timeline.moves().stream().mapToDouble(this::leaving).sum();
    }

    /** Closing costs of all centres. */
    double closing() {
        return scenario.centres().keySet().stream().mapToDouble(this::closing).sum();
    }

    /** {@code build + migration + exit + office + leaving + closing}, without lines. */
    double total() {
        return build() + migration() + exit() + office() + leaving() + closing();
    }

    private boolean isCostRecovery(String id) {
        Centre centre = scenario.centres().get(id);
        return centre != null && centre.contract() == Centre.Contract.COST_RECOVERY;
    }
}
