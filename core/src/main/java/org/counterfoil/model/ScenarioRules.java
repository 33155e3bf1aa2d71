package org.counterfoil.model;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.counterfoil.outcome.Tolerance;
import org.counterfoil.units.AppraisalPeriod;
import org.counterfoil.units.Figures;
import org.counterfoil.units.FinancialYear;

/** The rules that a scenario's elements and quantities keep. */
final class ScenarioRules {

    private static final String NOT_A_YEAR =
            "%s is not a year of the appraisal, %s to %s; choose one of these, or change appraisal";

    private final Scenario scenario;
    private final SortedMap<String, String> origins;
    private final AppraisalPeriod period;
    private final List<Violation> violations = new ArrayList<>();

    private ScenarioRules(Scenario scenario, SortedMap<String, String> origins) {
        this.scenario = scenario;
        this.origins = origins;
        this.period = scenario.appraisal().period();
    }

    /**
     * Every rule that is broken.
     *
     * @param origins where each stated quantity stands, by path
     * @param isWhole whether nothing in it takes the place of what could not be read
     */
    static List<Violation> violationsOf(Scenario scenario, SortedMap<String, String> origins, boolean isWhole) {
        ScenarioRules rules = new ScenarioRules(scenario, origins);
        rules.checkIds();
        rules.checkElements();
        scenario.bodies().values().forEach(rules::checkBody);
        scenario.quantities().forEach(rules::checkQuantity);
        scenario.lines().values().forEach(rules::checkLine);
        scenario.claims().values().forEach(rules::checkClaim);
        rules.checkCostPatterns();
        rules.violations.addAll(RiskRules.violationsOf(scenario));
        rules.violations.addAll(SizeRules.violationsOf(scenario, origins, isWhole));
        rules.addIdle(isWhole);
        // A number stated once for all bodies breaks a rule once, not once for each of them.
        return rules.violations.stream().distinct().toList();
    }

    /** What is idle; of a scenario with other mistakes only what is a mistake as well, since the rest may follow from them. */
    private void addIdle(boolean isWhole) {
        boolean isConnected = scenario.bodies().values().stream()
                .allMatch(body -> scenario.centres().containsKey(body.centre())
                        && scenario.functions()
                                .keySet()
                                .containsAll(body.functions().keySet()));
        if (!isConnected) {
            return;
        }
        boolean isRight = isWhole
                && violations.stream().allMatch(violation -> violation.kind().mayStand());
        List<Violation> numbers = IdleNumbers.violationsOf(scenario, origins);
        numbers.stream()
                .filter(violation -> isRight || !violation.kind().isWarning())
                .forEach(violations::add);
        if (isRight) {
            IdleRisks risks = new IdleRisks(scenario);
            violations.addAll(risks.violations());
            violations.addAll(new IdleCosts(scenario, risks).violations());
        }
    }

    private void checkIds() {
        String own = scenario.about().id();
        if (!Ids.isOfScenario(own)) {
            add(
                    RuleKind.NOT_AN_ID,
                    "about/id",
                    "'%s' is not a scenario's id; use the letters a to z, digits, hyphens and dots".formatted(own));
        }
        checkIds("functions", scenario.functions());
        checkIds("centres", scenario.centres());
        checkIds("bodies", scenario.bodies());
        checkIds("lines", scenario.lines());
        checkIds("risks", scenario.risks());
        checkIds("correlations", scenario.correlations());
        checkIds("claims", scenario.claims());
    }

    private void checkIds(String owner, Map<String, ?> elements) {
        if (elements.size() > Scenario.MOST_ELEMENTS) {
            add(RuleKind.TOO_MANY_ELEMENTS, owner, Scenario.tooMany(elements.size()));
        }
        for (String id : elements.keySet()) {
            if (!Ids.isId(id)) {
                add(RuleKind.NOT_AN_ID, owner + "/" + id, Ids.refusal(id));
            }
        }
    }

    private void checkElements() {
        require("functions", scenario.functions(), "one function");
        require("centres", scenario.centres(), "one centre");
        require("bodies", scenario.bodies(), "one body");
        // Where a body names what does not exist, that is the mistake; what it leaves unused follows from it.
        boolean allFunctionsExist = scenario.bodies().values().stream()
                .allMatch(body -> scenario.functions()
                        .keySet()
                        .containsAll(body.functions().keySet()));
        boolean allCentresExist = scenario.bodies().values().stream()
                .allMatch(body -> scenario.centres().containsKey(body.centre()));
        boolean hasBodies = !scenario.bodies().isEmpty();
        for (String function : scenario.functions().keySet()) {
            double early = scenario.quantity(QuantityKind.SAVING_AT_TRANSFER.path(function))
                    .planValue();
            double full = scenario.quantity(QuantityKind.SAVING.path(function)).planValue();
            // Where unit cost rises on the platform, a move before it may well have saved nothing.
            if (early > Math.max(full, 0) + Tolerance.OF_NUMBERS) {
                add(
                        RuleKind.OUT_OF_ORDER,
                        QuantityKind.SAVING_AT_TRANSFER.path(function),
                        "is planned at %s, above saving (%s): the platform would take saving away"
                                .formatted(Figures.asWritten(early), Figures.asWritten(full)));
            }
            if (hasBodies
                    && allFunctionsExist
                    && scenario.bodies().values().stream()
                            .noneMatch(body -> body.functions().containsKey(function))) {
                add(
                        RuleKind.UNUSED,
                        "functions/" + function,
                        "no body has this function; give one a cost for it, or leave it out");
            }
        }
        for (Centre centre : scenario.centres().values()) {
            String path = "centres/" + centre.id();
            if (hasBodies
                    && allCentresExist
                    && scenario.bodies().values().stream()
                            .noneMatch(body -> body.centre().equals(centre.id()))) {
                add(RuleKind.UNUSED, path, "no body uses this centre; name it in a body's centre, or leave it out");
            }
            if (centre.buildMonths() < 1) {
                add(
                        RuleKind.OUT_OF_BOUNDS,
                        path + "/build/months",
                        "%d is below 1; building takes at least a month".formatted(centre.buildMonths()));
            }
        }
    }

