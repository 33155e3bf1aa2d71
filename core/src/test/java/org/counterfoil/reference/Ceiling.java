package org.counterfoil.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.counterfoil.model.Body;
import org.counterfoil.model.CashFlowLine;
import org.counterfoil.model.Centre;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Scenario;
import org.counterfoil.units.AppraisalPeriod;
import org.counterfoil.units.FinancialYear;

/**
 * The most that a scenario's inputs allow a year's gross saving to be, found by trying every corner of every term. Source:
 * method, section 7 (the ceiling).
 */
final class Ceiling {

    private final Scenario scenario;
    private final AppraisalPeriod period;
    private final int t;
    private final boolean mature;

    /**
     * Of one year.
     *
     * @param mature whether everything has moved and matured long ago; otherwise what can have been reached by the year
     */
    Ceiling(Scenario scenario, int t, boolean mature) {
        this.scenario = scenario;
        this.period = scenario.appraisal().period();
        this.t = t;
        this.mature = mature;
    }

    /** Work that is cheaper, less what centres cost beside it, and lines: each term at its own best. */
    double grossSaving() {
        double sum = 0;
        for (Centre centre : scenario.centres().values()) {
            sum += work(centre) - running(centre);
        }
        return sum + lines();
    }

    private double work(Centre centre) {
        double paid = 0;
        double withMinimum = 0;
        for (Body body : scenario.bodies().values()) {
            for (Map.Entry<String, Body.Move> entry : body.functions().entrySet()) {
                if (body.centre().equals(centre.id())) {
                    double saving = centre.contract() == Centre.Contract.PRICE
                            ? underPrice(centre, body, entry.getKey(), entry.getValue())
                            : underCostRecovery(body, entry.getKey(), entry.getValue());
                    paid += saving;
                    withMinimum += centre.contract() == Centre.Contract.PRICE
                            ? withMinimum(centre, body, entry.getKey(), entry.getValue())
                            : saving;
                }
            }
        }
        return Math.min(paid, withMinimum);
    }

    /** The largest N·τ·E·(σ1·maturedT + (σ-σ1)·θ·maturedG). */
    private double underCostRecovery(Body body, String function, Body.Move move) {
        double best = Double.NEGATIVE_INFINITY;
        for (double early : ends(QuantityKind.SAVING_AT_TRANSFER.path(function))) {
            for (double full : ends(QuantityKind.SAVING.path(function))) {
                for (double standard : ends(QuantityKind.STANDARDISATION.path(body.id()))) {
                    for (double maturedT : matured(body, function, move, transfers(body, move))) {
                        for (double maturedG : matured(body, function, move, goLives(body, move))) {
                            for (double kept : kept(body, function, move)) {
                                double share = kept * (early * maturedT + (full - early) * standard * maturedG);
                                best = Math.max(best, largest(share, body, function, move));
                            }
                        }
                    }
                }
            }
        }
        return best;
    }

    private double largest(double share, Body body, String function, Body.Move move) {
        double best = Double.NEGATIVE_INFINITY;
        for (double cost : costs(body, move)) {
            for (double transferable : ends(QuantityKind.TRANSFERABLE.path(function))) {
                best = Math.max(best, cost * transferable * share);
            }
        }
        return best;
    }

    /** The largest τ·served·(N - price). */
    private double underPrice(Centre centre, Body body, String function, Body.Move move) {
        double best = Double.NEGATIVE_INFINITY;
        for (double served : served(body, move)) {
            for (double price : prices(centre, move)) {
                for (double cost : costs(body, move)) {
                    for (double transferable : ends(QuantityKind.TRANSFERABLE.path(function))) {
                        best = Math.max(best, transferable * served * (cost - price));
                    }
                }
            }
        }
        return best;
    }

    /** The largest τ·(N·served - minimumVolume·price·due). */
    private double withMinimum(Centre centre, Body body, String function, Body.Move move) {
        double due = mature ? 1 : Shapes.after(t, period.monthsUntil(move.transfer()));
        double best = Double.NEGATIVE_INFINITY;
        for (double served : served(body, move)) {
            for (double price : prices(centre, move)) {
                for (double cost : costs(body, move)) {
                    for (double volume : ends(QuantityKind.MINIMUM_VOLUME.path(centre.id()))) {
                        for (double transferable : ends(QuantityKind.TRANSFERABLE.path(function))) {
                            best = Math.max(best, transferable * (cost * served - volume * price * due));
                        }
                    }
                }
            }
        }
        return best;
    }

