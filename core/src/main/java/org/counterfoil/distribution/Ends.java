package org.counterfoil.distribution;

import org.counterfoil.units.Figures;

/** The ends of a distribution that has both. */
final class Ends {

    private Ends() {}

    /**
     * Refuses finite ends whose difference is no number.
     *
     * @param dist name of the distribution
     */
    static void check(String dist, double min, double max) {
        if (Double.isFinite(min) && Double.isFinite(max) && Double.isInfinite(max - min)) {
            throw new IllegalArgumentException(
                    dist + Figures.in(" has min=%s and max=%s, too far apart to compute with", min, max));
        }
    }
}
