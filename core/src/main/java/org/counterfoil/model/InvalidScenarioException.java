package org.counterfoil.model;

import java.util.List;
import java.util.stream.Collectors;

/** A scenario that breaks the rules; carries all violations at once, not the first only. */
public final class InvalidScenarioException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** All violations found. */
    @SuppressWarnings("serial") // List.copyOf is serialisable; the interface cannot say so
    private final List<Violation> violations;

    /** Every rule that is broken, in the order of the scenario's paths. */
    public InvalidScenarioException(List<Violation> violations) {
        super(violations.stream().map(Violation::toString).collect(Collectors.joining(System.lineSeparator())));
        this.violations = List.copyOf(violations);
    }

    /** All violations found. */
    public List<Violation> violations() {
        return violations;
    }
}
