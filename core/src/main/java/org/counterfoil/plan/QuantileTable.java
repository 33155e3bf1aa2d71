package org.counterfoil.plan;

import java.util.function.DoubleUnaryOperator;
import org.counterfoil.distribution.Distribution;
import org.counterfoil.distribution.StandardNormal;

/**
 * A smooth quantile function tabulated over the standard-normal score.
 *
 * <p>Indexed by score, both tails are resolved evenly: the ends of the table stand for one draw in 10^16 on either side,
 * and a score beyond them has the value at the end. Between nodes it is a cubic whose slopes come from the neighbouring
 * nodes to fourth order.
 *
 * <p>Error, as a share of the distribution's range: within scores of 4 below 2e-10 for a three-point estimate and below
 * 1e-8 for a beta distribution whose shapes are a half or more, 2e-9 for a uniform one; within scores of 8.21, which no
 * uncorrelated draw exceeds, below 2e-9 and 1e-8; below 2e-6 in the two last cells. A gamma or an exponential distribution
 * has no range; as a share of what lies between the values that one draw in a thousand falls below and one exceeds, its
 * error is below 1e-8, and below 2e-9 from a shape of a half on; below 2e-5 in the two last cells then. A distribution that one
 * table does not hold so well is tabulated in several pieces: one that jumps or bends, and one that is all but a choice
 * of its ends, such as a beta distribution of smaller shapes.
 *
 * @param cubics four coefficients for each cell, lowest power first, of the position in the cell from 0 to 1
 */
public record QuantileTable(double[] cubics) {

    /** Score of the first node; the last is at its negative. */
    public static final double FIRST_SCORE = -8.25;

    /** Cells for each unit of score. */
    public static final int CELLS_A_SCORE = 32;

    /** How many cells there are. */
    public static final int CELLS = (int) (-2 * FIRST_SCORE * CELLS_A_SCORE);

    /** Tabulates a distribution. */
    public static QuantileTable of(Distribution distribution) {
        return of(score -> atScore(distribution, score));
    }

    /** Tabulates a function of the score that never falls. */
    static QuantileTable of(DoubleUnaryOperator quantile) {
        double[] nodes = new double[CELLS + 1];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = quantile.applyAsDouble(FIRST_SCORE + (double) i / CELLS_A_SCORE);
        }
        double[] cubics = new double[4 * CELLS];
        for (int cell = 0; cell < CELLS; cell++) {
            double start = nodes[cell];
            double rise = nodes[cell + 1] - start;
            double slope = slope(nodes, cell);
            double endSlope = slope(nodes, cell + 1);
            cubics[4 * cell] = start;
            cubics[4 * cell + 1] = slope;
            cubics[4 * cell + 2] = 3 * rise - 2 * slope - endSlope;
            cubics[4 * cell + 3] = slope + endSlope - 2 * rise;
        }
        return new QuantileTable(cubics);
    }

    /** The tabulated value at a score between the first and the last. */
    double at(double score) {
        double place = (score - FIRST_SCORE) * CELLS_A_SCORE;
        int cell = Math.min((int) place, CELLS - 1);
        double x = place - cell;
        int first = 4 * cell;
        return cubics[first] + x * (cubics[first + 1] + x * (cubics[first + 2] + x * cubics[first + 3]));
    }

    private static double atScore(Distribution distribution, double score) {
        return score <= 0
                ? distribution.quantile(StandardNormal.cdf(score))
                : distribution.upperQuantile(StandardNormal.cdf(-score));
    }

    /** Change for each cell at a node, kept between 0 and three times the smaller neighbouring rise: never falling. */
    private static double slope(double[] nodes, int node) {
        int last = nodes.length - 1;
        if (node == 0) {
            return nodes[1] - nodes[0];
        }
        if (node == last) {
            return nodes[last] - nodes[last - 1];
        }
        double before = nodes[node] - nodes[node - 1];
        double after = nodes[node + 1] - nodes[node];
        double slope = node == 1 || node == last - 1
                ? (before + after) / 2
                : (8 * (before + after) - (nodes[node + 2] - nodes[node - 2])) / 12;
        return Math.min(Math.max(slope, 0), 3 * Math.min(before, after));
    }
}
