package org.counterfoil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever happens to a file on its way, its author gets a result or problems: never a stack trace, never a long wait.
 *
 * <p>The build tries 2,000 files; {@code mvn test -Pmutations -Dtest=MutationsTest} tries 100,000. A failure names its
 * seed; {@code -Dcounterfoil.mutation=SEED} tries that one alone.
 */
class MutationsTest {

    private static final int BATCH = 500;
    private static final int COUNT = Integer.getInteger("counterfoil.mutations", 2000);
    private static final long ALONE = Long.getLong("counterfoil.mutation", -1);

    /** Longer, and somebody thinks it hangs. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

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

    /** What is wrong with what came of a file; a wait counts if it is as long every time, as no busy machine makes it. */
    private static String failure(long seed, Path file) {
        String[] command = seed % 5 == 0
                ? new String[] {"run", file.toString(), "--sampling", "random", "--trials", "256", "--threads", "1"}
                : new String[] {"validate", file.toString()};
        Duration shortest = ENDLESS;
        for (int attempt = 0; attempt < 3 && shortest.compareTo(LONGEST) > 0; attempt++) {
            long started = System.nanoTime();
            Future<Execution> running = RUNNER.submit(() -> Execution.of(command));
            try {
                Execution execution = running.get(ENDLESS.toSeconds(), TimeUnit.SECONDS);
                Duration taken = Duration.ofNanos(System.nanoTime() - started);
                shortest = taken.compareTo(shortest) < 0 ? taken : shortest;
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
                || execution.err().contains("\tat ");
        boolean hasResult = !execution.out().isEmpty();
        return isKnown && !hasTrace && hasResult == (execution.code() == 0)
                ? ""
                : "exit code %d, %s%n%s"
                        .formatted(
                                execution.code(),
                                hasResult ? "with a result" : "without a result",
                                execution.err().lines().limit(25).toList());
    }
}
