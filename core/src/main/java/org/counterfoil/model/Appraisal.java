package org.counterfoil.model;

import java.time.Month;
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

    /** Rejects a present value year that starts in another month than the years counted. */
    public Appraisal {
        period.indexOf(presentValueYear);
    }

    /** UK financial years, Green Book 2022 rates, present values in the first year, written like {@code 2013-14}. */
    public static Appraisal of(String firstYear, int years) {
        return of(firstYear, years, FinancialYear.USUAL_START);
    }

    /**
     * Green Book 2022 rates, present values in the first year.
     *
     * @param firstYear the first year counted, written like {@code 2013-14}, or {@code 2013} if years start in January
     * @param years how many, in [1, 60]
     * @param yearStarts the month in which years start
     */
    public static Appraisal of(String firstYear, int years, Month yearStarts) {
        FinancialYear first = FinancialYear.parse(firstYear, yearStarts);
        return new Appraisal(new AppraisalPeriod(first, years), first, DiscountSchedule.GREEN_BOOK_2022);
    }

    /** The month in which its years, and all that a scenario names, start. */
    public Month yearStarts() {
        return period.firstYear().startMonth();
    }

    /** The same with present values of another year, written as its first is. */
    public Appraisal withPresentValuesOf(String year) {
        return new Appraisal(period, FinancialYear.parse(year, yearStarts()), discounting);
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
