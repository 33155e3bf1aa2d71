package org.counterfoil.file;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.units.Figures;

/** Which quantities a file may state, and where. All of it follows from the catalogue. */
final class QuantityPaths {

    /** What the defaults call one element of each sort. */
    static final Map<String, String> SINGULAR = Map.of("functions", "function", "centres", "centre", "bodies", "body");

    /** A quantity of these kinds may be stated for each function of a body, or year of a line. */
    private static final Set<QuantityKind> IN_PARTS =
            Set.of(QuantityKind.COST, QuantityKind.MIGRATION_COST, QuantityKind.LINE_AMOUNT);

    /** What any quantity may say beside its value or distribution. */
    private static final Set<String> PARTS = Set.of("plan", "source", "evidence", "owner", "note");

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
        return isWhole(path) || isPart(path);
    }

    /** Whether a quantity may be stated at a path, whatever functions or years there are. */
    static boolean isWhole(String path) {
        return Arrays.stream(QuantityKind.values())
                        .anyMatch(kind -> kind != QuantityKind.CLOSES
                                && kind != QuantityKind.COST
                                && kind != QuantityKind.LINE_AMOUNT
                                && length(path) == length(kind.pattern().text())
                                && kind.pattern().matches(path))
                || SINGULAR.entrySet().stream()
                        .anyMatch(sort -> ofDefaults(sort.getKey()).stream()
                                .anyMatch(kind -> path.equals("defaults/" + sort.getValue() + "/" + kind.key())));
    }

    /** Where the default of the quantity at a path is stated; the path itself if it can have none. */
    static String inDefaults(String path) {
        String[] parts = path.split("/", 3);
        String singular = SINGULAR.get(parts[0]);
        return parts.length < 3 || singular == null ? path : "defaults/" + singular + "/" + parts[2];
    }

    /**
     * Whether a path names a part of a quantity that stands elsewhere so far: its plan value, say, where the quantity is
     * stated for all elements of its sort.
     */
    static boolean isPartOfGeneral(DocumentNode.ObjectNode root, String path) {
        String quantity = Paths.parent(path);
        boolean isOfElement = isWhole(quantity) && !quantity.startsWith("defaults/");
        return isOfElement
                && DocumentPath.find(root, quantity).isEmpty()
                && general(root, quantity).isPresent()
                && (isBesideValue(path)
                        || DocumentPath.find(root, inDefaults(path)).isPresent());
    }

    /** Whether a path names what any quantity may say beside its value or distribution. */
    static boolean isBesideValue(String path) {
        return isQuantity(Paths.parent(path)) && PARTS.contains(path.substring(path.lastIndexOf('/') + 1));
    }

    /** What an element that states nothing has: what is stated for all of its sort, or else the catalogue's number. */
    static Optional<DocumentNode> general(DocumentNode.ObjectNode root, String path) {
        Optional<DocumentNode> stated =
                DocumentPath.find(root, inDefaults(path)).map(Entry::node);
        QuantityKind kind = QuantityKind.ofPath(path);
        return stated.isPresent() || !kind.hasDefault()
                ? stated
                : Optional.of(new DocumentNode.NumberNode(root.place(), Figures.asWritten(kind.defaultValue())));
    }

    /** The kind of a quantity that the plan has none of, such as a delay, if one may be stated at a path. */
    static Optional<QuantityKind> deviation(String path) {
        return Arrays.stream(QuantityKind.values())
                .filter(QuantityKind::isDeviationFromPlan)
                .filter(kind -> kind.pattern().matches(path)
                        || inDefaults(kind.path("any")).equals(path))
                .findFirst();
    }

    /** Whether something is a total with a split: the quantity is the total. */
    static boolean isTotal(DocumentNode node) {
        return node instanceof DocumentNode.ObjectNode object
                && object.members().containsKey("total")
                && object.members().containsKey("split");
    }

    /** The total of a total with a split; anything else is itself. */
    static DocumentNode total(DocumentNode node) {
        return isTotal(node) ? ((DocumentNode.ObjectNode) node).get("total").orElse(node) : node;
    }

    private static boolean isPart(String path) {
        return !path.endsWith("/split")
                && IN_PARTS.stream()
                        .anyMatch(kind -> length(path) == length(kind.pattern().text()) + 1
                                && kind.pattern().matches(path));
    }

    private static int length(String path) {
        return path.split("/", -1).length;
    }
}
