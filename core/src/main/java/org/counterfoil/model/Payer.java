package org.counterfoil.model;

import java.util.Locale;

/** Who pays a cost. */
public enum Payer {
    /** A shared service centre. */
    CENTRE,
    /** The body whose functions move. */
    BODY,
    /** A supplier, from its own pocket. */
    SUPPLIER,
    /** The programme's own budget. */
    PROGRAMME,
    /** Nobody has said. */
    UNKNOWN;

    /** Its name in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
