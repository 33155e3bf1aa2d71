package org.counterfoil.model;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Collects a scenario's quantities: what an element states, else what all of its sort do, else the catalogue. */
final class QuantityTable {

    private final Map<String, DefaultsBuilder> defaults;
    private final List<Violation> violations;
    private final TreeMap<String, Quantity> quantities = new TreeMap<>();
    private final TreeMap<String, String> origins = new TreeMap<>();

    QuantityTable(Map<String, DefaultsBuilder> defaults, List<Violation> violations) {
        this.defaults = defaults;
        this.violations = violations;
    }

    /** Adds the quantities of one element that apply to it. */
    void addAll(String owner, String id, Map<String, Quantity> stated, Predicate<QuantityKind> applies) {
        for (QuantityKind kind : QuantityKind.values()) {
            if (kind.owner().equals(owner) && kind != QuantityKind.CLOSES && applies.test(kind)) {
                add(kind, id, stated);
            }
        }
    }

    private void add(QuantityKind kind, String id, Map<String, Quantity> stated) {
        String path = kind.path(id);
        Optional<Quantity> general = general(kind);
        Quantity own = stated.get(kind.key());
        if (own != null) {
            put(path, own);
        } else if (general.isPresent()) {
            putGeneral(kind, path, general.get());
        } else if (kind.hasDefault()) {
            quantities.put(path, Quantity.of(kind.defaultValue()));
        } else if (kind.isRequired()) {
            violations.add(missing(path));
            quantities.put(path, Quantity.zeroBecause("placeholder for a missing value"));
        }
    }

    static Violation missing(String path) {
        return new Violation(RuleKind.MISSING, path, "is missing; state it, or a zero with a note that says why");
    }

    /** What all elements of a sort state. */
    Optional<Quantity> general(QuantityKind kind) {
        DefaultsBuilder builder = defaults.get(kind.owner());
        return builder == null
                ? Optional.empty()
                : Optional.ofNullable(builder.stated().get(kind.key()));
    }

    /** Adds a quantity that its element states. */
    void put(String path, Quantity quantity) {
        quantities.put(path, planned(QuantityKind.ofPath(path), quantity));
        origins.put(path, path);
    }

    /** Adds a quantity that all elements of its sort state. */
    void putGeneral(QuantityKind kind, String path, Quantity quantity) {
        quantities.put(path, planned(kind, quantity));
        origins.put(path, defaultsPath(kind));
    }

    /** The plan has no deviation from itself unless one is stated. */
    private static Quantity planned(QuantityKind kind, Quantity quantity) {
        return kind.isDeviationFromPlan() && quantity.statedPlan().isEmpty()
                ? quantity.withPlanValue(kind.defaultValue())
                : quantity;
    }

    /** Reports what is stated of all elements of a sort, but read by none of them; a zero says nothing to miss. */
    void reportUnreadDefaults() {
        Set<String> read = new HashSet<>(origins.values());
        defaults.forEach((owner, builder) -> {
            boolean hasElements = quantities.keySet().stream().anyMatch(path -> path.startsWith(owner + "/"));
            for (QuantityKind kind : QuantityKind.values()) {
                Quantity general = builder.stated().get(kind.key());
                boolean isStated = kind.owner().equals(owner) && general != null && !general.isCertainly(0);
                if (isStated && hasElements && !read.contains(defaultsPath(kind))) {
                    violations.add(new Violation(
                            RuleKind.CANNOT_CHANGE_RESULTS,
                            defaultsPath(kind),
                            "cannot change any result: every one of the %s states its own, or does not read it; leave it out"
                                    .formatted(owner)));
                }
            }
        });
    }

    private static String defaultsPath(QuantityKind kind) {
        String singular = switch (kind.owner()) {
            case "functions" -> "function";
            case "centres" -> "centre";
            default -> "body";
        };
        return "defaults/" + singular + "/" + kind.key();
    }

    /** A quantity that was put here before. */
    Quantity quantity(String path) {
        Quantity quantity = quantities.get(path);
        if (quantity == null) {
            throw new AssertionError(path);
        }
        return quantity;
    }

    SortedMap<String, Quantity> quantities() {
        return quantities;
    }

    /** Where each stated quantity stands, by path: its own, or that of the defaults; none for the catalogue's. */
    SortedMap<String, String> origins() {
        return origins;
    }
}
