package org.counterfoil.model;

import java.util.Collections;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.counterfoil.units.FinancialYear;

/**
 * A further cash flow, by year; the amounts are quantities {@code lines/<id>/amount/<year>}.
 *
 * @param id as used in paths
 * @param title as printed
 * @param category what it counts as
 * @param payer who pays it
 * @param scaling whether it follows the share of volume served
 * @param transfer whether it only moves money inside society, so that the social value leaves it out
 * @param sunk whether it was spent before the decision: reported, not counted
 * @param years the years with an amount
 */
public record CashFlowLine(
        String id,
        String title,
        Category category,
        Payer payer,
        Scaling scaling,
        boolean transfer,
        boolean sunk,
        SortedSet<FinancialYear> years) {

    /** What a line counts as. */
    public enum Category {
        /** A one-off cost of the change. */
        IMPLEMENTATION,
        /** A yearly cost; lowers the saving. */
        RUNNING,
        /** A yearly saving. */
        SAVING;

        /** Its name in files. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a line's amount follows. */
    public enum Scaling {
        /** Nothing: the amount is as stated. */
        FIXED,
        /** The share of all volume that the centres serve in the year. */
        VOLUME
    }

    /** Copies the years. */
    public CashFlowLine {
        years = Collections.unmodifiableSortedSet(new TreeSet<>(years));
    }
}
