package org.counterfoil.plan;

/**
 * The programme as a whole: rows of its quantities.
 *
 * @param start months from the start of the appraisal until its office starts
 * @param officeCost row
 * @param exitCost row
 * @param growth row
 * @param volatility row
 * @param persistence row
 * @param baselineError row
 * @param driftDrivers by year: index of the driver of its shock; -1 where there is none
 * @param officeAccount where the office is booked
 * @param exitAccount where exits are booked
 * @param lastGoLive latest planned go-live, months from the start
 */
public record ProgrammePlan(
        double start,
        int officeCost,
        int exitCost,
        int growth,
        int volatility,
        int persistence,
        int baselineError,
        int[] driftDrivers,
        int officeAccount,
        int exitAccount,
        double lastGoLive) {}
