package org.counterfoil.run;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.counterfoil.model.InvalidScenarioException;
import org.counterfoil.model.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The runner's main class: stdout carries results only, stderr everything else. */
@Command(
        name = "counterfoil",
        description = "Judges savings claims for shared corporate services against simulated outcomes.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "VERB",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nVerbs:%n",
        footerHeading = "%nExamples:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:internal error",
            "2:usage, or a file that cannot be read or written",
            "3:invalid scenario",
            "6:a figure is not known as closely as --until asks, within --max-trials",
            "130:interrupted"
        },
        footer = {"  counterfoil run ngss-2012", "  counterfoil validate my-scenario.json", "  counterfoil help run"})
public final class Counterfoil {

    /** What the runner can do, in the order of its help. */
    private enum Verb {
        INIT(InitCommand::new),
        RUN(RunCommand::new),
        VALIDATE(ValidateCommand::new),
        EXPLAIN(ExplainCommand::new),
        LIST(ListCommand::new),
        SCHEMA(SchemaCommand::new),
        COMPLETION(CompletionCommand::new),
        COMPLETE(CompleteCommand::new),
        HELP(HelpCommand::new);

        private final Supplier<Object> command;

        Verb(Supplier<Object> command) {
            this.command = command;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private Counterfoil() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
        // English sentences have their own digits and points, whatever language the machine speaks.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        PrintWriter out = new PrintWriter(
                new BufferedOutputStream(new Stdout(new FileOutputStream(FileDescriptor.out))),
                false,
                StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(execute(out, err, arguments));
    }

    /**
     * Runs one command.
     *
     * @param out for results
     * @param err for messages and progress
     * @param arguments the verb and its options
     * @return the exit code
     */
    public static int execute(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine commandLine = commandLine(arguments.length == 0 ? "" : arguments[0])
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(colours()))
                .registerConverter(
                        Integer.class, text -> whole(text, Integer::valueOf, Integer.MIN_VALUE, Integer.MAX_VALUE))
                .registerConverter(Long.class, text -> whole(text, Long::valueOf, Long.MIN_VALUE, Long.MAX_VALUE))
                .setParameterExceptionHandler(Counterfoil::refuse)
                .setExecutionExceptionHandler(Counterfoil::explain);
        commandLine.getSubcommands().values().forEach(Counterfoil::readWords);
        int code = arguments.length == 0 ? noVerb(commandLine) : execute(commandLine, arguments);
        if (out.checkError() && code == ExitCode.DONE) {
            new Messages(err, List.of(arguments))
                    .usage("the result could not be written to stdout in full; the disk may be full");
            code = ExitCode.USAGE;
        }
        err.flush();
        return code;
    }

    private static int execute(CommandLine commandLine, String... arguments) {
        try {
            return commandLine.execute(arguments);
        } catch (OutOfMemoryError e) {
            new Messages(commandLine.getErr(), List.of(arguments))
                    .usage("there is not enough memory; give Java more, such as JAVA_TOOL_OPTIONS=-Xmx1g");
            return ExitCode.USAGE;
        }
    }

    /** The command with every verb. */
    static CommandLine withAllVerbs() {
        return commandLine("");
    }

    /** With the verb asked for alone, if it is one: to read the options of all of them is a good part of the start. */
    private static CommandLine commandLine(String asked) {
        CommandLine commandLine = new CommandLine(new Counterfoil());
        List<Verb> all = List.of(Verb.values());
        List<Verb> named = all.stream()
                .filter(verb -> verb.word().equals(asked) && verb != Verb.HELP)
                .toList();
        List<Verb> shown = all.stream().filter(verb -> verb != Verb.COMPLETE).toList();
        for (Verb verb : named.isEmpty() ? shown : named) {
            commandLine.addSubcommand(verb.word(), verb.command.get());
        }
        commandLine.getSubcommands().values().forEach(verb -> lookLike(commandLine.getCommandSpec(), verb));
        return commandLine;
    }

