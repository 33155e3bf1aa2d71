package org.counterfoil.file;

import org.counterfoil.model.ProblemKind;

/**
 * Something in a scenario file that its author should know of.
 *
 * @param kind which sort of problem it is: a {@link FileKind} or a {@link org.counterfoil.model.RuleKind}
 * @param place where it stands
 * @param path which part of the scenario, such as {@code bodies/dft/goLive}; empty for the file as a whole
 * @param message what was found and what to write instead
 * @param severity whether it stands in the way of a scenario
 */
public record Problem(ProblemKind kind, Place place, String path, String message, Severity severity) {

    /** Whether a problem stands in the way of a scenario. */
    public enum Severity {
        /** There is no scenario until it is mended. */
        ERROR,
        /** There is one, but it may not say what its author thinks. */
        WARNING
    }

    /** As printed: {@code file:line:column: path: message}, or {@code --set path: message}. */
    @Override
    public String toString() {
        String separator = place.isInFile() ? ": " : " ";
        return place + separator + (path.isEmpty() ? "" : path + ": ") + message;
    }
}
