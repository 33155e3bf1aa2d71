package org.counterfoil.simulation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.counterfoil.model.Payer;
import org.counterfoil.model.PublishedPlan;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Tolerance;
import org.counterfoil.plan.Account;
import org.counterfoil.plan.BodyPlan;
import org.counterfoil.plan.Plan;

/** Outcomes of a block, by trial. Source: method, equations 4.7, 6.1, 6.2 and 7.1 to 7.3. */
final class MetricRows {

    private static final Map<Account.Category, Metric> METRIC_OF = new EnumMap<>(Map.of(
            Account.Category.BUILD, Metric.BUILD,
            Account.Category.MIGRATION, Metric.MIGRATION,
            Account.Category.EXIT, Metric.EXIT,
            Account.Category.OFFICE, Metric.OFFICE,
            Account.Category.LEAVING, Metric.LEAVING,
            Account.Category.CLOSING, Metric.CLOSING,
            Account.Category.IMPLEMENTATION_LINES, Metric.IMPLEMENTATION_LINES,
            Account.Category.DUAL_RUNNING, Metric.DUAL_RUNNING,
            Account.Category.STRANDED, Metric.STRANDED));

    private static final Map<PublishedPlan.Coverage, Metric> METRIC_OF_COVERAGE = new EnumMap<>(Map.of(
            PublishedPlan.Coverage.COUNTED, Metric.COST_COUNTED,
            PublishedPlan.Coverage.LEFT_OUT, Metric.COST_LEFT_OUT,
            PublishedPlan.Coverage.NOT_COLLATED, Metric.COST_NOT_COLLATED));

    private static final Map<Payer, Metric> METRIC_OF_PAYER = new EnumMap<>(Map.of(
            Payer.CENTRE, Metric.PAID_BY_CENTRE,
            Payer.BODY, Metric.PAID_BY_BODY,
            Payer.SUPPLIER, Metric.PAID_BY_SUPPLIER,
            Payer.PROGRAMME, Metric.PAID_BY_PROGRAMME,
            Payer.UNKNOWN, Metric.PAID_BY_UNKNOWN));

    private final Plan plan;
    private final Wanted wanted;
    private final EnumMap<Metric, double[][]> years = new EnumMap<>(Metric.class);
    private final EnumMap<Metric, double[]> single = new EnumMap<>(Metric.class);
    private final double[][][] charge;
    private final double[][][] bodySaving;
    private final double[] volume;
    private final double[] scratch;
    private final double[] other;
    private final double[] hasMoved;
    private final double[] hasGoneLive;
    private final double[] hasWithdrawn;
    private final double[] hasLeft;

    MetricRows(Plan plan, Wanted wanted, int blockSize) {
        this.plan = plan;
        this.wanted = wanted;
        for (Metric metric : Metric.values()) {
            switch (metric.shape()) {
                case TRIAL -> single.put(metric, new double[blockSize]);
                case YEAR -> years.put(metric, new double[plan.years()][blockSize]);
                case BODY_YEAR -> {
                    // Kept by body below.
                }
            }
        }
        this.charge = new double[wanted.byBody() ? plan.bodies().size() : 0][plan.years()][blockSize];
        this.bodySaving = new double[wanted.byBody() ? plan.bodies().size() : 0][plan.years()][blockSize];
        this.volume = new double[blockSize];
        this.scratch = new double[blockSize];
        this.other = new double[blockSize];
        this.hasMoved = new double[blockSize];
        this.hasGoneLive = new double[blockSize];
        this.hasWithdrawn = new double[blockSize];
        this.hasLeft = new double[blockSize];
    }

    /** The row of a column; the same array for every block. */
    double[] row(OutcomeColumn column) {
        return switch (column.metric().shape()) {
            case TRIAL -> single(column.metric());
            case YEAR -> years(column.metric())[column.year()];
            case BODY_YEAR -> {
                List<String> ids = plan.bodies().stream().map(BodyPlan::id).toList();
                double[][][] rows = column.metric() == Metric.CHARGE ? charge : bodySaving;
                yield rows[ids.indexOf(column.body())][column.year()];
            }
        };
    }

    /** Fills all rows from a block's cash flows and timeline. */
    void fill(CashFlows flows, Timeline timeline) {
        fillCosts(flows);
        for (int year = 0; year < plan.years(); year++) {
            fillSavings(year, flows);
            if (wanted.atEnd()) {
                fillRunRates(year, flows);
            }
            Rows.copy(flows.uptake[year], years(Metric.UPTAKE)[year]);
            Rows.copy(flows.liveUptake[year], years(Metric.LIVE_UPTAKE)[year]);
        }
        if (wanted.byBody()) {
            fillBodies(flows);
        }
        fillValues(flows);
        fillCounts(timeline);
    }

