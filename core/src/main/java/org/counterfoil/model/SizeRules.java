package org.counterfoil.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.counterfoil.distribution.Distribution;
import org.counterfoil.outcome.Tolerance;

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

    /** What a risk multiplies by, and a ratio that is claimed. */
    private static final double MOST = 100;

    private final Scenario scenario;
    private final double businessAsUsual;
    private final List<Violation> violations = new ArrayList<>();

    private SizeRules(Scenario scenario) {
        this.scenario = scenario;
        this.businessAsUsual = scenario.bodies().values().stream()
                .flatMap(body -> body.functions().values().stream())
                .mapToDouble(move -> move.cost().weight()
                        * scenario.quantity(move.cost().path()).planValue())
                .sum();
    }

    /**
     * Every rule that is broken.
     *
     * @param origins where each stated quantity stands, by path
     * @param isWhole whether nothing in it takes the place of what could not be read
     */
    static List<Violation> violationsOf(Scenario scenario, Map<String, String> origins, boolean isWhole) {
        SizeRules rules = new SizeRules(scenario);
        scenario.quantities()
                .forEach((path, quantity) ->
                        rules.checkQuantity(origins.getOrDefault(path, path), QuantityKind.ofPath(path), quantity));
        scenario.risks().values().forEach(rules::checkRisk);
        scenario.claims().values().forEach(rules::checkClaim);
        if (isWhole && rules.businessAsUsual > 0) {
            rules.checkMoney(origins);
        }
        return rules.violations;
    }

    private void checkQuantity(String place, QuantityKind kind, Quantity quantity) {
        Distribution distribution = quantity.distribution();
        double plan = quantity.isCertain() ? distribution.lower() : quantity.planValue();
        double low = distribution.quantile(TAIL);
        double high = distribution.upperQuantile(TAIL);
        double range = isOneSided(kind) ? Math.max(0, high - kind.lower()) : kind.upper() - kind.lower();
        double held = distribution.cdf(Math.nextDown(kind.lower())) + distribution.upperCdf(kind.upper());
        if (isTooLarge(quantity)) {
            addTooLarge(place);
        } else if (plan < kind.lower() || plan > kind.upper()) {
            add(
                    RuleKind.OUT_OF_BOUNDS,
                    place,
                    "%s lies %s %s".formatted(show(plan), isOneSided(kind) ? "below" : "outside", bounds(kind)));
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

    private void checkRisk(Risk risk) {
        for (int i = 0; i < risk.effects().size(); i++) {
            String place = "risks/" + risk.id() + "/effects/" + i;
            Effect effect = risk.effects().get(i);
            if (effect instanceof Effect.Scale scale) {
                checkWithin(place + "/scale", scale.factor(), 0, MOST, "a scale lies from 0 to 100");
            } else if (effect instanceof Effect.Add added) {
                checkAdded(place + "/add", added);
            } else if (effect instanceof Effect.Set set) {
                checkWithin(
                        place + "/set",
                        set.month(),
                        0,
                        FAR * QuantityKind.mostMonths(),
                        "a centre closes within the appraisal");
            } else if (effect instanceof Effect.Line line) {
                checkTooLarge(place + "/line/amount", line.amount());
                checkWithin(
                        place + "/line/month",
                        line.month(),
                        Double.NEGATIVE_INFINITY,
                        FAR * QuantityKind.mostMonths(),
                        "a line begins within the appraisal");
                checkWithin(
                        place + "/line/months",
                        line.months(),
                        1,
                        QuantityKind.mostMonths(),
                        "a line lasts from 1 to 720 months");
            }
        }
    }

    /** An addition is no larger than the whole range of what it is added to. */
    private void checkAdded(String place, Effect.Add added) {
        checkTooLarge(place, added.amount());
        kindsOf(added).stream()
                .filter(kind -> sizeOf(added.amount()) > kind.upper() - kind.lower())
                .findFirst()
                .ifPresent(kind -> add(
                        RuleKind.OUT_OF_BOUNDS,
                        place,
                        "can be %s, more than the whole range from %s"
                                .formatted(shortly(largest(added.amount())), bounds(kind))));
    }

    private Set<QuantityKind> kindsOf(Effect.Add added) {
        return scenario.select(added.on()).stream().map(QuantityKind::ofPath).collect(Collectors.toSet());
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
                            ? "has no lowest value; %s, so truncate it at min %s".formatted(rule, show(lower))
                            : "can be as low as %s; %s".formatted(show(lowest), rule));
        } else if (highest > upper && !isTooLarge(amount)) {
            add(RuleKind.OUT_OF_BOUNDS, place, "can be as high as %s; %s".formatted(shortly(highest), rule));
        }
    }

    private void checkMoney(Map<String, String> origins) {
        scenario.quantities().forEach((path, quantity) -> {
            if (QuantityKind.ofPath(path).unit().isMoney()) {
                checkProportion(origins.getOrDefault(path, path), quantity);
            }
        });
        for (Risk risk : scenario.risks().values()) {
            for (int i = 0; i < risk.effects().size(); i++) {
                String place = "risks/" + risk.id() + "/effects/" + i;
                Effect effect = risk.effects().get(i);
                if (effect instanceof Effect.Line line) {
                    checkProportion(place + "/line/amount", line.amount());
                } else if (effect instanceof Effect.Add added
                        && kindsOf(added).stream().anyMatch(kind -> kind.unit().isMoney())) {
                    checkProportion(place + "/add", added.amount());
                }
            }
        }
        scenario.claims().values().stream()
                .filter(claim -> claim.metric().unit().isMoney())
                .forEach(claim -> checkProportion(
                        claim.thresholdPath(),
                        is(claim.threshold()),
                        claim.threshold(),
                        claim.metric().unit() == QuantityUnit.MONEY ? years() : 1));
        scenario.publishedPlan()
                .cost()
                .ifPresent(cost -> checkProportion("publishedPlan/cost", is(cost), cost, years()));
    }

    private int years() {
        return scenario.appraisal().period().years();
    }

    /** A claim about something that has no unit, or is measured in months. */
    private void checkClaim(Claim claim) {
        double most = switch (claim.metric().unit()) {
            case FRACTION -> 1;
            case RATIO -> MOST;
            case MONTHS -> QuantityKind.mostMonths();
            default -> LARGEST;
        };
        double least = claim.metric().unit() == QuantityUnit.FRACTION ? 0 : -most;
        if (claim.threshold() < least || claim.threshold() > most) {
            add(
                    RuleKind.OUT_OF_BOUNDS,
                    claim.thresholdPath(),
                    "%s lies outside %s to %s; %s is a %s"
                            .formatted(
                                    show(claim.threshold()),
                                    show(least),
                                    show(most),
                                    claim.metric().meaning(),
                                    claim.metric().unit().in("money")));
        }
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
        if (!isTooLarge && Math.abs(amount) > most * businessAsUsual * (1 + Tolerance.OF_NUMBERS)) {
            add(
                    RuleKind.OUT_OF_PROPORTION,
                    place,
                    "%s, more than %s times business as usual, %s a year; money is in %s"
                            .formatted(
                                    found,
                                    show(most),
                                    rounded(businessAsUsual, 6),
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
            return "%s, the lower bound of %s".formatted(show(kind.lower()), kind.meaning());
        }
        String upper = kind.upper() == Math.nextDown(1.0) ? "1 (below)" : show(kind.upper());
        return "%s to %s, the bounds of %s".formatted(show(kind.lower()), upper, kind.meaning());
    }

    private static String is(double value) {
        return "is " + show(value);
    }

    private static String shortly(double value) {
        return rounded(value, 3);
    }

    private static String rounded(double value, int digits) {
        return show(new BigDecimal(value)
                .round(new MathContext(digits, RoundingMode.HALF_EVEN))
                .doubleValue());
    }

    private static String percent(double share) {
        return shortly(100 * share) + "%";
    }

    private static String show(double value) {
        return ScenarioRules.show(value);
    }

    private void add(RuleKind kind, String path, String message) {
        violations.add(new Violation(kind, path, message));
    }
}
