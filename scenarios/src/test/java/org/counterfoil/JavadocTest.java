package org.counterfoil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.counterfoil.model.ClaimMetric;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.outcome.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Javadoc builds without warnings, every check on; the pages are left in {@code target/javadoc}.
 *
 * <p>One kind of tag is left to its writer: where the sentence says all there is to say of a method, no tag need say it
 * again. A method that documents one parameter documents all; a record always does.
 */
class JavadocTest {

    private static final Path CORE = Path.of("..", "core", "src", "main", "java");
    private static final Path SCENARIOS = Path.of("src", "main", "java");
    private static final Pattern RECORD = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*public record \\w+(?:<\\w+>)?\\(([^)]*)\\)", Pattern.DOTALL);
    private static final Pattern SENTENCE_OF_A_CONSTANT =
            Pattern.compile("\\s*[A-Z][A-Z_0-9]*\\(\\s*\"[A-Z][^\"]*\\.\"");
    private static final Pattern WARNING = Pattern.compile("(?m)^(.+\\.java):(\\d+): (?:warning|error): (.*)$");

    @Test
    void everythingPublicIsDocumented() throws IOException {
        List<String> sources = new ArrayList<>();
        for (Path root : List.of(CORE, SCENARIOS)) {
            try (Stream<Path> files = Files.walk(root)) {
                files.map(Path::toString)
                        .filter(name -> name.endsWith(".java"))
                        .sorted()
                        .forEach(sources::add);
            }
        }

        assertThat(warnings(Path.of("target", "javadoc"), sources)).isEmpty();
        assertThat(Path.of("target", "javadoc", "index.html")).content().contains("Counterfoil");
    }

    @Test
    void whatIsNotDocumentedIsNoticed(@TempDir Path folder) throws IOException {
        List<String> samples = List.of(
                "public class A { /** Makes one. */ public A() {} public void run() {} }",
                "public enum B {\nONE(\"one\"),\nTWO(\"It is two.\");\nB(String words) {} }",
                "public record C(int month) {}",
                "public interface D { /** Runs.\n @param seed of the streams */ void run(int trials, int seed); }",
                "public interface E { /** Runs {@link Nothing}. */ void run(); }",
                "public interface F { /** Runs <b>twice. */ void run(); }");
        List<String> sources = new ArrayList<>();
        for (String sample : samples) {
            Path source = folder.resolve(sample.replaceAll("public \\w+ (\\w).*(?s:.*)", "$1.java"));
            Files.writeString(source, "/** A sample. */\n" + sample);
            sources.add(source.toString());
        }

        assertThat(warnings(folder.resolve("javadoc"), sources))
                .extracting(warning ->
                        warning.substring(folder.toString().length() + 1).substring(0, 1))
                .containsExactlyInAnyOrder("A", "B", "C", "D", "E", "F");
    }

    @ParameterizedTest
    @EnumSource
    void aMetricsCommentIsItsMeaningAndItsUnit(Metric metric) throws IOException {
        assertThat(comment("outcome/Metric", metric))
                .isEqualTo("%s; %s.", capital(metric.meaning()), metric.unit().in("money"));
    }

    @ParameterizedTest
    @EnumSource
    void aQuantitysCommentIsItsMeaningItsUnitAndItsDefault(QuantityKind kind) throws IOException {
        String otherwise = kind.hasDefault() ? ", %.0f where nothing is stated".formatted(kind.defaultValue()) : "";
        assertThat(comment("model/QuantityKind", kind))
                .isEqualTo(
                        "%s; %s%s.",
                        capital(kind.meaning()),
                        kind.unit().in("money"),
                        kind.isRequired() ? ", always stated" : otherwise);
    }

    @ParameterizedTest
    @EnumSource
    void aClaimsMetricsCommentIsItsMeaningAndItsYears(ClaimMetric metric) throws IOException {
        String years = switch (metric.years()) {
            case NONE -> "of the whole appraisal";
            case ONE -> "of one year";
            case SPAN -> "of the years up to one";
        };
        assertThat(comment("model/ClaimMetric", metric)).isEqualTo("%s; %s.", capital(metric.meaning()), years);
    }

    private static List<String> warnings(Path folder, List<String> sources) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-quiet",
                "-notimestamp",
                "-Xdoclint:all",
                "-Xmaxwarns",
                "10000",
                "-encoding",
                "UTF-8",
                "-locale",
                "en",
                "-windowtitle",
                "Counterfoil",
                "-overview",
                Path.of("..", "docs", "overview.html").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString()));
        arguments.addAll(sources);
        StringWriter output = new StringWriter();
        ToolProvider.findFirst("javadoc")
                .orElseThrow()
                .run(new PrintWriter(output), new PrintWriter(output), arguments.toArray(String[]::new));
        List<String> warnings = new ArrayList<>();
        Matcher found = WARNING.matcher(output.toString());
        while (found.find()) {
            if (!isLeftToTheWriter(found)) {
                warnings.add(found.group());
            }
        }
        for (String source : sources) {
            warnings.addAll(undocumentedComponents(source));
        }
        return warnings;
    }

    /** Javadoc does not ask for the components of a record. */
    private static List<String> undocumentedComponents(String source) throws IOException {
        List<String> warnings = new ArrayList<>();
        Matcher found = RECORD.matcher(Files.readString(Path.of(source)));
        while (found.find()) {
            String components = found.group(2).replaceAll("<[^()]*>", "");
            for (String component : components.isBlank() ? new String[0] : components.split(",", -1)) {
                String name = component.strip().replaceAll(".*\\s", "");
                if (!found.group(1).contains("@param " + name + " ")) {
                    warnings.add("%s: no @param for component %s".formatted(source, name));
                }
            }
        }
        return warnings;
    }

    /**
     * A tag that is missing from a method's comment, unless the comment has tags for other parameters; the comment of a
     * constant that begins with a sentence of its own.
     */
    private static boolean isLeftToTheWriter(Matcher warning) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(warning.group(1)));
        int at = Integer.parseInt(warning.group(2));
        String above = String.join("\n", lines.subList(0, at));
        String comment = above.substring(Math.max(0, above.lastIndexOf("/**")));
        boolean saysItself = SENTENCE_OF_A_CONSTANT
                .matcher(String.join("\n", lines.subList(at - 1, Math.min(at + 1, lines.size()))))
                .lookingAt();
        return warning.group(3).equals("no @return")
                || (warning.group(3).equals("no comment") && saysItself)
                || (warning.group(3).startsWith("no @param") && !comment.contains("@param"));
    }

    /** The words of a constant's comment. */
    private static String comment(String type, Enum<?> constant) throws IOException {
        Path source = CORE.resolve("org/counterfoil/" + type + ".java");
        Matcher comment = Pattern.compile("/\\*\\*([^/]*)\\*/\\s*" + constant.name() + "\\(")
                .matcher(Files.readString(source));
        assertThat(comment.find()).as("comment of %s", constant).isTrue();
        return comment.group(1)
                .replaceAll("\\s*\\n\\s*\\*", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
