package org.counterfoil.model;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.counterfoil.units.FinancialYear;
import org.counterfoil.units.MoneyUnit;

/**
 * Puts a scenario together, in any order, and refuses one that breaks a rule with all violations at once.
 *
 * <p>Asking twice for the same element goes on with the first. Not safe to share between threads.
 */
public final class ScenarioBuilder {

    private final String id;
    private final String title;
    private final TreeMap<String, Source> sources = new TreeMap<>();
    private Optional<MoneyUnit> money = Optional.empty();
    private Optional<Appraisal> appraisal = Optional.empty();
    private final TreeMap<String, FunctionBuilder> functions = new TreeMap<>();
    private final TreeMap<String, CentreBuilder> centres = new TreeMap<>();
    private final TreeMap<String, BodyBuilder> bodies = new TreeMap<>();
    private final Map<String, DefaultsBuilder> defaults = Map.of(
            "functions", new DefaultsBuilder("functions"),
            "centres", new DefaultsBuilder("centres"),
            "bodies", new DefaultsBuilder("bodies"));
    private final ProgrammeBuilder programme = new ProgrammeBuilder();
    private final TreeMap<String, CashFlowLine> lines = new TreeMap<>();
    private final TreeMap<String, Quantity> lineAmounts = new TreeMap<>();
    private final TreeMap<String, Risk> risks = new TreeMap<>();
    private final TreeMap<String, Correlation> correlations = new TreeMap<>();
    private final TreeMap<String, Claim> claims = new TreeMap<>();
    private final TreeMap<String, Payer> payers = new TreeMap<>();
    private PublishedPlan publishedPlan = PublishedPlan.NONE;
    private SimulationSettings settings = SimulationSettings.DEFAULT;

