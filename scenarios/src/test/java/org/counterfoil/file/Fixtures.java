package org.counterfoil.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Scenario files for tests, by name. */
final class Fixtures {

    private Fixtures() {}

    static String text(String name) {
        try (InputStream in = Fixtures.class.getResourceAsStream("/scenarios/" + name)) {
            if (in == null) {
                throw new AssertionError(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CheckedScenario check(String name, String text) {
        return ScenarioChecker.check(ScenarioReader.read(name, text));
    }

    /** The value of a key that is there. */
    static <T> T at(Map<String, T> map, String key) {
        T value = map.get(key);
        if (value == null) {
            throw new AssertionError(key + " is not among " + map.keySet());
        }
        return value;
    }

    /** A fixture with the first occurrence of some text replaced. */
    static String changed(String name, String found, String replacement) {
        String text = text(name);
        int at = text.indexOf(found);
        if (at < 0) {
            throw new AssertionError(name + " does not hold " + found);
        }
        return text.substring(0, at) + replacement + text.substring(at + found.length());
    }
}
