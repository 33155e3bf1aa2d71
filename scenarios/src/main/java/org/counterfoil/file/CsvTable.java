package org.counterfoil.file;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table of text as a spreadsheet saves it, every cell with its place: separated by commas; by semicolons, where the comma is
 * the decimal mark; by tabs; or by what Excel's line {@code sep=;} says.
 *
 * @param rows the cells of each line that holds something, surrounding blanks taken away
 * @param separator of cells
 */
record CsvTable(List<List<Cell>> rows, char separator) {

    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)\"?sep=(.)\"?[,;\t]*");

    /**
     * One cell.
     *
     * @param place of its first character, a quote included
     * @param text without quotes and surrounding blanks
     */
    record Cell(Place place, String text) {}

    /** The table, or nothing and a problem if quotes do not match. */
    static Optional<CsvTable> of(String file, String text, ProblemLog log) {
        String first = text.lines().findFirst().orElse("");
        Matcher stated = SEPARATOR_LINE.matcher(first);
        boolean isStated = stated.matches();
        String heading =
                text.lines().filter(CsvTable::holdsSomething).findFirst().orElse(first);
        char separator = isStated ? stated.group(1).charAt(0) : separatorOf(heading);
        List<List<Cell>> rows = new ArrayList<>();
        Cells cells = new Cells(file);
        Optional<Place> unmatched = Optional.empty();
        try {
            CsvReader.builder()
                    .fieldSeparator(separator)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .build(cells, text)
                    .forEach(rows::add);
            if (cells.quotes != text.chars().filter(c -> c == '"').count()) {
                unmatched = Optional.of(cells.last);
            }
        } catch (CsvParseException e) {
            unmatched = Optional.of(cells.next());
        }
        if (unmatched.isPresent()) {
            log.add(
                    FileKind.SYNTAX,
                    unmatched.get(),
                    "",
                    "a quote does not match; a text in quotes ends with one before the separator, and a quote within it"
                            + " is written twice");
            return Optional.empty();
        }
        List<List<Cell>> filled = rows.stream()
                .skip(isStated ? 1 : 0)
                .filter(row -> row.stream().anyMatch(cell -> !cell.text().isEmpty()))
                .toList();
        return Optional.of(new CsvTable(filled, separator));
    }

    private static boolean holdsSomething(String line) {
        return line.chars().anyMatch(Character::isLetterOrDigit);
    }

    /** The one that the heading has most of, outside quotes. */
    private static char separatorOf(String heading) {
        String names = heading.replaceAll("\"[^\"]*\"", "");
        char most = ',';
        for (char separator : new char[] {';', '\t'}) {
            if (count(names, separator) > count(names, most)) {
                most = separator;
            }
        }
        return most;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /** Collects the cells of a line, and counts where each begins and how many quotes it takes. */
    private static final class Cells extends AbstractBaseCsvCallbackHandler<List<Cell>> {
        private final String file;
        private List<Cell> cells = new ArrayList<>();
        private int line = 1;
        private int column = 1;
        private long quotes;

        /** Where the last cell begins. */
        private Place last;

        Cells(String file) {
            this.file = file;
            this.last = next();
        }

        /** Where the next cell begins. */
        Place next() {
            return new Place(file, line, column);
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            cells = new ArrayList<>();
            line = (int) startingLineNumber;
            column = 1;
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            String raw = new String(buffer, offset, length);
            // Where it is in quotes, each quote of the text takes two, and so do its ends.
            String written = quoted ? '"' + raw.replace("\"", "\"\"") + '"' : raw;
            int blanks = quoted ? 0 : raw.length() - raw.stripLeading().length();
            last = new Place(file, line, column + blanks);
            cells.add(new Cell(last, raw.strip()));
            quotes += written.chars().filter(c -> c == '"').count();
            int lastBreak = written.lastIndexOf('\n');
            line += (int) written.chars().filter(c -> c == '\n').count();
            column = (lastBreak < 0 ? column : 1) + written.length() - (lastBreak + 1) + 1;
        }

        @Override
        protected List<Cell> buildRecord() {
            return List.copyOf(cells);
        }
    }
}
