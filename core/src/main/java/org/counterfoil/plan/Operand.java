package org.counterfoil.plan;

/**
 * The amount of an effect: a driver's draw, or a certain number.
 *
 * @param driver index of the driver; -1 for a certain number
 * @param value the certain number; not read for a driver
 */
public record Operand(int driver, double value) {}
