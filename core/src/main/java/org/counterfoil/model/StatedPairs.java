package org.counterfoil.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which pairs of inputs have their correlation stated already: by a group of which both are members, or as a pair.
 *
 * <p>A group of n is kept as its n members, not as its n² pairs, so that one of fifty thousand is as well.
 */
final class StatedPairs {

    private final Map<String, List<String>> groupsOf = new HashMap<>();
    private final Map<Set<String>, String> pairs = new HashMap<>();
    private final Map<String, Set<String>> partnersOf = new HashMap<>();

    /**
     * States a group.
     *
     * @param members in order, each once
     * @param place of the group
     * @return a violation for each earlier statement that it repeats, naming the first pair
     */
    List<Violation> group(List<String> members, String place) {
        List<Violation> repeated = new ArrayList<>();
        Map<String, String> firstOf = new TreeMap<>();
        Set<String> said = new HashSet<>();
        Set<String> among = new HashSet<>(members);
        for (String member : members) {
            for (String group : groupsOf.getOrDefault(member, List.of())) {
                String first = firstOf.putIfAbsent(group, member);
                if (first != null && said.add(group)) {
                    repeated.add(violation(first, member, group, place));
                }
            }
            for (String partner : partnersOf.getOrDefault(member, Set.of())) {
                String pair = place(member, partner);
                if (among.contains(partner) && said.add(pair)) {
                    repeated.add(violation(member, partner, pair, place));
                }
            }
        }
        members.forEach(member ->
                groupsOf.computeIfAbsent(member, none -> new ArrayList<>()).add(place));
        return repeated;
    }

    /** States a pair; a violation if that is stated already. */
    Optional<Violation> pair(String first, String second, String place) {
        String earlier = pairs.get(Set.of(first, second));
        if (earlier == null) {
            List<String> ofSecond = groupsOf.getOrDefault(second, List.of());
            earlier = groupsOf.getOrDefault(first, List.of()).stream()
                    .filter(ofSecond::contains)
                    .findFirst()
                    .orElse(null);
        }
        if (earlier != null) {
            return Optional.of(violation(first, second, earlier, place));
        }
        pairs.put(Set.of(first, second), place);
        partnersOf.computeIfAbsent(first, none -> new HashSet<>()).add(second);
        partnersOf.computeIfAbsent(second, none -> new HashSet<>()).add(first);
        return Optional.empty();
    }

    private String place(String first, String second) {
        return pairs.getOrDefault(Set.of(first, second), "");
    }

    private static Violation violation(String first, String second, String earlier, String place) {
        String both = first.compareTo(second) < 0 ? first + " and " + second : second + " and " + first;
        return new Violation(
                RuleKind.PAIR_STATED_TWICE,
                place,
                "the correlation of %s is stated already in %s".formatted(both, earlier));
    }
}
