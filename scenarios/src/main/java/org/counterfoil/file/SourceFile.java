package org.counterfoil.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
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
     * @param opened what is read: the same, or the file that it was found to be, behind all links
     */
    record OnDisk(Path path, Path opened) implements SourceFile {
        /** A file that may lie anywhere. */
        OnDisk(Path path) {
            this(path, path);
        }

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
            try (InputStream in = Files.newInputStream(opened)) {
                return SourceText.bytes(in);
            }
        }

        @Override
        public Optional<SourceFile> named(Entry reference, String written, ProblemLog log) {
            try {
                Path base = path.resolveSibling(written);
                Optional<Path> target = insideFolder(base);
                if (target.isEmpty()) {
                    log.add(FileKind.EXTENDS_OUTSIDE, reference, outside(written));
                    return Optional.empty();
                }
                if (Files.isDirectory(target.get())) {
                    log.add(
                            FileKind.EXTENDS_NO_FILE,
                            reference,
                            "'%s' is a folder; name the file in it".formatted(base));
                    return Optional.empty();
                }
                if (!Files.isRegularFile(target.get())) {
                    log.add(
                            FileKind.EXTENDS_NO_FILE,
                            reference,
                            Files.exists(target.get())
                                    ? "'%s' is a pipe or a device; name a file".formatted(base)
                                    : "there is no file '%s'%s".formatted(base, meant(reference, base, path)));
                    return Optional.empty();
                }
                return Optional.of(new OnDisk(base, target.get()));
            } catch (IOException | InvalidPathException e) {
                log.add(
                        FileKind.EXTENDS_NO_FILE,
                        reference,
                        "'%s' cannot be read: %s".formatted(written, e.getMessage()));
                return Optional.empty();
            }
        }

        /**
         * Which file a name leads to; nothing if it leads out of the folder, by the name's own dots or by links. The system
         * follows a link before it goes up from it, so the name alone does not tell.
         */
        private Optional<Path> insideFolder(Path base) throws IOException {
            Path folder = path.toAbsolutePath().getParent();
            Path target = base.toAbsolutePath().normalize();
            if (folder == null || !target.startsWith(folder.normalize())) {
                return Optional.empty();
            }
            if (!Files.exists(base)) {
                return Optional.of(target);
            }
            Path real = base.toRealPath();
            return real.startsWith(folder.toRealPath()) ? Optional.of(real) : Optional.empty();
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
            Stream<String> beside = files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                            && !file.endsWith(naming.getFileName()))
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
