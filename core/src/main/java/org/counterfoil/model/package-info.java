/** What an analyst writes: a scenario of bodies, functions, centres, risks and claims, valid by construction. */
@NullMarked
package org.counterfoil.model;

import org.jspecify.annotations.NullMarked;