    private void require(String path, Map<String, ?> elements, String what) {
        if (elements.isEmpty()) {
            add(RuleKind.EMPTY, path, "is empty; a scenario has at least " + what);
        }
    }

    private void checkBody(Body body) {
        String path = "bodies/" + body.id();
        Centre centre = scenario.centres().get(body.centre());
        if (centre == null) {
            boolean isMissing = body.centre().isEmpty();
            add(
                    isMissing ? RuleKind.MISSING : RuleKind.UNKNOWN_ID,
                    path + "/centre",
                    isMissing
                            ? "is missing; name one of "
                                    + String.join(", ", scenario.centres().keySet())
                            : Spelling.unknown(
                                    "centre", body.centre(), scenario.centres().keySet()));
        }
        body.functions().forEach((function, move) -> {
            if (!scenario.functions().containsKey(function)) {
                add(
                        RuleKind.UNKNOWN_ID,
                        path + "/cost/" + function,
                        Spelling.unknown(
                                "function", function, scenario.functions().keySet()));
            }
        });
        byMonth(body, Body.Move::goLive).forEach((goLive, functions) -> {
            String place = placeOf(path + "/goLive", functions, body);
            String who = String.join(", ", functions);
            if (centre != null && goLive.isBefore(centre.opens())) {
                add(
                        RuleKind.GO_LIVE_TOO_EARLY,
                        place,
                        "%s would go live %s, before centre %s can open (%s); write %s or later"
                                .formatted(who, goLive, centre.id(), centre.opens(), centre.opens()));
            }
            if (period.monthsUntil(goLive) >= 12 * period.years()) {
                add(
                        RuleKind.OUTSIDE_APPRAISAL,
                        place,
                        "%s would go live %s, after the last year of the appraisal (%s)"
                                .formatted(who, goLive, period.lastYear()));
            }
        });
        body.functions().forEach((function, move) -> {
            if (move.transfer().isAfter(move.goLive())) {
                String place = placeOf(
                        path + "/transfer",
                        byMonth(body, Body.Move::transfer).getOrDefault(move.transfer(), List.of()),
                        body);
                add(
                        RuleKind.OUT_OF_ORDER,
                        place,
                        "%s would move %s, after it goes live (%s); write %s or earlier"
                                .formatted(function, move.transfer(), move.goLive(), move.goLive()));
            }
        });
    }

    /** Functions by a month of theirs: one that is stated for the whole body breaks a rule once. */
    private static SortedMap<YearMonth, List<String>> byMonth(Body body, Function<Body.Move, YearMonth> month) {
        TreeMap<YearMonth, List<String>> byMonth = new TreeMap<>();
        body.functions()
                .forEach((function, move) -> byMonth.computeIfAbsent(month.apply(move), key -> new ArrayList<>())
                        .add(function));
        return byMonth;
    }

    private static String placeOf(String path, List<String> functions, Body body) {
        return functions.size() == body.functions().size() ? path : path + "/" + functions.get(0);
    }

    private void checkQuantity(String path, Quantity quantity) {
        QuantityKind kind = QuantityKind.ofPath(path);
        String place = origins.getOrDefault(path, path);
        checkProvenance(place, quantity.provenance());
        if (kind.isRequired()
                && quantity.isCertainly(0)
                && quantity.provenance().note().isEmpty()) {
            add(
                    RuleKind.ZERO_WITHOUT_REASON,
                    place,
                    "is zero without a reason; write {\"value\": 0, \"note\": \"why\"}");
        }
    }

    private void checkProvenance(String place, Provenance provenance) {
        violations.addAll(unknownSource(scenario, place, provenance));
    }

    /** A source that is not in {@code about/sources}. */
    static List<Violation> unknownSource(Scenario scenario, String place, Provenance provenance) {
        String source = provenance.source();
        Set<String> known = scenario.about().sources().keySet();
        if (source.isEmpty() || known.contains(source)) {
            return List.of();
        }
        String add = Spelling.nearest(source, known).isPresent()
                ? ""
                : (known.isEmpty() ? "; add it to about/sources" : ", or add it to about/sources");
        return List.of(
                new Violation(RuleKind.UNKNOWN_ID, place + "/source", Spelling.unknown("source", source, known) + add));
    }

