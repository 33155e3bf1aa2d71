package org.counterfoil.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.counterfoil.Execution;
import org.counterfoil.Kept;
import org.counterfoil.model.ProblemKind;
import org.counterfoil.model.RuleKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reference page of problems is made of the kinds of problem and of what the tables of mistakes provoke. */
class ProblemsPageTest {

    private static final Path PAGE = Path.of("../docs/reference/problems.md");

    private static final String HEAD = """
            # Problems

            What can be wrong with a scenario, by the name of the problem. Every message says where it stands (file, line and
            column), which part of the scenario it is about, what was found and what to write instead:

                error: my-scenario.json:15:33: bodies/dft/goLife: 'goLife' is not a key of this object; did you mean 'goLive'?

            All problems are reported at once, on stderr, in the order of their places; a person is shown twenty and the number
            of the rest. With `--format json` each message is a JSON object on a line of its own, and none is left out:

                {"severity":"error","problem":"unknown-key","message":"'goLife' is not …","path":"bodies/dft/goLife","file":"my-scenario.json","line":15,"column":33}

            A value from `--set` has an `option` in place of `file`, `line` and `column`; a message about the command line has
            none of them, and no `path`. A `severity` of `warning` or `note` does not stand in the way of a result. The names below do
            not change; the wording of messages may. An invalid scenario ends with exit code 3 and nothing written; a command
            that cannot be done as asked, with 2.

            """;

    private static final List<List<String>> MISUSES = List.of(
            List.of("run", "ngss-2013"),
            List.of("validat", "ngss-2012"),
            List.of("run", "ngss-2012", "--trials", "0"),
            List.of("run", "ngss-2012", "--out", "pom.xml", "--trials", "10"));

    private static List<ProblemKind> kinds() {
        return Stream.<ProblemKind>concat(Arrays.stream(FileKind.values()), Arrays.stream(RuleKind.values()))
                .sorted(Comparator.comparing(ProblemKind::key))
                .toList();
    }

    @Test
    void noTwoKindsShareAName() {
        assertThat(kinds().stream().map(ProblemKind::key)).doesNotHaveDuplicates();
    }

    @Test
    void everyKindIsProvokedByAMistakeInTheTables(@TempDir Path folder) {
        assertThat(examples(folder).keySet())
                .containsExactlyElementsOf(
                        kinds().stream().map(ProblemKind::key).toList());
    }

    @Test
    void thePageIsTheOneKept(@TempDir Path folder) throws IOException {
        Kept.check(PAGE, page(examples(folder)));
    }

    /** The first message of each kind. */
    private static Map<String, Problem> examples(Path folder) {
        Map<String, Problem> examples = new TreeMap<>();
        Stream.concat(MistakesTest.mistakes(), MistakesTest.warnings())
                .map(mistake -> Fixtures.check("small.json", mistake.text()))
                .flatMap(ProblemsPageTest::messages)
                .forEach(problem -> examples.putIfAbsent(problem.kind().key(), problem));
        FileMistakesTest.mistakes()
                .flatMap(mistake -> messages(read(mistake.writtenTo(folder))))
                .map(problem -> within(folder, problem))
                .forEach(problem -> examples.putIfAbsent(problem.kind().key(), problem));
        return examples;
    }

    private static Stream<Problem> messages(CheckedScenario checked) {
        return Stream.concat(checked.problems().list().stream(), checked.warnings().list().stream());
    }

    private static CheckedScenario read(Path file) {
        try {
            return ScenarioChecker.check(ScenarioReader.read(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem within(Path folder, Problem problem) {
        Place place = problem.place();
        return new Problem(
                problem.kind(),
                new Place(folder.relativize(Path.of(place.file())).toString(), place.line(), place.column()),
                problem.path(),
                problem.message().replace(folder + "/", ""),
                problem.severity());
    }

    private static String page(Map<String, Problem> examples) {
        List<String> parts = new ArrayList<>();
        parts.add(HEAD + "## In a file\n\nWhat is wrong with the text, its keys and the form of its values.\n");
        section(parts, examples, FileKind.class::isInstance);
        parts.add("## In a scenario\n\nWhat is wrong with what the file says, however it was written.\n");
        section(parts, examples, RuleKind.class::isInstance);
        parts.add("""
                ## On the command line

                ### usage

                What is asked for cannot be done as asked: a file that is not there, a verb, an option or a value that is not
                known, a folder that cannot be written to. Exit code 2.
                """);
        MISUSES.forEach(arguments -> parts.add("    " + firstLine(arguments) + "\n"));
        parts.add("""
                ### rounded-trials

                The sampling runs another number of trials than was asked for, as its trials come in replicates of a power of
                two. Nothing needs to be done; `--sampling random` runs any number.
                """);
        parts.add("    " + firstLine(List.of("run", "ngss-2012", "--sampling", "sobol", "--trials", "3000")) + "\n");
        parts.add("""
                ### fault

                A mistake of Counterfoil's own. Exit code 1. Please report it with what the message says.
                """);
        return String.join("\n", parts);
    }

    private static void section(List<String> parts, Map<String, Problem> examples, Predicate<ProblemKind> belongs) {
        for (ProblemKind kind : kinds().stream().filter(belongs).toList()) {
            Problem example = examples.get(kind.key());
            parts.add("### %s\n\n%s %s\n\n    %s\n"
                    .formatted(
                            kind.key(),
                            kind.meaning(),
                            kind.advice(),
                            example == null ? "" : example.severity().name().toLowerCase() + ": " + example));
        }
    }

    private static String firstLine(List<String> arguments) {
        return Execution.of(arguments.toArray(String[]::new))
                .err()
                .lines()
                .findFirst()
                .orElse("");
    }
}
