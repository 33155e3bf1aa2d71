package org.counterfoil.plan;

/**
 * One driver, ready to be drawn.
 *
 * @param name keys its stream of uniforms
 * @param shape turns uniforms into draws
 * @param factor index of the latent factor it shares; -1 for none
 * @param loading weight of the factor in its score
 * @param residual weight of its own score
 * @param group index of its Cholesky group; -1 for none
 */
public record DriverPlan(String name, Shape shape, int factor, double loading, double residual, int group) {

    /** Whether its score depends on other streams than its own. */
    public boolean isCorrelated() {
        return factor >= 0 || group >= 0;
    }
}
