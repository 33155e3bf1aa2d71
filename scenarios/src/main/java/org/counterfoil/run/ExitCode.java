package org.counterfoil.run;

/** What the runner's exit says. */
final class ExitCode {

    static final int DONE = 0;
    static final int INTERNAL_ERROR = 1;
    static final int USAGE = 2;
    static final int INVALID_SCENARIO = 3;
    static final int NOT_KNOWN_CLOSELY = 6;
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
