package org.counterfoil.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.counterfoil.model.Basis;
import org.counterfoil.model.Claim;
import org.counterfoil.model.Claim.Direction;
import org.counterfoil.model.ClaimMetric;
import org.counterfoil.model.Provenance;
import org.counterfoil.outcome.Ceiling;
import org.counterfoil.outcome.Estimate;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.outcome.Replicates;
import org.counterfoil.outcome.Summary;
import org.counterfoil.outcome.Tolerance;
import org.counterfoil.units.AppraisalPeriod;
import org.counterfoil.units.FinancialYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The word for a claim and the figures beside it, on outcomes made up so that they can be checked by hand. */
class FindingTest {

    private static final double NOTHING = Double.NaN;
    private static final AppraisalPeriod PERIOD = new AppraisalPeriod(new FinancialYear(2013), 3);

    /** By year; the second and the third add up to 4, 6, 8, … 20, and are 2, 3, 4, … 10 on average. */
    private static final List<Ceiling> CEILINGS = List.of(
            new Ceiling(100, 100, 100, 100, 100, 100, 100, 100, 100, true),
            new Ceiling(1, 2, 3, 4, 5, 6, 7, 8, 9, true),
            new Ceiling(3, 4, 5, 6, 7, 8, 9, 10, 11, true));

    private static final Ceiling SUM = new Ceiling(4, 6, 8, 10, 12, 14, 16, 18, 20, true);
    private static final Ceiling AVERAGE = new Ceiling(2, 3, 4, 5, 6, 7, 8, 9, 10, true);

