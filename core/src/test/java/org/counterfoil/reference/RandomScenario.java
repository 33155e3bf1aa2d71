package org.counterfoil.reference;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.counterfoil.model.Appraisal;
import org.counterfoil.model.BodyBuilder;
import org.counterfoil.model.CashFlowLine;
import org.counterfoil.model.Centre;
import org.counterfoil.model.CentreBuilder;
import org.counterfoil.model.Correlation;
import org.counterfoil.model.Driver;
import org.counterfoil.model.Effect;
import org.counterfoil.model.PathPattern;
import org.counterfoil.model.Payer;
import org.counterfoil.model.Provenance;
import org.counterfoil.model.PublishedPlan;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.RiskBuilder;
import org.counterfoil.model.Scenario;
import org.counterfoil.model.ScenarioBuilder;
import org.counterfoil.units.AppraisalPeriod;
import org.counterfoil.units.DiscountSchedule;
import org.counterfoil.units.FinancialYear;

/** Scenarios of every shape that the method knows; the same seed gives the same scenario. */
public final class RandomScenario {

    private static final FinancialYear FIRST_YEAR = new FinancialYear(2013);
    private static final YearMonth FIRST_MONTH = FIRST_YEAR.firstMonth();
    private static final List<String> FUNCTIONS = List.of("finance", "hr", "payroll", "procurement");

    private final Random random;
    private final RandomQuantity quantities;
    private final int years;
    private final ScenarioBuilder scenario;
    private final List<String> functions;
    private final TreeMap<String, Integer> openings = new TreeMap<>();
    private final int bodies;
    /** Whether unit costs may rise. */
    private final boolean mayRise;

    private boolean someCentreCloses;
    private boolean everyBodyMayLeave;

    private RandomScenario(long seed) {

        this.random = new Random(seed);
        this.quantities = new RandomQuantity(random);
        this.mayRise = Math.floorMod(seed, 5L) == 3;
        this.years = 1 + (int) Math.floorMod(seed, 20L);
        this.scenario = Scenario.builder("random-" + seed, "Random scenario " + seed);
        this.functions = FUNCTIONS.subList(0, 1 + random.nextInt(FUNCTIONS.size()));
        this.bodies = 1 + random.nextInt(5);
    }

    /** A valid scenario of one to twenty years. */
    public static Scenario of(long seed) {
        Scenario uncorrelated = new RandomScenario(seed).assembled(List.of());
        return new RandomScenario(seed).assembled(correlations(uncorrelated, seed));
    }

    /** What a scenario exercises; the names are those of {@link ScenarioFeatures#all()}. */
    public static Set<String> featuresOf(Scenario scenario) {
        return ScenarioFeatures.of(scenario);
    }

    private Scenario assembled(List<Correlation> correlations) {
        FinancialYear presentValueYear = FIRST_YEAR.plus(chance(0.3) ? random.nextInt(3) - 1 : 0);
        scenario.appraisal(new Appraisal(
                new AppraisalPeriod(FIRST_YEAR, years),
                presentValueYear,
                chance(0.8) ? DiscountSchedule.GREEN_BOOK_2022 : DiscountSchedule.flat(0.05)));
        addFunctions();
        int centres = 1 + random.nextInt(Math.min(3, bodies));
        someCentreCloses = chance(0.3);
        for (int i = 0; i < centres; i++) {
            addCentre("centre" + (i + 1));
        }
        everyBodyMayLeave = chance(0.4);
        addDefaults();
        for (int i = 0; i < bodies; i++) {
            addBody("body" + (i + 1), "centre" + (i % centres + 1));
        }
        addProgramme();
        addLines();
        addRisks();
        addPublishedPlan();
        correlations.forEach(scenario::correlation);
        return scenario.build();
    }

