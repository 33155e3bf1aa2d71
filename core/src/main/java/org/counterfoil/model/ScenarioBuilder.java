package org.counterfoil.model;

import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.counterfoil.units.AppraisalPeriod;
import org.counterfoil.units.DiscountSchedule;
import org.counterfoil.units.FinancialYear;
import org.counterfoil.units.MoneyUnit;

/**
 * Puts a scenario together, in any order, and refuses one that breaks a rule with all violations at once.
 *
 * <p>What is said of a function, a centre or a body may be said in several pieces, as when it is read row by row: asking
 * for the same element again goes on with it. Each single thing is stated once, as in a file; to change a scenario,
 * start from it with {@link Scenario#toBuilder()}. A text that is no month or year, a number that is no probability and
 * whatever else is wrong with the scenario are violations of {@link #build()}, none an exception before. Not safe to
 * share between threads.
 */
public final class ScenarioBuilder {

    private static final String APPRAISAL = "appraisal";
    private static final String PRICE_BASE = "units/priceBase";

    private final String id;
    private final String title;
    private final Statements statements = new Statements();
    private final TreeMap<String, Source> sources = new TreeMap<>();
    private Optional<StatedMoney> money = Optional.empty();
    private Optional<Appraisal> appraisal = Optional.empty();
    private final TreeMap<String, FunctionBuilder> functions = new TreeMap<>();
    private final TreeMap<String, CentreBuilder> centres = new TreeMap<>();
    private final TreeMap<String, BodyBuilder> bodies = new TreeMap<>();
    private final Map<String, DefaultsBuilder> defaults = Map.of(
            "functions", new DefaultsBuilder("functions", "function", statements),
            "centres", new DefaultsBuilder("centres", "centre", statements),
            "bodies", new DefaultsBuilder("bodies", "body", statements));
    private final ProgrammeBuilder programme = new ProgrammeBuilder(statements);
    private final TreeMap<String, LineBuilder> lines = new TreeMap<>();
    private final TreeMap<String, RiskBuilder> risks = new TreeMap<>();
    private final TreeMap<String, Correlation> correlations = new TreeMap<>();
    private final TreeMap<String, ClaimBuilder> claims = new TreeMap<>();
    private final TreeMap<String, Payer> payers = new TreeMap<>();
    private PublishedPlan publishedPlan = PublishedPlan.NONE;
    private SimulationSettings settings = SimulationSettings.DEFAULT;
    private DrawList inherited = DrawList.NONE;

