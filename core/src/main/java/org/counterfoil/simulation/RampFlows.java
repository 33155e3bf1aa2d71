package org.counterfoil.simulation;

import java.util.function.ToIntFunction;
import org.counterfoil.plan.BodyPlan;
import org.counterfoil.plan.QuantityPlan;

/**
 * What functions of one wave save whose saving grows alike, by trial. Source: method, sections 3 and 4.
 *
 * <p>Weights are money a year of business as usual at the first year's level; they hold for all years and carry the
 * flags of the wave, so that the loop over years is short. A part that is zero in every trial is left out.
 */
final class RampFlows {

    private final BodyPlan.Ramp ramp;
    private final boolean erodes;
    private final Part saved;
    private final Part notCash;
    private final Part elsewhere;

    private final double[] halfInverse;
    private final double[] inverse;
    private final double[] logKept;
    private final double[] kept;
    private final Maturity sinceMove;
    private final Maturity sinceGoLive;
    private final double[] sum;

    /** Weights of what is saved by the move alone, and on the platform. */
    private static final class Part {
        final boolean atTransferIsZero;
        final boolean isZero;
        final double[] atTransfer;
        final double[] onPlatform;

        Part(boolean isZero, boolean atTransferIsZero, int blockSize) {
            this.isZero = isZero;
            this.atTransferIsZero = atTransferIsZero;
            this.atTransfer = new double[blockSize];
            this.onPlatform = new double[blockSize];
        }
    }

    /** How far a ramp has come since a month: running area and level, and the year's. */
    private static final class Maturity {
        final double[] area;
        final double[] level;
        final double[] ofYear;

        Maturity(int blockSize) {
            area = new double[blockSize];
            level = new double[blockSize];
            ofYear = new double[blockSize];
        }
    }

    RampFlows(BodyPlan.Ramp ramp, QuantityPlan quantities, int blockSize) {
        this.ramp = ramp;
        this.erodes = !quantities.isAlways(ramp.erosion(), 0);
        boolean noneAtTransfer = all(ramp, quantities, BodyPlan.Function::savingAtTransfer, 0);
        this.saved = new Part(false, noneAtTransfer, blockSize);
        this.notCash = new Part(all(ramp, quantities, BodyPlan.Function::cashReleasing, 1), noneAtTransfer, blockSize);
        this.elsewhere = new Part(all(ramp, quantities, BodyPlan.Function::attributable, 1), noneAtTransfer, blockSize);
        this.halfInverse = new double[blockSize];
        this.inverse = new double[blockSize];
        this.logKept = new double[blockSize];
        this.kept = new double[blockSize];
        this.sinceMove = new Maturity(blockSize);
        this.sinceGoLive = new Maturity(blockSize);
        this.sum = new double[blockSize];
    }

    private static boolean all(
            BodyPlan.Ramp ramp, QuantityPlan quantities, ToIntFunction<BodyPlan.Function> row, double value) {
        return ramp.functions().stream().allMatch(function -> quantities.isAlways(row.applyAsInt(function), value));
    }

    /**
     * Fills the weights and starts the ramps.
     *
     * @param baselineError true business-as-usual cost, as a ratio to the stated
     * @param standardisation θ of the body
     */
    void start(QuantityRows quantities, WaveTimes wave, double[] baselineError, double[] standardisation) {
        clear(saved);
        clear(notCash);
        clear(elsewhere);
        for (BodyPlan.Function function : ramp.functions()) {
            double[] cost = quantities.row(function.cost().row());
            double[] transferable = quantities.row(function.transferable());
            volume(function.cost().weight(), cost, baselineError, transferable, sum);
            double[] early = quantities.row(function.savingAtTransfer());
            double[] full = quantities.row(function.saving());
            weigh(sum, early, full, standardisation, saved);
            if (!notCash.isZero) {
                weighRest(sum, quantities.row(function.cashReleasing()), early, full, standardisation, notCash);
            }
            if (!elsewhere.isZero) {
                weighRest(sum, quantities.row(function.attributable()), early, full, standardisation, elsewhere);
            }
        }
        for (Part part : new Part[] {saved, notCash, elsewhere}) {
            Rows.multiply(part.atTransfer, wave.moved);
            Rows.multiply(part.onPlatform, wave.live);
        }
        double[] months = quantities.row(ramp.rampMonths());
        invert(months, halfInverse, inverse);
        mature(0, wave.leaves, wave.moves, months, halfInverse, sinceMove.area, sinceMove.ofYear);
        mature(0, wave.leaves, wave.goesLive, months, halfInverse, sinceGoLive.area, sinceGoLive.ofYear);
        reach(0, wave.leaves, wave.moves, inverse, sinceMove.level, sinceMove.ofYear);
        reach(0, wave.leaves, wave.goesLive, inverse, sinceGoLive.level, sinceGoLive.ofYear);
        if (erodes) {
            remainder(quantities.row(ramp.erosion()), kept);
            Elementary.log(kept, logKept);
        }
    }

