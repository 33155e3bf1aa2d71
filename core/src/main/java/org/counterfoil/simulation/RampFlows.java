package org.counterfoil.simulation;

import java.util.function.ToIntFunction;
import org.counterfoil.plan.BodyPlan;
import org.counterfoil.plan.QuantityPlan;

/**
 * What functions of one wave save whose saving grows alike, by trial. Source: method, equations 3.1, 3.4, 4.2, 4.3 and 4.5.
 *
 * <p>Weights are money a year of business as usual at the first year's level; they hold for all years and carry the
 * flags of the wave, so that the loop over years is short. A part that is zero in every trial is left out, which leaves
 * the same bits: its rows stay zero.
 */
final class RampFlows {

    private static final double YEARS_A_MONTH = 1 / 12.0;

    private final BodyPlan.Ramp ramp;
    private final boolean erodes;
    private final boolean savesAtTransfer;
    private final boolean hasNotCash;
    private final boolean hasElsewhere;
    private final Part saved;
    private final Part notCash;
    private final Part elsewhere;

    private final double[] halfInverse;
    private final double[] inverse;
    /** 1 - e; the year in which erosion starts; what is left at its end; what is left in the current year. */
    private final double[] yearlyKept;

    private final double[] erosionStarts;
    private final double[] firstKept;
    private final double[] kept;
    private final Maturity sinceMove;
    private final Maturity sinceGoLive;
    private final double[] scratch;

    /** Weights of what is saved by the move alone, and on the platform. */
    private record Part(double[] atTransfer, double[] onPlatform) {
        Part(int blockSize) {
            this(new double[blockSize], new double[blockSize]);
        }
    }

    /** How far a ramp has come since a month: running area J and level ρ, the year's mean, and what ρ grew by. */
    private record Maturity(double[] area, double[] level, double[] mean, double[] reached) {
        Maturity(int blockSize) {
            this(new double[blockSize], new double[blockSize], new double[blockSize], new double[blockSize]);
        }
    }

    RampFlows(BodyPlan.Ramp ramp, QuantityPlan quantities, int blockSize) {
        this.ramp = ramp;
        this.erodes = !quantities.isAlways(ramp.erosion(), 0);
        this.savesAtTransfer = !all(ramp, quantities, BodyPlan.Function::savingAtTransfer, 0);
        this.hasNotCash = !all(ramp, quantities, BodyPlan.Function::cashReleasing, 1);
        this.hasElsewhere = !all(ramp, quantities, BodyPlan.Function::attributable, 1);
        this.saved = new Part(blockSize);
        this.notCash = new Part(blockSize);
        this.elsewhere = new Part(blockSize);
        this.halfInverse = new double[blockSize];
        this.inverse = new double[blockSize];
        this.yearlyKept = new double[blockSize];
        this.erosionStarts = new double[blockSize];
        this.firstKept = new double[blockSize];
        this.kept = new double[blockSize];
        this.sinceMove = new Maturity(blockSize);
        this.sinceGoLive = new Maturity(blockSize);
        this.scratch = new double[blockSize];
    }

    private static boolean all(
            BodyPlan.Ramp ramp, QuantityPlan quantities, ToIntFunction<BodyPlan.Function> row, double value) {
        return ramp.functions().stream().allMatch(function -> quantities.isAlways(row.applyAsInt(function), value));
    }

