package org.counterfoil.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.counterfoil.model.Appraisal;
import org.counterfoil.model.Body;
import org.counterfoil.model.CashFlowLine;
import org.counterfoil.model.Centre;
import org.counterfoil.model.Claim;
import org.counterfoil.model.Correlation;
import org.counterfoil.model.Decision;
import org.counterfoil.model.Effect;
import org.counterfoil.model.EvidenceGrade;
import org.counterfoil.model.PathPattern;
import org.counterfoil.model.Provenance;
import org.counterfoil.model.PublishedPlan;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.QuantityUnit;
import org.counterfoil.model.Risk;
import org.counterfoil.model.Scenario;
import org.counterfoil.report.Assumption.Amount;
import org.counterfoil.report.Assumption.Split;
import org.counterfoil.report.Assumption.Text;
import org.counterfoil.report.Assumption.Value;
import org.counterfoil.units.FinancialYear;

/**
 * Everything that a scenario rests on, each with its source, grade, owner and note: the quantities, what was decided besides
 * (planned months, splits, the appraisal's years and rates, the price base), the risks' likelihoods and effects, the
 * correlations, the claims and the published cost.
 */
public final class AssumptionsLog {

    private static final String CLAIMS = "claims/";

    private final Scenario scenario;
    private final AsWritten written;
    private final List<Assumption> assumptions = new ArrayList<>();

    private AssumptionsLog(Scenario scenario, AsWritten written) {
        this.scenario = scenario;
        this.written = written;
        scenario.quantities().forEach(this::addQuantity);
        scenario.decisions().values().stream()
                .filter(decision -> !decision.path().startsWith(CLAIMS))
                .forEach(this::addDecision);
        scenario.risks().values().forEach(this::addRisk);
        scenario.correlations().values().forEach(this::addCorrelation);
        scenario.claims().values().forEach(this::addClaim);
        addPublishedCost(scenario.publishedPlan());
    }

    /**
     * The log of a scenario that came from no file.
     *
     * @param scenario whose numbers are listed
     * @return all that it rests on
     */
    public static AssumptionsLog of(Scenario scenario) {
        return of(scenario, AsWritten.NOWHERE);
    }

    /**
     * The log of a scenario that came from a file.
     *
     * @param scenario whose numbers are listed
     * @param written what the file says
     * @return all that it rests on
     */
    public static AssumptionsLog of(Scenario scenario, AsWritten written) {
        return new AssumptionsLog(scenario, written);
    }

    /** The scenario that rests on them. */
    public Scenario scenario() {
        return scenario;
    }

    /**
     * All of them: quantities in the order of their paths, then what was decided besides, risks, correlations, claims and the
     * published cost.
     */
    public List<Assumption> assumptions() {
        return List.copyOf(assumptions);
    }

    /**
     * The one with a path.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Assumption at(String path) {
        return assumptions.stream()
                .filter(assumption -> assumption.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no assumption '%s'".formatted(path)));
    }

    /** Those whose path is the one given, or lies beneath it. */
    public List<Assumption> beneath(String path) {
        return assumptions.stream()
                .filter(assumption -> (assumption.path() + "/").startsWith(path + "/"))
                .toList();
    }

