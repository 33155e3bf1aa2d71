package org.counterfoil.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.counterfoil.file.Library;
import org.counterfoil.file.ScenarioChecker;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Replicates;
import org.counterfoil.outcome.Summary;
import org.counterfoil.simulation.Simulation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does it cost to sum up a column in its mean, its error and seven quantiles?
 *
 * <p>Milliseconds a column, of the net present values of {@code ngss-2012}. Run: {@code java -jar
 * benchmarks/target/benchmarks.jar SummaryBenchmark}. The last answer, with machine and date, is in
 * {@code benchmarks/RESULTS.md}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SummaryBenchmark {

    /** Values in the column. */
    @Param({"16384", "131072", "1048576"})
    public int trials;

    private double[] values;

    /** Simulates a column. */
    @Setup
    public void simulate() throws IOException {
        OutcomeColumn column = OutcomeColumn.of(Metric.NET_PRESENT_VALUE);
        values = Simulation.of(ScenarioChecker.check(Library.find("ngss-2012")).orElseThrow())
                .trials(trials)
                .seed(42)
                .keeping(List.of(column))
                .run()
                .values(column);
    }

    /** As a report does. */
    @Benchmark
    public Summary summary() {
        return Summary.of(values, Metric.Missing.NONE, Replicates.SIXTEEN);
    }
}
