package org.counterfoil.plan;

import java.util.Set;
import org.counterfoil.model.Body;
import org.counterfoil.model.Centre;
import org.counterfoil.model.Interval;
import org.counterfoil.model.PossibleMonths;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Scenario;
import org.counterfoil.units.AppraisalPeriod;

/**
 * What can have moved and matured in a year of the calendar: the go-lives that {@code delay} and {@code pace} allow, with the
 * shortest ramps. Source: method, equation 7.4.
 */
final class ByYear implements Reach {

    private final AppraisalPeriod period;
    private final InputRanges inputs;
    private final PossibleMonths months;
    private final Set<String> closing;
    private final int year;

    /** With centres that may close, by id. */
    ByYear(Scenario scenario, InputRanges inputs, Set<String> closing, int year) {
        this.period = scenario.appraisal().period();
        this.inputs = inputs;
        this.months = new PossibleMonths(scenario, inputs::of);
        this.closing = closing;
        this.year = year;
    }

    @Override
    public Interval open(Centre centre) {
        Interval open = after(months.opens(centre));
        return closing.contains(centre.id()) ? open.or(Interval.ZERO) : open;
    }

    @Override
    public Interval served(Body body, Body.Move move) {
        return ifServed(body, move, after(months.moves(body, move)));
    }

    @Override
    public double committed(Body.Move move) {
        return after(period.monthsUntil(move.transfer()));
    }

    @Override
    public Interval maturedAtTransfer(Body body, String function, Body.Move move) {
        return ifServed(body, move, matured(months.moves(body, move), function));
    }

    @Override
    public Interval maturedAtGoLive(Body body, String function, Body.Move move) {
        return ifServed(body, move, matured(months.goesLive(body, move), function));
    }

    /** (1-e)^max(0, t - G/12): the least where it erodes fast from the earliest go-live on. */
    @Override
    public Interval kept(Body body, String function, Body.Move move) {
        Interval erosion = inputs.of(QuantityKind.EROSION, function);
        Interval goLive = months.goesLive(body, move);
        return new Interval(kept(erosion.upper(), goLive.lower()), kept(erosion.lower(), goLive.upper()));
    }

    private double kept(double erosion, double goLive) {
        return StrictMath.pow(1 - erosion, Math.max(0, year - goLive / 12));
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

    /** Nothing at the least, where the body may not join, give up waiting or leave, or its centre close. */
    private Interval ifServed(Body body, Body.Move move, Interval share) {
        boolean hasJoined = period.monthsUntil(move.transfer()) < 0 || period.monthsUntil(move.goLive()) < 0;
        boolean joins = hasJoined || inputs.isCertainly(QuantityKind.JOINS, body.id(), 1);
        boolean stays = inputs.isCertainly(QuantityKind.WITHDRAW_RATE, body.id(), 0)
                && inputs.isCertainly(QuantityKind.LEAVE_RATE, body.id(), 0)
                && !closing.contains(body.centre());
        return joins && stays ? share : share.or(Interval.ZERO);
    }
}
