package org.counterfoil.file;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.counterfoil.file.DocumentNode.ArrayNode;
import org.counterfoil.file.DocumentNode.ObjectNode;
import org.counterfoil.file.DocumentNode.TextNode;
import org.counterfoil.model.Payer;

/**
 * Where the file states what a risk's effect is named by: {@code risks/slips/add/centres/*}{@code /delay} is at {@code
 * risks/slips/effects/0/add}.
 */
final class EffectPaths {

    private static final Pattern OF_SELECTED = Pattern.compile("(risks/[^/]+)/(scale|add|set)/(.+)");
    private static final Pattern OF_LINE = Pattern.compile("(risks/[^/]+)/line/([^/]+)/([^/]+)/(amount|month|months)");

    private EffectPaths() {}

    /** The path in the file of what a path names; the same path for anything but an effect. */
    static String inFile(ObjectNode root, String path) {
        Matcher selected = OF_SELECTED.matcher(path);
        if (selected.matches()) {
            List<DocumentNode> effects = effects(root, selected.group(1));
            for (int i = 0; i < effects.size(); i++) {
                if (has(effects.get(i), selected.group(2)) && isText(effects.get(i), "on", selected.group(3), "")) {
                    return "%s/effects/%d/%s".formatted(selected.group(1), i, selected.group(2));
                }
            }
        }
        Matcher line = OF_LINE.matcher(path);
        if (line.matches()) {
            List<DocumentNode> effects = effects(root, line.group(1));
            for (int i = 0; i < effects.size(); i++) {
                Optional<DocumentNode> brought = member(effects.get(i), "line");
                if (brought.isPresent()
                        && isText(brought.get(), "category", line.group(2), "")
                        && isText(brought.get(), "payer", line.group(3), Payer.UNKNOWN.key())) {
                    return "%s/effects/%d/line/%s".formatted(line.group(1), i, line.group(4));
                }
            }
        }
        return path;
    }

    private static List<DocumentNode> effects(ObjectNode root, String risk) {
        return DocumentPath.find(root, risk + "/effects")
                .map(Entry::node)
                .filter(ArrayNode.class::isInstance)
                .map(list -> ((ArrayNode) list).items())
                .orElse(List.of());
    }

    private static Optional<DocumentNode> member(DocumentNode node, String key) {
        return node instanceof ObjectNode object ? object.get(key) : Optional.empty();
    }

    private static boolean has(DocumentNode effect, String key) {
        return member(effect, key).isPresent();
    }

    private static boolean isText(DocumentNode node, String key, String text, String usual) {
        return member(node, key)
                .map(value -> value instanceof TextNode stated ? stated.text() : "")
                .orElse(usual)
                .equals(text);
    }
}
