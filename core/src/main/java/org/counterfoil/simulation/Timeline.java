package org.counterfoil.simulation;

import java.util.List;
import org.counterfoil.plan.BodyPlan;
import org.counterfoil.plan.CentrePlan;
import org.counterfoil.plan.Plan;

/**
 * When things happen in each trial of a block: centres open and close, bodies move, go live, give up and leave. Source:
 * method, equations 3.2 and 3.3.
 */
final class Timeline {

    private final Plan plan;
    private final double[][] opens;
    private final double[][] closes;
    private final WaveTimes[][] waves;
    private final double[] wait;
    private final double[] stay;
    private final double[] scratch;

    Timeline(Plan plan, int blockSize) {
        this.plan = plan;
        this.opens = new double[plan.centres().size()][blockSize];
        this.closes = new double[plan.centres().size()][blockSize];
        this.waves = plan.bodies().stream()
                .map(body -> body.waves().stream()
                        .map(wave -> new WaveTimes(blockSize))
                        .toArray(WaveTimes[]::new))
                .toArray(WaveTimes[][]::new);
        this.wait = new double[blockSize];
        this.stay = new double[blockSize];
        this.scratch = new double[blockSize];
    }

    /** R: months until a centre opens. */
    double[] opens(int centre) {
        return opens[centre];
    }

    /** Z: months until a centre closes. */
    double[] closes(int centre) {
        return closes[centre];
    }

    /** When a wave moves, goes live and leaves. */
    WaveTimes wave(int body, int wave) {
        return waves[body][wave];
    }

    /**
     * Fills all rows.
     *
     * @param draws by [driver][trial]; events of bodies are decided by them
     */
    void fill(QuantityRows quantities, double[][] draws) {
        fillCentres(quantities);
        for (int i = 0; i < waves.length; i++) {
            BodyPlan body = plan.bodies().get(i);
            fillDuration(body.withdrawsDriver(), quantities.row(body.withdrawRate()), draws, wait);
            fillDuration(body.leavesDriver(), quantities.row(body.leaveRate()), draws, stay);
            fillBody(body, waves[i], quantities, body.joinsDriver() < 0 ? null : draws[body.joinsDriver()]);
        }
    }

    /** As planned: every body joins, none gives up or leaves; the quantities hold the plan's values. */
    void fillAsPlanned(QuantityRows quantities) {
        fillCentres(quantities);
        Rows.fill(wait, Months.NEVER);
        Rows.fill(stay, Months.NEVER);
        for (int i = 0; i < waves.length; i++) {
            fillBody(plan.bodies().get(i), waves[i], quantities, null);
        }
    }

    private void fillCentres(QuantityRows quantities) {
        List<CentrePlan> centres = plan.centres();
        for (int i = 0; i < opens.length; i++) {
            CentrePlan centre = centres.get(i);
            notAfter(Months.NEVER, quantities.row(centre.closes()), closes[i]);
            if (centre.opens() <= 0) {
                Rows.fill(opens[i], centre.opens());
            } else {
                open(centre.start(), centre.opens() - centre.start(), quantities.row(centre.delay()), opens[i]);
            }
        }
    }

    /** Months until a Poisson event, -12·ln(u)/rate, soon where u is high; never without a driver, or at rate 0. */
    private void fillDuration(int driver, double[] rate, double[][] draws, double[] out) {
        if (driver < 0) {
            Rows.fill(out, Months.NEVER);
            return;
        }
        Elementary.log(draws[driver], out);
        overRate(out, rate);
    }

