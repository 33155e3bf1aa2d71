package org.counterfoil.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.counterfoil.model.ProblemKind;
import org.counterfoil.model.RuleKind;

/** Says once what is idle for the same reason in many bodies, centres or functions, and names the first places. */
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
            Object said = isIdle
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

    private static Problem joined(List<Problem> same) {
        Problem first = same.get(0);
        if (same.size() == 1) {
            return first;
        }
        List<String> named = same.stream().limit(NAMED).map(Problem::path).toList();
        return new Problem(
                first.kind(),
                first.place(),
                first.path(),
                "%s (so in %d places%s %s)"
                        .formatted(
                                first.message(),
                                same.size(),
                                same.size() > NAMED ? ", such as" : ":",
                                String.join(", ", named)),
                first.severity());
    }
}
