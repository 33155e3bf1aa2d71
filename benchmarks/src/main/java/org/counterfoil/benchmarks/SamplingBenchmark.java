package org.counterfoil.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.counterfoil.file.Library;
import org.counterfoil.file.ScenarioChecker;
import org.counterfoil.model.Sampling;
import org.counterfoil.model.Scenario;
import org.counterfoil.model.SimulationSettings;
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
 * What does each way of choosing uniforms cost, at {@code ngss-2012}?
 *
 * <p>Nanoseconds a trial on one thread, for every constant of {@link Sampling}. Run: {@code java -jar
 * benchmarks/target/benchmarks.jar SamplingBenchmark}. The last answer, with machine and date, is in
 * {@code benchmarks/RESULTS.md}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SamplingBenchmark {

    private static final int TRIALS = 16_384;

    /** Every way there is. */
    @Param
    public Sampling sampling;

    private Simulation simulation;

    /** Reads and compiles the scenario. */
    @Setup
    public void compile() throws IOException {
        Scenario scenario = ScenarioChecker.check(Library.find("ngss-2012")).orElseThrow().toBuilder()
                .settings(new SimulationSettings(TRIALS, 42, sampling))
                .build();
        simulation = Simulation.of(scenario).threads(1);
    }

    /** The trial loop with the columns that a report needs. */
    @Benchmark
    @OperationsPerInvocation(TRIALS)
    public Outcomes trials() {
        return simulation.run();
    }
}
