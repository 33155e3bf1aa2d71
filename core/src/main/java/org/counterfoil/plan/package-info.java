/** What a machine computes: a scenario compiled to flat arrays. The only place that knows both worlds. */
@NullMarked
package org.counterfoil.plan;

import org.jspecify.annotations.NullMarked;
