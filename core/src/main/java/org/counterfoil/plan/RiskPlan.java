package org.counterfoil.plan;

/**
 * One risk that can happen.
 *
 * @param id of the risk
 * @param likelihood above 0
 * @param driver index of the driver that decides; -1 if it always happens
 */
public record RiskPlan(String id, double likelihood, int driver) {}
