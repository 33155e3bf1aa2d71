package org.counterfoil.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.counterfoil.file.Library;
import org.counterfoil.file.ScenarioChecker;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.simulation.Simulation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does one trial of {@code ngss-2012} cost on one thread, with all its distributions, risks and correlations?
 *
 * <p>The figure is nanoseconds a trial; divide by the scenario's cells (bodies × functions × years) for nanoseconds a
 * cell. Run: {@code java -jar benchmarks/target/benchmarks.jar TrialLoopBenchmark}. The last answer, with machine and
 * date, is in {@code benchmarks/RESULTS.md}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(3)
public class TrialLoopBenchmark {

    private static final int TRIALS = 16_384;

    /** The library case. */
    @Param("ngss-2012")
    public String scenario = "";

    private Simulation simulation;

    /** Reads and compiles the scenario; the same seed in every fork. */
    @Setup
    public void compile() throws IOException {
        Scenario read = ScenarioChecker.check(Library.find(scenario)).orElseThrow();
        simulation = Simulation.of(read).trials(TRIALS).seed(42).threads(1);
    }

    /** The trial loop with the columns that a report needs. */
    @Benchmark
    @OperationsPerInvocation(TRIALS)
    public Outcomes trials() {
        return simulation.run();
    }
}
