/**
 * Outcomes as tables of the tablesaw library, for an analyst who goes on from there: {@link
 * org.counterfoil.table.OutcomeTables} is the only class that knows that library.
 *
 * <p>The library is an optional dependency: a project that uses this package names {@code tech.tablesaw:tablesaw-core}
 * itself. Nothing else here needs it, and the runner does not carry it.
 */
@NullMarked
package org.counterfoil.table;

import org.jspecify.annotations.NullMarked;
