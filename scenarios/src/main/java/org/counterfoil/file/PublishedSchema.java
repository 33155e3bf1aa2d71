package org.counterfoil.file;

import java.util.Locale;

/** The JSON Schemas that describe what Counterfoil reads and writes; an editor completes and explains with them. */
public enum PublishedSchema {
    /** Of scenario files. */
    SCENARIO,
    /** Of results. */
    RESULT;

    /** As it is called where it lies beside a file: {@code scenario-1.schema.json}. */
    public String fileName() {
        return this + "-1.schema.json";
    }

    /** As it is typed: {@code scenario}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The schema. */
    public String text() {
        return Bundled.text("/schema/" + fileName());
    }
}
