package org.counterfoil.simulation;

import org.counterfoil.plan.Plan;

/**
 * Sums over the bodies of a block, by trial: what the cash flows of a year are made of.
 *
 * <p>One of these holds means over each year, another the levels at each year's end. Money a year; rows by
 * [centre][year], [account][year] or [year].
 */
final class FlowSums {

    /** Σ N·τ·served. */
    final double[][][] volume;
    /** Σ N·τ·s, under cost recovery. */
    final double[][][] saved;
    /** Σ N°·τ·served at today's price, under a price contract. */
    final double[][][] priced;
    /** Σ N°·τ·1[planned], under a price contract. */
    final double[][][] committed;
    /** Bodies served, as a number. */
    final double[][][] bodies;
    /** Costs of change, by account. */
    final double[][][] booked;
    /** Σ (1-ψ)·released. */
    final double[][] notCash;
    /** Σ (1-α)·released. */
    final double[][] elsewhere;

    private final double[][][][] all;

    FlowSums(Plan plan, int blockSize) {
        int centres = plan.centres().size();
        volume = new double[centres][plan.years()][blockSize];
        saved = new double[centres][plan.years()][blockSize];
        priced = new double[centres][plan.years()][blockSize];
        committed = new double[centres][plan.years()][blockSize];
        bodies = new double[centres][plan.years()][blockSize];
        booked = new double[plan.accounts().size()][plan.years()][blockSize];
        notCash = new double[plan.years()][blockSize];
        elsewhere = new double[plan.years()][blockSize];
        all = new double[][][][] {volume, saved, priced, committed, bodies, booked, {notCash, elsewhere}};
    }

    /** Sets every sum to zero. */
    void clear() {
        for (double[][][] sums : all) {
            for (double[][] years : sums) {
                Rows.clear(years);
            }
        }
    }
}