    private double[] single(Metric metric) {
        double[] row = single.get(metric);
        if (row == null) {
            throw new AssertionError(metric);
        }
        return row;
    }

    private double[][] years(Metric metric) {
        double[][] rows = years.get(metric);
        if (rows == null) {
            throw new AssertionError(metric);
        }
        return rows;
    }

    private static <K> Metric metricOf(Map<K, Metric> metrics, K key) {
        Metric metric = metrics.get(key);
        if (metric == null) {
            throw new AssertionError(key);
        }
        return metric;
    }

    /** Accounts by year into the categories, the payers, the coverages and the cost of implementation. */
    private void fillCosts(CashFlows flows) {
        METRIC_OF.values().forEach(metric -> Rows.clear(years(metric)));
        METRIC_OF_COVERAGE.values().forEach(metric -> Rows.fill(single(metric), 0));
        METRIC_OF_PAYER.values().forEach(metric -> Rows.fill(single(metric), 0));
        Rows.clear(years(Metric.IMPLEMENTATION));
        Rows.fill(single(Metric.IMPLEMENTATION_COST), 0);
        Rows.fill(single(Metric.LEAVING_AND_CLOSING_COST), 0);
        for (int i = 0; i < plan.accounts().size(); i++) {
            Account account = plan.accounts().get(i);
            double[][] category = years(metricOf(METRIC_OF, account.category()));
            double[] coverage = single(metricOf(METRIC_OF_COVERAGE, account.coverage()));
            double[] payer = single(metricOf(METRIC_OF_PAYER, account.payer()));
            Rows.fill(scratch, 0);
            for (int year = 0; year < plan.years(); year++) {
                double[] booked = flows.means.booked[i][year];
                Rows.add(category[year], booked);
                Rows.add(scratch, booked);
                if (account.category().isImplementation()) {
                    Rows.add(years(Metric.IMPLEMENTATION)[year], booked);
                }
            }
            Rows.add(coverage, scratch);
            Rows.add(payer, scratch);
            if (account.category().isImplementation()) {
                Rows.add(single(Metric.IMPLEMENTATION_COST), scratch);
            }
            if (isLeavingOrClosing(account.category())) {
                Rows.add(single(Metric.LEAVING_AND_CLOSING_COST), scratch);
            }
        }
    }

    private static boolean isLeavingOrClosing(Account.Category category) {
        return category == Account.Category.LEAVING || category == Account.Category.CLOSING;
    }

    private void fillSavings(int year, CashFlows flows) {
        double[] centre = years(Metric.CENTRE)[year];
        Rows.fill(volume, 0);
        Rows.fill(centre, 0);
        for (int i = 0; i < plan.centres().size(); i++) {
            Rows.add(volume, flows.means.volume[i][year]);
            Rows.add(centre, flows.centreCost[i][year]);
        }
        double[] businessAsUsual = years(Metric.BUSINESS_AS_USUAL)[year];
        Rows.copy(flows.businessAsUsual[year], businessAsUsual);
        Rows.difference(businessAsUsual, volume, years(Metric.LEGACY)[year]);
        Rows.copy(flows.lines.running[year], years(Metric.RUNNING_LINES)[year]);
        Rows.copy(flows.lines.saving[year], years(Metric.SAVING_LINES)[year]);
        double[] stranded = years(Metric.STRANDED)[year];
        double[] gross = years(Metric.GROSS_SAVING)[year];
        grossSaving(volume, centre, flows.lines.running[year], flows.lines.saving[year], gross);
        netSaving(
                gross,
                stranded,
                years(Metric.DUAL_RUNNING)[year],
                years(Metric.IMPLEMENTATION)[year],
                years(Metric.NET_SAVING)[year]);
        cashReleasing(gross, stranded, flows.means.notCash[year], years(Metric.CASH_RELEASING_SAVING)[year]);
        Rows.difference(gross, flows.means.elsewhere[year], years(Metric.ATTRIBUTABLE_SAVING)[year]);
        unitCost(
                Tolerance.noise(plan.tolerance().ofYear(year)),
                centre,
                stranded,
                volume,
                years(Metric.UNIT_COST_RATIO)[year]);
    }

