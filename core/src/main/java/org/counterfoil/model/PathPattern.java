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
        // Compared in place: splitting both into segments is most of the work of checking a large scenario.
        int at = 0;
        int place = 0;
        while (true) {
            int end = segmentEnd(text, at);
            int pathEnd = segmentEnd(path, place);
            boolean isAny = end - at == 1 && text.charAt(at) == '*';
            if (!isAny && !(end - at == pathEnd - place && text.regionMatches(at, path, place, end - at))) {
                return false;
            }
            if (end == text.length()) {
                return true;
            }
            if (pathEnd == path.length()) {
                return false;
            }
            at = end + 1;
            place = pathEnd + 1;
        }
    }

    private static int segmentEnd(String text, int from) {
        int slash = text.indexOf('/', from);
        return slash < 0 ? text.length() : slash;
    }
}
