package org.counterfoil.report;

/**
 * What makes a run repeatable.
 *
 * @param engineVersion of Counterfoil
 * @param scenarioSha256 of the resolved scenario
 * @param trials how many
 * @param seed of the streams
 * @param sampling how uniforms were chosen
 */
public record RunDescription(String engineVersion, String scenarioSha256, int trials, long seed, String sampling) {}
