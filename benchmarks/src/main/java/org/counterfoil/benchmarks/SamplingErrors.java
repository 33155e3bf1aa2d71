package org.counterfoil.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.counterfoil.file.Library;
import org.counterfoil.file.ScenarioChecker;
import org.counterfoil.model.Claim;
import org.counterfoil.model.Reading;
import org.counterfoil.model.Sampling;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.Estimate;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.outcome.Quantile;
import org.counterfoil.outcome.Summary;
import org.counterfoil.simulation.Simulation;
import org.counterfoil.verdict.Finding;

/**
 * How far does a run's answer stray from seed to seed, under each sampling?
 *
 * <p>{@code java -cp benchmarks/target/benchmarks.jar org.counterfoil.benchmarks.SamplingErrors [case] [seeds]}: for each
 * number of trials and each statistic the standard deviation over 50 seeds, how many times smaller its square is than plain
 * random's, and the root mean square of the standard error that the runs themselves state, as a ratio to it. The last answer
 * is in RESULTS.md.
 */
public final class SamplingErrors {

    private static final List<Integer> TRIALS = List.of(4096, 16_384, 65_536);
    private static final OutcomeColumn VALUE = OutcomeColumn.of(Metric.NET_PRESENT_VALUE);

    private SamplingErrors() {}

    /**
     * Prints a line for each sampling, number of trials and statistic.
     *
     * @param arguments a case of the library (ngss-2012 if left out), then how many seeds (50)
     */
    public static void main(String[] arguments) throws IOException {
        String id = arguments.length > 0 ? arguments[0] : "ngss-2012";
        long seeds = arguments.length > 1 ? Long.parseLong(arguments[1]) : 50;
        Scenario scenario = ScenarioChecker.check(Library.find(id)).orElseThrow();
        System.out.println("trials  statistic  sampling  mean  deviation  variance ratio  stated error ratio");
        for (int trials : TRIALS) {
            Map<String, Double> random = new TreeMap<>();
            for (Sampling sampling : Sampling.values()) {
                SortedMap<String, List<double[]>> answers = answers(scenario, sampling, trials, seeds);
                answers.forEach((statistic, found) -> {
                    double variance = variance(found);
                    random.putIfAbsent(statistic, variance);
                    System.out.printf(
                            "%6d  %-9s  %-7s  %11.4f  %9.3g  %8.1f  %5.2f%n",
                            trials,
                            statistic,
                            sampling.key(),
                            found.stream()
                                    .mapToDouble(answer -> answer[0])
                                    .average()
                                    .orElse(Double.NaN),
                            Math.sqrt(variance),
                            random.getOrDefault(statistic, Double.NaN) / variance,
                            Math.sqrt(found.stream()
                                            .mapToDouble(answer -> answer[1] * answer[1])
                                            .average()
                                            .orElse(Double.NaN)
                                    / variance));
                });
            }
        }
    }

    /** By statistic: of each seed its estimate, and the standard error that the run states. */
    private static SortedMap<String, List<double[]>> answers(
            Scenario scenario, Sampling sampling, int trials, long seeds) {
        TreeSet<OutcomeColumn> columns = new TreeSet<>(List.of(VALUE));
        for (Claim claim : scenario.claims().values()) {
            columns.addAll(Reading.of(claim, scenario.appraisal().period()).columns());
        }
        Simulation simulation =
                Simulation.of(scenario).sampling(sampling).trials(trials).keeping(columns);
        SortedMap<String, List<double[]>> answers = new TreeMap<>();
        LongStream.rangeClosed(1, seeds).forEach(seed -> {
            Outcomes outcomes = simulation.seed(seed).run();
            Summary value = outcomes.summary(VALUE);
            add(answers, "mean NPV", value.mean().value(), value.mean().standardError());
            Quantile median = value.quantile(0.5);
            add(answers, "P50 NPV", median.value(), (median.high() - median.low()) / 4);
            Estimate positive = outcomes.share(outcomes.values(VALUE), npv -> npv >= 0);
            add(answers, "NPV >= 0", positive.value(), positive.standardError());
            for (Finding finding : Finding.judgeAll(scenario.claims(), outcomes)) {
                add(
                        answers,
                        finding.claim().id(),
                        finding.probability().value(),
                        finding.probability().standardError());
            }
        });
        return answers;
    }

    private static void add(Map<String, List<double[]>> answers, String statistic, double value, double error) {
        answers.computeIfAbsent(statistic, key -> new ArrayList<>()).add(new double[] {value, error});
    }

    private static double variance(List<double[]> answers) {
        double mean =
                answers.stream().mapToDouble(answer -> answer[0]).average().orElse(Double.NaN);
        double squares = answers.stream()
                .mapToDouble(answer -> (answer[0] - mean) * (answer[0] - mean))
                .sum();
        return squares / (answers.size() - 1);
    }
}
