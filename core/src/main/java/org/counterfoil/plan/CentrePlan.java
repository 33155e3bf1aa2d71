package org.counterfoil.plan;

/**
 * One centre: rows of its quantities, and what is certain about it. Money and months as in the scenario.
 *
 * @param start months from the start of the appraisal until building starts
 * @param opens planned months until it opens
 * @param isPriceContract whether bodies pay a price
 * @param buildCost row
 * @param buildCostPerMonthLate row
 * @param delay row
 * @param closes row
 * @param pace row
 * @param runningCost row
 * @param costPerBody row
 * @param closingCost row
 * @param scaleExponent row; -1 under a price contract
 * @param discount row; -1 under cost recovery
 * @param indexation row; -1 under cost recovery
 * @param minimumVolume row; -1 under cost recovery
 * @param buildAccount where building is booked
 * @param lateAccount where building late is booked
 * @param closingAccount where closing is booked
 */
public record CentrePlan(
        double start,
        double opens,
        boolean isPriceContract,
        int buildCost,
        int buildCostPerMonthLate,
        int delay,
        int closes,
        int pace,
        int runningCost,
        int costPerBody,
        int closingCost,
        int scaleExponent,
        int discount,
        int indexation,
        int minimumVolume,
        int buildAccount,
        int lateAccount,
        int closingAccount) {}
