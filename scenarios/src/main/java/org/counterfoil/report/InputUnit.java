package org.counterfoil.report;

import java.time.YearMonth;
import org.counterfoil.model.QuantityUnit;
import org.counterfoil.units.MoneyUnit;

/**
 * In what an input is measured, and how its numbers are worded: {@code £4.2m a year}, {@code 6 months}, {@code April 2018}.
 *
 * @param unit of the model
 * @param money what one unit of money means
 * @param firstMonth from which months are counted
 * @param dates how months are written
 */
public record InputUnit(QuantityUnit unit, MoneyUnit money, YearMonth firstMonth, DateStyle dates) {

    /** The same with months written in another way. */
    InputUnit with(DateStyle style) {
        return new InputUnit(unit, money, firstMonth, style);
    }

    /** What it is measured in, for a column: {@code GBP million a year}, {@code months}, {@code months from April 2013}. */
    public String words() {
        return unit == QuantityUnit.MONTH
                ? "months from " + dates.of(firstMonth)
                : unit.in(money.currency() + " " + money.scale());
    }

    /** A number without what follows the last of several: {@code £4.2m} of {@code £4.2m a year}. */
    String number(double value) {
        return switch (unit) {
            case MONEY, MONEY_A_YEAR, MONEY_A_MONTH ->
                (value < 0 ? "-" : "")
                        + money.currencySymbol()
                        + Digits.asStated(Math.abs(value))
                        + money.scaleSymbol();
            case MONTH -> dates.of(month(value));
            default -> Digits.asStated(value);
        };
    }

    /** The month that a number of months from the first one is in: a fraction of a month is no other month. */
    YearMonth month(double value) {
        return firstMonth.plusMonths((long) Math.floor(value));
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
