package org.counterfoil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.counterfoil.file.ScenarioChecker;
import org.counterfoil.file.ScenarioReader;
import org.counterfoil.model.Driver;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.simulation.Simulation;
import org.counterfoil.verdict.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README shows is what a reader gets: its examples are compiled, read and run. */
class ReadmeTest {

    private static final Path README = Path.of("..", "README.md");

    @Test
    void theJavaExampleCompilesRunsAndPrintsWhatReadmeSays(@TempDir Path folder) throws Exception {
        Path source = folder.resolve("TwoCouncils.java");
        Files.writeString(source, blocks("java").get(0));
        int errors = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        source.toString());
        assertThat(errors).isZero();
        assertThat(printedBy(folder)).isEqualTo(blocks("text").get(0));
    }

    @Test
    void theScenarioIsValidAndGivesTheSameFindingsAsTheJavaExample() throws Exception {
        Scenario scenario = ScenarioChecker.check(
                        ScenarioReader.read("README.json", blocks("json").get(0)))
                .orElseThrow();
        assertThat(scenario.drivers())
                .extracting(Driver::name)
                .containsExactly(
                        "bodies/north/joins/happens",
                        "bodies/south/joins/happens",
                        "functions/payroll/saving",
                        "risks/slip/add/centres/*/delay",
                        "risks/slip/happens");
        Outcomes outcomes = Simulation.of(scenario).trials(131_072).seed(42).run();
        Finding finding = Finding.judgeAll(scenario.claims(), outcomes).get(0);
        assertThat(blocks("text").get(0))
                .contains("%s: %s, probability %.4f"
                        .formatted(
                                finding.claim().id(),
                                finding.verdict().words(),
                                finding.probability().value()));
    }

    private static String printedBy(Path folder) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass("TwoCouncils").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    /** The fenced blocks of one language, in order. */
    private static List<String> blocks(String language) throws Exception {
        Matcher fence = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(README).replace("\r\n", "\n"));
        List<String> found = new ArrayList<>();
        while (fence.find()) {
            found.add(fence.group(1));
        }
        assertThat(found).as("blocks of %s in %s", language, README).isNotEmpty();
        return found;
    }
}
