package org.counterfoil.simulation;

import java.util.Arrays;

/**
 * Small sums over the trials of a block.
 *
 * <p>A row holds one number for each trial. One loop, one method: the compiler vectorises such a loop and loses its way
 * in a method of ten.
 */
final class Rows {

    private Rows() {}

    static void fill(double[] row, double value) {
        Arrays.fill(row, value);
    }

    /** Sets every row to zero. */
    static void clear(double[][] rows) {
        for (double[] row : rows) {
            fill(row, 0);
        }
    }

    static void copy(double[] from, double[] to) {
        System.arraycopy(from, 0, to, 0, to.length);
    }

    /** {@code sum += row}. */
    static void add(double[] sum, double[] row) {
        for (int trial = 0; trial < sum.length; trial++) {
            sum[trial] += row[trial];
        }
    }

    /** {@code sum -= row}. */
    static void subtract(double[] sum, double[] row) {
        for (int trial = 0; trial < sum.length; trial++) {
            sum[trial] -= row[trial];
        }
    }

    /** {@code sum += weight × row}, the same weight in every trial. */
    static void addScaled(double[] sum, double weight, double[] row) {
        for (int trial = 0; trial < sum.length; trial++) {
            sum[trial] += weight * row[trial];
        }
    }

    /** {@code sum += a × b}. */
    static void addProduct(double[] sum, double[] a, double[] b) {
        for (int trial = 0; trial < sum.length; trial++) {
            sum[trial] += a[trial] * b[trial];
        }
    }

    /** {@code sum += weight × a × b}, the same weight in every trial. */
    static void addScaledProduct(double[] sum, double weight, double[] a, double[] b) {
        for (int trial = 0; trial < sum.length; trial++) {
            sum[trial] += weight * a[trial] * b[trial];
        }
    }

    /** {@code sum += a × b × c}. */
    static void addProduct(double[] sum, double[] a, double[] b, double[] c) {
        for (int trial = 0; trial < sum.length; trial++) {
            sum[trial] += a[trial] * b[trial] * c[trial];
        }
    }

    /** {@code out = a × b}. */
    static void product(double[] a, double[] b, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = a[trial] * b[trial];
        }
    }

    /** {@code out = a + b}. */
    static void sum(double[] a, double[] b, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = a[trial] + b[trial];
        }
    }

    /** {@code out = a - b}. */
    static void difference(double[] a, double[] b, double[] out) {
        for (int trial = 0; trial < out.length; trial++) {
            out[trial] = a[trial] - b[trial];
        }
    }

    /** {@code row = max(row, other)}. */
    static void max(double[] row, double[] other) {
        for (int trial = 0; trial < row.length; trial++) {
            row[trial] = Math.max(row[trial], other[trial]);
        }
    }

    /** {@code row = min(row, other)}. */
    static void min(double[] row, double[] other) {
        for (int trial = 0; trial < row.length; trial++) {
            row[trial] = Math.min(row[trial], other[trial]);
        }
    }

    /** {@code row = row × factor}, factor by trial. */
    static void multiply(double[] row, double[] factor) {
        for (int trial = 0; trial < row.length; trial++) {
            row[trial] *= factor[trial];
        }
    }

    /** {@code row = row × factor}, the same factor in every trial. */
    static void scale(double[] row, double factor) {
        for (int trial = 0; trial < row.length; trial++) {
            row[trial] *= factor;
        }
    }
}
