package org.counterfoil.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        List<Problem> joined = new ArrayList<>();
        List<Problem> left = new ArrayList<>(problems.list());
        while (!left.isEmpty()) {
            Problem first = left.get(0);
            Optional<Setting> setting = of(first, settings);
            List<Problem> same = left.stream()
                    .filter(other -> other == first
                            || setting.isPresent() && setting.get().has(first, other, settings))
                    .toList();
            joined.add(same.size() == 1 ? first : setting.orElseThrow().spanning(same));
            left.removeAll(same);
        }
        return new Problems(joined);
    }

    /** The setting that a problem is of: the last one counts. */
    private static Optional<Setting> of(Problem problem, List<Setting> settings) {
        return problem.place().isInFile()
                ? Optional.empty()
                : settings.stream()
                        .filter(setting -> setting.above(problem.path()).isPresent())
                        .reduce((earlier, later) -> later);
    }

    private boolean has(Problem one, Problem other, List<Setting> settings) {
        return one.kind().equals(other.kind())
                && one.message().equals(other.message())
                && of(other, settings).filter(this::equals).isPresent()
                && within(one).equals(within(other));
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