    private void addFunctions() {
        for (String id : functions) {
            scenario.function(id, function -> {
                function.with(
                        QuantityKind.SAVING, mayRise ? quantities.within(-0.05, 0.3) : quantities.within(0.06, 0.4));
                if (chance(0.7)) {
                    function.with(QuantityKind.TRANSFERABLE, quantities.within(0.5, 1));
                }
                if (chance(0.4)) {
                    function.with(
                            QuantityKind.SAVING_AT_TRANSFER,
                            mayRise ? quantities.within(-0.1, -0.06) : quantities.within(0, 0.05));
                }
                if (chance(0.7)) {
                    function.with(QuantityKind.RAMP_MONTHS, quantities.within(1, 48));
                }
                if (chance(0.4)) {
                    function.with(QuantityKind.EROSION, quantities.within(0, 0.15));
                }
                if (chance(0.5)) {
                    function.with(QuantityKind.CASH_RELEASING, quantities.within(0.3, 1));
                }
                if (chance(0.5)) {
                    function.with(QuantityKind.ATTRIBUTABLE, quantities.within(0.5, 1));
                }
            });
        }
    }

    private void addCentre(String id) {
        int months = 1 + random.nextInt(24);
        int opens = (chance(0.3) ? -10 : 1) + random.nextInt(Math.min(9, 12 * years - 2)) + (years > 4 ? 6 : 0);
        openings.put(id, opens);
        scenario.centre(id, centre -> {
            centre.built(FIRST_MONTH.plusMonths(opens - months), months);
            centre.with(QuantityKind.RUNNING_COST, quantities.within(1, 12));
            centre.with(QuantityKind.BUILD_COST, quantities.within(5, 40));
            if (chance(0.5)) {
                centre.with(QuantityKind.BUILD_COST_PER_MONTH_LATE, quantities.within(0.1, 1));
            }
            if (chance(0.5)) {
                centre.with(QuantityKind.CENTRE_DELAY, quantities.within(-3, 24));
            }
            if (chance(0.4)) {
                centre.with(QuantityKind.PACE, quantities.within(0.6, 2));
            }
            if (chance(0.4)) {
                centre.with(QuantityKind.COST_PER_BODY, quantities.within(0.05, 0.8));
            }
            if (someCentreCloses && chance(0.8)) {
                centre.with(QuantityKind.CLOSING_COST, quantities.within(1, 9));
            }
            addContract(centre);
        });
    }

    private void addContract(CentreBuilder centre) {
        if (chance(0.6)) {
            if (chance(0.6)) {
                centre.with(QuantityKind.SCALE_EXPONENT, quantities.within(0.05, 0.4));
            }
            return;
        }
        centre.contract(Centre.Contract.PRICE);
        centre.with(QuantityKind.DISCOUNT, quantities.within(0.05, 0.3));
        if (chance(0.5)) {
            centre.with(QuantityKind.INDEXATION, quantities.within(-0.01, 0.03));
        }
        if (chance(0.6)) {
            centre.with(QuantityKind.MINIMUM_VOLUME, quantities.within(0.2, 0.9));
        }
    }

    private void addDefaults() {
        scenario.everyBody(body -> {
            body.with(QuantityKind.UPKEEP, quantities.within(0.01, 0.1));
            body.with(QuantityKind.STRANDED, quantities.within(0, 0.1));
            body.with(QuantityKind.DUAL_RUNNING, quantities.within(0.1, 0.8));
            body.with(QuantityKind.DUAL_RUNNING_MONTHS, quantities.within(0, 9));
            if (chance(0.5)) {
                body.with(QuantityKind.JOINS, quantities.within(0.6, 1));
            }
            if (chance(0.3)) {
                body.with(QuantityKind.WITHDRAW_RATE, quantities.within(0.05, 1));
            }
            if (everyBodyMayLeave) {
                body.with(QuantityKind.LEAVE_RATE, quantities.within(0.02, 0.3));
            }
        });
    }

