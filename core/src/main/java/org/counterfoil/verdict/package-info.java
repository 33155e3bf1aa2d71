/**
 * The judgement: each claim with its evidence, and the word for it.
 *
 * <p>Start with {@link org.counterfoil.verdict.Finding#judgeAll(java.util.Map, org.counterfoil.outcome.Outcomes)}. A {@link
 * org.counterfoil.verdict.Verdict} is the word, the finding has the probability with its error, the modelled median and the
 * most that the inputs allow.
 */
@NullMarked
package org.counterfoil.verdict;

import org.jspecify.annotations.NullMarked;
