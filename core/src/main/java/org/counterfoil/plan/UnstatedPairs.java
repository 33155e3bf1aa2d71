package org.counterfoil.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.counterfoil.units.Figures;

/**
 * The pairs of a correlation matrix that nobody has stated, and that count as 0: where they make the matrix impossible,
 * their authors, who never wrote that 0, are told of it.
 */
final class UnstatedPairs {

    /** How many are named. */
    private static final int NAMED = 3;

    /** Drivers up to which each pair is tried: it takes the eigenvalues of the matrix, which of a hundred take long. */
    private static final int MOST_TRIED = 24;

    /** Digits to which a rank correlation is computed without doubt. */
    private static final int SAFE_DIGITS = 9;

    private final double[][] matrix;
    private final boolean[][] isStated;

    /**
     * The pairs of a matrix.
     *
     * @param matrix correlations of scores
     * @param isStated whether each of them has been stated
     */
    UnstatedPairs(double[][] matrix, boolean[][] isStated) {
        this.matrix = matrix;
        this.isStated = isStated;
    }

    /**
     * Those that alone would make the matrix possible, and from where to where each would, as rank correlations; or else
     * that there are some. Empty if all are stated.
     *
     * @param name of the driver in a row
     */
    String text(IntFunction<String> name) {
        List<String> helping = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < matrix.length; i++) {
            for (int j = i + 1; j < matrix.length; j++) {
                if (!isStated[i][j]) {
                    String pair = name.apply(i) + " with " + name.apply(j);
                    all.add(pair);
                    double[] range = CorrelationMatrix.rangeAlone(matrix, i, j);
                    if (matrix.length <= MOST_TRIED && isPossible(i, j, (range[0] + range[1]) / 2)) {
                        helping.add("%s is not stated and counts as 0; it may lie from %s to %s"
                                .formatted(
                                        pair,
                                        inward(range[0], RoundingMode.CEILING),
                                        inward(range[1], RoundingMode.FLOOR)));
                    }
                }
            }
        }
        if (!helping.isEmpty()) {
            return String.join(", or ", helping.subList(0, Math.min(NAMED, helping.size())));
        }
        return switch (all.size()) {
            case 0 -> "";
            case 1 -> all.get(0) + " is not stated and counts as 0";
            default ->
                "%d pairs are not stated and count as 0, such as %s"
                        .formatted(all.size(), String.join(", ", all.subList(0, Math.min(NAMED, all.size()))));
        };
    }

    private boolean isPossible(int one, int other, double value) {
        double[][] changed = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
        changed[one][other] = value;
        changed[other][one] = value;
        return CorrelationMatrix.isPossible(changed);
    }

    /** An end of a range as a rank correlation of three digits within it. */
    private static String inward(double ofScores, RoundingMode rounding) {
        BigDecimal rank = CorrelationCompiler.rank(Math.max(-1, Math.min(1, ofScores)))
                .setScale(SAFE_DIGITS, RoundingMode.HALF_EVEN);
        return Figures.asWritten(
                rank.setScale(CorrelationCompiler.SHOWN_DIGITS, rounding).doubleValue());
    }
}
