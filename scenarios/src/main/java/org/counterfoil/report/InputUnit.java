package org.counterfoil.report;

import java.time.YearMonth;
import org.counterfoil.model.QuantityUnit;
import org.counterfoil.units.EnglishMonth;
import org.counterfoil.units.MoneyUnit;

/**
 * In what an input is measured, and how its numbers are worded: {@code £4.2m a year}, {@code 6 months}, {@code April 2018}.
 *
 * @param unit of the model
 * @param money what one unit of money means
 * @param firstMonth from which months are counted
 * @param hasIsoMonths whether a month is written {@code 2018-04}, for a program, and not {@code April 2018}
 */
public record InputUnit(QuantityUnit unit, MoneyUnit money, YearMonth firstMonth, boolean hasIsoMonths) {

    /** The same for a program: months are written {@code 2018-04}. */
    InputUnit withIsoMonths() {
        return new InputUnit(unit, money, firstMonth, true);
    }

    /** What it is measured in, for a column: {@code GBP million a year}, {@code months}, {@code months from April 2013}. */
    public String words() {
        return unit == QuantityUnit.MONTH
                ? "months from " + month(firstMonth)
                : unit.in(money.currency() + " " + money.scale());
    }

    private String month(YearMonth month) {
        return hasIsoMonths ? month.toString() : EnglishMonth.of(month);
    }

    /** A number without what follows the last of several: {@code £4.2m} of {@code £4.2m a year}. */
    String number(double value) {
        return switch (unit) {
            case MONEY, MONEY_A_YEAR, MONEY_A_MONTH ->
                (value < 0 ? "-" : "")
                        + money.currencySymbol()
                        + Digits.asStated(Math.abs(value))
                        + money.scaleSymbol();
            // Months are counted from the start of one, and a fraction of one is no other month.
            case MONTH -> month(firstMonth.plusMonths((long) Math.floor(value)));
            default -> Digits.asStated(value);
        };
    }

    /** What follows the last of several numbers; starts with a blank, or is empty. */
    String suffix() {
        return switch (unit) {
            case MONEY_A_YEAR, FRACTION_A_YEAR, RATE_A_YEAR -> " a year";
            case MONEY_A_MONTH -> " a month";
            case MONTHS -> " months";
            case YEARS -> " years";
            case MONEY_PER_MONEY_A_YEAR -> " for each 1 a year";
            default -> "";
        };
    }

    /** A number in full. */
    String amount(double value) {
        String suffix = suffix();
        boolean isOne = value == 1 && (unit == QuantityUnit.MONTHS || unit == QuantityUnit.YEARS);
        return number(value) + (isOne ? suffix.substring(0, suffix.length() - 1) : suffix);
    }
}
