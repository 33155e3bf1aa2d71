package org.counterfoil.model;

import java.time.YearMonth;

/**
 * A shared service centre: who provides the functions.
 *
 * @param id as used in paths
 * @param title as printed
 * @param buildStart month in which building starts
 * @param buildMonths planned months from then until it opens, at least 1
 * @param contract how bodies pay
 */
public record Centre(String id, String title, YearMonth buildStart, int buildMonths, Contract contract) {

    /** How the bodies pay a centre for its work. Source: method, section 4. */
    public enum Contract {
        /** Bodies pay what the work costs; the work gets cheaper as it matures, and dearer as volume falls. */
        COST_RECOVERY,
        /** Bodies pay a discounted price on the stated business-as-usual cost, with a minimum. */
        PRICE
    }

    /** Month in which it is planned to open. */
    public YearMonth opens() {
        return buildStart.plusMonths(buildMonths);
    }
}
