package org.counterfoil.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.counterfoil.plan.BodyPlan;
import org.counterfoil.plan.Plan;
import org.counterfoil.plan.QuantityPlan;

/**
 * What functions of one wave save whose saving grows alike, by trial. Source: method, equations 3.1, 3.4, 4.2, 4.3 and 4.5.
 *
 * <p>A saving has two stages: one starts when the work moves, the other when it goes live on the platform. Weights are
 * money a year of business as usual at the first year's level; they hold for all
 * years and carry the flags of the wave, so that the loop over years is short. The rows serve one ramp after another. A
 * stage that is zero in every trial is left out, which leaves the same bits.
 */
final class RampFlows {

    /** Stands for no ramp at all: a power of two so small that the formulas of a ramp give the exact limit. */
    private static final double SHORTEST_RAMP = 0x1p-80;

    private final QuantityPlan plan;
    private final Erosion erosion;
    private final double[] volume;
    private final double[] years;
    private final Stage sinceMove;
    private final Stage sinceGoLive;
    /** What an erosion since the first year would have to be multiplied with to have started at go-live. */
    private final double[] notYetEroded;

    /** Weighted area J under the ramps up to each year's start, by [year][trial]. */
    private final double[][] areas;

    private final double[] scratch;
    private final List<BodyPlan.Function> functions;
    private boolean savesAtTransfer;
    private boolean takesBack;
    private boolean erodes;
    private double[][] eroded = {};

    /**
     * Weights of one stage: of time past the ramp, of a year on it, and of the posts that a year on it releases. The third is
     * filled only in blocks in which some stage takes saving away: posts are released and never taken back.
     */
    private record Stage(double[] weight, double[] ofYear, double[] released) {
        Stage(int blockSize) {
            this(new double[blockSize], new double[blockSize], new double[blockSize]);
        }
    }

    RampFlows(Plan plan, Erosion erosion, int blockSize) {
        this.plan = plan.quantities();
        this.erosion = erosion;
        this.volume = new double[blockSize];
        this.years = new double[blockSize];
        this.sinceMove = new Stage(blockSize);
        this.sinceGoLive = new Stage(blockSize);
        this.notYetEroded = new double[blockSize];
        this.areas = new double[plan.years() + 1][blockSize];
        this.scratch = new double[blockSize];
        this.functions = oneOfEach(plan);
    }

    /** One function of any body for each pair of rows that say what it saves. */
    private static List<BodyPlan.Function> oneOfEach(Plan plan) {
        Map<List<Integer>, BodyPlan.Function> found = new LinkedHashMap<>();
        plan.bodies().stream()
                .flatMap(body -> body.waves().stream())
                .flatMap(wave -> wave.ramps().stream())
                .flatMap(ramp -> ramp.functions().stream())
                .forEach(function -> found.put(List.of(function.saving(), function.savingAtTransfer()), function));
        return List.copyOf(found.values());
    }

    /** Sees whether any stage takes saving away in the block. */
    void fill(QuantityRows quantities) {
        takesBack = false;
        for (BodyPlan.Function function : functions) {
            double[] early = quantities.row(function.savingAtTransfer());
            takesBack |= takesBack(early, quantities.row(function.saving()));
        }
    }

    private static boolean takesBack(double[] early, double[] full) {
        for (int trial = 0; trial < early.length; trial++) {
            if (early[trial] < 0 || full[trial] < early[trial]) {
                return true;
            }
        }
        return false;
    }

    /**
     * Starts a ramp.
     *
     * @param spans how long ago the wave moved and went live
     * @param standardisation θ of the body
     */
    void start(
            BodyPlan.Ramp ramp,
            QuantityRows quantities,
            WaveTimes wave,
            WaveSpans spans,
            double[] baselineError,
            double[] standardisation) {
        savesAtTransfer = savesAtTransfer(ramp);
        erodes = !plan.isAlways(ramp.erosion(), 0);
        inYears(quantities.row(ramp.rampMonths()), years);
        weigh(ramp, quantities, wave, baselineError, standardisation);
        overYears(sinceGoLive.weight, years, sinceGoLive.ofYear);
        overYears(sinceMove.weight, years, sinceMove.ofYear);
        if (takesBack) {
            weighReleased(ramp, quantities, wave, baselineError, standardisation);
        }
        if (erodes) {
            eroded = erosion.sinceFirstYear(ramp.erosion());
            erosion.fillNotYet(ramp.erosion(), wave.goesLive, notYetEroded);
        }
    }

