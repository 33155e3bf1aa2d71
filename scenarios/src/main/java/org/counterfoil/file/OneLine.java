package org.counterfoil.file;

import java.util.regex.Pattern;
import org.counterfoil.model.Legible;

/** Makes names and values that a message repeats fit for one line of a terminal. */
public final class OneLine {

    /** Blanks that one cannot tell from the ordinary one, such as that which does not break. */
    private static final Pattern BLANK = Pattern.compile("[\\p{Zs}&&[^ ]]");

    private static final int SHOWN = 60;

    /** What ends a sentence or a part of one is no part of a long name. */
    private static final int MOST_PUNCTUATION = 3;

    private OneLine() {}

    /** A text that neither breaks the line nor moves the cursor nor changes colours. */
    public static String of(String text) {
        String visible = BLANK.matcher(text)
                .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
        return Legible.of(visible.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t"));
    }

    /**
     * A message or a path in which every name, number and text that is longer than sixty characters is cut: what stands in
     * quotes, or goes on without a blank; between slashes, so that the name of a file stays whole.
     */
    static String shortened(String text) {
        StringBuilder shortened = new StringBuilder();
        int i = 0;
        boolean isStart = true;
        while (i < text.length()) {
            int end = isQuote(text, i) ? endOfQuoted(text, i) : i;
            if (end - i > SHOWN + 3) {
                shortened
                        .append("'")
                        .append(cut(text.substring(i + 1, end - 1)))
                        .append("'");
                isStart = true;
                i = end;
                continue;
            }
            end = isStart ? endOfName(text, i) : i;
            if (end - i > SHOWN + 1) {
                shortened.append(cut(text.substring(i, end)));
                i = end;
                isStart = false;
                continue;
            }
            isStart = isSeparator(text.charAt(i));
            shortened.append(text.charAt(i));
            i++;
        }
        return shortened.toString();
    }

    /** Whether a quoted text can begin here; within a word it is an apostrophe. */
    private static boolean isQuote(String text, int i) {
        return text.charAt(i) == '\'' && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)));
    }

    /** Behind the closing quote; the start if there is none before a slash. */
    private static int endOfQuoted(String text, int start) {
        int end = start + 1;
        while (end < text.length() && text.charAt(end) != '\'' && text.charAt(end) != '/') {
            end++;
        }
        return end < text.length() && text.charAt(end) == '\'' ? end + 1 : start;
    }

    private static int endOfName(String text, int start) {
        int end = start;
        while (end < text.length() && !isSeparator(text.charAt(end))) {
            end++;
        }
        int least = Math.max(start, end - MOST_PUNCTUATION);
        while (end > least && ";:,.?)".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean isSeparator(char c) {
        return c == '/' || Character.isWhitespace(c);
    }

    /** The beginning of a text, if it is longer than sixty characters; not half a character. */
    static String cut(String text) {
        if (text.length() <= SHOWN) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN) + "…";
    }
}
