/** Units of the field: financial years, months, the appraisal period, discounting. */
@NullMarked
package org.counterfoil.units;

import org.jspecify.annotations.NullMarked;
