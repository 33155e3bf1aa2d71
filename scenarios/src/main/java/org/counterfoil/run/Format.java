package org.counterfoil.run;

/** In what a result is printed. */
enum Format {
    TEXT,
    JSON,
    CSV
}
