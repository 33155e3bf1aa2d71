package org.counterfoil.file;

/** Paths in a scenario: keys separated by {@code /}; the whole scenario is the empty path. */
final class Paths {

    private Paths() {}

    static String join(String parent, String key) {
        return parent.isEmpty() ? key : parent + "/" + key;
    }

    static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
