package org.counterfoil.model;

/**
 * Selects paths: the segments of the pattern match the first segments of a path, {@code *} matching any one segment.
 *
 * <p>So {@code bodies/*}{@code /migrationCost} selects {@code bodies/dft/migrationCost} and everything beneath it,
 * such as {@code bodies/dft/migrationCost/hr}.
 *
 * @param text segments separated by {@code /}
 */
public record PathPattern(String text) {

    /** Whether a path is the one described, or lies beneath it. */
    public boolean matches(String path) {
        String[] wanted = text.split("/", -1);
        String[] found = path.split("/", -1);
        if (found.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!wanted[i].equals("*") && !wanted[i].equals(found[i])) {
                return false;
            }
        }
        return true;
    }
}
