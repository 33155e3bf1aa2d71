package org.counterfoil.simulation;

import org.counterfoil.plan.Action;
import org.counterfoil.plan.Operand;
import org.counterfoil.plan.Plan;
import org.counterfoil.plan.QuantityPlan;
import org.counterfoil.plan.RiskPlan;

/**
 * Rows of all quantities of a block: drawn, acted on by risks, kept within bounds.
 *
 * <p>{@code value = (draw × Π scale) + Σ add}, each only in trials in which its risk happens. Source: method, equations 2.1.
 */
final class QuantityRows {

    private final Plan plan;
    private final double[][] rows;
    private final double[][] happens;
    private final double[] constant;
    private final long[] bites;

    QuantityRows(Plan plan, int blockSize) {
        this.plan = plan;
        this.rows = new double[plan.quantities().count()][blockSize];
        this.happens = new double[plan.risks().size()][blockSize];
        this.constant = new double[blockSize];
        this.bites = new long[rows.length];
        for (int row = 0; row < rows.length; row++) {
            if (plan.quantities().isFixed()[row]) {
                Rows.fill(rows[row], plan.quantities().values()[row]);
            }
        }
    }

    /** One quantity, by trial. */
    double[] row(int quantity) {
        return rows[quantity];
    }

    /** 1 in trials in which a risk happens, 0 in others. */
    double[] happens(int risk) {
        return happens[risk];
    }

    /** How often a bound held a quantity back, by row, over all blocks so far. */
    long[] bites() {
        return bites;
    }

    /** Gives every trial the same values, and lets no risk happen. */
    void fillWith(double[] values) {
        for (int row = 0; row < rows.length; row++) {
            Rows.fill(rows[row], values[row]);
        }
        for (double[] flags : happens) {
            Rows.fill(flags, 0);
        }
    }

    /**
     * Fills all rows.
     *
     * @param draws by [driver][trial]
     * @param trials how many of the block's trials count; bites of the others are not counted
     */
    void fill(double[][] draws, int trials) {
        QuantityPlan quantities = plan.quantities();
        for (int row = 0; row < rows.length; row++) {
            if (quantities.drivers()[row] >= 0) {
                Rows.copy(draws[quantities.drivers()[row]], rows[row]);
            } else if (!quantities.isFixed()[row]) {
                Rows.fill(rows[row], quantities.values()[row]);
            }
        }
        for (int i = 0; i < happens.length; i++) {
            RiskPlan risk = plan.risks().get(i);
            if (risk.driver() < 0) {
                Rows.fill(happens[i], 1);
            } else {
                happen(draws[risk.driver()], risk.likelihood(), happens[i]);
            }
        }
        for (Action action : plan.actions()) {
            act(action, amount(action.amount(), draws, constant));
        }
        for (int row = 0; row < rows.length; row++) {
            if (quantities.canBeOutside()[row]) {
                double lower = quantities.lower()[row];
                double upper = quantities.upper()[row];
                double rounding = quantities.rounding()[row];
                bites[row] += countOutside(rows[row], lower - rounding, upper + rounding, trials);
                clamp(rows[row], lower, upper);
            }
        }
    }

    /** A driver's draws, or a row of one number. */
    static double[] amount(Operand operand, double[][] draws, double[] constant) {
        if (operand.driver() >= 0) {
            return draws[operand.driver()];
        }
        Rows.fill(constant, operand.value());
        return constant;
    }

    private void act(Action action, double[] amount) {
        double[] flags = happens[action.risk()];
        double[] target = rows[action.target()];
        switch (action.kind()) {
            case SCALE -> scale(target, flags, amount);
            case ADD -> add(target, flags, amount);
            case SET -> set(target, flags, amount);
        }
    }

    /** 1[u > 1 - likelihood]; 1 - u is exact. */
    private static void happen(double[] draws, double likelihood, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = Elementary.isLess(1 - draws[trial], likelihood);
        }
    }

    private static void scale(double[] target, double[] flags, double[] amount) {
        for (int trial = 0; trial < target.length; trial++) {
            target[trial] *= flags[trial] * amount[trial] + (1 - flags[trial]);
        }
    }

    private static void add(double[] target, double[] flags, double[] amount) {
        for (int trial = 0; trial < target.length; trial++) {
            target[trial] += flags[trial] * amount[trial];
        }
    }

    private static void set(double[] target, double[] flags, double[] amount) {
        for (int trial = 0; trial < target.length; trial++) {
            target[trial] = flags[trial] != 0 ? Math.min(target[trial], amount[trial]) : target[trial];
        }
    }

    private static int countOutside(double[] row, double lower, double upper, int trials) {
        int count = 0;
        for (int trial = 0; trial < trials; trial++) {
            count += row[trial] < lower || row[trial] > upper ? 1 : 0;
        }
        return count;
    }

    private static void clamp(double[] row, double lower, double upper) {
        for (int trial = 0; trial < row.length; trial++) {
            row[trial] = Math.min(Math.max(row[trial], lower), upper);
        }
    }
}
