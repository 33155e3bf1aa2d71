package org.counterfoil.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rules that risks and correlations keep. */
final class RiskRules {

    /** Months of the plan, and the quantities by which a risk departs from them. */
    private static final Map<String, String> PLANNED = new TreeMap<>(Map.of(
            "bodies/*/goLive", "bodies/*/delay or centres/*/delay",
            "bodies/*/transfer", "bodies/*/transferDelay",
            "centres/*/build/start", "centres/*/delay",
            "centres/*/build/months", "centres/*/delay"));

    private final Scenario scenario;
    private final List<Violation> violations = new ArrayList<>();

    private RiskRules(Scenario scenario) {
        this.scenario = scenario;
    }

    static List<Violation> violationsOf(Scenario scenario) {
        RiskRules rules = new RiskRules(scenario);
        scenario.risks().values().forEach(rules::checkRisk);
        rules.checkCorrelations();
        return rules.violations;
    }

    private void checkRisk(Risk risk) {
        String path = "risks/" + risk.id();
        checkSource(path, risk.provenance());
        if (risk.effects().isEmpty()) {
            add(RuleKind.EMPTY, path + "/effects", "is empty; a risk that does nothing is none");
        }
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < risk.effects().size(); i++) {
            Effect effect = risk.effects().get(i);
            String place = path + "/effects/" + i;
            if (!keys.add(effect.key())) {
                add(
                        RuleKind.EQUAL_EFFECTS,
                        place,
                        "is the second '%s' in this risk; join the two into one".formatted(effect.key()));
            }
            if (effect instanceof Effect.Scale scale) {
                checkSelects(place, scale.on());
                checkAmount(place + "/scale", scale.factor(), 0, "a scale is not negative");
            } else if (effect instanceof Effect.Add added) {
                checkSelects(place, added.on());
                checkAmount(place + "/add", added.amount(), Double.NEGATIVE_INFINITY, "");
            } else if (effect instanceof Effect.Set set) {
                if (scenario.selectClosings(set.on()).isEmpty()) {
                    add(
                            RuleKind.WRONG_EFFECT,
                            place + "/on",
                            "'%s' selects no closing month; set acts on %s"
                                    .formatted(
                                            set.on().text(),
                                            QuantityKind.CLOSES.pattern().text()));
                }
                checkAmount(place + "/set", set.month(), 0, "a centre closes within the appraisal");
            } else if (effect instanceof Effect.Line line) {
                checkAmount(place + "/line/amount", line.amount(), Double.NEGATIVE_INFINITY, "");
                checkAmount(place + "/line/month", line.month(), Double.NEGATIVE_INFINITY, "");
                checkAmount(place + "/line/months", line.months(), 1, "a line lasts at least a month");
            }
        }
    }

    private void checkSelects(String place, PathPattern on) {
        if (!scenario.select(on).isEmpty()) {
            return;
        }
        Optional<String> planned = PLANNED.entrySet().stream()
                .filter(month -> new PathPattern(month.getKey()).matches(on.text()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (planned.isPresent()) {
            add(
                    RuleKind.WRONG_EFFECT,
                    place + "/on",
                    "'%s' is planned, and no risk acts on a plan; what makes it late is %s"
                            .formatted(on.text(), planned.get()));
        } else if (scenario.selectClosings(on).isEmpty()) {
            add(
                    RuleKind.SELECTS_NOTHING,
                    place + "/on",
                    "'%s' selects no quantity%s"
                            .formatted(
                                    on.text(), meant(on, scenario.quantities().keySet())));
        } else {
            add(
                    RuleKind.WRONG_EFFECT,
                    place + "/on",
                    "'%s' is a month; write set instead of scale or add".formatted(on.text()));
        }
    }

    private void checkAmount(String place, Quantity amount, double lower, String rule) {
        checkSource(place, amount.provenance());
        if (ScenarioRules.isTooLarge(amount)) {
            add(RuleKind.NUMBER_TOO_LARGE, place, ScenarioRules.TOO_LARGE);
        }
        double lowest = amount.distribution().lower();
        if (lowest < lower) {
            add(
                    RuleKind.OUT_OF_BOUNDS,
                    place,
                    Double.isInfinite(lowest)
                            ? "has no lowest value; %s, so truncate it at min %s"
                                    .formatted(rule, ScenarioRules.show(lower))
                            : "can be as low as %s; %s".formatted(ScenarioRules.show(lowest), rule));
        }
    }

    private void checkCorrelations() {
        Drivers inputs = Drivers.of(scenario);
        List<String> drivers = inputs.uncertain().stream().map(Driver::name).toList();
        Map<String, String> stated = new HashMap<>();
        for (Correlation correlation : scenario.correlations().values()) {
            String path = "correlations/" + correlation.id();
            checkSource(path, correlation.provenance());
            if (correlation.pairs().isEmpty()) {
                List<String> members = membersOf(correlation, drivers, inputs.certain(), path);
                for (int i = 0; i < members.size(); i++) {
                    for (int j = i + 1; j < members.size(); j++) {
                        checkStatedOnce(stated, members.get(i), members.get(j), path);
                    }
                }
            }
            for (int i = 0; i < correlation.pairs().size(); i++) {
                Correlation.Pair pair = correlation.pairs().get(i);
                String place = path + "/pairs/" + i;
                checkDriver(place, pair.first(), drivers, inputs.certain());
                checkDriver(place, pair.second(), drivers, inputs.certain());
                if (pair.first().equals(pair.second())) {
                    add(RuleKind.CORRELATION_OF_ONE, place, "'%s' is paired with itself".formatted(pair.first()));
                } else {
                    checkStatedOnce(stated, pair.first(), pair.second(), place);
                }
            }
        }
    }

    private List<String> membersOf(Correlation correlation, List<String> drivers, Set<String> certain, String path) {
        String place = path + "/between";
        for (PathPattern pattern : correlation.between()) {
            if (drivers.stream().anyMatch(pattern::matches)) {
                continue;
            }
            if (certain.stream().anyMatch(pattern::matches)) {
                addCertain(place, pattern.text());
            } else {
                add(
                        RuleKind.SELECTS_NOTHING,
                        place,
                        "'%s' selects no uncertain input%s".formatted(pattern.text(), meant(pattern, drivers)));
            }
        }
        List<String> members = drivers.stream()
                .filter(driver -> correlation.between().stream().anyMatch(pattern -> pattern.matches(driver)))
                .toList();
        if (members.size() == 1
                && correlation.between().stream()
                        .allMatch(pattern -> drivers.stream().anyMatch(pattern::matches))) {
            boolean hasCertain = certain.stream()
                    .anyMatch(name -> correlation.between().stream().anyMatch(pattern -> pattern.matches(name)));
            add(
                    hasCertain ? RuleKind.CORRELATION_WITH_CERTAIN : RuleKind.CORRELATION_OF_ONE,
                    place,
                    "selects only %s%s; a correlation is between two or more"
                            .formatted(members.get(0), hasCertain ? ", the others being certain" : ""));
        } else if (correlation.between().isEmpty()) {
            add(RuleKind.MISSING, place, "is missing; name drivers in between, or list pairs");
        }
        return members;
    }

    private void checkDriver(String place, String name, List<String> drivers, Set<String> certain) {
        if (certain.contains(name)) {
            addCertain(place, name);
        } else if (!drivers.contains(name)) {
            String like = drivers.stream()
                    .filter(driver -> driver.startsWith(name + "/"))
                    .limit(3)
                    .collect(Collectors.joining(", "));
            String nearest = Spelling.nearest(name, drivers)
                    .map("; did you mean '%s'?"::formatted)
                    .orElse("");
            add(
                    RuleKind.UNKNOWN_DRIVER,
                    place,
                    "'%s' is no uncertain input%s"
                            .formatted(name, like.isEmpty() ? nearest : "; did you mean " + like));
        }
    }

    private void addCertain(String place, String what) {
        add(
                RuleKind.CORRELATION_WITH_CERTAIN,
                place,
                "'%s' is certain, so it cannot be correlated; leave it out, or state a distribution".formatted(what));
    }

    /** The pattern nearest to one that selects nothing: a path with its stars in the same places. */
    private static String meant(PathPattern pattern, Collection<String> paths) {
        String[] wanted = pattern.text().split("/", -1);
        Set<String> candidates = new TreeSet<>();
        for (String path : paths) {
            String[] found = path.split("/", -1);
            for (int i = 0; i < Math.min(wanted.length, found.length); i++) {
                found[i] = wanted[i].equals("*") ? "*" : found[i];
            }
            candidates.add(String.join("/", found));
        }
        return Spelling.nearest(pattern.text(), candidates)
                .map("; did you mean '%s'?"::formatted)
                .orElse("");
    }

    private void checkStatedOnce(Map<String, String> stated, String first, String second, String place) {
        String key = first.compareTo(second) < 0 ? first + " and " + second : second + " and " + first;
        String earlier = stated.putIfAbsent(key, place);
        if (earlier != null) {
            add(
                    RuleKind.PAIR_STATED_TWICE,
                    place,
                    "the correlation of %s is stated already in %s".formatted(key, earlier));
        }
    }

    private void checkSource(String place, Provenance provenance) {
        violations.addAll(ScenarioRules.unknownSource(scenario, place, provenance));
    }

    private void add(RuleKind kind, String path, String message) {
        violations.add(new Violation(kind, path, message));
    }
}
