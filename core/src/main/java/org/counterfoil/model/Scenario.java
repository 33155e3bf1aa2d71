package org.counterfoil.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.counterfoil.units.MoneyUnit;

/**
 * What an analyst writes: bodies whose functions move to centres, what may go wrong, and the claims to be judged.
 *
 * <p>A scenario is a few ids and a map from path to quantity. It is valid by construction: only a {@link
 * ScenarioBuilder} makes one, and refuses one that breaks a rule, with all violations at once. Immutable and safe to
 * share between threads.
 */
public final class Scenario {

    /** Of bodies, functions, risks and other elements, each: a block of trials of more would fill a machine's memory. */
    public static final int MOST_ELEMENTS = 10_000;

    private final About about;
    private final MoneyUnit money;
    private final Appraisal appraisal;
    private final SortedMap<String, CorporateFunction> functions;
    private final SortedMap<String, Centre> centres;
    private final SortedMap<String, Body> bodies;
    private final Programme programme;
    private final SortedMap<String, CashFlowLine> lines;
    private final SortedMap<String, Risk> risks;
    private final SortedMap<String, Correlation> correlations;
    private final SortedMap<String, Claim> claims;
    private final PublishedPlan publishedPlan;
    private final SortedMap<String, Payer> payers;
    private final SimulationSettings settings;
    private final SortedMap<String, Quantity> quantities;
    private final SortedMap<String, String> origins;
    private final SortedMap<String, Decision> decisions;
    private final ScenarioBuilder statements;
    /** What patterns have selected: many risks act on the same quantities. */
    private final Map<PathPattern, List<String>> selected = new ConcurrentHashMap<>();

    Scenario(
            About about,
            MoneyUnit money,
            Appraisal appraisal,
            SortedMap<String, CorporateFunction> functions,
            SortedMap<String, Centre> centres,
            SortedMap<String, Body> bodies,
            Programme programme,
            SortedMap<String, CashFlowLine> lines,
            SortedMap<String, Risk> risks,
            SortedMap<String, Correlation> correlations,
            SortedMap<String, Claim> claims,
            PublishedPlan publishedPlan,
            SortedMap<String, Payer> payers,
            SimulationSettings settings,
            SortedMap<String, Quantity> quantities,
            SortedMap<String, String> origins,
            SortedMap<String, Decision> decisions,
            ScenarioBuilder statements) {
        this.about = about;
        this.money = money;
        this.appraisal = appraisal;
        this.functions = copy(functions);
        this.centres = copy(centres);
        this.bodies = copy(bodies);
        this.programme = programme;
        this.lines = copy(lines);
        this.risks = copy(risks);
        this.correlations = copy(correlations);
        this.claims = copy(claims);
        this.publishedPlan = publishedPlan;
        this.payers = copy(payers);
        this.settings = settings;
        this.quantities = copy(quantities);
        this.origins = copy(origins);
        this.decisions = copy(decisions);
        this.statements = statements;
    }

    /**
     * What is wrong with more than {@link #MOST_ELEMENTS}.
     *
     * @param elements how many there are
     */
    public static String tooMany(int elements) {
        return "has %d entries; at most %d can be simulated".formatted(elements, MOST_ELEMENTS);
    }

    /** Starts a scenario. */
    public static ScenarioBuilder builder(String id, String title) {
        return new ScenarioBuilder(id, title);
    }

    /** Starts another scenario from what was stated of this one; a second statement of anything replaces the first. */
    public ScenarioBuilder toBuilder() {
        return statements.copy();
    }

    /** What it is about. */
    public About about() {
        return about;
    }

    /** What one unit of money means. */
    public MoneyUnit money() {
        return money;
    }

    /** Over which years costs and savings are counted, and how they are discounted. */
    public Appraisal appraisal() {
        return appraisal;
    }

    /** Corporate functions, by id. */
    public SortedMap<String, CorporateFunction> functions() {
        return functions;
    }

    /** Shared service centres, by id. */
    public SortedMap<String, Centre> centres() {
        return centres;
    }

    /** Departments and arm's-length bodies, by id. */
    public SortedMap<String, Body> bodies() {
        return bodies;
    }

    /** The programme as a whole. */
    public Programme programme() {
        return programme;
    }

    /** Further cash flows, by id. */
    public SortedMap<String, CashFlowLine> lines() {
        return lines;
    }

    /** What may go wrong, by id. */
    public SortedMap<String, Risk> risks() {
        return risks;
    }

    /** Groups of drivers that move together, by id. */
    public SortedMap<String, Correlation> correlations() {
        return correlations;
    }

    /** The promises to be judged, by id. */
    public SortedMap<String, Claim> claims() {
        return claims;
    }

    /** What the published figures counted. */
    public PublishedPlan publishedPlan() {
        return publishedPlan;
    }

    /** Who pays a cost where it is not who one would expect, by path pattern. */
    public SortedMap<String, Payer> payers() {
        return payers;
    }

    /** How it asks to be simulated, unless the caller says otherwise. */
    public SimulationSettings settings() {
        return settings;
    }

    /** Every number the model reads, by path, defaults included. */
    public SortedMap<String, Quantity> quantities() {
        return quantities;
    }

    /**
     * The quantity at a path.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Quantity quantity(String path) {
        Quantity quantity = quantities.get(path);
        if (quantity == null) {
            throw new IllegalArgumentException("there is no quantity '%s'".formatted(path));
        }
        return quantity;
    }

    /** Path of the growth of a body's cost: that of its own, or the programme's. */
    public String growthPath(Body body) {
        String own = QuantityKind.BODY_GROWTH.path(body.id());
        return quantities.containsKey(own) ? own : QuantityKind.GROWTH.path("");
    }

    /** What people decided that is no quantity, by path, and what the model decided for want of them. */
    public SortedMap<String, Decision> decisions() {
        return decisions;
    }

    /**
     * Where a quantity is stated: its own path, or that of the defaults, such as {@code defaults/body/delay}; empty if
     * nobody states it, so that it has the catalogue's default.
     *
     * @throws IllegalArgumentException if there is no quantity at the path
     */
    public Optional<String> statedAt(String path) {
        quantity(path);
        return Optional.ofNullable(origins.get(path));
    }

    /** Paths of the quantities that a pattern selects, in order. */
    public List<String> select(PathPattern pattern) {
        return selected.computeIfAbsent(pattern, this::found);
    }

    /** Looks only where paths begin like the pattern. */
    private List<String> found(PathPattern pattern) {
        String start = pattern.text().replaceFirst("\\*.*", "");
        return quantities.subMap(start, start + Character.MAX_VALUE).keySet().stream()
                .filter(pattern::matches)
                .toList();
    }

    /** Paths of the centres' closing months that a pattern selects, in order. */
    public List<String> selectClosings(PathPattern pattern) {
        return centres.keySet().stream()
                .map(QuantityKind.CLOSES::path)
                .filter(pattern::matches)
                .toList();
    }

    /** All uncertain inputs, in the order of their names. */
    public List<Driver> drivers() {
        return Drivers.of(this).uncertain();
    }

    /** Its id, its years and how much it has, in one line. */
    @Override
    public String toString() {
        return "%s (%s to %s; bodies %d, risks %d, claims %d)"
                .formatted(
                        about.id(),
                        appraisal.period().firstYear(),
                        appraisal.period().lastYear(),
                        bodies.size(),
                        risks.size(),
                        claims.size());
    }

    private static <T> SortedMap<String, T> copy(SortedMap<String, T> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
