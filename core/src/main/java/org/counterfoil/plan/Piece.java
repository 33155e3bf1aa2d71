package org.counterfoil.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.counterfoil.distribution.Distribution;
import org.counterfoil.distribution.StandardNormal;

/**
 * The draws of a distribution between two ranks, and the table of their quantiles over a score of their own.
 *
 * <p>A table rounds off a jump, a gap, a kink and a knee. So a distribution is cut where it jumps or bends, and again
 * where a table still misses the quantile function; at a cut the scores of both pieces go to infinity, and their tables
 * come as close to it as to any other end. Source: method, (8.9).
 *
 * @param from where the draws begin
 * @param to where they end
 * @param table quantiles over the standard-normal score of the rank among them
 */
record Piece(Border from, Border to, QuantileTable table) {

    /**
     * The most by which a table may miss the quantile function where it is held against it, as a share of the range, or
     * where that has no end, of what lies between the values that one draw in a thousand falls below and one exceeds.
     * Between those places it misses by less than twice as much; a value that misses by more has the rank all the same,
     * to 1e-13.
     */
    static final double TOLERANCE = 1e-8;

    /** What is allowed in addition, as a share of the distance by which a value lies more than a range off the median. */
    static final double FAR_TOLERANCE = 1e-6;

    /** Pieces with a smaller share of the draws are left out: the next one's end stands for them. */
    private static final double SMALLEST = 1e-14;

    /** How often a piece may be halved, and its halves again. */
    private static final int DEEPEST = 16;

    /** Where in each cell of a table it is held against the quantile function. */
    private static final double[] PLACES = {0.25, 0.5, 0.75};

    /**
     * A value and its rank.
     *
     * @param value where one piece ends and the next begins
     * @param lower share of draws below
     * @param upper share of draws above
     */
    record Border(double value, double lower, double upper) {
        static Border before(Distribution distribution, double value) {
            return at(distribution, value, Math.nextDown(value));
        }

        static Border at(Distribution distribution, double value) {
            return at(distribution, value, value);
        }

        private static Border at(Distribution distribution, double value, double rankOf) {
            return new Border(value, distribution.cdf(rankOf), distribution.upperCdf(rankOf));
        }
    }

    /** Share of all draws. */
    double share() {
        return share(from, to);
    }

    private static double share(Border from, Border to) {
        return to.lower() <= 0.5 ? to.lower() - from.lower() : from.upper() - to.upper();
    }

    /** All pieces of a distribution, by rising rank. */
    static List<Piece> of(Distribution distribution) {
        Scale scale = Scale.of(distribution);
        List<Piece> pieces = new ArrayList<>();
        List<Double> jumps = distribution.jumps();
        TreeSet<Double> cuts = new TreeSet<>(distribution.bends());
        cuts.addAll(jumps);
        Border from = new Border(distribution.lower(), 0, 1);
        for (double cut : cuts) {
            boolean isJump = jumps.contains(cut);
            Border at = Border.at(distribution, cut);
            Border before = isJump ? Border.before(distribution, cut) : at;
            add(distribution, from, before, scale, DEEPEST, pieces);
            if (isJump) {
                pieces.add(new Piece(before, at, QuantileTable.of(score -> cut)));
            }
            from = at;
        }
        add(distribution, from, new Border(distribution.upper(), 1, 0), scale, DEEPEST, pieces);
        return pieces;
    }

    private static void add(
            Distribution distribution, Border from, Border to, Scale scale, int depth, List<Piece> pieces) {
        double share = share(from, to);
        if (share < SMALLEST) {
            return;
        }
        Draws draws = new Draws(distribution, from, to, share);
        QuantileTable table = QuantileTable.of(draws::at);
        int worst = depth == 0 ? -1 : worstCell(draws, table, scale);
        Border cut = worst < 0 ? from : Border.at(distribution, draws.middle(worst));
        boolean isCut = cut.value() > from.value() && cut.value() < to.value();
        if (isCut && share(from, cut) >= SMALLEST && share(cut, to) >= SMALLEST) {
            add(distribution, from, cut, scale, depth - 1, pieces);
            add(distribution, cut, to, scale, depth - 1, pieces);
        } else {
            pieces.add(new Piece(from, to, table));
        }
    }

