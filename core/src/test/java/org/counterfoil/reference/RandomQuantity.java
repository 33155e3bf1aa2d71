package org.counterfoil.reference;

import java.util.List;
import java.util.Random;
import org.counterfoil.distribution.Beta;
import org.counterfoil.distribution.Discrete;
import org.counterfoil.distribution.Distribution;
import org.counterfoil.distribution.Empirical;
import org.counterfoil.distribution.Exponential;
import org.counterfoil.distribution.Fixed;
import org.counterfoil.distribution.Gamma;
import org.counterfoil.distribution.LogNormal;
import org.counterfoil.distribution.Mixture;
import org.counterfoil.distribution.Normal;
import org.counterfoil.distribution.Pert;
import org.counterfoil.distribution.Quantiles;
import org.counterfoil.distribution.Triangular;
import org.counterfoil.distribution.Truncated;
import org.counterfoil.distribution.Uniform;
import org.counterfoil.model.Quantity;

/** Numbers, certain or with any distribution, whose plan values lie between two ends. */
final class RandomQuantity {

    /** How many distributions there are with both ends. */
    private static final int BOUNDED = 8;

    private final Random random;

    RandomQuantity(Random random) {
        this.random = random;
    }

    /** Any distribution; a normal one and those with a long tail may draw beyond the ends. */
    Quantity within(double low, double high) {
        double choice = random.nextDouble();
        if (choice < 0.45) {
            Quantity certain = Quantity.of(point(low, high));
            return random.nextDouble() < 0.05 ? certain.withPlanValue(point(low, high)) : certain;
        }
        if (choice < 0.52) {
            double mean = low + (0.3 + 0.4 * random.nextDouble()) * (high - low);
            return Quantity.of(new Normal(mean, (high - low) * (0.05 + 0.25 * random.nextDouble())));
        }
        if (choice < 0.58 && low >= 0) {
            return Quantity.of(longTailed(low, high));
        }
        Quantity uncertain = Quantity.of(bounded(random.nextInt(BOUNDED), low, high));
        return random.nextDouble() < 0.05 ? uncertain.withPlanValue(point(low, high)) : uncertain;
    }

    /** Never negative; one with a long tail may draw beyond the upper end. */
    Quantity positive(double low, double high) {
        double choice = random.nextDouble();
        if (choice < 0.3) {
            return Quantity.of(point(low, high));
        }
        return Quantity.of(choice < 0.4 ? longTailed(low, high) : bounded(random.nextInt(BOUNDED), low, high));
    }

    /** Never beyond the ends. */
    Quantity bounded(double low, double high) {
        return random.nextBoolean()
                ? Quantity.of(point(low, high))
                : Quantity.of(bounded(random.nextInt(BOUNDED), low, high));
    }

    private double point(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    /** Never below the lower end, which is not negative. */
    private Distribution longTailed(double low, double high) {
        double width = high - low;
        double middle = low + 0.4 * width;
        return switch (random.nextInt(4)) {
            case 0 -> from(low, new Exponential(middle));
            case 1 -> from(low, Gamma.ofMeanAndSd(middle, 0.3 * width));
            case 2 ->
                new Quantiles(
                        List.of(new Quantiles.Pair(0.1, low + 0.2 * width), new Quantiles.Pair(0.9, high)),
                        low,
                        Double.POSITIVE_INFINITY);
            default -> LogNormal.ofMedianAndP90(middle, low + 0.9 * width);
        };
    }

    private static Distribution from(double low, Distribution distribution) {
        return low == 0 ? distribution : new Truncated(distribution, low, Double.POSITIVE_INFINITY);
    }

    private Distribution bounded(int shape, double low, double high) {
        double a = point(low, high);
        double b = point(low, high);
        double c = point(low, high);
        double min = Math.min(a, Math.min(b, c));
        double max = Math.max(a, Math.max(b, c));
        double mode = a + b + c - min - max;
        double inner = Math.min(max, Math.max(min, mode));
        return switch (shape) {
            case 0 -> new Uniform(min, max);
            case 1 -> new Triangular(min, inner, max);
            case 2 -> new Pert(min, inner, max);
            case 3 -> new Beta(0.5 + 4 * random.nextDouble(), 0.5 + 4 * random.nextDouble(), min, max);
            case 4 -> new Truncated(new Normal(inner, max - min), min, max);
            case 5 ->
                new Mixture(List.of(
                        new Mixture.Part(0.7, new Triangular(min, inner, max)),
                        new Mixture.Part(0.2, new Uniform(min, max)),
                        new Mixture.Part(0.1, new Fixed(inner))));
            case 6 -> new Discrete(List.of(a, b, c), List.of(0.2, 0.5, 0.3));
            default -> new Empirical(List.of(a, b, c, point(low, high), point(low, high)));
        };
    }
}
