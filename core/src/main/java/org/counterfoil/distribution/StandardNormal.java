package org.counterfoil.distribution;

/**
 * The normal distribution with mean 0 and standard deviation 1.
 *
 * <p>Sources: quantile, Wichura (1988), Algorithm AS 241 (PPND16), Applied Statistics 37, 477-484; cdf, Cody (1969),
 * Rational Chebyshev approximations for the error function, Mathematics of Computation 23, 631-637, in the form of Cody
 * (1993), Algorithm 715, ACM Transactions on Mathematical Software 19, 22-32.
 */
public final class StandardNormal {

    /** 1/sqrt(2 pi). */
    private static final double DENSITY_AT_ZERO = 0.39894228040143267794;

    /* Numerators and denominators, highest power first; the names say which part of the range they serve. */

    private static final double[] CENTRE_ABOVE = {
        2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
        13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608
    };
    private static final double[] CENTRE_BELOW = {
        5226.495278852854561,
        28729.085735721942674,
        39307.89580009271061,
        21213.794301586595867,
        5394.1960214247511077,
        687.1870074920579083,
        42.313330701600911252,
        1
    };
    private static final double[] TAIL_ABOVE = {
        7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
        3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734
    };
    private static final double[] TAIL_BELOW = {
        1.05075007164441684324e-9,
        5.475938084995344946e-4,
        0.0151986665636164571966,
        0.14810397642748007459,
        0.68976733498510000455,
        1.6763848301838038494,
        2.05319162663775882187,
        1
    };
    private static final double[] FAR_TAIL_ABOVE = {
        2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
        0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772
    };
    private static final double[] FAR_TAIL_BELOW = {
        2.04426310338993978564e-15,
        1.4215117583164458887e-7,
        1.8463183175100546818e-5,
        7.868691311456132591e-4,
        0.0148753612908506148525,
        0.13692988092273580531,
        0.59983220655588793769,
        1
    };

    private static final double[] CDF_CENTRE_ABOVE = {
        0.065682337918207449113,
        2.2352520354606839287,
        161.02823106855587881,
        1067.6894854603709582,
        18154.981253343561249
    };
    private static final double[] CDF_CENTRE_BELOW = {
        1, 47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956
    };
    private static final double[] CDF_TAIL_ABOVE = {
        1.0765576773720192317e-8,
        0.39894151208813466764,
        8.8831497943883759412,
        93.506656132177855979,
        597.27027639480026226,
        2494.5375852903726711,
        6848.1904505362823326,
        11602.651437647350124,
        9842.7148383839780218
    };
    private static final double[] CDF_TAIL_BELOW = {
        1,
        22.266688044328115691,
        235.38790178262499861,
        1519.377599407554805,
        6485.558298266760755,
        18615.571640885098091,
        34900.952721145977266,
        38912.003286093271411,
        19685.429676859990727
    };
    private static final double[] CDF_FAR_TAIL_ABOVE = {
        0.02307344176494017303,
        0.21589853405795699,
        0.1274011611602473639,
        0.022235277870649807,
        0.001421619193227893466,
        2.9112874951168792e-5
    };
    private static final double[] CDF_FAR_TAIL_BELOW = {
        1,
        1.28426009614491121,
        0.468238212480865118,
        0.0659881378689285515,
        0.00378239633202758244,
        7.29751555083966205e-5
    };

    private StandardNormal() {}

    /**
     * The score below which a share {@code p} of draws falls.
     *
     * @param p probability, in [0, 1]; resolved down to the smallest double at 0, but only to 1e-16 at 1
     * @return the score, with a relative error below 1e-15; infinite at 0 and 1
     * @throws IllegalArgumentException if {@code p} is NaN or outside [0, 1]
     */
    public static double quantile(double p) {
        Probability.checked(p);
        double fromMedian = p - 0.5;
        if (Math.abs(fromMedian) <= 0.425) {
            double r = 0.180625 - fromMedian * fromMedian;
            return fromMedian * ratio(CENTRE_ABOVE, CENTRE_BELOW, r);
        }
        return fromMedian < 0 ? -tailScore(p) : tailScore(1 - p);
    }

    /**
     * The score above which a share {@code q} of draws falls.
     *
     * @param q probability, in [0, 1]
     * @return the score, exactly {@code -quantile(q)}
     * @throws IllegalArgumentException if {@code q} is NaN or outside [0, 1]
     */
    public static double upperQuantile(double q) {
        return -quantile(q);
    }

    /**
     * The share of draws below a score.
     *
     * @param z score; may be infinite
     * @return probability, with a relative error below 2e-15 wherever it is a normal double (z above -37.5)
     */
    public static double cdf(double z) {
        double size = Math.abs(z);
        if (size <= 0.67448975) {
            return 0.5 + z * ratio(CDF_CENTRE_ABOVE, CDF_CENTRE_BELOW, z * z);
        }
        double tail = upperTail(size);
        return z < 0 ? tail : 1 - tail;
    }

    /** The positive score beyond which a share {@code tail} below 0.075 falls. */
    private static double tailScore(double tail) {
        if (tail == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double r = Math.sqrt(-StrictMath.log(tail));
        return r <= 5 ? ratio(TAIL_ABOVE, TAIL_BELOW, r - 1.6) : ratio(FAR_TAIL_ABOVE, FAR_TAIL_BELOW, r - 5);
    }

    /** The share of draws above a score of at least 0.67; NaN for NaN. */
    private static double upperTail(double z) {
        if (z > 40) {
            return 0;
        }
        if (z <= 5.656854249492380195) {
            return density(z) * ratio(CDF_TAIL_ABOVE, CDF_TAIL_BELOW, z);
        }
        double r = 1 / (z * z);
        return density(z) * (DENSITY_AT_ZERO - r * ratio(CDF_FAR_TAIL_ABOVE, CDF_FAR_TAIL_BELOW, r)) / z;
    }

    /** exp(-z^2/2), its exponent split in two so that rounding the square costs no digits. */
    private static double density(double z) {
        double coarse = Math.rint(z * 16) / 16;
        double rest = (z - coarse) * (z + coarse);
        return StrictMath.exp(-coarse * coarse / 2) * StrictMath.exp(-rest / 2);
    }

    private static double ratio(double[] above, double[] below, double x) {
        double numerator = above[0];
        double denominator = below[0];
        for (int power = 1; power < above.length; power++) {
            numerator = numerator * x + above[power];
            denominator = denominator * x + below[power];
        }
        return numerator / denominator;
    }
}
