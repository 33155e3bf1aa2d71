package org.counterfoil.distribution;

import java.util.Arrays;
import java.util.Optional;

/**
 * A curve over the log-odds of a probability that runs through stated points: the unbounded metalog.
 *
 * <p>With s = p - 1/2 and t = ln(p / (1 - p)) it is M = A(s) + B(s) t, A and B being polynomials that share the terms 1;
 * t; s t; s; s²; s² t; s³; s³ t; s⁴; s⁴ t in this order, as many as there are points. Source: Keelin (2016), The metalog
 * distributions, Decision Analysis 13(4), 243-277; method, (8.3), (8.5) and (8.6).
 */
final class Metalog {

    /** Power of s that each term adds. */
    private static final int[] POWER = {0, 0, 1, 1, 2, 2, 3, 3, 4, 4};

    /** Whether each term has the factor t. */
    private static final boolean[] HAS_ODDS = {false, true, true, false, false, true, false, true, false, true};

    /** How many points a curve can run through. */
    static final int MOST_TERMS = POWER.length;

    /** What rounding leaves of a coefficient that should be 0, as a share of the distance between the outer points. */
    private static final double ROUNDING = 1e-12;

    /** Beyond these log-odds lies no probability that a double can hold. */
    private static final double LAST_ODDS = 745;

    /** Coefficients of A, lowest power first. */
    private final double[] plain = new double[5];

    /** Coefficients of B, lowest power first; all 0 if the curve has ends. */
    private final double[] odds = new double[5];

    private Metalog(double[] coefficients) {
        for (int term = 0; term < coefficients.length; term++) {
            (HAS_ODDS[term] ? odds : plain)[POWER[term]] = coefficients[term];
        }
    }

    /**
     * The curve through some points.
     *
     * @param p probabilities, rising, above 0 and below 1; at most {@link #MOST_TERMS}
     * @param value rising
     */
    static Metalog through(double[] p, double[] value) {
        int terms = p.length;
        double[][] rows = new double[terms][terms + 1];
        double unit = value[terms - 1] - value[0];
        for (int row = 0; row < terms; row++) {
            double s = p[row] - 0.5;
            double t = oddsOf(p[row], 1 - p[row]);
            for (int term = 0; term < terms; term++) {
                rows[row][term] = power(s, POWER[term]) * (HAS_ODDS[term] ? t : 1);
            }
            rows[row][terms] = (value[row] - value[0]) / unit;
        }
        double[] coefficients = solved(rows);
        boolean isPlain = true;
        for (int term = 0; term < terms; term++) {
            isPlain &= !HAS_ODDS[term] || Math.abs(coefficients[term]) < ROUNDING;
        }
        for (int term = 0; term < terms; term++) {
            coefficients[term] = isPlain && HAS_ODDS[term] ? 0 : coefficients[term] * unit;
        }
        coefficients[0] += value[0];
        return new Metalog(coefficients);
    }

