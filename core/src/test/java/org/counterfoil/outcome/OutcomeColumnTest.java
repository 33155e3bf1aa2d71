package org.counterfoil.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OutcomeColumnTest {

    @Test
    void aMetricHasTheColumnsOfItsShape() {
        assertThat(OutcomeColumn.all(Metric.NET_PRESENT_VALUE, 2, List.of("a", "b")))
                .containsExactly(OutcomeColumn.of(Metric.NET_PRESENT_VALUE));
        assertThat(OutcomeColumn.all(Metric.NET_SAVING, 2, List.of("a", "b")))
                .containsExactly(OutcomeColumn.of(Metric.NET_SAVING, 0), OutcomeColumn.of(Metric.NET_SAVING, 1));
        assertThat(OutcomeColumn.all(Metric.CHARGE, 2, List.of("a", "b")))
                .containsExactly(
                        OutcomeColumn.of(Metric.CHARGE, 0, "a"),
                        OutcomeColumn.of(Metric.CHARGE, 1, "a"),
                        OutcomeColumn.of(Metric.CHARGE, 0, "b"),
                        OutcomeColumn.of(Metric.CHARGE, 1, "b"));
    }

    @Test
    void allColumnsAreInOrderAndNoneTwice() {
        List<OutcomeColumn> all = OutcomeColumn.all(3, List.of("b", "a"));
        assertThat(all).isSorted().doesNotHaveDuplicates();
        assertThat(all.stream().map(OutcomeColumn::metric).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Metric.values());
    }

    @Test
    void aYearOrABodyThatTheMetricDoesNotHaveIsRefusedAndOneItHasIsAskedFor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutcomeColumn.of(Metric.NET_PRESENT_VALUE, 3))
                .withMessage("netPresentValue has one value for each TRIAL, but was asked for year 3, body ''");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutcomeColumn.of(Metric.NET_SAVING))
                .withMessage("netSaving has one value for each YEAR, but was asked for year -1, body ''");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutcomeColumn.of(Metric.NET_SAVING, 1, "a"))
                .withMessage("netSaving has one value for each YEAR, but was asked for year 1, body 'a'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutcomeColumn.of(Metric.CHARGE, 1))
                .withMessage("charge has one value for each BODY_YEAR, but was asked for year 1, body ''");
    }

    @Test
    void aMetricThatMayBeMissingSaysWhenAndNoOther() {
        for (Metric metric : Metric.values()) {
            assertThat(metric.whenMissing().isEmpty())
                    .as(metric.key())
                    .isEqualTo(metric.missing() == Metric.Missing.NONE);
        }
        assertThat(Metric.PAYBACK_YEAR.whenMissing()).isEqualTo("it does not pay back within the appraisal");
    }

    @Test
    void everyMetricHasAKeyAUnitAndAMeaning() {
        assertThat(Arrays.stream(Metric.values()).map(Metric::key).toList()).doesNotHaveDuplicates();
        for (Metric metric : Metric.values()) {
            assertThat(metric.key()).matches("[a-z]+([A-Z][a-z]+)*");
            assertThat(metric.meaning()).isNotBlank().doesNotEndWith(".");
        }
        assertThat(Metric.NET_SAVING.unit().in("£m")).isEqualTo("£m a year");
        assertThat(Metric.BODIES_LEFT.unit().in("£m")).isEqualTo("bodies");
    }
}
