package org.counterfoil.simulation;

import org.counterfoil.plan.Plan;

/**
 * What the plan says that delivery costs, uncut by the horizon: the measure of overrun. Source: method, equations 7.3.
 *
 * <p>Filled once, from the plan's own trial; added up in the same order as a trial's delivery, so that the plan's overrun
 * ratio is exactly 1.
 */
final class PlannedDelivery {

    /** By [body][wave]: migration, and months late. */
    private final double[][] migration;

    private final double[][] late;
    /** By [centre]: building, and building late. */
    private final double[] build;

    private final double[] buildLate;
    private double office;

    PlannedDelivery(Plan plan) {
        migration = new double[plan.bodies().size()][];
        late = new double[plan.bodies().size()][];
        for (int body = 0; body < migration.length; body++) {
            int waves = plan.bodies().get(body).waves().size();
            migration[body] = new double[waves];
            late[body] = new double[waves];
        }
        build = new double[plan.centres().size()];
        buildLate = new double[plan.centres().size()];
    }

    /** Keeps what the plan says of one wave. */
    void keepWave(int body, int wave, double cost, double costLate) {
        migration[body][wave] = cost;
        late[body][wave] = costLate;
    }

    /** Keeps what the plan says of one centre. */
    void keepCentre(int centre, double cost, double costLate) {
        build[centre] = cost;
        buildLate[centre] = costLate;
    }

    /** Keeps what the plan says of the office. */
    void keepOffice(double cost) {
        office = cost;
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
