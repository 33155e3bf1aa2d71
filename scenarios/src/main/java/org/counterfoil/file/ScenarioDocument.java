package org.counterfoil.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.counterfoil.file.DocumentNode.ObjectNode;
import org.counterfoil.model.DrawList;
import org.counterfoil.model.RuleKind;

/** A scenario as written, resolved: the file with what it extends and its overrides applied. Not yet checked. Immutable. */
public final class ScenarioDocument {

    private static final Pattern LIKE_JSON = Pattern.compile("[{\\[]\\s*(\"|$)");

    private final String name;
    private final Optional<ObjectNode> root;
    private final Problems problems;
    private final Problems warnings;
    private final Set<String> read;
    private final Set<String> extended;
    private final List<Setting> settings;
    private final DrawList inherited;
    private final Set<String> idleAsRead;

    private ScenarioDocument(
            String name,
            Optional<ObjectNode> root,
            Problems problems,
            Problems warnings,
            Set<String> read,
            Set<String> extended,
            List<Setting> settings,
            DrawList inherited,
            Set<String> idleAsRead) {
        this.name = name;
        this.root = root;
        this.problems = problems;
        this.warnings = warnings;
        this.read = Set.copyOf(read);
        this.extended = Set.copyOf(extended);
        this.settings = List.copyOf(settings);
        this.inherited = inherited;
        this.idleAsRead = Set.copyOf(idleAsRead);
    }

    /**
     * A document as read.
     *
     * @param read names of all files on disk that it was read from
     * @param extended names of the files that it extends, and of their tables
     * @param inherited the list over which what it starts from draws
     */
    ScenarioDocument(
            String name,
            Optional<ObjectNode> root,
            Problems problems,
            Problems warnings,
            Set<String> read,
            Set<String> extended,
            DrawList inherited) {
        this(name, root, problems, warnings, read, extended, List.of(), inherited, Set.of());
    }

    /**
     * A document made of a tree.
     *
     * @param name as shown in messages
     * @param root the resolved tree
     */
    public ScenarioDocument(String name, ObjectNode root) {
        this(name, Optional.of(root), Problems.NONE, Problems.NONE, Set.of(), Set.of(), DrawList.NONE);
    }

    /** Name of the file, or {@code <stdin>}. */
    public String name() {
        return name;
    }

    /** The resolved tree; empty if the file could not be parsed, and then there are problems. */
    public Optional<ObjectNode> root() {
        return root;
    }

    /** Problems found while reading. */
    public Problems problems() {
        return problems;
    }

    /** Warnings found while reading. */
    public Problems warnings() {
        return warnings;
    }

    /** Names of all files on disk that it was read from: its own, those that it extends, and tables of ranges. */
    public Set<String> files() {
        return read;
    }

    /** Whether a file is one that this one extends, or a table of such a one. */
    boolean isExtended(String file) {
        return extended.contains(file);
    }

    /** Paths of statements that were idle before anything was replaced from outside; none if nothing was. */
    Set<String> idleAsRead() {
        return idleAsRead;
    }

    /** What was replaced from outside, in that order. */
    List<Setting> settings() {
        return settings;
    }

    /** The list over which what it starts from draws: what it extends, or stood before overrides and what replaced them. */
    DrawList inherited() {
        return inherited;
    }

    /**
     * The resolved scenario as JSON, which draws alike by itself, keys in the file's order and numbers as written; ends with a line break.
     *
     * @throws IllegalStateException if the file could not be parsed
     */
    public String toJson() {
        return DocumentWriter.write(
                SharedLuck.stated(root.orElseThrow(() -> new IllegalStateException(problems.toString())), inherited));
    }