    private void fillRunRates(int year, CashFlows flows) {
        Rows.fill(volume, 0);
        Rows.fill(scratch, 0);
        for (int i = 0; i < plan.centres().size(); i++) {
            Rows.add(volume, flows.atEnd.volume[i][year]);
            Rows.add(scratch, flows.centreCostAtEnd[i][year]);
        }
        double[] gross = years(Metric.GROSS_RUN_RATE)[year];
        grossSaving(volume, scratch, flows.lines.runningAtEnd[year], flows.lines.savingAtEnd[year], gross);
        Rows.fill(scratch, 0);
        Rows.fill(other, 0);
        for (int i = 0; i < plan.accounts().size(); i++) {
            switch (plan.accounts().get(i).category()) {
                case STRANDED -> Rows.add(scratch, flows.atEnd.booked[i][year]);
                case DUAL_RUNNING -> Rows.add(other, flows.atEnd.booked[i][year]);
                default -> {
                    // A one-off cost has no rate a year.
                }
            }
        }
        double[] net = years(Metric.NET_RUN_RATE)[year];
        Rows.difference(gross, scratch, net);
        Rows.subtract(net, other);
        cashReleasing(gross, scratch, flows.atEnd.notCash[year], years(Metric.CASH_RELEASING_RUN_RATE)[year]);
        Rows.difference(gross, flows.atEnd.elsewhere[year], years(Metric.ATTRIBUTABLE_RUN_RATE)[year]);
    }

    /** Each body pays its centre by the volume served; a centre without volume charges nobody. */
    private void fillBodies(CashFlows flows) {
        for (int b = 0; b < charge.length; b++) {
            int centre = plan.bodies().get(b).centre();
            for (int year = 0; year < plan.years(); year++) {
                double[] served = flows.bodyVolume[b][year];
                charge(served, flows.means.volume[centre][year], flows.centreCost[centre][year], charge[b][year]);
                Rows.difference(served, flows.bodyOwn[b][year], bodySaving[b][year]);
                Rows.subtract(bodySaving[b][year], charge[b][year]);
            }
        }
    }

    private void fillValues(CashFlows flows) {
        double[] value = single(Metric.NET_PRESENT_VALUE);
        double[] social = single(Metric.NET_PRESENT_SOCIAL_VALUE);
        double[] payback = single(Metric.PAYBACK_YEAR);
        double[] peak = single(Metric.PEAK_FUNDING);
        double[] benefit = scratch;
        double[] implementation = other;
        double[] cumulative = volume;
        Rows.fill(value, 0);
        Rows.fill(social, 0);
        Rows.fill(benefit, 0);
        Rows.fill(implementation, 0);
        Rows.fill(cumulative, 0);
        Rows.fill(payback, Double.NaN);
        Rows.fill(peak, 0);
        for (int year = 0; year < plan.years(); year++) {
            double factor = plan.discountFactors()[year];
            double[] net = years(Metric.NET_SAVING)[year];
            Rows.addScaled(value, factor, net);
            Rows.addScaled(social, factor, net);
            Rows.addScaled(social, factor, flows.exitPay(year));
            Rows.addScaled(social, factor, flows.lines.transfers[year]);
            Rows.addScaled(benefit, factor, net);
            Rows.addScaled(benefit, factor, years(Metric.IMPLEMENTATION)[year]);
            Rows.addScaled(implementation, factor, years(Metric.IMPLEMENTATION)[year]);
            Rows.add(cumulative, net);
            payback(plan.firstYear() + year, -plan.tolerance().upTo(year), cumulative, payback);
            deepest(cumulative, peak);
        }
        double ofTotal = Tolerance.noise(plan.tolerance().upTo(plan.years() - 1));
        ratio(
                Tolerance.noise(plan.tolerance().ofPresentValue()),
                benefit,
                implementation,
                single(Metric.BENEFIT_COST_RATIO));
        ratio(ofTotal, flows.delivery, flows.planDelivery, single(Metric.OVERRUN_RATIO));
        Rows.copy(flows.afterLastYear, single(Metric.COST_AFTER_LAST_YEAR));
        Rows.fill(scratch, plan.publishedCost().orElse(0));
        ratio(0, single(Metric.COST_COUNTED), scratch, single(Metric.PUBLISHED_OVERRUN_RATIO));
    }

