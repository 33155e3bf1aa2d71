package org.counterfoil.model;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes a body of what is stated of it: which functions move when, and which part of which cost is theirs. */
final class BodyAssembler {

    private final String id;
    private final BodyBuilder body;
    private final QuantityTable table;
    private final List<Violation> violations;

    BodyAssembler(String id, BodyBuilder body, QuantityTable table, List<Violation> violations) {
        this.id = id;
        this.body = body;
        this.table = table;
        this.violations = violations;
    }

    /**
     * The body.
     *
     * @param placeholder month in place of a missing one, so that a body without a go-live breaks that rule only
     */
    Body assemble(YearMonth placeholder) {
        // Those stated in all or by function are added with their shares.
        Map<String, Quantity> single = new TreeMap<>(body.stated());
        single.remove(QuantityKind.COST.key());
        single.remove(QuantityKind.MIGRATION_COST.key());
        table.addAll("bodies", id, single, kind -> kind != QuantityKind.COST && kind != QuantityKind.MIGRATION_COST);
        SortedMap<String, Body.Share> cost = costShares();
        SortedMap<String, Body.Share> migration = migrationShares(cost);
        TreeMap<String, Body.Move> moves = new TreeMap<>();
        for (Map.Entry<String, Body.Share> entry : cost.entrySet()) {
            String function = entry.getKey();
            Optional<YearMonth> goLive = body.goLiveOf(function);
            if (!body.statesGoLive(function)) {
                violations.add(new Violation(
                        RuleKind.MISSING,
                        path("goLive"),
                        "is missing for %s; write the planned month, like 2014-07".formatted(function)));
            }
            YearMonth month = goLive.orElse(placeholder);
            moves.put(
                    function,
                    new Body.Move(
                            month,
                            body.transferOf(function).orElse(month),
                            entry.getValue(),
                            migration.getOrDefault(function, entry.getValue())));
        }
        for (String function : body.functionsWithMonths()) {
            if (!cost.containsKey(function)) {
                violations.add(new Violation(
                        RuleKind.FUNCTION_WITHOUT_COST,
                        path("goLive/" + function),
                        "has no cost: state cost/%s, or leave it out".formatted(function)));
            }
        }
        return new Body(id, body.titleOr(id), body.centre(), moves);
    }

    private SortedMap<String, Body.Share> costShares() {
        SortedMap<String, Body.Share> shares = partShares(QuantityKind.COST);
        Quantity total = body.stated().get(QuantityKind.COST.key());
        if (total == null) {
            if (shares.isEmpty()) {
                violations.add(
                        new Violation(RuleKind.MISSING, path("cost"), "is missing; state the cost of each function"));
            }
            return shares;
        }
        if (!shares.isEmpty()) {
            violations.add(new Violation(
                    RuleKind.CHOOSE_ONE, path("cost"), "is stated both in all and by function; choose one"));
            return shares;
        }
        String path = QuantityKind.COST.path(id);
        table.put(path, total);
        double sum =
                body.split().values().stream().mapToDouble(Double::doubleValue).sum();
        if (!(sum > 0) || body.split().values().stream().anyMatch(part -> !(part > 0))) {
            violations.add(new Violation(
                    RuleKind.OUT_OF_BOUNDS, path("cost/split"), "needs a positive part for each function"));
            return shares;
        }
        body.split().forEach((function, part) -> shares.put(function, new Body.Share(path, part / sum)));
        return shares;
    }

    private SortedMap<String, Body.Share> migrationShares(SortedMap<String, Body.Share> cost) {
        SortedMap<String, Body.Share> shares = partShares(QuantityKind.MIGRATION_COST);
        Quantity own = body.stated().get(QuantityKind.MIGRATION_COST.key());
        String path = QuantityKind.MIGRATION_COST.path(id);
        if (shares.isEmpty()) {
            Optional<Quantity> general = table.general(QuantityKind.MIGRATION_COST);
            if (own != null) {
                table.put(path, own);
            } else if (general.isPresent()) {
                table.putGeneral(QuantityKind.MIGRATION_COST, path, general.get());
            } else {
                violations.add(QuantityTable.missing(path));
                table.put(path, Quantity.zeroBecause("placeholder for a missing value"));
            }
            return sharedOutByCost(path, cost);
        }
        if (own != null) {
            violations.add(
                    new Violation(RuleKind.CHOOSE_ONE, path, "is stated both in all and by function; choose one"));
        }
        TreeSet<String> without = new TreeSet<>(cost.keySet());
        without.removeAll(shares.keySet());
        for (String function : without) {
            violations.add(QuantityTable.missing(path + "/" + function));
            shares.put(function, new Body.Share(path + "/" + shares.firstKey(), 0));
        }
        TreeSet<String> unknown = new TreeSet<>(shares.keySet());
        unknown.removeAll(cost.keySet());
        unknown.forEach(function -> violations.add(new Violation(
                RuleKind.FUNCTION_WITHOUT_COST,
                path + "/" + function,
                "has no cost: state cost/%s, or leave it out".formatted(function))));
        return shares;
    }

    private SortedMap<String, Body.Share> partShares(QuantityKind kind) {
        SortedMap<String, Body.Share> shares = new TreeMap<>();
        String prefix = kind.key() + "/";
        for (Map.Entry<String, Quantity> entry : body.stated().entrySet()) {
            if (entry.getKey().startsWith(prefix)) {
                String function = entry.getKey().substring(prefix.length());
                String path = kind.path(id, function);
                table.put(path, entry.getValue());
                shares.put(function, new Body.Share(path, 1));
            }
        }
        return shares;
    }

    private SortedMap<String, Body.Share> sharedOutByCost(String path, SortedMap<String, Body.Share> cost) {
        TreeMap<String, Double> planCost = new TreeMap<>();
        cost.forEach((function, share) -> planCost.put(
                function, share.weight() * table.quantity(share.path()).planValue()));
        double sum = planCost.values().stream().mapToDouble(Double::doubleValue).sum();
        SortedMap<String, Body.Share> shares = new TreeMap<>();
        planCost.forEach((function, value) ->
                shares.put(function, new Body.Share(path, sum > 0 ? value / sum : 1.0 / planCost.size())));
        return shares;
    }

    private String path(String key) {
        return "bodies/" + id + "/" + key;
    }
}