    private double running(Centre centre) {
        double open = mature ? 1 : Shapes.after(t, opens(centre)[1]);
        double sum = ends(QuantityKind.RUNNING_COST.path(centre.id()))[0] * open;
        for (Body body : scenario.bodies().values()) {
            if (body.centre().equals(centre.id())) {
                double served = 0;
                for (Body.Move move : body.functions().values()) {
                    served = Math.max(served, served(body, move)[0]);
                }
                sum += ends(QuantityKind.COST_PER_BODY.path(centre.id()))[0] * served;
            }
        }
        return sum;
    }

    private double lines() {
        double sum = 0;
        for (CashFlowLine line : scenario.lines().values()) {
            for (FinancialYear year : line.years()) {
                if (line.sunk() || Math.max(0, period.indexOf(year)) != t) {
                    continue;
                }
                double best = Double.NEGATIVE_INFINITY;
                for (double amount : ends(QuantityKind.LINE_AMOUNT.path(line.id(), year.toString()))) {
                    for (double share : line.scaling() == CashFlowLine.Scaling.VOLUME ? shares() : new double[] {1}) {
                        double saving = amount * share;
                        best = Math.max(
                                best,
                                switch (line.category()) {
                                    case IMPLEMENTATION -> 0;
                                    case RUNNING -> -saving;
                                    case SAVING -> saving;
                                });
                    }
                }
                sum += best;
            }
        }
        return sum;
    }

    /** The least and the largest share of volume that can be served. */
    private double[] shares() {
        double[] shares = new double[2];
        for (int end = 0; end < 2; end++) {
            double in = 0;
            double out = 0;
            for (Body body : scenario.bodies().values()) {
                for (Map.Entry<String, Body.Move> entry : body.functions().entrySet()) {
                    double served = served(body, entry.getValue())[end];
                    double[] transferable = ends(QuantityKind.TRANSFERABLE.path(entry.getKey()));
                    in += costs(body, entry.getValue())[end] * transferable[end] * served;
                    out += costs(body, entry.getValue())[1 - end] * transferable[1 - end] * (1 - served);
                }
            }
            shares[end] = in == 0 ? 0 : in / (in + out);
        }
        return shares;
    }

    /** Least and largest N. */
    private double[] costs(Body body, Body.Move move) {
        String own = QuantityKind.BODY_GROWTH.path(body.id());
        double[] growth = ends(scenario.quantities().containsKey(own) ? own : QuantityKind.GROWTH.path(""));
        double[] error = ends(QuantityKind.BASELINE_ERROR.path(""));
        double[] cost = ends(move.cost().path());
        double weight = move.cost().weight();
        return new double[] {
            weight * cost[0] * error[0] * Math.pow(1 + growth[0], t),
            weight * cost[1] * error[1] * Math.pow(1 + growth[1], t)
        };
    }

    /** Least and largest N°·(1 - discount). */
    private double[] prices(Centre centre, Body.Move move) {
        double stated =
                move.cost().weight() * scenario.quantity(move.cost().path()).planValue();
        double[] indexation = ends(QuantityKind.INDEXATION.path(centre.id()));
        double[] discount = ends(QuantityKind.DISCOUNT.path(centre.id()));
        return new double[] {
            stated * Math.pow(1 + indexation[0], t) * (1 - discount[1]),
            stated * Math.pow(1 + indexation[1], t) * (1 - discount[0])
        };
    }

    /** Earliest and latest R. */
    private double[] opens(Centre centre) {
        double start = period.monthsUntil(centre.buildStart());
        if (start + centre.buildMonths() <= 0) {
            return new double[] {start + centre.buildMonths(), start + centre.buildMonths()};
        }
        double[] delay = ends(QuantityKind.CENTRE_DELAY.path(centre.id()));
        return new double[] {
            start + Math.max(centre.buildMonths() + delay[0], 1), start + Math.max(centre.buildMonths() + delay[1], 1)
        };
    }

