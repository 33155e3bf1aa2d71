package org.counterfoil.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.counterfoil.distribution.Distribution;
import org.counterfoil.outcome.Tolerance;
import org.counterfoil.units.AppraisalPeriod;
import org.counterfoil.units.Figures;

/**
 * The rules on how large a number may be: within the bounds of its kind, and in proportion to the programme, whatever the
 * unit of money. Both ends of a distribution count, up to one draw in a thousand. Source: method, section 2.
 */
final class SizeRules {

    /** Sums of numbers this large keep the digits that a result shows. */
    private static final double LARGEST = 1e15;

    /** Share of draws at either end that may lie anywhere. */
    private static final double TAIL = 0.001;

    /** Share of draws that bounds may hold without a word. */
    private static final double WORTH_A_WARNING = 0.01;

    /** How many times the range of its bounds a draw may lie outside them. */
    private static final double FAR = 10;

    /** An amount of money, as a multiple of business as usual of a year. */
    private static final double MOST_MONEY = 1000;

    /** A published cost, so that what is divided by it is a number that a report can show. */
    private static final double SMALLEST = 1e-9;

    /** How many times the published cost business as usual of a year may be. */
    private static final double MOST_TIMES = 1e6;

    /** What a risk multiplies by, and a ratio that is claimed. */
    private static final double MOST = 100;

    private final Scenario scenario;
    /** Planned, of a year; money. */
    private final double businessAsUsual;
    /** Whether there is a business as usual to be in proportion to. */
    private final boolean hasProportion;

    private final List<Violation> violations = new ArrayList<>();

    private SizeRules(Scenario scenario, boolean isWhole) {
        this.scenario = scenario;
        this.businessAsUsual = scenario.bodies().values().stream()
                .flatMap(body -> body.functions().values().stream())
                .mapToDouble(move -> move.cost().weight()
                        * scenario.quantity(move.cost().path()).planValue())
                .sum();
        this.hasProportion = isWhole && businessAsUsual > 0;
    }

    /**
     * Every rule that is broken.
     *
     * @param origins where each stated quantity stands, by path
     * @param isWhole whether nothing in it takes the place of what could not be read
     */
    static List<Violation> violationsOf(Scenario scenario, Map<String, String> origins, boolean isWhole) {
        SizeRules rules = new SizeRules(scenario, isWhole);
        Set<String> checked = new HashSet<>();
        scenario.quantities().forEach((path, quantity) -> {
            String place = origins.getOrDefault(path, path);
            if (checked.add(place)) { // what is stated for all bodies is looked at once
                rules.checkQuantity(place, QuantityKind.ofPath(path), quantity);
            }
        });
        scenario.risks().values().forEach(rules::checkRisk);
        scenario.claims().values().forEach(rules::checkClaim);
        scenario.publishedPlan().cost().ifPresent(rules::checkPublished);
        return rules.violations;
    }

    private void checkQuantity(String place, QuantityKind kind, Quantity quantity) {
        if (kind.unit().isMoney()) {
            checkProportion(place, quantity);
        }
        Distribution distribution = quantity.distribution();
        double plan = isOutside(quantity.planValue(), kind) || !quantity.isCertain()
                ? quantity.planValue()
                : distribution.lower();
        double low = distribution.quantile(TAIL);
        double high = distribution.upperQuantile(TAIL);
        double range = isOneSided(kind) ? Math.max(0, high - kind.lower()) : kind.upper() - kind.lower();
        double held = distribution.cdf(Math.nextDown(kind.lower())) + distribution.upperCdf(kind.upper());
        if (isTooLarge(quantity)) {
            addTooLarge(place);
        } else if (isOutside(plan, kind)) {
            add(
                    RuleKind.OUT_OF_BOUNDS,
                    place,
                    "%s lies %s %s"
                            .formatted(Figures.asWritten(plan), isOneSided(kind) ? "below" : "outside", bounds(kind)));
        } else if (distribution.upper() < kind.lower() || distribution.lower() > kind.upper()) {
            add(
                    RuleKind.OUT_OF_BOUNDS,
                    place,
                    "never draws a value %s %s".formatted(isOneSided(kind) ? "above" : "in", bounds(kind)));
        } else if (low < kind.lower() - FAR * range || high > kind.upper() + FAR * range) {
            double far = low < kind.lower() - FAR * range ? low : high;
            add(
                    RuleKind.OUT_OF_BOUNDS,
                    place,
                    "draws values such as %s, far outside %s".formatted(shortly(far), bounds(kind)));
        } else if (held > WORTH_A_WARNING) {
            add(
                    RuleKind.HELD_AT_BOUNDS,
                    place,
                    "draws %s of its values %s %s; a trial uses the bound itself"
                            .formatted(percent(held), isOneSided(kind) ? "below" : "outside", bounds(kind)));
        }
    }

