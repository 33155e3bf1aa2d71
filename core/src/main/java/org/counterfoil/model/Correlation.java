package org.counterfoil.model;

import java.util.List;
import org.counterfoil.units.Figures;

/**
 * A named group of drivers that tend to move together: rank correlations, joined by a Gaussian copula.
 *
 * @param id as used in paths
 * @param between which drivers; every two of them have the correlation {@code value}; empty if pairs are listed
 * @param value rank correlation (Spearman), in [-1, 1]; not read if pairs are listed
 * @param pairs single pairs, each with its own value
 * @param repair whether an impossible matrix may be replaced by the nearest possible one
 * @param provenance where the value or the pairs come from
 */
public record Correlation(
        String id, List<PathPattern> between, double value, List<Pair> pairs, boolean repair, Provenance provenance) {

    /**
     * Two drivers and their rank correlation.
     *
     * @param first name of a driver
     * @param second name of another
     * @param value rank correlation (Spearman), in [-1, 1]
     */
    public record Pair(String first, String second, double value) {
        /** Rejects a value that is no correlation. */
        public Pair {
            requireCorrelation(value);
        }
    }

    /** Copies the lists and rejects a value that is no correlation. */
    public Correlation {
        between = List.copyOf(between);
        pairs = List.copyOf(pairs);
        requireCorrelation(value);
    }

    /** A correlation of which nobody says where it comes from. */
    public Correlation(String id, List<PathPattern> between, double value, List<Pair> pairs, boolean repair) {
        this(id, between, value, pairs, repair, Provenance.NONE);
    }

    /** Every two of the drivers that the patterns select have the same rank correlation. */
    public static Correlation between(String id, double value, String... patterns) {
        return new Correlation(
                id, List.of(patterns).stream().map(PathPattern::new).toList(), value, List.of(), false);
    }

    /** Single pairs of drivers, each with its own rank correlation. */
    public static Correlation ofPairs(String id, Pair... pairs) {
        return new Correlation(id, List.of(), 0, List.of(pairs), false);
    }

    /** The same, but an impossible matrix may be replaced by the nearest possible one. */
    public Correlation repaired() {
        return new Correlation(id, between, value, pairs, true, provenance);
    }

    /** The same with where it comes from. */
    public Correlation withProvenance(Provenance where) {
        return new Correlation(id, between, value, pairs, repair, where);
    }

    private static void requireCorrelation(double value) {
        if (!(value >= -1 && value <= 1)) {
            throw new IllegalArgumentException(Figures.in("a correlation lies between -1 and 1, but was %s", value));
        }
    }
}
