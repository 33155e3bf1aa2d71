package org.counterfoil.run;

import java.util.Locale;

/** In what a result is printed. */
enum Format {
    TEXT,
    JSON,
    CSV;

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