    /**
     * Adds the savings of all years.
     *
     * @param level business-as-usual cost of a year as a ratio to the first's, by [year][trial]
     * @param means over a year: N·τ·s; added to
     * @param released yearly cost of the posts released so far, at the first year's level, by [year + 1][trial]; added to
     * @param atEnd the same saving at the levels of each year's end; added to if wanted
     */
    void add(
            BodyPlan.Ramp ramp,
            int centre,
            WaveTimes wave,
            WaveSpans spans,
            double[][] level,
            FlowSums means,
            double[][] released,
            FlowSums atEnd,
            boolean isAtEndWanted) {
        double[][] saved = means.saved(ramp.kind(), centre);
        Rows.clear(areas);
        addStage(spans.sinceGoLive, sinceGoLive, areas, released);
        if (savesAtTransfer) {
            addStage(spans.sinceMove, sinceMove, areas, released);
        }
        int first = savesAtTransfer ? spans.sinceMove.first() : spans.sinceGoLive.first();
        for (int year = first; year < level.length; year++) {
            if (erodes) {
                addEroded(level[year], eroded[year], notYetEroded, areas[year], areas[year + 1], saved[year]);
            } else {
                addGrowth(level[year], areas[year], areas[year + 1], saved[year]);
            }
        }
        for (int year = first; isAtEndWanted && year < level.length; year++) {
            addAtEnd(year, wave, spans, level[year], atEnd.saved(ramp.kind(), centre)[year]);
        }
    }

    /** Adds the area under a stage up to each year's start, and the posts that it has released by then. */
    private void addStage(Span span, Stage stage, double[][] areas, double[][] released) {
        double[] ofReleased = takesBack ? stage.released : stage.ofYear;
        for (int year = span.first(); year < areas.length; year++) {
            addStage(span.passed(year), years, stage.ofYear, ofReleased, areas[year], released[year]);
        }
    }

    private void addAtEnd(int year, WaveTimes wave, WaveSpans spans, double[] level, double[] sum) {
        Rows.fill(scratch, 0);
        addLevel(year + 1, spans.sinceGoLive, sinceGoLive);
        if (savesAtTransfer) {
            addLevel(year + 1, spans.sinceMove, sinceMove);
        }
        if (erodes) {
            keep(eroded[year], notYetEroded, scratch);
        }
        addBefore(Months.end(year), wave.leaves, level, scratch, sum);
    }

    private void addLevel(int year, Span span, Stage stage) {
        if (year >= span.first()) {
            addLevel(span.passed(year), years, stage.ofYear, scratch);
        }
    }

    private void weigh(
            BodyPlan.Ramp ramp,
            QuantityRows quantities,
            WaveTimes wave,
            double[] baselineError,
            double[] standardisation) {
        Rows.fill(sinceMove.weight, 0);
        Rows.fill(sinceGoLive.weight, 0);
        for (BodyPlan.Function function : ramp.functions()) {
            double[] early = quantities.row(function.savingAtTransfer());
            fillVolume(function, quantities, baselineError);
            Rows.addProduct(sinceMove.weight, volume, early);
            weighPlatform(sinceGoLive.weight, volume, early, quantities.row(function.saving()), standardisation);
        }
        Rows.multiply(sinceMove.weight, wave.moved);
        Rows.multiply(sinceGoLive.weight, wave.live);
    }

    /** The same of what releases posts: savings, but not what is lost of them again. */
    private void weighReleased(
            BodyPlan.Ramp ramp,
            QuantityRows quantities,
            WaveTimes wave,
            double[] baselineError,
            double[] standardisation) {
        Rows.fill(sinceMove.released, 0);
        Rows.fill(sinceGoLive.released, 0);
        for (BodyPlan.Function function : ramp.functions()) {
            double[] early = quantities.row(function.savingAtTransfer());
            fillVolume(function, quantities, baselineError);
            Rows.product(volume, early, scratch);
            addGains(sinceMove.released, scratch);
            Rows.fill(scratch, 0);
            weighPlatform(scratch, volume, early, quantities.row(function.saving()), standardisation);
            addGains(sinceGoLive.released, scratch);
        }
        Rows.multiply(sinceMove.released, wave.moved);
        Rows.multiply(sinceGoLive.released, wave.live);
        overYears(sinceGoLive.released, years, sinceGoLive.released);
        overYears(sinceMove.released, years, sinceMove.released);
    }

