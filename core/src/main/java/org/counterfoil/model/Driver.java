package org.counterfoil.model;

import org.counterfoil.distribution.Distribution;

/**
 * One named uncertain input: one uniform a trial.
 *
 * @param name its path; holds no position, so that other drivers coming or going do not change its draws, but under
 *     {@link Sampling#SOBOL}
 * @param distribution of its draws; uniform on [0, 1] for events, which happen when the draw falls below a probability
 */
public record Driver(String name, Distribution distribution) {}
