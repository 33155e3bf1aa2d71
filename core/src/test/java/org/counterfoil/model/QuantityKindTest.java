package org.counterfoil.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must hold of the catalogue of quantities, row by row. */
class QuantityKindTest {

    @Test
    void noTwoKindsHaveTheSamePathOrMeaning() {
        assertThat(Arrays.stream(QuantityKind.values())
                        .map(kind -> kind.pattern().text())
                        .toList())
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(QuantityKind.values())
                        .map(QuantityKind::meaning)
                        .toList())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void aPathIsTheOwnerTheIdAndTheKeyAndLeadsBackToTheKind(QuantityKind kind) {
        String owner = kind.owner();
        assertThat(owner).isIn("functions", "centres", "bodies", "programme", "lines");
        String id = owner.equals("programme") ? "" : "/dft";
        assertThat(kind.path("dft")).isEqualTo(owner + id + "/" + kind.key());
        assertThat(QuantityKind.ofPath(kind.path("dft"))).isEqualTo(kind);
        assertThat(QuantityKind.ofPath(kind.path("dft", "part"))).isEqualTo(kind);
        assertThat(kind.path("dft", "part")).isEqualTo(kind.path("dft") + "/part");
    }

    @ParameterizedTest
    @EnumSource
    void aDefaultLiesWithinTheBounds(QuantityKind kind) {
        assertThat(kind.lower()).isLessThan(kind.upper());
        if (kind.hasDefault()) {
            assertThat(kind.defaultValue()).isBetween(kind.lower(), kind.upper());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aKindIsRequiredOrHasADefaultOrIsSomebodyElses(QuantityKind kind) {
        assertThat(kind.isRequired() && kind.hasDefault()).isFalse();
        if (!kind.isRequired() && !kind.hasDefault()) {
            // A closing month is set by risks; a body without a growth of its own has the programme's.
            assertThat(kind).isIn(QuantityKind.CLOSES, QuantityKind.BODY_GROWTH);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aShareIsAShareAndMoneyIsNotNegative(QuantityKind kind) {
        switch (kind.unit()) {
            case FRACTION, PROBABILITY -> {
                // A saving may be a rise in unit cost.
                boolean isSaving = kind == QuantityKind.SAVING || kind == QuantityKind.SAVING_AT_TRANSFER;
                assertThat(kind.lower()).isEqualTo(isSaving ? -1 : 0);
                assertThat(kind.upper()).isEqualTo(1);
            }
            case RATE_A_YEAR, MONEY, MONEY_A_MONTH -> {
                // The higher a rate, the sooner, and in the end at once.
                assertThat(kind.lower()).isZero();
                assertThat(kind.upper()).isInfinite();
            }
            case RATIO, MONEY_PER_MONEY_A_YEAR -> {
                assertThat(kind.lower()).isZero();
                assertThat(kind.upper()).isFinite();
            }
            default -> {
                // Growth, months and the amounts of lines may be negative; what has no unit of money ends somewhere.
                assertThat(Double.isFinite(kind.upper()))
                        .isEqualTo(!kind.unit().isMoney() && kind != QuantityKind.CLOSES);
            }
        }
    }

    @Test
    void deviationsFromPlanAreNoneByDefault() {
        // 0 months late, and 1 time the planned pace and the stated baseline.
        assertThat(Arrays.stream(QuantityKind.values())
                        .filter(QuantityKind::isDeviationFromPlan)
                        .toList())
                .containsExactlyInAnyOrder(
                        QuantityKind.CENTRE_DELAY,
                        QuantityKind.BODY_DELAY,
                        QuantityKind.TRANSFER_DELAY,
                        QuantityKind.PACE,
                        QuantityKind.BASELINE_ERROR);
        for (QuantityKind kind : QuantityKind.values()) {
            if (kind.isDeviationFromPlan()) {
                assertThat(kind.defaultValue()).isEqualTo(kind.unit() == QuantityUnit.RATIO ? 1 : 0);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMeaningIsALineThatTellsWhatItIs(QuantityKind kind) {
        assertThat(kind.meaning()).isNotBlank().doesNotEndWith(".").doesNotContain("\n");
    }

    @Test
    void whatIsNoPathOfAQuantityIsRefused() {
        for (String path : new String[] {"bodies/dft", "bodies/dft/luck", "", "programme", "risks/x/likelihood"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> QuantityKind.ofPath(path))
                    .withMessage("'%s' is not the path of a quantity".formatted(path));
        }
    }

    @Test
    void unitsArePrintedWithTheScenariosMoney() {
        assertThat(QuantityUnit.MONEY_PER_MONEY_A_YEAR.in("£m")).isEqualTo("£m for each £m a year");
        assertThat(QuantityUnit.MONTHS.in("£m")).isEqualTo("months");
    }
}
