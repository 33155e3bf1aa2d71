package org.counterfoil.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.counterfoil.ManifestTruth;
import org.counterfoil.file.ScenarioChecker;
import org.counterfoil.file.ScenarioReader;
import org.counterfoil.model.DrawList;
import org.counterfoil.model.Sampling;
import org.counterfoil.model.Scenario;
import org.counterfoil.simulation.Simulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the folder of a run holds once something was written to it, whoever else writes there. */
class RunFolderWritesTest {

    private static final List<String> WHOLE = List.of(
            ".lock", "assumptions.csv", "claims.csv", "manifest.json", "result.json", "summary.csv", "yearly.csv");

    private static final Report ONE = report(1);
    private static final Report OTHER = report(2);

    @TempDir
    private Path home = Path.of("");

    private static Report report(long seed) {
        try {
            Scenario scenario = ScenarioChecker.check(
                            ScenarioReader.read(Path.of("src/test/resources/scenarios/every-claim.json")))
                    .orElseThrow();
            Simulation simulation = Simulation.of(scenario)
                    .sampling(Sampling.RANDOM)
                    .trials(64)
                    .seed(seed)
                    .threads(1);
            return new Report(
                    scenario,
                    simulation.run(),
                    new RunDescription("0", "0", 64, seed, Sampling.RANDOM, DrawList.NONE, List.of(), List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path out, Report report) throws IOException {
        try (RunFolder folder = new RunFolder(out)) {
            folder.open();
            write(folder, report);
        }
    }

    private static void write(RunFolder folder, Report report) throws IOException {
        folder.write(report, AssumptionsLog.of(report.scenario()), Instant.now(), 1);
    }

    private static List<String> names(Path out) throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void twoRunsAtOnceLeaveTheFilesOfOne() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        CyclicBarrier barrier = new CyclicBarrier(2);
        try {
            for (int round = 0; round < 50; round++) {
                List<Future<?>> writers = new ArrayList<>();
                for (Report report : List.of(ONE, OTHER)) {
                    writers.add(pool.submit((Callable<Void>) () -> {
                        barrier.await();
                        write(home, report);
                        return null;
                    }));
                }
                for (Future<?> writer : writers) {
                    writer.get();
                }
                ManifestTruth.check(home);
                assertThat(names(home)).isEqualTo(WHOLE);
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void aRunWaitsForOneThatIsWriting() throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            Future<?> writer;
            try (FolderLock lock = FolderLock.of(home)) {
                writer = pool.submit((Callable<Void>) () -> {
                    write(home, ONE);
                    return null;
                });
                TimeUnit.MILLISECONDS.sleep(200);
                assertThat(writer.isDone()).isFalse();
                assertThat(names(home)).containsExactly(".lock");
            }
            writer.get(10, TimeUnit.SECONDS);
            assertThat(names(home)).isEqualTo(WHOLE);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void draftsOfAKilledRunGo() throws IOException {
        for (String name : WHOLE.subList(1, WHOLE.size())) {
            Files.writeString(home.resolve("." + name + ".tmp"), "half a fi");
        }

        write(home, ONE);

        assertThat(names(home)).isEqualTo(WHOLE);
    }

    @Test
    void trialsOfAnOlderRunGoWithItsManifest() throws IOException {
        try (RunFolder folder = new RunFolder(home, true)) {
            folder.open();
            write(folder, ONE);
        }
        assertThat(names(home)).contains("trials.csv").hasSize(WHOLE.size() + 1);
        ManifestTruth.check(home);

        write(home, OTHER);

        assertThat(names(home)).isEqualTo(WHOLE);
        ManifestTruth.check(home);
    }

    @Test
    void aFileOfTrialsThatNoManifestSpeaksOfStays() throws IOException {
        Files.writeString(home.resolve("trials.csv"), "mine");

        write(home, ONE);

        assertThat(home.resolve("trials.csv")).hasContent("mine");
    }

    @Test
    void onceClosedAFileOfTrialsIsGivenUp() throws IOException {
        RunFolder folder = new RunFolder(home, true);
        folder.open();
        folder.close();

        assertThatThrownBy(() -> write(folder, ONE)).isInstanceOf(CancellationException.class);
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aFolderThatWasRemovedMeanwhileIsMadeAgain() throws IOException {
        Path out = home.resolve("out");
        RunFolder folder = new RunFolder(out);
        folder.open();
        Files.delete(out);

        write(folder, ONE);
        folder.close();

        assertThat(names(out)).isEqualTo(WHOLE);
    }

    @Test
    void whatHasTakenTheFoldersNameIsNotDeleted() throws IOException {
        Path out = home.resolve("out");
        RunFolder folder = new RunFolder(out);
        folder.open();
        Files.delete(out);
        Files.writeString(out, "mine");

        assertThatThrownBy(() -> write(folder, ONE)).isInstanceOf(FileAlreadyExistsException.class);
        folder.close();

        assertThat(out).hasContent("mine");
    }
}
