package org.counterfoil.benchmarks.peer;

import java.util.Arrays;
import org.counterfoil.plan.BodyPlan;
import org.counterfoil.plan.CentrePlan;
import org.counterfoil.plan.Plan;
import org.counterfoil.plan.ProgrammePlan;
import org.counterfoil.plan.RiskLine;

/**
 * The cash flows of one trial by year. Source: method, sections 4 and 7, for cost recovery at constant unit cost, one move
 * for each body, and no lines but those that risks bring.
 */
final class PlainFlows {

    private final Plan plan;
    private final CentrePlan[] centres;
    private final BodyPlan[] bodies;
    private final RiskLine[] riskLines;
    private final int years;
    private final double[] level;

    /** Σ N·τ·served, by year. */
    final double[] served;
    /** The centres' cost, by year. */
    final double[] centreCost;
    /** Σ (1-ψ)·released, by year. */
    final double[] notCash;
    /** Σ (1-α)·released, by year. */
    final double[] elsewhere;
    /** Costs of change, by account and year. */
    final double[][] booked;
    /** Uncut by the horizon. */
    double delivery;
    /** Cost of bodies that leave, within the appraisal. */
    double leaving;

    double afterLastYear;
    double plannedDelivery;

    PlainFlows(Plan plan) {
        this.plan = plan;
        this.centres = plan.centres().toArray(CentrePlan[]::new);
        this.bodies = plan.bodies().toArray(BodyPlan[]::new);
        this.riskLines = plan.riskLines().toArray(RiskLine[]::new);
        this.years = plan.years();
        this.level = new double[years];
        this.served = new double[years];
        this.centreCost = new double[years];
        this.notCash = new double[years];
        this.elsewhere = new double[years];
        this.booked = new double[plan.accounts().size()][years];
    }

    /** Fills all flows of a trial; {@code planned} holds what the plan spends on each body, then on centres and office. */
    void fill(PlainQuantities quantities, PlainTimeline times, double[] draws, double[] planned) {
        double[] values = quantities.values;
        clear();
        fillLevel(values, draws);
        for (int i = 0; i < bodies.length; i++) {
            BodyPlan body = bodies[i];
            addCosts(body, i, values, times);
            if (times.moved[i]) {
                for (BodyPlan.Ramp ramp : body.waves().get(0).ramps()) {
                    addSaving(ramp, body, i, values, times);
                }
            }
            plannedDelivery += times.live[i] ? planned[i] : 0;
        }
        plannedDelivery += planned[bodies.length];
        for (int i = 0; i < centres.length; i++) {
            addCentre(centres[i], times.opens[i], values);
        }
        addOffice(values, times);
        for (RiskLine line : riskLines) {
            if (quantities.happens[line.risk()]) {
                addLine(line, draws);
            }
        }
    }

    /** What the plan delivers: by body, then centres and office together. */
    double[] planned(double[] values, PlainTimeline times) {
        double[] planned = new double[bodies.length + 1];
        for (int i = 0; i < bodies.length; i++) {
            clear();
            bookMigration(bodies[i], i, values, times);
            planned[i] = delivery;
        }
        clear();
        for (int i = 0; i < centres.length; i++) {
            addCentre(centres[i], times.opens[i], values);
        }
        addOffice(values, times);
        planned[bodies.length] = delivery;
        return planned;
    }

    private void clear() {
        Arrays.fill(served, 0);
        Arrays.fill(centreCost, 0);
        Arrays.fill(notCash, 0);
        Arrays.fill(elsewhere, 0);
        for (double[] account : booked) {
            Arrays.fill(account, 0);
        }
        delivery = 0;
        leaving = 0;
        afterLastYear = 0;
        plannedDelivery = 0;
    }

    /** (1+g)^t·κ_t, equation 4.1. */
    private void fillLevel(double[] values, double[] draws) {
        ProgrammePlan programme = plan.programme();
        double growth = 1 + values[programme.growth()];
        double persistence = values[programme.persistence()];
        double volatility = values[programme.volatility()];
        double power = 1;
        double logarithm = 0;
        double variance = 0;
        level[0] = 1;
        for (int t = 1; t < years; t++) {
            power *= growth;
            int shock = programme.driftDrivers()[t];
            double before = variance;
            if (shock >= 0) {
                variance = persistence * persistence * before + volatility * volatility;
                logarithm =
                        persistence * logarithm + volatility * draws[shock] - 0.5 * (variance - persistence * before);
            }
            level[t] = power * Math.exp(logarithm);
        }
    }

