package org.counterfoil.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.counterfoil.model.Claim;
import org.counterfoil.model.Correlation;
import org.counterfoil.model.Driver;
import org.counterfoil.model.Effect;
import org.counterfoil.model.PathPattern;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Risk;
import org.counterfoil.model.Scenario;
import org.counterfoil.model.Spelling;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.outcome.Summary;
import org.counterfoil.simulation.Simulation;

/**
 * Some of what a scenario says, looked at closely: quantities with what they become in the trials and what acts on them,
 * what was decided besides, risks, correlations and claims.
 */
public final class Explanation {

    private static final String PUBLISHED_COST = "publishedPlan/cost";

    private final AssumptionsLog log;
    private final List<Assumption> quantities;
    private final List<Assumption> decisions;
    private final List<Risk> risks;
    private final List<Correlation> correlations;
    private final List<Claim> claims;
    private final Simulation simulation;
    private final Optional<Outcomes> outcomes;
    private final List<Driver> drivers;
    private final Map<String, Summary> summaries = new TreeMap<>();

    private Explanation(AssumptionsLog log, Set<String> paths, Simulation simulation) {
        Scenario scenario = log.scenario();
        this.log = log;
        this.quantities = log.assumptions().stream()
                .filter(assumption -> paths.contains(assumption.path())
                        && scenario.quantities().containsKey(assumption.path()))
                .toList();
        this.decisions = log.assumptions().stream()
                .filter(assumption -> paths.contains(assumption.path()) && isDecision(scenario, assumption.path()))
                .toList();
        this.risks = chosen(scenario.risks(), "risks/", paths);
        this.correlations = chosen(scenario.correlations(), "correlations/", paths);
        this.claims = chosen(scenario.claims(), "claims/", paths);
        this.drivers = scenario.drivers();
        // One that is the same in every trial would only take memory.
        List<String> kept =
                quantities.stream().filter(this::varies).map(Assumption::path).toList();
        this.simulation = simulation.keeping(List.of()).keepingQuantities(kept);
        this.outcomes = kept.isEmpty() ? Optional.empty() : Optional.of(this.simulation.run());
    }

    /** What a quantity may hold beneath it in a file. */
    private static final Pattern PART = Pattern.compile(
            "plan|value|total|dist|min|mode|max|mean|median|sd|p\\d+|count|of|withinYears|source|evidence|owner|note");

    /**
     * A risk that acts on a quantity.
     *
     * @param risk which
     * @param effect what it does to the quantity
     */
    public record Acting(Risk risk, Effect effect) {}

    /**
     * Explains what some paths name, and simulates the quantities among it.
     *
     * @param log of the scenario that the simulation is of
     * @param paths of quantities, of the defaults, of months, splits and years, of risks, correlations and claims; {@code *} stands for any one id, and
     *     a path also names all that lies beneath it
     * @param simulation of the log's scenario
     * @throws UnknownPathException if one names nothing; says what may have been meant
     */
    public static Explanation of(AssumptionsLog log, List<String> paths, Simulation simulation) {
        Set<String> chosen = new LinkedHashSet<>();
        for (String path : paths) {
            Set<String> found = select(log.scenario(), path);
            if (found.isEmpty()) {
                throw new UnknownPathException(path, hint(log.scenario(), path));
            }
            chosen.addAll(found);
        }
        return new Explanation(log, chosen, simulation);
    }

    /** The scenario's log. */
    public AssumptionsLog log() {
        return log;
    }

    /** The quantities, in the order of their paths. */
    public List<Assumption> quantities() {
        return quantities;
    }

    /** Months, splits, years and rates and the published cost, in the order of the log. */
    public List<Assumption> decisions() {
        return decisions;
    }

    /** The risks, in the order of their ids. */
    public List<Risk> risks() {
        return risks;
    }

    /** The correlations, in the order of their ids. */
    public List<Correlation> correlations() {
        return correlations;
    }

    /** The claims, in the order of their ids. */
    public List<Claim> claims() {
        return claims;
    }

    /** How the quantities were simulated. */
    public Simulation simulation() {
        return simulation;
    }

    /** What a quantity is in the trials, once risks have acted and its bounds have held. */
    public Summary inTrials(Assumption quantity) {
        return summaries.computeIfAbsent(
                quantity.path(),
                path -> varies(quantity)
                        ? outcomes.orElseThrow().summary(outcomes.orElseThrow().quantity(path), Metric.Missing.NONE, 0)
                        : Summary.of(
                                sameInAll(quantity.quantity().distribution().mean())));
    }

    /** Two trials are enough to show that they do not differ. */
    private static double[] sameInAll(double value) {
        return new double[] {value, value};
    }

    /** Whether a quantity can differ from trial to trial. */
    public boolean varies(Assumption quantity) {
        return !quantity.quantity().isCertain() || !acting(quantity).isEmpty();
    }

    /** Share of trials in which its bounds held a quantity back. */
    public double heldBack(Assumption quantity) {
        return outcomes.map(found -> found.bites().getOrDefault(quantity.path(), 0.0))
                .orElse(0.0);
    }

    /** The risks that act on a quantity, in the order of their ids. */
    public List<Acting> acting(Assumption quantity) {
        List<Acting> acting = new ArrayList<>();
        for (Risk risk : log.scenario().risks().values()) {
            risk.effects().stream()
                    .filter(effect -> effect.changes(quantity.path()))
                    .forEach(effect -> acting.add(new Acting(risk, effect)));
        }
        return acting;
    }