    private void addBody(String id, String centre) {
        List<String> own = chance(0.6) || bodies == 1 || id.equals("body1")
                ? functions
                : functions.subList(0, 1 + random.nextInt(functions.size()));
        scenario.body(id, body -> {
            body.centre(centre);
            addMonths(body, own, centre);
            addCosts(body, own);
            if (chance(0.5)) {
                body.with(QuantityKind.BODY_DELAY, quantities.within(-4, 18));
            }
            if (chance(0.3)) {
                body.with(QuantityKind.BODY_GROWTH, quantities.within(-0.03, 0.03));
            }
            if (chance(0.5)) {
                body.with(QuantityKind.STANDARDISATION, quantities.within(0.3, 1));
            }
            if (chance(0.6)) {
                body.with(QuantityKind.MIGRATION_MONTHS, quantities.within(1.5, 18));
            }
            if (chance(0.4)) {
                body.with(QuantityKind.BODY_COST_PER_MONTH_LATE, quantities.within(0.05, 0.4));
            }
            // The first body reads what is stated for every body; what nobody reads is refused.
            boolean readsDefaults = id.equals("body1");
            if (!readsDefaults && chance(0.4)) {
                body.with(QuantityKind.LEAVE_RATE, quantities.within(0.02, 0.4));
                body.with(QuantityKind.LEAVING_COST, quantities.within(0.5, 5));
            } else if (everyBodyMayLeave && chance(0.6)) {
                body.with(QuantityKind.LEAVING_COST, quantities.within(0.5, 5));
            }
            if (!readsDefaults && chance(0.3)) {
                body.with(QuantityKind.DUAL_RUNNING_MONTHS, 0);
                body.with(QuantityKind.DUAL_RUNNING, Quantity.zeroBecause("the old system stops at go-live"));
            }
        });
    }

    private void addMonths(BodyBuilder body, List<String> own, String centre) {
        int opens = openings.getOrDefault(centre, 0);
        int last = 12 * years - 1;
        boolean together = chance(0.4);
        boolean someTransferEarlier = false;
        int common = goLive(opens, last);
        if (together) {
            body.goLive(FIRST_MONTH.plusMonths(common));
        }
        for (String function : own) {
            int goLive = together ? common : goLive(opens, last);
            if (!together) {
                body.goLive(function, FIRST_MONTH.plusMonths(goLive));
            }
            if (chance(0.4)) {
                int earlier = 1 + random.nextInt(14);
                body.transfer(function, FIRST_MONTH.plusMonths(goLive - earlier));
                someTransferEarlier = true;
            }
        }
        if (someTransferEarlier && chance(0.6)) {
            body.with(QuantityKind.TRANSFER_DELAY, quantities.within(-3, 9));
        }
    }

    private int goLive(int opens, int last) {
        return Math.min(last, opens + random.nextInt(Math.min(40, last - opens + 1)));
    }

    private void addCosts(BodyBuilder body, List<String> own) {
        if (chance(0.4)) {
            TreeMap<String, Double> parts = new TreeMap<>();
            own.forEach(function -> parts.put(function, 0.5 + random.nextDouble()));
            body.cost(quantities.within(10, 90), parts);
        } else {
            own.forEach(function -> body.cost(function, quantities.within(2, 40)));
        }
        if (chance(0.4)) {
            own.forEach(function -> body.migrationCost(function, quantities.within(0.5, 4)));
        } else {
            body.with(QuantityKind.MIGRATION_COST, quantities.within(1, 9));
        }
    }

    private void addProgramme() {
        scenario.programme(programme -> {
            if (chance(0.6)) {
                programme.starts(FIRST_MONTH.plusMonths(random.nextInt(20) - 12));
            }
            programme.with(QuantityKind.OFFICE_COST, quantities.within(0.5, 5));
            programme.with(QuantityKind.EXIT_COST, quantities.within(0.3, 2));
            if (chance(0.5)) {
                programme.with(QuantityKind.GROWTH, quantities.within(-0.02, 0.03));
            }
            if (chance(0.5)) {
                programme.with(QuantityKind.BASELINE_ERROR, quantities.within(0.7, 1.3));
            }
            if (chance(0.5)) {
                programme.with(QuantityKind.VOLATILITY, quantities.within(0.005, 0.06));
                if (chance(0.7)) {
                    programme.with(QuantityKind.PERSISTENCE, quantities.within(0.1, 0.9));
                }
            }
        });
    }