    private void addCosts(BodyPlan body, int i, double[] values, PlainTimeline times) {
        double volume = volume(body, values);
        double moves = times.moves[i];
        double leaves = times.leaves[i];
        if (times.moved[i]) {
            double[] stranded = booked[body.strandedAccount()];
            for (int t = yearOf(moves); t < years && 12 * t < leaves; t++) {
                double work = level[t] * volume * share(t, moves, leaves);
                served[t] += work;
                centreCost[t] += work;
                stranded[t] += work * values[body.stranded()];
            }
        }
        if (times.live[i]) {
            double[] parallel = booked[body.dualRunningAccount()];
            double goesLive = times.goesLive[i];
            double ends = Math.min(goesLive + values[body.dualRunningMonths()], leaves);
            for (int t = yearOf(goesLive); t < years && 12 * t < ends; t++) {
                parallel[t] += level[t] * volume * values[body.dualRunning()] * share(t, goesLive, ends);
            }
        }
        double planned = body.waves().get(0).goLive();
        double ends = Math.min(times.goesLive[i], times.givesUp[i]);
        if (times.joined[i]) {
            double[] upkeep = booked[body.upkeepAccount()];
            for (int t = yearOf(planned); t < years && 12 * t < ends; t++) {
                upkeep[t] += level[t] * volume * values[body.upkeep()] * share(t, planned, ends);
            }
            bookMigration(body, i, values, times);
        }
        if (times.moved[i] && leaves < Double.POSITIVE_INFINITY) {
            pay(booked[body.leavingAccount()], values[body.leavingCost()], leaves);
        }
    }

    private double volume(BodyPlan body, double[] values) {
        double volume = 0;
        for (BodyPlan.Ramp ramp : body.waves().get(0).ramps()) {
            for (BodyPlan.Function function : ramp.functions()) {
                volume += volume(function, values);
            }
        }
        return volume;
    }

    private double volume(BodyPlan.Function function, double[] values) {
        return function.cost().weight()
                * values[function.cost().row()]
                * values[plan.programme().baselineError()]
                * values[function.transferable()];
    }

    /** Migration and being late, equations 4.5 and 7.3. */
    private void bookMigration(BodyPlan body, int i, double[] values, PlainTimeline times) {
        BodyPlan.Wave wave = body.waves().get(0);
        double cost = 0;
        for (BodyPlan.Part part : wave.migration()) {
            cost += part.weight() * values[part.row()];
        }
        double goesLive = times.goesLive[i];
        double ends = Math.min(goesLive, times.givesUp[i]);
        double first = Math.min(goesLive, wave.goLive());
        double months = values[body.migrationMonths()];
        spread(booked[body.migrationAccount()], cost / (goesLive - first + months), first - months, ends);
        spread(booked[body.lateAccount()], values[body.costPerMonthLate()], wave.goLive(), ends);
    }

    /** Savings of functions that ramp alike, and the exit pay for what they release: equations 3.4, 4.5 and 6.1. */
    private void addSaving(BodyPlan.Ramp ramp, BodyPlan body, int i, double[] values, PlainTimeline times) {
        double atTransfer = 0;
        double atGoLive = 0;
        double releasedAtGoLive = 0;
        for (BodyPlan.Function function : ramp.functions()) {
            double volume = volume(function, values);
            double early = values[function.savingAtTransfer()];
            atTransfer += volume * early;
            double ofPlatform = volume * (values[function.saving()] - early) * values[body.standardisation()];
            atGoLive += ofPlatform;
            releasedAtGoLive += Math.max(ofPlatform, 0);
        }
        if (!times.live[i]) {
            atGoLive = 0;
            releasedAtGoLive = 0;
        }
        double moves = times.moves[i];
        double goesLive = times.goesLive[i];
        double leaves = times.leaves[i];
        double months = values[ramp.rampMonths()];
        double left = 1 - values[ramp.erosion()];
        double notCashShare = 1 - values[ramp.kind().cashReleasing()];
        double elsewhereShare = 1 - values[ramp.kind().attributable()];
        double exitCost = values[plan.programme().exitCost()];
        double[] exits = booked[plan.programme().exitAccount()];
        double area = 0;
        double released = 0;
        double kept = 1;
        int first = yearOf(moves);
        for (int t = first; t < years && (t == first || 12 * t < leaves); t++) {
            double until = Math.min(12 * (t + 1), leaves);
            double areaAfter =
                    atTransfer * areaOfRamp(until - moves, months) + atGoLive * areaOfRamp(until - goesLive, months);
            double releasedAfter = atTransfer * levelOfRamp(until - moves, months)
                    + releasedAtGoLive * levelOfRamp(until - goesLive, months);
            if (kept < 1) {
                kept *= left;
            } else if (12 * t > goesLive && left < 1) {
                kept = Math.pow(left, t - goesLive / 12);
            }
            double saved = level[t] * kept * (areaAfter - area) / 12;
            centreCost[t] -= saved;
            notCash[t] += saved * notCashShare;
            elsewhere[t] += saved * elsewhereShare;
            exits[t] += exitCost * level[t] * (releasedAfter - released);
            area = areaAfter;
            released = releasedAfter;
        }
    }

