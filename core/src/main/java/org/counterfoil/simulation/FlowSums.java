package org.counterfoil.simulation;

import java.util.List;
import org.counterfoil.plan.BodyPlan;
import org.counterfoil.plan.Plan;
import org.counterfoil.plan.SavingKind;

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
    /** The same by kind, by [kind][centre][year]. */
    final double[][][][] savedByKind;
    /** Σ N°·τ·served at today's price, under a price contract. */
    final double[][][] priced;
    /** Σ N°·τ·1[planned], under a price contract. */
    final double[][][] committed;
    /** Bodies served, as a number. */
    final double[][][] bodies;
    /** Costs of change, by account. */
    final double[][][] booked;
    /** Σ (1-ψ)·N°·τ·served at today's price, under a price contract. */
    final double[][][] pricedNotCash;
    /** Σ (1-α)·N°·τ·served at today's price, under a price contract. */
    final double[][][] pricedElsewhere;
    /** Σ (1-ψ)·released. */
    final double[][] notCash;
    /** Σ (1-α)·released. */
    final double[][] elsewhere;

    private final List<SavingKind> kinds;
    private final double[][][][] all;

    FlowSums(Plan plan, int blockSize) {
        int centres = plan.centres().size();
        kinds = plan.bodies().stream()
                .flatMap(body -> body.waves().stream())
                .flatMap(wave -> wave.ramps().stream())
                .map(BodyPlan.Ramp::kind)
                .distinct()
                .toList();
        savedByKind = new double[kinds.size()][centres][plan.years()][blockSize];
        volume = new double[centres][plan.years()][blockSize];
        saved = new double[centres][plan.years()][blockSize];
        priced = new double[centres][plan.years()][blockSize];
        committed = new double[centres][plan.years()][blockSize];
        bodies = new double[centres][plan.years()][blockSize];
        booked = new double[plan.accounts().size()][plan.years()][blockSize];
        pricedNotCash = new double[centres][plan.years()][blockSize];
        pricedElsewhere = new double[centres][plan.years()][blockSize];
        notCash = new double[plan.years()][blockSize];
        elsewhere = new double[plan.years()][blockSize];
        all = new double[][][][] {
            volume, saved, priced, committed, bodies, booked, pricedNotCash, pricedElsewhere, {notCash, elsewhere}
        };
    }

    /** Σ N·τ·s of a kind at a centre, by [year][trial]. */
    double[][] saved(SavingKind kind, int centre) {
        return savedByKind[kinds.indexOf(kind)][centre];
    }

    /** Adds up the savings of all kinds, and what of them is no cash or claimed elsewhere. */
    void addKinds(QuantityRows quantities) {
        for (int kind = 0; kind < savedByKind.length; kind++) {
            double[] cashReleasing = quantities.row(kinds.get(kind).cashReleasing());
            double[] attributable = quantities.row(kinds.get(kind).attributable());
            for (int centre = 0; centre < saved.length; centre++) {
                for (int year = 0; year < notCash.length; year++) {
                    double[] ofKind = savedByKind[kind][centre][year];
                    Rows.add(saved[centre][year], ofKind);
                    addRest(notCash[year], ofKind, cashReleasing);
                    addRest(elsewhere[year], ofKind, attributable);
                }
            }
        }
    }

    /** sum += amount × (1 - share). */
    static void addRest(double[] sum, double[] amount, double[] share) {
        for (int trial = 0; trial < sum.length; trial++) {
            sum[trial] += amount[trial] * (1 - share[trial]);
        }
    }

    /** Sets every sum to zero. */
    void clear() {
        for (double[][][] sums : all) {
            for (double[][] years : sums) {
                Rows.clear(years);
            }
        }
        for (double[][][] sums : savedByKind) {
            for (double[][] years : sums) {
                Rows.clear(years);
            }
        }
    }
}