    /** Every verb's help has the same parts as the command's own. */
    private static void lookLike(CommandSpec root, CommandLine verb) {
        CommandSpec spec = verb.getCommandSpec();
        spec.mixinStandardHelpOptions(true);
        spec.usageMessage()
                .sortOptions(false)
                .parameterListHeading("%n")
                .optionListHeading("%nOptions:%n")
                .exitCodeListHeading(root.usageMessage().exitCodeListHeading())
                .exitCodeList(root.usageMessage().exitCodeList())
                .footerHeading(
                        spec.usageMessage().footer().length == 0
                                ? ""
                                : root.usageMessage().footerHeading());
    }

    /** None where the terminal has none; else picocli asks for NO_COLOR, and whether stdout is a terminal at all. */
    private static Ansi colours() {
        return "dumb".equals(System.getenv("TERM")) ? Ansi.OFF : Ansi.AUTO;
    }

    private static int noVerb(CommandLine commandLine) {
        commandLine.usage(commandLine.getErr(), Ansi.OFF);
        return ExitCode.USAGE;
    }

    private static <T> T whole(String text, Function<String, T> parse, T least, T most) {
        try {
            return parse.apply(text);
        } catch (NumberFormatException e) {
            throw new CommandLine.TypeConversionException(
                    text.matches("[+-]?\\d+")
                            ? "'%s' lies outside %s to %s".formatted(text, least, most)
                            : "'%s' is not a whole number; write it in digits, such as 10000".formatted(text));
        }
    }

    /** Makes options of one of a few words accept them in any case, and name them as help does. */
    private static void readWords(CommandLine commandLine) {
        for (ArgSpec argument : commandLine.getCommandSpec().args()) {
            for (Class<?> type : argument.auxiliaryTypes()) {
                if (type.isEnum()) {
                    readWords(commandLine, type);
                }
            }
        }
    }

    private static <E> void readWords(CommandLine commandLine, Class<E> type) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            words.put(String.valueOf(constant).toLowerCase(Locale.ROOT), constant);
        }
        commandLine.registerConverter(type, text -> {
            E constant = words.get(text.toLowerCase(Locale.ROOT));
            if (constant == null) {
                throw new CommandLine.TypeConversionException(
                        "'%s' is not known here%s".formatted(text, Spelling.hint(text, words.keySet())));
            }
            return constant;
        });
    }

    private static int refuse(CommandLine.ParameterException failure, String[] arguments) {
        CommandLine commandLine = failure.getCommandLine();
        CommandSpec command = commandLine.getCommandSpec();
        new Messages(commandLine.getErr(), List.of(arguments))
                .usage(whatIsWrong(failure, command), "Try '%s --help'.".formatted(command.qualifiedName()));
        return ExitCode.USAGE;
    }

    private static String whatIsWrong(CommandLine.ParameterException failure, CommandSpec command) {
        // Where an option is unknown, that is the mistake; a parameter is missing only because it was taken for one.
        List<String> unmatched = failure instanceof CommandLine.UnmatchedArgumentException of
                ? of.getUnmatched()
                : failure.getCommandLine().getUnmatchedArguments();
        if (!unmatched.isEmpty()) {
            return unknown(unmatched.get(0), command);
        }
        return String.valueOf(failure.getMessage());
    }

    private static String unknown(String argument, CommandSpec command) {
        if (argument.startsWith("-")) {
            String option = argument.split("=", 2)[0];
            return Spelling.unknown(
                            "option",
                            option,
                            command.options().stream()
                                    .map(OptionSpec::longestName)
                                    .toList())
                    + (argument.contains(".") && !argument.contains("=") ? "; a file is named ./" + argument : "");
        }
        return command.subcommands().isEmpty()
                ? "'%s' is one argument too many".formatted(argument)
                : Spelling.unknown("verb", argument, command.subcommands().keySet());
    }

    private static int explain(Exception failure, CommandLine commandLine, CommandLine.ParseResult parsed) {
        if (failure instanceof UsageException) {
            Messages.of(commandLine).usage(String.valueOf(failure.getMessage()));
            return ExitCode.USAGE;
        }
        if (failure instanceof InvalidScenarioException) {
            Messages.of(commandLine).usage(String.valueOf(failure.getMessage()));
            return ExitCode.INVALID_SCENARIO;
        }
        if (failure instanceof CancellationException) {
            return ExitCode.INTERRUPTED;
        }
        Messages.of(commandLine).fault(failure);
        return ExitCode.INTERNAL_ERROR;
    }
}