    /**
     * Fills the weights and starts the ramps.
     *
     * @param levels of the wave, before the first year
     * @param baselineError true business-as-usual cost, as a ratio to the stated
     * @param standardisation θ of the body
     */
    void start(
            QuantityRows quantities, WaveTimes wave, Levels levels, double[] baselineError, double[] standardisation) {
        for (Part part : new Part[] {saved, notCash, elsewhere}) {
            Rows.fill(part.atTransfer, 0);
            Rows.fill(part.onPlatform, 0);
        }
        for (BodyPlan.Function function : ramp.functions()) {
            double[] cost = quantities.row(function.cost().row());
            volume(function.cost().weight(), cost, baselineError, quantities.row(function.transferable()), scratch);
            double[] early = quantities.row(function.savingAtTransfer());
            double[] full = quantities.row(function.saving());
            Rows.addProduct(saved.atTransfer, scratch, early);
            weighPlatform(saved.onPlatform, scratch, early, full, standardisation);
            if (hasNotCash) {
                weighRest(scratch, quantities.row(function.cashReleasing()), early, full, standardisation, notCash);
            }
            if (hasElsewhere) {
                weighRest(scratch, quantities.row(function.attributable()), early, full, standardisation, elsewhere);
            }
        }
        for (Part part : new Part[] {saved, notCash, elsewhere}) {
            Rows.multiply(part.atTransfer, wave.moved);
            Rows.multiply(part.onPlatform, wave.live);
        }
        double[] months = quantities.row(ramp.rampMonths());
        invert(months, halfInverse, inverse);
        mature(levels.sinceGoLive, months, halfInverse, sinceGoLive.area, sinceGoLive.mean);
        reach(levels.sinceGoLive, inverse, sinceGoLive.level, sinceGoLive.reached);
        if (savesAtTransfer) {
            mature(levels.sinceMove, months, halfInverse, sinceMove.area, sinceMove.mean);
            reach(levels.sinceMove, inverse, sinceMove.level, sinceMove.reached);
        }
        startErosion(quantities, wave);
    }

    private void startErosion(QuantityRows quantities, WaveTimes wave) {
        Rows.fill(kept, 1);
        if (erodes) {
            remainder(quantities.row(ramp.erosion()), yearlyKept);
            Elementary.log(yearlyKept, scratch);
            erode(wave.goesLive, scratch, erosionStarts);
            Elementary.exp(scratch, firstKept);
        }
    }

    /**
     * Adds means over one year; years come in order.
     *
     * @param levels of the wave in the year
     * @param level business-as-usual cost of the year as a ratio to the first's
     * @param saving added to: N·τ·s
     * @param released added to: N·τ·(σ1·moved·dρ(T) + (σ-σ1)·θ·live·dρ(G)), the yearly cost of the posts released
     * @param sums added to: what is released but no cash, and what is claimed elsewhere
     */
    void addMeans(
            int year,
            QuantityRows quantities,
            Levels levels,
            double[] level,
            double[] saving,
            double[] released,
            FlowSums sums) {
        double[] months = quantities.row(ramp.rampMonths());
        if (erodes) {
            keep(year, erosionStarts, firstKept, yearlyKept, kept);
        }
        mature(levels.sinceGoLive, months, halfInverse, sinceGoLive.area, sinceGoLive.mean);
        reach(levels.sinceGoLive, inverse, sinceGoLive.level, sinceGoLive.reached);
        if (savesAtTransfer) {
            mature(levels.sinceMove, months, halfInverse, sinceMove.area, sinceMove.mean);
            reach(levels.sinceMove, inverse, sinceMove.level, sinceMove.reached);
        }
        addReleased(released, level, saved.atTransfer, sinceMove.reached, saved.onPlatform, sinceGoLive.reached);
        addParts(year, level, saving, sums);
    }

    /** Adds the levels at the end of the year whose means were added last, which they overwrite. */
    void addLevelsAtEnd(int year, WaveTimes wave, double[] level, double[] saving, FlowSums sums) {
        double end = Months.end(year);
        levelAtEnd(end, wave.leaves, sinceGoLive.level, sinceGoLive.mean);
        if (savesAtTransfer) {
            levelAtEnd(end, wave.leaves, sinceMove.level, sinceMove.mean);
        }
        addParts(year, level, saving, sums);
    }

    private void addParts(int year, double[] level, double[] saving, FlowSums sums) {
        addPart(saved, level, saving);
        if (hasNotCash) {
            addPart(notCash, level, sums.notCash[year]);
        }
        if (hasElsewhere) {
            addPart(elsewhere, level, sums.elsewhere[year]);
        }
    }

    private void addPart(Part part, double[] level, double[] sum) {
        addMatured(sum, level, kept, part.atTransfer, sinceMove.mean, part.onPlatform, sinceGoLive.mean);
    }

    /** sum += level × kept × (early × meanSinceMove + late × meanSinceGoLive). */
    private static void addMatured(
            double[] sum, double[] level, double[] kept, double[] early, double[] moved, double[] late, double[] live) {
        for (int trial = 0; trial < sum.length; trial++) {
            double matured = early[trial] * moved[trial] + late[trial] * live[trial];
            sum[trial] += level[trial] * kept[trial] * matured;
        }
    }

