package org.counterfoil.simulation;

/**
 * When a wave of a body moves, goes live and leaves, by trial; months from the start of the first year.
 *
 * <p>Named as in method, section 3; what never happens does so at {@link Months#NEVER} or later.
 */
final class WaveTimes {

    /** T: the work moves. */
    final double[] moves;
    /** G: the wave goes live on the platform. */
    final double[] goesLive;
    /** W: it gives up waiting. */
    final double[] givesUp;
    /** X: it leaves the centre. */
    final double[] leaves;
    /** min(G, W, Z): the wait for the platform ends. */
    final double[] waitEnds;
    /** 1 if it joins, else 0. */
    final double[] joined;
    /** 1 if its work moves, else 0. */
    final double[] moved;
    /** 1 if it goes live, else 0. */
    final double[] live;

    WaveTimes(int blockSize) {
        moves = new double[blockSize];
        goesLive = new double[blockSize];
        givesUp = new double[blockSize];
        leaves = new double[blockSize];
        waitEnds = new double[blockSize];
        joined = new double[blockSize];
        moved = new double[blockSize];
        live = new double[blockSize];
    }
}