    private void fillBody(
            BodyPlan body,
            WaveTimes[] times,
            QuantityRows quantities,
            double @org.jspecify.annotations.Nullable [] joins) {
        CentrePlan centre = plan.centres().get(body.centre());
        double[] open = opens[body.centre()];
        double[] close = closes[body.centre()];
        double[] lastLive = scratch;
        Rows.fill(lastLive, 0);
        for (int i = 0; i < times.length; i++) {
            BodyPlan.Wave wave = body.waves().get(i);
            WaveTimes time = times[i];
            if (wave.hasAlreadyMoved() || joins == null) {
                Rows.fill(time.joined, 1);
            } else {
                join(joins, quantities.row(body.joins()), time.joined);
            }
            fillGoLive(wave, centre, open, quantities.row(centre.pace()), quantities.row(body.delay()), time);
            fillMove(wave, quantities.row(body.transferDelay()), time);
            if (wave.isAlreadyLive()) {
                Rows.fill(time.givesUp, Months.NEVER);
            } else {
                later(wave.goLive(), wait, time.givesUp);
            }
            succeed(time.joined, time.moves, time.givesUp, close, time.moved);
            succeed(time.joined, time.goesLive, time.givesUp, close, time.live);
            earliest(time.goesLive, time.givesUp, close, time.waitEnds);
            keepLatest(lastLive, time.live, time.goesLive);
        }
        Rows.add(lastLive, stay);
        for (WaveTimes time : times) {
            leave(time.live, lastLive, time.givesUp, close, time.leaves);
        }
    }

    private static void fillGoLive(
            BodyPlan.Wave wave, CentrePlan centre, double[] open, double[] pace, double[] delay, WaveTimes time) {
        if (wave.isAlreadyLive()) {
            Rows.fill(time.goesLive, wave.goLive());
        } else {
            goLive(wave.goLive() - centre.opens(), open, pace, delay, time.goesLive);
        }
    }

    private static void fillMove(BodyPlan.Wave wave, double[] transferDelay, WaveTimes time) {
        if (wave.hasAlreadyMoved()) {
            Rows.fill(time.moves, wave.transfer());
        } else if (wave.hasTransfer()) {
            move(wave.transfer(), transferDelay, time.goesLive, time.moves);
        } else {
            Rows.copy(time.goesLive, time.moves);
        }
    }

    /** R = start + max(months + Δ, 1). */
    private static void open(double start, double months, double[] delay, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = Months.round(start + Math.max(months + delay[trial], 1));
        }
    }

    private static void notAfter(double month, double[] row, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = Months.round(Math.min(row[trial], month));
        }
    }

    private static void overRate(double[] logarithm, double[] rate) {
        for (int trial = 0; trial < logarithm.length; trial++) {
            logarithm[trial] = Math.min(-12 * logarithm[trial] / rate[trial], Months.NEVER);
        }
    }

    /** 1[u > 1 - probability]; 1 - u is exact. */
    private static void join(double[] draws, double[] probability, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = Elementary.isLess(1 - draws[trial], probability[trial]);
        }
    }

    /** G = max(0, R, R + pace·(G° - R°) + delay). */
    private static void goLive(double planned, double[] open, double[] pace, double[] delay, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            double paced = open[trial] + pace[trial] * planned + delay[trial];
            out[trial] = Months.round(Math.max(Math.max(0, open[trial]), paced));
        }
    }

    /** T = min(G, max(0, T° + transferDelay)). */
    private static void move(double planned, double[] delay, double[] goesLive, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = Math.min(goesLive[trial], Months.round(Math.max(0, planned + delay[trial])));
        }
    }

    private static void later(double start, double[] duration, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = start + duration[trial];
        }
    }

    /** joins·1[when ≤ W]·1[when < Z]. */
    private static void succeed(double[] joined, double[] when, double[] givesUp, double[] closes, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = joined[trial]
                    * Elementary.isAtMost(when[trial], givesUp[trial])
                    * Elementary.isLess(when[trial], closes[trial]);
        }
    }

    private static void earliest(double[] a, double[] b, double[] c, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = Math.min(Math.min(a[trial], b[trial]), c[trial]);
        }
    }

    private static void keepLatest(double[] latest, double[] flag, double[] when) {
        for (int trial = 0; trial < latest.length; trial++) {
            latest[trial] = Math.max(latest[trial], flag[trial] * when[trial]);
        }
    }

    /** X = min(Z, live: the body's leaving; moved only: W). */
    private static void leave(double[] live, double[] leaving, double[] givesUp, double[] closes, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            double ownWill = live[trial] * leaving[trial] + (1 - live[trial]) * givesUp[trial];
            out[trial] = Math.min(closes[trial], ownWill);
        }
    }
}
