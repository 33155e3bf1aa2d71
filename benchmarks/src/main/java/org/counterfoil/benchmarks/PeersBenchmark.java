package org.counterfoil.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.counterfoil.benchmarks.peer.Agreement;
import org.counterfoil.benchmarks.peer.CommonsDraws;
import org.counterfoil.benchmarks.peer.EnginePeer;
import org.counterfoil.benchmarks.peer.NaivePeer;
import org.counterfoil.benchmarks.peer.Peer;
import org.counterfoil.benchmarks.peer.PlainDraws;
import org.counterfoil.benchmarks.peer.PlainPeer;
import org.counterfoil.file.Library;
import org.counterfoil.file.ScenarioChecker;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.plan.Plan;
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
 * How much faster than what others would write is the engine, on one thread, at {@code ngss-2012} with all its
 * distributions, risks and correlations?
 *
 * <p>All compute every column that a report needs, and are checked against the engine before they are timed. The figure is
 * nanoseconds a trial. Run: {@code java -jar benchmarks/target/benchmarks.jar PeersBenchmark}. The last answer, with
 * machine and date, is in {@code benchmarks/RESULTS.md}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class PeersBenchmark {

    private static final int MANY = 16_384;
    private static final int FEWER = 2_048;
    private static final int FEW = 256;

    private Peer engine;
    private Peer arrays;
    private Peer commonsDraws;
    private Peer objects;

    /** Reads the scenario and lets every peer prove that it computes the same; the same seeds in every fork. */
    @Setup
    public void agree() throws IOException {
        Scenario scenario = ScenarioChecker.check(Library.find("ngss-2012")).orElseThrow();
        engine = new EnginePeer(scenario, 1);
        arrays = new PlainPeer(scenario, new PlainDraws(Plan.of(scenario), 2));
        commonsDraws = new PlainPeer(scenario, new CommonsDraws(scenario, 3));
        objects = new NaivePeer(scenario, new CommonsDraws(scenario, 4));
        Outcomes expected = engine.run(MANY);
        List<String> disagreements = new ArrayList<>();
        disagreements.addAll(Agreement.disagreements(scenario, expected, arrays.run(MANY)));
        disagreements.addAll(Agreement.disagreements(scenario, expected, commonsDraws.run(FEWER)));
        disagreements.addAll(Agreement.disagreements(scenario, expected, objects.run(FEW)));
        if (!disagreements.isEmpty()) {
            throw new AssertionError("not the same scenario:\n" + String.join("\n", disagreements));
        }
    }

    /** The engine. */
    @Benchmark
    @OperationsPerInvocation(MANY)
    public Outcomes engine() {
        return engine.run(MANY);
    }

    /** Primitive arrays, a trial at a time, with the engine's tables and a hash for a generator. */
    @Benchmark
    @OperationsPerInvocation(MANY)
    public Outcomes arraysATrialAtATime() {
        return arrays.run(MANY);
    }

    /** The same arrays, drawn by commons-math3: samples where a driver stands alone, else exact inversion. */
    @Benchmark
    @OperationsPerInvocation(FEWER)
    public Outcomes arraysWithCommonsDraws() {
        return commonsDraws.run(FEWER);
    }

    /** An object for each trial that looks numbers up by name, drawn by commons-math3. */
    @Benchmark
    @OperationsPerInvocation(FEW)
    public Outcomes objectsWithCommonsDraws() {
        return objects.run(FEW);
    }
}
