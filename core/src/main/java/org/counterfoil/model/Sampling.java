package org.counterfoil.model;

/** How uniforms are chosen. Source: method, section 8. */
public enum Sampling {
    /** Each uniform is a pure function of the seed, the driver's name and the trial's index. */
    RANDOM
}
