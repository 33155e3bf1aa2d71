package org.counterfoil.report;

import java.util.Locale;
import java.util.function.Function;
import org.counterfoil.model.Claim;
import org.counterfoil.model.ClaimMetric;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.QuantityUnit;
import org.counterfoil.model.Scenario;
import org.counterfoil.units.FinancialYear;
import org.counterfoil.units.MoneyUnit;

/** Says in words how a claim is read, and figures in the unit of its metric. */
final class ClaimWords {

    /** What a ratio is shown to at most. */
    static final double HUNDREDTH = 0.01;

    private final MoneyUnit money;
    private final FinancialYear firstYear;

    /** Words for the claims of a scenario. */
    ClaimWords(Scenario scenario) {
        this.money = scenario.money();
        this.firstYear = scenario.appraisal().period().firstYear();
    }

    /** What a claim promises: {@code gross saving in 2017-18 of at least £600m}. */
    String reading(Claim claim) {
        String basis = claim.metric().isSaving()
                ? claim.basis().name().toLowerCase(Locale.ROOT).replace('_', '-') + " "
                : "";
        String years = switch (claim.metric().years()) {
            case NONE -> "";
            case ONE -> " in " + claim.until();
            case SPAN -> ", " + claim.from() + " to " + claim.until() + ",";
        };
        return "%s%s%s %s %s"
                .formatted(
                        basis,
                        claim.metric().meaning(),
                        years,
                        claim.direction() == Claim.Direction.AT_LEAST ? "of at least" : "of at most",
                        stated(claim.metric(), claim.threshold()));
    }

    /** What a claim promises, in its metric's unit. */
    Assumption.Value threshold(Claim claim, Function<QuantityUnit, InputUnit> in) {
        return claim.metric() == ClaimMetric.PAYBACK_YEAR
                ? Assumption.Text.year(stated(claim.metric(), claim.threshold()))
                : new Assumption.Amount(
                        Quantity.of(claim.threshold()), in.apply(claim.metric().unit()));
    }

    /** A value of the claimed figure, in its unit; of a missing one what it means. */
    String figure(ClaimMetric metric, double value, double halfWidth) {
        if (Double.isNaN(value)) {
            return metric == ClaimMetric.PAYBACK_YEAR ? "never" : "undefined";
        }
        return switch (metric.unit()) {
            case RATIO -> ratio(value, halfWidth);
            case YEARS -> firstYear.startingIn((int) value).toString();
            case MONTHS -> Digits.forReader(value, halfWidth) + " months";
            case FRACTION -> Digits.share(value);
            default -> amount(value, halfWidth);
        };
    }

    /** Money. */
    String amount(double value, double halfWidth) {
        String digits = Digits.forReader(Math.abs(value), halfWidth);
        return (value < 0 ? "-" : "") + money.currencySymbol() + digits + money.scaleSymbol();
    }

    /** Money as somebody stated it. */
    String stated(double value) {
        return new InputUnit(QuantityUnit.MONEY, money, firstYear.firstMonth(), DateStyle.WORDS).amount(value);
    }

    /** A value of the claimed figure as somebody stated it, with all its digits. */
    private String stated(ClaimMetric metric, double value) {
        return switch (metric.unit()) {
            case RATIO -> Digits.asStated(value);
            case YEARS -> firstYear.startingIn((int) value).toString();
            case MONTHS -> Digits.asStated(value) + (value == 1 ? " month" : " months");
            case FRACTION -> Digits.statedShare(value);
            default -> stated(value);
        };
    }

    /** A ratio, to a hundredth at most. */
    static String ratio(double value, double halfWidth) {
        return Digits.forReader(value, Math.max(halfWidth, HUNDREDTH));
    }
}