    ScenarioBuilder(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** Lists a document that numbers come from. */
    public ScenarioBuilder source(Source source) {
        sources.put(source.id(), source);
        return this;
    }

    /** Says what one unit of money means; £m in prices of the first year where nothing is said. */
    public ScenarioBuilder money(MoneyUnit unit) {
        money = Optional.of(unit);
        return this;
    }

    /** Says over which years costs and savings are counted. */
    public ScenarioBuilder appraisal(Appraisal years) {
        appraisal = Optional.of(years);
        return this;
    }

    /** Green Book 2022 rates over some years, present values in the first, written like {@code 2013-14}. */
    public ScenarioBuilder appraisal(String firstYear, int years) {
        return appraisal(Appraisal.of(firstYear, years));
    }

    /** States something of a function. */
    public ScenarioBuilder function(String functionId, Consumer<FunctionBuilder> what) {
        what.accept(functions.computeIfAbsent(functionId, key -> new FunctionBuilder()));
        return this;
    }

    /** States something of a centre. */
    public ScenarioBuilder centre(String centreId, Consumer<CentreBuilder> what) {
        what.accept(centres.computeIfAbsent(centreId, key -> new CentreBuilder()));
        return this;
    }

    /** States something of a body. */
    public ScenarioBuilder body(String bodyId, Consumer<BodyBuilder> what) {
        what.accept(bodies.computeIfAbsent(bodyId, key -> new BodyBuilder()));
        return this;
    }

    /** States something of every function that does not state it itself. */
    public ScenarioBuilder everyFunction(Consumer<DefaultsBuilder> what) {
        what.accept(defaultsOf("functions"));
        return this;
    }

    /** States something of every centre that does not state it itself. */
    public ScenarioBuilder everyCentre(Consumer<DefaultsBuilder> what) {
        what.accept(defaultsOf("centres"));
        return this;
    }

    /** States something of every body that does not state it itself. */
    public ScenarioBuilder everyBody(Consumer<DefaultsBuilder> what) {
        what.accept(defaultsOf("bodies"));
        return this;
    }

    /** States something of the programme as a whole. */
    public ScenarioBuilder programme(Consumer<ProgrammeBuilder> what) {
        what.accept(programme);
        return this;
    }

    /** Adds a cash-flow line whose amounts are given by year; the line's own years are replaced by theirs. */
    public ScenarioBuilder line(CashFlowLine line, SortedMap<FinancialYear, Quantity> amounts) {
        lines.put(
                line.id(),
                new CashFlowLine(
                        line.id(),
                        line.title(),
                        line.category(),
                        line.payer(),
                        line.scaling(),
                        line.transfer(),
                        line.sunk(),
                        new TreeSet<>(amounts.keySet())));
        amounts.forEach(
                (year, amount) -> lineAmounts.put(QuantityKind.LINE_AMOUNT.path(line.id(), year.toString()), amount));
        return this;
    }

    /** Adds a risk. */
    public ScenarioBuilder risk(Risk risk) {
        risks.put(risk.id(), risk);
        return this;
    }

    /** Adds a risk that happens with a probability. */
    public ScenarioBuilder risk(String riskId, double likelihood, Consumer<RiskBuilder> what) {
        RiskBuilder risk = new RiskBuilder(riskId, likelihood);
        what.accept(risk);
        return risk(risk.build());
    }

    /** Adds a correlation. */
    public ScenarioBuilder correlation(Correlation correlation) {
        correlations.put(correlation.id(), correlation);
        return this;
    }

    /** Adds a claim to be judged. */
    public ScenarioBuilder claim(Claim claim) {
        claims.put(claim.id(), claim);
        return this;
    }

    /** Adds a claim of at least a gross annual saving in a year, written like {@code 2017-18}. */
    public ScenarioBuilder claim(String claimId, double atLeast, String year) {
        FinancialYear when = FinancialYear.parse(year);
        return claim(new Claim(
                claimId,
                claimId,
                ClaimMetric.ANNUAL_SAVING,
                Basis.GROSS,
                when,
                when,
                Claim.Direction.AT_LEAST,
                atLeast,
                Claim.DEFAULT_CONFIDENCE,
                Provenance.NONE));
    }

    /** Says what the published figures counted. */
    public ScenarioBuilder publishedPlan(PublishedPlan plan) {
        publishedPlan = plan;
        return this;
    }

    /** Says who pays the costs that a path selects. */
    public ScenarioBuilder payer(String pattern, Payer payer) {
        payers.put(pattern, payer);
        return this;
    }

    /** Says how the scenario asks to be simulated. */
    public ScenarioBuilder settings(SimulationSettings how) {
        settings = how;
        return this;
    }

    /**
     * The scenario.
     *
     * @throws InvalidScenarioException if it breaks a rule; carries every violation
     */
    public Scenario build() {
        List<Violation> violations = new ArrayList<>();
        if (appraisal.isEmpty()) {
            violations.add(new Violation(
                    RuleKind.MISSING, "appraisal", "is missing; say over which years costs and savings are counted"));
        }
        Appraisal years = appraisal.orElseGet(() -> Appraisal.of("2025-26", 10));
        YearMonth firstMonth = years.period().firstYear().firstMonth();
        YearMonth lastMonth = years.period().lastYear().firstMonth().plusMonths(11);
        QuantityTable table = new QuantityTable(defaults, violations);

        TreeMap<String, CorporateFunction> builtFunctions = new TreeMap<>();
        functions.forEach((key, function) -> {
            builtFunctions.put(key, new CorporateFunction(key, function.titleOr(key)));
            table.addAll("functions", key, function.stated(), kind -> true);
        });
        TreeMap<String, Centre> builtCentres = new TreeMap<>();
        centres.forEach((key, centre) -> {
            if (centre.buildStart().isEmpty()) {
                violations.add(new Violation(
                        RuleKind.MISSING, "centres/" + key + "/build", "is missing; say when building starts"));
            }
            // What takes the place of a missing month breaks no other rule: built long ago, live at the very end.
            Centre built = centre.build(key, firstMonth.minusYears(100));
            builtCentres.put(key, built);
            table.addAll("centres", key, centre.stated(), kind -> appliesTo(kind, built.contract()));
            for (QuantityKind kind : QuantityKind.values()) {
                if (centre.stated().containsKey(kind.key()) && !appliesTo(kind, built.contract())) {
                    violations.add(new Violation(
                            RuleKind.CANNOT_CHANGE_RESULTS,
                            kind.path(key),
                            "cannot change any result under this contract; leave it out or change contract/type"));
                }
            }
        });
        TreeMap<String, Body> builtBodies = new TreeMap<>();
        bodies.forEach((key, body) ->
                builtBodies.put(key, new BodyAssembler(key, body, table, violations).assemble(lastMonth)));
        table.addAll("programme", "", programme.stated(), kind -> true);
        lineAmounts.forEach(table::put);
        table.reportUnreadDefaults();

        Scenario scenario = new Scenario(
                new About(id, title, sources),
                money.orElseGet(
                        () -> new MoneyUnit("GBP", "million", years.period().firstYear())),
                years,
                builtFunctions,
                builtCentres,
                builtBodies,
                programme.build(firstMonth),
                lines,
                risks,
                correlations,
                claims,
                publishedPlan,
                payers,
                settings,
                table.quantities(),
                table.origins());
        violations.addAll(ScenarioRules.violationsOf(scenario, table.origins()));
        if (!violations.isEmpty()) {
            throw new InvalidScenarioException(violations);
        }
        return scenario;
    }

    private static boolean appliesTo(QuantityKind kind, Centre.Contract contract) {
        boolean ofPrice = kind.key().startsWith("contract/");
        boolean ofCostRecovery = kind == QuantityKind.SCALE_EXPONENT;
        return contract == Centre.Contract.PRICE ? !ofCostRecovery : !ofPrice;
    }

    private DefaultsBuilder defaultsOf(String owner) {
        DefaultsBuilder found = defaults.get(owner);
        if (found == null) {
            throw new AssertionError(owner);
        }
        return found;
    }
}
