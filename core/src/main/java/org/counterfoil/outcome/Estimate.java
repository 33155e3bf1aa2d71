package org.counterfoil.outcome;

/**
 * A number that a simulation supports only so far.
 *
 * @param value best estimate
 * @param standardError of the value, at least 0
 */
public record Estimate(double value, double standardError) {

    /** Two-sided 95% point of the standard normal distribution. */
    static final double Z95 = 1.959963984540054;

    /** Half-width of the 95% interval around the value. */
    public double halfWidth() {
        return Z95 * standardError;
    }

    /** A share of trials, counted. */
    public static Estimate ofShare(long count, long trials) {
        double share = (double) count / trials;
        // Where all or no trials count, p(1-p)/n would claim certainty; half a trial more keeps the error honest
        // (Jeffreys' prior; Brown, Cai and DasGupta (2001), Interval estimation for a binomial proportion).
        double smoothed = (count + 0.5) / (trials + 1.0);
        return new Estimate(share, Math.sqrt(smoothed * (1 - smoothed) / trials));
    }
}
