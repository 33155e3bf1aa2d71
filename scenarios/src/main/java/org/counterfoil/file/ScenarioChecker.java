package org.counterfoil.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterfoil.file.DocumentNode.ObjectNode;
import org.counterfoil.model.InvalidScenarioException;
import org.counterfoil.model.Scenario;
import org.counterfoil.model.ScenarioBuilder;
import org.counterfoil.model.Violation;
import org.counterfoil.plan.Plan;

/** Makes a scenario of a document, or finds everything that is wrong with it, each where it stands in the file. */
public final class ScenarioChecker {

    /** Sections whose paths select something in the others. */
    private static final Set<String> SELECTING = Set.of("risks", "correlations", "publishedPlan", "payers");

    private ScenarioChecker() {}

    /** The scenario that a document describes, or all its problems at once. */
    public static CheckedScenario check(ScenarioDocument document) {
        ProblemLog log = new ProblemLog();
        log.addAll(document.problems());
        Optional<Scenario> scenario = document.root().flatMap(root -> scenario(document, root, log));
        IdleStatements overlaid = new IdleStatements(document, Set.of());
        Map<Boolean, List<Problem>> warnings =
                log.warnings().list().stream().collect(Collectors.partitioningBy(overlaid::isIdledBySetting));
        Problems idled = Repeated.joined(new Problems(warnings.getOrDefault(true, List.of())));
        Problems others = new Problems(
                warnings.getOrDefault(false, List.of()), log.warnings().more());
        return new CheckedScenario(
                log.isEmpty() ? scenario : Optional.empty(),
                Repeated.joined(Setting.joined(log.errors(), document.settings())),
                Repeated.joined(document.warnings().and(others)).and(idled),
                idled);
    }

    private static Optional<Scenario> scenario(ScenarioDocument document, ObjectNode root, ProblemLog log) {
        ScenarioBinder binder = binder(root, log);
        ScenarioBuilder builder = binder.bind().drawing(document.inherited());
        List<Violation> violations = new ArrayList<>();
        Optional<Scenario> scenario = Optional.empty();
        try {
            Scenario built = builder.build(violations::add);
            Plan.check(built);
            scenario = Optional.of(built);
        } catch (InvalidScenarioException e) {
            violations.addAll(e.violations());
        }
        place(violations, binder.renumbered(), document, root, log);
        return scenario;
    }

    private static ScenarioBinder binder(ObjectNode root, ProblemLog log) {
        return new ScenarioBinder(new Entry("", root.place(), root), root, log);
    }

    /** What a tree is by itself, before anything is laid over it. */
    static Start start(ObjectNode root) {
        ProblemLog log = new ProblemLog();
        Set<String> idle = new HashSet<>();
        ScenarioBinder binder = binder(root, log);
        ScenarioBuilder builder = binder.bind();
        try {
            Scenario scenario = builder.build(violation -> idle.add(inFile(violation.path(), binder.renumbered())));
            Plan.check(scenario);
            return new Start(log.isEmpty() ? Optional.of(scenario) : Optional.empty(), idle);
        } catch (InvalidScenarioException e) {
            return new Start(Optional.empty(), idle); // what else is wrong is not asked for
        }
    }

    /**
     * What a scenario starts from.
     *
     * @param scenario empty if anything is wrong with it
     * @param idle paths of its statements that are idle as things stand
     */
    record Start(Optional<Scenario> scenario, Set<String> idle) {}

    /**
     * Finds the violations' places. One at or beneath a problem that is known already follows from it, most likely, and
     * is left out. An idle statement does not stand in the way where it need not be a mistake, or is idle only by what is
     * laid over it; it is nothing to speak of while a value set from outside is wrong itself.
     */
    private static void place(
            List<Violation> violations,
            Map<String, String> renumbered,
            ScenarioDocument document,
            ObjectNode root,
            ProblemLog log) {
        boolean isWhole = Stream.of("functions", "centres", "bodies")
                        .allMatch(key -> root.members().containsKey(key))
                && root.members().keySet().stream().noneMatch(log::isKnown);
        Set<String> known = new HashSet<>();
        Set<String> idle = new HashSet<>();
        for (Violation violation : violations) {
            String path = inFile(violation.path(), renumbered);
            // Without bodies, say, every path that selects one would be reported too.
            boolean follows = log.covers(path) || (!isWhole && SELECTING.contains(path.split("/", 2)[0]));
            if (!follows) {
                known.add(path);
            }
            if (violation.kind().mayStand()) {
                idle.add(path);
            }
        }
        IdleStatements overlaid = new IdleStatements(document, idle);
        ProblemLog forgiven = new ProblemLog();
        ProblemLog warnings = new ProblemLog();
        for (Violation violation : violations) {
            String path = inFile(violation.path(), renumbered);
            Place place = DocumentPath.nearest(root, path).place();
            if (!known.contains(path)) {
                continue;
            }
            if (violation.kind().isWarning()) {
                warnings.warn(violation.kind(), place, path, violation.message());
            } else if (violation.kind().mayStand() && overlaid.areForgivenAt(path, place)) {
                forgiven.warn(violation.kind(), place, path, violation.message());
            } else {
                log.add(violation.kind(), place, path, violation.message());
            }
        }
        if (log.isEmpty()) {
            warnings.warnings().list().forEach(log::warn);
        }
        if (log.errors().list().stream().allMatch(problem -> problem.place().isInFile())) {
            forgiven.warnings().list().forEach(log::warn);
        }
    }

    private static String inFile(String path, Map<String, String> renumbered) {
        for (String part = path; !part.isEmpty(); part = Paths.parent(part)) {
            String moved = renumbered.get(part);
            if (moved != null) {
                return moved + path.substring(part.length());
            }
        }
        return path;
    }
}
