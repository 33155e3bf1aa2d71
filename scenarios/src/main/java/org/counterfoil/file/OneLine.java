package org.counterfoil.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes names and values that a message repeats fit for one line of a terminal. */
public final class OneLine {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9F}\\x{2028}\\x{2029}]");

    private static final int SHOWN = 60;

    /** In digits that a pattern understands, whatever those of the machine's language. */
    private static final String TOO_MANY = "{" + (SHOWN + 2) + ",}";

    /** What stands in quotes, or goes on without a blank; between slashes, so that the name of a file stays whole. */
    private static final Pattern LONG = Pattern.compile(
            "(?<![\\p{L}\\p{N}])'[^'/]" + TOO_MANY + "'|[^\\s/]" + TOO_MANY + "?(?=[;:,.?)]*(?:[\\s/]|$))");

    private OneLine() {}

    /** A text that neither breaks the line nor moves the cursor nor changes colours. */
    public static String of(String text) {
        return CONTROL.matcher(text).replaceAll(found -> {
            char control = found.group().charAt(0);
            return switch (control) {
                case '\n' -> "\\\\n";
                case '\r' -> "\\\\r";
                case '\t' -> "\\\\t";
                default -> "\\\\u%04x".formatted((int) control);
            };
        });
    }

    /** A message or a path in which every name, number and text that is longer than sixty characters is cut. */
    static String shortened(String text) {
        return LONG.matcher(text).replaceAll(found -> Matcher.quoteReplacement(shortenedPart(found.group())));
    }

    private static String shortenedPart(String part) {
        boolean isQuoted = part.startsWith("'") && part.endsWith("'");
        return isQuoted ? "'" + cut(part.substring(1, part.length() - 1)) + "'" : cut(part);
    }

    /** The beginning of a text, if it is longer than sixty characters; not half a character. */
    static String cut(String text) {
        if (text.length() <= SHOWN) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN) + "…";
    }
}
