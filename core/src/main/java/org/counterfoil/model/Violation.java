package org.counterfoil.model;

/**
 * One reason why a scenario is not valid.
 *
 * @param kind which sort of rule it breaks
 * @param path the place in the scenario, such as {@code bodies/dft/goLive}
 * @param message what was found and what to write instead
 */
public record Violation(RuleKind kind, String path, String message) {
    @Override
    public String toString() {
        return path + ": " + message;
    }
}
