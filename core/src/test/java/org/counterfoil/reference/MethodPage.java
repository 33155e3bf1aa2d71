package org.counterfoil.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The worked examples of {@code docs/method}, read out of the page so that neither it nor the engine can change alone. */
public final class MethodPage {

    private static final Path PAGE = Path.of("..", "docs", "method", "README.md");

    private MethodPage() {}

    /**
     * The rows of a table, as cells without the marks of code.
     *
     * @param headings the table's first line
     * @throws IllegalArgumentException if the page has no such table, or several
     */
    public static List<List<String>> table(String headings) {
        List<String> lines = lines();
        int first = lines.indexOf(headings);
        if (first < 0 || first != lines.lastIndexOf(headings)) {
            throw new IllegalArgumentException("%s needs one table under '%s'".formatted(PAGE, headings));
        }
        return lines.subList(first + 2, lines.size()).stream()
                .takeWhile(line -> line.startsWith("|"))
                .map(MethodPage::cells)
                .toList();
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.substring(1, row.lastIndexOf('|')).split("\\|"))
                .map(cell -> cell.replace("`", "").strip())
                .toList();
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
