package org.counterfoil.benchmarks.peer;

import java.util.Arrays;
import org.counterfoil.plan.Action;
import org.counterfoil.plan.Operand;
import org.counterfoil.plan.Plan;
import org.counterfoil.plan.QuantityPlan;
import org.counterfoil.plan.RiskPlan;

/** Every number of one trial: drawn, acted on by risks, held within its bounds. Source: method, equations 2.1. */
final class PlainQuantities {

    private final QuantityPlan plan;
    private final int[] riskDrivers;
    private final double[] likelihoods;
    private final int[] actionRisks;
    private final int[] actionTargets;
    private final boolean[] actionAdds;
    private final int[] actionDrivers;
    private final double[] actionAmounts;

    /** By row. */
    final double[] values;
    /** By risk. */
    final boolean[] happens;

    PlainQuantities(Plan plan) {
        this.plan = plan.quantities();
        this.riskDrivers = plan.risks().stream().mapToInt(RiskPlan::driver).toArray();
        this.likelihoods =
                plan.risks().stream().mapToDouble(RiskPlan::likelihood).toArray();
        int actions = plan.actions().size();
        this.actionRisks = new int[actions];
        this.actionTargets = new int[actions];
        this.actionAdds = new boolean[actions];
        this.actionDrivers = new int[actions];
        this.actionAmounts = new double[actions];
        for (int i = 0; i < actions; i++) {
            Action action = plan.actions().get(i);
            actionRisks[i] = action.risk();
            actionTargets[i] = action.target();
            actionAdds[i] = action.kind() == Action.Kind.ADD;
            actionDrivers[i] = action.amount().driver();
            actionAmounts[i] = action.amount().value();
        }
        this.values = new double[this.plan.count()];
        this.happens = new boolean[riskDrivers.length];
    }

    /** Plan values, and no risk. */
    void fillAsPlanned() {
        System.arraycopy(plan.planValues(), 0, values, 0, values.length);
        Arrays.fill(happens, false);
    }

    void fill(double[] draws) {
        for (int row = 0; row < values.length; row++) {
            int driver = plan.drivers()[row];
            values[row] = driver >= 0 ? draws[driver] : plan.values()[row];
        }
        for (int risk = 0; risk < happens.length; risk++) {
            happens[risk] = riskDrivers[risk] < 0 || 1 - draws[riskDrivers[risk]] < likelihoods[risk];
        }
        for (int i = 0; i < actionRisks.length; i++) {
            if (happens[actionRisks[i]]) {
                double amount = actionDrivers[i] >= 0 ? draws[actionDrivers[i]] : actionAmounts[i];
                int target = actionTargets[i];
                values[target] = actionAdds[i] ? values[target] + amount : values[target] * amount;
            }
        }
        for (int row = 0; row < values.length; row++) {
            if (plan.canBeOutside()[row]) {
                values[row] = Math.min(Math.max(values[row], plan.lower()[row]), plan.upper()[row]);
            }
        }
    }

    static double amount(Operand operand, double[] draws) {
        return operand.driver() >= 0 ? draws[operand.driver()] : operand.value();
    }
}
