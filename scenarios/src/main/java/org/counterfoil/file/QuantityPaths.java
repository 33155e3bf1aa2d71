package org.counterfoil.file;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.counterfoil.model.QuantityKind;

/** Which quantities a file may state, and where. All of it follows from the catalogue. */
final class QuantityPaths {

    /** What the defaults call one element of each sort. */
    static final Map<String, String> SINGULAR = Map.of("functions", "function", "centres", "centre", "bodies", "body");

    /** A quantity of these kinds may be stated for each function of a body, or year of a line. */
    private static final Set<QuantityKind> IN_PARTS =
            Set.of(QuantityKind.COST, QuantityKind.MIGRATION_COST, QuantityKind.LINE_AMOUNT);

    private QuantityPaths() {}

    /** Kinds that an element may state; the month a centre closes is set by risks alone. */
    static List<QuantityKind> ofElements(String owner) {
        return Arrays.stream(QuantityKind.values())
                .filter(kind -> kind.owner().equals(owner) && kind != QuantityKind.CLOSES)
                .toList();
    }

    /** Kinds that may be stated for all elements of a sort at once; a business-as-usual cost is each body's own. */
    static List<QuantityKind> ofDefaults(String owner) {
        return ofElements(owner).stream()
                .filter(kind -> kind != QuantityKind.COST)
                .toList();
    }

    /** Whether a quantity may be stated at a path. */
    static boolean isQuantity(String path) {
        for (QuantityKind kind : QuantityKind.values()) {
            if (kind == QuantityKind.CLOSES) {
                continue;
            }
            int more = length(path) - length(kind.pattern().text());
            boolean isPart = more == 1 && IN_PARTS.contains(kind) && !path.endsWith("/split");
            boolean isWhole = more == 0 && kind != QuantityKind.COST && kind != QuantityKind.LINE_AMOUNT;
            if ((isPart || isWhole) && kind.pattern().matches(path)) {
                return true;
            }
        }
        return SINGULAR.entrySet().stream()
                .anyMatch(sort -> ofDefaults(sort.getKey()).stream()
                        .anyMatch(kind -> path.equals("defaults/" + sort.getValue() + "/" + kind.key())));
    }

    private static int length(String path) {
        return path.split("/", -1).length;
    }
}
