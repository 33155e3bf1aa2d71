package org.counterfoil.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that may be drawn, in the order of the dimensions that an even sampling has for it. Runs over one list share their
 * luck: what two of them both draw has the same uniforms, whatever else either draws. Source: method, section 8.
 *
 * @param names of uncertain inputs and of the common factors of correlations, each once; one that a run does not draw
 *     keeps its place
 */
public record DrawList(List<String> names) {

    /** Names nothing, so that all is drawn in the usual order. */
    public static final DrawList NONE = new DrawList(List.of());

    /**
     * Copies the names.
     *
     * @throws IllegalArgumentException if one of them is there twice
     */
    public DrawList {
        names = List.copyOf(names);
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("'%s' is twice in the list of draws".formatted(name));
            }
        }
    }

    /**
     * With what is drawn besides behind it, in the usual order: from the last name to the first, so that risks, the
     * programme and functions, on which all bodies hang, have the first dimensions, which lie most evenly.
     *
     * @param drawn names in any order
     */
    public DrawList with(Collection<String> drawn) {
        return followedBy(drawn.stream().sorted(Comparator.reverseOrder()));
    }

    /** With what another list names besides behind it, in the other's order. */
    public DrawList followedBy(DrawList other) {
        return followedBy(other.names.stream());
    }

    private DrawList followedBy(Stream<String> others) {
        return new DrawList(Stream.concat(names.stream(), others).distinct().toList());
    }

    /**
     * The dimension of each of some names, 0 for the first.
     *
     * @param drawn names that are all in the list
     */
    public int[] dimensions(List<String> drawn) {
        Map<String, Integer> places = new HashMap<>();
        names.forEach(name -> places.put(name, places.size()));
        return drawn.stream().mapToInt(places::get).toArray();
    }
}