    /** The correlations that a quantity's own draws take part in, in the order of their ids. */
    public List<Correlation> correlations(Assumption quantity) {
        List<String> own = drivers.stream()
                .map(Driver::name)
                .filter(name -> (name + "/").startsWith(quantity.path() + "/"))
                .toList();
        return log.scenario().correlations().values().stream()
                .filter(correlation -> own.stream().anyMatch(driver -> joins(correlation, driver)))
                .toList();
    }

    private static boolean joins(Correlation correlation, String driver) {
        return correlation.between().stream().anyMatch(pattern -> pattern.matches(driver))
                || correlation.pairs().stream()
                        .anyMatch(pair ->
                                pair.first().equals(driver) || pair.second().equals(driver));
    }

    private static <T> List<T> chosen(Map<String, T> all, String prefix, Set<String> paths) {
        return all.entrySet().stream()
                .filter(entry -> paths.contains(prefix + entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** What a path names; of a part of it, such as a plan value, what it is a part of. */
    private static Set<String> select(Scenario scenario, String path) {
        Set<String> found = selectWhole(scenario, path);
        int slash = path.lastIndexOf('/');
        boolean isPart = slash > 0 && PART.matcher(path.substring(slash + 1)).matches();
        return found.isEmpty() && isPart ? selectWhole(scenario, path.substring(0, slash)) : found;
    }

    /** What a path names: itself and what lies beneath it; or whatever takes its value from there. */
    private static Set<String> selectWhole(Scenario scenario, String path) {
        PathPattern pattern = new PathPattern(path);
        Set<String> found = new LinkedHashSet<>();
        for (String known : known(scenario)) {
            boolean liesInOne =
                    path.startsWith(known + "/") && !scenario.quantities().containsKey(known);
            boolean isOrigin = scenario.quantities().containsKey(known)
                    && scenario.statedAt(known).filter(path::equals).isPresent();
            if (pattern.matches(known) || liesInOne || isOrigin || isShare(scenario, path, known)) {
                found.add(known);
            }
        }
        return found;
    }

    /** Whether a path names a function's share of what is stated once for a body. */
    private static boolean isShare(Scenario scenario, String path, String quantity) {
        int slash = path.lastIndexOf('/');
        return slash > 0
                && scenario.quantities().containsKey(quantity)
                && sharesOf(scenario, quantity).containsKey(path.substring(slash + 1))
                && new PathPattern(path.substring(0, slash)).matches(quantity);
    }

    /** What part of a quantity that is stated once for a body each of its functions has; none of any other quantity. */
    static SortedMap<String, Double> sharesOf(Scenario scenario, String quantity) {
        SortedMap<String, Double> shares = new TreeMap<>();
        Optional.ofNullable(scenario.bodies().get(quantity.split("/", -1)[1]))
                .filter(body -> quantity.equals(QuantityKind.COST.path(body.id())))
                .ifPresent(body -> body.functions()
                        .forEach((function, move) ->
                                shares.put(function, move.cost().weight())));
        return shares;
    }

    /** What is decided of a claim is explained with the claim. */
    private static boolean isDecision(Scenario scenario, String path) {
        return path.equals(PUBLISHED_COST) || (scenario.decisions().containsKey(path) && !path.startsWith("claims/"));
    }

    private static Set<String> known(Scenario scenario) {
        Set<String> known = new LinkedHashSet<>(scenario.quantities().keySet());
        scenario.decisions().keySet().stream()
                .filter(path -> isDecision(scenario, path))
                .forEach(known::add);
        scenario.publishedPlan().cost().ifPresent(cost -> known.add(PUBLISHED_COST));
        scenario.risks().keySet().forEach(id -> known.add("risks/" + id));
        scenario.correlations().keySet().forEach(id -> known.add("correlations/" + id));
        scenario.claims().keySet().forEach(id -> known.add("claims/" + id));
        return known;
    }

    private static String hint(Scenario scenario, String path) {
        Set<String> patterns = scenario.quantities().keySet().stream()
                .map(known -> QuantityKind.ofPath(known).pattern().text())
                .collect(Collectors.toCollection(TreeSet::new));
        String example = patterns.iterator().next();
        scenario.decisions().values().stream()
                .filter(decision -> isDecision(scenario, decision.path()))
                .map(decision -> decision.kind().pattern().text())
                .forEach(patterns::add);
        Optional<String> word = path.contains("/")
                ? Optional.empty()
                : Spelling.nearest(
                        path, patterns.stream().map(Explanation::lastWord).collect(Collectors.toSet()));
        if (word.isPresent()) {
            return "; did you mean "
                    + patterns.stream()
                            .filter(pattern -> lastWord(pattern).equals(word.get()))
                            .map("'%s'"::formatted)
                            .collect(Collectors.joining(" or "))
                    + "?";
        }
        Set<String> known = known(scenario);
        known.addAll(patterns);
        return Spelling.nearest(path, known)
                .map("; did you mean '%s'?"::formatted)
                .orElseGet(() ->
                        "; write the path of a quantity, such as %s or %s, of a month or split, or of a risk, correlation or claim"
                                .formatted(scenario.quantities().firstKey(), example));
    }

    private static String lastWord(String pattern) {
        return pattern.substring(pattern.lastIndexOf('/') + 1);
    }
}
