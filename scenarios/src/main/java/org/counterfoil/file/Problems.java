package org.counterfoil.file;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All problems found, in the order of their places.
 *
 * @param list sorted by file, line and column
 */
public record Problems(List<Problem> list) {

    /** There are none. */
    public static final Problems NONE = new Problems(List.of());

    /** Sorts the problems by place; those of one place stay as found. */
    public Problems {
        list = list.stream().sorted(Comparator.comparing(Problem::place)).toList();
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** One problem a line. */
    @Override
    public String toString() {
        return list.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
