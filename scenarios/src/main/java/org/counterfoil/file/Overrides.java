package org.counterfoil.file;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.counterfoil.file.DocumentNode.Member;
import org.counterfoil.file.DocumentNode.NumberNode;
import org.counterfoil.file.DocumentNode.ObjectNode;
import org.counterfoil.file.DocumentNode.TextNode;
import org.counterfoil.model.Spelling;

/**
 * Replaces single values of a scenario, each for a stated reason.
 *
 * <p>The reason for a quantity becomes its note, so that it stands in the resolved file and in the assumptions log.
 */
final class Overrides {

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
     * @param reason why
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
                                path.get().place(), written.get(), value.get().node(), reason.get()));
            }
        }
        return result;
    }

    /** Applies one override; one that cannot be applied is a problem and changes nothing. */
    ObjectNode apply(ObjectNode root, Replacement override) {
        String path = override.path();
        Optional<Entry> present = DocumentPath.find(root, path);
        if (path.isEmpty() || (present.isEmpty() && !canBeStated(root, override))) {
            return root;
        }
        if (present.isPresent()
                && DocumentWriter.write(present.get().node()).equals(DocumentWriter.write(override.value()))) {
            log.warn(
                    new Entry(path, override.place(), new TextNode(override.place(), path)),
                    "the override changes nothing: the value is %s already"
                            .formatted(override.value().described()));
        }
        boolean isWhole = QuantityPaths.isQuantity(path) && !liesInQuantity(root, path);
        DocumentNode value = isWhole ? withReason(override) : override.value();
        return DocumentPath.replace(root, path, new Member(override.place(), value));
    }

    private boolean canBeStated(ObjectNode root, Replacement override) {
        String path = override.path();
        Entry nearest = DocumentPath.nearest(root, path);
        boolean elementExists = (nearest.path() + "/").startsWith(QuantityPaths.elementOf(path) + "/")
                || QuantityPaths.elementOf(path).isEmpty();
        if (!(nearest.node() instanceof ObjectNode object)) {
            log.add(
                    override.place(),
                    path,
                    "%s is %s, so nothing lies beneath it; override it as a whole"
                            .formatted(nearest.path(), nearest.node().described()));
            return false;
        }
        if (QuantityPaths.isQuantity(path) && elementExists && !path.contains("*")) {
            return true;
        }
        String below =
                path.substring(nearest.path().isEmpty() ? 0 : nearest.path().length() + 1);
        String key = below.contains("/") ? below.substring(0, below.indexOf('/')) : below;
        log.add(
                override.place(),
                path,
                key.equals("*")
                        ? "an override names one value; write the path without *, or change defaults"
                        : "there is no '%s' in %s%s"
                                .formatted(
                                        key,
                                        nearest.path().isEmpty() ? "the scenario" : nearest.path(),
                                        Spelling.hint(key, object.members().keySet())));
        return false;
    }

    private static DocumentNode withReason(Replacement override) {
        Member reason = new Member(override.place(), new TextNode(override.place(), override.reason()));
        if (override.value() instanceof NumberNode number) {
            Map<String, Member> members = new LinkedHashMap<>();
            members.put("value", new Member(override.place(), number));
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
