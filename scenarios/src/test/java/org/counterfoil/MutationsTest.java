package org.counterfoil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever happens to a file on its way, its author gets a result or problems: never a stack trace, never a long wait.
 *
 * <p>The build tries 2,000 files; {@code mvn test -Pmutations -Dtest=MutationsTest} tries a million. A failure names its
 * seed; {@code -Dcounterfoil.mutation=SEED} tries that one alone.
 */
class MutationsTest {

    private static final int BATCH = 500;
    private static final int COUNT = Integer.getInteger("counterfoil.mutations", 2000);
    private static final long ALONE = Long.getLong("counterfoil.mutation", -1);

    /** Of processor time; longer, and somebody thinks it hangs. */
    private static final Duration LONGEST = Duration.ofSeconds(1);

    /** A stack trace, the name of a class, or what a terminal would obey. */
    private static final Pattern TRACE =
            Pattern.compile("\tat |org\\.counterfoil|java\\.|tools\\.jackson|Exception|[\\p{Cntrl}&&[^\n]]");

    private static final Duration ENDLESS = Duration.ofSeconds(60);

    private static final ExecutorService RUNNER = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "mutation");
        thread.setDaemon(true);
        return thread;
    });

    private static final Map<Integer, Integer> CODES = new TreeMap<>();

    @TempDir
    private Path folder;

    static LongStream batches() {
        return ALONE >= 0
                ? LongStream.of(ALONE)
                : LongStream.range(0, COUNT / BATCH).map(batch -> batch * BATCH);
    }

    /** The first is slow because everything is. */
    @BeforeAll
    static void warmUp() {
        Execution.outputOf("run", "ngss-2012", "--sampling", "random", "--trials", "256", "--threads", "1");
    }

    /** Mutations that no longer differ from each other, or never get past the parser, would try little. */
    @AfterAll
    static void allOutcomesOccur() {
        RUNNER.shutdownNow();
        if (ALONE < 0) {
            assertThat(CODES.keySet()).containsExactly(0, 3);
            assertThat(CODES).allSatisfy((code, count) -> assertThat(count).isGreaterThan(COUNT / 20));
        }
    }

    @ParameterizedTest(name = "seeds from {0}")
    @MethodSource("batches")
    void aDamagedFileGivesAResultOrProblems(long first) throws IOException {
        List<String> failures = new ArrayList<>();
        for (long seed = first; seed < first + (ALONE >= 0 ? 1 : BATCH); seed++) {
            Mutation mutation = Mutation.of(seed);
            Path file = folder.resolve(mutation.isYaml() ? "scenario.yaml" : "scenario.json");
            Files.write(file, mutation.bytes());
            String failure = failure(seed, file);
            if (!failure.isEmpty()) {
                failures.add("seed %d (%s): %s".formatted(seed, mutation.name(), failure));
            }
        }
        assertThat(failures).isEmpty();
    }

    /** What came of a file, and the processor time that it took. */
    private record Outcome(Execution execution, Duration taken) {

        static Outcome of(String... command) {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long started = threads.getCurrentThreadCpuTime();
            Execution execution = Execution.of(command);
            return new Outcome(execution, Duration.ofNanos(threads.getCurrentThreadCpuTime() - started));
        }
    }

    /** What is wrong with what came of a file; a wait counts if it is as long every time: a compiler may have been at work. */
    private static String failure(long seed, Path file) {
        String[] run = {"run", file.toString(), "--sampling", "random", "--trials", "256", "--threads", "1", "--format"
        };
        String[] command = seed % 5 == 0
                ? Stream.concat(Stream.of(run), Stream.of(seed % 2 == 0 ? "json" : "text"))
                        .toArray(String[]::new)
                : new String[] {"validate", file.toString()};
        Duration shortest = ENDLESS;
        for (int attempt = 0; attempt < 3 && shortest.compareTo(LONGEST) > 0; attempt++) {
            Future<Outcome> running = RUNNER.submit(() -> Outcome.of(command));
            try {
                Outcome outcome = running.get(ENDLESS.toSeconds(), TimeUnit.SECONDS);
                Execution execution = outcome.execution();
                shortest = outcome.taken().compareTo(shortest) < 0 ? outcome.taken() : shortest;
                CODES.merge(execution.code(), attempt == 0 ? 1 : 0, Integer::sum);
                String said = wrong(execution);
                if (!said.isEmpty()) {
                    return said;
                }
            } catch (ExecutionException e) {
                return Throwables.getStackTrace(e).lines().limit(25).collect(Collectors.joining("\n"));
            } catch (TimeoutException e) {
                running.cancel(true);
                return "no end after " + ENDLESS;
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        return shortest.compareTo(LONGEST) > 0 ? "took " + shortest : "";
    }

    private static String wrong(Execution execution) {
        boolean isKnown = execution.code() == 0 || execution.code() == 2 || execution.code() == 3;
        boolean hasTrace = execution.err().contains("fault of Counterfoil")
                || TRACE.matcher(execution.err()).find();
        String figure = execution.out().startsWith("{") ? figureOutOfOrder(execution.out()) : "";
        if (!figure.isEmpty()) {
            return figure;
        }
        boolean hasResult = !execution.out().isEmpty();
        return isKnown && !hasTrace && hasResult == (execution.code() == 0)
                ? ""
                : "exit code %d, %s%n%s"
                        .formatted(
                                execution.code(),
                                hasResult ? "with a result" : "without a result",
                                execution.err().lines().limit(25).toList());
    }

    /** The first summary of a result whose quantiles fall, or whose interval does not hold its value; empty if there is none. */
    private static String figureOutOfOrder(String result) {
        for (JsonNode summary : JsonMapper.shared().readTree(result).findParents("quantiles")) {
            double last = Double.NEGATIVE_INFINITY;
            for (JsonNode quantile : summary.get("quantiles")) {
                double value = quantile.path("value").asDouble(Double.NaN);
                double low = quantile.path("low").asDouble(value);
                double high = quantile.path("high").asDouble(value);
                if (value < last || low > value || high < value || Double.isInfinite(value)) {
                    return "out of order: " + summary;
                }
                last = Double.isNaN(value) ? last : value;
            }
        }
        return "";
    }
}
