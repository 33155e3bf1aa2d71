package org.counterfoil.distribution;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.counterfoil.units.Figures;

/**
 * A distribution through stated quantiles, all of them exactly: what an expert says of p10, p50 and p90, and no more.
 *
 * <p>Between them and beyond it is a metalog of as many terms as there are quantiles: smooth, and unbounded where no end
 * is stated. With ends, it is the curve of ln(x - min), -ln(max - x) or ln((x - min) / (max - x)) that is one. Its plan
 * value is the median.
 *
 * <p>Source: Keelin (2016), The metalog distributions, Decision Analysis 13(4), 243-277; method, (8.4). Tested for up to ten quantiles:
 * at their probabilities it returns the stated values to within 1e-12 of the distance between the outer ones.
 *
 * @param pairs from two to ten, in any order; kept in ascending order
 * @param min smallest possible value; negative infinity if there is none
 * @param max largest possible value; infinity if there is none
 */
public record Quantiles(List<Pair> pairs, double min, double max) implements Distribution {

    /** The heaviest tail of one bounded side that still has a mean worth the word: of p^-0.8 at p near 0. */
    private static final double HEAVIEST_TAIL = 0.8;

    /** Neighbours are at least this much apart, as a share of the distance between the outer ones. */
    private static final double CLOSEST = 1e-9;

    /** An end lies at most this many times the distance between the outer values away from them. */
    private static final double FURTHEST_END = 1000;

    /** So that no difference of two values is beyond the doubles. */
    private static final double LARGEST = 1e300;

    /**
     * One quantile.
     *
     * @param p share of draws below the value, above 0 and below 1
     * @param value finite
     */
    public record Pair(double p, double value) {
        @Override
        public String toString() {
            return "p=" + p + ": " + value;
        }
    }

