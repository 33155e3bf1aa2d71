package org.counterfoil.model;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.counterfoil.distribution.Distribution;

/** Collects what is stated of one body. */
public final class BodyBuilder extends ElementBuilder<BodyBuilder> {

    /** In place of a function's id: all functions of the body. */
    private static final String ALL = "";

    private String centre = "";
    private final SortedMap<String, YearMonth> goLive = new TreeMap<>();
    private final SortedMap<String, YearMonth> transfer = new TreeMap<>();
    private final SortedMap<String, Double> split = new TreeMap<>();

    BodyBuilder() {
        super("bodies");
    }

    /** Says which centre serves it. */
    public BodyBuilder centre(String id) {
        centre = id;
        return this;
    }

    /** Planned month on the platform, for all its functions that have none of their own. */
    public BodyBuilder goLive(YearMonth month) {
        goLive.put(ALL, month);
        return this;
    }

    /** Planned month on the platform, written like {@code 2014-07}. */
    public BodyBuilder goLive(String month) {
        return goLive(YearMonth.parse(month));
    }

    /** Planned month on the platform for one function. */
    public BodyBuilder goLive(String function, YearMonth month) {
        goLive.put(function, month);
        return this;
    }

    /** Planned month the work moves as it is, for all its functions that have none of their own. */
    public BodyBuilder transfer(YearMonth month) {
        transfer.put(ALL, month);
        return this;
    }

    /** Planned month the work moves as it is, written like {@code 2013-11}. */
    public BodyBuilder transfer(String month) {
        return transfer(YearMonth.parse(month));
    }

    /** Planned month the work of one function moves as it is. */
    public BodyBuilder transfer(String function, YearMonth month) {
        transfer.put(function, month);
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

    /**
     * Business-as-usual cost of all functions in one number, shared out.
     *
     * @param total of all functions
     * @param parts each function's part, positive; taken relative to their sum
     */
    public BodyBuilder cost(Quantity total, Map<String, Double> parts) {
        split.putAll(parts);
        return with(QuantityKind.COST, total);
    }

    /** Cost of moving one function to the platform; the body's {@code MIGRATION_COST} is shared out by cost instead. */
    public BodyBuilder migrationCost(String function, Quantity quantity) {
        return withPart(QuantityKind.MIGRATION_COST, function, quantity);
    }

    String centre() {
        return centre;
    }

    SortedMap<String, Double> split() {
        return split;
    }

    Optional<YearMonth> goLiveOf(String function) {
        return of(goLive, function);
    }

    Optional<YearMonth> transferOf(String function) {
        return of(transfer, function);
    }

    /** Functions named with a go-live or a transfer of their own. */
    Iterable<String> functionsWithMonths() {
        TreeMap<String, YearMonth> named = new TreeMap<>(goLive);
        named.putAll(transfer);
        named.remove(ALL);
        return named.keySet();
    }

    private static Optional<YearMonth> of(Map<String, YearMonth> months, String function) {
        YearMonth own = months.get(function);
        return Optional.ofNullable(own != null ? own : months.get(ALL));
    }

    @Override
    BodyBuilder self() {
        return this;
    }
}
