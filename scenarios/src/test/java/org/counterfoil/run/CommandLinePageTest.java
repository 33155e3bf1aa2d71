package org.counterfoil.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterfoil.Kept;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The reference of the command line has every verb, option, default, example and exit code that there is, and no other. */
class CommandLinePageTest {

    private static final Path PAGE = Path.of("..", "docs", "reference", "command-line.md");
    private static final String MARK =
            "<!-- Below this line the build writes what the commands say of themselves. -->\n";

    @Test
    void thePageSaysWhatTheCommandsAre() throws IOException {
        CommandLine command = Counterfoil.withAllVerbs();
        String written = Files.readString(PAGE);
        String byHand = written.substring(0, written.indexOf(MARK) + MARK.length());

        Kept.check(
                PAGE,
                byHand
                        + exitCodes(command.getCommandSpec())
                        + command.getSubcommands().values().stream()
                                .map(CommandLinePageTest::verb)
                                .collect(Collectors.joining()));
    }

    /** Picocli takes help for a format, and complains of a percent sign that is not doubled whenever it is shown. */
    @Test
    void helpOfEveryVerbIsShownWithoutAWarning() {
        PrintStream stderr = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            System.setErr(new PrintStream(said, true, UTF_8));
            Counterfoil.withAllVerbs().getSubcommands().values().forEach(CommandLine::getUsageMessage);
        } finally {
            System.setErr(stderr);
        }

        assertThat(said.toString(UTF_8)).isEmpty();
    }

    private static String exitCodes(CommandSpec spec) {
        return spec.usageMessage().exitCodeList().entrySet().stream()
                .map((Map.Entry<String, String> code) -> "| %s | %s |\n".formatted(code.getKey(), code.getValue()))
                .collect(Collectors.joining("", "\n| exit code | means |\n|---|---|\n", ""));
    }

    private static String verb(CommandLine verb) {
        CommandSpec spec = verb.getCommandSpec();
        String synopsis = verb.getHelp().abbreviatedSynopsis().strip();
        return "\n## %s\n\n%s\n\n    %s\n"
                        .formatted(
                                spec.name(),
                                plain(shown(String.join(" ", spec.usageMessage().description()))),
                                synopsis)
                + arguments(spec)
                + examples(spec);
    }

    private static String arguments(CommandSpec spec) {
        List<String> rows = Stream.<ArgSpec>concat(spec.positionalParameters().stream(), spec.options().stream())
                .filter(argument -> !(argument instanceof OptionSpec option
                        && option.longestName().matches("--help|--version")))
                .map(argument -> "| `%s` | %s | %s |\n"
                        .formatted(
                                name(argument),
                                plain(String.join(" ", argument.description())),
                                argument.defaultValue() == null ? "" : "`%s`".formatted(argument.defaultValue())))
                .toList();
        return rows.isEmpty() ? "" : "\n| argument | meaning | default |\n|---|---|---|\n" + String.join("", rows);
    }

    private static String name(ArgSpec argument) {
        String label = argument.paramLabel().replaceAll("[\\[\\]]", "");
        if (argument instanceof PositionalParamSpec) {
            return argument.arity().max() > 1 ? label + "…" : label;
        }
        String option = ((OptionSpec) argument).longestName();
        return argument.arity().max() == 0
                ? option
                : "%s %s".formatted(option, label.replaceAll("[<>]", "").toUpperCase(Locale.ROOT));
    }

    private static String examples(CommandSpec spec) {
        // Indented by two where help shows them, and by four where Markdown takes them for code.
        List<String> examples = Stream.of(spec.usageMessage().footer())
                .map(line -> "  " + shown(line) + "\n")
                .toList();
        return examples.isEmpty() ? "" : "\nFor example:\n\n" + String.join("", examples);
    }

    /** Without the marks that colour a terminal, and safe in a table. */
    private static String plain(String text) {
        return Ansi.OFF.string(text).strip().replace("|", "\\|");
    }

    /** The text of a verb as help shows it, which takes it for a format; that of an argument comes as shown. */
    private static String shown(String text) {
        return String.format(Locale.ROOT, text);
    }
}
