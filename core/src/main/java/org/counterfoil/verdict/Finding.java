package org.counterfoil.verdict;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.counterfoil.model.Basis;
import org.counterfoil.model.Claim;
import org.counterfoil.model.ClaimMetric;
import org.counterfoil.model.Reading;
import org.counterfoil.outcome.Ceiling;
import org.counterfoil.outcome.Estimate;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.outcome.Quantile;
import org.counterfoil.outcome.Summary;
import org.counterfoil.outcome.Tolerance;
import org.counterfoil.units.Figures;

/**
 * A claim with its evidence: how likely it is, what the model expects instead, and the word for it.
 *
 * @param claim the promise
 * @param planned the claimed figure in the plan; NaN if the plan has none
 * @param probability that the promise is kept; a trial in which the figure does not exist does not keep it
 * @param undefined share of trials in which the figure does not exist; 0 where what is missing never comes
 * @param figure the claimed figure in a few numbers
 * @param shareOfBusinessAsUsual the claimed saving as a share of business as usual over the same years, in the plan; empty
 *     for what is no saving
 * @param ceiling what the inputs allow at best over the same years, summed or averaged as the claim is; empty for what is
 *     no saving to be reached
 * @param verdict the word for it
 */
public record Finding(
        Claim claim,
        double planned,
        Estimate probability,
        double undefined,
        Summary figure,
        OptionalDouble shareOfBusinessAsUsual,
        Optional<Ceiling> ceiling,
        Verdict verdict) {

    /** Judges all claims, in the order of their ids. */
    public static List<Finding> judgeAll(Map<String, Claim> claims, Outcomes outcomes) {
        return judgeAll(claims.values(), outcomes);
    }

    /** Judges all claims, in the given order. */
    public static List<Finding> judgeAll(Collection<Claim> claims, Outcomes outcomes) {
        return claims.stream().map(claim -> judge(claim, outcomes)).toList();
    }

    /**
     * Judges a claim by the reading that it states.
     *
     * @throws IllegalArgumentException if the outcomes do not have the columns it reads
     */
    public static Finding judge(Claim claim, Outcomes outcomes) {
        Reading reading = Reading.of(claim, outcomes.period());
        double rounding = reading.rounding(outcomes);
        Estimate probability = reading.probability(claim, outcomes);
        double undefined = reading.undefined(outcomes);
        Optional<Ceiling> ceiling = ceiling(claim, reading, outcomes).map(sum -> sum.withoutNoise(rounding));
        boolean isRuledOut = probability.value() == 0
                && ceiling.isPresent()
                && ceiling.get().binds()
                && claim.threshold() > most(ceiling.get(), claim.basis()) + rounding;
        return new Finding(
                claim,
                reading.plan(outcomes),
                probability,
                undefined,
                outcomes.summary(reading.values(outcomes), reading.metric().missing(), rounding),
                share(claim, reading, outcomes),
                ceiling,
                isRuledOut
                        ? Verdict.RULED_OUT_BY_INPUTS
                        : verdict(claim.confidence(), probability, undefined, outcomes.trials()));
    }

    /** A line such as {@code 600m: not supported, probability 0.4% ± 0.1%, asked for 80%; planned 401, median 94.1}. */
    @Override
    public String toString() {
        Quantile median = figure.quantile(0.5);
        return "%s: %s, probability %s ± %s, asked for %s; planned %s, median %s"
                .formatted(
                        claim.id(),
                        verdict.words(),
                        percent(probability.value(), probability.halfWidth()),
                        percent(probability.halfWidth(), probability.halfWidth()),
                        percent(claim.confidence(), 0),
                        shown(planned, 0),
                        shown(median.value(), (median.high() - median.low()) / 2));
    }

    private static String percent(double share, double halfWidth) {
        return Figures.rounded(100 * share, 100 * halfWidth) + "%";
    }

    private String shown(double value, double halfWidth) {
        boolean isYear = claim.metric() == ClaimMetric.PAYBACK_YEAR;
        if (Double.isNaN(value)) {
            return isYear ? "never" : "undefined";
        }
        return isYear ? claim.until().startingIn((int) value).toString() : Figures.rounded(value, halfWidth);
    }

    /** The most that the inputs allow of the claimed saving; empty where there is no ceiling. */
    public OptionalDouble most() {
        return ceiling.isPresent() ? OptionalDouble.of(most(ceiling.get(), claim.basis())) : OptionalDouble.empty();
    }

    private static double most(Ceiling ceiling, Basis basis) {
        double more = switch (basis) {
            case GROSS -> 0;
            case NET -> ceiling.grants();
            case CASH_RELEASING, ATTRIBUTABLE -> ceiling.losses();
        };
        return Tolerance.withoutNoise(
                ceiling.grossSaving() + more, Tolerance.OF_NUMBERS * (Math.abs(ceiling.grossSaving()) + more));
    }

    /** Trials in which the figure does not exist may count on either side, so they decide only where both give one answer. */
    private static Verdict verdict(double confidence, Estimate probability, double undefined, int trials) {
        double least = probability.value();
        double most = least + undefined;
        boolean isInAllOrNone = least == 0 || least == 1;
        double error =
                isInAllOrNone ? Math.max(probability.halfWidth(), Estimate.ofNone(trials)) : probability.halfWidth();
        if (least - confidence > error) {
            return Verdict.SUPPORTED;
        }
        if (confidence - most > error) {
            return Verdict.NOT_SUPPORTED;
        }
        return undefined > error ? Verdict.CANNOT_BE_JUDGED : Verdict.TOO_CLOSE_TO_CALL;
    }

    private static OptionalDouble share(Claim claim, Reading reading, Outcomes outcomes) {
        if (!claim.metric().isSaving()) {
            return OptionalDouble.empty();
        }
        double businessAsUsual = 0;
        for (OutcomeColumn column : reading.columns()) {
            businessAsUsual += outcomes.plan(OutcomeColumn.of(Metric.BUSINESS_AS_USUAL, column.year()));
        }
        if (reading.isMean()) {
            businessAsUsual /= reading.columns().size();
        }
        return businessAsUsual > 0 ? OptionalDouble.of(claim.threshold() / businessAsUsual) : OptionalDouble.empty();
    }

    private static Optional<Ceiling> ceiling(Claim claim, Reading reading, Outcomes outcomes) {
        boolean bounded = claim.metric().isSaving()
                && claim.metric() != ClaimMetric.RUN_RATE
                && claim.direction() == Claim.Direction.AT_LEAST;
        if (!bounded) {
            return Optional.empty();
        }
        Ceiling sum = Ceiling.NOTHING;
        for (OutcomeColumn column : reading.columns()) {
            sum = sum.plus(outcomes.ceiling(column.year()));
        }
        return Optional.of(reading.isMean() ? sum.dividedBy(reading.columns().size()) : sum);
    }
}
