/**
 * What a machine computes: a scenario compiled to flat arrays. The only place that knows both worlds.
 *
 * <p>For the trial loop, not for callers: its types change with the kernels. {@link org.counterfoil.plan.Plan#of} is what the
 * simulation starts from.
 */
@NullMarked
package org.counterfoil.plan;

import org.jspecify.annotations.NullMarked;
