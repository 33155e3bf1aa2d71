package org.counterfoil.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.counterfoil.file.DocumentNode.ArrayNode;
import org.counterfoil.file.DocumentNode.Member;
import org.counterfoil.file.DocumentNode.NumberNode;
import org.counterfoil.file.DocumentNode.ObjectNode;
import org.counterfoil.file.DocumentNode.TextNode;
import org.counterfoil.model.DecisionKind;
import org.counterfoil.model.Spelling;

/**
 * Replaces single values of a scenario, each for a stated reason.
 *
 * <p>The reason for a quantity, a month or a year becomes its note, so that it stands in the resolved file and in the assumptions log.
 */
final class Overrides {

    /** Keyed by paths, not by ids. */
    private static final String PAYERS = "payers";

    /** Sections whose members are each written as a whole before single values of them can be replaced. */
    private static final List<String> SECTIONS_BY_ID = List.of(
            "about/sources", "functions", "centres", "bodies", "lines", "risks", "correlations", "claims", PAYERS);

    private final ProblemLog log;
    private final Values values;

    Overrides(ProblemLog log) {
        this.log = log;
        this.values = new Values(log);
    }

    /**
     * One value to be replaced.
     *
     * @param place of the path, for problems
     * @param path of the value
     * @param value the new one
     * @param reason why; empty if the value says so itself, or nobody does
     */
    record Replacement(Place place, String path, DocumentNode value, String reason) {}

    /** Applies all overrides of a file, in their order. */
    ObjectNode applyAll(ObjectNode root, Entry overrides) {
        ObjectNode result = root;
        for (Entry entry : values.list(overrides)) {
            Optional<Fields> found = values.object(entry);
            if (found.isEmpty()) {
                continue;
            }
            Fields fields = found.get();
            Optional<Entry> path = fields.required("path");
            Optional<Entry> value = fields.required("value");
            Optional<String> reason = fields.required("reason").flatMap(values::text);
            fields.close();
            Optional<String> written = path.flatMap(values::text);
            if (written.isPresent() && value.isPresent() && reason.isPresent()) {
                result = apply(
                        result,
                        new Replacement(
                                path.get().place(),
                                EffectPaths.inFile(result, written.get()),
                                value.get().node(),
                                reason.get()));
            }
        }
        return result;
    }

    /** Applies one override at every path of some, as one: it changes nothing only if it does so at none of them. */
    ObjectNode applyAt(ObjectNode root, List<String> paths, Replacement override) {
        if (paths.stream().allMatch(path -> isThere(root, path, override.value()))) {
            warnOfNoChange(override);
        }
        ObjectNode result = root;
        for (String path : paths) {
            result = replaced(result, new Replacement(override.place(), path, override.value(), override.reason()));
        }
        return result;
    }

    /** Applies one override; one that cannot be applied is a problem and changes nothing. */
    ObjectNode apply(ObjectNode root, Replacement override) {
        if (isThere(root, override.path(), override.value())) {
            warnOfNoChange(override);
        }
        return replaced(root, override);
    }

    private static boolean isThere(ObjectNode root, String path, DocumentNode value) {
        return !path.isEmpty()
                && DocumentPath.find(root, path)
                        .filter(present -> DocumentWriter.write(present.node()).equals(DocumentWriter.write(value)))
                        .isPresent();
    }

    private void warnOfNoChange(Replacement override) {
        log.warn(
                FileKind.OVERRIDE_WITHOUT_CHANGE,
                override.place(),
                override.path(),
                "the override changes nothing: the value is %s already"
                        .formatted(override.value().described()));
    }

    private ObjectNode replaced(ObjectNode tree, Replacement override) {
        ObjectNode root = withQuantity(tree, override);
        Optional<Entry> named = DocumentPath.find(root, override.path());
        boolean isOfTotal =
                named.filter(entry -> QuantityPaths.isTotal(entry.node())).isPresent()
                        && QuantityReader.isQuantity(override.value());
        String path = isOfTotal ? Paths.join(override.path(), "total") : override.path();
        Optional<Entry> present = DocumentPath.find(root, path);
        Optional<String> refusal = present.isPresent() && !path.isEmpty() ? Optional.empty() : refusal(root, path);
        if (refusal.isPresent()) {
            log.add(FileKind.UNKNOWN_PATH, override.place(), path, refusal.get());
            return root;
        }
        boolean isWhole = (QuantityPaths.isQuantity(path) || isDecision(path)) && !liesInQuantity(root, path);
        DocumentNode value = isWhole ? withReason(override) : override.value();
        return DocumentPath.replace(root, path, new Member(override.place(), value));
    }

