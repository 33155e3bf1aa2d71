/** Tests of the house as a whole: its floors, its library, its runner and the bits of its results. */
@NullMarked
package org.counterfoil;

import org.jspecify.annotations.NullMarked;
