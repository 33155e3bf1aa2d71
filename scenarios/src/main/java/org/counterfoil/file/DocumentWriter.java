package org.counterfoil.file;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.counterfoil.file.DocumentNode.ArrayNode;
import org.counterfoil.file.DocumentNode.BooleanNode;
import org.counterfoil.file.DocumentNode.Member;
import org.counterfoil.file.DocumentNode.NumberNode;
import org.counterfoil.file.DocumentNode.ObjectNode;
import org.counterfoil.file.DocumentNode.TextNode;
import org.counterfoil.model.Legible;
import tools.jackson.core.io.JsonStringEncoder;

/** Writes a tree as JSON: keys in the file's order, numbers as they were written, objects of plain values on a line. */
final class DocumentWriter {

    private static final String STEP = "  ";
    private static final int WIDEST = 120;

    private final StringBuilder out = new StringBuilder();

    private DocumentWriter() {}

    static String write(DocumentNode node) {
        DocumentWriter writer = new DocumentWriter();
        writer.value(node, "");
        return Legible.of(writer.out.append('\n').toString());
    }

    private void value(DocumentNode node, String indent) {
        int start = out.length();
        inline(node);
        boolean fits = out.length() - start + indent.length() <= WIDEST && !indent.isEmpty();
        if (fits || children(node) == 0) {
            return;
        }
        out.setLength(start);
        if (node instanceof ObjectNode object) {
            block("{", "}", object.members().entrySet(), indent, entry -> {
                key(entry.getKey());
                value(entry.getValue().value(), indent + STEP);
            });
        } else if (node instanceof ArrayNode array) {
            block("[", "]", array.items(), indent, item -> value(item, indent + STEP));
        }
    }

    private <T> void block(
            String open, String close, Iterable<T> parts, String indent, java.util.function.Consumer<T> write) {
        out.append(open);
        for (Iterator<T> rest = parts.iterator(); rest.hasNext(); ) {
            out.append('\n').append(indent).append(STEP);
            write.accept(rest.next());
            out.append(rest.hasNext() ? "," : "");
        }
        out.append('\n').append(indent).append(close);
    }

    private void inline(DocumentNode node) {
        if (node instanceof ObjectNode object) {
            out.append(object.members().isEmpty() ? "{" : "{ ");
            String separator = "";
            for (Map.Entry<String, Member> entry : object.members().entrySet()) {
                out.append(separator);
                key(entry.getKey());
                inline(entry.getValue().value());
                separator = ", ";
            }
            out.append(object.members().isEmpty() ? "}" : " }");
        } else if (node instanceof ArrayNode array) {
            out.append('[');
            String separator = "";
            for (DocumentNode item : array.items()) {
                out.append(separator);
                inline(item);
                separator = ", ";
            }
            out.append(']');
        } else if (node instanceof TextNode text) {
            text(text.text());
        } else if (node instanceof NumberNode number) {
            out.append(number.literal());
        } else {
            out.append(node instanceof BooleanNode flag ? Boolean.toString(flag.value()) : "null");
        }
    }

    private void key(String key) {
        text(key);
        out.append(": ");
    }

    private void text(String text) {
        out.append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, out);
        out.append('"');
    }

    private static int children(DocumentNode node) {
        if (node instanceof ObjectNode object) {
            return object.members().size();
        }
        return node instanceof ArrayNode array ? List.copyOf(array.items()).size() : 0;
    }
}
