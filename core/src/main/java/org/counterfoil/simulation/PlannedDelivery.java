package org.counterfoil.simulation;

import java.util.List;
import org.counterfoil.plan.Plan;

/**
 * What the plan says that delivery costs, uncut by the horizon: the measure of overrun. Source: method, equations 7.3.
 *
 * <p>From the plan's own trial; added up in the same order as a trial's delivery, so that the plan's overrun ratio is exactly
 * 1.
 *
 * @param migration by [body][wave]; money
 * @param late cost of months late, by [body][wave]; money
 * @param build by [centre]; money
 * @param buildLate cost of building late, by [centre]; money
 * @param office money
 */
record PlannedDelivery(double[][] migration, double[][] late, double[] build, double[] buildLate, double office) {

    /** Nothing, in place of what is not known yet. */
    private static PlannedDelivery none(Plan plan) {
        double[][] ofWaves = plan.bodies().stream()
                .map(body -> new double[body.waves().size()])
                .toArray(double[][]::new);
        double[] ofCentres = new double[plan.centres().size()];
        return new PlannedDelivery(ofWaves, ofWaves, ofCentres, ofCentres, 0);
    }

    /** What a plan says. */
    static PlannedDelivery of(Plan plan) {
        return new TrialBlock(plan, none(plan), Wanted.by(List.of()), 1).plannedDelivery();
    }

    /** Adds what the plan says of a wave, in the trials in which it goes live. */
    void addWave(int body, int wave, double[] live, double[] sum) {
        Rows.addScaled(sum, migration[body][wave], live);
        Rows.addScaled(sum, late[body][wave], live);
    }

    /** Adds what the plan says of all centres and of the office. */
    void addRest(double[] sum) {
        for (int trial = 0; trial < sum.length; trial++) {
            for (int centre = 0; centre < build.length; centre++) {
                sum[trial] += build[centre];
                sum[trial] += buildLate[centre];
            }
            sum[trial] += office;
        }
    }
}
