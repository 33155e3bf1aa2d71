package org.counterfoil.model;

import java.util.OptionalDouble;
import org.counterfoil.distribution.Distribution;
import org.counterfoil.distribution.Fixed;
import org.counterfoil.units.Figures;

/**
 * A number the model reads, certain or uncertain, with its plan value and where it comes from.
 *
 * <p>Its unit and bounds are those of its {@link QuantityKind}. Source: method, section 2.
 *
 * @param distribution what a trial draws from; {@link Fixed} for a certain number
 * @param statedPlan the plan value where it is stated apart from the distribution
 * @param provenance where it comes from
 */
public record Quantity(Distribution distribution, OptionalDouble statedPlan, Provenance provenance) {

    /** Rejects a plan value that is not a number. */
    public Quantity {
        if (statedPlan.isPresent() && !Double.isFinite(statedPlan.getAsDouble())) {
            throw new IllegalArgumentException(Figures.in("a plan value is a number, but was %s", statedPlan));
        }
    }

    /** A certain number. */
    public static Quantity of(double value) {
        return of(new Fixed(value));
    }

    /** An uncertain number whose plan value is the distribution's own. */
    public static Quantity of(Distribution distribution) {
        return new Quantity(distribution, OptionalDouble.empty(), Provenance.NONE);
    }

    /**
     * A certain yearly rate as people know it: something happened to {@code count} of {@code of} within some years. The
     * constant hazard of which that is the share: {@code -ln(1 - count/of) / withinYears}.
     *
     * @throws IllegalArgumentException if count is negative or not below of, or withinYears is not positive
     */
    public static Quantity ofRate(double count, double of, double withinYears) {
        if (!(count >= 0 && count < of && withinYears > 0)) {
            throw new IllegalArgumentException(Figures.in(
                    "a rate needs 0 <= count < of and withinYears > 0, but was count=%s, of=%s, withinYears=%s",
                    count, of, withinYears));
        }
        return of(-StrictMath.log1p(-count / of) / withinYears);
    }

    /** A zero, and why it is one: silence about a cost is how business cases flatter themselves. */
    public static Quantity zeroBecause(String reason) {
        return of(0).withProvenance(Provenance.note(reason));
    }

    /** What the plan uses: as stated, else the distribution's own plan value. */
    public double planValue() {
        return statedPlan.orElseGet(distribution::planValue);
    }

    /** The same number with another plan value. */
    public Quantity withPlanValue(double value) {
        return new Quantity(distribution, OptionalDouble.of(value), provenance);
    }

    /** The same number with where it comes from. */
    public Quantity withProvenance(Provenance where) {
        return new Quantity(distribution, statedPlan, where);
    }

    /** The same number; it comes from where all around it does, if it does not say so itself. */
    public Quantity withGeneralProvenance(Provenance general) {
        return provenance.equals(Provenance.NONE) ? withProvenance(general) : this;
    }

    /** Whether every trial has the same value before risks act. */
    public boolean isCertain() {
        return distribution instanceof Fixed;
    }

    /** Whether every trial has this value before risks act. */
    public boolean isCertainly(double value) {
        return distribution instanceof Fixed fixed && fixed.value() == value;
    }
}
