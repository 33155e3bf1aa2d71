package org.counterfoil.simulation;

import org.counterfoil.outcome.Replicates;

/** Uniforms that are computed 256 trials at a time: one turn of a replicate. */
abstract class BlockUniforms implements Uniforms {

    /**
     * Fills one driver's uniforms of a replicate's turn.
     *
     * @param turn of the replicate, 0 for its first
     * @param uniforms of 256 trials
     */
    abstract void fillTurn(int driver, int replicate, int turn, double[] uniforms);

    @Override
    public final void fill(int driver, long firstTrial, double[] uniforms) {
        if (uniforms.length == Replicates.TURN && firstTrial % Replicates.TURN == 0) {
            fillTurn(driver, firstTrial, uniforms);
            return;
        }
        double[] all = new double[Replicates.TURN];
        int count;
        for (int from = 0; from < uniforms.length; from += count) {
            int at = (int) ((firstTrial + from) % Replicates.TURN);
            count = Math.min(Replicates.TURN - at, uniforms.length - from);
            fillTurn(driver, firstTrial + from, all);
            System.arraycopy(all, at, uniforms, from, count);
        }
    }

    private void fillTurn(int driver, long trial, double[] uniforms) {
        Replicates replicates = Replicates.SIXTEEN;
        int turn = (int) (trial / Replicates.TURN / replicates.count());
        fillTurn(driver, replicates.of(trial), turn, uniforms);
    }
}
