package org.counterfoil.model;

/**
 * Something a person decided that is no quantity, such as a planned month, and where it comes from.
 *
 * @param kind which one
 * @param path where it is stated, or would be, such as {@code bodies/dft/goLive}
 * @param isStated whether somebody states it; if nobody does, it is the model's own
 * @param provenance where it comes from
 */
public record Decision(DecisionKind kind, String path, boolean isStated, Provenance provenance) {}
