package org.counterfoil.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a scenario is about.
 *
 * @param id short name: lower-case letters, digits and hyphens
 * @param title one line
 * @param sources the documents its numbers come from, by id
 */
public record About(String id, String title, SortedMap<String, Source> sources) {

    /** Copies the sources. */
    public About {
        sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
    }

    /** A scenario without sources. */
    public static About of(String id, String title) {
        return new About(id, title, new TreeMap<>(Map.of()));
    }
}
