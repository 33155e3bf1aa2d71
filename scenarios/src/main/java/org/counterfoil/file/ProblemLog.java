package org.counterfoil.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.counterfoil.file.Problem.Severity;

/** Collects problems while a file is read and checked, so that nobody has to stop at the first. Not thread-safe. */
final class ProblemLog {

    private final List<Problem> errors = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();

    /** Reports a problem at a value. */
    void add(Entry entry, String message) {
        add(entry.place(), entry.path(), message);
    }

    /** Reports a problem. */
    void add(Place place, String path, String message) {
        errors.add(new Problem(place, path, message, Severity.ERROR));
        paths.add(path);
    }

    /** Reports problems found elsewhere. */
    void addAll(Problems problems) {
        problems.list().forEach(problem -> add(problem.place(), problem.path(), problem.message()));
    }

    /** Reports something that does not stand in the way. */
    void warn(Entry entry, String message) {
        warnings.add(new Problem(entry.place(), entry.path(), message, Severity.WARNING));
    }

    /** Whether a problem is known already at a path, or at something that it lies beneath. */
    boolean covers(String path) {
        for (String part = path; !part.isEmpty(); part = Paths.parent(part)) {
            if (paths.contains(part)) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    Problems errors() {
        return new Problems(errors);
    }

    Problems warnings() {
        return new Problems(warnings);
    }
}
