package org.counterfoil.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.counterfoil.file.DocumentNode.TextNode;
import org.counterfoil.model.Spelling;

/** Where a text comes from, and which other files it may name. */
sealed interface SourceFile {

    /** As shown in places. */
    String name();

    /** Two with the same identity are the same file. */
    String identity();

    /** Its bytes, or the first of them if there are more than any scenario has. */
    byte[] bytes() throws IOException;

    /** A file that it names, to extend it or to read ranges from; nothing, and a problem, if it may not. */
    Optional<SourceFile> named(Entry reference, String written, ProblemLog log);

    /**
     * A file on disk.
     *
     * @param path as the user named it
     */
    record OnDisk(Path path) implements SourceFile {
        @Override
        public String name() {
            return path.toString();
        }

        @Override
        public String identity() {
            try {
                return path.toRealPath().toString();
            } catch (IOException e) {
                return path.toAbsolutePath().normalize().toString();
            }
        }

        @Override
        public byte[] bytes() throws IOException {
            try (InputStream in = Files.newInputStream(path)) {
                return SourceText.bytes(in);
            }
        }

        @Override
        public Optional<SourceFile> named(Entry reference, String written, ProblemLog log) {
            try {
                Path folder = path.toAbsolutePath().getParent();
                Path base = path.resolveSibling(written);
                Path target = base.toAbsolutePath().normalize();
                boolean isInside = folder != null
                        && target.startsWith(folder.normalize())
                        && (!Files.exists(target) || target.toRealPath().startsWith(folder.toRealPath()));
                if (!isInside) {
                    log.add(FileKind.EXTENDS_OUTSIDE, reference, outside(written));
                    return Optional.empty();
                }
                if (Files.isDirectory(target)) {
                    log.add(
                            FileKind.EXTENDS_NO_FILE,
                            reference,
                            "'%s' is a folder; name the file in it".formatted(base));
                    return Optional.empty();
                }
                if (!Files.isRegularFile(target)) {
                    log.add(
                            FileKind.EXTENDS_NO_FILE,
                            reference,
                            "there is no file '%s'%s".formatted(base, meant(reference, base, path)));
                    return Optional.empty();
                }
                return Optional.of(new OnDisk(base));
            } catch (IOException | InvalidPathException e) {
                log.add(
                        FileKind.EXTENDS_NO_FILE,
                        reference,
                        "'%s' cannot be read: %s".formatted(written, e.getMessage()));
                return Optional.empty();
            }
        }
    }

    /**
     * A file of the library, on the class path.
     *
     * @param name such as {@code library/ngss-2012/scenario.json}
     */
    record InLibrary(String name) implements SourceFile {
        @Override
        public String identity() {
            return name;
        }

        @Override
        public byte[] bytes() throws IOException {
            try (InputStream in = InLibrary.class.getResourceAsStream("/" + name)) {
                if (in == null) {
                    throw new NoSuchFileException(name);
                }
                return SourceText.bytes(in);
            }
        }

        @Override
        public Optional<SourceFile> named(Entry reference, String written, ProblemLog log) {
            if (written.startsWith("/") || written.contains("..")) {
                log.add(FileKind.EXTENDS_OUTSIDE, reference, outside(written));
                return Optional.empty();
            }
            return Optional.of(new InLibrary(name.substring(0, name.lastIndexOf('/') + 1) + written));
        }
    }

    /**
     * Text that is no file, such as standard input.
     *
     * @param name as shown in places
     * @param bytes all of them
     */
    record Given(String name, byte[] bytes) implements SourceFile {
        @Override
        public String identity() {
            return name;
        }

        @Override
        public Optional<SourceFile> named(Entry reference, String written, ProblemLog log) {
            log.add(
                    FileKind.EXTENDS_NO_FILE,
                    reference,
                    "%s is in no folder, so it can name no file; save it as a file".formatted(name));
            return Optional.empty();
        }
    }

    /** Ends a message with what is nearest: a file beside the one that does not exist, or a case of the library. */
    private static String meant(Entry reference, Path missing, Path naming) throws IOException {
        Path folder = missing.toAbsolutePath().getParent();
        if (folder == null || missing.getFileName() == null || !Files.isDirectory(folder)) {
            return "; name one beside or below the file that names it";
        }
        boolean mayBeCase = reference.key().equals("extends")
                && naming.resolveSibling(missing.getFileName()).equals(missing);
        try (Stream<Path> files = Files.list(folder)) {
            Stream<String> beside = files.filter(
                            file -> Files.isRegularFile(file) && !file.endsWith(naming.getFileName()))
                    .map(file -> file.getFileName().toString());
            Stream<String> cases = mayBeCase ? Library.ids().stream() : Stream.of();
            return Spelling.nearest(
                            missing.getFileName().toString(),
                            Stream.concat(beside, cases).toList())
                    .map(nearest -> (Library.ids().contains(nearest) ? ", and no library case of that name" : "")
                            + "; did you mean '%s'?".formatted(nearest))
                    .orElse("; name one beside or below the file that names it");
        }
    }

    private static String outside(String written) {
        return "'%s' lies outside the folder of the file that names it; move it beside or below".formatted(written);
    }

    /** The text of a reference. */
    static Optional<String> written(Entry reference, ProblemLog log) {
        if (reference.node() instanceof TextNode text && !text.text().isBlank()) {
            return Optional.of(text.text());
        }
        log.add(
                FileKind.WRONG_TYPE,
                reference,
                "expected the name of a file, found " + reference.node().described());
        return Optional.empty();
    }
}
