package org.counterfoil.run;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;

/**
 * Does once what people do first, so that the Java machine can note the classes it takes and keep them in an archive from
 * which the next start is quicker. The launcher runs it after a build.
 */
final class Rehearsal {

    private Rehearsal() {}

    /**
     * Rehearses.
     *
     * @param arguments a folder for a run's files, made if it is not there
     */
    public static void main(String[] arguments) {
        List<String[]> commands =
                List.of(new String[] {"--help"}, new String[] {"validate", "ngss-2012"}, new String[] {
                    "run", "ngss-2012", "--trials", "2000", "--out", arguments[0]
                });
        for (String[] command : commands) {
            int code = Counterfoil.execute(
                    new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()), command);
            if (code != ExitCode.DONE) {
                throw new AssertionError(String.join(" ", command) + " ended with exit code " + code);
            }
        }
    }
}
