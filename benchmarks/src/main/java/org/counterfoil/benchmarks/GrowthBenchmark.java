package org.counterfoil.benchmarks;

import java.util.concurrent.TimeUnit;
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
 * How does the cost of a trial grow with bodies, functions, years, risks and correlated drivers, each alone?
 *
 * <p>Nanoseconds a trial on one thread, of {@link GrownScenario}. Run: {@code java -jar benchmarks/target/benchmarks.jar
 * GrowthBenchmark -rf json -rff growth.json}; {@link CurvesPicture} draws it. The last answer, with machine and date, is in
 * {@code benchmarks/RESULTS.md}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GrowthBenchmark {

    private static final int TRIALS = 4_096;

    /** An axis and where along it. */
    @Param({
        "bodies=1",
        "bodies=8",
        "bodies=16",
        "bodies=32",
        "bodies=64",
        "functions=1",
        "functions=4",
        "functions=8",
        "functions=16",
        "functions=32",
        "years=5",
        "years=10",
        "years=20",
        "years=40",
        "years=60",
        "risks=0",
        "risks=4",
        "risks=8",
        "risks=16",
        "risks=32",
        "drivers-by-factor=0",
        "drivers-by-factor=8",
        "drivers-by-factor=16",
        "drivers-by-factor=32",
        "drivers-by-factor=64",
        "drivers-by-matrix=0",
        "drivers-by-matrix=8",
        "drivers-by-matrix=16",
        "drivers-by-matrix=32",
        "drivers-by-matrix=64"
    })
    public String size = "";

    private Simulation simulation;

    /** Compiles the scenario. */
    @Setup
    public void compile() {
        simulation = Simulation.of(GrownScenario.of(size).build())
                .trials(TRIALS)
                .seed(42)
                .threads(1);
    }

    /** The trial loop with the columns that a report needs. */
    @Benchmark
    @OperationsPerInvocation(TRIALS)
    public Outcomes trials() {
        return simulation.run();
    }
}
