package org.counterfoil.plan;

/**
 * What part of a saving is cash, and what part nobody else claims; functions of one kind are summed before they are split.
 *
 * @param cashReleasing row of ψ
 * @param attributable row of α
 */
public record SavingKind(int cashReleasing, int attributable) {}