    /** Gaussian elimination with the largest pivots first; the last column is the right-hand side. */
    private static double[] solved(double[][] rows) {
        int size = rows.length;
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column + 1; row < size; row++) {
                if (Math.abs(rows[row][column]) > Math.abs(rows[pivot][column])) {
                    pivot = row;
                }
            }
            double[] first = rows[pivot];
            rows[pivot] = rows[column];
            rows[column] = first;
            for (int row = column + 1; row < size; row++) {
                double factor = rows[row][column] / first[column];
                for (int i = column; i <= size; i++) {
                    rows[row][i] -= factor * first[i];
                }
            }
        }
        double[] solution = new double[size];
        for (int row = size - 1; row >= 0; row--) {
            double rest = rows[row][size];
            for (int column = row + 1; column < size; column++) {
                rest -= rows[row][column] * solution[column];
            }
            solution[row] = rest / rows[row][row];
        }
        return solution;
    }

    private static double power(double s, int power) {
        double product = 1;
        for (int i = 0; i < power; i++) {
            product *= s;
        }
        return product;
    }

    /** t, from both tails. */
    private static double oddsOf(double p, double q) {
        return p <= 0.5 ? StrictMath.log(p / q) : -StrictMath.log(q / p);
    }

    /**
     * The value at a probability.
     *
     * @param p in (0, 1)
     * @param q {@code 1 - p} with all its digits
     */
    double at(double p, double q) {
        double s = p <= 0.5 ? p - 0.5 : 0.5 - q;
        return at(s, p, q);
    }

    private double at(double s, double p, double q) {
        return polynomial(plain, s) + polynomial(odds, s) * oddsOf(p, q);
    }

    /** The lower end: A(-1/2) if the curve has ends, else minus infinity. */
    double lower() {
        return hasEnds() ? polynomial(plain, -0.5) : Double.NEGATIVE_INFINITY;
    }

    /** The upper end: A(1/2) if the curve has ends, else infinity. */
    double upper() {
        return hasEnds() ? polynomial(plain, 0.5) : Double.POSITIVE_INFINITY;
    }

    private boolean hasEnds() {
        for (double coefficient : odds) {
            if (coefficient != 0) {
                return false;
            }
        }
        return true;
    }

    /** Rise of the value for each unit of log-odds at p near 0: B(-1/2). */
    double lowerSlope() {
        return polynomial(odds, -0.5);
    }

    /** Rise of the value for each unit of log-odds at p near 1: B(1/2). */
    double upperSlope() {
        return polynomial(odds, 0.5);
    }

    /** Expected value of a draw: the sum over the terms of their areas, by hand. */
    double mean() {
        double sum = 0;
        for (int power = 0; power < plain.length; power++) {
            // The area under s^k from -1/2 to 1/2 is 0 for odd k, that under s^k t is 0 for even k.
            if (power % 2 == 0) {
                sum += plain[power] * power(0.5, power) / (power + 1);
            } else {
                double harmonics = 0;
                for (int odd = 1; odd <= power; odd += 2) {
                    harmonics += 1.0 / odd;
                }
                sum += odds[power] * power(0.5, power - 1) / (power + 1) * harmonics;
            }
        }
        return sum;
    }

    /** The log-odds of a value between the ends. */
    double oddsAt(double value) {
        if (valueAtOdds(-LAST_ODDS) >= value) {
            return Double.NEGATIVE_INFINITY;
        }
        if (valueAtOdds(LAST_ODDS) < value) {
            return Double.POSITIVE_INFINITY;
        }
        // Two brackets, so that log-odds near 0 are not computed as differences of large ones.
        boolean isLower = valueAtOdds(0) >= value;
        return Root.of(t -> valueAtOdds(t) - value, isLower ? -LAST_ODDS : 0, isLower ? 0 : LAST_ODDS);
    }

    private double valueAtOdds(double t) {
        double rarer = StrictMath.exp(-Math.abs(t)) / (1 + StrictMath.exp(-Math.abs(t)));
        double s = t <= 0 ? rarer - 0.5 : 0.5 - rarer;
        return polynomial(plain, s) + polynomial(odds, s) * t;
    }

    /**
     * A range of probabilities in which the curve does not rise, or nothing if it rises everywhere.
     *
     * <p>Its rise over t is D(s) = B(s) + p (1 - p) A'(s) + p (1 - p) t B'(s); a curve with ends is tested by A' alone.
     */
    Optional<double[]> fall() {
        double[] slope = derivative(plain);
        Rise rise = hasEnds()
                ? new Rise(slope, new double[] {0})
                : new Rise(sum(odds, sum(scaled(slope, 0.25), scaled(timesSquare(slope), -1))), derivative(odds));
        return rise.fall();
    }

    private static double[] derivative(double[] polynomial) {
        double[] result = new double[polynomial.length - 1];
        for (int power = 0; power < result.length; power++) {
            result[power] = (power + 1) * polynomial[power + 1];
        }
        return result;
    }

    private static double[] timesSquare(double[] polynomial) {
        double[] result = new double[polynomial.length + 2];
        System.arraycopy(polynomial, 0, result, 2, polynomial.length);
        return result;
    }

    private static double[] scaled(double[] polynomial, double factor) {
        return Arrays.stream(polynomial)
                .map(coefficient -> factor * coefficient)
                .toArray();
    }

    private static double[] sum(double[] first, double[] second) {
        double[] result = Arrays.copyOf(first, Math.max(first.length, second.length));
        for (int power = 0; power < second.length; power++) {
            result[power] += second[power];
        }
        return result;
    }

    static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (int power = coefficients.length - 1; power >= 0; power--) {
            sum = sum * x + coefficients[power];
        }
        return sum;
    }

    /**
     * How steeply a curve rises: P(s) + R(s) h(s), with h = p (1 - p) t.
     *
     * <p>Where the rise in the middle of a cell is larger than it can change to the ends of the cell, it is positive all
     * over the cell; where it is not, the cell is halved. So no fall between the points of a grid is missed.
     *
     * @param polynomial P, lowest power first
     * @param bent R, lowest power first
     */
    private record Rise(double[] polynomial, double[] bent) {

        /** What counts as no rise, as a share of the largest one that the coefficients allow. */
        private static final double NONE = 1e-9;

        /** Where h, which falls to either side, is largest: there t tanh(t/2) = 1. It is least at the negative. */
        private static final double TURN = 0.3239591;

        /** h there, rounded up. */
        private static final double AT_TURN = 0.2238717;

        /** Cells are not made smaller than that: the rise is all but 0 in such a one. */
        private static final double SMALLEST_CELL = 1e-10;

        private static final double SCAN = 1.0 / 4096;

        Optional<double[]> fall() {
            double least = NONE * (size(polynomial) + AT_TURN * size(bent));
            double place = firstFailure(-0.5, 0.5, least);
            if (Double.isNaN(place)) {
                return Optional.empty();
            }
            double from = place;
            while (from > -0.5 && at(from) <= least) {
                from -= SCAN;
            }
            double to = place;
            while (to < 0.5 && at(to) <= least) {
                to += SCAN;
            }
            return Optional.of(new double[] {Math.max(0, from + 0.5), Math.min(1, to + 0.5)});
        }

        private static double size(double[] coefficients) {
            double sum = 0;
            for (int power = coefficients.length - 1; power >= 0; power--) {
                sum = 0.5 * sum + Math.abs(coefficients[power]);
            }
            return sum;
        }

        private double at(double s) {
            return Metalog.polynomial(polynomial, s) + Metalog.polynomial(bent, s) * bend(s);
        }

        private static double bend(double s) {
            double p = 0.5 + s;
            double q = 0.5 - s;
            return p <= 0 || q <= 0 ? 0 : p * q * oddsOf(p, q);
        }

        /** Where, from the left, the rise cannot be shown to be more than the least; NaN if it is everywhere. */
        private double firstFailure(double from, double to, double least) {
            double middle = 0.5 * (from + to);
            double half = 0.5 * (to - from);
            double rise = at(middle);
            if (rise - change(middle, half) > least) {
                return Double.NaN;
            }
            if (rise <= least || half < SMALLEST_CELL) {
                return middle;
            }
            double place = firstFailure(from, middle, least);
            return Double.isNaN(place) ? firstFailure(middle, to, least) : place;
        }

        /** The most by which the rise differs from that in the middle of a cell. */
        private double change(double middle, double half) {
            double[] bends = {bend(middle - half), bend(middle + half)};
            double lowest = Math.min(bends[0], bends[1]);
            double highest = Math.max(bends[0], bends[1]);
            if (Math.abs(middle - TURN) <= half + 1e-6) {
                highest = AT_TURN;
            }
            if (Math.abs(middle + TURN) <= half + 1e-6) {
                lowest = -AT_TURN;
            }
            double here = bend(middle);
            double ofBend = Math.max(highest - here, here - lowest);
            double largest = Math.max(Math.abs(lowest), Math.abs(highest));
            return change(polynomial, middle, half)
                    + Math.abs(Metalog.polynomial(bent, middle)) * ofBend
                    + change(bent, middle, half) * largest;
        }

        /** The most by which a polynomial differs from its value in the middle: its Taylor series there, in sizes. */
        private static double change(double[] polynomial, double middle, double half) {
            double[] shifted = polynomial.clone();
            double sum = 0;
            double step = 1;
            for (int order = 0; order < shifted.length; order++) {
                for (int power = shifted.length - 2; power >= order; power--) {
                    shifted[power] += middle * shifted[power + 1];
                }
                sum += order == 0 ? 0 : Math.abs(shifted[order]) * step;
                step *= half;
            }
            return sum;
        }
    }
}
