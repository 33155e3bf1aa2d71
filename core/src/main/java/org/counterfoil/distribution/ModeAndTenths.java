package org.counterfoil.distribution;

import org.counterfoil.units.Figures;

/** Finds the ends of a three-point estimate of which the mode is known, and what a tenth of draws lie below and above. */
final class ModeAndTenths {

    private ModeAndTenths() {}

    /** Makes a three-point estimate. */
    interface ThreePoints<D extends Distribution> {
        D of(double min, double mode, double max);
    }

    /**
     * The only one. Where between the ends the mode lies decides where between the two percentiles it lies, and the
     * further up in one the further up in the other; all else is a matter of scale. Source: method, (8.8).
     *
     * @param name of the distribution, for messages
     * @throws IllegalArgumentException if there is none
     */
    static <D extends Distribution> D through(
            String name, double p10, double mode, double p90, ThreePoints<D> estimates) {
        if (!(p10 < p90 && Double.isFinite(p90 - p10) && Double.isFinite(mode))) {
            throw new IllegalArgumentException(Figures.in(
                    "%s needs finite p10 < p90 and a finite mode, but was p10=%s, mode=%s, p90=%s",
                    name, p10, mode, p90));
        }
        double place = (mode - p10) / (p90 - p10);
        double first = placeOfMode(estimates.of(0, 0, 1), 0);
        double last = placeOfMode(estimates.of(0, 1, 1), 1);
        if (!(place >= first && place <= last)) {
            throw new IllegalArgumentException(Figures.in(
                    "%s with p10=%s and p90=%s has a mode from %s to %s, but was mode=%s; no ends give another",
                    name,
                    p10,
                    p90,
                    Figures.rounded(p10 + first * (p90 - p10), 6),
                    Figures.rounded(p10 + last * (p90 - p10), 6),
                    mode));
        }
        double share = place == first ? 0 : Root.of(at -> placeOfMode(estimates.of(0, at, 1), at) - place, 0, 1);
        D unit = estimates.of(0, share, 1);
        double width = (p90 - p10) / (unit.upperQuantile(0.1) - unit.quantile(0.1));
        double min = mode - share * width;
        return estimates.of(min, mode, Math.max(mode, min + width));
    }

    /** Where the mode of an estimate between 0 and 1 lies between the tenth and the ninetieth percentile. */
    private static double placeOfMode(Distribution unit, double mode) {
        double p10 = unit.quantile(0.1);
        return (mode - p10) / (unit.upperQuantile(0.1) - p10);
    }
}
