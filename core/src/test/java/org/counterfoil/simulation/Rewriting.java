package org.counterfoil.simulation;

import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.counterfoil.model.Appraisal;
import org.counterfoil.model.Body;
import org.counterfoil.model.BodyBuilder;
import org.counterfoil.model.Centre;
import org.counterfoil.model.Claim;
import org.counterfoil.model.Correlation;
import org.counterfoil.model.ElementBuilder;
import org.counterfoil.model.Provenance;
import org.counterfoil.model.PublishedPlan;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Risk;
import org.counterfoil.model.Scenario;
import org.counterfoil.model.ScenarioBuilder;
import org.counterfoil.model.Violation;
import org.counterfoil.units.AppraisalPeriod;
import org.counterfoil.units.FinancialYear;
import org.counterfoil.units.MoneyUnit;

/**
 * Writes a scenario again from what it says of itself, with changes on the way.
 *
 * <p>A law compares two rewritings of one scenario: parts of a body's total are taken relative to their sum, so a
 * rewriting may differ from its original in the last bit.
 */
final class Rewriting {

    private final Scenario from;
    private BiFunction<String, Quantity, Quantity> quantities = (path, quantity) -> quantity;
    private UnaryOperator<Risk> risks = risk -> risk;
    private UnaryOperator<PublishedPlan> published = plan -> plan;
    private Consumer<ScenarioBuilder> more = builder -> {};
    private Optional<Centre.Contract> contract = Optional.empty();
    private boolean withRisks = true;
    private boolean withLines = true;
    private boolean withCorrelations = true;
    private boolean backwards;
    private Month yearStarts;

    private Rewriting(Scenario from) {
        this.from = from;
        this.yearStarts = from.appraisal().yearStarts();
    }

    static Rewriting of(Scenario scenario) {
        return new Rewriting(scenario);
    }

    /** Changes quantities, by path. */
    Rewriting quantities(BiFunction<String, Quantity, Quantity> change) {
        quantities = change;
        return this;
    }

    /** Changes risks. */
    Rewriting risks(UnaryOperator<Risk> change) {
        risks = change;
        return this;
    }

    /** Changes what was published. */
    Rewriting publishedPlan(UnaryOperator<PublishedPlan> change) {
        published = change;
        return this;
    }

    /** Puts all centres under one contract; what the other alone reads is left out. */
    Rewriting contract(Centre.Contract how) {
        contract = Optional.of(how);
        return this;
    }

    /** States more, or something anew, after everything else. */
    Rewriting with(Consumer<ScenarioBuilder> statements) {
        more = statements;
        return this;
    }

    Rewriting withoutRisks() {
        withRisks = false;
        return withoutCorrelations();
    }

    Rewriting withoutLines() {
        withLines = false;
        return withoutCorrelations();
    }

    Rewriting withoutCorrelations() {
        withCorrelations = false;
        return this;
    }

    /** Moves all dates as far as the start of financial years moves, when they start in another month of the same year. */
    Rewriting withYearsFrom(Month month) {
        yearStarts = month;
        return this;
    }

    /** States the last of everything first. */
    Rewriting backwards() {
        backwards = true;
        return this;
    }

    Scenario scenario() {
        return builder().build(idle -> {});
    }

    /** The same, telling what is idle in it. */
    Scenario scenario(Consumer<Violation> idle) {
        return builder().build(idle);
    }

    private ScenarioBuilder builder() {
        ScenarioBuilder builder =
                Scenario.builder(from.about().id(), from.about().title());
        List<Runnable> statements = new ArrayList<>();
        from.functions()
                .keySet()
                .forEach(id -> statements.add(() -> builder.function(id, to -> state(to, "functions", id))));
        from.centres()
                .values()
                .forEach(centre -> statements.add(() -> builder.centre(centre.id(), to -> {
                    to.built(moved(centre.buildStart()), centre.buildMonths())
                            .contract(contract.orElse(centre.contract()));
                    state(to, "centres", centre.id());
                })));
        from.bodies().values().forEach(body -> statements.add(() -> builder.body(body.id(), to -> state(to, body))));
        statements.add(() -> builder.programme(to -> {
            to.starts(moved(from.programme().start()));
            state(to, "programme", "");
        }));
        if (withLines) {
            from.lines()
                    .values()
                    .forEach(line -> statements.add(() -> {
                        TreeMap<FinancialYear, Quantity> amounts = new TreeMap<>();
                        line.years()
                                .forEach(year -> amounts.put(
                                        moved(year),
                                        quantity(QuantityKind.LINE_AMOUNT.path(line.id(), year.toString()))));
                        builder.line(line, amounts);
                    }));
        }
        if (withRisks) {
            from.risks().values().forEach(risk -> statements.add(() -> builder.risk(ordered(risks.apply(risk)))));
        }
        if (withCorrelations) {
            from.correlations()
                    .values()
                    .forEach(correlation -> statements.add(() -> builder.correlation(ordered(correlation))));
        }
        from.claims().values().forEach(claim -> statements.add(() -> builder.claim(moved(claim))));
        from.payers()
                .forEach((pattern, payer) -> statements.add(() -> {
                    if (withLines || !pattern.startsWith("lines/")) {
                        builder.payer(pattern, payer);
                    }
                }));
        Appraisal appraisal = from.appraisal();
        builder.appraisal(new Appraisal(
                new AppraisalPeriod(
                        moved(appraisal.period().firstYear()),
                        appraisal.period().years()),
                moved(appraisal.presentValueYear()),
                appraisal.discounting()));
        MoneyUnit money = from.money();
        builder.money(new MoneyUnit(money.currency(), money.scale(), moved(money.priceBase())));
        builder.settings(from.settings());
        builder.publishedPlan(published.apply(from.publishedPlan()));
        inOrder(statements).forEach(Runnable::run);
        ScenarioBuilder anew = builder.build(idle -> {}).toBuilder();
        more.accept(anew);
        return anew;
    }

