package org.counterfoil.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.counterfoil.distribution.Distribution;
import org.counterfoil.model.CashFlowLine;
import org.counterfoil.model.Centre;
import org.counterfoil.model.Driver;
import org.counterfoil.model.Effect;
import org.counterfoil.model.PublishedPlan;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Risk;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.Tolerance;
import org.counterfoil.units.AppraisalPeriod;
import org.counterfoil.units.FinancialYear;

/** Turns a scenario into a plan: every name becomes an index, every month a number, every choice an account or a row. */
final class PlanCompiler {

    private final Scenario scenario;
    private final AppraisalPeriod period;
    private final List<Driver> drivers;
    private final Index driverIndex;
    private final List<String> paths;
    private final Index rows;
    private final Index centreIndex;
    private final AccountBook accounts;
    private final List<Risk> risks;

    PlanCompiler(Scenario scenario) {
        this.scenario = scenario;
        this.period = scenario.appraisal().period();
        this.drivers = scenario.drivers();
        this.driverIndex = new Index(drivers.stream().map(Driver::name).toList());
        this.paths = new ArrayList<>(scenario.quantities().keySet());
        scenario.centres().keySet().forEach(id -> paths.add(QuantityKind.CLOSES.path(id)));
        this.rows = new Index(paths);
        this.centreIndex = new Index(List.copyOf(scenario.centres().keySet()));
        this.accounts = new AccountBook(scenario);
        this.risks = scenario.risks().values().stream()
                .filter(risk -> risk.likelihood() > 0)
                .toList();
    }

    Plan compile() {
        CorrelationCompiler correlation = new CorrelationCompiler(scenario, drivers);
        Tolerance rounding =
                Tolerance.of(Amounts.of(scenario), scenario.appraisal().discountFactors());
        List<Action> actions = actions();
        List<CentrePlan> centres =
                scenario.centres().values().stream().map(this::centre).toList();
        BodyCompiler bodyCompiler = new BodyCompiler(scenario, driverIndex, rows, centreIndex, accounts, actions);
        List<BodyPlan> bodies =
                scenario.bodies().values().stream().map(bodyCompiler::body).toList();
        return new Plan(
                period.years(),
                period.firstYear().startYear(),
                scenario.appraisal().discountFactors(),
                correlation.driverPlans(),
                correlation.plan(),
                quantities(actions, rounding),
                risks.stream().map(this::risk).toList(),
                actions,
                riskLines(),
                centres,
                bodies,
                programme(bodies),
                lines(),
                accounts.accounts(),
                publishedCost(),
                rounding,
                Ceilings.of(scenario));
    }

    /** Of what the published plan counts; empty if it is not known to count anything. */
    private OptionalDouble publishedCost() {
        PublishedPlan published = scenario.publishedPlan();
        return published.cost().isPresent() && !published.covers().isEmpty()
                ? OptionalDouble.of(published.cost().get())
                : OptionalDouble.empty();
    }

    private QuantityPlan quantities(List<Action> actions, Tolerance rounding) {
        int count = paths.size();
        QuantityPlan plan = new QuantityPlan(
                paths.toArray(new String[0]),
                new double[count],
                new double[count],
                new double[count],
                new double[count],
                new int[count],
                new double[count],
                new boolean[count],
                new boolean[count]);
        for (int row = 0; row < count; row++) {
            String path = paths.get(row);
            QuantityKind kind = QuantityKind.ofPath(path);
            plan.lower()[row] = kind.lower();
            plan.upper()[row] = kind.upper();
            plan.rounding()[row] = kind.unit().isMoney() ? rounding.ofYear(0) : Tolerance.OF_NUMBERS;
            plan.drivers()[row] = driverIndex.orNone(path);
            plan.isFixed()[row] = plan.drivers()[row] < 0;
            plan.canBeOutside()[row] = canDrawOutside(path, kind);
            if (kind == QuantityKind.CLOSES) {
                plan.planValues()[row] = kind.defaultValue();
                plan.values()[row] = kind.defaultValue();
            } else {
                Quantity quantity = scenario.quantity(path);
                plan.planValues()[row] = quantity.planValue();
                plan.values()[row] =
                        quantity.isCertain() ? quantity.distribution().mean() : Double.NaN;
            }
        }
        actions.forEach(action -> {
            plan.isFixed()[action.target()] = false;
            plan.canBeOutside()[action.target()] = true;
        });
        return plan;
    }

    private boolean canDrawOutside(String path, QuantityKind kind) {
        if (kind == QuantityKind.CLOSES) {
            return false;
        }
        Distribution distribution = scenario.quantity(path).distribution();
        return distribution.lower() < kind.lower() || distribution.upper() > kind.upper();
    }

    private RiskPlan risk(Risk risk) {
        return new RiskPlan(risk.id(), risk.likelihood(), driverIndex.orNone("risks/" + risk.id() + "/happens"));
    }