    private void checkLine(CashFlowLine line) {
        String path = "lines/" + line.id() + "/amount";
        line.years().stream()
                .filter(year -> period.indexOf(year) >= period.years())
                .forEach(year -> add(
                        RuleKind.OUTSIDE_APPRAISAL,
                        path + "/" + year,
                        "%s lies after the last year of the appraisal (%s)".formatted(year, period.lastYear())));
    }

    /** Of what comes after the last year no trial knows when. */
    private void checkPayback(Claim claim) {
        double year = claim.threshold();
        if (year < period.firstYear().startYear() || year > period.lastYear().startYear()) {
            add(
                    RuleKind.OUTSIDE_APPRAISAL,
                    claim.thresholdPath(),
                    NOT_A_YEAR.formatted(
                            FinancialYear.startsIn((int) year)
                                    ? new FinancialYear(
                                            (int) year, period.firstYear().startMonth())
                                    : Figures.asWritten(year),
                            period.firstYear(),
                            period.lastYear()));
        }
    }

    private void checkClaim(Claim claim) {
        String path = "claims/" + claim.id();
        checkProvenance(path, claim.provenance());
        if (claim.metric().years() != ClaimMetric.Years.NONE) {
            if (!period.contains(claim.from()) || !period.contains(claim.until())) {
                String key = period.contains(claim.until()) ? "/from" : "/by";
                add(
                        RuleKind.OUTSIDE_APPRAISAL,
                        path + (claim.metric().years() == ClaimMetric.Years.ONE ? "/year" : key),
                        NOT_A_YEAR.formatted(
                                period.contains(claim.until()) ? claim.from() : claim.until(),
                                period.firstYear(),
                                period.lastYear()));
            } else if (claim.from().compareTo(claim.until()) > 0) {
                add(RuleKind.OUT_OF_ORDER, path + "/from", "%s comes after %s".formatted(claim.from(), claim.until()));
            }
        }
        if (claim.metric() == ClaimMetric.PAYBACK_YEAR) {
            checkPayback(claim);
        }
        if (claim.metric() == ClaimMetric.PUBLISHED_OVERRUN_RATIO
                && scenario.publishedPlan().cost().isEmpty()) {
            add(
                    RuleKind.MISSING,
                    "publishedPlan/cost",
                    "is missing; %s is a ratio to it: state what was published, or claim overrunRatio".formatted(path));
        }
        if (!claim.metric().isSaving() && claim.basis() != Basis.GROSS) {
            add(
                    RuleKind.NOT_FOR_THIS_METRIC,
                    path + "/basis",
                    "%s is not a saving, so it has no basis; leave it out"
                            .formatted(claim.metric().key()));
        }
    }

    private void checkCostPatterns() {
        List<String> costs = CostItem.pathsOf(scenario);
        PublishedPlan plan = scenario.publishedPlan();
        checkProvenance("publishedPlan", plan.provenance());
        plan.cost()
                .filter(cost -> !(cost > 0))
                .ifPresent(cost -> add(
                        RuleKind.OUT_OF_BOUNDS,
                        "publishedPlan/cost",
                        "%s is not above 0; leave it out if none was published".formatted(Figures.asWritten(cost))));
        plan.covers().forEach(pattern -> checkSelectsCost("publishedPlan/covers", pattern, costs));
        plan.leavesOut().forEach(pattern -> checkSelectsCost("publishedPlan/leavesOut", pattern, costs));
        for (String cost : costs) {
            if (plan.covers().stream().anyMatch(pattern -> pattern.matches(cost))
                    && plan.leavesOut().stream().anyMatch(pattern -> pattern.matches(cost))) {
                add(
                        RuleKind.CHOOSE_ONE,
                        "publishedPlan/leavesOut",
                        "%s is both covered and left out; choose one".formatted(cost));
            }
        }
        scenario.payers().keySet().forEach(text -> checkSelectsCost("payers", new PathPattern(text), costs));
        for (String cost : costs) {
            List<Payer> stated = scenario.payers().entrySet().stream()
                    .filter(entry -> new PathPattern(entry.getKey()).matches(cost))
                    .map(Map.Entry::getValue)
                    .distinct()
                    .toList();
            if (stated.size() > 1) {
                add(
                        RuleKind.CHOOSE_ONE,
                        "payers",
                        "%s has more than one payer, %s; choose one".formatted(cost, stated));
            }
        }
    }

    private void checkSelectsCost(String place, PathPattern pattern, List<String> costs) {
        if (costs.stream().noneMatch(pattern::matches)) {
            add(
                    RuleKind.SELECTS_NOTHING,
                    place,
                    "'%s' selects no cost; costs are such as %s".formatted(pattern.text(), CostItem.examples()));
        }
    }

    private void add(RuleKind kind, String path, String message) {
        violations.add(new Violation(kind, path, message));
    }
}
