package org.counterfoil.benchmarks.peer;

import java.util.Arrays;
import org.counterfoil.plan.BodyPlan;
import org.counterfoil.plan.CentrePlan;
import org.counterfoil.plan.Plan;
import org.jspecify.annotations.Nullable;

/** When centres open and bodies move in one trial, in months. Source: method, equations 3.2 and 3.3, without closing. */
final class PlainTimeline {

    private final CentrePlan[] centres;
    private final BodyPlan[] bodies;

    /** R, by centre. */
    final double[] opens;
    /** G, by body. */
    final double[] goesLive;
    /** T, by body. */
    final double[] moves;
    /** W, by body. */
    final double[] givesUp;
    /** X, by body. */
    final double[] leaves;

    final boolean[] joined;
    final boolean[] moved;
    final boolean[] live;

    PlainTimeline(Plan plan) {
        this.centres = plan.centres().toArray(CentrePlan[]::new);
        this.bodies = plan.bodies().toArray(BodyPlan[]::new);
        this.opens = new double[centres.length];
        this.goesLive = new double[bodies.length];
        this.moves = new double[bodies.length];
        this.givesUp = new double[bodies.length];
        this.leaves = new double[bodies.length];
        this.joined = new boolean[bodies.length];
        this.moved = new boolean[bodies.length];
        this.live = new boolean[bodies.length];
    }

    /**
     * Fills all times.
     *
     * @param values by row of the quantity
     * @param draws by driver; null in the plan, in which all join and none gives up or leaves
     */
    void fill(double[] values, double @Nullable [] draws) {
        for (int i = 0; i < centres.length; i++) {
            CentrePlan centre = centres[i];
            opens[i] = centre.start() + Math.max(centre.opens() - centre.start() + values[centre.delay()], 1);
        }
        Arrays.fill(joined, true);
        Arrays.fill(givesUp, Double.POSITIVE_INFINITY);
        Arrays.fill(leaves, Double.POSITIVE_INFINITY);
        for (int i = 0; i < bodies.length; i++) {
            BodyPlan body = bodies[i];
            CentrePlan centre = centres[body.centre()];
            BodyPlan.Wave wave = body.waves().get(0);
            double open = opens[body.centre()];
            double paced = open + values[centre.pace()] * (wave.goLive() - centre.opens()) + values[body.delay()];
            goesLive[i] = Math.max(Math.max(0, open), paced);
            moves[i] = wave.hasTransfer()
                    ? Math.min(goesLive[i], Math.max(0, wave.transfer() + values[body.transferDelay()]))
                    : goesLive[i];
            if (draws != null) {
                joined[i] = body.joinsDriver() < 0 || 1 - draws[body.joinsDriver()] < values[body.joins()];
                givesUp[i] = wave.goLive() + wait(body.withdrawsDriver(), values[body.withdrawRate()], draws);
            }
            moved[i] = joined[i] && moves[i] <= givesUp[i];
            live[i] = joined[i] && goesLive[i] <= givesUp[i];
            if (!live[i]) {
                leaves[i] = givesUp[i];
            } else if (draws != null) {
                leaves[i] = goesLive[i] + wait(body.leavesDriver(), values[body.leaveRate()], draws);
            }
        }
    }

    private static double wait(int driver, double rate, double[] draws) {
        return driver < 0 || rate == 0 ? Double.POSITIVE_INFINITY : -12 * Math.log(draws[driver]) / rate;
    }
}
