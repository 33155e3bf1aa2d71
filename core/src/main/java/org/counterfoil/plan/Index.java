package org.counterfoil.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the place of a name in a list; used while a plan is compiled, never after. */
final class Index {

    private final Map<String, Integer> places = new HashMap<>();

    Index(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            places.put(names.get(i), i);
        }
    }

    /** Place of a name that must be there. */
    int of(String name) {
        int place = orNone(name);
        if (place < 0) {
            throw new AssertionError("no '%s'".formatted(name));
        }
        return place;
    }

    /** Place of a name; -1 if it is not there. */
    int orNone(String name) {
        return places.getOrDefault(name, -1);
    }
}
