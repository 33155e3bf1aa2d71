package org.counterfoil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.counterfoil.run.Counterfoil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A run that is killed at any moment leaves whole files, and a manifest that speaks the truth. The profile {@code kills}
 * does this a thousand times.
 */
@DisabledOnOs(OS.WINDOWS) // has no such signals
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillTest {

    private static final long KILLS = Long.getLong("counterfoil.kills", 8);
    private static final String OLDER = "301";
    private static final String NEWER = "302";
    private static final List<String> NAMES =
            List.of("result.json", "summary.csv", "yearly.csv", "claims.csv", "assumptions.csv", "trials.csv");

    private static final List<String> WHOLE =
            Stream.concat(NAMES.stream(), Stream.of("manifest.json")).toList();

    private final List<String> older = new ArrayList<>();
    private final List<String> newer = new ArrayList<>();
    private Path folder;
    private Process shell;
    private Writer commands;
    private long wholeRunNanos;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, KILLS);
    }

    static LongStream pairs() {
        return LongStream.rangeClosed(1, Math.max(2, KILLS / 4));
    }

    /** What whole files are, how long a run takes, and a shell at hand, which can send any signal at once. */
    @BeforeAll
    void runUnharmed(@TempDir Path temporary) throws Exception {
        folder = temporary;
        shell = new ProcessBuilder("sh").start();
        commands = shell.outputWriter();
        assertThat(run(OLDER, folder.resolve(OLDER)).waitFor()).isZero();
        long start = System.nanoTime();
        assertThat(run(NEWER, folder.resolve(NEWER)).waitFor()).isZero();
        wholeRunNanos = System.nanoTime() - start;
        for (String name : NAMES) {
            older.add(read(folder.resolve(OLDER), name));
            newer.add(read(folder.resolve(NEWER), name));
        }
        assumeTrue(interruptsArrive(), "interrupts are ignored here, as below nohup");
    }

    @AfterAll
    void closeTheShell() throws Exception {
        commands.close();
        shell.waitFor();
    }

    /** Odd seeds interrupt, even ones kill; half of each meet an older result; half wait for the first file to be written. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void killedAtAnyMomentItLeavesWholeFilesAndATrueManifest(long seed) throws Exception {
        Random random = new Random(seed);
        boolean isInterrupt = seed % 2 == 1;
        boolean isOlderThere = seed / 2 % 2 == 1;
        boolean isWhileWriting = seed / 4 % 2 == 1;
        Path out = folder.resolve("deep-" + seed).resolve("out");
        if (isOlderThere) {
            copy(folder.resolve(OLDER), out);
        }

        Process process = run(NEWER, out);
        if (isWhileWriting) {
            awaitADraft(process, out);
            pause((long) (random.nextDouble() * TimeUnit.MILLISECONDS.toNanos(2)));
        } else {
            pause((long) (random.nextDouble() * wholeRunNanos));
        }
        send(isInterrupt ? "INT" : "KILL", process);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

        // Java turns a signal into 128 and its number; some runs are over before it arrives.
        assertThat(process.exitValue()).isIn(0, isInterrupt ? 130 : 137);
        for (int i = 0; i < NAMES.size(); i++) {
            if (Files.exists(out.resolve(NAMES.get(i)))) {
                assertThat(read(out, NAMES.get(i))).isIn(older.get(i), newer.get(i));
            }
        }
        if (Files.exists(out.resolve("manifest.json"))) {
            ManifestTruth.check(out);
        }
        if (isInterrupt || process.exitValue() == 0) {
            assertNothingIsLeft(out, isOlderThere);
        }
    }

    /** Of two runs that write to one folder at about the same time, one is killed; then the other is there, or a whole older one. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("pairs")
    void besideAKilledRunAnotherLeavesItsOwnFiles(long seed) throws Exception {
        Random random = new Random(seed);
        Path out = folder.resolve("shared-" + seed);

        Process killed = run(OLDER, out);
        Process other = run(NEWER, out);
        if (seed % 2 == 0) {
            awaitADraft(killed, out);
            pause((long) (random.nextDouble() * TimeUnit.MILLISECONDS.toNanos(2)));
            send("KILL", killed);
        }
        assertThat(killed.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(other.exitValue()).isZero();
        if (Files.exists(out.resolve("manifest.json"))) {
            ManifestTruth.check(out);
        } else {
            assertThat(killed.exitValue()).isEqualTo(137);
        }
        for (int i = 0; i < NAMES.size(); i++) {
            if (Files.exists(out.resolve(NAMES.get(i)))) {
                assertThat(read(out, NAMES.get(i))).isIn(older.get(i), newer.get(i));
            }
        }
    }

    /**
     * All of a result or none, no draft, and no folder that was made for nothing; where a file of trials was given up, the lock
     * is left, as another run may wait for it.
     */
    private static void assertNothingIsLeft(Path out, boolean wasThere) throws IOException {
        if (wasThere || Files.exists(out.getParent())) {
            try (Stream<Path> files = Files.list(out)) {
                List<String> names = files.map(file -> file.getFileName().toString())
                        .sorted()
                        .toList();
                List<String> whole = Stream.concat(WHOLE.stream(), Stream.of(".lock"))
                        .sorted()
                        .toList();
                boolean isGivenUp = !wasThere && names.equals(List.of(".lock"));
                boolean isUntouched = wasThere && names.equals(whole.subList(1, whole.size()));
                assertThat(isGivenUp || isUntouched || names.equals(whole))
                        .as(names.toString())
                        .isTrue();
            }
        }
    }

    private Process run(String trials, Path out) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Counterfoil.class.getName()));
        command.addAll(List.of("run", "src/test/resources/scenarios/every-claim.json", "--trials", trials));
        command.addAll(List.of("--keep-trials", "--out", out.toString()));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private boolean interruptsArrive() throws Exception {
        Process sleeper = new ProcessBuilder("sleep", "60").start();
        send("INT", sleeper);
        boolean arrived = sleeper.waitFor(5, TimeUnit.SECONDS);
        sleeper.destroyForcibly();
        return arrived;
    }

    private void send(String signal, Process process) throws IOException {
        commands.write("kill -%s %d 2>/dev/null\n".formatted(signal, process.pid()));
        commands.flush();
    }

    private static void awaitADraft(Process process, Path out) throws IOException {
        boolean found = false;
        while (!found && process.isAlive()) {
            if (Files.isDirectory(out)) {
                try (Stream<Path> files = Files.list(out)) {
                    found = files.anyMatch(file -> file.toString().endsWith(".tmp"));
                } catch (UncheckedIOException e) {
                    // a file went while it was listed
                }
            }
        }
    }

    private static void pause(long nanos) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(nanos);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (String name : WHOLE) {
            Files.copy(from.resolve(name), to.resolve(name));
        }
    }

    private static String read(Path out, String name) throws IOException {
        return Files.readString(out.resolve(name));
    }
}
