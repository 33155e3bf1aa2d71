package org.counterfoil.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of a run, before anything is written to it. */
class RunFolderTest {

    @TempDir
    private Path home;

    @Test
    void aFolderMadeForNothingGoesAgain() throws IOException {
        RunFolder folder = new RunFolder(home.resolve("deep").resolve("out"));
        folder.open();
        assertThat(home.resolve("deep").resolve("out")).isDirectory();

        folder.close();

        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aFolderThatWasThereOrHoldsSomethingStays() throws IOException {
        Path there = Files.createDirectory(home.resolve("there"));
        RunFolder empty = new RunFolder(there);
        empty.open();
        RunFolder used = new RunFolder(there.resolve("deep").resolve("out"));
        used.open();
        Files.writeString(there.resolve("deep").resolve("mine"), "mine");

        used.close();
        empty.close();

        assertThat(there.resolve("deep")).isDirectoryContaining("glob:**mine");
        assertThat(there.resolve("deep").resolve("out")).doesNotExist();
    }

    @Test
    void onceClosedNothingIsMadeAnyMore() throws IOException {
        RunFolder folder = new RunFolder(home.resolve("out"));
        folder.close();

        assertThatThrownBy(folder::open).isInstanceOf(CancellationException.class);
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void whatCannotHoldTheFilesIsNoticedAtOnce() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "mine");
        Path blocked = home.resolve("blocked");
        Files.createDirectories(blocked.resolve("result.json"));

        assertThatThrownBy(() -> new RunFolder(file).open()).isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> new RunFolder(file.resolve("out")).open())
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> new RunFolder(blocked).open())
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("result.json");
    }
}
