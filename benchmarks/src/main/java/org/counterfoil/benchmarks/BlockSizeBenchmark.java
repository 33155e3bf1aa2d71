package org.counterfoil.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.counterfoil.file.Library;
import org.counterfoil.file.ScenarioChecker;
import org.counterfoil.simulation.OneWorker;
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
 * How many trials should a block have, at {@code ngss-2012}?
 *
 * <p>Nanoseconds a trial on one thread. Run: {@code java -jar benchmarks/target/benchmarks.jar BlockSizeBenchmark}. The last
 * answer, with machine and date, is in {@code benchmarks/RESULTS.md}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BlockSizeBenchmark {

    private static final int TRIALS = 16_384;

    /** Trials in a block; the engine has 256. */
    @Param({"32", "64", "128", "256", "512", "1024", "2048"})
    public int blockSize;

    private OneWorker worker;

    /** Reads and compiles the scenario. */
    @Setup
    public void compile() throws IOException {
        worker = new OneWorker(ScenarioChecker.check(Library.find("ngss-2012")).orElseThrow(), 42, blockSize);
    }

    /** As many blocks as make up the trials. */
    @Benchmark
    @OperationsPerInvocation(TRIALS)
    public void trials() {
        for (int trial = 0; trial < TRIALS; trial += blockSize) {
            worker.compute();
        }
    }
}
