package org.counterfoil.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The library that comes with Counterfoil; surefire's working directory is the module's. */
class LibraryTest {

    @Test
    void theIndexNamesEveryFolderAndNoOther() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("library"))) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString())
                            .sorted())
                    .containsExactlyElementsOf(Library.ids());
        }
    }

    @Test
    void everyCaseIsValid() throws IOException {
        for (String id : Library.ids()) {
            ScenarioDocument document = Library.find(id);

            assertThat(ScenarioChecker.check(document).problems().list()).isEmpty();
            assertThat(document.name()).isEqualTo("library/" + id + "/scenario.json");
        }
    }

    @Test
    void whatIsNoCaseIsAFile() throws IOException {
        assertThat(Library.find("src/test/resources/scenarios/small.json").root())
                .isPresent();
        assertThatThrownBy(() -> Library.find("ngss-2021"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("there is no file 'ngss-2021', and no library case of that name; did you mean 'ngss-2012'?")
                .hasCauseInstanceOf(NoSuchFileException.class);
    }
}
