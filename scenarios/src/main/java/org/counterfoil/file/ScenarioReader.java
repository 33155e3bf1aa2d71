package org.counterfoil.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.counterfoil.file.DocumentNode.Member;
import org.counterfoil.file.DocumentNode.ObjectNode;

/**
 * Reads a scenario file and what it extends into one resolved document.
 *
 * <p>A file may extend one other beside or below it, or a case of the library by its id, which is never a file's name: objects are merged key by key, the extending file's values first;
 * numbers, texts and lists replace. Then the rows of its table of ranges are stated, and last its overrides. Whatever is wrong with the text itself is a
 * problem of the document; only a file that cannot be opened is an exception.
 */
public final class ScenarioReader {

    private final ProblemLog log = new ProblemLog();
    private final List<String> beingRead = new ArrayList<>();
    private final Set<String> extended = new TreeSet<>();
    /** Names of all files on disk that were read. */
    private final Set<String> read = new TreeSet<>();
    /** What the scenario starts from, the oldest first: each file that it extends, and what overrides change. */
    private final List<ObjectNode> starts = new ArrayList<>();

    private ScenarioReader() {}

    /**
     * Reads a file: JSON, or YAML if its name ends in {@code .yaml} or {@code .yml}.
     *
     * @throws IOException if there is no such file, or it cannot be read
     */
    public static ScenarioDocument read(Path path) throws IOException {
        return read(new SourceFile.OnDisk(path));
    }

    /**
     * Reads a text, JSON or YAML.
     *
     * @param name as shown in places, such as {@code <stdin>}; decides the format if it ends like a file's
     * @param text the whole scenario
     */
    public static ScenarioDocument read(String name, String text) {
        try {
            return read(new SourceFile.Given(name, text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new AssertionError("a text extends no file, so nothing is opened", e);
        }
    }

    /**
     * Reads a stream to its end, JSON or YAML; does not close it.
     *
     * @param name as shown in places, such as {@code <stdin>}
     * @param in the whole scenario
     * @throws IOException if it cannot be read
     */
    public static ScenarioDocument read(String name, InputStream in) throws IOException {
        return read(new SourceFile.Given(name, SourceText.bytes(in)));
    }

    static ScenarioDocument read(SourceFile file) throws IOException {
        ScenarioReader reader = new ScenarioReader();
        Optional<ObjectNode> root = reader.resolve(file);
        return new ScenarioDocument(
                file.name(),
                root,
                reader.log.errors(),
                reader.log.warnings(),
                reader.read,
                reader.extended,
                SharedLuck.of(reader.starts));
    }

    private Optional<ObjectNode> resolve(SourceFile file) throws IOException {
        beingRead.add(file.identity());
        noteRead(file);
        Optional<DocumentNode> parsed = SourceText.of(file.name(), file.bytes(), "a scenario is JSON or YAML", log)
                .flatMap(text -> DocumentParser.parse(file.name(), text, log));
        if (parsed.isPresent() && !(parsed.get() instanceof ObjectNode)) {
            log.add(
                    FileKind.WRONG_TYPE,
                    parsed.get().place(),
                    "",
                    "expected a scenario with keys such as about and bodies, found "
                            + parsed.get().described());
        }
        Optional<ObjectNode> own = parsed.filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast);
        if (own.isEmpty()) {
            return own;
        }
        Optional<Entry> reference = DocumentPath.find(own.get(), "extends");
        Optional<Entry> overrides = DocumentPath.find(own.get(), "overrides");
        Optional<Entry> ranges = DocumentPath.find(own.get(), "ranges");
        ObjectNode result = without(own.get(), "extends", "ranges", "overrides");
        if (reference.isPresent()) {
            Optional<ObjectNode> base = base(file, reference.get());
            if (base.isEmpty()) {
                return Optional.empty();
            }
            starts.add(base.get());
            result = merged(base.get(), result);
        }
        if (ranges.isPresent()) {
            Optional<ObjectNode> ranged = withRanges(result, file, ranges.get());
            if (ranged.isEmpty()) {
                return Optional.empty();
            }
            result = ranged.get();
        }
        if (overrides.isPresent()) {
            starts.add(result);
            result = new Overrides(log).applyAll(result, overrides.get());
        }
        return Optional.of(result);
    }

    private void noteRead(SourceFile file) {
        if (file instanceof SourceFile.OnDisk) {
            read.add(file.name());
        }
    }

    private Optional<ObjectNode> withRanges(ObjectNode root, SourceFile file, Entry reference) {
        Optional<SourceFile> table =
                SourceFile.written(reference, log).flatMap(written -> file.named(reference, written, log));
        if (table.isEmpty()) {
            return Optional.empty();
        }
        String name = table.get().name();
        noteRead(table.get());
        if (extended.contains(file.name())) {
            extended.add(name);
        }
        try {
            return SourceText.of(name, table.get().bytes(), "a table of ranges is CSV; save the sheet as that", log)
                    .flatMap(text -> new RangesReader(name, log).apply(root, text));
        } catch (IOException e) {
            log.add(FileKind.EXTENDS_NO_FILE, reference, unreadable(name));
            return Optional.empty();
        }
    }

    private static String unreadable(String name) {
        return "'%s' cannot be read: you have no permission to read it".formatted(name);
    }

    private Optional<ObjectNode> base(SourceFile file, Entry reference) {
        Optional<SourceFile> base = SourceFile.written(reference, log)
                .flatMap(written -> Library.ids().contains(written)
                        ? Optional.of(Library.file(written))
                        : file.named(reference, written, log));
        if (base.isEmpty()) {
            return Optional.empty();
        }
        if (beingRead.contains(base.get().identity())) {
            log.add(
                    FileKind.EXTENDS_CIRCLE,
                    reference,
                    "%s extends itself, by way of %d %s; take one extends out"
                            .formatted(base.get().name(), beingRead.size(), beingRead.size() == 1 ? "file" : "files"));
            return Optional.empty();
        }
        extended.add(base.get().name());
        try {
            return resolve(base.get());
        } catch (IOException e) {
            log.add(FileKind.EXTENDS_NO_FILE, reference, unreadable(base.get().name()));
            return Optional.empty();
        }
    }

    /** Objects key by key; anything else is the extending file's. */
    static ObjectNode merged(ObjectNode base, ObjectNode own) {
        Map<String, Member> members = new LinkedHashMap<>(base.members());
        own.members().forEach((key, member) -> {
            Member old = base.members().get(key);
            members.put(key, old == null ? member : new Member(member.keyPlace(), merged(old.value(), member.value())));
        });
        return new ObjectNode(own.place(), members);
    }

    private static DocumentNode merged(DocumentNode base, DocumentNode own) {
        return base instanceof ObjectNode baseObject && own instanceof ObjectNode ownObject
                ? merged(baseObject, ownObject)
                : own;
    }

    private static ObjectNode without(ObjectNode object, String... keys) {
        Map<String, Member> members = new LinkedHashMap<>(object.members());
        for (String key : keys) {
            members.remove(key);
        }
        return new ObjectNode(object.place(), members);
    }
}
