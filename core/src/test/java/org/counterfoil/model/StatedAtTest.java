package org.counterfoil.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** What is stated can be told from what nobody stated, even where both are the same number. */
class StatedAtTest {

    private static Scenario scenario() {
        return OnlyLines.over(3)
                .everyBody(body -> body.with(QuantityKind.MIGRATION_MONTHS, 12))
                .body("x", body -> body.with(QuantityKind.BODY_DELAY, 0))
                .build();
    }

    @Test
    void aQuantityIsStatedWhereItsBodySaysSoThoughItEqualsTheCataloguesDefault() {
        assertThat(scenario().statedAt("bodies/x/delay")).contains("bodies/x/delay");
    }

    @Test
    void aQuantityIsStatedInTheDefaultsWhereItsBodySaysNothing() {
        assertThat(scenario().statedAt("bodies/x/migrationMonths")).contains("defaults/body/migrationMonths");
    }

    @Test
    void aQuantityThatNobodyStatesIsStatedNowhere() {
        assertThat(scenario().quantity("bodies/x/transferDelay").planValue()).isZero();
        assertThat(scenario().statedAt("bodies/x/transferDelay")).isEmpty();
    }

    @Test
    void whatIsNoQuantityIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scenario().statedAt("bodies/x/dleay"))
                .withMessage("there is no quantity 'bodies/x/dleay'");
    }
}
