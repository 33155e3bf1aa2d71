package org.counterfoil.reference;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.counterfoil.distribution.Distribution;
import org.counterfoil.distribution.Fixed;
import org.counterfoil.model.Body;
import org.counterfoil.model.CashFlowLine;
import org.counterfoil.model.Centre;
import org.counterfoil.model.Correlation;
import org.counterfoil.model.CostItem;
import org.counterfoil.model.Effect;
import org.counterfoil.model.Payer;
import org.counterfoil.model.PublishedPlan;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Risk;
import org.counterfoil.model.Scenario;

/** What a scenario can exercise of the method, by name; a test counts that random scenarios leave none out. */
final class ScenarioFeatures {

    private static final Map<String, Predicate<Scenario>> FEATURES = new LinkedHashMap<>();

    static {
        addStructure();
        addMonths();
        addQuantities();
        addRisks();
        addLines();
        addCorrelations();
        addLedger();
    }

    private ScenarioFeatures() {}

    /** Names of all features. */
    static Set<String> all() {
        return new TreeSet<>(FEATURES.keySet());
    }

    /** Names of the features that a scenario has. */
    static Set<String> of(Scenario scenario) {
        TreeSet<String> found = new TreeSet<>();
        FEATURES.forEach((name, test) -> {
            if (test.test(scenario)) {
                found.add(name);
            }
        });
        return found;
    }

    private static void addStructure() {
        for (int years = 1; years <= 20; years++) {
            int wanted = years;
            add("horizon of %02d years".formatted(years), scenario -> years(scenario) == wanted);
        }
        for (Centre.Contract contract : Centre.Contract.values()) {
            add(
                    "contract " + contract,
                    scenario -> scenario.centres().values().stream().anyMatch(centre -> centre.contract() == contract));
        }
        add("several centres", scenario -> scenario.centres().size() > 1);
        add(
                "several contracts",
                scenario -> scenario.centres().values().stream()
                                .map(Centre::contract)
                                .distinct()
                                .count()
                        > 1);
        add(
                "present values in another year",
                scenario -> !scenario.appraisal()
                        .presentValueYear()
                        .equals(scenario.appraisal().period().firstYear()));
        add(
                "total cost with split",
                scenario -> moves(scenario).anyMatch(move -> move.cost().weight() != 1));
        add(
                "migration cost by function",
                scenario -> moves(scenario)
                        .anyMatch(move -> move.migrationCost().path().matches("bodies/.*/migrationCost/.*")));
        add(
                "migration cost in total",
                scenario -> moves(scenario)
                        .anyMatch(move -> move.migrationCost().path().matches("bodies/[^/]*/migrationCost")));
        add(
                "body without some function",
                scenario -> scenario.bodies().values().stream()
                        .anyMatch(body ->
                                body.functions().size() < scenario.functions().size()));
    }

    private static void addMonths() {
        add(
                "functions move at different months",
                scenario -> scenario.bodies().values().stream()
                        .anyMatch(body -> body.functions().values().stream()
                                        .map(Body.Move::goLive)
                                        .distinct()
                                        .count()
                                > 1));
        add(
                "transfer before go-live",
                scenario -> moves(scenario).anyMatch(move -> move.transfer().isBefore(move.goLive())));
        add("already live", scenario -> moves(scenario).anyMatch(move -> monthsUntil(scenario, move.goLive()) < 0));
        add(
                "already transferred, not yet live",
                scenario -> moves(scenario)
                        .anyMatch(move -> monthsUntil(scenario, move.transfer()) < 0
                                && monthsUntil(scenario, move.goLive()) >= 0));
        add(
                "build starts before the appraisal",
                scenario -> scenario.centres().values().stream()
                        .anyMatch(centre -> monthsUntil(scenario, centre.buildStart()) < 0));
        add(
                "centre already open",
                scenario -> scenario.centres().values().stream()
                        .anyMatch(centre -> monthsUntil(scenario, centre.opens()) <= 0));
        add(
                "office starts before the appraisal",
                scenario -> monthsUntil(scenario, scenario.programme().start()) < 0);
    }

