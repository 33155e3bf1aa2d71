package org.counterfoil.plan;

import java.util.List;

/**
 * How drivers move together.
 *
 * @param factors names of the latent factors, each a stream of its own
 * @param groups drivers joined by a full matrix
 */
public record CorrelationPlan(List<String> factors, List<Group> groups) {

    /**
     * Drivers joined by a matrix of correlations of their scores.
     *
     * @param drivers indices of the drivers, in the order of their names
     * @param root lower triangle whose product with its transpose is the matrix
     */
    public record Group(int[] drivers, double[][] root) {}
}
