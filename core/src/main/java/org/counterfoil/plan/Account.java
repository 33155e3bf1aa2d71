package org.counterfoil.plan;

import org.counterfoil.model.Payer;
import org.counterfoil.model.PublishedPlan;

/**
 * Where a cost of change is booked: items of one category with the same payer and coverage share an account.
 *
 * @param category which cash flow it is part of
 * @param payer who pays
 * @param coverage whether the published plan counts it
 */
public record Account(Category category, Payer payer, PublishedPlan.Coverage coverage) {

    /** Which cash flow an account is part of. */
    public enum Category {
        BUILD,
        MIGRATION,
        EXIT,
        OFFICE,
        LEAVING,
        CLOSING,
        IMPLEMENTATION_LINES,
        DUAL_RUNNING,
        STRANDED;

        /** Whether it is a one-off cost of the change. */
        public boolean isImplementation() {
            return this != DUAL_RUNNING && this != STRANDED;
        }
    }
}