    ScenarioBuilder(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** Lists a document that numbers come from. */
    public ScenarioBuilder source(Source source) {
        statements.state("about/sources/" + source.id());
        sources.put(source.id(), source);
        return this;
    }

    /** Says what one unit of money means; £m in prices of the first year where nothing is said. */
    public ScenarioBuilder money(MoneyUnit unit) {
        statements.forget("units");
        return money(new StatedMoney(unit.currency(), unit.scale(), StatedYear.of(PRICE_BASE, unit.priceBase())));
    }

    /**
     * Says what one unit of money means.
     *
     * @param currency three letters, such as {@code GBP}
     * @param scale {@code unit}, {@code thousand}, {@code million} or {@code billion}
     * @param priceBase the year whose prices are used, written like {@code 2012-13}
     */
    public ScenarioBuilder money(String currency, String scale, String priceBase) {
        money(new StatedMoney(currency, scale, StatedYear.of(PRICE_BASE, priceBase)));
        statements.decide(PRICE_BASE);
        return this;
    }

    private ScenarioBuilder money(StatedMoney unit) {
        statements.state("units");
        money = Optional.of(unit);
        return this;
    }

    /**
     * Says where something comes from that is no quantity, and that it is stated: a planned month, how a cost is split, the
     * appraisal's years and rates, the price base, a claim's years and the confidence asked of it.
     *
     * @param path where it is stated, such as {@code bodies/dft/goLive}, {@code bodies/dft/cost/split} or {@code
     *     appraisal/discounting}; see {@link DecisionKind}
     * @param where its source, grade, note and owner
     */
    public ScenarioBuilder provenance(String path, Provenance where) {
        statements.explain(path, where);
        return this;
    }

    /** What one unit of money means, as stated. */
    private record StatedMoney(String currency, String scale, StatedYear priceBase) {

        MoneyUnit read(AppraisalPeriod period, Optional<Month> yearStarts, List<Violation> violations) {
            FinancialYear year = priceBase.read(yearStarts, violations).orElse(period.firstYear());
            return Statements.attempt(
                            RuleKind.OUT_OF_BOUNDS, "units", () -> new MoneyUnit(currency, scale, year), violations)
                    .orElseGet(() -> usual(year));
        }

        static MoneyUnit usual(FinancialYear priceBase) {
            return new MoneyUnit("GBP", "million", priceBase);
        }

        StatedMoney copy() {
            return new StatedMoney(currency, scale, priceBase.asText());
        }
    }

    /** Says over which years costs and savings are counted. */
    public ScenarioBuilder appraisal(Appraisal years) {
        return appraisal(Optional.of(years));
    }

    /**
     * Green Book 2022 rates over some years, present values in the first.
     *
     * @param firstYear a UK financial year, written like {@code 2013-14}
     * @param years how many, in [1, 60]
     */
    public ScenarioBuilder appraisal(String firstYear, int years) {
        return appraisal(firstYear, years, FinancialYear.USUAL_START);
    }

    /**
     * Green Book 2022 rates over some years, present values in the first.
     *
     * @param firstYear written like {@code 2013-14}, or {@code 2013} if years start in January
     * @param years how many, in [1, 60]
     * @param yearStarts the month in which years start, those of claims and lines too
     */
    public ScenarioBuilder appraisal(String firstYear, int years, Month yearStarts) {
        return appraisal(statements
                .attempt(
                        RuleKind.NOT_A_FINANCIAL_YEAR,
                        "appraisal/firstYear",
                        () -> FinancialYear.parse(firstYear, yearStarts))
                .flatMap(first -> statements.attempt(
                        RuleKind.OUT_OF_BOUNDS, "appraisal/years", () -> Appraisal.of(firstYear, years, yearStarts))));
    }

    private ScenarioBuilder appraisal(Optional<Appraisal> read) {
        statements.state(APPRAISAL);
        statements.forget(APPRAISAL);
        read.ifPresent(this::decide);
        appraisal = read;
        return this;
    }

    /** An appraisal cannot tell what was chosen from what holds where nothing is said, if they are the same. */
    private void decide(Appraisal years) {
        if (!years.presentValueYear().equals(years.period().firstYear())) {
            statements.decide("appraisal/presentValueYear");
        }
        if (!years.discounting().equals(DiscountSchedule.GREEN_BOOK_2022)) {
            statements.decide("appraisal/discounting");
        }
    }

    /** States something of a function; what was stated of it before stands. */
    public ScenarioBuilder function(String functionId, Consumer<FunctionBuilder> what) {
        what.accept(functions.computeIfAbsent(functionId, key -> new FunctionBuilder(key, statements)));
        return this;
    }

    /** States something of a centre; what was stated of it before stands. */
    public ScenarioBuilder centre(String centreId, Consumer<CentreBuilder> what) {
        what.accept(centres.computeIfAbsent(centreId, key -> new CentreBuilder(key, statements)));
        return this;
    }

    /** States something of a body; what was stated of it before stands. */
    public ScenarioBuilder body(String bodyId, Consumer<BodyBuilder> what) {
        what.accept(bodies.computeIfAbsent(bodyId, key -> new BodyBuilder(key, statements)));
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
        return line(line.id(), LineBuilder.of(line, amounts, statements));
    }

    /** Adds a cash-flow line. */
    public ScenarioBuilder line(String lineId, CashFlowLine.Category category, Consumer<LineBuilder> what) {
        LineBuilder line = new LineBuilder(lineId, category, statements);
        what.accept(line);
        return line(lineId, line);
    }

    private ScenarioBuilder line(String lineId, LineBuilder line) {
        statements.state("lines/" + lineId);
        lines.put(lineId, line);
        return this;
    }

    /** Adds a risk. */
    public ScenarioBuilder risk(Risk risk) {
        return risk(risk.id(), RiskBuilder.of(risk, statements));
    }

    /** Adds a risk that happens with a probability. */
    public ScenarioBuilder risk(String riskId, double likelihood, Consumer<RiskBuilder> what) {
        RiskBuilder risk = new RiskBuilder(riskId, likelihood, statements);
        what.accept(risk);
        return risk(riskId, risk);
    }

    private ScenarioBuilder risk(String riskId, RiskBuilder risk) {
        statements.state("risks/" + riskId);
        risks.put(riskId, risk);
        return this;
    }

    /** Adds a correlation. */
    public ScenarioBuilder correlation(Correlation correlation) {
        statements.state("correlations/" + correlation.id());
        correlations.put(correlation.id(), correlation);
        return this;
    }

    /** Adds a rank correlation of every two of the drivers that the patterns select. */
    public ScenarioBuilder correlation(String correlationId, double value, String... patterns) {
        statements
                .attempt(
                        RuleKind.OUT_OF_BOUNDS,
                        "correlations/" + correlationId + "/value",
                        () -> Correlation.between(correlationId, value, patterns))
                .ifPresent(this::correlation);
        return this;
    }

    /** Adds a claim to be judged. */
    public ScenarioBuilder claim(Claim claim) {
        statements.forget("claims/" + claim.id());
        return claim(claim.id(), ClaimBuilder.of(claim, statements));
    }

    /** Adds a claim to be judged. */
    public ScenarioBuilder claim(String claimId, Consumer<ClaimBuilder> what) {
        statements.forget("claims/" + claimId);
        ClaimBuilder claim = new ClaimBuilder(claimId, statements);
        what.accept(claim);
        return claim(claimId, claim);
    }

    /** Adds a claim of at least a gross annual saving in a year, written like {@code 2017-18}. */
    public ScenarioBuilder claim(String claimId, double atLeast, String year) {
        return claim(
                claimId,
                claim -> claim.metric(ClaimMetric.ANNUAL_SAVING).year(year).atLeast(atLeast));
    }

    private ScenarioBuilder claim(String claimId, ClaimBuilder claim) {
        statements.state("claims/" + claimId);
        claims.put(claimId, claim);
        return this;
    }

    /** Says what the published figures counted. */
    public ScenarioBuilder publishedPlan(PublishedPlan plan) {
        statements.state("publishedPlan");
        publishedPlan = plan;
        return this;
    }

    /** Says what the published figures counted. */
    public ScenarioBuilder publishedPlan(Consumer<PublishedPlanBuilder> what) {
        PublishedPlanBuilder plan = new PublishedPlanBuilder();
        what.accept(plan);
        return publishedPlan(plan.build());
    }

    /** Says who pays the costs that a path selects. */
    public ScenarioBuilder payer(String pattern, Payer payer) {
        statements.state("payers/" + pattern);
        payers.put(pattern, payer);
        return this;
    }

    /** Says how the scenario asks to be simulated. */
    public ScenarioBuilder settings(SimulationSettings how) {
        statements.state("simulation");
        settings = how;
        return this;
    }

    /**
     * Says over which list the scenario draws that this one starts from, so that the two share their luck. It comes behind
     * what the settings state.
     *
     * @param list as {@link org.counterfoil.simulation.Simulation#draws()} says
     */
    public ScenarioBuilder drawing(DrawList list) {
        inherited = list;
        return this;
    }

    /**
     * The scenario. Of what may be as it should be, such as a risk that has nothing to act on, {@link #build(Consumer)}
     * tells.
     *
     * @throws InvalidScenarioException if it breaks a rule; carries every violation
     */
    public Scenario build() {
        List<Violation> violations = new ArrayList<>();
        Scenario scenario = assembled(violations);
        violations.removeIf(violation -> violation.kind().isWarning());
        return valid(scenario, violations);
    }

    /**
     * The scenario, though something stated of it may be idle (a number that nothing reads as things stand, a risk that has
     * nothing to act on, a correlation with an input that is certain) or be held at its bounds. For a value that is being
     * tried, around which other statements stay as they are.
     *
     * @param idle told of each such statement; another scenario started from this one has them too
     * @throws InvalidScenarioException if it breaks another rule; carries every other violation
     */
    public Scenario build(Consumer<Violation> idle) {
        List<Violation> violations = new ArrayList<>();
        Scenario scenario = assembled(violations);
        violations.stream().filter(violation -> violation.kind().mayStand()).forEach(idle);
        violations.removeIf(violation -> violation.kind().mayStand());
        return valid(scenario, violations);
    }

    private static Scenario valid(Scenario scenario, List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidScenarioException(violations);
        }
        return scenario;
    }