    /** A certain number, for a reason. */
    static Quantity certain(double value) {
        return Quantity.of(value).withProvenance(Provenance.note("the law wants it certain"));
    }

    private void state(ElementBuilder<?> to, String owner, String id) {
        for (QuantityKind kind : inOrder(List.of(QuantityKind.values()))) {
            boolean isShared = kind == QuantityKind.COST || kind == QuantityKind.MIGRATION_COST;
            boolean isOfContract =
                    kind == QuantityKind.SCALE_EXPONENT || kind.key().startsWith("contract/");
            boolean isLeftOut = isShared || isOfContract && contract.isPresent();
            if (kind.owner().equals(owner) && !isLeftOut && from.quantities().containsKey(kind.path(id))) {
                to.with(kind, quantity(kind.path(id)));
            }
        }
    }

    private void state(BodyBuilder to, Body body) {
        to.centre(body.centre());
        state(to, "bodies", body.id());
        Map<String, Double> parts = new TreeMap<>();
        String migrationCost = QuantityKind.MIGRATION_COST.path(body.id());
        if (from.quantities().containsKey(migrationCost)) {
            to.with(QuantityKind.MIGRATION_COST, quantity(migrationCost));
        }
        for (Map.Entry<String, Body.Move> entry :
                inOrder(List.copyOf(body.functions().entrySet()))) {
            String function = entry.getKey();
            Body.Move move = entry.getValue();
            to.goLive(function, moved(move.goLive()));
            to.transfer(function, moved(move.transfer()));
            if (move.cost().path().equals(QuantityKind.COST.path(body.id()))) {
                parts.put(function, move.cost().weight());
            } else {
                to.cost(function, quantity(move.cost().path()));
            }
            if (!move.migrationCost().path().equals(migrationCost)) {
                to.migrationCost(function, quantity(move.migrationCost().path()));
            }
        }
        if (!parts.isEmpty()) {
            to.cost(quantity(QuantityKind.COST.path(body.id())), parts);
        }
    }

    private YearMonth moved(YearMonth month) {
        return month.plusMonths(
                yearStarts.getValue() - from.appraisal().yearStarts().getValue());
    }

    private FinancialYear moved(FinancialYear year) {
        return new FinancialYear(year.startYear(), yearStarts);
    }

    private Claim moved(Claim claim) {
        return new Claim(
                claim.id(),
                claim.statement(),
                claim.metric(),
                claim.basis(),
                moved(claim.from()),
                moved(claim.until()),
                claim.direction(),
                claim.threshold(),
                claim.confidence(),
                claim.provenance());
    }

    private Quantity quantity(String path) {
        return quantities.apply(path, from.quantity(path));
    }

    private Risk ordered(Risk risk) {
        return new Risk(risk.id(), risk.title(), risk.likelihood(), inOrder(risk.effects()), risk.provenance());
    }

    private Correlation ordered(Correlation correlation) {
        return new Correlation(
                correlation.id(),
                inOrder(correlation.between()),
                correlation.value(),
                inOrder(correlation.pairs()),
                correlation.repair());
    }

    private <T> List<T> inOrder(List<T> forwards) {
        List<T> ordered = new ArrayList<>(forwards);
        if (backwards) {
            Collections.reverse(ordered);
        }
        return ordered;
    }

    /** Names of the drivers, for the laws about what a newcomer leaves alone. */
    static Set<String> driversOf(Scenario scenario) {
        TreeSet<String> names = new TreeSet<>();
        scenario.drivers().forEach(driver -> names.add(driver.name()));
        return names;
    }
}
