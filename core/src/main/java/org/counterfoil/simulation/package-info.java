/**
 * The trial loop: streams of uniforms, blocks of trials and the kernels that work on their rows.
 *
 * <p>Start with {@link org.counterfoil.simulation.Simulation#of}: the same seed gives the same bits on any number of threads
 * and any Java. {@link org.counterfoil.simulation.TrialTrace} replays one trial with all it drew.
 */
@NullMarked
package org.counterfoil.simulation;

import org.jspecify.annotations.NullMarked;
