package org.counterfoil;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The part of a command's output that a page shows, where lines of {@code ...} stand for what it leaves out.
 *
 * <p>A part that is shown runs from the line that its first line names to the one that its last line names. Digits may
 * have changed since: a line is found as it is, else by its label, else by all but its numbers.
 */
final class Excerpt {

    private static final String LEFT_OUT = "...";

    /** From the most to the least exact. */
    private static final List<UnaryOperator<String>> LIKENESSES =
            List.of(UnaryOperator.identity(), Excerpt::label, line -> line.replaceAll("[-£]?\\d[\\d.,]*%?", "#"));

    private Excerpt() {}

    /**
     * What a page has to show of an output.
     *
     * @param shown what it shows at present; all of the output if it shows nothing
     * @param output what the command prints
     * @throws IllegalArgumentException if the output has no line like one at which a part begins or ends
     */
    static List<String> of(List<String> shown, List<String> output) {
        if (!shown.contains(LEFT_OUT)) {
            return output;
        }
        List<String> excerpt = new ArrayList<>();
        int from = 0;
        int line = 0;
        while (line < shown.size()) {
            if (shown.get(line).equals(LEFT_OUT)) {
                excerpt.add(LEFT_OUT);
                line++;
                continue;
            }
            int last = line;
            while (last + 1 < shown.size() && !shown.get(last + 1).equals(LEFT_OUT)) {
                last++;
            }
            int first = line == 0 ? 0 : find(shown.get(line), output, from);
            from = last == shown.size() - 1 ? output.size() : find(shown.get(last), output, first) + 1;
            excerpt.addAll(output.subList(first, from));
            line = last + 1;
        }
        return excerpt;
    }

    private static int find(String line, List<String> output, int from) {
        for (UnaryOperator<String> likeness : LIKENESSES) {
            String sought = likeness.apply(line);
            for (int i = from; i < output.size() && !sought.isBlank(); i++) {
                if (sought.equals(likeness.apply(output.get(i)))) {
                    return i;
                }
            }
        }
        throw new IllegalArgumentException("after its line %d the output has none like '%s':%n%s"
                .formatted(from, line, String.join(System.lineSeparator(), output)));
    }

    /** What a row of a table or a finding begins with: up to a colon or a gap; nothing if there is none. */
    private static String label(String line) {
        String[] parts = line.strip().split("(: |  )", 2);
        return parts.length == 2 ? parts[0] : "";
    }
}
