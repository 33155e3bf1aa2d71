package org.counterfoil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a page shows is what its reader gets: its files are written, its commands run, and their output compared. */
class PagesTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** Where a link leads, without the place in the page. */
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

    static List<Path> allPages() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .map(ROOT::relativize)
                    .sorted()
                    .toList();
        }
    }

    static List<Path> pagesWithCommands() throws IOException {
        return allPages().stream()
                .filter(page -> read(ROOT.resolve(page)).contains("\n```console\n"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("allPages")
    void everyLinkToAFileLeadsToOne(Path page) {
        assertThat(LINK.matcher(read(ROOT.resolve(page))).results().map(link -> link.group(1)))
                .filteredOn(link -> !link.contains(":"))
                .allSatisfy(link ->
                        assertThat(ROOT.resolve(page).resolveSibling(link)).exists());
    }

    @ParameterizedTest
    @MethodSource("pagesWithCommands")
    void showsWhatItsCommandsPrint(Path page, @TempDir Path folder) throws Exception {
        Path desk = Files.createDirectory(folder.resolve("desk"));
        Path written = folder.resolve("page.md");
        Path said = folder.resolve("said.txt");
        ProcessBuilder runner = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                PageRunner.class.getName(),
                ROOT.resolve(page).toString(),
                written.toString());
        int code = runner.directory(desk.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();

        assertThat(code).as(read(said)).isZero();
        Kept.check(ROOT.resolve(page), read(written));
    }

    @Test
    void aPageThatShowsAnotherOutputIsNoticed() throws IOException {
        String page = """
                Before
                ```console
                $ counterfoil list
                a case of yesterday
                $ echo $?
                1
                ```
                """;

        assertThat(PageRunner.run(page))
                .isEqualTo(page.replace("a case of yesterday\n", Execution.outputOf("list"))
                        .replace("\n1\n", "\n0\n"));
    }

    @Test
    void wordsInQuotesStayTogetherAndAFailureHasItsCode() throws IOException {
        assertThat(PageRunner.run("```console\n$ counterfoil run 'no such file'\n$ echo $?\n```\n"))
                .contains("there is no file 'no such file'", "\n2\n");
    }

    @Test
    void aCommandOfAnotherProgramIsRefused() {
        assertThatThrownBy(() -> PageRunner.run("```console\n$ rm -r .\n```\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rm -r .");
    }

    @Test
    void anExcerptFollowsItsLinesWhenDigitsChange() {
        List<String> output =
                List.of("Title", "Cost 2020, £m   3.1   4", "Cost 2021, £m   3.2   5", "big: SUPPORTED", "end 7");

        assertThat(Excerpt.of(List.of("...", "Cost 2021, £m   9   9", "..."), output))
                .containsExactly("...", "Cost 2021, £m   3.2   5", "...");
        assertThat(Excerpt.of(List.of("...", "big: NOT SUPPORTED", "end 2"), output))
                .containsExactly("...", "big: SUPPORTED", "end 7");
        assertThat(Excerpt.of(List.of("Heading", "Cost 2020, £m   1", "...", "end 99"), output.subList(0, 5)))
                .containsExactly("Title", "Cost 2020, £m   3.1   4", "...", "end 7");
        assertThat(Excerpt.of(List.of(), output)).isEqualTo(output);
        assertThatThrownBy(() -> Excerpt.of(List.of("...", "Savings", "..."), output))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none like 'Savings'");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
