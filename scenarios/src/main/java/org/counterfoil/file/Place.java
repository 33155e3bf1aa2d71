package org.counterfoil.file;

/**
 * A place in a scenario file.
 *
 * @param file as the user named it, or {@code <stdin>}
 * @param line from 1
 * @param column from 1
 */
public record Place(String file, int line, int column) {

    /** As editors and compilers write it: {@code scenario.json:12:5}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