    private List<Action> actions() {
        List<Action> found = new ArrayList<>();
        for (int i = 0; i < risks.size(); i++) {
            int risk = i;
            String name = "risks/" + risks.get(risk).id() + "/";
            for (Effect effect : byKey(risks.get(risk))) {
                String key = name + effect.key();
                if (effect instanceof Effect.Scale scale) {
                    scenario.select(scale.on())
                            .forEach(path -> found.add(
                                    action(Action.Kind.SCALE, risk, path, scale.factor(), key, scale.each())));
                } else if (effect instanceof Effect.Add added) {
                    scenario.select(added.on())
                            .forEach(path ->
                                    found.add(action(Action.Kind.ADD, risk, path, added.amount(), key, added.each())));
                } else if (effect instanceof Effect.Set set) {
                    scenario.selectClosings(set.on())
                            .forEach(path ->
                                    found.add(action(Action.Kind.SET, risk, path, set.month(), key, set.each())));
                }
            }
        }
        found.sort(Comparator.comparing(Action::kind));
        return List.copyOf(found);
    }

    private Action action(Action.Kind kind, int risk, String path, Quantity amount, String key, boolean each) {
        return new Action(kind, risk, rows.of(path), operand(amount, each ? key + "/" + path : key));
    }

    private Operand operand(Quantity amount, String driver) {
        return amount.isCertain()
                ? new Operand(-1, amount.distribution().mean())
                : new Operand(driverIndex.of(driver), Double.NaN);
    }

    private static List<Effect> byKey(Risk risk) {
        return risk.effects().stream().sorted(Comparator.comparing(Effect::key)).toList();
    }

    private List<RiskLine> riskLines() {
        List<RiskLine> found = new ArrayList<>();
        for (int risk = 0; risk < risks.size(); risk++) {
            for (Effect effect : byKey(risks.get(risk))) {
                if (effect instanceof Effect.Line line) {
                    String key = "risks/" + risks.get(risk).id() + "/" + line.key();
                    found.add(new RiskLine(
                            risk,
                            line.category(),
                            line.transfer(),
                            lineAccount(line.category(), key),
                            operand(line.amount(), key + "/amount"),
                            operand(line.month(), key + "/month"),
                            operand(line.months(), key + "/months")));
                }
            }
        }
        return found;
    }

    private List<LinePlan> lines() {
        List<LinePlan> found = new ArrayList<>();
        for (CashFlowLine line : scenario.lines().values()) {
            if (line.sunk()) {
                continue;
            }
            for (FinancialYear year : line.years()) {
                found.add(new LinePlan(
                        line.category(),
                        line.transfer(),
                        line.scaling() == CashFlowLine.Scaling.VOLUME,
                        lineAccount(line.category(), "lines/" + line.id()),
                        Math.max(0, period.indexOf(year)),
                        rows.of(QuantityKind.LINE_AMOUNT.path(line.id(), year.toString()))));
            }
        }
        return found;
    }

    private int lineAccount(CashFlowLine.Category category, String path) {
        return category == CashFlowLine.Category.IMPLEMENTATION
                ? accounts.accountOf(Account.Category.IMPLEMENTATION_LINES, path)
                : -1;
    }

    private CentrePlan centre(Centre centre) {
        String id = centre.id();
        boolean isPrice = centre.contract() == Centre.Contract.PRICE;
        return new CentrePlan(
                period.monthsUntil(centre.buildStart()),
                period.monthsUntil(centre.opens()),
                isPrice,
                row(QuantityKind.BUILD_COST, id),
                row(QuantityKind.BUILD_COST_PER_MONTH_LATE, id),
                row(QuantityKind.CENTRE_DELAY, id),
                row(QuantityKind.CLOSES, id),
                row(QuantityKind.PACE, id),
                row(QuantityKind.RUNNING_COST, id),
                row(QuantityKind.COST_PER_BODY, id),
                row(QuantityKind.CLOSING_COST, id),
                rows.orNone(QuantityKind.SCALE_EXPONENT.path(id)),
                rows.orNone(QuantityKind.DISCOUNT.path(id)),
                rows.orNone(QuantityKind.INDEXATION.path(id)),
                rows.orNone(QuantityKind.MINIMUM_VOLUME.path(id)),
                accounts.accountOf(Account.Category.BUILD, QuantityKind.BUILD_COST.path(id)),
                accounts.accountOf(Account.Category.BUILD, QuantityKind.BUILD_COST_PER_MONTH_LATE.path(id)),
                accounts.accountOf(Account.Category.CLOSING, QuantityKind.CLOSING_COST.path(id)));
    }

    private ProgrammePlan programme(List<BodyPlan> bodies) {
        double start = period.monthsUntil(scenario.programme().start());
        double lastGoLive = Double.NEGATIVE_INFINITY;
        for (BodyPlan body : bodies) {
            for (BodyPlan.Wave wave : body.waves()) {
                lastGoLive = Math.max(lastGoLive, wave.goLive());
            }
        }
        int[] drift = period.allYears().stream()
                .mapToInt(year -> driverIndex.orNone("programme/businessAsUsual/drift/" + year))
                .toArray();
        return new ProgrammePlan(
                start,
                row(QuantityKind.OFFICE_COST, ""),
                row(QuantityKind.EXIT_COST, ""),
                row(QuantityKind.GROWTH, ""),
                row(QuantityKind.VOLATILITY, ""),
                row(QuantityKind.PERSISTENCE, ""),
                row(QuantityKind.BASELINE_ERROR, ""),
                drift,
                accounts.accountOf(Account.Category.OFFICE, QuantityKind.OFFICE_COST.path("")),
                accounts.accountOf(Account.Category.EXIT, QuantityKind.EXIT_COST.path("")),
                lastGoLive);
    }

    private int row(QuantityKind kind, String id) {
        return rows.of(kind.path(id));
    }
}
