package org.counterfoil.model;

import java.util.function.Function;
import org.counterfoil.units.AppraisalPeriod;

/**
 * Between which months centres can open, and work can move and go live: months from the first of the appraisal. Source:
 * method, equations 3.1 to 3.4, with intervals in place of draws.
 */
public final class PossibleMonths {

    private final Scenario scenario;
    private final AppraisalPeriod period;
    private final Function<String, Interval> values;

    /**
     * Those of a scenario.
     *
     * @param scenario whose centres and bodies are asked about
     * @param values all that the quantity at a path can be
     */
    public PossibleMonths(Scenario scenario, Function<String, Interval> values) {
        this.scenario = scenario;
        this.period = scenario.appraisal().period();
        this.values = values;
    }

    /** R = start + max(months + Δ, 1). */
    public Interval opens(Centre centre) {
        double planned = period.monthsUntil(centre.opens());
        if (planned <= 0) {
            return Interval.of(planned);
        }
        return of(QuantityKind.CENTRE_DELAY, centre.id())
                .plus(centre.buildMonths())
                .atLeast(1)
                .plus(period.monthsUntil(centre.buildStart()));
    }

    /** G = max(0, R, R + pace·(G° - R°) + delay). */
    public Interval goesLive(Body body, Body.Move move) {
        double planned = period.monthsUntil(move.goLive());
        if (planned < 0) {
            return Interval.of(planned);
        }
        Centre centre = centre(body);
        Interval opens = opens(centre);
        return of(QuantityKind.PACE, centre.id())
                .times(Interval.of(planned - period.monthsUntil(centre.opens())))
                .plus(opens)
                .plus(of(QuantityKind.BODY_DELAY, body.id()))
                .max(opens)
                .atLeast(0);
    }

    /** T = min(G, max(0, T° + transferDelay)). */
    public Interval moves(Body body, Body.Move move) {
        double planned = period.monthsUntil(move.transfer());
        if (planned < 0) {
            return Interval.of(planned);
        }
        Interval goesLive = goesLive(body, move);
        return move.transfer().equals(move.goLive())
                ? goesLive
                : of(QuantityKind.TRANSFER_DELAY, body.id())
                        .plus(planned)
                        .atLeast(0)
                        .min(goesLive);
    }

    private Interval of(QuantityKind kind, String id) {
        return values.apply(kind.path(id));
    }

    private Centre centre(Body body) {
        Centre centre = scenario.centres().get(body.centre());
        if (centre == null) {
            throw new IllegalArgumentException("there is no centre '%s'".formatted(body.centre()));
        }
        return centre;
    }
}