    /** The cell in which the table misses the quantile function most; -1 if none does by more than is allowed. */
    private static int worstCell(Draws draws, QuantileTable table, Scale scale) {
        double largest = 0;
        int worst = -1;
        for (int cell = 0; cell < QuantileTable.CELLS; cell++) {
            for (double place : PLACES) {
                double score = scoreInCell(cell, place);
                if (draws.canBeTold(score)) {
                    double found = table.at(score);
                    double allowed = scale.allowed(found);
                    double error =
                            draws.isWithin(score, found, allowed) ? 0 : Math.abs(found - draws.at(score)) / allowed;
                    if (error > largest) {
                        largest = error;
                        worst = cell;
                    }
                }
            }
        }
        return worst;
    }

    private static double scoreInCell(int cell, double place) {
        return QuantileTable.FIRST_SCORE + (cell + place) / QuantileTable.CELLS_A_SCORE;
    }

    /**
     * The draws between two borders.
     *
     * @param distribution of all draws
     * @param from the lower border
     * @param to the upper border
     * @param share of all draws that lie between
     */
    private record Draws(Distribution distribution, Border from, Border to, double share) {

        /** Nearer to a cut, one draw in 10^9 of a piece, ranks differ by less than a double can tell. */
        private static final double LAST_SCORE_AT_CUT = 6;

        /** Further out lie the two last cells of a table that is not cut, which one draw in 10^16 meets. */
        private static final double LAST_SCORE = -QuantileTable.FIRST_SCORE - 2.0 / QuantileTable.CELLS_A_SCORE;

        private static final double SMALLEST_RANK = StandardNormal.cdf(-LAST_SCORE);

        /** What rounding makes of a rank. */
        private static final double ROUNDING = 1e-13;

        /** Whether there is a draw at such a score, and its rank can be told from those next to it. */
        boolean canBeTold(double score) {
            return score < 0
                    ? lower(score) >= SMALLEST_RANK && (from.lower() < SMALLEST_RANK || score > -LAST_SCORE_AT_CUT)
                    : upper(score) >= SMALLEST_RANK && (to.upper() < SMALLEST_RANK || score < LAST_SCORE_AT_CUT);
        }

        /** Their quantile at a score. */
        double at(double score) {
            double lower = lower(score);
            double value = lower <= 0.5
                    ? distribution.quantile(lower)
                    : distribution.upperQuantile(Math.min(0.5, upper(score)));
            return Math.min(Math.max(value, from.value()), to.value());
        }

        /** Whether a value differs from the quantile at a score by no more than is allowed; quicker than finding that. */
        boolean isWithin(double score, double value, double allowed) {
            double lower = lower(score);
            double upper = upper(score);
            return lower <= 0.5
                    ? distribution.cdf(value - allowed) <= lower * (1 + ROUNDING)
                            && distribution.cdf(value + allowed) >= lower * (1 - ROUNDING)
                    : distribution.upperCdf(value - allowed) >= upper * (1 - ROUNDING)
                            && distribution.upperCdf(value + allowed) <= upper * (1 + ROUNDING);
        }

        /** The value half-way through what a cell covers: in a gap, where it is to be cut. */
        double middle(int cell) {
            return 0.5 * (at(scoreInCell(cell, 0)) + at(scoreInCell(cell, 1)));
        }

        private double lower(double score) {
            return from.lower() + share * StandardNormal.cdf(score);
        }

        private double upper(double score) {
            return to.upper() + share * StandardNormal.cdf(-score);
        }
    }

    /**
     * By how much a table may miss the quantile function.
     *
     * @param range of the distribution, or where that has no end, the range between the values that one draw in a
     *     thousand falls below and one exceeds
     * @param median where distance is measured from
     */
    private record Scale(double range, double median) {
        static Scale of(Distribution distribution) {
            double range = distribution.upper() - distribution.lower();
            return new Scale(
                    Double.isFinite(range) ? range : distribution.upperQuantile(0.001) - distribution.quantile(0.001),
                    distribution.quantile(0.5));
        }

        double allowed(double value) {
            return TOLERANCE * range + FAR_TOLERANCE * Math.max(0, Math.abs(value - median) - range);
        }
    }
}
