package org.counterfoil.outcome;

import java.util.Arrays;

/**
 * How near two outcomes must lie to be the same number: the one rule by which thresholds, ceilings and break-evens are
 * compared, so that the last bit of a sum decides nothing.
 *
 * <p>Money is the same within a billionth of the amounts that a year adds up, whatever its unit; shares, ratios and months
 * within 0.000,000,001. Rounding in a trial is at least a thousand times smaller: what lies nearer to 0 than that is 0, and
 * nothing is divided by it. Source: method, section 7.
 */
public final class Tolerance {

    /** Of shares, ratios, months, and money as a part of the amounts that are added up. */
    public static final double OF_NUMBERS = 1e-9;

    /** Rounding, as a part of a tolerance. */
    private static final double NOISE = 1e-3;

    private final double[] ofYears;
    private final double ofPresentValue;

    private Tolerance(double[] ofYears, double ofPresentValue) {
        this.ofYears = ofYears;
        this.ofPresentValue = ofPresentValue;
    }

    /**
     * The tolerance of a scenario.
     *
     * @param amounts the sum of the sizes of all amounts of money that a year may add up, by year
     * @param discountFactors by year
     */
    public static Tolerance of(double[] amounts, double[] discountFactors) {
        double[] ofYears = new double[amounts.length];
        double ofPresentValue = 0;
        for (int year = 0; year < amounts.length; year++) {
            ofYears[year] = OF_NUMBERS * amounts[year];
            ofPresentValue += discountFactors[year] * ofYears[year];
        }
        return new Tolerance(ofYears, ofPresentValue);
    }

    /** What is 0 but for rounding lies nearer to it than this; in the unit of a tolerance. */
    public static double noise(double tolerance) {
        return NOISE * tolerance;
    }

    /** A value, or 0 where it is 0 but for rounding; NaN stays NaN. */
    public static double withoutNoise(double value, double tolerance) {
        return Math.abs(value) < noise(tolerance) ? 0 : value;
    }

    /** Of money in one year. */
    public double ofYear(int year) {
        return ofYears[year];
    }

    /** Of money added up from the first year to one, with it. */
    public double upTo(int year) {
        return Arrays.stream(ofYears, 0, year + 1).sum();
    }

    /** Of a present value. */
    public double ofPresentValue() {
        return ofPresentValue;
    }

    /** Of a column's values, in its unit. */
    public double of(OutcomeColumn column) {
        return switch (column.metric().unit()) {
            case MONEY, MONEY_A_YEAR -> ofMoney(column);
            case RATIO, SHARE, MONTHS, COUNT, YEAR_NUMBER -> OF_NUMBERS;
        };
    }

    private double ofMoney(OutcomeColumn column) {
        if (column.year() >= 0) {
            return ofYears[column.year()];
        }
        return switch (column.metric()) {
            case NET_PRESENT_VALUE, NET_PRESENT_SOCIAL_VALUE -> ofPresentValue;
            default -> upTo(ofYears.length - 1);
        };
    }
}
