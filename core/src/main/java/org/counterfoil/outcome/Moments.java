package org.counterfoil.outcome;

import java.util.Arrays;

/**
 * The mean and the standard deviation of a column's values with their errors, from one pass over it. Missing values (NaN)
 * are left out.
 *
 * <p>What is summed are powers of distances from a pivot. With one near the middle of the values hardly a digit is lost
 * (Chan, Golub and LeVeque (1983), Algorithms for computing the sample variance).
 */
final class Moments {

    private final double pivot;
    private final Replicates replicates;
    private final PowerSums[] ofReplicates;
    private final PowerSums all;

    /** Those of a column around a pivot, any number but best one near the middle of the values. */
    Moments(double[] values, double pivot, Replicates replicates) {
        this.pivot = pivot;
        this.replicates = replicates;
        this.ofReplicates = new PowerSums[replicates.count()];
        Arrays.fill(ofReplicates, PowerSums.NOTHING);
        replicates.forEachTurn(
                values.length,
                (replicate, first, end) -> ofReplicates[replicate] =
                        ofReplicates[replicate].plus(PowerSums.of(values, first, end, pivot)));
        all = Arrays.stream(ofReplicates).reduce(PowerSums.NOTHING, PowerSums::plus);
    }

    /** How many values there are, and the sums of the first four powers of their distances from the pivot. */
    private record PowerSums(long count, double first, double second, double third, double fourth) {

        private static final PowerSums NOTHING = new PowerSums(0, 0, 0, 0, 0);

        static PowerSums of(double[] values, int from, int to, double pivot) {
            long count = 0;
            double first = 0;
            double second = 0;
            double third = 0;
            double fourth = 0;
            for (int trial = from; trial < to; trial++) {
                double distance = values[trial] - pivot;
                if (!Double.isNaN(distance)) {
                    double square = distance * distance;
                    count++;
                    first += distance;
                    second += square;
                    third += square * distance;
                    fourth += square * square;
                }
            }
            return new PowerSums(count, first, second, third, fourth);
        }

        PowerSums plus(PowerSums other) {
            return new PowerSums(
                    count + other.count,
                    first + other.first,
                    second + other.second,
                    third + other.third,
                    fourth + other.fourth);
        }

        /** Sum of the squares of distances from elsewhere, which is so far from the pivot. */
        double squaresFrom(double shift) {
            return Math.max(0, second - 2 * shift * first + shift * shift * count);
        }

        double fourthPowersFrom(double shift) {
            double square = shift * shift;
            return fourth
                    - 4 * shift * third
                    + 6 * square * second
                    - 4 * square * shift * first
                    + square * square * count;
        }
    }

    /** How many values there are. */
    long count() {
        return all.count;
    }

    /** The mean; NaN if there is no value. */
    Estimate mean() {
        double shift = all.first / all.count;
        return estimate(
                pivot + shift,
                all.squaresFrom(shift),
                Arrays.stream(ofReplicates)
                        .mapToDouble(sums -> sums.first - sums.count * shift)
                        .toArray());
    }

    /**
     * The standard deviation; NaN if there are fewer than two values. As the root of the mean square of distances from the
     * mean it has half of its relative error: method, (8.15).
     */
    Estimate sd() {
        double shift = all.first / all.count;
        double squares = all.squaresFrom(shift);
        double square = squares / all.count;
        Estimate meanSquare = estimate(
                square,
                Math.max(0, all.fourthPowersFrom(shift) - squares * square),
                Arrays.stream(ofReplicates)
                        .mapToDouble(sums -> sums.squaresFrom(shift) - sums.count * square)
                        .toArray());
        double sd = all.count < 2 ? Double.NaN : Math.sqrt(squares / (all.count - 1));
        double slope = sd == 0 ? 0 : 0.5 / sd;
        return new Estimate(sd, slope * meanSquare.standardError(), slope * meanSquare.halfWidth());
    }

    /**
     * A mean with its error. Replicates have different numbers of values where some are missing, so it is their sums of
     * distances from the mean that are compared: the error of a ratio (Cochran (1977), Sampling Techniques, section 6.4).
     * Values so few that a replicate has none are not even, and are taken as independent.
     *
     * @param squares sum of the squares of distances from it
     * @param sums of distances from it, by replicate
     */
    private Estimate estimate(double mean, double squares, double[] sums) {
        long n = all.count;
        boolean independent = replicates == Replicates.NONE
                || Arrays.stream(ofReplicates).anyMatch(ofReplicate -> ofReplicate.count == 0);
        double between = Arrays.stream(sums).map(sum -> sum * sum).sum();
        double squaredErrorOfSum = independent ? squares / (n - 1) * n : between * sums.length / (sums.length - 1);
        double error = n < 2 ? Double.NaN : Math.sqrt(squaredErrorOfSum) / n;
        return new Estimate(mean, error, replicates.point95() * error);
    }
}
