package org.counterfoil.distribution;

import org.counterfoil.units.Figures;

/** Checks the argument that every quantile function shares. */
final class Probability {

    private Probability() {}

    /**
     * The probability itself.
     *
     * @throws IllegalArgumentException if it is NaN or outside [0, 1]
     */
    static double checked(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    Figures.in("%s is not a probability; it lies between 0 and 1", probability));
        }
        return probability;
    }
}
