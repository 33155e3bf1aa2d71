package org.counterfoil.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.counterfoil.file.Problem.Severity;
import org.counterfoil.model.ProblemKind;

/** Collects problems while a file is read and checked, so that nobody has to stop at the first. Not thread-safe. */
final class ProblemLog {

    /** Problems that are listed; nobody reads as many, and a file of a million mistakes is answered as soon as another. */
    private static final int MOST = 2_000;

    private final List<Problem> errors = new ArrayList<>();
    private int more = 0;
    private int moreWarnings = 0;
    private final List<Problem> warnings = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();
    private final Set<String> incomplete = new HashSet<>();

    /** Reports a problem at a value. */
    void add(ProblemKind kind, Entry entry, String message) {
        add(kind, entry.place(), entry.path(), message);
    }

    /** Reports a problem. */
    void add(ProblemKind kind, Place place, String path, String message) {
        add(kind, place, path, () -> message);
    }

    /** Reports a problem whose message takes time to find: only one that is listed needs it. */
    void add(ProblemKind kind, Place place, String path, Supplier<String> message) {
        if (errors.size() == MOST) {
            more++;
            return;
        }
        errors.add(problem(kind, place, path, message.get(), Severity.ERROR));
        paths.add(path);
    }

    /** Reports problems found elsewhere. */
    void addAll(Problems problems) {
        problems.list().forEach(problem -> add(problem.kind(), problem.place(), problem.path(), problem.message()));
        more += problems.more();
    }

    /** Reports something that does not stand in the way. */
    void warn(ProblemKind kind, Entry entry, String message) {
        warn(kind, entry.place(), entry.path(), message);
    }

    /** Reports something that does not stand in the way. */
    void warn(ProblemKind kind, Place place, String path, String message) {
        warn(problem(kind, place, path, message, Severity.WARNING));
    }

    /** Reports a warning found elsewhere. */
    void warn(Problem warning) {
        if (warnings.size() == MOST) {
            moreWarnings++;
        } else {
            warnings.add(warning);
        }
    }

    private static Problem problem(ProblemKind kind, Place place, String path, String message, Severity severity) {
        return new Problem(kind, place, shown(path), shown(message), severity);
    }

    private static String shown(String text) {
        return OneLine.of(OneLine.shortened(text));
    }

    /** Says that something beneath a path was left out as unreadable: what the whole then lacks is no further problem. */
    void leftOut(String path) {
        incomplete.add(path);
    }

    /** Whether there is a problem at a path itself. */
    boolean isKnown(String path) {
        return paths.contains(path);
    }

    /** Whether a problem at a path follows from those known: one there or of its value, one it lies beneath, or a part left out. */
    boolean covers(String path) {
        if (incomplete.contains(path) || paths.contains(Paths.join(path, "value"))) {
            return true;
        }
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
        return new Problems(errors, more);
    }

    Problems warnings() {
        return new Problems(warnings, moreWarnings);
    }
}
