package org.counterfoil.plan;

import java.util.Arrays;
import java.util.List;
import org.counterfoil.distribution.Beta;
import org.counterfoil.distribution.Discrete;
import org.counterfoil.distribution.Distribution;
import org.counterfoil.distribution.Empirical;
import org.counterfoil.distribution.Exponential;
import org.counterfoil.distribution.Gamma;
import org.counterfoil.distribution.LogNormal;
import org.counterfoil.distribution.Mixture;
import org.counterfoil.distribution.Normal;
import org.counterfoil.distribution.Pert;
import org.counterfoil.distribution.Quantiles;
import org.counterfoil.distribution.Triangular;
import org.counterfoil.distribution.Truncated;
import org.counterfoil.distribution.Uniform;

/** How a driver's draw is computed from its uniform: a distribution's quantile function in a form for a fast loop. */
public sealed interface Shape {

    /** A beta distribution with a smaller shape is steeper than one table tells to 1e-8 of its range. */
    double SMALLEST_BETA = 0.5;

    /** The same for a gamma distribution. */
    double SMALLEST_GAMMA = 0.02;

    /** Whether it starts from the standard-normal score of the uniform rather than from the uniform itself. */
    boolean startsFromScore();

    /**
     * A straight line over the uniform.
     *
     * @param start value at 0
     * @param width change from 0 to 1
     */
    record Line(double start, double width) implements Shape {
        @Override
        public boolean startsFromScore() {
            return false;
        }
    }

    /**
     * A straight line over the score.
     *
     * @param mean value at score 0
     * @param sd change for each unit of score
     */
    record ScoreLine(double mean, double sd) implements Shape {
        @Override
        public boolean startsFromScore() {
            return true;
        }
    }

    /**
     * The exponential of a straight line over the score.
     *
     * @param mu logarithm of the value at score 0
     * @param sigma change of the logarithm for each unit of score
     */
    record ScoreExponential(double mu, double sigma) implements Shape {
        @Override
        public boolean startsFromScore() {
            return true;
        }
    }

    /**
     * Two square roots that meet at a mode.
     *
     * @param min smallest value
     * @param max largest value
     * @param share probability of falling below the mode
     * @param rising square of the slope below the mode: {@code (max - min)(mode - min)}
     * @param falling square of the slope above it: {@code (max - min)(max - mode)}
     */
    record Triangle(double min, double max, double share, double rising, double falling) implements Shape {
        @Override
        public boolean startsFromScore() {
            return false;
        }
    }

    /**
     * A staircase over the uniform: {@code values[i]} up to and including {@code steps[i]}, the last above all steps.
     *
     * @param steps cumulative probabilities, rising, one fewer than the values
     * @param values rising
     */
    record Stairs(double[] steps, double[] values) implements Shape {
        @Override
        public boolean startsFromScore() {
            return false;
        }
    }

    /**
     * A smooth curve over the score, read from a table.
     *
     * @param table shared by equal distributions
     */
    record Curve(QuantileTable table) implements Shape {
        @Override
        public boolean startsFromScore() {
            return true;
        }
    }

    /**
     * The exponential of a smooth curve over the score, counted from an end.
     *
     * @param table of logarithms of the distance from the end; of their negatives, if it is an upper one
     * @param end where the distance is 0
     * @param sign 1 if the end is the lower one, -1 if it is the upper one
     */
    record CurveExponential(QuantileTable table, double end, double sign) implements Shape {
        @Override
        public boolean startsFromScore() {
            return true;
        }
    }

    /**
     * Several smooth curves, one for each range of the uniform, each over the score of the place within its range.
     *
     * @param starts rank at which each range begins, rising from 0
     * @param ends rank at which each range ends, from the upper tail, falling to 0
     * @param shares width of each range
     * @param cubics those of all tables, one after the other
     */
    record Pieces(double[] starts, double[] ends, double[] shares, double[] cubics) implements Shape {
        @Override
        public boolean startsFromScore() {
            return false;
        }
    }

    /** The shape of a distribution. A distribution with jumps has stairs or pieces, never a curve. */
    static Shape of(Distribution distribution) {
        if (distribution instanceof Uniform uniform) {
            return new Line(uniform.min(), uniform.max() - uniform.min());
        } else if (distribution instanceof Normal normal) {
            return new ScoreLine(normal.mean(), normal.sd());
        } else if (distribution instanceof LogNormal logNormal) {
            return new ScoreExponential(logNormal.mu(), logNormal.sigma());
        } else if (distribution instanceof Triangular triangular) {
            double width = triangular.max() - triangular.min();
            double below = triangular.mode() - triangular.min();
            return new Triangle(
                    triangular.min(),
                    triangular.max(),
                    below / width,
                    width * below,
                    width * (triangular.max() - triangular.mode()));
        } else if (distribution instanceof Discrete discrete) {
            return stairs(discrete);
        } else if (distribution instanceof Empirical empirical) {
            return stairs(empirical);
        } else if (distribution instanceof Pert
                || distribution instanceof Exponential
                || distribution instanceof Beta beta && Math.min(beta.alpha(), beta.beta()) >= SMALLEST_BETA
                || distribution instanceof Gamma gamma && gamma.shape() >= SMALLEST_GAMMA) {
            return new Curve(QuantileTable.of(distribution));
        } else if (distribution instanceof Quantiles quantiles && quantiles.hasOneEnd()) {
            return curveExponential(quantiles);
        } else if (distribution instanceof Beta
                || distribution instanceof Gamma
                || distribution instanceof Truncated
                || distribution instanceof Quantiles
                || distribution instanceof Mixture) {
            return pieces(Piece.of(distribution));
        }
        throw new AssertionError("a certain number has no shape: " + distribution);
    }

    private static Shape curveExponential(Quantiles quantiles) {
        List<Piece> logarithms = Piece.of(quantiles.ofLogarithms());
        if (logarithms.size() > 1) {
            return pieces(Piece.of(quantiles));
        }
        boolean hasMin = Double.isFinite(quantiles.min());
        return new CurveExponential(
                logarithms.get(0).table(), hasMin ? quantiles.min() : quantiles.max(), hasMin ? 1 : -1);
    }

    private static Shape pieces(List<Piece> pieces) {
        if (pieces.size() == 1) {
            return new Curve(pieces.get(0).table());
        }
        return new Pieces(
                pieces.stream().mapToDouble(piece -> piece.from().lower()).toArray(),
                pieces.stream().mapToDouble(piece -> piece.to().upper()).toArray(),
                pieces.stream().mapToDouble(Piece::share).toArray(),
                pieces.stream()
                        .flatMapToDouble(piece -> Arrays.stream(piece.table().cubics()))
                        .toArray());
    }

    private static Stairs stairs(Discrete discrete) {
        double[] values =
                discrete.values().stream().mapToDouble(Double::doubleValue).toArray();
        double[] steps = new double[values.length - 1];
        double sum = 0;
        for (int i = 0; i < steps.length; i++) {
            sum += discrete.weights().get(i);
            steps[i] = sum;
        }
        return new Stairs(steps, values);
    }

    private static Stairs stairs(Empirical empirical) {
        double[] values =
                empirical.values().stream().mapToDouble(Double::doubleValue).toArray();
        double[] steps = new double[values.length - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (i + 1.0) / values.length;
        }
        return new Stairs(steps, values);
    }
}
