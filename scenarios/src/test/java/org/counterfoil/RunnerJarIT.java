package org.counterfoil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What the runner carries; the build runs this once its jar is packaged. */
class RunnerJarIT {

    /** tablesaw and what only tablesaw needs. */
    private static final List<String> OF_TABLES = List.of(
            "tech/tablesaw/",
            "it/unimi/",
            "org/roaringbitmap/",
            "com/univocity/",
            "com/ibm/icu/",
            "io/github/classgraph/",
            "nonapi/",
            "com/google/",
            "org/checkerframework/",
            "org/slf4j/");

    @Test
    void carriesTheVerbsButNotTheLibraryOfTables() throws IOException {
        try (JarFile jar =
                new JarFile(Path.of("target", "counterfoil-runner.jar").toFile())) {
            List<String> entries = jar.stream().map(ZipEntry::getName).toList();

            assertThat(entries).contains("org/counterfoil/run/Counterfoil.class", "library/index.txt");
            assertThat(entries)
                    .filteredOn(entry -> OF_TABLES.stream().anyMatch(entry::startsWith))
                    .isEmpty();
        }
    }

    @Test
    void saysNumbersInTheSameDigitsWhateverTheMachinesLanguage() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=ar",
                        "-Duser.country=EG",
                        "-jar",
                        Path.of("target", "counterfoil-runner.jar").toString(),
                        "validate",
                        "ngss-2012",
                        "--set",
                        "appraisal/years=3000")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(3);
        assertThat(said).contains("expected a whole number from 1 to 60, found 3000");
    }
}
