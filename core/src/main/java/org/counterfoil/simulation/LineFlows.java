package org.counterfoil.simulation;

import org.counterfoil.model.CashFlowLine;
import org.counterfoil.plan.LinePlan;
import org.counterfoil.plan.Plan;
import org.counterfoil.plan.RiskLine;

/**
 * Further cash flows, those of the scenario and those that risks bring, by [year][trial]. Source: method, equation 4.6.
 */
final class LineFlows {

    private final Plan plan;

    /** Lower the gross saving. */
    final double[][] running;
    /** Raise the gross saving. */
    final double[][] saving;
    /** The same, a year, at the levels of the year's end. */
    final double[][] runningAtEnd;

    final double[][] savingAtEnd;
    /** Costs less savings that only move money inside society. */
    final double[][] transfers;

    private final double[] served;
    private final double[] possible;
    private final double[] month;
    private final double[] months;
    private final double[] pace;
    private final double[] ends;
    private final double[] flow;
    private final double[] constant;

    LineFlows(Plan plan, int blockSize) {
        this.plan = plan;
        this.running = new double[plan.years()][blockSize];
        this.saving = new double[plan.years()][blockSize];
        this.runningAtEnd = new double[plan.years()][blockSize];
        this.savingAtEnd = new double[plan.years()][blockSize];
        this.transfers = new double[plan.years()][blockSize];
        this.served = new double[blockSize];
        this.possible = new double[blockSize];
        this.month = new double[blockSize];
        this.months = new double[blockSize];
        this.pace = new double[blockSize];
        this.ends = new double[blockSize];
        this.flow = new double[blockSize];
        this.constant = new double[blockSize];
    }

    /**
     * Fills all rows, and books one-off costs.
     *
     * @param means served in each year; one-off costs are booked there
     * @param atEnd served at each year's end
     * @param volume Σ N·τ of all functions of a centre, by [centre][year][trial]
     */
    void fill(QuantityRows quantities, double[][] draws, FlowSums means, FlowSums atEnd, double[][][] volume) {
        Rows.clear(running);
        Rows.clear(saving);
        Rows.clear(runningAtEnd);
        Rows.clear(savingAtEnd);
        Rows.clear(transfers);
        for (LinePlan line : plan.lines()) {
            double[] amount = quantities.row(line.amount());
            double[] inYear = line.followsVolume() ? followed(amount, means, volume, line.year()) : amount;
            add(line.category(), line.account(), line.isTransfer(), line.year(), inYear, means);
            double[] rate = line.followsVolume() ? followed(amount, atEnd, volume, line.year()) : amount;
            addAtEnd(line.category(), line.year(), rate);
        }
        for (RiskLine line : plan.riskLines()) {
            addRiskLine(line, quantities, draws, means);
        }
    }

    /** An amount times the share of all volume that the centres serve in a year. */
    private double[] followed(double[] amount, FlowSums sums, double[][][] volume, int year) {
        Rows.fill(served, 0);
        Rows.fill(possible, 0);
        for (int centre = 0; centre < volume.length; centre++) {
            Rows.add(served, sums.volume[centre][year]);
            Rows.add(possible, volume[centre][year]);
        }
        share(amount, served, possible, flow);
        return flow;
    }

    private void addRiskLine(RiskLine line, QuantityRows quantities, double[][] draws, FlowSums means) {
        Rows.copy(QuantityRows.amount(line.months(), draws, constant), months);
        Rows.copy(QuantityRows.amount(line.month(), draws, constant), month);
        double[] amount = QuantityRows.amount(line.amount(), draws, constant);
        spread(quantities.happens(line.risk()), amount, month, months, pace, ends);
        for (int year = 0; year < plan.years(); year++) {
            Months.within(year, month, ends, flow);
            Rows.multiply(flow, pace);
            add(line.category(), line.account(), line.isTransfer(), year, flow, means);
            rateAtEnd(Months.end(year), pace, month, ends, flow);
            addAtEnd(line.category(), year, flow);
        }
    }

    private void add(
            CashFlowLine.Category category,
            int account,
            boolean isTransfer,
            int year,
            double[] amount,
            FlowSums means) {
        switch (category) {
            case IMPLEMENTATION -> Rows.add(means.booked[account][year], amount);
            case RUNNING -> Rows.add(running[year], amount);
            case SAVING -> Rows.add(saving[year], amount);
        }
        if (isTransfer && category == CashFlowLine.Category.SAVING) {
            Rows.subtract(transfers[year], amount);
        } else if (isTransfer) {
            Rows.add(transfers[year], amount);
        }
    }

    private void addAtEnd(CashFlowLine.Category category, int year, double[] rate) {
        switch (category) {
            case IMPLEMENTATION -> {
                // A one-off cost has no rate a year.
            }
            case RUNNING -> Rows.add(runningAtEnd[year], rate);
            case SAVING -> Rows.add(savingAtEnd[year], rate);
        }
    }

    /** amount × part ÷ whole; 0 where there is no whole. */
    private static void share(double[] amount, double[] part, double[] whole, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = whole[trial] > 0 ? amount[trial] * (part[trial] / whole[trial]) : 0;
        }
    }

    /** Money a month while it lasts, and when it ends. */
    private static void spread(
            double[] happens, double[] amount, double[] month, double[] months, double[] pace, double[] ends) {
        for (int trial = 0; trial < pace.length; trial++) {
            double length = Math.max(months[trial], 1);
            pace[trial] = happens[trial] != 0 ? amount[trial] / length : 0;
            ends[trial] = Months.round(month[trial] + length);
        }
    }

    private static void rateAtEnd(double x, double[] pace, double[] from, double[] until, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = 12 * pace[trial] * Elementary.isLess(from[trial], x) * Elementary.isAtMost(x, until[trial]);
        }
    }
}
