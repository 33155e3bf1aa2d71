package org.counterfoil.file;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All problems found, in the order of their places.
 *
 * @param list sorted by file, line and column
 * @param more how many were found beside those listed: of very many the first thousands are listed, the others counted
 */
public record Problems(List<Problem> list, int more) {

    /** There are none. */
    public static final Problems NONE = new Problems(List.of(), 0);

    /** Sorts the problems by place; those of one place stay as found. */
    public Problems {
        list = list.stream().sorted(Comparator.comparing(Problem::place)).toList();
    }

    /** These, and no more. */
    Problems(List<Problem> list) {
        this(list, 0);
    }

    /** These and others. */
    Problems and(Problems others) {
        return new Problems(Stream.concat(list.stream(), others.list.stream()).toList(), more + others.more);
    }

    /**
     * These but for some of them.
     *
     * @param some of these
     */
    public Problems without(Problems some) {
        return new Problems(
                list.stream().filter(problem -> !some.list.contains(problem)).toList(), more);
    }

    /** How many were found. */
    public int count() {
        return list.size() + more;
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