    /** Sorts the quantiles; rejects those out of order, ends within them, and those that no such distribution has. */
    public Quantiles {
        pairs = pairs.stream().sorted(Comparator.comparingDouble(Pair::p)).toList();
        if (pairs.size() < 2 || pairs.size() > Metalog.MOST_TERMS) {
            throw new IllegalArgumentException("quantiles needs from 2 to %d pairs of p and value, but was given %d"
                    .formatted(Metalog.MOST_TERMS, pairs.size()));
        }
        checkOrder(pairs);
        double first = pairs.get(0).value();
        double last = pairs.get(pairs.size() - 1).value();
        if (!(min < first && last < max)) {
            throw new IllegalArgumentException(Figures.in(
                            "quantiles needs min below all values and max above them, but was min=%s, max=%s with values from %s",
                            min, max, first)
                    + Figures.in(" to %s", last));
        }
        double away = FURTHEST_END * (last - first);
        if ((first - min > away && min > Double.NEGATIVE_INFINITY)
                || (max - last > away && max < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(Figures.in(
                            "quantiles from %s to %s has min=%s, max=%s; an end so far away says nothing of the draws, so leave it",
                            first, last, min, max)
                    + " out");
        }
        refuseFall(pairs, min, max);
    }

    /** A distribution without ends. */
    public Quantiles(List<Pair> pairs) {
        this(pairs, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** The distribution without ends of three quantiles as experts are asked for them. */
    public static Quantiles ofP10P50P90(double p10, double p50, double p90) {
        return new Quantiles(List.of(new Pair(0.1, p10), new Pair(0.5, p50), new Pair(0.9, p90)));
    }

    /** Whether it has a min and no max, or a max and no min. */
    public boolean hasOneEnd() {
        return (min == Double.NEGATIVE_INFINITY) != (max == Double.POSITIVE_INFINITY);
    }

    /**
     * What {@code ln(x - min)} is distributed as, or {@code -ln(max - x)}, where there is one end: itself a distribution
     * through quantiles, without ends.
     */
    public Quantiles ofLogarithms() {
        if (!hasOneEnd()) {
            throw new IllegalArgumentException(Figures.in("%s has not one end", this));
        }
        return new Quantiles(pairs.stream()
                .map(one -> new Pair(one.p(), place(one.value(), min, max)))
                .toList());
    }

    private static void checkOrder(List<Pair> pairs) {
        for (Pair one : pairs) {
            if (!(one.p() > 0 && one.p() < 1 && Math.abs(one.value()) <= LARGEST)) {
                throw new IllegalArgumentException(Figures.in(
                                "quantiles needs 0 < p < 1 and finite values, but was %s; write what is certainly the smallest",
                                one)
                        + " or largest value as min or max");
            }
        }
        double spread = pairs.get(pairs.size() - 1).value() - pairs.get(0).value();
        for (int i = 1; i < pairs.size(); i++) {
            Pair before = pairs.get(i - 1);
            Pair one = pairs.get(i);
            if (!(one.p() > before.p() && one.value() > before.value())) {
                throw new IllegalArgumentException(
                        Figures.in("quantiles needs a larger value for each larger p, but was %s and %s", before, one));
            }
            if (one.value() - before.value() <= CLOSEST * spread) {
                throw new IllegalArgumentException(Figures.in(
                        "quantiles needs values more than a billionth of their whole spread apart, but was %s and %s of a spread of %s; write them further apart, or bring the outer values in",
                        before, one, spread));
            }
        }
    }

    private static void refuseFall(List<Pair> pairs, double min, double max) {
        Metalog curve = curve(pairs, min, max);
        curve.fall().ifPresent(range -> {
            throw new IllegalArgumentException(Figures.in(
                    "quantiles has no distribution through %s: the smooth curve through them falls between p=%s and p=%s; %s",
                    pairs, rounded(range[0]), rounded(range[1]), advice(pairs, min, max)));
        });
        boolean hasMin = min > Double.NEGATIVE_INFINITY;
        boolean hasMax = max < Double.POSITIVE_INFINITY;
        double slope = hasMin ? curve.upperSlope() : curve.lowerSlope();
        if (hasMin != hasMax && slope >= HEAVIEST_TAIL) {
            throw new IllegalArgumentException(Figures.in(
                    "quantiles through %s with %s=%s has so long a tail %s that its mean is next to infinite; give %s too",
                    pairs,
                    hasMin ? "min" : "max",
                    hasMin ? min : max,
                    hasMin ? "upwards" : "downwards",
                    hasMin ? "a max" : "a min"));
        }
    }

    /** To four digits: a fall is looked for in steps of 1/4096, so that its ends differ. */
    private static String rounded(double probability) {
        return String.format(Locale.ROOT, "%.4f", probability);
    }

    /** What the author of quantiles that no distribution has may write instead. */
    private static String advice(List<Pair> pairs, double min, double max) {
        String ends = "";
        if (min == Double.NEGATIVE_INFINITY) {
            ends = max == Double.POSITIVE_INFINITY ? "state min or max" : "state min too";
        } else if (max == Double.POSITIVE_INFINITY) {
            ends = "state max too";
        }
        String fewer = pairs.size() > 3 ? "leave out the pair nearest to that" : "";
        String both = String.join(ends.isEmpty() || fewer.isEmpty() ? "" : ", or ", ends, fewer);
        return both.isEmpty() ? "move the middle value away from the end that it is nearest to" : both;
    }

    /** The metalog of the values, or of their logarithms where an end is stated. */
    private static Metalog curve(List<Pair> pairs, double min, double max) {
        double[] p = pairs.stream().mapToDouble(Pair::p).toArray();
        double[] place =
                pairs.stream().mapToDouble(one -> place(one.value(), min, max)).toArray();
        return Metalog.through(p, place);
    }

    private Metalog curve() {
        return curve(pairs, min, max);
    }

    /** Where the curve is for a value between the ends. */
    private static double place(double value, double min, double max) {
        if (min == Double.NEGATIVE_INFINITY) {
            return max == Double.POSITIVE_INFINITY ? value : -StrictMath.log(max - value);
        }
        return max == Double.POSITIVE_INFINITY
                ? StrictMath.log(value - min)
                : StrictMath.log((value - min) / (max - value));
    }

    /** The value for a place of the curve. */
    private double value(double place) {
        if (min == Double.NEGATIVE_INFINITY) {
            return max == Double.POSITIVE_INFINITY ? place : max - StrictMath.exp(-place);
        }
        if (max == Double.POSITIVE_INFINITY) {
            return min + StrictMath.exp(place);
        }
        double share = 1 / (1 + StrictMath.exp(Math.abs(place)));
        return place <= 0 ? min + share * (max - min) : max - share * (max - min);
    }

    @Override
    public double quantile(double p) {
        Probability.checked(p);
        return value(p, 1 - p);
    }

    @Override
    public double upperQuantile(double q) {
        Probability.checked(q);
        return value(1 - q, q);
    }

    private double value(double p, double q) {
        if (p == 0 || q == 0) {
            return p == 0 ? lower() : upper();
        }
        return value(curve().at(p, q));
    }

    @Override
    public double cdf(double value) {
        if (value <= lower() || value >= upper()) {
            return value <= lower() ? 0 : 1;
        }
        return share(curve().oddsAt(place(value, min, max)));
    }

    @Override
    public double upperCdf(double value) {
        if (value <= lower() || value >= upper()) {
            return value <= lower() ? 1 : 0;
        }
        return share(-curve().oddsAt(place(value, min, max)));
    }

    private static double share(double odds) {
        return odds <= 0 ? StrictMath.exp(odds) / (1 + StrictMath.exp(odds)) : 1 / (1 + StrictMath.exp(-odds));
    }

    /**
     * In closed form if there are no ends; else the area under the quantile function, which against quadratures in 30
     * digits is right to 1e-13 of its size.
     */
    @Override
    public double mean() {
        boolean isUnbounded = min == Double.NEGATIVE_INFINITY && max == Double.POSITIVE_INFINITY;
        return isUnbounded ? curve().mean() : QuantileArea.of(this::quantile, this::upperQuantile, 0.5, 0.5);
    }

    @Override
    public double lower() {
        return value(curve().lower());
    }

    @Override
    public double upper() {
        return value(curve().upper());
    }

    /** The median: what an expert is asked for as the middle; such a curve may have several modes. */
    @Override
    public double planValue() {
        return quantile(0.5);
    }
}
