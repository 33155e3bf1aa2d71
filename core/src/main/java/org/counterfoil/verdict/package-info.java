/** The judgement: each claim with its evidence, and the word for it. */
@NullMarked
package org.counterfoil.verdict;

import org.jspecify.annotations.NullMarked;