    private static boolean isOutside(double value, QuantityKind kind) {
        return value < kind.lower() || value > kind.upper();
    }

    private void checkRisk(Risk risk) {
        for (int i = 0; i < risk.effects().size(); i++) {
            String place = "risks/" + risk.id() + "/effects/" + i;
            Effect effect = risk.effects().get(i);
            if (effect instanceof Effect.Scale scale) {
                checkWithin(
                        place + "/scale", scale.factor(), 0, MOST, "a scale lies from 0 to " + Figures.asWritten(MOST));
            } else if (effect instanceof Effect.Add added) {
                checkAdded(place + "/add", added);
            } else if (effect instanceof Effect.Set set) {
                checkWithin(
                        place + "/set",
                        set.month(),
                        0,
                        FAR * AppraisalPeriod.MOST_MONTHS,
                        "a centre closes within the appraisal");
            } else if (effect instanceof Effect.Line line) {
                checkTooLarge(place + "/line/amount", line.amount());
                checkProportion(place + "/line/amount", line.amount());
                checkWithin(
                        place + "/line/month",
                        line.month(),
                        Double.NEGATIVE_INFINITY,
                        FAR * AppraisalPeriod.MOST_MONTHS,
                        "a line begins within the appraisal");
                checkWithin(
                        place + "/line/months",
                        line.months(),
                        1,
                        AppraisalPeriod.MOST_MONTHS,
                        "a line lasts from 1 to %d months".formatted(AppraisalPeriod.MOST_MONTHS));
            }
        }
    }

    /** An addition is no larger than the whole range of what it is added to. */
    private void checkAdded(String place, Effect.Add added) {
        checkTooLarge(place, added.amount());
        Set<QuantityKind> kinds =
                scenario.select(added.on()).stream().map(QuantityKind::ofPath).collect(Collectors.toSet());
        if (kinds.stream().anyMatch(kind -> kind.unit().isMoney())) {
            checkProportion(place, added.amount());
        }
        kinds.stream()
                .filter(kind -> sizeOf(added.amount()) > kind.upper() - kind.lower())
                .findFirst()
                .ifPresent(kind -> add(
                        RuleKind.OUT_OF_BOUNDS,
                        place,
                        "can be %s, more than the whole range from %s"
                                .formatted(shortly(largest(added.amount())), bounds(kind))));
    }

    /** A lower end may not be passed by any draw; an upper one by one in a thousand. */
    private void checkWithin(String place, Quantity amount, double lower, double upper, String rule) {
        checkTooLarge(place, amount);
        double lowest = amount.distribution().lower();
        double highest = Math.max(amount.planValue(), amount.distribution().upperQuantile(TAIL));
        if (lowest < lower) {
            add(
                    RuleKind.OUT_OF_BOUNDS,
                    place,
                    Double.isInfinite(lowest)
                            ? "has no lowest value; %s, so truncate it at min %s"
                                    .formatted(rule, Figures.asWritten(lower))
                            : "can be as low as %s; %s".formatted(Figures.asWritten(lowest), rule));
        } else if (highest > upper && !isTooLarge(amount)) {
            add(RuleKind.OUT_OF_BOUNDS, place, "can be as high as %s; %s".formatted(shortly(highest), rule));
        }
    }

    private void checkClaim(Claim claim) {
        switch (claim.metric().unit()) {
            case FRACTION -> checkClaim(claim, 0, 1);
            case RATIO -> checkClaim(claim, -MOST, MOST);
            case MONTHS -> checkClaim(claim, -AppraisalPeriod.MOST_MONTHS, AppraisalPeriod.MOST_MONTHS);
            case MONEY -> checkStated(claim.thresholdPath(), claim.threshold(), years());
            case MONEY_A_YEAR -> checkStated(claim.thresholdPath(), claim.threshold(), 1);
            default -> {
                // A payback year is a calendar year.
            }
        }
    }

