package org.counterfoil.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.counterfoil.model.Legible;

/** Lines of text for a terminal of 100 columns, broken between words. */
final class Page {

    private static final int WIDTH = 100;

    private final List<String> lines = new ArrayList<>();

    /** Whether nothing was added yet. */
    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Adds a line as it is. */
    void add(String line) {
        lines.add(line.stripTrailing());
    }

    /** Adds a blank line and a heading. */
    void heading(String text) {
        add("");
        add(text);
    }

    /**
     * Adds a paragraph; what does not fit on its first line goes on two columns further in.
     *
     * @param indent of the first line, in columns
     */
    void paragraph(int indent, String text) {
        StringBuilder line = new StringBuilder(" ".repeat(indent));
        boolean isEmpty = true;
        for (String word : text.split("\\s+")) {
            if (!isEmpty && line.length() + 1 + word.length() > WIDTH) {
                add(line.toString());
                line = new StringBuilder(" ".repeat(indent + 2));
                isEmpty = true;
            }
            line.append(isEmpty ? "" : " ").append(word);
            isEmpty = false;
        }
        add(line.toString());
    }

    /** All lines, each ended by a line feed. */
    String text() {
        return lines.stream().map(line -> Legible.of(line) + "\n").collect(Collectors.joining());
    }
}
