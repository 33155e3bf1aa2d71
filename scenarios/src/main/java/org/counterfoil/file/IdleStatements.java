package org.counterfoil.file;

import java.util.List;
import java.util.Set;
import org.counterfoil.model.ProblemKind;
import org.counterfoil.model.RuleKind;

/**
 * Tells a statement that is idle as its author left it from one that only something laid over it makes idle: a value that
 * is being tried, or a file that extends its own. The first is a mistake; the second is left standing, since trying a
 * value should not take an edit of all that it makes idle, and an extending file can replace what it extends, but take
 * nothing out.
 */
final class IdleStatements {

    /** In which ways a statement can be idle. */
    private static final Set<ProblemKind> SORTS =
            Set.of(RuleKind.IDLE, RuleKind.CANNOT_CHANGE_RESULTS, RuleKind.CORRELATION_WITH_CERTAIN);

    private final ScenarioDocument document;
    private final Set<String> idle;

    /**
     * The idle statements of a document.
     *
     * @param idle their paths
     */
    IdleStatements(ScenarioDocument document, Set<String> idle) {
        this.document = document;
        this.idle = idle;
    }

    /**
     * Whether those at a path may stand.
     *
     * @param place where they stand
     */
    boolean areForgivenAt(String path, Place place) {
        List<Setting> here = document.settings().stream()
                .filter(setting -> setting.paths().stream().anyMatch(set -> overlap(set, path)))
                .toList();
        if (!here.isEmpty()) {
            // One value set at many paths has an effect if it has one at any, as a default has.
            return here.stream().allMatch(setting -> setting.paths().stream().anyMatch(this::hasEffect));
        }
        return document.isExtended(place.file()) || (!document.settings().isEmpty() && !wereIdleAt(path));
    }

    /** Whether a warning is of a statement that a file has to good effect, but for a value that is being tried. */
    boolean isIdledBySetting(Problem warning) {
        return SORTS.contains(warning.kind())
                && warning.place().isInFile()
                && !document.settings().isEmpty()
                && !wereIdleAt(warning.path());
    }

    private boolean hasEffect(String set) {
        return idle.stream().noneMatch(path -> overlap(set, path));
    }

    private boolean wereIdleAt(String path) {
        return document.idleAsRead().contains(path);
    }

    private static boolean overlap(String one, String other) {
        return (one + "/").startsWith(other + "/") || (other + "/").startsWith(one + "/");
    }
}
