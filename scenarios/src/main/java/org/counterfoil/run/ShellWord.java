package org.counterfoil.run;

import java.io.File;

/** A word of a command that is printed to be pasted into a shell. */
final class ShellWord {

    private ShellWord() {}

    /** The word, in quotes where this machine's shell would read it as something else. */
    static String of(String word) {
        return of(word, File.separatorChar == '\\');
    }

    /**
     * The word, in quotes where a shell would read it as something else: double ones, which every shell knows, or single
     * ones where double ones do not keep it.
     *
     * @param isWindows whether a backslash is a letter like any other, and single quotes mean nothing
     */
    static String of(String word, boolean isWindows) {
        if (word.matches(isWindows ? "[\\p{L}\\p{M}\\p{N}_./:@+\\\\-]+" : "[\\p{L}\\p{M}\\p{N}_./:@%+,-]+")) {
            return word;
        }
        return isWindows || word.matches("[^\"$`!\\\\]*") ? '"' + word + '"' : "'" + word.replace("'", "'\\''") + "'";
    }
}