    /** The scenario, and into the list every rule that it breaks. */
    private Scenario assembled(List<Violation> violations) {
        violations.addAll(statements.violations());
        if (appraisal.isEmpty() && !statements.isStated(APPRAISAL)) {
            violations.add(new Violation(
                    RuleKind.MISSING, "appraisal", "is missing; say over which years costs and savings are counted"));
        }
        Appraisal years = appraisal.orElseGet(() -> Appraisal.of("2025-26", 10));
        Optional<Month> yearStarts = appraisal.map(Appraisal::yearStarts);
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
            if (!centre.isBuildStated()) {
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
        TreeMap<String, CashFlowLine> builtLines = new TreeMap<>();
        lines.forEach((key, line) -> builtLines.put(key, line.build(yearStarts, table, violations)));
        table.reportUnreadDefaults();
        TreeMap<String, Risk> builtRisks = new TreeMap<>();
        risks.forEach((key, risk) -> builtRisks.put(key, risk.build(years.period(), violations)));
        TreeMap<String, Claim> builtClaims = new TreeMap<>();
        claims.forEach((key, claim) ->
                claim.build(years.period(), yearStarts, violations).ifPresent(built -> builtClaims.put(key, built)));

        MoneyUnit unit = money.map(stated -> stated.read(years.period(), yearStarts, violations))
                .orElseGet(() -> StatedMoney.usual(years.period().firstYear()));
        Scenario scenario = new Scenario(
                new About(id, title, sources),
                unit,
                years,
                builtFunctions,
                builtCentres,
                builtBodies,
                programme.build(firstMonth),
                builtLines,
                builtRisks,
                correlations,
                builtClaims,
                publishedPlan,
                payers,
                settings.drawing(settings.draws().followedBy(inherited)),
                table.quantities(),
                table.origins(),
                Decisions.of(
                        years,
                        unit,
                        builtCentres,
                        builtBodies,
                        builtClaims,
                        statements.decided(),
                        statements.decisions()),
                copy());
        checkDecisions(scenario, violations);
        boolean isWhole =
                violations.stream().allMatch(violation -> violation.kind().mayStand());
        violations.addAll(ScenarioRules.violationsOf(scenario, table.origins(), isWhole));
        if (isWhole) {
            checkDraws(scenario, violations);
        }
        return scenario;
    }

    private void checkDecisions(Scenario scenario, List<Violation> violations) {
        statements
                .decisions()
                .forEach((path, where) -> violations.addAll(ScenarioRules.unknownSource(scenario, path, where)));
        for (String path : statements.explained()) {
            boolean isOfBrokenClaim = claims.keySet().stream()
                    .anyMatch(claim -> path.startsWith("claims/" + claim + "/")
                            && !scenario.claims().containsKey(claim));
            if (!scenario.decisions().containsKey(path) && !isOfBrokenClaim) {
                violations.add(new Violation(
                        RuleKind.SELECTS_NOTHING,
                        path,
                        "nothing is stated there that could say where it comes from; "
                                + adviceOn(path, scenario.decisions().keySet())));
            }
        }
    }

    /** A name that stands for nothing keeps a dimension from what was meant. */
    private void checkDraws(Scenario scenario, List<Violation> violations) {
        List<String> names = settings.draws().names();
        if (names.isEmpty()) {
            return;
        }
        Drivers inputs = Drivers.of(scenario);
        Set<String> known = new TreeSet<>(inputs.certain());
        inputs.uncertain().forEach(driver -> known.add(driver.name()));
        correlations.keySet().forEach(correlation -> known.add("correlations/" + correlation));
        for (int i = 0; i < names.size(); i++) {
            if (!known.contains(names.get(i))) {
                violations.add(new Violation(
                        RuleKind.IDLE,
                        "simulation/draws/" + i,
                        "'%s' is not an input that can be uncertain; write the path of one, such as bodies/dft/delay, or leave it out"
                                .formatted(names.get(i))));
            }
        }
    }

    private static String adviceOn(String path, Set<String> decided) {
        if (DecisionKind.ofPath(path).isPresent()) {
            return "state it, or leave this out";
        }
        return Spelling.nearest(path, decided)
                .map("did you mean '%s'?"::formatted)
                .orElse("write a path such as bodies/dft/goLive, bodies/dft/cost/split or appraisal/discounting");
    }

    /** A builder that has been told the same, but may be told anything once more. */
    ScenarioBuilder copy() {
        ScenarioBuilder copy = new ScenarioBuilder(id, title);
        copy.statements.copyDecisions(statements);
        copy.sources.putAll(sources);
        copy.money = money.map(StatedMoney::copy);
        copy.appraisal = appraisal;
        functions.forEach((key, from) -> copy.function(key, to -> to.copy(from)));
        centres.forEach((key, from) -> copy.centre(key, to -> to.copy(from)));
        bodies.forEach((key, from) -> copy.body(key, to -> to.copy(from)));
        defaults.forEach((owner, from) -> copy.defaultsOf(owner).copy(from));
        copy.programme.copy(programme);
        lines.forEach((key, line) -> copy.lines.put(key, line.copy()));
        copy.risks.putAll(risks);
        copy.correlations.putAll(correlations);
        claims.forEach((key, claim) -> copy.claims.put(key, claim.copy()));
        copy.payers.putAll(payers);
        copy.publishedPlan = publishedPlan;
        copy.settings = settings;
        copy.inherited = inherited;
        return copy;
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
