package org.counterfoil.model;

/** Which saving a claim means. */
public enum Basis {
    /** Net of the centres' running cost, before one-off costs. */
    GROSS("gross"),
    /** After stranded cost, dual running and implementation. */
    NET("net"),
    /** Only what releases cash. */
    CASH_RELEASING("cashReleasing"),
    /** Only what is not also claimed elsewhere nor due anyway. */
    ATTRIBUTABLE("attributable");

    private final String key;

    Basis(String key) {
        this.key = key;
    }

    /** Its name in files. */
    public String key() {
        return key;
    }
}
