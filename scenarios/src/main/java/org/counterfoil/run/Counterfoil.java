package org.counterfoil.run;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The runner's main class: stdout carries results only, stderr everything else. */
@Command(
        name = "counterfoil",
        description = "Judges savings claims for shared corporate services against simulated outcomes.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            InitCommand.class,
            RunCommand.class,
            ValidateCommand.class,
            ExplainCommand.class,
            SchemaCommand.class,
            ListCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:our fault",
            "2:usage, or a file that cannot be read or written",
            "3:invalid scenario",
            "130:interrupted"
        },
        footer = {"", "Example: counterfoil run ngss-2012"})
public final class Counterfoil {

    private Counterfoil() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
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
     * @return the exit code
     */
    public static int execute(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine commandLine = new CommandLine(new Counterfoil())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Integer.class, text -> whole(text, Integer::valueOf))
                .registerConverter(Long.class, text -> whole(text, Long::valueOf))
                .setParameterExceptionHandler(Counterfoil::refuse)
                .setExecutionExceptionHandler(Counterfoil::explain);
        commandLine
                .getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
        int code = arguments.length == 0 ? noVerb(commandLine) : commandLine.execute(arguments);
        if (out.checkError() && code == ExitCode.DONE) {
            err.println("error: the result could not be written to stdout in full");
            code = ExitCode.USAGE;
        }
        err.flush();
        return code;
    }

    private static int noVerb(CommandLine commandLine) {
        commandLine.usage(commandLine.getErr());
        return ExitCode.USAGE;
    }

    private static <T> T whole(String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (NumberFormatException e) {
            throw new CommandLine.TypeConversionException(
                    "'%s' is not a whole number; write it in digits, such as 10000".formatted(text));
        }
    }

    private static int refuse(CommandLine.ParameterException failure, String[] arguments) {
        CommandLine commandLine = failure.getCommandLine();
        PrintWriter err = commandLine.getErr();
        err.println("error: " + failure.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(failure, err);
        err.println("Try '%s --help'.".formatted(commandLine.getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    private static int explain(Exception failure, CommandLine commandLine, CommandLine.ParseResult parsed) {
        PrintWriter err = commandLine.getErr();
        if (failure instanceof UsageException) {
            err.println("error: " + failure.getMessage());
            return ExitCode.USAGE;
        }
        err.println("This is a fault of Counterfoil, not of your scenario; please report it with what follows.");
        failure.printStackTrace(err);
        return ExitCode.OUR_FAULT;
    }
}
