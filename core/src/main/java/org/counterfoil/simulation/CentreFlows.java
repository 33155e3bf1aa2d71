package org.counterfoil.simulation;

import org.counterfoil.plan.CentrePlan;
import org.counterfoil.plan.Plan;

/** What one centre costs, by trial: to build, to run or at its price, and to close. Source: method, equations 4.3 and 4.5. */
final class CentreFlows {

    private static final double LEAST_SCALE = 0.05;

    private final CentrePlan centre;
    private final int index;
    private final boolean hasScale;
    private final double[] open;
    private final double[] price;
    private final double[] indexation;
    private final double[] buildEnds;
    private final double[] buildPace;
    private final double[] latePace;
    private final double[] booked;

    CentreFlows(Plan plan, int index, int blockSize) {
        this.centre = plan.centres().get(index);
        this.index = index;
        this.hasScale = !centre.isPriceContract() && !plan.quantities().isAlways(centre.scaleExponent(), 0);
        this.open = new double[blockSize];
        this.price = new double[blockSize];
        this.indexation = new double[blockSize];
        this.buildEnds = new double[blockSize];
        this.buildPace = new double[blockSize];
        this.latePace = new double[blockSize];
        this.booked = new double[blockSize];
    }

    /**
     * Fills the centre's cost in each year: fixed cost and cost of bodies, with the cost of the work or its price.
     *
     * @param sums over its bodies
     * @param possible Σ N·τ of all its functions, joined or not, by [year]
     * @param atEnd whether the sums are levels at the year's end, not means
     * @param cost filled, by [year][trial]
     */
    void fillCost(
            QuantityRows quantities,
            Timeline timeline,
            FlowSums sums,
            double[][] possible,
            boolean atEnd,
            double[][] cost) {
        Rows.fill(indexation, 1);
        for (int year = 0; year < cost.length; year++) {
            double end = Months.end(year);
            if (atEnd) {
                openAtEnd(end, timeline.opens(index), timeline.closes(index), open);
            } else {
                openShare(end, timeline.opens(index), timeline.closes(index), open);
            }
            double[] row = cost[year];
            Rows.product(quantities.row(centre.runningCost()), open, row);
            Rows.addProduct(row, quantities.row(centre.costPerBody()), sums.bodies[index][year]);
            if (centre.isPriceContract()) {
                fillPrice(year, quantities, sums);
                Rows.add(row, price);
            } else if (hasScale) {
                addScaledDemand(year, quantities, sums, possible[year], row);
            } else {
                Rows.add(row, sums.volume[index][year]);
                Rows.subtract(row, sums.saved[index][year]);
            }
        }
    }

    private void fillPrice(int year, QuantityRows quantities, FlowSums sums) {
        if (year > 0) {
            grow(indexation, quantities.row(centre.indexation()));
        }
        price(
                sums.priced[index][year],
                sums.committed[index][year],
                quantities.row(centre.discount()),
                indexation,
                quantities.row(centre.minimumVolume()),
                price);
        // What is released is the cost that moves less the price paid for it.
        subtractPriced(
                sums.pricedNotCash[index][year], quantities.row(centre.discount()), indexation, sums.notCash[year]);
        subtractPriced(
                sums.pricedElsewhere[index][year], quantities.row(centre.discount()), indexation, sums.elsewhere[year]);
    }

    /** scale·demand, scale = max(volume served ÷ possible volume, 0.05)^(-η). */
    private void addScaledDemand(int year, QuantityRows quantities, FlowSums sums, double[] possible, double[] row) {
        volumeShare(sums.volume[index][year], possible, price);
        Elementary.log(price, booked);
        power(quantities.row(centre.scaleExponent()), booked);
        Elementary.exp(booked, price);
        Rows.difference(sums.volume[index][year], sums.saved[index][year], booked);
        Rows.addProduct(row, price, booked);
    }

