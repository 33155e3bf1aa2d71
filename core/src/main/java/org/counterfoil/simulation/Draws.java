package org.counterfoil.simulation;

import java.util.List;
import org.counterfoil.distribution.Uniform;
import org.counterfoil.plan.CorrelationPlan;
import org.counterfoil.plan.DriverPlan;
import org.counterfoil.plan.Plan;
import org.counterfoil.plan.QuantileTable;
import org.counterfoil.plan.Shape;

/**
 * Draws every driver for a block of trials: uniform, score, correlation, quantile. Source: method, section 8.
 *
 * <p>Holds scratch rows of one worker.
 */
final class Draws {

    private static final double LAST_PLACE = Math.nextDown((double) QuantileTable.CELLS);

    /** Its score lies within a table's. */
    private static final double SMALLEST_RANK = 0x1p-53;

    /** The share of draws below each score: half the price of {@link Elementary#normalCdf}, and good to 2e-9. */
    private static final QuantileTable SHARES = QuantileTable.of(new Uniform(0, 1));

    private final List<DriverPlan> drivers;
    private final CorrelationPlan correlation;
    private final Uniforms source;
    private final double[][] factorScores;
    private final double[] uniforms;
    private final double[] lower;
    private final double[] upper;

    Draws(Plan plan, Uniforms source, int blockSize) {
        this.drivers = plan.drivers();
        this.correlation = plan.correlation();
        this.source = source;
        this.factorScores = new double[correlation.factors().size()][blockSize];
        this.uniforms = new double[blockSize];
        this.lower = new double[blockSize];
        this.upper = new double[blockSize];
    }

    /**
     * Fills the draws of consecutive trials.
     *
     * @param firstTrial index of the first
     * @param draws by [driver][trial]
     */
    void fill(long firstTrial, double[][] draws) {
        for (int factor = 0; factor < factorScores.length; factor++) {
            source.fill(drivers.size() + factor, firstTrial, uniforms);
            Elementary.normalQuantile(uniforms, factorScores[factor]);
        }
        for (int i = 0; i < draws.length; i++) {
            fillStart(i, firstTrial, draws[i]);
        }
        for (CorrelationPlan.Group group : correlation.groups()) {
            correlate(group, draws);
        }
        for (int i = 0; i < draws.length; i++) {
            shape(drivers.get(i), draws[i]);
        }
    }

    /** The uniform, or its score where the shape or a correlation needs one. */
    private void fillStart(int index, long firstTrial, double[] row) {
        DriverPlan driver = drivers.get(index);
        if (!driver.isCorrelated() && !driver.shape().startsFromScore()) {
            source.fill(index, firstTrial, row);
            return;
        }
        source.fill(index, firstTrial, uniforms);
        Elementary.normalQuantile(uniforms, row);
        if (driver.factor() >= 0) {
            share(row, driver.residual(), factorScores[driver.factor()], driver.loading());
        }
    }

    private static void share(double[] score, double residual, double[] factor, double loading) {
        for (int trial = 0; trial < score.length; trial++) {
            score[trial] = loading * factor[trial] + residual * score[trial];
        }
    }

    /** Multiplies the scores by the root, from the last row up so that those above are still their own. */
    private static void correlate(CorrelationPlan.Group group, double[][] scores) {
        int[] members = group.drivers();
        for (int i = members.length - 1; i >= 0; i--) {
            double[] row = scores[members[i]];
            scale(row, group.root()[i][i]);
            for (int j = 0; j < i; j++) {
                if (group.root()[i][j] != 0) {
                    Rows.addScaled(row, group.root()[i][j], scores[members[j]]);
                }
            }
        }
    }

    private static void scale(double[] row, double factor) {
        for (int trial = 0; trial < row.length; trial++) {
            row[trial] *= factor;
        }
    }

    private void shape(DriverPlan driver, double[] row) {
        Shape shape = driver.shape();
        if (shape.startsFromScore()) {
            shapeScores(shape, row);
        } else if (driver.isCorrelated() && shape instanceof Shape.Line line) {
            places(row);
            curve(SHARES.cubics(), row);
            line(row, line.start(), line.width(), row);
        } else {
            if (driver.isCorrelated()) {
                Elementary.normalCdf(row, lower, upper);
            } else {
                Rows.copy(row, lower);
                complement(row, upper);
            }
            shapeTails(shape, lower, upper, row);
        }
    }

