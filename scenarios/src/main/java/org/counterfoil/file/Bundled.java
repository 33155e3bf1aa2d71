package org.counterfoil.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts that come with Counterfoil on the class path. */
public final class Bundled {

    private Bundled() {}

    /**
     * A text, which is UTF-8.
     *
     * @param name its absolute name, such as {@code /library/index.txt}
     */
    public static String text(String name) {
        try (InputStream in = Bundled.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError("a resource is missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
