package org.counterfoil.plan;

/**
 * One effect on one quantity, in the trials in which its risk happens.
 *
 * @param kind what it does
 * @param risk index of the risk
 * @param target row of the quantity
 * @param amount by how much
 */
public record Action(Kind kind, int risk, int target, Operand amount) {

    /** What an effect does to a quantity; all scales come before all adds. */
    public enum Kind {
        /** Multiplies it. */
        SCALE,
        /** Is added to it. */
        ADD,
        /** Takes its place, if it comes earlier. */
        SET
    }
}