    /** How many are stated; one that is stated for many elements at once counts once, as does a split. */
    public int stated() {
        return grades().values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many of those that are stated have each grade. */
    public Map<EvidenceGrade, Integer> grades() {
        Map<EvidenceGrade, Integer> grades = new EnumMap<>(EvidenceGrade.class);
        Set<String> counted = new LinkedHashSet<>();
        for (Assumption assumption : assumptions) {
            if (assumption.origin() != Assumption.Origin.MODEL && counted.add(assumption.statedAt())) {
                grades.merge(assumption.provenance().evidence(), 1, Integer::sum);
            }
        }
        return grades;
    }

    /** Where those are stated that have neither a source nor a grade. */
    public Set<String> unsupported() {
        Set<String> paths = new LinkedHashSet<>();
        assumptions.stream()
                .filter(Assumption::isUnsupported)
                .map(Assumption::statedAt)
                .forEach(paths::add);
        return paths;
    }

    private void addQuantity(String path, Quantity quantity) {
        QuantityKind kind = QuantityKind.ofPath(path);
        add(
                path,
                kind.meaning(),
                unitOf(kind, path),
                quantity,
                scenario.statedAt(path).orElse(""));
    }

    private void addDecision(Decision decision) {
        add(
                decision.path(),
                decision.kind().meaning(),
                valueOf(decision),
                decision.provenance(),
                decision.isStated() ? decision.path() : "");
    }

    private Value valueOf(Decision decision) {
        Appraisal appraisal = scenario.appraisal();
        return switch (decision.kind()) {
            case FIRST_YEAR -> year(appraisal.period().firstYear());
            case YEARS -> amount(QuantityUnit.YEARS, appraisal.period().years());
            case PRESENT_VALUE_YEAR -> year(appraisal.presentValueYear());
            case DISCOUNTING -> new Text(Wording.rates(appraisal.discounting()), QuantityUnit.FRACTION_A_YEAR.in(""));
            case PRICE_BASE -> year(scenario.money().priceBase());
            case BUILD_START -> month(centre(decision).buildStart());
            case BUILD_MONTHS -> amount(QuantityUnit.MONTHS, centre(decision).buildMonths());
            case GO_LIVE -> month(move(decision).goLive());
            case TRANSFER -> month(move(decision).transfer());
            case SPLIT -> split(body(decision));
            case PROGRAMME_START -> month(scenario.programme().start());
            case CLAIM_YEAR, CLAIM_BY -> year(claim(decision).until());
            case CLAIM_FROM -> year(claim(decision).from());
            case CONFIDENCE -> amount(QuantityUnit.PROBABILITY, claim(decision).confidence());
        };
    }

    private static Value year(FinancialYear year) {
        return Text.year(year.toString());
    }

    private Value month(YearMonth month) {
        return amount(QuantityUnit.MONTH, scenario.appraisal().period().monthsUntil(month));
    }

    private Value amount(QuantityUnit unit, double value) {
        return new Amount(Quantity.of(value), inputUnit(unit));
    }

    private static Value split(Body body) {
        Map<String, Double> shares = new TreeMap<>();
        body.functions()
                .forEach((function, move) -> shares.put(function, move.cost().weight()));
        return new Split(shares);
    }

    private Centre centre(Decision decision) {
        return of(decision, scenario.centres());
    }

    private Body body(Decision decision) {
        return of(decision, scenario.bodies());
    }

    private Claim claim(Decision decision) {
        return of(decision, scenario.claims());
    }

    /** How the function moves that a decision is about; of a whole body, any that has no month of its own. */
    private Body.Move move(Decision decision) {
        Map<String, Body.Move> moves = body(decision).functions();
        String all =
                decision.kind().pattern().text().replace("*", body(decision).id());
        return moves.entrySet().stream()
                .filter(move -> decision.path().equals(all + "/" + move.getKey())
                        || (decision.path().equals(all)
                                && !scenario.decisions().containsKey(all + "/" + move.getKey())))
                .findFirst()
                .orElseGet(() -> moves.entrySet().iterator().next())
                .getValue();
    }

    private static <T> T of(Decision decision, Map<String, T> elements) {
        T element = elements.get(decision.path().split("/", -1)[1]);
        if (element == null) {
            throw new AssertionError(decision.path());
        }
        return element;
    }

    /** A one-off cost that falls in a year is no cost a year. */
    private QuantityUnit unitOf(QuantityKind kind, String path) {
        boolean isOneOff = kind == QuantityKind.LINE_AMOUNT
                && scenario.lines().values().stream()
                        .filter(line -> path.startsWith("lines/" + line.id() + "/"))
                        .anyMatch(line -> line.category() == CashFlowLine.Category.IMPLEMENTATION);
        return isOneOff ? QuantityUnit.MONEY : kind.unit();
    }

    private void addRisk(Risk risk) {
        String path = "risks/" + risk.id();
        add(
                path + "/likelihood",
                "probability that the risk happens",
                QuantityUnit.PROBABILITY,
                Quantity.of(risk.likelihood()).withProvenance(risk.provenance()),
                path + "/likelihood");
        for (int i = 0; i < risk.effects().size(); i++) {
            Effect effect = risk.effects().get(i);
            addEffect(path + "/" + effect.key(), path + "/effects/" + i, effect);
        }
    }

    private void addEffect(String path, String statedAt, Effect effect) {
        if (effect instanceof Effect.Scale scale) {
            add(path, "factor of " + scale.on().text(), QuantityUnit.RATIO, scale.factor(), statedAt + "/scale");
        } else if (effect instanceof Effect.Add added) {
            add(path, "added to " + added.on().text(), unitOf(added.on()), added.amount(), statedAt + "/add");
        } else if (effect instanceof Effect.Set set) {
            add(path, "month set for " + set.on().text(), QuantityUnit.MONTH, set.month(), statedAt + "/set");
        } else if (effect instanceof Effect.Line line) {
            String stated = statedAt + "/line/";
            add(path + "/amount", "amount of the cash flow", QuantityUnit.MONEY, line.amount(), stated + "amount");
            add(path + "/month", "month in which it starts", QuantityUnit.MONTH, line.month(), stated + "month");
            add(
                    path + "/months",
                    "months over which it is spread",
                    QuantityUnit.MONTHS,
                    line.months(),
                    stated + "months");
        }
    }

    /** Of what a pattern selects; a number where that is of several units. */
    private QuantityUnit unitOf(PathPattern pattern) {
        Set<QuantityUnit> units = new LinkedHashSet<>();
        scenario.select(pattern)
                .forEach(path -> units.add(QuantityKind.ofPath(path).unit()));
        return units.size() == 1 ? units.iterator().next() : QuantityUnit.NUMBER;
    }

    private void addCorrelation(Correlation correlation) {
        String path = "correlations/" + correlation.id();
        String meaning = "rank correlation (Spearman)";
        if (correlation.pairs().isEmpty()) {
            addValue(path, meaning, correlation.value(), correlation.provenance(), path + "/value");
        }
        for (int i = 0; i < correlation.pairs().size(); i++) {
            Correlation.Pair pair = correlation.pairs().get(i);
            addValue(
                    path + "/" + pair.first() + "/" + pair.second(),
                    meaning,
                    pair.value(),
                    correlation.provenance(),
                    path + "/pairs/" + i + "/2");
        }
    }

    /** What is promised, and what was decided to read it. */
    private void addClaim(Claim claim) {
        String path =
                CLAIMS + claim.id() + "/" + (claim.direction() == Claim.Direction.AT_LEAST ? "atLeast" : "atMost");
        add(
                path,
                "what is promised: " + claim.metric().meaning(),
                new ClaimWords(scenario).threshold(claim, this::inputUnit),
                claim.provenance(),
                path);
        scenario.decisions().values().stream()
                .filter(decision -> decision.path().startsWith(CLAIMS + claim.id() + "/"))
                .forEach(this::addDecision);
    }

    private void addPublishedCost(PublishedPlan plan) {
        String path = "publishedPlan/cost";
        plan.cost()
                .ifPresent(cost -> add(
                        path,
                        "implementation cost as published",
                        QuantityUnit.MONEY,
                        Quantity.of(cost).withProvenance(plan.provenance()),
                        path));
    }

    private void addValue(String path, String meaning, double value, Provenance provenance, String statedAt) {
        add(path, meaning, QuantityUnit.NUMBER, Quantity.of(value).withProvenance(provenance), statedAt);
    }

    private void add(String path, String meaning, QuantityUnit unit, Quantity quantity, String statedAt) {
        String words = statedAt.isEmpty() ? "" : written.rate(statedAt).orElse("");
        boolean isPlain = statedAt.isEmpty() || (quantity.isCertain() && words.isEmpty());
        String definition = isPlain ? "" : written.definition(statedAt).orElse("");
        add(path, meaning, new Amount(quantity, inputUnit(unit), words, definition), quantity.provenance(), statedAt);
    }

    private void add(String path, String meaning, Value value, Provenance provenance, String statedAt) {
        String where = statedAt.isEmpty() ? "" : written.place(statedAt).orElse("");
        assumptions.add(new Assumption(path, meaning, value, provenance, statedAt, where));
    }

    private InputUnit inputUnit(QuantityUnit unit) {
        return new InputUnit(
                unit,
                scenario.money(),
                scenario.appraisal().period().firstYear().firstMonth(),
                DateStyle.WORDS);
    }
}
