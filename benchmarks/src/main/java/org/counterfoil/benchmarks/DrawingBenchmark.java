package org.counterfoil.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.counterfoil.benchmarks.peer.CommonsDraws;
import org.counterfoil.benchmarks.peer.DrawSource;
import org.counterfoil.benchmarks.peer.PlainDraws;
import org.counterfoil.file.Library;
import org.counterfoil.file.ScenarioChecker;
import org.counterfoil.model.Scenario;
import org.counterfoil.plan.Plan;
import org.counterfoil.simulation.OneWorker;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does drawing alone cost, at {@code ngss-2012}: uniforms, correlations and quantiles of its 261 drivers?
 *
 * <p>Nanoseconds a trial on one thread, of the engine and of the peers. Run: {@code java -jar
 * benchmarks/target/benchmarks.jar DrawingBenchmark}. The last answer, with machine and date, is in
 * {@code benchmarks/RESULTS.md}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DrawingBenchmark {

    private static final int TRIALS = 256;

    private OneWorker worker;
    private DrawSource plain;
    private DrawSource commons;
    private double[] draws;

    /** Reads and compiles the scenario. */
    @Setup
    public void compile() throws IOException {
        Scenario scenario = ScenarioChecker.check(Library.find("ngss-2012")).orElseThrow();
        worker = new OneWorker(scenario, 42, TRIALS);
        plain = new PlainDraws(Plan.of(scenario), 42);
        commons = new CommonsDraws(scenario, 42);
        draws = new double[scenario.drivers().size()];
    }

    /** The engine, a block at a time. */
    @Benchmark
    @OperationsPerInvocation(TRIALS)
    public double[][] engine() {
        return worker.draw();
    }

    /** A trial at a time, from the same tables. */
    @Benchmark
    @OperationsPerInvocation(TRIALS)
    public double[] aTrialAtATime() {
        return fill(plain);
    }

    /** A trial at a time, by commons-math3. */
    @Benchmark
    @OperationsPerInvocation(TRIALS)
    public double[] commonsMath() {
        return fill(commons);
    }

    private double[] fill(DrawSource source) {
        for (int trial = 0; trial < TRIALS; trial++) {
            source.fill(trial, draws);
        }
        return draws;
    }
}
