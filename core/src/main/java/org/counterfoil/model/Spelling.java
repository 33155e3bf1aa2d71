package org.counterfoil.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which of the known words was meant, so that a message can end in "did you mean". */
public final class Spelling {

    private Spelling() {}

    /** The known word that is nearest, if it is near enough to have been meant. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        // In a word of one or two letters every other one is near.
        int most = word.length() < 3 ? 0 : (word.length() + 1) / 3;
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= most)
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Ends a message with the guess, or with all there is to choose from where there is no guess. */
    public static String hint(String word, Collection<String> known) {
        if (known.isEmpty()) {
            return "";
        }
        return nearest(word, known)
                .map(candidate -> "; did you mean '%s'?".formatted(candidate))
                .orElseGet(() -> (known.size() == 1 ? "; write " : "; write one of ") + String.join(", ", known));
    }

    /** Says that an id names nothing, and what may have been meant. */
    public static String unknown(String what, String id, Collection<String> known) {
        return "there is no %s '%s'%s".formatted(what, id, hint(id, known));
    }

    /** Letters to add, drop, change or swap with their neighbour; upper and lower case are the same. */
    static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        if (Math.abs(a.length() - b.length()) > 20 || Math.max(a.length(), b.length()) > 200) {
            return Integer.MAX_VALUE;
        }
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
