package org.counterfoil.simulation;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.counterfoil.plan.BodyPlan;
import org.counterfoil.plan.Plan;

/**
 * What erosion leaves of a saving: {@code (1-e)^max(0, t - G/12)}, by trial. Source: method, equation 3.4.
 *
 * <p>Taken apart into {@code (1-e)^t}, which all bodies share, and {@code (1-e)^(-G/12)}, which all years share; their
 * product is above 1 exactly where erosion has not begun.
 */
final class Erosion {

    /** By row of the quantity; none where nothing ever erodes. */
    private final Map<Integer, Rate> rates = new TreeMap<>();

    private final double[] exponent;

    /** One rate: its logarithm, and what it leaves by [year][trial] if it starts with the first year. */
    private record Rate(double[] logarithm, double[][] left) {}

    Erosion(Plan plan, int blockSize) {
        allRamps(plan)
                .mapToInt(BodyPlan.Ramp::erosion)
                .filter(row -> !plan.quantities().isAlways(row, 0))
                .forEach(row -> rates.computeIfAbsent(
                        row, key -> new Rate(new double[blockSize], new double[plan.years()][blockSize])));
        this.exponent = new double[blockSize];
    }

    private static Stream<BodyPlan.Ramp> allRamps(Plan plan) {
        return plan.bodies().stream().flatMap(body -> body.waves().stream()).flatMap(wave -> wave.ramps().stream());
    }

    /** Fills what all bodies share. */
    void fill(QuantityRows quantities) {
        rates.forEach((row, rate) -> {
            remainder(quantities.row(row), exponent);
            Elementary.log(exponent, rate.logarithm);
            Rows.fill(rate.left[0], 1);
            for (int year = 1; year < rate.left.length; year++) {
                Rows.product(rate.left[year - 1], exponent, rate.left[year]);
            }
        });
    }

    /** (1-e)^t, by [year][trial]. */
    double[][] sinceFirstYear(int row) {
        return rate(row).left;
    }

    /** (1-e)^(-G/12). */
    void fillNotYet(int row, double[] goesLive, double[] out) {
        exponents(rate(row).logarithm, goesLive, exponent);
        Elementary.exp(exponent, out);
    }

    private Rate rate(int row) {
        Rate rate = rates.get(row);
        if (rate == null) {
            throw new AssertionError(row);
        }
        return rate;
    }

    private static void remainder(double[] erosion, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = 1 - erosion[trial];
        }
    }

    private static void exponents(double[] logarithm, double[] goesLive, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = -logarithm[trial] * (goesLive[trial] / 12);
        }
    }
}
