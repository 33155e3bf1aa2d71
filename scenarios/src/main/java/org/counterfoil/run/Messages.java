package org.counterfoil.run;

import java.io.PrintWriter;
import org.counterfoil.file.CheckedScenario;
import org.counterfoil.file.Problem;

/** Writes problems for a person, at most twenty, the rest counted. */
final class Messages {

    private static final int MOST = 20;

    private Messages() {}

    static void print(CheckedScenario checked, PrintWriter err) {
        print("error", checked.problems().list(), err);
        print("warning", checked.warnings().list(), err);
        err.flush();
    }

    private static void print(String severity, Iterable<Problem> problems, PrintWriter err) {
        int count = 0;
        for (Problem problem : problems) {
            if (++count <= MOST) {
                err.println(severity + ": " + problem);
            }
        }
        if (count > MOST) {
            err.println("and %d more".formatted(count - MOST));
        }
    }
}
