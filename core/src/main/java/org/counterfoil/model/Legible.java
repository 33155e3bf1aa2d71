package org.counterfoil.model;

import java.util.regex.Pattern;

/**
 * Spells out in a text what a terminal, an editor or a spreadsheet would obey or hide in place of showing it: control
 * characters, and format characters such as those that turn the direction of reading.
 *
 * <p>Every text that leaves goes through here, on the way out, wherever its parts came from. In JSON the result stands for
 * the same text as before.
 */
public final class Legible {

    /** Of the format characters the soft hyphen and the two joiners are left, which scripts need. */
    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\n\\t\\x{AD}\\x{200C}\\x{200D}]]");

    private Legible() {}

    /** The text with each such character as its code, {@code \u202e} say; line feeds and tabs are left. */
    public static String of(String text) {
        return HIDDEN.matcher(text).replaceAll(found -> codes(found.group()));
    }

    /** Each half of a character by itself, as JSON has it; the backslash is doubled for the matcher. */
    private static String codes(String character) {
        StringBuilder codes = new StringBuilder();
        character.chars().forEach(half -> codes.append("\\\\u%04x".formatted(half)));
        return codes.toString();
    }
}
