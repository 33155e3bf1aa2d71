package org.counterfoil.model;

import org.counterfoil.units.AppraisalPeriod;
import org.counterfoil.units.DiscountSchedule;
import org.counterfoil.units.FinancialYear;

/**
 * Over which years costs and savings are counted, and how they become present values.
 *
 * @param period the years counted
 * @param presentValueYear the year whose discount factor is 1
 * @param discounting the rates
 */
public record Appraisal(AppraisalPeriod period, FinancialYear presentValueYear, DiscountSchedule discounting) {

    /** Green Book 2022 rates, present values in the first year. */
    public static Appraisal of(String firstYear, int years) {
        FinancialYear first = FinancialYear.parse(firstYear);
        return new Appraisal(new AppraisalPeriod(first, years), first, DiscountSchedule.GREEN_BOOK_2022);
    }

    /** The same with present values of another year, written like {@code 2014-15}. */
    public Appraisal withPresentValuesOf(String year) {
        return new Appraisal(period, FinancialYear.parse(year), discounting);
    }

    /** The same with other rates. */
    public Appraisal withDiscounting(DiscountSchedule rates) {
        return new Appraisal(period, presentValueYear, rates);
    }

    /** Discount factors by year of the period. */
    public double[] discountFactors() {
        return discounting.factors(period, presentValueYear);
    }
}
