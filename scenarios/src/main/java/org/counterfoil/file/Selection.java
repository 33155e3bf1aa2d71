package org.counterfoil.file;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.counterfoil.file.DocumentNode.ArrayNode;
import org.counterfoil.file.DocumentNode.ObjectNode;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Spelling;

/**
 * Finds the values of a document that a path with {@code *} names: what stands there, and quantities of what stands
 * there, or parts of these, that have their default so far.
 */
final class Selection {

    private static final String ANY = "*";

    private Selection() {}

    /** Whether a path is one of many values; keys that are paths themselves, as those of {@code payers} are, may hold a star. */
    static boolean isPattern(ObjectNode root, String path) {
        return Arrays.asList(path.split("/", -1)).contains(ANY)
                && !path.startsWith("payers/")
                && DocumentPath.find(root, path).isEmpty();
    }

    /** Paths of the values that a pattern names, in the file's order. */
    static List<String> of(ObjectNode root, String pattern) {
        return expanded(root, pattern).stream()
                .filter(path -> DocumentPath.find(root, path).isPresent()
                        || QuantityPaths.isWhole(path)
                        || QuantityPaths.isPartOfGeneral(root, path))
                .toList();
    }

    /** Every {@code *} as the keys that stand in its place. */
    private static List<String> expanded(ObjectNode root, String pattern) {
        List<String> paths = List.of("");
        for (String segment : pattern.split("/", -1)) {
            paths = paths.stream()
                    .flatMap(path -> (segment.equals(ANY) ? keys(root, path) : Stream.of(segment))
                            .map(key -> Paths.join(path, key)))
                    .toList();
        }
        return paths;
    }

    private static Stream<String> keys(ObjectNode root, String path) {
        Optional<DocumentNode> node = path.isEmpty()
                ? Optional.of(root)
                : DocumentPath.find(root, path).map(Entry::node);
        if (node.isPresent() && node.get() instanceof ObjectNode object) {
            return object.members().keySet().stream();
        }
        return node.isPresent() && node.get() instanceof ArrayNode array
                ? IntStream.range(0, array.items().size()).mapToObj(Integer::toString)
                : Stream.of();
    }

    /** Ends the message on a pattern that names nothing with the nearest one that does. */
    static String hint(ObjectNode root, String pattern) {
        String[] segments = pattern.split("/", -1);
        Set<String> known = new TreeSet<>();
        for (QuantityKind kind : QuantityKind.values()) {
            known.add(likewise(kind.pattern().text().split("/", -1), segments));
        }
        for (String path : expanded(root, String.join("/", Collections.nCopies(segments.length, ANY)))) {
            known.add(likewise(path.split("/", -1), segments));
        }
        known.removeIf(candidate -> of(root, candidate).isEmpty());
        return Spelling.nearest(pattern, known)
                .map("; did you mean '%s'?"::formatted)
                .orElse("; write it like bodies/*/delay");
    }

    /** A path with its stars in the places where a pattern has them. */
    private static String likewise(String[] path, String[] pattern) {
        for (int i = 0; i < Math.min(path.length, pattern.length); i++) {
            path[i] = pattern[i].equals(ANY) ? ANY : path[i];
        }
        return String.join("/", path);
    }
}
