package org.counterfoil.model;

import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A department or an arm's-length body whose functions move to a centre.
 *
 * @param id as used in paths
 * @param title as printed
 * @param centre id of the centre that serves it
 * @param functions what moves and when, by the function's id
 */
public record Body(String id, String title, String centre, SortedMap<String, Move> functions) {

    /**
     * How one function of a body moves.
     *
     * @param goLive planned month on the platform
     * @param transfer planned month the work moves as it is; equal to {@code goLive} if it moves only then
     * @param cost where its business-as-usual cost stands
     * @param migrationCost where its migration cost stands
     */
    public record Move(YearMonth goLive, YearMonth transfer, Share cost, Share migrationCost) {}

    /**
     * A share of a quantity: all of the function's own, or part of the body's total.
     *
     * @param path of the quantity
     * @param weight the function's part of it, as a fraction
     */
    public record Share(String path, double weight) {}

    /** Copies the moves. */
    public Body {
        functions = Collections.unmodifiableSortedMap(new TreeMap<>(functions));
    }
}
