package org.counterfoil.model;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.counterfoil.distribution.Distribution;

/** Collects what is stated of one body. */
public final class BodyBuilder extends ElementBuilder<BodyBuilder> {

    /** In place of a function's id: all functions of the body. */
    private static final String ALL = "";

    private String centre = "";
    private final SortedMap<String, Optional<YearMonth>> goLive = new TreeMap<>();
    private final SortedMap<String, Optional<YearMonth>> transfer = new TreeMap<>();
    private final SortedMap<String, Double> split = new TreeMap<>();

    BodyBuilder(String id, Statements statements) {
        super("bodies", "bodies/" + id, statements);
    }

    /** Says which centre serves it. */
    public BodyBuilder centre(String id) {
        state("centre");
        centre = id;
        return this;
    }

    /** Planned month on the platform, for all its functions that have none of their own. */
    public BodyBuilder goLive(YearMonth month) {
        return month(goLive, "goLive", ALL, Optional.of(month));
    }

    /** Planned month on the platform, written like {@code 2014-07}. */
    public BodyBuilder goLive(String month) {
        return month(goLive, "goLive", ALL, statements().month(path("goLive"), month));
    }

    /** Planned month on the platform for one function. */
    public BodyBuilder goLive(String function, YearMonth month) {
        return month(goLive, "goLive", function, Optional.of(month));
    }

    /** Planned month on the platform for one function, written like {@code 2014-07}. */
    public BodyBuilder goLive(String function, String month) {
        return month(goLive, "goLive", function, statements().month(path("goLive/" + function), month));
    }

    /** Planned month the work moves as it is, for all its functions that have none of their own. */
    public BodyBuilder transfer(YearMonth month) {
        return month(transfer, "transfer", ALL, Optional.of(month));
    }

    /** Planned month the work moves as it is, written like {@code 2013-11}. */
    public BodyBuilder transfer(String month) {
        return month(transfer, "transfer", ALL, statements().month(path("transfer"), month));
    }

    /** Planned month the work of one function moves as it is. */
    public BodyBuilder transfer(String function, YearMonth month) {
        return month(transfer, "transfer", function, Optional.of(month));
    }

    /** Planned month the work moves as it is for one function, written like {@code 2014-07}. */
    public BodyBuilder transfer(String function, String month) {
        return month(transfer, "transfer", function, statements().month(path("transfer/" + function), month));
    }

    private BodyBuilder month(
            SortedMap<String, Optional<YearMonth>> months, String key, String function, Optional<YearMonth> month) {
        String stated = function.equals(ALL) ? key : key + "/" + function;
        state(stated);
        statements().decide(path(stated));
        months.put(function, month);
        return this;
    }

    /** Business-as-usual cost of one function. */
    public BodyBuilder cost(String function, Quantity quantity) {
        return withPart(QuantityKind.COST, function, quantity);
    }

    /** Certain business-as-usual cost of one function. */
    public BodyBuilder cost(String function, double value) {
        return cost(function, Quantity.of(value));
    }

    /** Uncertain business-as-usual cost of one function. */
    public BodyBuilder cost(String function, Distribution distribution) {
        return cost(function, Quantity.of(distribution));
    }

    /** Certain business-as-usual cost of one function, and where it comes from. */
    public BodyBuilder cost(String function, double value, Provenance provenance) {
        return cost(function, Quantity.of(value).withProvenance(provenance));
    }

    /**
     * Business-as-usual cost of all functions in one number, shared out.
     *
     * @param total of all functions
     * @param parts each function's part, positive; taken relative to their sum
     */
    public BodyBuilder cost(Quantity total, Map<String, Double> parts) {
        split.putAll(parts);
        statements().decide(path("cost/split"));
        return with(QuantityKind.COST, total);
    }

    /** Cost of moving one function to the platform; the body's {@code MIGRATION_COST} is shared out by cost instead. */
    public BodyBuilder migrationCost(String function, Quantity quantity) {
        return withPart(QuantityKind.MIGRATION_COST, function, quantity);
    }

    /** Certain cost of moving one function to the platform. */
    public BodyBuilder migrationCost(String function, double value) {
        return migrationCost(function, Quantity.of(value));
    }

    /** Uncertain cost of moving one function to the platform. */
    public BodyBuilder migrationCost(String function, Distribution distribution) {
        return migrationCost(function, Quantity.of(distribution));
    }

    String centre() {
        return centre;
    }

    SortedMap<String, Double> split() {
        return split;
    }

    /** Whether a month on the platform is stated for a function, be it one that cannot be read. */
    boolean statesGoLive(String function) {
        return goLive.containsKey(function) || goLive.containsKey(ALL);
    }

    Optional<YearMonth> goLiveOf(String function) {
        return of(goLive, function);
    }

    Optional<YearMonth> transferOf(String function) {
        return of(transfer, function);
    }

    /** Functions named with a go-live or a transfer of their own. */
    Iterable<String> functionsWithMonths() {
        TreeSet<String> named = new TreeSet<>(goLive.keySet());
        named.addAll(transfer.keySet());
        named.remove(ALL);
        return named;
    }

    private static Optional<YearMonth> of(Map<String, Optional<YearMonth>> months, String function) {
        Optional<YearMonth> all = months.getOrDefault(ALL, Optional.empty());
        return months.getOrDefault(function, all);
    }

    @Override
    void copy(BodyBuilder other) {
        super.copy(other);
        centre = other.centre;
        goLive.putAll(other.goLive);
        transfer.putAll(other.transfer);
        split.putAll(other.split);
    }

    @Override
    BodyBuilder self() {
        return this;
    }
}
