package org.counterfoil.model;

/** The unit of a quantity; money is in the scenario's own unit. */
public enum QuantityUnit {
    /** A share of something, from 0 to 1. */
    FRACTION("fraction"),
    /** A share of something, each year. */
    FRACTION_A_YEAR("fraction a year"),
    /** A probability, from 0 to 1. */
    PROBABILITY("probability"),
    /** How often in a year, as a constant hazard. */
    RATE_A_YEAR("a year"),
    /** A length of time in financial years. */
    YEARS("years"),
    /** A length of time in months, not always whole. */
    MONTHS("months"),
    /** A point in time: months from the start of the first year. */
    MONTH("month"),
    /** One amount for each unit of another. */
    RATIO("ratio"),
    /** Money in all, real terms. */
    MONEY("money"),
    /** Money each year, real terms. */
    MONEY_A_YEAR("money a year"),
    /** Money each month, real terms. */
    MONEY_A_MONTH("money a month"),
    /** Money once, for each unit of money a year. */
    MONEY_PER_MONEY_A_YEAR("money for each money a year"),
    /** A number without a unit. */
    NUMBER("number");

    private final String words;

    QuantityUnit(String words) {
        this.words = words;
    }

    /** Whether it is an amount of money, once or again and again. */
    public boolean isMoney() {
        return this == MONEY || this == MONEY_A_YEAR || this == MONEY_A_MONTH;
    }

    /** As printed in reference pages, with the scenario's money symbol in place of the word money. */
    public String in(String moneySymbol) {
        return words.replace("money", moneySymbol);
    }
}