    private void addLines() {
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            CashFlowLine.Category category = pick(List.of(CashFlowLine.Category.values()));
            CashFlowLine.Scaling scaling = pick(List.of(CashFlowLine.Scaling.values()));
            Payer payer = pick(List.of(Payer.values()));
            TreeMap<FinancialYear, Quantity> amounts = new TreeMap<>();
            for (int year = -1; year < years; year++) {
                if (amounts.isEmpty() || chance(0.4)) {
                    double low = chance(0.1) ? -1 : 0.1;
                    amounts.put(FIRST_YEAR.plus(year), quantities.within(low, 4));
                }
                if (chance(0.5) && year == -1) {
                    amounts.clear();
                }
            }
            scenario.line(
                    new CashFlowLine(
                            "line" + i,
                            "Line " + i,
                            category,
                            payer,
                            scaling,
                            chance(0.3),
                            chance(0.2),
                            amounts.navigableKeySet()),
                    amounts);
        }
    }

    private void addRisks() {
        if (someCentreCloses) {
            double late = 12.0 * years;
            addRisk("closing", risk -> {
                boolean each = chance(0.5);
                risk.with(new Effect.Set(
                        new PathPattern(each ? "centres/*/closes" : "centres/centre1/closes"),
                        quantities.positive(1, late),
                        each));
            });
            addRisk(
                    "closing-again",
                    risk -> risk.with(new Effect.Set(
                            new PathPattern("centres/*/closes"), quantities.positive(late / 3, 2 * late), false)));
        }
        if (chance(0.5)) {
            addRisk(
                    "platform",
                    risk -> risk.with(new Effect.Add(
                                    new PathPattern("centres/*/delay"), quantities.within(1, 20), chance(0.5)))
                            .with(new Effect.Scale(
                                    new PathPattern("bodies/*/migrationCost"),
                                    quantities.positive(0.8, 2),
                                    chance(0.5)))
                            .with(new Effect.Scale(
                                    new PathPattern("bodies/body1/migrationCost"),
                                    quantities.positive(0.8, 2),
                                    false)));
        }
        if (chance(0.5)) {
            addRisk(
                    "tailoring",
                    risk -> risk.with(new Effect.Scale(
                                    new PathPattern("bodies/*/standardisation"),
                                    quantities.positive(0.3, 1.2),
                                    chance(0.5)))
                            .with(new Effect.Add(
                                    new PathPattern("bodies/*/delay"), quantities.within(0, 9), chance(0.5))));
        }
        if (chance(0.4)) {
            addRisk(
                    "reluctance",
                    risk -> risk.with(new Effect.Add(
                                    new PathPattern("bodies/*/joins"), quantities.within(-0.5, 0.05), chance(0.5)))
                            .with(new Effect.Add(
                                    new PathPattern("bodies/*/withdrawRate"), quantities.within(0.1, 1), false))
                            .with(new Effect.Scale(
                                    new PathPattern("bodies/*/standardisation"),
                                    quantities.positive(0.5, 1.1),
                                    chance(0.5))));
        }
        if (chance(0.4)) {
            addRisk(
                    "optimism",
                    risk -> risk.with(new Effect.Scale(
                                    new PathPattern("functions/*/saving"), quantities.positive(0.4, 1.1), chance(0.5)))
                            .with(new Effect.Add(
                                    new PathPattern("functions/*/saving"),
                                    quantities.within(-0.02, 0.02),
                                    chance(0.5))));
        }
        if (chance(0.3)) {
            addRisk(
                    "costs-grow",
                    risk -> risk.with(new Effect.Scale(
                                    new PathPattern("bodies/*/cost"), quantities.positive(0.7, 1.4), chance(0.7)))
                            .with(new Effect.Scale(
                                    new PathPattern("programme/officeCost"), quantities.positive(0.9, 2), false)));
        }
        if (chance(0.5)) {
            CashFlowLine.Category category = pick(List.of(CashFlowLine.Category.values()));
            Payer payer = pick(List.of(Payer.values()));
            addRisk(
                    "supplier-fails",
                    risk -> risk.with(new Effect.Line(
                            category,
                            payer,
                            chance(0.4),
                            quantities.within(0.5, 9),
                            quantities.within(-10, 10.0 * years),
                            quantities.bounded(1, 30))));
        }
    }

    private void addRisk(String id, Consumer<RiskBuilder> effects) {
        double likelihood = chance(0.15) ? 0 : chance(0.2) ? 1 : 0.1 + 0.8 * random.nextDouble();
        scenario.risk(id, likelihood, effects);
    }

    private void addPublishedPlan() {
        if (chance(0.5)) {
            List<PathPattern> covers = new ArrayList<>(List.of(new PathPattern("centres/*/build")));
            List<PathPattern> leavesOut = new ArrayList<>();
            for (String pattern : List.of(
                    "bodies/*/migrationCost", "bodies/*/stranded", "bodies/*/dualRunning", "programme/exitCost")) {
                if (chance(0.6)) {
                    (chance(0.5) ? covers : leavesOut).add(new PathPattern(pattern));
                }
            }
            scenario.publishedPlan(new PublishedPlan(
                    chance(0.8) ? Optional.of(20 + 80 * random.nextDouble()) : Optional.empty(),
                    covers,
                    leavesOut,
                    Provenance.NONE));
        }
        Map<String, Payer> payers = Map.of(
                "bodies/body1/migrationCost", Payer.PROGRAMME,
                "bodies/*/upkeep", Payer.UNKNOWN,
                "centres/centre1/build/cost", Payer.SUPPLIER,
                "programme/exitCost", Payer.BODY);
        new TreeMap<>(payers).forEach((pattern, payer) -> {
            if (chance(0.3)) {
                scenario.payer(pattern, payer);
            }
        });
    }

    /** One group of one factor, single pairs, two groups that share a driver, and two drivers that oppose each other. */
    private static List<Correlation> correlations(Scenario scenario, long seed) {
        Random random = new Random(~seed);
        List<String> names = new ArrayList<>();
        List<String> all = scenario.drivers().stream().map(Driver::name).toList();
        for (String name : all) {
            // A name may be a pattern that selects others, and selects what lies beneath it too: such cannot stand
            // alone.
            if (all.stream().noneMatch(other -> !other.equals(name) && new PathPattern(name).matches(other))) {
                names.add(name);
            }
        }
        Collections.shuffle(names, random);
        List<Correlation> found = new ArrayList<>();
        if (names.size() >= 4 && random.nextDouble() < 0.6) {
            int size = Math.min(names.size(), 2 + random.nextInt(5));
            found.add(group("common", random.nextDouble() * 0.8, take(names, size)));
        }
        if (names.size() >= 3 && random.nextDouble() < 0.4) {
            List<String> three = take(names, 3);
            found.add(new Correlation(
                    "pairs",
                    List.of(),
                    0,
                    List.of(
                            new Correlation.Pair(three.get(0), three.get(1), 0.3 * random.nextDouble()),
                            new Correlation.Pair(three.get(1), three.get(2), -0.3 * random.nextDouble())),
                    false));
        }
        if (names.size() >= 5 && random.nextDouble() < 0.4) {
            List<String> five = take(names, 5);
            found.add(group("left", 0.25, five.subList(0, 3)));
            found.add(group("right", 0.2, five.subList(2, 5)));
        }
        if (names.size() >= 2 && random.nextDouble() < 0.4) {
            found.add(group("opposed", -0.6 * random.nextDouble(), take(names, 2)));
        }
        return found;
    }

    private static Correlation group(String id, double value, List<String> names) {
        return Correlation.between(id, value, names.toArray(String[]::new));
    }

    private static List<String> take(List<String> names, int count) {
        List<String> taken = List.copyOf(names.subList(0, count));
        names.subList(0, count).clear();
        return taken;
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private <T> T pick(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }
}
