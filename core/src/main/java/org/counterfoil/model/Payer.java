package org.counterfoil.model;

import java.util.Locale;

/** Who pays a cost. */
public enum Payer {
    CENTRE,
    BODY,
    SUPPLIER,
    PROGRAMME,
    /** Nobody has said. */
    UNKNOWN;

    /** Its name in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
