package org.counterfoil.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.counterfoil.model.Spelling;

/** The cases that come with Counterfoil: each an id and a scenario, carried on the class path. */
public final class Library {

    /** Folders on a class path cannot be listed, so the library names its cases itself. */
    private static final String INDEX = "/library/index.txt";

    private Library() {}

    /** Ids of all cases, in alphabetical order. */
    public static List<String> ids() {
        return Bundled.text(INDEX)
                .lines()
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .sorted()
                .toList();
    }

    /**
     * Reads a case of the library, or else a file.
     *
     * @param idOrPath a case's id, such as {@code ngss-2012}, or the path of a scenario file
     * @throws UncheckedIOException if it is neither, or cannot be read; its cause says why
     */
    public static ScenarioDocument find(String idOrPath) {
        try {
            return ids().contains(idOrPath)
                    ? ScenarioReader.read(file(idOrPath))
                    : ScenarioReader.read(Path.of(idOrPath));
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException(
                    "there is no file '%s', and no library case of that name%s"
                            .formatted(idOrPath, Spelling.hint(idOrPath, ids())),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("'%s' cannot be read: %s".formatted(idOrPath, e.getMessage()), e);
        }
    }

    /** The scenario of a case. */
    static SourceFile file(String id) {
        return new SourceFile.InLibrary("library/" + id + "/scenario.json");
    }
}
