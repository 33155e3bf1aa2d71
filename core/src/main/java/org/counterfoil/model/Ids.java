package org.counterfoil.model;

import java.util.regex.Pattern;

/** Which texts are ids: short names that paths, files and folders can hold. */
public final class Ids {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Pattern OF_SCENARIO = Pattern.compile("[a-z0-9][a-z0-9.-]*");

    private Ids() {}

    /**
     * Whether it may be the id of a function, centre, body, line, risk, correlation, claim or source.
     *
     * @param text any text
     */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /**
     * What to say of a text that may not be.
     *
     * @param text not an id
     */
    public static String refusal(String text) {
        return "'%s' is not an id; use the letters A to Z and a to z, digits, hyphens, dots and underscores; a title may have any"
                .formatted(text);
    }

    /** Whether it may be a scenario's id, which is narrower, since files and folders are named after it. */
    static boolean isOfScenario(String text) {
        return OF_SCENARIO.matcher(text).matches();
    }
}
