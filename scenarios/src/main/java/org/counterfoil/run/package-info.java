/** The command-line runner: it reads, simulates, judges and prints, and holds no logic that a library user would miss. */
@NullMarked
package org.counterfoil.run;

import org.jspecify.annotations.NullMarked;
