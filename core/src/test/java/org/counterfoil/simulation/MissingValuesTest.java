package org.counterfoil.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SortedMap;
import java.util.TreeMap;
import org.counterfoil.distribution.Fixed;
import org.counterfoil.model.CashFlowLine;
import org.counterfoil.model.OnlyLines;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.Scenario;
import org.counterfoil.model.ScenarioBuilder;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.units.FinancialYear;
import org.junit.jupiter.api.Test;

/** When a trial pays back, and which figures it lacks: only lines cost or save anything here, from 2013-14 on. */
class MissingValuesTest {

    @Test
    void paybackIsTheFirstYearFromWhichTheSumOfNetSavingsStaysAtOrAboveZero() {
        // Sums: -10, -5, 0, 1.
        assertThat(paybackOf(-10, 5, 5, 1)).isEqualTo(2015);
        // Sums: -10, 2, -3, 2: what is lost again has not paid back.
        assertThat(paybackOf(-10, 12, -5, 5)).isEqualTo(2016);
    }

    @Test
    void aProgrammeThatIsNeverInDebtPaysBackInItsFirstYear() {
        assertThat(paybackOf(0, 0, 0, 0)).isEqualTo(2013);
        assertThat(paybackOf(1, -1, 0, 0)).isEqualTo(2013);
    }

    @Test
    void aProgrammeInDebtAtTheEndHasNoPayback() {
        assertThat(paybackOf(-10, 5, 4, 0.9)).isNaN();
        assertThat(paybackOf(10, 0, 0, -11)).isNaN();
    }

    @Test
    void peakFundingIsTheDeepestDebtAndNeverNegative() {
        assertThat(value(Metric.PEAK_FUNDING, nets(-10, -4, 20, -3))).isEqualTo(14);
        assertThat(value(Metric.PEAK_FUNDING, nets(3, -1, 2, 0))).isZero();
    }

    @Test
    void withoutAnyImplementationThereIsNoBenefitCostRatio() {
        assertThat(value(Metric.BENEFIT_COST_RATIO, nets(1, 2, 3, 4))).isNaN();
    }

    @Test
    void theBenefitCostRatioIsThatOfPresentValues() {
        // By hand at 3.5%: implementation 10 in the first year; 5, 5 and 1 in the next three.
        double benefit = 5 / 1.035 + 5 / (1.035 * 1.035) + 1 / (1.035 * 1.035 * 1.035);
        assertThat(value(Metric.BENEFIT_COST_RATIO, nets(-10, 5, 5, 1))).isCloseTo(benefit / 10, within(1e-15));
    }

    @Test
    void whereDeliveryIsPlannedForNothingThereIsNoOverrun() {
        assertThat(value(Metric.OVERRUN_RATIO, nets(-10, 5, 5, 1))).isNaN();
    }

    @Test
    void whereNothingIsPublishedThereIsNoPublishedOverrun() {
        assertThat(value(Metric.PUBLISHED_OVERRUN_RATIO, nets(-10, 5, 5, 1))).isNaN();
    }

    @Test
    void whereNobodyGoesLiveThereIsNoDelayAndNoUnitCost() {
        Scenario nobody = nets(0, 0, 0, 0)
                .risk("refusal", 1, risk -> risk.scales("bodies/*/joins", new Fixed(0)))
                .build();
        assertThat(value(Metric.DELAY_MONTHS, nobody)).isNaN();
        assertThat(value(Metric.MEAN_DELAY_MONTHS, nobody)).isNaN();
        assertThat(valueInYear(Metric.UNIT_COST_RATIO, 3, nobody)).isNaN();
        assertThat(valueInYear(Metric.UNIT_COST_RATIO, 3, nets(0, 0, 0, 0).build()))
                .isEqualTo(1);
        assertThat(value(Metric.DELAY_MONTHS, nets(0, 0, 0, 0))).isZero();
    }

    private static double paybackOf(double... netSavings) {
        return value(Metric.PAYBACK_YEAR, nets(netSavings));
    }

    private static double value(Metric metric, ScenarioBuilder builder) {
        return value(metric, builder.build());
    }

    private static double value(Metric metric, Scenario scenario) {
        return AllColumns.simulation(scenario, 1).trace(0).outcomes().getOrDefault(OutcomeColumn.of(metric), -1.0);
    }

    private static double valueInYear(Metric metric, int year, Scenario scenario) {
        return AllColumns.simulation(scenario, 1)
                .trace(0)
                .outcomes()
                .getOrDefault(OutcomeColumn.of(metric, year), -1.0);
    }

    /** A programme whose net saving in each year is that of its lines; what is below 0 is implementation. */
    private static ScenarioBuilder nets(double... netSavings) {
        TreeMap<FinancialYear, Quantity> costs = new TreeMap<>();
        TreeMap<FinancialYear, Quantity> savings = new TreeMap<>();
        for (int year = 0; year < netSavings.length; year++) {
            double net = netSavings[year];
            (net < 0 ? costs : savings).put(new FinancialYear(2013 + year), Quantity.of(Math.abs(net)));
        }
        ScenarioBuilder builder = OnlyLines.over(netSavings.length);
        addLine(builder, CashFlowLine.Category.IMPLEMENTATION, costs);
        addLine(builder, CashFlowLine.Category.SAVING, savings);
        return builder;
    }

    private static void addLine(
            ScenarioBuilder builder, CashFlowLine.Category category, SortedMap<FinancialYear, Quantity> amounts) {
        if (!amounts.isEmpty()) {
            OnlyLines.add(builder, category.key(), category, amounts);
        }
    }
}
