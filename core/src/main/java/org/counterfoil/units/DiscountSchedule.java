package org.counterfoil.units;

import java.util.List;

/**
 * A social time preference rate that may fall with distance from the present value year.
 *
 * @param name as written in scenario files
 * @param steps rates in order; each holds up to and including its last year, the final one for ever
 */
public record DiscountSchedule(String name, List<Step> steps) {

    /**
     * One rate of a schedule.
     *
     * @param lastYear last year from the present value year to which the rate applies
     * @param rate real, a year, as a fraction in [-0.5, 0.5]
     */
    public record Step(int lastYear, double rate) {
        /** Rejects what is no rate, such as a percentage. */
        public Step {
            if (!(rate >= -0.5 && rate <= 0.5)) {
                throw new IllegalArgumentException(
                        Figures.in("a discount rate is a fraction a year, so 3.5%% is 0.035, but was %s", rate));
            }
        }
    }

    /**
     * HM Treasury, The Green Book (2022), annex A6: 3.5% real to year 30, 3.0% to year 75, then 2.5%; the rates are
     * restated in the terms of reference of the Treasury's review of discounting, 16 December 2025.
     */
    public static final DiscountSchedule GREEN_BOOK_2022 = new DiscountSchedule(
            "green-book-2022", List.of(new Step(30, 0.035), new Step(75, 0.03), new Step(Integer.MAX_VALUE, 0.025)));

    /** Copies the steps and rejects an empty schedule. */
    public DiscountSchedule {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a discount schedule needs at least one rate");
        }
    }

    /** One rate for every year, as a fraction. */
    public static DiscountSchedule flat(double rate) {
        Step forEver = new Step(Integer.MAX_VALUE, rate);
        return new DiscountSchedule(new java.math.BigDecimal(Double.toString(rate)).toPlainString(), List.of(forEver));
    }

    /**
     * The factors by which a period's yearly flows become present values.
     *
     * @param period the years of the flows
     * @param presentValueYear the year whose factor is 1; earlier years have factors above 1
     * @return dimensionless, by year of the period
     */
    public double[] factors(AppraisalPeriod period, FinancialYear presentValueYear) {
        double[] factors = new double[period.years()];
        int first = -period.indexOf(presentValueYear);
        for (int t = 0; t < factors.length; t++) {
            factors[t] = factor(first + t);
        }
        return factors;
    }

    private double factor(int distance) {
        double factor = 1;
        for (int year = 1; year <= distance; year++) {
            factor /= 1 + rate(year);
        }
        for (int year = 0; year > distance; year--) {
            factor *= 1 + rate(1);
        }
        return factor;
    }

    private double rate(int year) {
        for (Step step : steps) {
            if (year <= step.lastYear()) {
                return step.rate();
            }
        }
        return steps.get(steps.size() - 1).rate();
    }
}
