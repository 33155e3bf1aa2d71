package org.counterfoil.benchmarks.peer;

/**
 * The standard-normal score of a uniform, one at a time.
 *
 * <p>Source: Wichura (1988), Algorithm AS 241 (PPND16), Applied Statistics 37, 477-484.
 */
final class ScalarNormal {

    private ScalarNormal() {}

    /** The score below which a share {@code p} of draws falls; {@code p} in (0, 1). */
    static double quantile(double p) {
        double fromMedian = p - 0.5;
        if (Math.abs(fromMedian) <= 0.425) {
            return fromMedian * centre(0.180625 - fromMedian * fromMedian);
        }
        double r = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
        return Math.copySign(r <= 5 ? tail(r - 1.6) : farTail(r - 5), fromMedian);
    }

    private static double centre(double x) {
        double above = 2509.0809287301226727;
        above = above * x + 33430.575583588128105;
        above = above * x + 67265.770927008700853;
        above = above * x + 45921.953931549871457;
        above = above * x + 13731.693765509461125;
        above = above * x + 1971.5909503065514427;
        above = above * x + 133.14166789178437745;
        above = above * x + 3.387132872796366608;
        double below = 5226.495278852854561;
        below = below * x + 28729.085735721942674;
        below = below * x + 39307.89580009271061;
        below = below * x + 21213.794301586595867;
        below = below * x + 5394.1960214247511077;
        below = below * x + 687.1870074920579083;
        below = below * x + 42.313330701600911252;
        below = below * x + 1;
        return above / below;
    }

    private static double tail(double x) {
        double above = 7.7454501427834140764e-4;
        above = above * x + 0.0227238449892691845833;
        above = above * x + 0.24178072517745061177;
        above = above * x + 1.27045825245236838258;
        above = above * x + 3.64784832476320460504;
        above = above * x + 5.7694972214606914055;
        above = above * x + 4.6303378461565452959;
        above = above * x + 1.42343711074968357734;
        double below = 1.05075007164441684324e-9;
        below = below * x + 5.475938084995344946e-4;
        below = below * x + 0.0151986665636164571966;
        below = below * x + 0.14810397642748007459;
        below = below * x + 0.68976733498510000455;
        below = below * x + 1.6763848301838038494;
        below = below * x + 2.05319162663775882187;
        below = below * x + 1;
        return above / below;
    }

    private static double farTail(double x) {
        double above = 2.01033439929228813265e-7;
        above = above * x + 2.71155556874348757815e-5;
        above = above * x + 0.0012426609473880784386;
        above = above * x + 0.026532189526576123093;
        above = above * x + 0.29656057182850489123;
        above = above * x + 1.7848265399172913358;
        above = above * x + 5.4637849111641143699;
        above = above * x + 6.6579046435011037772;
        double below = 2.04426310338993978564e-15;
        below = below * x + 1.4215117583164458887e-7;
        below = below * x + 1.8463183175100546818e-5;
        below = below * x + 7.868691311456132591e-4;
        below = below * x + 0.0148753612908506148525;
        below = below * x + 0.13692988092273580531;
        below = below * x + 0.59983220655588793769;
        below = below * x + 1;
        return above / below;
    }
}
