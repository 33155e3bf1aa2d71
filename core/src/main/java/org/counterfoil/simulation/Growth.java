package org.counterfoil.simulation;

import org.counterfoil.plan.Plan;
import org.counterfoil.plan.ProgrammePlan;

/**
 * How business-as-usual cost moves: a year's cost as a ratio to the first's, by trial. Source: method, equations 4.1.
 *
 * <p>{@code (1+g)^t κ_t}; κ is a drift with expectation 1, shared by all bodies.
 */
final class Growth {

    private final Plan plan;
    private final double[][] drift;
    private final double[][] programme;
    private final double[][] own;
    private final double[] logarithm;
    private final double[] variance;
    private final double[] power;

    Growth(Plan plan, int blockSize) {
        this.plan = plan;
        this.drift = new double[plan.years()][blockSize];
        this.programme = new double[plan.years()][blockSize];
        this.own = new double[plan.years()][blockSize];
        this.logarithm = new double[blockSize];
        this.variance = new double[blockSize];
        this.power = new double[blockSize];
    }

    /** Fills the drift and the level of all bodies that have the programme's growth. */
    void fill(QuantityRows quantities, double[][] draws) {
        ProgrammePlan terms = plan.programme();
        Rows.fill(drift[0], 1);
        Rows.fill(logarithm, 0);
        Rows.fill(variance, 0);
        for (int year = 1; year < drift.length; year++) {
            int driver = terms.driftDrivers()[year];
            if (driver < 0) {
                Rows.fill(drift[year], 1);
            } else {
                step(
                        draws[driver],
                        quantities.row(terms.volatility()),
                        quantities.row(terms.persistence()),
                        variance,
                        logarithm);
                Elementary.exp(logarithm, drift[year]);
            }
        }
        fillLevels(quantities.row(terms.growth()), programme);
    }

    /** Without drift, as in the plan. */
    void fillWithoutDrift(QuantityRows quantities) {
        for (double[] row : drift) {
            Rows.fill(row, 1);
        }
        fillLevels(quantities.row(plan.programme().growth()), programme);
    }

    /** Levels of a body, by [year][trial]; valid until the next call. */
    double[][] levels(int growth, QuantityRows quantities) {
        if (growth == plan.programme().growth()) {
            return programme;
        }
        fillLevels(quantities.row(growth), own);
        return own;
    }

    private void fillLevels(double[] growth, double[][] levels) {
        Rows.fill(power, 1);
        for (int year = 0; year < levels.length; year++) {
            if (year > 0) {
                grow(power, growth);
            }
            Rows.product(power, drift[year], levels[year]);
        }
    }

    private static void grow(double[] power, double[] growth) {
        for (int trial = 0; trial < power.length; trial++) {
            power[trial] *= 1 + growth[trial];
        }
    }

    /** ln κ_t = p·ln κ_(t-1) + volatility·z - ½(v_t - p·v_(t-1)), v_t = p²·v_(t-1) + volatility². */
    private static void step(
            double[] shock, double[] volatility, double[] persistence, double[] variance, double[] logarithm) {
        for (int trial = 0; trial < logarithm.length; trial++) {
            double p = persistence[trial];
            double before = variance[trial];
            double now = p * p * before + volatility[trial] * volatility[trial];
            logarithm[trial] = p * logarithm[trial] + volatility[trial] * shock[trial] - 0.5 * (now - p * before);
            variance[trial] = now;
        }
    }
}