    private static void addReleased(
            double[] sum, double[] level, double[] early, double[] moved, double[] late, double[] live) {
        for (int trial = 0; trial < sum.length; trial++) {
            sum[trial] += level[trial] * (early[trial] * moved[trial] + late[trial] * live[trial]);
        }
    }

    /** N·τ at the first year's level. */
    static void volume(double weight, double[] cost, double[] error, double[] transferable, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = weight * cost[trial] * error[trial] * transferable[trial];
        }
    }

    private static void weighPlatform(
            double[] sum, double[] volume, double[] early, double[] full, double[] standardisation) {
        for (int trial = 0; trial < sum.length; trial++) {
            sum[trial] += volume[trial] * (full[trial] - early[trial]) * standardisation[trial];
        }
    }

    private static void weighRest(
            double[] volume, double[] share, double[] early, double[] full, double[] standardisation, Part part) {
        restAtTransfer(part.atTransfer, volume, share, early);
        restOnPlatform(part.onPlatform, volume, share, early, full, standardisation);
    }

    private static void restAtTransfer(double[] sum, double[] volume, double[] share, double[] early) {
        for (int trial = 0; trial < sum.length; trial++) {
            sum[trial] += volume[trial] * (1 - share[trial]) * early[trial];
        }
    }

    private static void restOnPlatform(
            double[] sum, double[] volume, double[] share, double[] early, double[] full, double[] standardisation) {
        for (int trial = 0; trial < sum.length; trial++) {
            sum[trial] += volume[trial] * (1 - share[trial]) * (full[trial] - early[trial]) * standardisation[trial];
        }
    }

    /** 1/(2r) and 1/r; for r = 0 the first is 0 and the second so large that any time past 0 reaches the top. */
    private static void invert(double[] months, double[] halfInverse, double[] inverse) {
        for (int trial = 0; trial < months.length; trial++) {
            boolean isRamp = months[trial] > 0;
            halfInverse[trial] = isRamp ? 1 / (2 * months[trial]) : 0;
            inverse[trial] = isRamp ? 1 / months[trial] : Double.MAX_VALUE;
        }
    }

    /** Mean level of the year, M(t; g, r, X), and the running area J; {@code since} is max(min(12(t+1), X) - g, 0). */
    private static void mature(double[] since, double[] months, double[] halfInverse, double[] area, double[] mean) {
        for (int trial = 0; trial < mean.length; trial++) {
            double y = Math.min(since[trial], months[trial]);
            double now = y * y * halfInverse[trial] + (since[trial] - y);
            mean[trial] = (now - area[trial]) * YEARS_A_MONTH;
            area[trial] = now;
        }
    }

    /** dρ(g): by how much the level has grown in the year, and the running level ρ. */
    private static void reach(double[] since, double[] inverse, double[] level, double[] reached) {
        for (int trial = 0; trial < reached.length; trial++) {
            double now = Math.min(since[trial] * inverse[trial], 1);
            reached[trial] = now - level[trial];
            level[trial] = now;
        }
    }

    /** ρ(x)·1[x < X]. */
    private static void levelAtEnd(double x, double[] leaves, double[] level, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = x < leaves[trial] ? level[trial] : 0;
        }
    }

    private static void remainder(double[] erosion, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = 1 - erosion[trial];
        }
    }

    /** First year t with t ≥ G/12, and (t - G/12)·ln(1-e) in place of ln(1-e). */
    private static void erode(double[] goesLive, double[] logKept, double[] starts) {
        for (int trial = 0; trial < starts.length; trial++) {
            double years = goesLive[trial] / 12;
            double first = Math.max(0, Math.ceil(years));
            starts[trial] = first;
            logKept[trial] *= first - years;
        }
    }

    /** (1-e)^max(0, t - G/12): 1 before erosion starts, then a year's share less each year. */
    private static void keep(int year, double[] starts, double[] first, double[] yearly, double[] kept) {
        for (int trial = 0; trial < kept.length; trial++) {
            double later = year > starts[trial] ? kept[trial] * yearly[trial] : 1;
            kept[trial] = year == starts[trial] ? first[trial] : later;
        }
    }
}
