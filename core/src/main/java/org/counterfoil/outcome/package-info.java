/** What a simulation yields: columns of outcomes, and their summaries with errors. */
@NullMarked
package org.counterfoil.outcome;

import org.jspecify.annotations.NullMarked;
