package org.counterfoil.model;

/**
 * What a risk does in the trials in which it happens.
 *
 * <p>Source: method, section 2: {@code value = draw × Π scale + Σ add}.
 */
public sealed interface Effect {

    /** What tells it from the risk's other effects, such as {@code scale/bodies/*}{@code /migrationCost}. */
    String key();

    /** Whether it scales or adds to the quantity at a path. */
    default boolean changes(String path) {
        return false;
    }

    /**
     * Multiplies the quantities that a path selects.
     *
     * @param on which quantities
     * @param factor dimensionless
     * @param each whether every selected quantity has a draw of its own; otherwise all share one
     */
    record Scale(PathPattern on, Quantity factor, boolean each) implements Effect {
        @Override
        public boolean changes(String path) {
            return on.matches(path);
        }

        @Override
        public String key() {
            return "scale/" + on.text();
        }
    }

    /**
     * Adds to the quantities that a path selects.
     *
     * @param on which quantities
     * @param amount in the quantities' unit
     * @param each whether every selected quantity has a draw of its own; otherwise all share one
     */
    record Add(PathPattern on, Quantity amount, boolean each) implements Effect {
        @Override
        public boolean changes(String path) {
            return on.matches(path);
        }

        @Override
        public String key() {
            return "add/" + on.text();
        }
    }

    /**
     * Closes centres; the earliest month set wins.
     *
     * @param on which centres' {@code closes}
     * @param month months from the start of the first year
     * @param each whether every selected centre has a draw of its own; otherwise all share one
     */
    record Set(PathPattern on, Quantity month, boolean each) implements Effect {
        @Override
        public String key() {
            return "set/" + on.text();
        }
    }

    /**
     * Brings a cash flow, spread evenly over some months.
     *
     * @param category what it counts as
     * @param payer who pays it
     * @param transfer whether the social value leaves it out
     * @param amount money in all; a saving is positive
     * @param month months from the start of the first year until it starts
     * @param months over how many, at least 1
     */
    record Line(
            CashFlowLine.Category category,
            Payer payer,
            boolean transfer,
            Quantity amount,
            Quantity month,
            Quantity months)
            implements Effect {
        @Override
        public String key() {
            return "line/" + category.key() + "/" + payer.key();
        }
    }
}
