package org.counterfoil.verdict;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.counterfoil.model.Claim;
import org.counterfoil.model.ClaimMetric;
import org.counterfoil.model.Reading;
import org.counterfoil.outcome.Ceiling;
import org.counterfoil.outcome.Estimate;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.outcome.Summary;

/**
 * A claim with its evidence: how likely it is, what the model expects instead, and the word for it.
 *
 * @param claim the promise
 * @param planned the claimed figure in the plan; NaN if the plan has none
 * @param probability that the promise is kept; a trial without the figure does not keep it
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
        double[] values = reading.values(outcomes);
        Estimate probability = outcomes.share(values, claim::isMetBy);
        Optional<Ceiling> ceiling = ceiling(claim, reading, outcomes);
        return new Finding(
                claim,
                reading.plan(outcomes),
                probability,
                outcomes.summary(values),
                share(claim, reading, outcomes),
                ceiling,
                verdict(claim, probability, ceiling));
    }

    private static Verdict verdict(Claim claim, Estimate probability, Optional<Ceiling> ceiling) {
        if (probability.value() == 0
                && ceiling.isPresent()
                && claim.threshold() > ceiling.get().grossSaving()) {
            return Verdict.RULED_OUT_BY_INPUTS;
        }
        if (Math.abs(probability.value() - claim.confidence()) <= probability.halfWidth()) {
            return Verdict.TOO_CLOSE_TO_CALL;
        }
        return probability.value() > claim.confidence() ? Verdict.SUPPORTED : Verdict.NOT_SUPPORTED;
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
        double[] sums = new double[4];
        for (OutcomeColumn column : reading.columns()) {
            Ceiling year = outcomes.ceiling(column.year());
            sums[0] += year.grossSaving();
            sums[1] += year.businessAsUsual();
            sums[2] += year.movable();
            sums[3] += year.centreCost();
        }
        double by = reading.isMean() ? reading.columns().size() : 1;
        return Optional.of(new Ceiling(sums[0] / by, sums[1] / by, sums[2] / by, sums[3] / by));
    }
}
