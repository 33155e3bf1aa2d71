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
        /** Building the centres. */
        BUILD,
        /** Moving the bodies. */
        MIGRATION,
        /** Releasing posts. */
        EXIT,
        /** The programme office. */
        OFFICE,
        /** Bodies that leave. */
        LEAVING,
        /** Centres that close. */
        CLOSING,
        /** Further one-off costs. */
        IMPLEMENTATION_LINES,
        /** Old and new side by side. */
        DUAL_RUNNING,
        /** Shadow organisations. */
        STRANDED;

        /** Whether it is a one-off cost of the change. */
        public boolean isImplementation() {
            return this != DUAL_RUNNING && this != STRANDED;
        }
    }
}