    private void addCentre(CentrePlan centre, double opens, double[] values) {
        for (int t = yearOf(opens); t < years; t++) {
            centreCost[t] += values[centre.runningCost()] * share(t, opens, Double.POSITIVE_INFINITY);
        }
        double pace = values[centre.buildCost()] / (opens - centre.start());
        spread(booked[centre.buildAccount()], pace, centre.start(), opens);
        spread(booked[centre.lateAccount()], values[centre.buildCostPerMonthLate()], centre.opens(), opens);
    }

    private void addOffice(double[] values, PlainTimeline times) {
        ProgrammePlan programme = plan.programme();
        double ends = Double.NEGATIVE_INFINITY;
        boolean anyLive = false;
        for (double opens : times.opens) {
            ends = Math.max(ends, opens);
        }
        for (int i = 0; i < bodies.length; i++) {
            anyLive |= times.live[i];
            ends = times.live[i] ? Math.max(ends, times.goesLive[i]) : ends;
        }
        ends = anyLive ? ends : programme.lastGoLive();
        spread(booked[programme.officeAccount()], values[programme.officeCost()] / 12, programme.start(), ends);
    }

    private void addLine(RiskLine line, double[] draws) {
        double months = Math.max(1, PlainQuantities.amount(line.months(), draws));
        double month = PlainQuantities.amount(line.month(), draws);
        double pace = PlainQuantities.amount(line.amount(), draws) / months;
        for (int t = 0; t < years; t++) {
            booked[line.account()][t] += pace * months(t, month, month + months);
        }
    }

    /** Books and delivers a cost by month. */
    private void spread(double[] account, double aMonth, double from, double until) {
        if (aMonth == 0 || until <= from) {
            return;
        }
        for (int t = yearOf(from); t < years && (t == 0 || 12 * t < until); t++) {
            account[t] += aMonth * months(t, from, until);
        }
        delivery += aMonth * (until - from);
        afterLastYear += aMonth * Math.max(0, until - Math.max(from, 12 * years));
    }

    private void pay(double[] account, double cost, double month) {
        if (month < 12 * years) {
            account[yearOf(month)] += cost;
            leaving += cost;
        } else {
            afterLastYear += cost;
        }
    }

    private int yearOf(double month) {
        return (int) Math.min(Math.max(month / 12, 0), years);
    }

    /** A(t; from) - A(t; max(until, from)). */
    private static double share(int t, double from, double until) {
        return Math.max(0, Math.min(12 * (t + 1), until) - Math.max(12 * t, from)) / 12;
    }

    /** O(t; from, until). */
    private static double months(int t, double from, double until) {
        return Math.max(0, Math.min(12 * (t + 1), until) - (t == 0 ? from : Math.max(12 * t, from)));
    }

    /** J(x; r). */
    private static double areaOfRamp(double x, double months) {
        if (x <= 0) {
            return 0;
        }
        return x < months ? x * x / (2 * months) : x - months / 2;
    }

    private static double levelOfRamp(double x, double months) {
        if (x <= 0) {
            return 0;
        }
        return x < months ? x / months : 1;
    }
}