    /**
     * Adds means over one year; years come in order.
     *
     * @param level business-as-usual cost of the year as a ratio to the first's, by trial
     * @param saving added to: N·τ·s
     * @param sums added to: what is released but no cash, and what is claimed elsewhere
     */
    void addMeans(int year, QuantityRows quantities, WaveTimes wave, double[] level, double[] saving, FlowSums sums) {
        double end = 12.0 * (year + 1);
        double[] months = quantities.row(ramp.rampMonths());
        fillKept(year, wave);
        mature(end, wave.leaves, wave.goesLive, months, halfInverse, sinceGoLive.area, sinceGoLive.ofYear);
        if (!saved.atTransferIsZero) {
            mature(end, wave.leaves, wave.moves, months, halfInverse, sinceMove.area, sinceMove.ofYear);
        }
        addParts(year, level, saving, sums);
    }

    /** Adds the levels at the end of one year; does not disturb the means. */
    void addLevelsAtEnd(int year, WaveTimes wave, double[] level, double[] saving, FlowSums sums) {
        double end = 12.0 * (year + 1);
        fillKept(year, wave);
        levelAtEnd(end, wave.leaves, wave.goesLive, inverse, sinceGoLive.ofYear);
        levelAtEnd(end, wave.leaves, wave.moves, inverse, sinceMove.ofYear);
        addParts(year, level, saving, sums);
    }

    /**
     * Adds N·τ·(σ1·moved·dρ(T) + (σ-σ1)·θ·live·dρ(G)): the yearly cost of the posts released in one year; years come in
     * order.
     */
    void addReleased(int year, WaveTimes wave, double[] level, double[] released) {
        double end = 12.0 * (year + 1);
        reach(end, wave.leaves, wave.goesLive, inverse, sinceGoLive.level, sinceGoLive.ofYear);
        Rows.addProduct(released, level, saved.onPlatform, sinceGoLive.ofYear);
        if (!saved.atTransferIsZero) {
            reach(end, wave.leaves, wave.moves, inverse, sinceMove.level, sinceMove.ofYear);
            Rows.addProduct(released, level, saved.atTransfer, sinceMove.ofYear);
        }
    }

    /** (1-e)^max(0, t - G/12) × the year's level. */
    private void fillKept(int year, WaveTimes wave) {
        if (erodes) {
            exponent(year, wave.goesLive, logKept, sum);
            Elementary.exp(sum, kept);
        }
    }

    private void addParts(int year, double[] level, double[] saving, FlowSums sums) {
        addPart(saved, level, saving);
        if (!notCash.isZero) {
            addPart(notCash, level, sums.notCash[year]);
        }
        if (!elsewhere.isZero) {
            addPart(elsewhere, level, sums.elsewhere[year]);
        }
    }

    private void addPart(Part part, double[] level, double[] out) {
        Rows.product(part.onPlatform, sinceGoLive.ofYear, sum);
        if (!part.atTransferIsZero) {
            Rows.addProduct(sum, part.atTransfer, sinceMove.ofYear);
        }
        if (erodes) {
            Rows.multiply(sum, kept);
        }
        Rows.addProduct(out, level, sum);
    }

    private static void clear(Part part) {
        Rows.fill(part.atTransfer, 0);
        Rows.fill(part.onPlatform, 0);
    }

    /** N·τ at the first year's level. */
    static void volume(double weight, double[] cost, double[] error, double[] transferable, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = weight * cost[trial] * error[trial] * transferable[trial];
        }
    }

    private static void weigh(double[] volume, double[] early, double[] full, double[] standardisation, Part part) {
        Rows.addProduct(part.atTransfer, volume, early);
        platform(part.onPlatform, volume, early, full, standardisation);
    }

    private static void platform(
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

    /** M(t; g, r, X): mean level of the year, and the running area J. */
    private static void mature(
            double yearEnd,
            double[] leaves,
            double[] from,
            double[] months,
            double[] halfInverse,
            double[] area,
            double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            double x = Math.min(yearEnd, leaves[trial]) - from[trial];
            double y = Math.min(Math.max(x, 0), months[trial]);
            double now = y * y * halfInverse[trial] + Math.max(x - months[trial], 0);
            out[trial] = (now - area[trial]) / 12;
            area[trial] = now;
        }
    }

    /** dρ(g): by how much the level has grown in the year, and the running level ρ. */
    private static void reach(
            double yearEnd, double[] leaves, double[] from, double[] inverse, double[] level, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            double x = Math.min(yearEnd, leaves[trial]) - from[trial];
            double now = Math.min(Math.max(x, 0) * inverse[trial], 1);
            out[trial] = now - level[trial];
            level[trial] = now;
        }
    }

    /** ρ(x)·1[x < X]. */
    private static void levelAtEnd(double x, double[] leaves, double[] from, double[] inverse, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            double level = Math.min(Math.max(x - from[trial], 0) * inverse[trial], 1);
            out[trial] = x < leaves[trial] ? level : 0;
        }
    }

    private static void remainder(double[] erosion, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = 1 - erosion[trial];
        }
    }

    private static void exponent(int year, double[] goesLive, double[] logKept, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = Math.max(0, year - goesLive[trial] / 12) * logKept[trial];
        }
    }
}