    /** Earliest and latest G. */
    private double[] goLives(Body body, Body.Move move) {
        double planned = period.monthsUntil(move.goLive());
        if (planned < 0) {
            return new double[] {planned, planned};
        }
        Centre centre = scenario.centres().get(body.centre());
        if (centre == null) {
            throw new AssertionError(body.centre());
        }
        double after = planned - period.monthsUntil(centre.opens());
        double[] opens = opens(centre);
        double[] pace = ends(QuantityKind.PACE.path(centre.id()));
        double[] delay = ends(QuantityKind.BODY_DELAY.path(body.id()));
        double[] goLives = new double[2];
        for (int end = 0; end < 2; end++) {
            goLives[end] = Math.max(0, Math.max(opens[end], opens[end] + pace[end] * after + delay[end]));
        }
        return goLives;
    }

    /** Earliest and latest T. */
    private double[] transfers(Body body, Body.Move move) {
        double planned = period.monthsUntil(move.transfer());
        if (planned < 0) {
            return new double[] {planned, planned};
        }
        double[] goLives = goLives(body, move);
        if (move.transfer().equals(move.goLive())) {
            return goLives;
        }
        double[] delay = ends(QuantityKind.TRANSFER_DELAY.path(body.id()));
        return new double[] {
            Math.min(goLives[0], Math.max(0, planned + delay[0])), Math.min(goLives[1], Math.max(0, planned + delay[1]))
        };
    }

    /** Least and largest share of the year served. */
    private double[] served(Body body, Body.Move move) {
        double[] transfers = transfers(body, move);
        double least = mayNotBeServed(body, move) ? 0 : Shapes.after(t, transfers[1]);
        return mature ? new double[] {1, 1} : new double[] {least, Shapes.after(t, transfers[0])};
    }

    private double[] matured(Body body, String function, Body.Move move, double[] start) {
        double[] ramp = ends(QuantityKind.RAMP_MONTHS.path(function));
        double least =
                mayNotBeServed(body, move) ? 0 : Shapes.meanOfRamp(t, start[1], ramp[1], Double.POSITIVE_INFINITY);
        double most = Shapes.meanOfRamp(t, start[0], ramp[0], Double.POSITIVE_INFINITY);
        return mature ? new double[] {1, 1} : new double[] {least, most};
    }

    private double[] kept(Body body, String function, Body.Move move) {
        double[] erosion = ends(QuantityKind.EROSION.path(function));
        double[] goLives = goLives(body, move);
        return mature
                ? new double[] {1, 1}
                : new double[] {
                    Math.pow(1 - erosion[1], Math.max(0, t - goLives[0] / 12)),
                    Math.pow(1 - erosion[0], Math.max(0, t - goLives[1] / 12))
                };
    }

    private boolean mayNotBeServed(Body body, Body.Move move) {
        boolean hasJoined = period.monthsUntil(move.transfer()) < 0 || period.monthsUntil(move.goLive()) < 0;
        return !hasJoined
                        && !scenario.quantity(QuantityKind.JOINS.path(body.id()))
                                .isCertainly(1)
                || !scenario.quantity(QuantityKind.WITHDRAW_RATE.path(body.id()))
                        .isCertainly(0)
                || !scenario.quantity(QuantityKind.LEAVE_RATE.path(body.id())).isCertainly(0);
    }

    /** The two ends of a quantity's range, held in its bounds. */
    private double[] ends(String path) {
        Quantity quantity = scenario.quantity(path);
        QuantityKind kind = EveryTrial.kindOf(path);
        List<Double> ends = new ArrayList<>();
        ends.add(end(quantity.distribution().lower(), quantity, 0.001));
        ends.add(end(quantity.distribution().upper(), quantity, 0.999));
        return ends.stream()
                .mapToDouble(end -> Shapes.clamp(end, kind.lower(), kind.upper()))
                .toArray();
    }

    private static double end(double end, Quantity quantity, double probability) {
        return Double.isInfinite(end) ? quantity.distribution().quantile(probability) : end;
    }
}
