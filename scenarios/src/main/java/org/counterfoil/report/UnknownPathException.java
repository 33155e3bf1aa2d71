package org.counterfoil.report;

/** A path names nothing in a scenario; the message says what may have been meant. */
public final class UnknownPathException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnknownPathException(String path, String hint) {
        super("nothing is named '%s'%s".formatted(path, hint));
    }
}