    private void fillCounts(Timeline timeline) {
        double[] moved = single(Metric.BODIES_MOVED);
        double[] live = single(Metric.BODIES_LIVE);
        double[] withdrawn = single(Metric.BODIES_WITHDRAWN);
        double[] left = single(Metric.BODIES_LEFT);
        double[] delay = single(Metric.DELAY_MONTHS);
        double[] meanDelay = single(Metric.MEAN_DELAY_MONTHS);
        for (double[] count : new double[][] {moved, live, withdrawn, left, meanDelay}) {
            Rows.fill(count, 0);
        }
        double horizon = 12.0 * plan.years();
        double[] lastGoLive = scratch;
        double[] lastPlanned = other;
        double[] weight = volume;
        Rows.fill(lastGoLive, Months.ALWAYS);
        Rows.fill(lastPlanned, Months.ALWAYS);
        Rows.fill(weight, 0);
        for (int b = 0; b < plan.bodies().size(); b++) {
            BodyPlan body = plan.bodies().get(b);
            double[] closes = timeline.closes(body.centre());
            Rows.fill(hasMoved, 0);
            Rows.fill(hasGoneLive, 0);
            Rows.fill(hasWithdrawn, 0);
            Rows.fill(hasLeft, 0);
            for (int w = 0; w < body.waves().size(); w++) {
                BodyPlan.Wave wave = body.waves().get(w);
                WaveTimes times = timeline.wave(b, w);
                happenedBefore(horizon, times.moved, times.moves, hasMoved);
                happenedBefore(horizon, times.live, times.goesLive, hasGoneLive);
                withdrew(horizon, times.joined, times.givesUp, times.goesLive, closes, hasWithdrawn);
                leftBefore(horizon, times.moved, times.leaves, closes, hasLeft);
                if (!wave.isAlreadyLive()) {
                    latest(times.live, times.goesLive, wave.goLive(), lastGoLive, lastPlanned);
                    weighDelay(times.live, times.goesLive, wave.goLive(), wave.planVolume(), meanDelay, weight);
                }
            }
            Rows.add(moved, hasMoved);
            Rows.add(live, hasGoneLive);
            Rows.add(withdrawn, hasWithdrawn);
            Rows.add(left, hasLeft);
        }
        lag(lastGoLive, lastPlanned, delay);
        Rows.copy(meanDelay, lastGoLive);
        ratio(0, lastGoLive, weight, meanDelay);
    }

    /** bau - legacy - centre, less running lines, plus saving lines. */
    private static void grossSaving(double[] volume, double[] centre, double[] running, double[] saving, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = volume[trial] - centre[trial] - running[trial] + saving[trial];
        }
    }

    private static void netSaving(
            double[] gross, double[] stranded, double[] dualRunning, double[] implementation, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = gross[trial] - stranded[trial] - dualRunning[trial] - implementation[trial];
        }
    }

    private static void cashReleasing(double[] gross, double[] stranded, double[] notCash, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = gross[trial] - stranded[trial] - notCash[trial];
        }
    }

    private static void unitCost(double least, double[] centre, double[] stranded, double[] volume, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = volume[trial] > least ? (centre[trial] + stranded[trial]) / volume[trial] : Double.NaN;
        }
    }

    private static void charge(double[] served, double[] volume, double[] cost, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = volume[trial] > 0 ? cost[trial] * served[trial] / volume[trial] : 0;
        }
    }

    private static void payback(int year, double least, double[] cumulative, double[] payback) {
        for (int trial = 0; trial < payback.length; trial++) {
            double since = Double.isNaN(payback[trial]) ? year : payback[trial];
            payback[trial] = cumulative[trial] >= least ? since : Double.NaN;
        }
    }

    private static void deepest(double[] cumulative, double[] peak) {
        for (int trial = 0; trial < peak.length; trial++) {
            peak[trial] = Math.max(peak[trial], -cumulative[trial]);
        }
    }

    /** Missing where the denominator is no more than the least that counts. */
    private static void ratio(double least, double[] numerator, double[] denominator, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = denominator[trial] > least ? numerator[trial] / denominator[trial] : Double.NaN;
        }
    }

    private static void happenedBefore(double horizon, double[] flag, double[] when, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = Math.max(out[trial], flag[trial] * Elementary.isLess(when[trial], horizon));
        }
    }

    private static void withdrew(
            double horizon, double[] joined, double[] givesUp, double[] goesLive, double[] closes, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            double until = Math.min(Math.min(goesLive[trial], closes[trial]), horizon);
            out[trial] = Math.max(out[trial], joined[trial] * Elementary.isLess(givesUp[trial], until));
        }
    }

    private static void leftBefore(double horizon, double[] moved, double[] leaves, double[] closes, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            double until = Math.min(closes[trial], horizon);
            out[trial] = Math.max(out[trial], moved[trial] * Elementary.isLess(leaves[trial], until));
        }
    }

    private static void latest(
            double[] live, double[] goesLive, double planned, double[] lastGoLive, double[] lastPlanned) {
        for (int trial = 0; trial < live.length; trial++) {
            double notLive = (1 - live[trial]) * 2 * Months.ALWAYS;
            lastGoLive[trial] = Math.max(lastGoLive[trial], goesLive[trial] + notLive);
            lastPlanned[trial] = Math.max(lastPlanned[trial], planned + notLive);
        }
    }

    private static void weighDelay(
            double[] live, double[] goesLive, double planned, double volume, double[] sum, double[] weight) {
        for (int trial = 0; trial < sum.length; trial++) {
            sum[trial] += live[trial] * volume * (goesLive[trial] - planned);
            weight[trial] += live[trial] * volume;
        }
    }

    private static void lag(double[] last, double[] planned, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = planned[trial] == Months.ALWAYS ? Double.NaN : last[trial] - planned[trial];
        }
    }
}
