package org.counterfoil.outcome;

/**
 * What the inputs allow at best in one year: everything moved and matured, every range at its better end, no risk.
 *
 * <p>A claim above it is settled by the inputs, not by the simulation. Source: method, section 7. Money a year.
 *
 * @param grossSaving the most that can be saved
 * @param businessAsUsual cost without sharing
 * @param movable the part of it that can move to the centres
 * @param centreCost the least for which the centres can do that work
 */
public record Ceiling(double grossSaving, double businessAsUsual, double movable, double centreCost) {}
