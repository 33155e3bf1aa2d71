package org.counterfoil.run;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.counterfoil.file.CheckedScenario;
import org.counterfoil.file.OneLine;
import org.counterfoil.file.Problem;
import org.counterfoil.file.Problem.Severity;
import org.counterfoil.file.Problems;
import org.counterfoil.report.JsonLine;
import picocli.CommandLine;

/**
 * Writes messages to stderr: for a person a line each, at most twenty problems, the rest counted; where {@code --format
 * json} is asked for, for a program one JSON object a line, all of them.
 */
final class Messages {

    private static final int MOST = 20;
    private static final String USAGE = "usage";
    private static final String FAULT = "fault";
    private static final String MORE = "more";
    static final String ROUNDED = "rounded-trials";
    static final String PRECISION = "precision";
    static final String MEMORY = "memory";

    private final PrintWriter err;
    private final boolean isJson;

    /**
     * Messages of a command.
     *
     * @param arguments the command line, understood or not
     */
    Messages(PrintWriter err, List<String> arguments) {
        this.err = err;
        this.isJson = arguments.stream().anyMatch("--format=json"::equalsIgnoreCase)
                || asksForJson(arguments, arguments.indexOf("--format"));
    }

    /** Messages of a command that has been understood. */
    static Messages of(CommandLine commandLine) {
        return new Messages(commandLine.getErr(), commandLine.getParseResult().originalArgs());
    }

    private static boolean asksForJson(List<String> arguments, int option) {
        return option >= 0
                && option + 1 < arguments.size()
                && arguments.get(option + 1).equalsIgnoreCase("json");
    }

    /**
     * Errors and warnings of a scenario. Statements of the file that a value of {@code --set} leaves without effect are no
     * mistakes of the file, so a person reads their number in one line.
     *
     * @param isVerbose whether a person reads each of them
     */
    void print(CheckedScenario checked, boolean isVerbose) {
        print(checked.problems());
        int idled = isJson || isVerbose ? 0 : checked.idled().count();
        print(idled == 0 ? checked.warnings() : checked.warnings().without(checked.idled()));
        if (idled > 0) {
            err.println("note: --set leaves %d %s of the file without effect; --verbose lists %s"
                    .formatted(idled, idled == 1 ? "statement" : "statements", idled == 1 ? "it" : "them"));
        }
        err.flush();
    }

    /**
     * Something asked for that cannot be done as asked.
     *
     * @param advice for a person only, such as where to find help
     */
    void usage(String message, String... advice) {
        if (isJson) {
            err.println(JsonLine.write(members(Severity.ERROR, USAGE, message)));
        } else {
            err.println("error: " + OneLine.of(message));
            List.of(advice).forEach(err::println);
        }
        err.flush();
    }

    /**
     * Something worth knowing about a run that goes on.
     *
     * @param kind what it is about, for a program
     */
    void note(String kind, String message) {
        say("note", kind, message);
    }

    /**
     * Something about a run that is not as it was asked for.
     *
     * @param kind what it is about, for a program
     */
    void warning(String kind, String message) {
        say("warning", kind, message);
    }

    private void say(String severity, String kind, String message) {
        err.println(isJson ? JsonLine.write(members(severity, kind, message)) : severity + ": " + OneLine.of(message));
        err.flush();
    }

    /** An internal error. */
    void fault(Exception failure) {
        String message = "This is a fault of Counterfoil, not of your scenario; please report it with what follows.";
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        err.print(
                isJson
                        ? JsonLine.write(members(Severity.ERROR, FAULT, message + "\n" + trace))
                        : message + "\n" + trace);
        err.println();
        err.flush();
    }

    private void print(Problems problems) {
        if (isJson) {
            problems.list().forEach(problem -> err.println(JsonLine.write(members(problem))));
            if (problems.more() > 0) {
                String word = word(problems.list().get(0).severity());
                String message = "%d more like these were found and are not listed".formatted(problems.more());
                err.println(JsonLine.write(members(word, MORE, message)));
            }
            return;
        }
        problems.list().stream()
                .limit(MOST)
                .forEach(problem -> err.println(word(problem.severity()) + ": " + OneLine.of(problem.toString())));
        if (problems.count() > MOST) {
            err.println("and %d more".formatted(problems.count() - MOST));
        }
    }

    private static Map<String, Object> members(Problem problem) {
        Map<String, Object> members = members(problem.severity(), problem.kind().key(), problem.message());
        members.put("path", problem.path());
        if (problem.place().isInFile()) {
            members.put("file", problem.place().file());
            members.put("line", problem.place().line());
            members.put("column", problem.place().column());
        } else {
            members.put("option", problem.place().file());
        }
        return members;
    }

    private static Map<String, Object> members(Severity severity, String problem, String message) {
        return members(word(severity), problem, message);
    }

    private static Map<String, Object> members(String severity, String problem, String message) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("severity", severity);
        members.put("problem", problem);
        members.put("message", message);
        return members;
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
