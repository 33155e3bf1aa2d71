package org.counterfoil.simulation;

import org.counterfoil.plan.Plan;
import org.counterfoil.plan.ProgrammePlan;

/** What the programme office costs until its work is done, by trial. Source: method, equations 4.5. */
final class OfficeFlows {

    private final Plan plan;
    private final ProgrammePlan programme;
    private final double[] ends;
    private final double[] lastClosing;
    private final double[] anyLive;
    private final double[] scratch;

    OfficeFlows(Plan plan, int blockSize) {
        this.plan = plan;
        this.programme = plan.programme();
        this.ends = new double[blockSize];
        this.lastClosing = new double[blockSize];
        this.anyLive = new double[blockSize];
        this.scratch = new double[blockSize];
    }

    /** Books the office in each year. */
    void book(QuantityRows quantities, Timeline timeline, FlowSums sums) {
        fillEnds(timeline);
        double[] cost = quantities.row(programme.officeCost());
        for (int year = 0; year < plan.years(); year++) {
            Months.within(year, programme.start(), ends, scratch);
            perMonth(cost, scratch);
            Rows.add(sums.booked[programme.officeAccount()][year], scratch);
        }
    }

    /** Its cost from a month on, uncut by the horizon; comes after {@link #book}. */
    void fillCost(double from, QuantityRows quantities, double[] out) {
        Months.since(Math.max(from, programme.start()), ends, out);
        perMonth(quantities.row(programme.officeCost()), out);
    }

    /** E = last of min(R, Z) of centres and of G of live bodies; none live: min(last G°, last Z). */
    private void fillEnds(Timeline timeline) {
        Rows.fill(ends, Months.ALWAYS);
        Rows.fill(lastClosing, Months.ALWAYS);
        Rows.fill(anyLive, 0);
        for (int centre = 0; centre < plan.centres().size(); centre++) {
            Rows.copy(timeline.opens(centre), scratch);
            Rows.min(scratch, timeline.closes(centre));
            Rows.max(ends, scratch);
            Rows.max(lastClosing, timeline.closes(centre));
        }
        for (int body = 0; body < plan.bodies().size(); body++) {
            int waves = plan.bodies().get(body).waves().size();
            for (int wave = 0; wave < waves; wave++) {
                WaveTimes times = timeline.wave(body, wave);
                latestLive(times.live, times.goesLive, ends);
                Rows.max(anyLive, times.live);
            }
        }
        endWithoutBodies(programme.lastGoLive(), lastClosing, anyLive, ends);
    }

    private static void latestLive(double[] live, double[] goesLive, double[] latest) {
        for (int trial = 0; trial < latest.length; trial++) {
            latest[trial] = Math.max(latest[trial], goesLive[trial] + (1 - live[trial]) * Months.ALWAYS);
        }
    }

    private static void endWithoutBodies(double lastGoLive, double[] lastClosing, double[] anyLive, double[] ends) {
        for (int trial = 0; trial < ends.length; trial++) {
            ends[trial] = anyLive[trial] != 0 ? ends[trial] : Math.min(lastGoLive, lastClosing[trial]);
        }
    }

    /** Π·months/12. */
    private static void perMonth(double[] cost, double[] months) {
        for (int trial = 0; trial < months.length; trial++) {
            months[trial] = cost[trial] * months[trial] / 12;
        }
    }
}