    private void fillVolume(BodyPlan.Function function, QuantityRows quantities, double[] baselineError) {
        double[] cost = quantities.row(function.cost().row());
        Rows.fill(volume, 0);
        WaveFlows.addVolume(
                function.cost().weight(), cost, baselineError, quantities.row(function.transferable()), volume);
    }

    private boolean savesAtTransfer(BodyPlan.Ramp ramp) {
        for (BodyPlan.Function function : ramp.functions()) {
            if (!plan.isAlways(function.savingAtTransfer(), 0)) {
                return true;
            }
        }
        return false;
    }

    private static void weighPlatform(
            double[] sum, double[] volume, double[] early, double[] full, double[] standardisation) {
        for (int trial = 0; trial < sum.length; trial++) {
            sum[trial] += volume[trial] * (full[trial] - early[trial]) * standardisation[trial];
        }
    }

    /** Adds what is above 0. */
    private static void addGains(double[] sum, double[] amount) {
        for (int trial = 0; trial < sum.length; trial++) {
            sum[trial] += 0.5 * (amount[trial] + Math.abs(amount[trial]));
        }
    }

    private static void inYears(double[] months, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = Math.max(months[trial] / 12, SHORTEST_RAMP);
        }
    }

    /** weight/r. */
    private static void overYears(double[] weight, double[] years, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = weight[trial] / years[trial];
        }
    }

    /**
     * Adds the weighted area J(x; r) under a ramp, and the posts released at its level ρ(x).
     *
     * <p>The smaller of two times is written with Math.abs, which C2 always turns into one instruction on a vector: r -
     * max(r - x, 0) is exactly r where x is later, so that a ramp that has ended adds exactly nothing. It does so for six
     * rows, not for seven: the weight of time past the ramp is that of a year on it, times its years.
     */
    private static void addStage(
            double[] since, double[] years, double[] ofYear, double[] ofReleased, double[] area, double[] released) {
        for (int trial = 0; trial < area.length; trial++) {
            double left = years[trial] - since[trial];
            double y = years[trial] - 0.5 * (left + Math.abs(left));
            area[trial] += ofYear[trial] * (0.5 * y * y + years[trial] * (since[trial] - y));
            released[trial] += y * ofReleased[trial];
        }
    }

    /** Adds the weighted level ρ(x). */
    private static void addLevel(double[] since, double[] years, double[] ofYear, double[] sum) {
        for (int trial = 0; trial < sum.length; trial++) {
            double left = years[trial] - since[trial];
            sum[trial] += (years[trial] - 0.5 * (left + Math.abs(left))) * ofYear[trial];
        }
    }

    /** Adds level × growth of an amount within a year. */
    static void addGrowth(double[] level, double[] before, double[] after, double[] sum) {
        for (int trial = 0; trial < sum.length; trial++) {
            sum[trial] += level[trial] * (after[trial] - before[trial]);
        }
    }

    /** What is left of a year's saving: (1-e)^t·(1-e)^(-G/12), but never more than all. */
    private static void addEroded(
            double[] level, double[] eroded, double[] notYet, double[] before, double[] after, double[] sum) {
        for (int trial = 0; trial < sum.length; trial++) {
            double lost = 1 - eroded[trial] * notYet[trial];
            double kept = 1 - 0.5 * (lost + Math.abs(lost));
            sum[trial] += level[trial] * kept * (after[trial] - before[trial]);
        }
    }

    private static void keep(double[] eroded, double[] notYet, double[] row) {
        for (int trial = 0; trial < row.length; trial++) {
            double lost = 1 - eroded[trial] * notYet[trial];
            row[trial] *= 1 - 0.5 * (lost + Math.abs(lost));
        }
    }

    private static void addBefore(double x, double[] until, double[] level, double[] amount, double[] sum) {
        for (int trial = 0; trial < sum.length; trial++) {
            sum[trial] += level[trial] * amount[trial] * Elementary.isAtMost(x, until[trial]);
        }
    }
}
