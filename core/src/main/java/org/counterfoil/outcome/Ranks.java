package org.counterfoil.outcome;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/**
 * A column's values by rank: those of the sorted column, found without sorting it.
 *
 * <p>A histogram says in which bin a rank lies; only the values of bins that are asked for are gathered and sorted. The bins
 * are even between the ends of a sample, so that a few far values do not spoil them; whatever no bin parts, ties above
 * all, sorting does. Missing values (NaN) come last.
 */
final class Ranks {

    /** Few enough for the counts of all replicates to stay in the cache. */
    private static final int BINS = 1024;

    private static final int SAMPLE = 1024;

    private final double[] values;
    private final Replicates replicates;
    private final double low;
    private final double binsPerUnit;
    private final double middle;
    /** How many values there are, by replicate and bin; the last bin has those that are missing. */
    private final int[][] counts;
    /** How many values lie in the bins before. */
    private final int[] before = new int[BINS + 2];

    private final Bin[] bins = new Bin[BINS + 1];

    /**
     * The values of a bin.
     *
     * @param byReplicate those of one replicate after those of another; none if they are all the same
     * @param sorted all of them, or the only one that there is
     */
    private record Bin(double[] byReplicate, double[] sorted) {
        private static final Bin NOT_GATHERED = new Bin(new double[0], new double[0]);

        private static Bin ofTies(double value) {
            return new Bin(new double[0], new double[] {value});
        }

        private boolean isOfTies() {
            return byReplicate.length == 0;
        }
    }

    /** Ranks a column, which must not change from then on. */
    Ranks(double[] values, Replicates replicates) {
        this.values = values;
        this.replicates = replicates;
        double[] sample = sample(values);
        int tail = sample.length / 200;
        middle = sample.length == 0 ? 0 : sample[sample.length / 2];
        low = sample.length == 0 ? 0 : sample[tail];
        binsPerUnit = sample.length == 0 ? 0 : BINS / (sample[sample.length - 1 - tail] - low);
        Arrays.fill(bins, Bin.NOT_GATHERED);
        counts = new int[replicates.count()][BINS + 1];
        replicates.forEachTurn(values.length, (replicate, first, end) -> count(counts[replicate], first, end));
        for (int bin = 0; bin <= BINS; bin++) {
            before[bin + 1] = before[bin];
            for (int[] ofReplicate : counts) {
                before[bin + 1] += ofReplicate[bin];
            }
        }
    }

    /** Some of the values that are present, sorted. */
    private static double[] sample(double[] values) {
        int step = (values.length - 1) / SAMPLE + 1;
        double[] sample = new double[values.length / step];
        int size = 0;
        for (int i = 0; i < sample.length; i++) {
            double value = values[i * step];
            if (Double.isFinite(value)) {
                sample[size++] = value;
            }
        }
        double[] present = Arrays.copyOf(sample, size);
        Arrays.sort(present);
        return present;
    }

    private void count(int[] bins, int first, int end) {
        for (int trial = first; trial < end; trial++) {
            bins[bin(values[trial])]++;
        }
    }

    /** Never falls as values rise, though they be infinite or all the same: so a rank's bin holds its value. */
    private int bin(double value) {
        int even = (int) ((value - low) * binsPerUnit);
        return Double.isNaN(value) ? BINS : Math.max(0, Math.min(even, BINS - 1));
    }

    /** How many values there are, missing ones too. */
    int count() {
        return values.length;
    }

    /** How many values are not missing, by replicate. */
    long[] present() {
        return Arrays.stream(counts)
                .mapToLong(bins -> Arrays.stream(bins, 0, BINS).asLongStream().sum())
                .toArray();
    }

    /** About the middle of the values; 0 if none is found. */
    double middle() {
        return middle;
    }

    /** The values at some ranks, each from 1 to the number of values. */
    double[] at(int[] ranks) {
        Arrays.stream(ranks).map(this::binOfRank).distinct().forEach(this::findTies);
        gather(Arrays.stream(ranks).map(this::binOfRank).filter(bin -> bins[bin] == Bin.NOT_GATHERED));
        return Arrays.stream(ranks).mapToDouble(this::at).toArray();
    }

    /** Whether the values up to a rank are several and all the same. */
    boolean allAgree(int last) {
        double[] ends = at(new int[] {1, last});
        return last > 1 && ends[0] == ends[1];
    }

    private double at(int rank) {
        int bin = binOfRank(rank);
        return bins[bin].sorted[bins[bin].isOfTies() ? 0 : rank - 1 - before[bin]];
    }

    private int binOfRank(int rank) {
        int bin = 0;
        while (before[bin + 1] < rank) {
            bin++;
        }
        return bin;
    }

    /** Where a bin holds many values they may all be the same, as whole months are; then none need be gathered. */
    private void findTies(int bin) {
        if (bins[bin] != Bin.NOT_GATHERED || before[bin + 1] - before[bin] <= values.length / 64) {
            return;
        }
        int first = 0;
        while (bin(values[first]) != bin) {
            first++;
        }
        for (double value : values) {
            if (bin(value) == bin && Double.compare(value, values[first]) != 0) {
                return;
            }
        }
        bins[bin] = Bin.ofTies(values[first]);
    }

    /** Gathers bins, however many, in one pass over the column. */
    private void gather(IntStream wanted) {
        double[][] into = new double[BINS + 1][0];
        wanted.forEach(bin -> into[bin] = new double[before[bin + 1] - before[bin]]);
        int[] filled = new int[BINS + 1];
        replicates.forEachTurn(values.length, (replicate, first, end) -> gather(into, filled, first, end));
        for (int bin = 0; bin <= BINS; bin++) {
            if (into[bin].length > 0) {
                double[] sorted = into[bin].clone();
                Arrays.sort(sorted);
                bins[bin] = new Bin(into[bin], sorted);
            }
        }
    }

    private void gather(double[][] into, int[] filled, int first, int end) {
        for (int trial = first; trial < end; trial++) {
            int bin = bin(values[trial]);
            if (into[bin].length > 0) {
                into[bin][filled[bin]++] = values[trial];
            }
        }
    }

    /** How many values are below that of a rank which has been asked for, by replicate. */
    long[] below(int rank) {
        double ranked = at(rank);
        return counts(rank, value -> Double.compare(value, ranked) < 0);
    }

    /** How many values are at most that of a rank which has been asked for, by replicate. */
    long[] upTo(int rank) {
        double ranked = at(rank);
        return counts(rank, value -> Double.compare(value, ranked) <= 0);
    }

    private long[] counts(int rank, DoublePredicate inBin) {
        int bin = binOfRank(rank);
        long[] found = new long[replicates.count()];
        int first = 0;
        for (int replicate = 0; replicate < found.length; replicate++) {
            int here = counts[replicate][bin];
            found[replicate] =
                    Arrays.stream(counts[replicate], 0, bin).asLongStream().sum() + inBin(bin, first, here, inBin);
            first += here;
        }
        return found;
    }

    private long inBin(int bin, int first, int count, DoublePredicate condition) {
        return bins[bin].isOfTies()
                ? condition.test(bins[bin].sorted[0]) ? count : 0
                : Arrays.stream(bins[bin].byReplicate, first, first + count)
                        .filter(condition)
                        .count();
    }
}
