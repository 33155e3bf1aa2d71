package org.counterfoil.benchmarks.peer;

import java.util.List;
import org.counterfoil.distribution.Uniform;
import org.counterfoil.plan.DriverPlan;
import org.counterfoil.plan.Plan;
import org.counterfoil.plan.QuantileTable;
import org.counterfoil.plan.Shape;

/**
 * Draws one trial at a time: a hash of the driver and the trial, a scalar normal quantile (Wichura's AS 241), the common
 * factor of a correlation, and the engine's own tables of quantiles.
 *
 * <p>A correlated uniform is the table of its own distribution, which over the score is the normal's cumulative one.
 */
public final class PlainDraws implements DrawSource {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final double LAST_PLACE = Math.nextDown((double) QuantileTable.CELLS);

    private static final int LINE = 0;
    private static final int SCORE_LINE = 1;
    private static final int SCORE_EXPONENTIAL = 2;
    private static final int CURVE = 3;

    private final int[] kinds;
    private final long[] keys;
    /** Start and slope of a line; not read for a curve. */
    private final double[] starts;

    private final double[] slopes;
    private final double[][] cubics;
    private final int[] factorOf;
    private final double[] loadings;
    private final double[] residuals;
    private final long[] factorKeys;
    private final double[] factors;

    /**
     * Draws of a plan.
     *
     * @throws IllegalArgumentException if it needs more than factors and the shapes of this class
     */
    public PlainDraws(Plan plan, long seed) {
        requireFactors(plan);
        List<DriverPlan> drivers = plan.drivers();
        int count = drivers.size();
        this.kinds = new int[count];
        this.keys = new long[count];
        this.starts = new double[count];
        this.slopes = new double[count];
        this.cubics = new double[count][];
        this.factorOf = new int[count];
        this.loadings = new double[count];
        this.residuals = new double[count];
        for (int i = 0; i < count; i++) {
            DriverPlan driver = drivers.get(i);
            keys[i] = key(seed, driver.name());
            factorOf[i] = driver.factor();
            loadings[i] = driver.loading();
            residuals[i] = driver.residual();
            compile(i, driver);
        }
        this.factorKeys = plan.correlation().factors().stream()
                .mapToLong(name -> key(seed, name))
                .toArray();
        this.factors = new double[factorKeys.length];
    }

    static void requireFactors(Plan plan) {
        if (!plan.correlation().groups().isEmpty()) {
            throw new IllegalArgumentException("this peer knows correlations with one value only, not matrices");
        }
    }

    private void compile(int i, DriverPlan driver) {
        Shape shape = driver.shape();
        if (shape instanceof Shape.Line line && driver.isCorrelated()) {
            kinds[i] = CURVE;
            cubics[i] = QuantileTable.of(new Uniform(line.start(), line.start() + line.width()))
                    .cubics();
        } else if (shape instanceof Shape.Line line) {
            kinds[i] = LINE;
            starts[i] = line.start();
            slopes[i] = line.width();
        } else if (shape instanceof Shape.ScoreLine line) {
            kinds[i] = SCORE_LINE;
            starts[i] = line.mean();
            slopes[i] = line.sd();
        } else if (shape instanceof Shape.ScoreExponential exponential) {
            kinds[i] = SCORE_EXPONENTIAL;
            starts[i] = exponential.mu();
            slopes[i] = exponential.sigma();
        } else if (shape instanceof Shape.Curve curve) {
            kinds[i] = CURVE;
            cubics[i] = curve.table().cubics();
        } else {
            throw new IllegalArgumentException("this peer cannot draw %s: %s"
                    .formatted(driver.name(), shape.getClass().getSimpleName()));
        }
    }

    @Override
    public void fill(long trial, double[] draws) {
        for (int factor = 0; factor < factors.length; factor++) {
            factors[factor] = ScalarNormal.quantile(uniform(factorKeys[factor], trial));
        }
        for (int i = 0; i < draws.length; i++) {
            double uniform = uniform(keys[i], trial);
            draws[i] = kinds[i] == LINE ? starts[i] + slopes[i] * uniform : shape(i, ScalarNormal.quantile(uniform));
        }
    }

    private double shape(int i, double ownScore) {
        int factor = factorOf[i];
        double score = factor < 0 ? ownScore : loadings[i] * factors[factor] + residuals[i] * ownScore;
        if (kinds[i] == CURVE) {
            return curve(cubics[i], score);
        }
        double value = starts[i] + slopes[i] * score;
        return kinds[i] == SCORE_LINE ? value : Math.exp(value);
    }

    private static double curve(double[] cubics, double score) {
        double place = (score - QuantileTable.FIRST_SCORE) * QuantileTable.CELLS_A_SCORE;
        double held = Math.min(Math.max(place, 0), LAST_PLACE);
        int cell = (int) held;
        double x = held - cell;
        int at = 4 * cell;
        return cubics[at] + x * (cubics[at + 1] + x * (cubics[at + 2] + x * cubics[at + 3]));
    }

    /** SplitMix64's output for a state that counts trials: in the middles of 2^52 cells of (0, 1). */
    private static double uniform(long key, long trial) {
        return ((mix(key + trial * GOLDEN) >>> 12) + 0.5) * 0x1p-52;
    }

    private static long key(long seed, String name) {
        return mix(mix(seed + GOLDEN) ^ (name.hashCode() * GOLDEN));
    }

    private static long mix(long state) {
        long z = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
