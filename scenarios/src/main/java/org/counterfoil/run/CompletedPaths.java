package org.counterfoil.run;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.counterfoil.file.Library;
import org.counterfoil.file.ScenarioChecker;
import org.counterfoil.model.Scenario;

/** The paths that a scenario has, for a shell to offer; none where the scenario cannot be read. */
final class CompletedPaths {

    private CompletedPaths() {}

    /** What {@code --set} may replace, each with an equals sign. */
    static List<String> settable(String scenario) {
        return of(
                scenario,
                found -> Stream.concat(
                                numbers(found), found.risks().keySet().stream().map("risks/%s/likelihood"::formatted))
                        .map(path -> path + "="));
    }

    /** What {@code explain} looks at closely. */
    static List<String> explained(String scenario) {
        return of(
                scenario,
                found -> Stream.of(
                                numbers(found),
                                beneath("risks/", found.risks().keySet()),
                                beneath("correlations/", found.correlations().keySet()),
                                beneath("claims/", found.claims().keySet()))
                        .flatMap(paths -> paths));
    }

    /** What {@code --until} may want closely, each with an equals sign. */
    static List<String> figures(String scenario) {
        return of(scenario, found -> FigurePath.all(found).map(figure -> figure + "="));
    }

    /** Quantities, their defaults, and what was decided; each also with {@code *} for all elements of a sort. */
    private static Stream<String> numbers(Scenario scenario) {
        Stream<String> defaults = scenario.quantities().keySet().stream()
                .flatMap(path -> scenario.statedAt(path).stream())
                .filter(path -> path.startsWith("defaults/"));
        return Stream.of(
                        scenario.quantities().keySet().stream(),
                        defaults,
                        scenario.decisions().keySet().stream().filter(path -> !path.startsWith("claims/")))
                .flatMap(paths -> paths)
                .flatMap(path -> Stream.of(path, path.replaceFirst("^(bodies|centres|functions)/[^/]+/", "$1/*/")));
    }

    private static Stream<String> beneath(String section, Collection<String> ids) {
        return ids.stream().map(section::concat);
    }

    private static List<String> of(String scenario, Function<Scenario, Stream<String>> paths) {
        return read(scenario).stream()
                .flatMap(paths)
                .collect(TreeSet<String>::new, TreeSet::add, TreeSet::addAll)
                .stream()
                .toList();
    }

    private static Optional<Scenario> read(String scenario) {
        Path file = Path.of(scenario.replaceFirst("^~(?=/)", System.getProperty("user.home")));
        try {
            return Library.ids().contains(scenario) || Files.isRegularFile(file)
                    ? ScenarioChecker.check(Library.find(file.toString())).scenario()
                    : Optional.empty();
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
