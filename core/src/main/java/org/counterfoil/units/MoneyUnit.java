package org.counterfoil.units;

import java.util.Locale;

/**
 * What one unit of money in a scenario means: a currency, a scale and the year whose prices are used.
 *
 * @param currency ISO 4217 code, such as {@code GBP}
 * @param scale {@code unit}, {@code thousand}, {@code million} or {@code billion}
 * @param priceBase the year in whose prices all money is stated; inflation is out
 */
public record MoneyUnit(String currency, String scale, FinancialYear priceBase) {

    /** Rejects scales that have no symbol, and text that is no currency code. */
    public MoneyUnit {
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException(
                    "'%s' is not a currency code; write three capitals such as GBP".formatted(currency));
        }
        scaleSymbol(scale);
    }

    /** As read in a report: {@code £m}, {@code €bn}, {@code USD m}. */
    public String symbol() {
        return currencySymbol() + scaleSymbol(scale);
    }

    /** As put before an amount: {@code £}, {@code €}, {@code USD }. */
    public String currencySymbol() {
        return switch (currency) {
            case "GBP" -> "£";
            case "EUR" -> "€";
            default -> currency + " ";
        };
    }

    /** As put behind an amount: {@code m} for millions. */
    public String scaleSymbol() {
        return scaleSymbol(scale);
    }

    private static String scaleSymbol(String scale) {
        return switch (scale.toLowerCase(Locale.ROOT)) {
            case "unit" -> "";
            case "thousand" -> "k";
            case "million" -> "m";
            case "billion" -> "bn";
            default ->
                throw new IllegalArgumentException(
                        "'%s' is not a scale; write unit, thousand, million or billion".formatted(scale));
        };
    }
}
