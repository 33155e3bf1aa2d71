package org.counterfoil;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;

/** What the runner carries; the build runs this once its jar is packaged. */
class RunnerJarIT {

    private static final Path RUNNER = Path.of("target", "counterfoil-runner.jar");

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
        try (JarFile jar = new JarFile(RUNNER.toFile())) {
            List<String> entries = jar.stream().map(ZipEntry::getName).toList();

            assertThat(entries).contains("org/counterfoil/run/Counterfoil.class", "library/index.txt");
            assertThat(entries)
                    .filteredOn(entry -> OF_TABLES.stream().anyMatch(entry::startsWith))
                    .isEmpty();
        }
    }

    @Test
    void everyJarHasOurLicence() throws IOException {
        String ours = Files.readString(Path.of("..", "LICENSE"));
        assertThat(ours).contains("Apache License").contains("Version 2.0, January 2004");
        for (Path jar : List.of(RUNNER, built("counterfoil-scenarios-"), built("../core", "counterfoil-core-"))) {
            assertThat(text(jar, "META-INF/LICENSE")).as("%s", jar).isEqualTo(ours);
        }
    }

    /** What is bundled is every jar on the tests' class path that has a class in the runner. */
    @Test
    void namesEveryLibraryThatItBundlesWithItsVersion() throws IOException {
        List<String> bundled = new ArrayList<>();
        try (JarFile runner = new JarFile(RUNNER.toFile())) {
            for (Path jar : jarsOfTheClassPath()) {
                try (JarFile library = new JarFile(jar.toFile())) {
                    if (library.stream()
                            .map(ZipEntry::getName)
                            .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                            .filter(name -> !name.startsWith("org/counterfoil/"))
                            .anyMatch(name -> runner.getEntry(name) != null)) {
                        bundled.add(jar.getName(jar.getNameCount() - 3) + " " + jar.getName(jar.getNameCount() - 2));
                    }
                }
            }
        }
        List<String> listed = text(RUNNER, "META-INF/THIRD-PARTY")
                .lines()
                .filter(line -> line.matches("[a-z.]+:\\S+ \\S+ +\\S.*"))
                .map(line -> line.substring(line.indexOf(':') + 1).replaceFirst("^(\\S+ \\S+).*", "$1"))
                .toList();
        assertThat(bundled).contains("fastcsv 4.0.0");
        assertThat(listed).containsExactlyInAnyOrderElementsOf(bundled);
    }

    @Test
    void hasTheTextsOfTheLicencesOfWhatItBundles() throws IOException {
        assertThat(text(RUNNER, "META-INF/licenses/fastcsv.txt"))
                .isEqualTo(text(jarOf(CsvReader.class), "META-INF/LICENSE"))
                .startsWith("MIT License\n\nCopyright (c) 2014-2025 Oliver Siegmar\n")
                .contains("The above copyright notice and this permission notice shall be included");
        assertThat(text(RUNNER, "META-INF/licenses/commons-math3.txt"))
                .isEqualTo(text(jarOf(FastMath.class), "META-INF/LICENSE.txt"));
        for (String ofJacksonCore : List.of("FastDoubleParser", "FastDoubleParser-ThirdParty", "Schubfach")) {
            String name = "META-INF/" + ofJacksonCore + "-LICENSE";
            assertThat(text(RUNNER, name)).isEqualTo(text(jarOf(JsonParser.class), name));
        }
        assertThat(text(RUNNER, "META-INF/NOTICE"))
                .contains("Apache Commons Math\nCopyright 2001-2016", "Jackson", "FastDoubleParser");
    }

    @Test
    void namesOnlyTextsThatItHas() throws IOException {
        Matcher named = Pattern.compile("META-INF/[\\w./-]+[\\w]").matcher(text(RUNNER, "META-INF/THIRD-PARTY"));
        List<String> names = named.results().map(MatchResult::group).toList();
        assertThat(names).contains("META-INF/LICENSE", "META-INF/licenses/fastcsv.txt");
        for (String name : names) {
            assertThat(text(RUNNER, name)).as(name).isNotBlank();
        }
    }

    private static Path built(String name) throws IOException {
        return built(".", name);
    }

    private static Path built(String module, String name) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(module, "target"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(name))
                    .filter(file -> file.toString().endsWith("SNAPSHOT.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Path jarOf(Class<?> type) {
        String path = "/" + type.getName().replace('.', '/') + ".class";
        String place = Objects.requireNonNull(type.getResource(path)).getPath();
        return Path.of(URI.create(place.substring(0, place.indexOf('!'))));
    }

    private static List<Path> jarsOfTheClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .toList();
    }

    private static String text(Path jar, String entry) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            ZipEntry found = Objects.requireNonNull(file.getEntry(entry), () -> "no " + entry + " in " + jar);
            return new String(file.getInputStream(found).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void saysNumbersInTheSameDigitsWhateverTheMachinesLanguage() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=ar",
                        "-Duser.country=EG",
                        "-jar",
                        RUNNER.toString(),
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
