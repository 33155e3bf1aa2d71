package org.counterfoil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that are kept in the repository though they could be made: reports, pages, explanations.
 *
 * <p>After a change that is meant to move them, {@code mvn test -Dcounterfoil.regenerate=true} writes them anew and fails
 * if that changed any; the next run without it passes. The change then shows in the commit.
 */
public final class Kept {

    private Kept() {}

    /** Demands that a file holds this text; writes it there first if asked to. */
    public static void check(Path kept, String text) throws IOException {
        String before = Files.exists(kept) ? Files.readString(kept) : "";
        if (Boolean.getBoolean("counterfoil.regenerate")) {
            Files.writeString(kept, text);
        }
        assertThat(before)
                .as("%s; after a change that is meant to move it, see the comment of Kept", kept)
                .isEqualTo(text);
    }
}