    private static void addQuantities() {
        for (QuantityKind kind : QuantityKind.values()) {
            if (kind == QuantityKind.CLOSES) {
                continue;
            }
            add(
                    "stated " + kind.pattern().text(),
                    scenario -> of(scenario, kind).anyMatch(quantity -> !quantity.isCertainly(kind.defaultValue())));
            add(
                    "uncertain " + kind.pattern().text(),
                    scenario -> of(scenario, kind).anyMatch(quantity -> !quantity.isCertain()));
        }
        for (QuantityKind kind : new QuantityKind[] {QuantityKind.SAVING, QuantityKind.SAVING_AT_TRANSFER}) {
            add(
                    "a rise in unit cost by " + kind.key(),
                    scenario -> of(scenario, kind)
                            .anyMatch(quantity -> quantity.distribution().lower() < 0));
        }
        add(
                "no ramp",
                scenario -> of(scenario, QuantityKind.RAMP_MONTHS).anyMatch(quantity -> quantity.isCertainly(0)));
        for (Class<?> distribution : Distribution.class.getPermittedSubclasses()) {
            add(
                    "distribution " + distribution.getSimpleName(),
                    scenario -> scenario.quantities().values().stream()
                            .anyMatch(quantity -> distribution.isInstance(quantity.distribution())));
        }
        add(
                "bounds that can bite",
                scenario -> scenario.quantities().entrySet().stream()
                        .anyMatch(entry -> canBite(EveryTrial.kindOf(entry.getKey()), entry.getValue())));
        add(
                "certain with another plan value",
                scenario -> scenario.quantities().values().stream()
                        .anyMatch(quantity -> quantity.distribution() instanceof Fixed certain
                                && certain.value() != quantity.planValue()));
        add(
                "drift",
                scenario -> scenario.drivers().stream()
                        .anyMatch(driver -> driver.name().startsWith("programme/businessAsUsual/drift/")));
    }

    private static void addRisks() {
        add("likelihood 0", scenario -> risks(scenario).anyMatch(risk -> risk.likelihood() == 0));
        add("likelihood 1", scenario -> risks(scenario).anyMatch(risk -> risk.likelihood() == 1));
        add(
                "likelihood between",
                scenario -> risks(scenario).anyMatch(risk -> risk.likelihood() > 0 && risk.likelihood() < 1));
        for (boolean each : new boolean[] {false, true}) {
            String how = each ? " each" : " shared";
            add(
                    "scale" + how,
                    scenario -> effects(scenario)
                            .anyMatch(effect -> effect instanceof Effect.Scale scale && scale.each() == each));
            add(
                    "add" + how,
                    scenario -> effects(scenario)
                            .anyMatch(effect -> effect instanceof Effect.Add added && added.each() == each));
            add(
                    "set" + how,
                    scenario -> effects(scenario)
                            .anyMatch(effect -> effect instanceof Effect.Set set && set.each() == each));
        }
        for (CashFlowLine.Category category : CashFlowLine.Category.values()) {
            add(
                    "risk with a line of " + category,
                    scenario -> effects(scenario)
                            .anyMatch(effect -> effect instanceof Effect.Line line && line.category() == category));
        }
        add(
                "risk with a transfer",
                scenario ->
                        effects(scenario).anyMatch(effect -> effect instanceof Effect.Line line && line.transfer()));
        add(
                "risk with an uncertain line",
                scenario -> effects(scenario)
                        .anyMatch(effect -> effect instanceof Effect.Line line
                                && !line.amount().isCertain()
                                && !line.month().isCertain()
                                && !line.months().isCertain()));
        add(
                "two risks on one quantity",
                scenario -> scenario.quantities().keySet().stream()
                        .anyMatch(path -> risks(scenario)
                                        .filter(risk ->
                                                risk.effects().stream().anyMatch(effect -> effect.changes(path)))
                                        .count()
                                > 1));
    }

