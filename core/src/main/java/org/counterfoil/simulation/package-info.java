/** The trial loop: streams of uniforms, blocks of trials and the kernels that work on their rows. */
@NullMarked
package org.counterfoil.simulation;

import org.jspecify.annotations.NullMarked;
