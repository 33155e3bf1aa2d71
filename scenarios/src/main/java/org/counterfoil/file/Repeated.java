package org.counterfoil.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.counterfoil.model.ProblemKind;
import org.counterfoil.model.RuleKind;

/** Says once what is idle for the same reason, or missing, in many bodies, centres or functions, and names the first. */
final class Repeated {

    /** How many places are named. */
    private static final int NAMED = 3;

    /** What problems have in common that are said once. */
    private record Said(ProblemKind kind, String pattern, String message, boolean isInFile) {}

    private Repeated() {}

    static Problems joined(Problems problems) {
        Map<Object, List<Problem>> alike = new LinkedHashMap<>();
        for (Problem problem : problems.list()) {
            boolean isIdle = problem.kind() instanceof RuleKind kind && kind.mayStand();
            Object said = isIdle || isMissingNumber(problem)
                    ? new Said(
                            problem.kind(),
                            pattern(problem.path()),
                            problem.message(),
                            problem.place().isInFile())
                    : problem;
            alike.computeIfAbsent(said, nothing -> new ArrayList<>()).add(problem);
        }
        return new Problems(alike.values().stream().map(Repeated::joined).toList(), problems.more());
    }

    /** The path of an element's number with a star in place of the element: {@code bodies/dft/upkeep}, say. */
    private static String pattern(String path) {
        String[] parts = path.split("/", -1);
        if (parts.length > 2) {
            parts[1] = "*";
        }
        return String.join("/", parts);
    }

    /** Whether it is a number that could be stated for all elements of its sort at once. */
    private static boolean isMissingNumber(Problem problem) {
        return problem.kind() == RuleKind.MISSING
                && QuantityPaths.isWhole(problem.path())
                && !QuantityPaths.inDefaults(problem.path()).equals(problem.path());
    }

    private static Problem joined(List<Problem> same) {
        Problem first = same.get(0);
        if (same.size() == 1) {
            return first;
        }
        String message = isMissingNumber(first) ? missing(same) : idle(same);
        return new Problem(first.kind(), first.place(), first.path(), message, first.severity());
    }

    private static String missing(List<Problem> same) {
        String path = same.get(0).path();
        List<String> ids = same.stream()
                .limit(NAMED)
                .map(problem -> problem.path().split("/", -1)[1])
                .toList();
        return "is missing in %d %s (%s%s): state it in each, or once in %s; a zero needs a note that says why"
                .formatted(
                        same.size(),
                        path.split("/", 2)[0],
                        same.size() > NAMED ? "such as " : "",
                        String.join(", ", ids),
                        Paths.parent(QuantityPaths.inDefaults(path)));
    }

    private static String idle(List<Problem> same) {
        List<String> named = same.stream().limit(NAMED).map(Problem::path).toList();
        return "%s (so in %d places%s %s)"
                .formatted(
                        same.get(0).message(),
                        same.size(),
                        same.size() > NAMED ? ", such as" : ":",
                        String.join(", ", named));
    }
}
