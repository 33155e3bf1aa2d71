package org.counterfoil.plan;

import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Whether a matrix of correlations is possible, the nearest that is, and its root. */
final class CorrelationMatrix {

    /** Eigenvalues above minus this count as zero: rounding, not contradiction. */
    private static final double ROUNDING = 1e-10;

    private static final int MOST_PROJECTIONS = 200;

    private CorrelationMatrix() {}

    /** Whether some joint distribution has these correlations: no eigenvalue is negative. */
    static boolean isPossible(double[][] matrix) {
        for (double eigenvalue : new EigenDecomposition(new Array2DRowRealMatrix(matrix)).getRealEigenvalues()) {
            if (eigenvalue < -ROUNDING) {
                return false;
            }
        }
        return true;
    }

    /**
     * The nearest possible matrix in the Frobenius norm.
     *
     * <p>Source: Higham (2002), Computing the nearest correlation matrix, IMA Journal of Numerical Analysis 22, 329-343:
     * alternating projections with Dykstra's correction.
     */
    static double[][] nearestPossible(double[][] matrix) {
        RealMatrix nearest = new Array2DRowRealMatrix(matrix);
        RealMatrix correction = new Array2DRowRealMatrix(matrix.length, matrix.length);
        for (int i = 0; i < MOST_PROJECTIONS; i++) {
            RealMatrix corrected = nearest.subtract(correction);
            RealMatrix positive = withoutNegativeEigenvalues(corrected);
            correction = positive.subtract(corrected);
            nearest = withUnitDiagonal(positive);
        }
        return scaledToUnitDiagonal(withoutNegativeEigenvalues(nearest)).getData();
    }

    /**
     * The value nearest to the stated one that a single pair can have while all others stay as they are; of no use if the
     * others contradict each other already.
     *
     * <p>With the pair last, its value is the product of its two rows of the root: what the others share out between the
     * two, and anything up to the product of what they leave to each.
     */
    static double nearestAlone(double[][] matrix, int one, int other) {
        double[] range = rangeAlone(matrix, one, other);
        return Math.max(range[0], Math.min(range[1], matrix[one][other]));
    }

    /** The smallest and the largest value that a single pair can have while all others stay as they are. */
    static double[] rangeAlone(double[][] matrix, int one, int other) {
        int size = matrix.length;
        int[] order = IntStream.concat(
                        IntStream.range(0, size).filter(i -> i != one && i != other), IntStream.of(one, other))
                .toArray();
        double[][] uncorrelated = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                uncorrelated[i][j] = matrix[order[i]][order[j]];
            }
        }
        uncorrelated[size - 1][size - 2] = 0;
        uncorrelated[size - 2][size - 1] = 0;
        double[][] root = root(uncorrelated);
        double shared = 0;
        double left = 1;
        double otherLeft = 1;
        for (int i = 0; i < size - 2; i++) {
            shared += root[size - 2][i] * root[size - 1][i];
            left -= root[size - 2][i] * root[size - 2][i];
            otherLeft -= root[size - 1][i] * root[size - 1][i];
        }
        double reach = Math.sqrt(Math.max(left, 0) * Math.max(otherLeft, 0));
        return new double[] {shared - reach, shared + reach};
    }

    private static RealMatrix withoutNegativeEigenvalues(RealMatrix matrix) {
        EigenDecomposition eigen = new EigenDecomposition(matrix);
        double[] values = eigen.getRealEigenvalues();
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(values[i], 0);
        }
        RealMatrix vectors = eigen.getV();
        return symmetric(
                vectors.multiply(MatrixUtils.createRealDiagonalMatrix(values)).multiply(vectors.transpose()));
    }

    private static RealMatrix symmetric(RealMatrix matrix) {
        return matrix.add(matrix.transpose()).scalarMultiply(0.5);
    }

    private static RealMatrix withUnitDiagonal(RealMatrix matrix) {
        RealMatrix result = matrix.copy();
        for (int i = 0; i < matrix.getRowDimension(); i++) {
            result.setEntry(i, i, 1);
        }
        return result;
    }

    private static RealMatrix scaledToUnitDiagonal(RealMatrix matrix) {
        RealMatrix result = matrix.copy();
        for (int i = 0; i < matrix.getRowDimension(); i++) {
            for (int j = 0; j < matrix.getColumnDimension(); j++) {
                result.setEntry(
                        i,
                        j,
                        i == j ? 1 : matrix.getEntry(i, j) / Math.sqrt(matrix.getEntry(i, i) * matrix.getEntry(j, j)));
            }
        }
        return result;
    }

    /**
     * Lower triangle whose product with its transpose is the matrix (Cholesky), in the given order of rows so that a
     * later driver does not move an earlier one's draws.
     *
     * <p>A zero pivot (a correlation of 1) leaves its column empty instead of failing, which a library's version does.
     */
    static double[][] root(double[][] matrix) {
        int size = matrix.length;
        double[][] root = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= root[i][k] * root[j][k];
                }
                if (i == j) {
                    root[i][i] = Math.sqrt(Math.max(rest, 0));
                } else {
                    root[i][j] = root[j][j] > 1e-7 ? rest / root[j][j] : 0;
                }
            }
        }
        return root;
    }
}
