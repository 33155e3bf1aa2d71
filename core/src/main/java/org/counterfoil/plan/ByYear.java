package org.counterfoil.plan;

import org.counterfoil.model.Body;
import org.counterfoil.model.Centre;
import org.counterfoil.model.Interval;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Scenario;
import org.counterfoil.units.AppraisalPeriod;

/**
 * What can have moved and matured in a year of the calendar: the go-lives that {@code delay} and {@code pace} allow, with the
 * shortest ramps. Source: method, equations 3.1 to 3.4 and 7.4.
 */
final class ByYear implements Reach {

    private final Scenario scenario;
    private final AppraisalPeriod period;
    private final InputRanges inputs;
    private final int year;

    ByYear(Scenario scenario, InputRanges inputs, int year) {
        this.scenario = scenario;
        this.period = scenario.appraisal().period();
        this.inputs = inputs;
        this.year = year;
    }

    @Override
    public Interval open(Centre centre) {
        return after(opens(centre));
    }

    @Override
    public Interval served(Body body, Body.Move move) {
        return ifServed(body, move, after(transfer(body, move)));
    }

    @Override
    public double committed(Body.Move move) {
        return after(period.monthsUntil(move.transfer()));
    }

    @Override
    public Interval maturedAtTransfer(Body body, String function, Body.Move move) {
        return ifServed(body, move, matured(transfer(body, move), function));
    }

    @Override
    public Interval maturedAtGoLive(Body body, String function, Body.Move move) {
        return ifServed(body, move, matured(goLive(body, move), function));
    }

    /** (1-e)^max(0, t - G/12): the least where it erodes fast from the earliest go-live on. */
    @Override
    public Interval kept(Body body, String function, Body.Move move) {
        Interval erosion = inputs.of(QuantityKind.EROSION, function);
        Interval goLive = goLive(body, move);
        return new Interval(kept(erosion.upper(), goLive.lower()), kept(erosion.lower(), goLive.upper()));
    }

    private double kept(double erosion, double goLive) {
        return StrictMath.pow(1 - erosion, Math.max(0, year - goLive / 12));
    }

    /** R = start + max(months + Δ, 1). */
    private Interval opens(Centre centre) {
        double planned = period.monthsUntil(centre.opens());
        if (planned <= 0) {
            return Interval.of(planned);
        }
        Interval months = Interval.of(centre.buildMonths())
                .plus(inputs.of(QuantityKind.CENTRE_DELAY, centre.id()))
                .max(Interval.ONE);
        return Interval.of(period.monthsUntil(centre.buildStart())).plus(months);
    }

    /** G = max(0, R, R + pace·(G° - R°) + delay). */
    private Interval goLive(Body body, Body.Move move) {
        double planned = period.monthsUntil(move.goLive());
        if (planned < 0) {
            return Interval.of(planned);
        }
        Centre centre = centre(body);
        Interval opens = opens(centre);
        Interval paced = inputs.of(QuantityKind.PACE, centre.id())
                .times(Interval.of(planned - period.monthsUntil(centre.opens())));
        Interval late = opens.plus(paced).plus(inputs.of(QuantityKind.BODY_DELAY, body.id()));
        return opens.max(late).max(Interval.ZERO);
    }

    /** T = min(G, max(0, T° + transferDelay)). */
    private Interval transfer(Body body, Body.Move move) {
        double planned = period.monthsUntil(move.transfer());
        if (planned < 0) {
            return Interval.of(planned);
        }
        Interval goLive = goLive(body, move);
        if (move.transfer().equals(move.goLive())) {
            return goLive;
        }
        Interval late = Interval.of(planned).plus(inputs.of(QuantityKind.TRANSFER_DELAY, body.id()));
        return goLive.min(late.max(Interval.ZERO));
    }

    private Centre centre(Body body) {
        Centre centre = scenario.centres().get(body.centre());
        if (centre == null) {
            throw new AssertionError(body.centre());
        }
        return centre;
    }

    /** A(t; month). */
    private Interval after(Interval month) {
        return new Interval(after(month.upper()), after(month.lower()));
    }

    private double after(double month) {
        return Math.min(Math.max((end() - month) / 12, 0), 1);
    }

    private double end() {
        return 12.0 * (year + 1);
    }

    /** M(t; month, r): the most with the earliest start and the shortest ramp. */
    private Interval matured(Interval start, String function) {
        Interval ramp = inputs.of(QuantityKind.RAMP_MONTHS, function);
        return new Interval(matured(start.upper(), ramp.upper()), matured(start.lower(), ramp.lower()));
    }

    private double matured(double start, double ramp) {
        return (area(end() - start, ramp) - area(12.0 * year - start, ramp)) / 12;
    }

    /** J(x; r): area under a ramp x months after it starts. */
    private static double area(double x, double ramp) {
        if (ramp == 0) {
            return Math.max(x, 0);
        }
        double y = Math.min(Math.max(x, 0), ramp);
        return y * y / (2 * ramp) + Math.max(x - ramp, 0);
    }

    /** Nothing at the least, where the body may not join, give up waiting or leave. */
    private Interval ifServed(Body body, Body.Move move, Interval share) {
        boolean hasJoined = period.monthsUntil(move.transfer()) < 0 || period.monthsUntil(move.goLive()) < 0;
        boolean joins = hasJoined || inputs.isCertainly(QuantityKind.JOINS, body.id(), 1);
        boolean stays = inputs.isCertainly(QuantityKind.WITHDRAW_RATE, body.id(), 0)
                && inputs.isCertainly(QuantityKind.LEAVE_RATE, body.id(), 0);
        return joins && stays ? share : share.or(Interval.ZERO);
    }
}