    /**
     * SHA-256 of {@link #toJson()} in UTF-8, as 64 hexadecimal digits: what a result names as its scenario.
     *
     * @throws IllegalStateException if the file could not be parsed
     */
    public String sha256() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(toJson().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    /**
     * Where the value at a path stands, or else the nearest one around it; empty if the file could not be parsed.
     *
     * @param path such as {@code bodies/dft/delay}
     */
    public Optional<Place> place(String path) {
        return root.map(found -> DocumentPath.nearest(found, path).place());
    }

    /**
     * What the file says of a number that is computed from what it says, such as {@code 3 of 40 within 5 years} for a rate;
     * empty for one that is written as it is.
     *
     * @param path such as {@code defaults/body/leaveRate}
     */
    public Optional<String> asWritten(String path) {
        return root.flatMap(found -> DocumentPath.find(found, path))
                .filter(entry -> entry.node() instanceof ObjectNode)
                .flatMap(entry -> QuantityReader.rateAsWritten((ObjectNode) entry.node()));
    }

    /**
     * A distribution or a rate that the file states, without its plan value and where it comes from, as JSON; empty for what is
     * neither.
     *
     * @param path such as {@code bodies/dft/delay}
     */
    public Optional<String> definition(String path) {
        return root.flatMap(found -> DocumentPath.find(found, path))
                .map(entry -> QuantityPaths.total(entry.node()))
                .filter(node -> node instanceof ObjectNode object
                        && (object.get("dist").isPresent()
                                || QuantityReader.rateAsWritten(object).isPresent()))
                .map(node -> DocumentWriter.write(QuantityReader.withoutRemarks((ObjectNode) node)));
    }

    /**
     * The same scenario with a value replaced, as an {@code overrides} entry would.
     *
     * @param origin what to call the place of the value in messages, such as {@code --set}
     * @param path of the value, such as {@code bodies/dft/delay}, or of all that a path with {@code *} names
     * @param value JSON, or an object or a list in YAML's flow style; anything else is taken as a text, so that a month
     *     needs no quotes
     * @param reason why
     */
    public ScenarioDocument with(String origin, String path, String value, String reason) {
        return root.isEmpty() ? this : with(origin, root.get(), EffectPaths.inFile(root.get(), path), value, reason);
    }

    private ScenarioDocument with(String origin, ObjectNode present, String path, String value, String reason) {
        ProblemLog log = new ProblemLog();
        log.addAll(problems);
        Place place = Place.ofOption(origin);
        Optional<DocumentNode> replacement = parsed(place, path, value, log);
        List<String> paths = List.of(path);
        ObjectNode changed = present;
        if (Selection.isPattern(changed, path)) {
            paths = Selection.of(changed, path);
            if (paths.isEmpty()) {
                log.add(
                        RuleKind.SELECTS_NOTHING,
                        place,
                        path,
                        "'%s' selects nothing%s".formatted(path, Selection.hint(changed, path)));
            }
        }
        if (replacement.isPresent() && !paths.isEmpty()) {
            changed = new Overrides(log)
                    .applyAt(changed, paths, new Overrides.Replacement(place, path, replacement.get(), reason));
        }
        Optional<ScenarioChecker.Start> start =
                settings.isEmpty() ? Optional.of(ScenarioChecker.start(present)) : Optional.empty();
        return new ScenarioDocument(
                name,
                Optional.of(changed),
                log.errors(),
                warnings.and(log.warnings()),
                read,
                extended,
                Stream.concat(settings.stream(), Stream.of(new Setting(path, paths)))
                        .toList(),
                start.map(before -> SharedLuck.with(inherited, before)).orElse(inherited),
                start.map(ScenarioChecker.Start::idle).orElse(idleAsRead));
    }

    /**
     * The same scenario with a value replaced, as an {@code overrides} entry would.
     *
     * @param path of the value, such as {@code bodies/dft/delay}, or of all that a path with {@code *} names
     * @param value JSON, or an object or a list in YAML's flow style; anything else is taken as a text, so that a month
     *     needs no quotes
     * @param reason why
     * @return the changed document; with a problem more if there is no such value
     */
    public ScenarioDocument with(String path, String value, String reason) {
        return with("with", path, value, reason);
    }

    /** Its name and how much is wrong with it, in one line. */
    @Override
    public String toString() {
        return "%s (problems %d, warnings %d)"
                .formatted(name, problems.list().size(), warnings.list().size());
    }

    /** Nothing, and a problem, for a broken object or list; what is none of JSON's at all, such as a month, is a text. */
    private static Optional<DocumentNode> parsed(Place place, String path, String value, ProblemLog log) {
        String written = value.strip();
        if (written.isEmpty()) {
            return Optional.of(DocumentParser.text(place, path, written, log));
        }
        ProblemLog found = new ProblemLog();
        Optional<DocumentNode> node = DocumentParser.parseJson(place, written, found);
        boolean isMarked = "{['".indexOf(written.charAt(0)) >= 0;
        if (node.isEmpty() && !isMarked) {
            return Optional.of(DocumentParser.text(place, path, written, log));
        }
        if (node.isEmpty()) {
            ProblemLog foundInYaml = new ProblemLog();
            node = DocumentParser.parseYaml(place, written, foundInYaml);
            // What begins as JSON does is most likely meant as JSON.
            found = node.isPresent() || !LIKE_JSON.matcher(written).lookingAt() ? foundInYaml : found;
        }
        found.errors().list().forEach(problem -> {
            String within = problem.path().isEmpty() ? path : Paths.join(path, problem.path());
            log.add(problem.kind(), place, within, problem.message());
        });
        return node;
    }
}
