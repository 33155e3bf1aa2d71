package org.counterfoil.plan;

import org.counterfoil.model.CashFlowLine;

/**
 * A cash flow that a risk brings.
 *
 * @param risk index of the risk
 * @param category what it counts as
 * @param isTransfer whether the social value leaves it out
 * @param account where a one-off cost is booked; -1 for other categories
 * @param amount money in all
 * @param month months from the start until it begins
 * @param months over how many, at least 1
 */
public record RiskLine(
        int risk,
        CashFlowLine.Category category,
        boolean isTransfer,
        int account,
        Operand amount,
        Operand month,
        Operand months) {}