    private static void addLines() {
        for (CashFlowLine.Category category : CashFlowLine.Category.values()) {
            for (CashFlowLine.Scaling scaling : CashFlowLine.Scaling.values()) {
                add(
                        "line of " + category + " " + scaling,
                        scenario -> lines(scenario)
                                .anyMatch(line -> line.category() == category && line.scaling() == scaling));
            }
            add(
                    "transfer line of " + category,
                    scenario -> lines(scenario)
                            .anyMatch(line -> line.category() == category && line.transfer() && !line.sunk()));
            add(
                    "sunk line of " + category,
                    scenario -> lines(scenario).anyMatch(line -> line.category() == category && line.sunk()));
        }
        add(
                "line before the first year",
                scenario -> lines(scenario)
                        .anyMatch(line -> !line.sunk()
                                && scenario.appraisal()
                                                .period()
                                                .indexOf(line.years().first())
                                        < 0));
    }

    private static void addCorrelations() {
        add(
                "one-factor group",
                scenario -> correlations(scenario)
                        .anyMatch(correlation -> correlation.pairs().isEmpty() && correlation.value() > 0));
        add(
                "correlated pairs",
                scenario -> correlations(scenario)
                        .anyMatch(correlation -> !correlation.pairs().isEmpty()));
        add(
                "negative correlation",
                scenario -> correlations(scenario).anyMatch(correlation -> correlation.value() < 0));
        add("overlapping groups", scenario -> scenario.correlations().containsKey("left"));
    }

    private static void addLedger() {
        for (Payer payer : Payer.values()) {
            add(
                    "payer " + payer,
                    scenario -> CostItem.pathsOf(scenario).stream()
                            .anyMatch(item -> CostItem.payerOf(scenario, item) == payer));
        }
        add("stated payer", scenario -> !scenario.payers().isEmpty());
        for (PublishedPlan.Coverage coverage : PublishedPlan.Coverage.values()) {
            add(
                    "coverage " + coverage,
                    scenario -> CostItem.pathsOf(scenario).stream()
                            .anyMatch(item -> scenario.publishedPlan().coverageOf(item) == coverage));
        }
        add("published cost", scenario -> scenario.publishedPlan().cost().isPresent());
        add(
                "covers without a published cost",
                scenario -> scenario.publishedPlan().cost().isEmpty()
                        && !scenario.publishedPlan().covers().isEmpty());
    }

    private static void add(String name, Predicate<Scenario> test) {
        FEATURES.put(name, test);
    }

    private static boolean canBite(QuantityKind kind, Quantity quantity) {
        return quantity.distribution().lower() < kind.lower()
                || quantity.distribution().upper() > kind.upper();
    }

    private static int years(Scenario scenario) {
        return scenario.appraisal().period().years();
    }

    private static int monthsUntil(Scenario scenario, YearMonth month) {
        return scenario.appraisal().period().monthsUntil(month);
    }

    private static Stream<Body.Move> moves(Scenario scenario) {
        return scenario.bodies().values().stream().flatMap(body -> body.functions().values().stream());
    }

    private static Stream<Quantity> of(Scenario scenario, QuantityKind kind) {
        return scenario.quantities().entrySet().stream()
                .filter(entry -> EveryTrial.kindOf(entry.getKey()) == kind)
                .map(Map.Entry::getValue);
    }

    private static Stream<Risk> risks(Scenario scenario) {
        return scenario.risks().values().stream();
    }

    private static Stream<Effect> effects(Scenario scenario) {
        return risks(scenario).filter(risk -> risk.likelihood() > 0).flatMap(risk -> risk.effects().stream());
    }

    private static Stream<CashFlowLine> lines(Scenario scenario) {
        return scenario.lines().values().stream();
    }

    private static Stream<Correlation> correlations(Scenario scenario) {
        return scenario.correlations().values().stream();
    }
}
