package org.counterfoil.plan;

import org.counterfoil.model.CashFlowLine;

/**
 * The amount of a cash-flow line in one year; sunk lines have none.
 *
 * @param category what it counts as
 * @param isTransfer whether the social value leaves it out
 * @param followsVolume whether it follows the share of volume served
 * @param account where a one-off cost is booked; -1 for other categories
 * @param year index of the year
 * @param amount row of the quantity
 */
public record LinePlan(
        CashFlowLine.Category category, boolean isTransfer, boolean followsVolume, int account, int year, int amount) {}
