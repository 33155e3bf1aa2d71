package org.counterfoil.file;

/** A scenario file with problems; its message has one a line. */
public final class InvalidScenarioFileException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Problems problems;

    /** Carries all problems of a file. */
    public InvalidScenarioFileException(Problems problems) {
        super(problems.toString());
        this.problems = problems;
    }

    /** All problems found. */
    public Problems problems() {
        return problems;
    }
}
