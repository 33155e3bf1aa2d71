package org.counterfoil.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.counterfoil.model.Body;
import org.counterfoil.model.Centre;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Scenario;
import org.counterfoil.units.AppraisalPeriod;

/** When centres open and close, and functions move, in one trial. Source: method, section 3. */
final class Timeline {

    private final Scenario scenario;
    private final AppraisalPeriod period;
    private final Quantities quantities;
    private final Events events;
    private final List<MoveTimeline> moves = new ArrayList<>();

    Timeline(Quantities quantities) {
        this.scenario = quantities.scenario();
        this.period = scenario.appraisal().period();
        this.quantities = quantities;
        this.events = new Events(quantities);
        scenario.bodies().values().forEach(body -> moves.addAll(movesOf(body)));
    }

    /** All functions of all bodies. */
    List<MoveTimeline> moves() {
        return moves;
    }

    /** Month in which building starts. */
    double buildStarts(String centre) {
        return period.monthsUntil(centre(centre).buildStart());
    }

    /** {@code R° = start + months}. */
    double plannedOpening(String centre) {
        return buildStarts(centre) + centre(centre).buildMonths();
    }

    /** {@code R = start + max(months + Δ, 1)}; R° for a centre that is open already. */
    double opening(String centre) {
        if (plannedOpening(centre) <= 0) {
            return plannedOpening(centre);
        }
        double delay = quantities.of(QuantityKind.CENTRE_DELAY, centre);
        return Shapes.month(buildStarts(centre) + Math.max(centre(centre).buildMonths() + delay, 1));
    }

    /** Z: the earliest month that a risk sets; infinite if none does. */
    double closing(String centre) {
        return Shapes.month(quantities.of(QuantityKind.CLOSES, centre));
    }

    /** Month in which the programme office starts. */
    double officeStarts() {
        return period.monthsUntil(scenario.programme().start());
    }

    /**
     * E: last of {@code min(R, Z)} of centres and of the G of live functions; where none is live, the last G° or the
     * last Z, whichever comes first.
     */
    double officeEnds() {
        if (moves.stream().noneMatch(MoveTimeline::live)) {
            double lastGoLive = Double.NEGATIVE_INFINITY;
            for (MoveTimeline move : moves) {
                lastGoLive = Math.max(lastGoLive, move.plannedGoLive());
            }
            double lastClosing = Double.NEGATIVE_INFINITY;
            for (String centre : scenario.centres().keySet()) {
                lastClosing = Math.max(lastClosing, closing(centre));
            }
            return Math.min(lastGoLive, lastClosing);
        }
        double end = Double.NEGATIVE_INFINITY;
        for (String centre : scenario.centres().keySet()) {
            end = Math.max(end, Math.min(opening(centre), closing(centre)));
        }
        for (MoveTimeline move : moves) {
            if (move.live()) {
                end = Math.max(end, move.goLive());
            }
        }
        return end;
    }

    private List<MoveTimeline> movesOf(Body body) {
        List<MoveTimeline> found = new ArrayList<>();
        for (Map.Entry<String, Body.Move> entry : body.functions().entrySet()) {
            found.add(moveOf(body, entry.getKey(), entry.getValue()));
        }
        // The clock of leaving starts at the last go-live of the body's live functions, and not before the appraisal.
        double lastGoLive = 0;
        for (MoveTimeline move : found) {
            if (move.live()) {
                lastGoLive = Math.max(lastGoLive, move.goLive());
            }
        }
        double walksOut = lastGoLive + events.loyalty(body.id());
        return found.stream().map(move -> withLeaving(move, walksOut)).toList();
    }

    private MoveTimeline moveOf(Body body, String function, Body.Move move) {
        double plannedGoLive = period.monthsUntil(move.goLive());
        double plannedTransfer = period.monthsUntil(move.transfer());
        double goLive = goLive(body, plannedGoLive);
        double transfer = transfer(body.id(), plannedTransfer, plannedGoLive, goLive);
        double givesUp = plannedGoLive < 0 ? Double.POSITIVE_INFINITY : plannedGoLive + events.patience(body.id());
        double closes = closing(body.centre());
        boolean joins = plannedTransfer < 0 || plannedGoLive < 0 || events.joins(body.id());
        boolean moved = joins && transfer <= givesUp && transfer < closes;
        boolean live = joins && goLive <= givesUp && goLive < closes;
        return new MoveTimeline(
                body.id(),
                function,
                body.centre(),
                plannedGoLive,
                plannedTransfer,
                goLive,
                transfer,
                givesUp,
                closes,
                joins,
                moved,
                live,
                Double.NaN);
    }

    /** {@code G = max(0, R, R + pace·(G° - R°) + delay)}; G° where that lies before the first year. */
    private double goLive(Body body, double planned) {
        if (planned < 0) {
            return planned;
        }
        double opens = opening(body.centre());
        double pace = quantities.of(QuantityKind.PACE, body.centre());
        double delay = quantities.of(QuantityKind.BODY_DELAY, body.id());
        double slipped = opens + pace * (planned - plannedOpening(body.centre())) + delay;
        return Shapes.month(Math.max(0, Math.max(opens, slipped)));
    }

    /** {@code T = min(G, max(0, T° + transferDelay))}; T° where that lies before the first year; G where there is none. */
    private double transfer(String body, double planned, double plannedGoLive, double goLive) {
        if (planned < 0) {
            return planned;
        }
        if (planned == plannedGoLive) {
            return goLive;
        }
        return Math.min(goLive, Shapes.month(Math.max(0, planned + quantities.of(QuantityKind.TRANSFER_DELAY, body))));
    }

    /** {@code X = min(Z, live: when the body walks out; moved only: W)}. */
    private static MoveTimeline withLeaving(MoveTimeline move, double walksOut) {
        double leaves = Math.min(move.closes(), move.live() ? walksOut : move.givesUp());
        return new MoveTimeline(
                move.body(),
                move.function(),
                move.centre(),
                move.plannedGoLive(),
                move.plannedTransfer(),
                move.goLive(),
                move.transfer(),
                move.givesUp(),
                move.closes(),
                move.joins(),
                move.moved(),
                move.live(),
                leaves);
    }

    private Centre centre(String id) {
        Centre centre = scenario.centres().get(id);
        if (centre == null) {
            throw new AssertionError(id);
        }
        return centre;
    }
}
