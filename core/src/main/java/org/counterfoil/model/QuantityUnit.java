package org.counterfoil.model;

/** The unit of a quantity; money is in the scenario's own unit. */
public enum QuantityUnit {
    FRACTION("fraction"),
    FRACTION_A_YEAR("fraction a year"),
    PROBABILITY("probability"),
    RATE_A_YEAR("a year"),
    MONTHS("months"),
    MONTH("month"),
    RATIO("ratio"),
    MONEY("money"),
    MONEY_A_YEAR("money a year"),
    MONEY_A_MONTH("money a month"),
    MONEY_PER_MONEY_A_YEAR("money for each money a year"),
    NUMBER("number");

    private final String words;

    QuantityUnit(String words) {
        this.words = words;
    }

    /** As printed in reference pages, with the scenario's money symbol in place of the word money. */
    public String in(String moneySymbol) {
        return words.replace("money", moneySymbol);
    }
}
