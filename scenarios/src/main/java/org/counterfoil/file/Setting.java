package org.counterfoil.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.counterfoil.model.ProblemKind;

/**
 * A value replaced from outside.
 *
 * @param path as asked for, which may name many values
 * @param paths of the values replaced
 */
record Setting(String path, List<String> paths) {

    /** Copies the paths. */
    Setting {
        paths = List.copyOf(paths);
    }

    /** The problems, each that one setting has in the same words at many of its paths said once. */
    static Problems joined(Problems problems, List<Setting> settings) {
        Map<Object, List<Problem>> alike = new LinkedHashMap<>();
        for (Problem problem : problems.list()) {
            Object said = of(problem, settings)
                    .<Object>map(setting -> setting.said(problem))
                    .orElse(problem);
            alike.computeIfAbsent(said, nothing -> new ArrayList<>()).add(problem);
        }
        List<Problem> joined = new ArrayList<>();
        alike.forEach((said, same) -> joined.add(
                said instanceof Said once && same.size() > 1 ? once.setting().spanning(same) : same.get(0)));
        return new Problems(joined, problems.more());
    }

    /** What problems of one setting have in common that are said once. */
    private record Said(Setting setting, String within, ProblemKind kind, String message) {}

    private Said said(Problem problem) {
        return new Said(this, within(problem), problem.kind(), problem.message());
    }

    /** The setting that a problem is of: the last one counts. */
    private static Optional<Setting> of(Problem problem, List<Setting> settings) {
        return problem.place().isInFile()
                ? Optional.empty()
                : settings.stream()
                        .filter(setting -> setting.above(problem.path()).isPresent())
                        .reduce((earlier, later) -> later);
    }

    private Problem spanning(List<Problem> same) {
        Problem first = same.get(0);
        String where = same.size() == paths.size()
                ? "in %d places".formatted(paths.size())
                : "in %d of %d places, such as %s".formatted(same.size(), paths.size(), first.path());
        return new Problem(
                first.kind(),
                first.place(),
                path + within(first),
                "%s (%s)".formatted(first.message(), where),
                first.severity());
    }

    private Optional<String> above(String place) {
        return paths.stream().filter(set -> (place + "/").startsWith(set + "/")).findFirst();
    }

    /** Where in the value a problem lies: empty, or such as {@code /min}. */
    private String within(Problem problem) {
        return problem.path().substring(above(problem.path()).orElseThrow().length());
    }
}