    /** Books building and closing in each year. */
    void addOneOffs(QuantityRows quantities, Timeline timeline, FlowSums sums) {
        double[] closes = timeline.closes(index);
        double[] opens = timeline.opens(index);
        earlier(opens, closes, buildEnds);
        buildPace(quantities.row(centre.buildCost()), opens, centre.start(), buildPace);
        if (centre.opens() > 0) {
            latePace(quantities.row(centre.buildCostPerMonthLate()), opens, centre.opens(), latePace);
        } else {
            Rows.fill(latePace, 0);
        }
        double[] closingCost = quantities.row(centre.closingCost());
        int years = sums.notCash.length;
        for (int year = 0; year < years; year++) {
            Months.within(year, centre.start(), buildEnds, booked);
            Rows.addProduct(sums.booked[centre.buildAccount()][year], buildPace, booked);
            Months.within(year, centre.opens(), buildEnds, booked);
            Rows.addProduct(sums.booked[centre.lateAccount()][year], latePace, booked);
            within(Months.start(year), Months.end(year), closes, closingCost, booked);
            Rows.add(sums.booked[centre.closingAccount()][year], booked);
        }
    }

    /** Adds what building costs from a month on, uncut by the horizon. */
    void addDelivery(double from, double[] sum) {
        fillBuild(from, booked);
        Rows.add(sum, booked);
        fillBuildLate(from, booked);
        Rows.add(sum, booked);
    }

    /** Adds what closing costs from a month on. */
    void addClosing(double from, QuantityRows quantities, Timeline timeline, double[] sum) {
        double[] closes = timeline.closes(index);
        within(from, Months.NEVER, closes, quantities.row(centre.closingCost()), booked);
        Rows.add(sum, booked);
    }

    /** Cost of building from a month on. */
    void fillBuild(double from, double[] out) {
        Months.since(Math.max(from, centre.start()), buildEnds, out);
        Rows.multiply(out, buildPace);
    }

    /** Cost of opening late from a month on. */
    void fillBuildLate(double from, double[] out) {
        Months.since(Math.max(from, centre.opens()), buildEnds, out);
        Rows.multiply(out, latePace);
    }

    private static void openShare(double yearEnd, double[] opens, double[] closes, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            double stop = Math.max(opens[trial], closes[trial]);
            out[trial] = Months.shareAfter(yearEnd, opens[trial]) - Months.shareAfter(yearEnd, stop);
        }
    }

    private static void openAtEnd(double x, double[] opens, double[] closes, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = Elementary.isLess(opens[trial], x) * Elementary.isAtMost(x, closes[trial]);
        }
    }

    private static void grow(double[] power, double[] growth) {
        for (int trial = 0; trial < power.length; trial++) {
            power[trial] *= 1 + growth[trial];
        }
    }

    /** max(price, minimum): both at the discount and the year's indexation. */
    private static void price(
            double[] priced, double[] committed, double[] discount, double[] index, double[] minimum, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            double used = Math.max(priced[trial], minimum[trial] * committed[trial]);
            out[trial] = (1 - discount[trial]) * index[trial] * used;
        }
    }

    private static void subtractPriced(double[] priced, double[] discount, double[] index, double[] sum) {
        for (int trial = 0; trial < sum.length; trial++) {
            sum[trial] -= (1 - discount[trial]) * index[trial] * priced[trial];
        }
    }

    private static void volumeShare(double[] served, double[] possible, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = possible[trial] > 0 ? Math.max(served[trial] / possible[trial], LEAST_SCALE) : 1;
        }
    }

    private static void power(double[] exponent, double[] logarithm) {
        for (int trial = 0; trial < logarithm.length; trial++) {
            logarithm[trial] *= -exponent[trial];
        }
    }

    private static void earlier(double[] a, double[] b, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = Math.min(a[trial], b[trial]);
        }
    }

    /** K/(R - start). */
    private static void buildPace(double[] cost, double[] opens, double start, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = cost[trial] / (opens[trial] - start);
        }
    }

    /** β where R > R°. */
    private static void latePace(double[] cost, double[] opens, double planned, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = cost[trial] * Elementary.isLess(planned, opens[trial]);
        }
    }

    private static void within(double from, double until, double[] when, double[] cost, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = cost[trial] * Elementary.isAtMost(from, when[trial]) * Elementary.isLess(when[trial], until);
        }
    }
}
