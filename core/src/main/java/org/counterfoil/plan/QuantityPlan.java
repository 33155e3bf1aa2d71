package org.counterfoil.plan;

/**
 * All quantities, one row each, in the order of their paths; then one row for the closing month of each centre.
 *
 * @param paths of the quantities
 * @param planValues by row
 * @param lower bound by row
 * @param upper bound by row
 * @param rounding by row: a value nearer to a bound than this lies on it
 * @param drivers by row: index of the driver it is drawn from; -1 if it is certain
 * @param values by row: the certain value; not read for a drawn quantity
 * @param canBeOutside by row: a draw or a risk can bring it outside its bounds
 * @param isFixed by row: certain and acted on by no risk, so that it is the same in every trial
 */
public record QuantityPlan(
        String[] paths,
        double[] planValues,
        double[] lower,
        double[] upper,
        double[] rounding,
        int[] drivers,
        double[] values,
        boolean[] canBeOutside,
        boolean[] isFixed) {

    /** How many rows there are. */
    public int count() {
        return paths.length;
    }

    /** Whether a quantity has this value in every trial and in the plan. */
    public boolean isAlways(int row, double value) {
        return isFixed[row] && values[row] == value && planValues[row] == value;
    }
}
