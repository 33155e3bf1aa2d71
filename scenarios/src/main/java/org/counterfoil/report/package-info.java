/** Reports: what a run found as data, and one writer for each format, which only formats. */
@NullMarked
package org.counterfoil.report;

import org.jspecify.annotations.NullMarked;
