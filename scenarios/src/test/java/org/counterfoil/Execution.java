package org.counterfoil;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.counterfoil.run.Counterfoil;

/**
 * What came of a command.
 *
 * @param code its exit code
 * @param out what it printed on stdout
 * @param err what it printed on stderr
 */
public record Execution(int code, String out, String err) {

    /** Runs a command inside the test's own process. */
    public static Execution of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Counterfoil.execute(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Execution(code, out.toString(), err.toString());
    }

    /** What a command that has to succeed, without a word on stderr, printed on stdout. */
    public static String outputOf(String... arguments) {
        Execution execution = of(arguments);
        if (execution.code != 0 || !execution.err.isEmpty()) {
            throw new AssertionError("exit code %d%n%s".formatted(execution.code, execution.err));
        }
        return execution.out;
    }
}