    private void checkClaim(Claim claim, double least, double most) {
        if (claim.threshold() < least || claim.threshold() > most) {
            add(
                    RuleKind.OUT_OF_BOUNDS,
                    claim.thresholdPath(),
                    "%s lies outside %s to %s; %s is %s"
                            .formatted(
                                    Figures.asWritten(claim.threshold()),
                                    Figures.asWritten(least),
                                    Figures.asWritten(most),
                                    claim.metric().meaning(),
                                    unit(claim.metric().unit())));
        }
    }

    private static String unit(QuantityUnit unit) {
        return unit == QuantityUnit.MONTHS ? "in months" : "a " + unit.in("money");
    }

    private void checkPublished(double cost) {
        checkStated("publishedPlan/cost", cost, years());
        if (cost > 0 && (cost < SMALLEST || (hasProportion && cost < businessAsUsual / MOST_TIMES))) {
            add(
                    RuleKind.OUT_OF_PROPORTION,
                    "publishedPlan/cost",
                    hasProportion
                            ? "is %s, less than a millionth of business as usual, %s a year; money is in %s"
                                    .formatted(
                                            Figures.asWritten(cost),
                                            Figures.rounded(businessAsUsual, 6),
                                            scenario.money().symbol())
                            : "is %s; leave it out if none was published".formatted(Figures.asWritten(cost)));
        }
    }

    /** Money that is no quantity: one number. */
    private void checkStated(String place, double money, int years) {
        if (Math.abs(money) > LARGEST) {
            addTooLarge(place);
        }
        checkProportion(place, is(money), money, years);
    }

    private int years() {
        return scenario.appraisal().period().years();
    }

    private void checkProportion(String place, Quantity amount) {
        double largest = largest(amount);
        checkProportion(place, amount.isCertain() ? is(largest) : "can be " + shortly(largest), largest, 1);
    }

    /**
     * @param found what the amount is, or can be
     * @param amount money
     * @param years over which it may add up
     */
    private void checkProportion(String place, String found, double amount, int years) {
        double most = MOST_MONEY * years;
        boolean isTooLarge = Math.abs(amount) > LARGEST; // which is said already
        if (hasProportion && !isTooLarge && Math.abs(amount) > most * businessAsUsual * (1 + Tolerance.OF_NUMBERS)) {
            add(
                    RuleKind.OUT_OF_PROPORTION,
                    place,
                    "%s, more than %s times business as usual, %s a year; money is in %s"
                            .formatted(
                                    found,
                                    Figures.asWritten(most),
                                    Figures.rounded(businessAsUsual, 6),
                                    scenario.money().symbol()));
        }
    }

    /** The value furthest from 0 of the plan and all draws but those of the tails. */
    private static double largest(Quantity quantity) {
        double low = quantity.distribution().quantile(TAIL);
        double high = quantity.distribution().upperQuantile(TAIL);
        double drawn = Math.abs(low) > Math.abs(high) ? low : high;
        return Math.abs(quantity.planValue()) > Math.abs(drawn) ? quantity.planValue() : drawn;
    }

    private static double sizeOf(Quantity quantity) {
        return Math.abs(largest(quantity));
    }

    private void checkTooLarge(String place, Quantity quantity) {
        if (isTooLarge(quantity)) {
            addTooLarge(place);
        }
    }

    private static boolean isTooLarge(Quantity quantity) {
        return !(sizeOf(quantity) <= LARGEST);
    }

    private void addTooLarge(String place) {
        add(
                RuleKind.NUMBER_TOO_LARGE,
                place,
                "can be larger than 1e15 either way; choose a larger units/scale, or correct the number");
    }

    private static boolean isOneSided(QuantityKind kind) {
        return Double.isInfinite(kind.upper());
    }

    private static String bounds(QuantityKind kind) {
        if (isOneSided(kind)) {
            return "%s (%s)".formatted(Figures.asWritten(kind.lower()), kind.meaning());
        }
        String upper = kind.upper() == Math.nextDown(1.0) ? "1 (below)" : Figures.asWritten(kind.upper());
        return "%s to %s (%s)".formatted(Figures.asWritten(kind.lower()), upper, kind.meaning());
    }

    private static String is(double value) {
        return "is " + Figures.asWritten(value);
    }

    private static String shortly(double value) {
        return Figures.rounded(value, 3);
    }

    private static String percent(double share) {
        return shortly(100 * share) + "%";
    }

    private void add(RuleKind kind, String path, String message) {
        violations.add(new Violation(kind, path, message));
    }
}
