package org.counterfoil.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.counterfoil.file.Library;
import org.counterfoil.file.ScenarioChecker;
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
 * What does a second thread win, at {@code ngss-2012}?
 *
 * <p>Nanoseconds of wall time a trial; needs a machine with two idle cores. Run: {@code java -jar
 * benchmarks/target/benchmarks.jar ThreadsBenchmark}. The last answer, with machine and date, is in
 * {@code benchmarks/RESULTS.md}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ThreadsBenchmark {

    private static final int TRIALS = 65_536;

    /** Workers. */
    @Param({"1", "2"})
    public int threads;

    private Simulation simulation;

    /** Reads and compiles the scenario. */
    @Setup
    public void compile() throws IOException {
        simulation = Simulation.of(
                        ScenarioChecker.check(Library.find("ngss-2012")).orElseThrow())
                .trials(TRIALS)
                .seed(42)
                .threads(threads);
    }

    /** The trial loop with the columns that a report needs. */
    @Benchmark
    @OperationsPerInvocation(TRIALS)
    public Outcomes trials() {
        return simulation.run();
    }
}