    /**
     * The tree in which the quantity stands of which a part is replaced: in the element itself, if it is stated for all so
     * far, and as an object, if it is a plain number.
     */
    private static ObjectNode withQuantity(ObjectNode root, Replacement override) {
        String quantity = Paths.parent(override.path());
        ObjectNode stated = QuantityPaths.isPartOfGeneral(root, override.path())
                ? DocumentPath.replace(
                        root,
                        quantity,
                        new Member(
                                override.place(),
                                QuantityPaths.general(root, quantity).orElseThrow()))
                : root;
        Optional<DocumentNode> number = DocumentPath.find(stated, quantity)
                .map(Entry::node)
                .filter(node -> node instanceof NumberNode && QuantityPaths.isBesideValue(override.path()));
        return number.isEmpty()
                ? stated
                : DocumentPath.replace(
                        stated,
                        quantity,
                        new Member(
                                override.place(),
                                new ObjectNode(
                                        number.get().place(),
                                        Map.of("value", new Member(number.get().place(), number.get())))));
    }

    /**
     * Why nothing can be stated at a path where nothing stands so far. What stands in an element or a section that is
     * there is left to those who read it: they know their keys.
     */
    private static Optional<String> refusal(ObjectNode root, String path) {
        String plain = path.replaceAll("/+", "/").replaceAll("^/|/$", "");
        if (!plain.equals(path) || path.isEmpty()) {
            return Optional.of("'%s' is not a path; write it like %s"
                    .formatted(path, plain.isEmpty() ? "bodies/dft/delay" : plain));
        }
        if (path.chars().filter(c -> c == '/').count() > DocumentParser.DEEPEST) {
            return Optional.of("has more than %d keys; no scenario is so deep".formatted(DocumentParser.DEEPEST));
        }
        Entry nearest = DocumentPath.nearest(root, path);
        if (QuantityPaths.isTotal(nearest.node()) && QuantityPaths.isQuantity(path)) {
            return Optional.of("%s is a total with a split; set %1$s, or the part of it as %1$s/split%s"
                    .formatted(nearest.path(), path.substring(nearest.path().length())));
        }
        if (nearest.node() instanceof ArrayNode list) {
            int items = list.items().size();
            return Optional.of(
                    items == 1
                            ? "%s has one item, number 0; write that, or override it as a whole"
                                    .formatted(nearest.path())
                            : "%s has %d items, counted from 0; write one of them, or override it as a whole"
                                    .formatted(nearest.path(), items));
        }
        if (!(nearest.node() instanceof ObjectNode object)) {
            return Optional.of("%s is %s, so nothing lies beneath it; override it as a whole"
                    .formatted(nearest.path(), nearest.node().described()));
        }
        for (String section : SECTIONS_BY_ID) {
            boolean isAbove = nearest.path().isEmpty() || (section + "/").startsWith(nearest.path() + "/");
            if (isAbove && path.startsWith(section + "/")) {
                String below = path.substring(section.length() + 1);
                boolean isId = !section.equals(PAYERS) && below.contains("/");
                String id = isId ? below.substring(0, below.indexOf('/')) : below;
                Set<String> known =
                        nearest.path().equals(section) ? object.members().keySet() : Set.of();
                return Optional.of(
                        id.equals("*")
                                ? "a path with * names many values; write that of one, or change defaults"
                                : "there is no '%s' in %s%s".formatted(id, section, Spelling.hint(id, known)));
            }
        }
        return Optional.empty();
    }

    private static DocumentNode withReason(Replacement override) {
        if (override.reason().isEmpty()) {
            return override.value();
        }
        Member reason = new Member(override.place(), new TextNode(override.place(), override.reason()));
        if (override.value() instanceof NumberNode
                || (override.value() instanceof TextNode && isDecision(override.path()))) {
            Map<String, Member> members = new LinkedHashMap<>();
            members.put("value", new Member(override.place(), override.value()));
            members.put("note", reason);
            return new ObjectNode(override.value().place(), members);
        }
        if (override.value() instanceof ObjectNode object && isQuantity(object)) {
            Map<String, Member> members = new LinkedHashMap<>(object.members());
            members.putIfAbsent("note", reason);
            return new ObjectNode(object.place(), members);
        }
        return override.value();
    }

    /** Whether a month, a year or another single value that says where it comes from may be stated at a path. */
    private static boolean isDecision(String path) {
        return DecisionKind.ofPath(path)
                .filter(kind -> kind != DecisionKind.SPLIT)
                .isPresent();
    }

    /** Whether a path names a part of a quantity, such as the mode of a cost by function. */
    private static boolean liesInQuantity(ObjectNode root, String path) {
        return DocumentPath.find(root, Paths.parent(path))
                .map(Entry::node)
                .filter(node -> node instanceof ObjectNode object && isQuantity(object))
                .isPresent();
    }

    private static boolean isQuantity(ObjectNode node) {
        return Stream.of("value", "dist", "count")
                .anyMatch(key -> node.members().containsKey(key));
    }
}
