package org.counterfoil.file;

import java.util.Comparator;

/**
 * A place in a scenario file, or the option that a value comes from.
 *
 * @param file as the user named it, or {@code <stdin>}; for an option its name, such as {@code --set}
 * @param line from 1; 0 for an option
 * @param column from 1; 0 for an option
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

    private static final Comparator<Place> IN_ORDER =
            Comparator.comparing(Place::file).thenComparingInt(Place::line).thenComparingInt(Place::column);

    /** The place of a value that stands in no file. */
    static Place ofOption(String name) {
        return new Place(name, 0, 0);
    }

    /** Whether it has a line and a column. */
    public boolean isInFile() {
        return line > 0;
    }

    /** By file, line and column. */
    @Override
    public int compareTo(Place other) {
        return IN_ORDER.compare(this, other);
    }

    /** As editors and compilers write it: {@code scenario.json:12:5}. */
    @Override
    public String toString() {
        return OneLine.of(file) + (isInFile() ? ":" + line + ":" + column : "");
    }
}
