package org.counterfoil.model;

/**
 * One reason why a scenario is not valid.
 *
 * @param path the place in the scenario, such as {@code bodies/dft/goLive}
 * @param message what was found and what to write instead
 */
public record Violation(String path, String message) {
    @Override
    public String toString() {
        return path + ": " + message;
    }
}
