package org.counterfoil.model;

import java.util.ArrayList;
import java.util.Collection;
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
            add(RuleKind.EMPTY, path + "/effects", "is empty; give the risk an effect, or leave the risk out");
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
                checkSource(place + "/scale", scale.factor().provenance());
            } else if (effect instanceof Effect.Add added) {
                checkSelects(place, added.on());
                checkSource(place + "/add", added.amount().provenance());
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
                checkSource(place + "/set", set.month().provenance());
            } else if (effect instanceof Effect.Line line) {
                checkSource(place + "/line/amount", line.amount().provenance());
                checkSource(place + "/line/month", line.month().provenance());
                checkSource(place + "/line/months", line.months().provenance());
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

    private void checkCorrelations() {
        Drivers inputs = Drivers.of(scenario);
        List<String> drivers = inputs.uncertain().stream().map(Driver::name).toList();
        StatedPairs stated = new StatedPairs();
        for (Correlation correlation : scenario.correlations().values()) {
            String path = "correlations/" + correlation.id();
            checkSource(path, correlation.provenance());
            if (correlation.pairs().isEmpty()) {
                stated.group(membersOf(correlation, drivers, inputs.certain(), path), path)
                        .forEach(violations::add);
            }
            for (int i = 0; i < correlation.pairs().size(); i++) {
                Correlation.Pair pair = correlation.pairs().get(i);
                String place = path + "/pairs/" + i;
                checkDriver(place, pair.first(), drivers, inputs.certain());
                checkDriver(place, pair.second(), drivers, inputs.certain());
                if (pair.first().equals(pair.second())) {
                    add(RuleKind.CORRELATION_OF_ONE, place, "'%s' is paired with itself".formatted(pair.first()));
                } else {
                    stated.pair(pair.first(), pair.second(), place).ifPresent(violations::add);
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
                    "'%s' is not an uncertain input%s"
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

    private void checkSource(String place, Provenance provenance) {
        violations.addAll(ScenarioRules.unknownSource(scenario, place, provenance));
    }

    private void add(RuleKind kind, String path, String message) {
        violations.add(new Violation(kind, path, message));
    }
}