    private static void complement(double[] row, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = 1 - row[trial];
        }
    }

    private void shapeScores(Shape shape, double[] row) {
        if (shape instanceof Shape.ScoreLine line) {
            line(row, line.mean(), line.sd(), row);
        } else if (shape instanceof Shape.ScoreExponential exponential) {
            line(row, exponential.mu(), exponential.sigma(), lower);
            Elementary.exp(lower, row);
        } else if (shape instanceof Shape.Curve curve) {
            places(row);
            curve(curve.table().cubics(), row);
        } else if (shape instanceof Shape.CurveExponential curve) {
            places(row);
            curve(curve.table().cubics(), row);
            line(row, 0, curve.sign(), lower);
            Elementary.exp(lower, row);
            line(row, curve.end(), curve.sign(), row);
        } else {
            throw new AssertionError(shape);
        }
    }

    /** Both tails may be overwritten. */
    private static void shapeTails(Shape shape, double[] lower, double[] upper, double[] row) {
        if (shape instanceof Shape.Line line) {
            line(lower, line.start(), line.width(), row);
        } else if (shape instanceof Shape.Triangle triangle) {
            triangle(triangle, lower, upper, row);
        } else if (shape instanceof Shape.Stairs stairs) {
            stairs(stairs.steps(), stairs.values(), lower, row);
        } else if (shape instanceof Shape.Pieces pieces) {
            ranksInPieces(pieces, lower, upper);
            Elementary.normalQuantile(lower, row);
            turnToEnds(upper, row);
            places(row);
            pieces(pieces.cubics(), upper, row);
        } else {
            throw new AssertionError(shape);
        }
    }

    private static void line(double[] from, double start, double slope, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = start + slope * from[trial];
        }
    }

    private static void triangle(Shape.Triangle shape, double[] lower, double[] upper, double[] out) {
        double min = shape.min();
        double max = shape.max();
        double share = shape.share();
        double rising = shape.rising();
        double falling = shape.falling();
        for (int trial = 0; trial < out.length; trial++) {
            double below = min + Math.sqrt(lower[trial] * rising);
            double above = max - Math.sqrt(upper[trial] * falling);
            out[trial] = lower[trial] < share ? below : above;
        }
    }

    private static void stairs(double[] steps, double[] values, double[] lower, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            int stair = 0;
            while (stair < steps.length && lower[trial] > steps[stair]) {
                stair++;
            }
            out[trial] = values[stair];
        }
    }

    /** Turns scores into places in the table, from 0 to just below the number of its cells. */
    private static void places(double[] scores) {
        for (int trial = 0; trial < scores.length; trial++) {
            double place = (scores[trial] - QuantileTable.FIRST_SCORE) * QuantileTable.CELLS_A_SCORE;
            double positive = 0.5 * (place + Math.abs(place));
            double left = LAST_PLACE - positive;
            scores[trial] = LAST_PLACE - 0.5 * (left + Math.abs(left));
        }
    }

    private static void curve(double[] cubics, double[] places) {
        for (int trial = 0; trial < places.length; trial++) {
            int cell = (int) places[trial];
            double x = places[trial] - cell;
            int at = 4 * cell;
            places[trial] = cubics[at] + x * (cubics[at + 1] + x * (cubics[at + 2] + x * cubics[at + 3]));
        }
    }

    /**
     * Turns each rank into the rank within its piece, counted from the nearer end of that and held within the scores of
     * a table, and finds the piece: its index if counted from its start, else -1 less its index.
     */
    private static void ranksInPieces(Shape.Pieces pieces, double[] lower, double[] upper) {
        double[] starts = pieces.starts();
        for (int trial = 0; trial < lower.length; trial++) {
            int piece = 0;
            while (piece + 1 < starts.length && lower[trial] > starts[piece + 1]) {
                piece++;
            }
            double share = pieces.shares()[piece];
            double fromStart = (lower[trial] - starts[piece]) / share;
            double toEnd = (upper[trial] - pieces.ends()[piece]) / share;
            lower[trial] = Math.max(Math.min(fromStart, toEnd), SMALLEST_RANK);
            upper[trial] = fromStart <= toEnd ? piece : -1 - piece;
        }
    }

    /** Scores counted from the end of a piece are those from its start with the other sign. */
    private static void turnToEnds(double[] pieceOf, double[] scores) {
        for (int trial = 0; trial < scores.length; trial++) {
            boolean isFromEnd = pieceOf[trial] < 0;
            scores[trial] = isFromEnd ? -scores[trial] : scores[trial];
            pieceOf[trial] = isFromEnd ? -1 - pieceOf[trial] : pieceOf[trial];
        }
    }

    private static void pieces(double[] cubics, double[] pieceOf, double[] places) {
        for (int trial = 0; trial < places.length; trial++) {
            int cell = (int) places[trial];
            double x = places[trial] - cell;
            int at = 4 * (cell + QuantileTable.CELLS * (int) pieceOf[trial]);
            places[trial] = cubics[at] + x * (cubics[at + 1] + x * (cubics[at + 2] + x * cubics[at + 3]));
        }
    }
}
