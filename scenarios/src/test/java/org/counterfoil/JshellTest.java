package org.counterfoil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.VarSnippet;
import org.junit.jupiter.api.Test;

/**
 * The page on jshell shows what jshell answers: its lines are run in one session, in their order.
 *
 * <p>After a change that is meant to move figures, {@code mvn test -Dcounterfoil.regenerate=true} writes the page anew and
 * fails if that changed it.
 */
class JshellTest {

    private static final Path PAGE = Path.of("..", "docs", "how-to", "jshell.md");
    private static final Pattern QUESTION_AND_ANSWER =
            Pattern.compile("(```java\n(.*?)```\n\n```text\n)(.*?)(?=```)", Pattern.DOTALL);

    /** How many lines were asked; jshell numbers its answers by them. */
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void everyAnswerShownIsTheOneGiven() throws IOException {
        String page = Files.readString(PAGE).replace("\r\n", "\n");

        String answered = answered(page);

        if (Boolean.getBoolean("counterfoil.regenerate")) {
            Files.writeString(PAGE, answered);
        }
        assertThat(page).contains("```java").isEqualTo(answered);
    }

    private String answered(String page) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
                JShell session = JShell.builder()
                        .executionEngine("local")
                        .tempVariableNameGenerator(() -> "$" + asked.get())
                        .build()) {
            // The session runs in this process, and prints where it does.
            System.setOut(out);
            for (String entry : System.getProperty("java.class.path").split(System.getProperty("path.separator"), -1)) {
                session.addToClasspath(entry);
            }
            return QUESTION_AND_ANSWER
                    .matcher(page)
                    .replaceAll(found ->
                            Matcher.quoteReplacement(found.group(1) + answer(session, found.group(2), out, printed)));
        } finally {
            System.setOut(before);
        }
    }

    private String answer(JShell session, String question, PrintStream out, ByteArrayOutputStream printed) {
        printed.reset();
        String rest = "";
        for (String line : question.split("\n", -1)) {
            CompletionInfo next = session.sourceCodeAnalysis().analyzeCompletion(rest + line);
            if (next.completeness().isComplete()) {
                asked.incrementAndGet();
                session.eval(next.source()).forEach(event -> out.print(answer(session, event)));
            }
            rest = next.completeness().isComplete() ? next.remaining() : rest + line + "\n";
        }
        assertThat(rest).isBlank();
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    /** As jshell itself words it. */
    private static String answer(JShell session, SnippetEvent event) {
        if (event.status() != Snippet.Status.VALID) {
            throw new AssertionError(session.diagnostics(event.snippet()).toList()
                    + event.snippet().source());
        }
        if (event.exception() instanceof EvalException thrown) {
            return "|  Exception %s: %s%n".formatted(thrown.getExceptionClassName(), thrown.getMessage());
        }
        if (event.snippet() instanceof VarSnippet variable) {
            return "%s ==> %s%n".formatted(variable.name(), event.value());
        }
        return "";
    }
}
