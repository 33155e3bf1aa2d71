package org.counterfoil.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyUnitTest {

    private static final FinancialYear YEAR = new FinancialYear(2013);

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"GBP, million, £m", "GBP, unit, £", "EUR, billion, €bn", "USD, thousand, USD k", "GBP, Million, £m"})
    void moneyHasASymbol(String currency, String scale, String symbol) {
        assertThat(new MoneyUnit(currency, scale, YEAR).symbol()).isEqualTo(symbol);
    }

    @Test
    void anAmountStandsBetweenItsCurrencyAndItsScale() {
        MoneyUnit unit = new MoneyUnit("EUR", "billion", YEAR);
        assertThat(unit.currencySymbol() + 5 + unit.scaleSymbol()).isEqualTo("€5bn");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"gbp", "GB", "£", "POUND"})
    void whatIsNoCurrencyCodeIsRefused(String currency) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MoneyUnit(currency, "million", YEAR))
                .withMessage("'%s' is not a currency code; write three capitals such as GBP".formatted(currency));
    }

    @Test
    void aScaleWithoutASymbolIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MoneyUnit("GBP", "millions", YEAR))
                .withMessage("'millions' is not a scale; write unit, thousand, million or billion");
    }
}