    /**
     * Of 100 independent trials k keep the claim; the half-width is 1.96·√(s(1-s)/100) with s = (k + 0.5)/101. For 71, 72, 86
     * and 87 it is 0.089, 0.088, 0.069 and 0.067, and the distance from 0.8 is 0.09, 0.08, 0.06 and 0.07.
     */
    @ParameterizedTest(name = "{0} of 100: {1}")
    @CsvSource({
        "0, NOT_SUPPORTED",
        "71, NOT_SUPPORTED",
        "72, TOO_CLOSE_TO_CALL",
        "80, TOO_CLOSE_TO_CALL",
        "86, TOO_CLOSE_TO_CALL",
        "87, SUPPORTED",
        "100, SUPPORTED"
    })
    void aProbabilityNearTheConfidenceIsTooCloseToCall(int kept, Verdict verdict) {
        Finding finding = Finding.judge(annual(2, 0.8), savings(100, kept));
        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.probability().value()).isEqualTo(kept / 100.0);
        assertThat(finding.undefined()).isZero();
    }

    @Test
    void isPrintedAsALineWithTheDigitsThatItsErrorsLeave() {
        assertThat(Finding.judge(annual(2, 0.8), savings(100, 71)).toString())
                .matches("\\S+: not supported, probability 71% ± 9%, asked for 80%; planned \\S+, median \\S+");
    }

    /** The same 87 and 71 of 100 against other confidences: what was clear is not, and the other way round. */
    @ParameterizedTest(name = "{0} of 100 asked for {1}: {2}")
    @CsvSource({
        "87, 0.85, TOO_CLOSE_TO_CALL",
        "87, 0.94, NOT_SUPPORTED",
        "71, 0.75, TOO_CLOSE_TO_CALL",
        "71, 0.6, SUPPORTED",
        "71, 0.5, SUPPORTED"
    })
    void theConfidenceIsTheClaims(int kept, double confidence, Verdict verdict) {
        assertThat(Finding.judge(annual(2, confidence), savings(100, kept)).verdict())
                .isEqualTo(verdict);
    }

    @Test
    void aDistanceOfExactlyTheHalfWidthIsTooCloseToCall() {
        int above = 0;
        int below = 0;
        for (int kept = 20; kept <= 80; kept++) {
            Outcomes outcomes = savings(100, kept);
            Estimate probability = Finding.judge(annual(2, 0.5), outcomes).probability();
            double lower = probability.value() - probability.halfWidth();
            double upper = probability.value() + probability.halfWidth();
            if (probability.value() - lower == probability.halfWidth()) { // no rounding
                above++;
                assertThat(Finding.judge(annual(2, lower), outcomes).verdict()).isEqualTo(Verdict.TOO_CLOSE_TO_CALL);
                assertThat(Finding.judge(annual(2, lower - 1e-9), outcomes).verdict())
                        .isEqualTo(Verdict.SUPPORTED);
            }
            if (upper - probability.value() == probability.halfWidth()) {
                below++;
                assertThat(Finding.judge(annual(2, upper), outcomes).verdict()).isEqualTo(Verdict.TOO_CLOSE_TO_CALL);
                assertThat(Finding.judge(annual(2, upper + 1e-9), outcomes).verdict())
                        .isEqualTo(Verdict.NOT_SUPPORTED);
            }
        }
        assertThat(above).isPositive();
        assertThat(below).isPositive();
    }

    /** Replicates that disagree make an error of their own: 0 of 256 in eight, 256 of 256 in the others. */
    @Test
    void theErrorIsThatOfTheReplicates() {
        double[] values = IntStream.range(0, 4096)
                .mapToDouble(trial -> trial / 256 % 2 == 0 ? 2 : 1.9)
                .toArray();
        Map<OutcomeColumn, double[]> columns = Map.of(OutcomeColumn.of(Metric.GROSS_SAVING, 2), values);
        // Half of trials, known to 2.131·√(16/15·16·128² + 1)/4096 = 0.275.
        Claim claim = annual(2, 0.75);
        assertThat(Finding.judge(claim, outcomes(4096, Replicates.SIXTEEN, columns, NO_ROUNDING))
                        .verdict())
                .isEqualTo(Verdict.TOO_CLOSE_TO_CALL);
        assertThat(Finding.judge(claim, outcomes(4096, Replicates.NONE, columns, NO_ROUNDING))
                        .verdict())
                .isEqualTo(Verdict.NOT_SUPPORTED);
    }

    /**
     * Of 100 trials some keep the claim, in some the ratio does not exist, and the others break it. If those that do not exist
     * may be either, both answers have to be the same. Half-widths: 60 kept 0.0960, 78 kept 0.0816, 95 kept 0.0445, 10 kept
     * 0.0600.
     */
    @ParameterizedTest(name = "{0} kept, {1} without: {2}")
    @CsvSource({
        "95, 5, SUPPORTED", // even if none of the 5 would keep it
        "10, 30, NOT_SUPPORTED", // even if all of the 30 would
        "60, 30, CANNOT_BE_JUDGED", // from 0.6 to 0.9
        "60, 10, NOT_SUPPORTED", // 0.7 is 0.1 away from 0.8
        "60, 11, CANNOT_BE_JUDGED", // 0.71 is 0.09 away
        "78, 8, TOO_CLOSE_TO_CALL", // more trials are needed before the 8 could matter
        "78, 9, CANNOT_BE_JUDGED",
        "0, 100, CANNOT_BE_JUDGED"
    })
    void aFigureThatDoesNotExistDecidesNothing(int kept, int without, Verdict verdict) {
        Finding finding = Finding.judge(
                whole(ClaimMetric.OVERRUN_RATIO, Direction.AT_MOST, 1.5),
                one(OutcomeColumn.of(Metric.OVERRUN_RATIO), trials(100, kept, 1.5, without, NOTHING, 1.6)));
        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.probability().value()).isEqualTo(kept / 100.0);
        assertThat(finding.undefined()).isEqualTo(without / 100.0);
    }

    @Test
    void whatNeverComesIsLaterThanAnyYear() {
        OutcomeColumn payback = OutcomeColumn.of(Metric.PAYBACK_YEAR);
        Outcomes outcomes = one(payback, trials(100, 10, 2015, 90, NOTHING, 2016));
        Finding early = Finding.judge(whole(ClaimMetric.PAYBACK_YEAR, Direction.AT_MOST, 2015), outcomes);
        assertThat(early.probability().value()).isEqualTo(0.1);
        assertThat(early.undefined()).isZero();
        assertThat(early.verdict()).isEqualTo(Verdict.NOT_SUPPORTED);
        Finding late = Finding.judge(whole(ClaimMetric.PAYBACK_YEAR, Direction.AT_LEAST, 2016), outcomes);
        assertThat(late.probability().value()).isEqualTo(0.9);
        assertThat(late.verdict()).isEqualTo(Verdict.SUPPORTED);
    }

    /** In the third year the inputs allow 3, and a grant of 10 or losses of 11 let other savings exceed it. */
    @ParameterizedTest(name = "{0} saving of {1}: {2}")
    @CsvSource({
        "GROSS, 3, NOT_SUPPORTED", "GROSS, 3.001, RULED_OUT_BY_INPUTS",
        "NET, 13, NOT_SUPPORTED", "NET, 13.001, RULED_OUT_BY_INPUTS",
        "CASH_RELEASING, 14, NOT_SUPPORTED", "CASH_RELEASING, 14.001, RULED_OUT_BY_INPUTS",
        "ATTRIBUTABLE, 14, NOT_SUPPORTED", "ATTRIBUTABLE, 14.001, RULED_OUT_BY_INPUTS"
    })
    void aClaimAboveWhatTheInputsAllowIsRuledOut(Basis basis, double threshold, Verdict verdict) {
        Claim claim = claim(ClaimMetric.ANNUAL_SAVING, basis, 2015, 2015, Direction.AT_LEAST, threshold, 0.8);
        Finding finding = Finding.judge(claim, one(OutcomeColumn.of(saving(basis), 2), new double[100]));
        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.ceiling()).contains(CEILINGS.get(2));
        assertThat(finding.most()).hasValue(Math.floor(threshold));
    }

    /** Against the third year's ceiling of 3, where numbers within 1 of each other are the same. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"4, NOT_SUPPORTED", "4.001, RULED_OUT_BY_INPUTS"})
    void roundingRulesNothingOut(double threshold, Verdict verdict) {
        Map<OutcomeColumn, double[]> columns = Map.of(OutcomeColumn.of(Metric.GROSS_SAVING, 2), new double[100]);
        assertThat(Finding.judge(annual(threshold, 0.8), outcomes(100, Replicates.NONE, columns, ROUNDED_TO_ONE))
                        .verdict())
                .isEqualTo(verdict);
    }

    /** Something that the ceiling leaves out could raise it, though it did so in no trial of these. */
    @Test
    void aCeilingThatDoesNotBindRulesNothingOut() {
        OutcomeColumn saving = OutcomeColumn.of(Metric.GROSS_SAVING, 0);
        Outcomes outcomes = new Outcomes(
                PERIOD,
                100,
                Replicates.NONE,
                Map.of(saving, new double[100]),
                Map.of(),
                Map.of(saving, 0.0, OutcomeColumn.of(Metric.BUSINESS_AS_USUAL, 0), 10.0),
                List.of(new Ceiling(1, 1, 1, 1, 1, 1, 1, 1, 1, false)),
                Map.of(),
                NO_ROUNDING);
        Claim claim = claim(ClaimMetric.ANNUAL_SAVING, Basis.GROSS, 2013, 2013, Direction.AT_LEAST, 5, 0.8);
        assertThat(Finding.judge(claim, outcomes).verdict()).isEqualTo(Verdict.NOT_SUPPORTED);
    }

    @Test
    void oneTrialThatKeepsAClaimShowsThatItIsNotRuledOut() {
        assertThat(Finding.judge(annual(5, 0.8), one(OutcomeColumn.of(Metric.GROSS_SAVING, 2), trials(100, 1, 5)))
                        .verdict())
                .isEqualTo(Verdict.NOT_SUPPORTED);
    }

    @Test
    void whatIsAtMostIsRuledOutByNoCeiling() {
        Claim claim = claim(ClaimMetric.ANNUAL_SAVING, Basis.GROSS, 2015, 2015, Direction.AT_MOST, 5, 0.8);
        Finding finding = Finding.judge(claim, one(OutcomeColumn.of(Metric.GROSS_SAVING, 2), trials(100, 100, 6)));
        assertThat(finding.probability().value()).isZero();
        assertThat(finding.ceiling()).isEmpty();
        assertThat(finding.most()).isEmpty();
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_SUPPORTED);
    }

    @Test
    void valuesThatMissAThresholdByRoundingKeepTheClaim() {
        // Within 1 of each other in one year; a sum of two years within 2, their average within 1.
        double[] short1 = trials(100, 100, 4);
        Map<OutcomeColumn, double[]> columns = Map.of(
                OutcomeColumn.of(Metric.GROSS_SAVING, 1), short1, OutcomeColumn.of(Metric.GROSS_SAVING, 2), short1);
        Outcomes outcomes = outcomes(100, Replicates.NONE, columns, ROUNDED_TO_ONE);
        assertThat(kept(ClaimMetric.ANNUAL_SAVING, 5, outcomes)).isEqualTo(1);
        assertThat(kept(ClaimMetric.ANNUAL_SAVING, 5.001, outcomes)).isZero();
        assertThat(kept(ClaimMetric.CUMULATIVE_SAVING, 10, outcomes)).isEqualTo(1);
        assertThat(kept(ClaimMetric.CUMULATIVE_SAVING, 10.001, outcomes)).isZero();
        assertThat(kept(ClaimMetric.AVERAGE_SAVING, 5, outcomes)).isEqualTo(1);
        assertThat(kept(ClaimMetric.AVERAGE_SAVING, 5.001, outcomes)).isZero();
    }

    /** 2 in the second year of every trial, 6 in the third; in the plan 3 and 8, of business as usual of 20 and 60. */
    @Test
    void aSavingOfOneYearIsThatYears() {
        Finding finding = Finding.judge(saving(ClaimMetric.ANNUAL_SAVING, 12), twoYears(Metric.GROSS_SAVING));
        assertThat(finding.figure()).isEqualTo(Summary.of(trials(100, 100, 6)));
        assertThat(finding.planned()).isEqualTo(8);
        assertThat(finding.shareOfBusinessAsUsual()).isEqualTo(OptionalDouble.of(12 / 60.0));
        assertThat(finding.ceiling()).contains(CEILINGS.get(2));
        assertThat(finding.most()).hasValue(3);
    }

    @Test
    void aCumulativeSavingAddsUpItsYears() {
        Finding finding = Finding.judge(saving(ClaimMetric.CUMULATIVE_SAVING, 12), twoYears(Metric.GROSS_SAVING));
        assertThat(finding.figure()).isEqualTo(Summary.of(trials(100, 100, 8)));
        assertThat(finding.planned()).isEqualTo(11);
        assertThat(finding.shareOfBusinessAsUsual()).isEqualTo(OptionalDouble.of(12 / 80.0));
        assertThat(finding.ceiling()).contains(SUM);
        assertThat(finding.most()).hasValue(4);
    }

    @Test
    void anAverageSavingIsThatOfItsYears() {
        Finding finding = Finding.judge(saving(ClaimMetric.AVERAGE_SAVING, 12), twoYears(Metric.GROSS_SAVING));
        assertThat(finding.figure()).isEqualTo(Summary.of(trials(100, 100, 4)));
        assertThat(finding.planned()).isEqualTo(5.5);
        assertThat(finding.shareOfBusinessAsUsual()).isEqualTo(OptionalDouble.of(12 / 40.0));
        assertThat(finding.ceiling()).contains(AVERAGE);
        assertThat(finding.most()).hasValue(2);
    }

    @Test
    void aRunRateIsAShareOfItsYearAndHasNoCeiling() {
        // Levels at a year's end may lie above what the year itself can bring, so no run rate is ruled out.
        Finding finding = Finding.judge(saving(ClaimMetric.RUN_RATE, 12), twoYears(Metric.GROSS_RUN_RATE));
        assertThat(finding.planned()).isEqualTo(8);
        assertThat(finding.shareOfBusinessAsUsual()).isEqualTo(OptionalDouble.of(12 / 60.0));
        assertThat(finding.ceiling()).isEmpty();
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_SUPPORTED);
    }

    @ParameterizedTest
    @EnumSource
    void onlySavingsHaveACeilingOrAShare(ClaimMetric metric) {
        Map<OutcomeColumn, double[]> columns = new HashMap<>();
        for (OutcomeColumn column : OutcomeColumn.all(3, List.of())) {
            columns.put(column, new double[100]);
        }
        Claim claim = claim(metric, Basis.GROSS, 2014, 2015, Direction.AT_LEAST, 12, 0.8);
        Finding finding = Finding.judge(claim, outcomes(100, Replicates.NONE, columns, NO_ROUNDING));
        assertThat(finding.claim()).isEqualTo(claim);
        assertThat(finding.shareOfBusinessAsUsual().isPresent()).isEqualTo(metric.isSaving());
        assertThat(finding.ceiling().isPresent())
                .isEqualTo(metric == ClaimMetric.ANNUAL_SAVING
                        || metric == ClaimMetric.AVERAGE_SAVING
                        || metric == ClaimMetric.CUMULATIVE_SAVING);
        assertThat(finding.verdict())
                .isEqualTo(finding.ceiling().isPresent() ? Verdict.RULED_OUT_BY_INPUTS : Verdict.NOT_SUPPORTED);
    }

    @Test
    void aSavingOfNoBusinessAsUsualIsNoShareOfIt() {
        OutcomeColumn saving = OutcomeColumn.of(Metric.GROSS_SAVING, 2);
        Outcomes outcomes = new Outcomes(
                PERIOD,
                1,
                Replicates.NONE,
                Map.of(saving, new double[1]),
                Map.of(),
                Map.of(saving, 0.0, OutcomeColumn.of(Metric.BUSINESS_AS_USUAL, 2), 0.0),
                CEILINGS,
                Map.of(),
                NO_ROUNDING);
        assertThat(Finding.judge(annual(2, 0.8), outcomes).shareOfBusinessAsUsual())
                .isEmpty();
    }

    @Test
    void aFigureThatIsZeroButForRoundingIsZero() {
        Map<OutcomeColumn, double[]> columns =
                Map.of(OutcomeColumn.of(Metric.GROSS_SAVING, 2), trials(100, 100, 0.0005));
        Finding finding = Finding.judge(annual(2, 0.8), outcomes(100, Replicates.NONE, columns, ROUNDED_TO_ONE));
        assertThat(finding.figure().mean().value()).isZero();
        assertThat(finding.figure().quantile(0.5).value()).isZero();
    }

    @Test
    void aPlanWithoutTheFigureHasNone() {
        OutcomeColumn ratio = OutcomeColumn.of(Metric.BENEFIT_COST_RATIO);
        Outcomes outcomes = new Outcomes(
                PERIOD,
                2,
                Replicates.NONE,
                Map.of(ratio, new double[] {1, 2}),
                Map.of(),
                Map.of(ratio, NOTHING),
                CEILINGS,
                Map.of(),
                NO_ROUNDING);
        assertThat(Finding.judge(whole(ClaimMetric.BENEFIT_COST_RATIO, Direction.AT_LEAST, 1), outcomes)
                        .planned())
                .isNaN();
    }

    @Test
    void allClaimsAreJudgedInTheOrderOfTheirIds() {
        Map<String, Claim> claims = new TreeMap<>(Map.of("b", annual(2, 0.8), "a", annual(7, 0.8)));
        List<Finding> findings = Finding.judgeAll(claims, savings(100, 100));
        assertThat(findings.stream().map(Finding::verdict))
                .containsExactly(Verdict.RULED_OUT_BY_INPUTS, Verdict.SUPPORTED);
        assertThat(Finding.judgeAll(List.of(annual(2, 0.8), annual(7, 0.8)), savings(100, 100)).stream()
                        .map(Finding::verdict))
                .containsExactly(Verdict.SUPPORTED, Verdict.RULED_OUT_BY_INPUTS);
    }

    @Test
    void everyVerdictIsAWordOfItsOwn() {
        assertThat(Arrays.stream(Verdict.values()).map(Verdict::words).toList())
                .containsExactly(
                        "supported",
                        "not supported",
                        "too close to call",
                        "cannot be judged",
                        "ruled out by the inputs");
    }

    private static final Tolerance NO_ROUNDING = Tolerance.of(new double[3], new double[3]);

    /** A billionth of a billion. */
    private static final Tolerance ROUNDED_TO_ONE = Tolerance.of(new double[] {1e9, 1e9, 1e9}, new double[] {1, 1, 1});

    private static double kept(ClaimMetric metric, double threshold, Outcomes outcomes) {
        return Finding.judge(saving(metric, threshold), outcomes).probability().value();
    }

    /** A gross saving of at least so much in the third year. */
    private static Claim annual(double threshold, double confidence) {
        return claim(ClaimMetric.ANNUAL_SAVING, Basis.GROSS, 2015, 2015, Direction.AT_LEAST, threshold, confidence);
    }

    /** Of the second and the third year, or of the third alone. */
    private static Claim saving(ClaimMetric metric, double threshold) {
        return claim(metric, Basis.GROSS, 2014, 2015, Direction.AT_LEAST, threshold, 0.8);
    }

    private static Claim whole(ClaimMetric metric, Direction direction, double threshold) {
        return claim(metric, Basis.GROSS, 2013, 2015, direction, threshold, 0.8);
    }

    private static Claim claim(
            ClaimMetric metric,
            Basis basis,
            int from,
            int until,
            Direction direction,
            double threshold,
            double confidence) {
        return new Claim(
                "c",
                "c",
                metric,
                basis,
                new FinancialYear(from),
                new FinancialYear(until),
                direction,
                threshold,
                confidence,
                Provenance.NONE);
    }

    private static Metric saving(Basis basis) {
        return switch (basis) {
            case GROSS -> Metric.GROSS_SAVING;
            case NET -> Metric.NET_SAVING;
            case CASH_RELEASING -> Metric.CASH_RELEASING_SAVING;
            case ATTRIBUTABLE -> Metric.ATTRIBUTABLE_SAVING;
        };
    }

    /** A gross saving of 2 in the third year of so many trials, of 1 in the others. */
    private static Outcomes savings(int trials, int kept) {
        return one(OutcomeColumn.of(Metric.GROSS_SAVING, 2), trials(trials, kept, 2, trials - kept, 1, 1));
    }

    private static Outcomes twoYears(Metric metric) {
        return outcomes(
                100,
                Replicates.NONE,
                Map.of(
                        OutcomeColumn.of(metric, 1), trials(100, 100, 2),
                        OutcomeColumn.of(metric, 2), trials(100, 100, 6)),
                NO_ROUNDING);
    }

    private static Outcomes one(OutcomeColumn column, double[] values) {
        return outcomes(values.length, Replicates.NONE, Map.of(column, values), NO_ROUNDING);
    }

    /** In the plan every column has 3 in the second year and 8 in all else, business as usual 20 and 60. */
    private static Outcomes outcomes(
            int trials, Replicates replicates, Map<OutcomeColumn, double[]> columns, Tolerance tolerance) {
        Map<OutcomeColumn, Double> plan = new HashMap<>();
        columns.keySet().forEach(column -> plan.put(column, column.year() == 1 ? 3.0 : 8.0));
        plan.put(OutcomeColumn.of(Metric.BUSINESS_AS_USUAL, 1), 20.0);
        plan.put(OutcomeColumn.of(Metric.BUSINESS_AS_USUAL, 2), 60.0);
        return new Outcomes(PERIOD, trials, replicates, columns, Map.of(), plan, CEILINGS, Map.of(), tolerance);
    }

    /** Some trials with a value, some with another, and the rest with a third. */
    private static double[] trials(int trials, int some, double value, int others, double other, double rest) {
        double[] values = new double[trials];
        Arrays.fill(values, rest);
        Arrays.fill(values, 0, some, value);
        Arrays.fill(values, some, some + others, other);
        return values;
    }

    /** Some trials with a value, and the rest with nothing saved. */
    private static double[] trials(int trials, int some, double value) {
        return trials(trials, some, value, 0, 0, 0);
    }
}
