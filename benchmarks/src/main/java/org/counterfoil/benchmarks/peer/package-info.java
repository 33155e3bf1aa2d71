/**
 * The same scenario computed in other ways, to compare the engine with: each is checked against it before it is timed.
 */
@NullMarked
package org.counterfoil.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
