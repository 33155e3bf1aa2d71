package org.counterfoil.model;

/**
 * One function of one body on its way to a centre.
 *
 * @param body whose function it is
 * @param function its id
 * @param move what is planned for it
 * @param centre where it goes
 * @param opens months from the first of the appraisal to the centre's planned opening
 * @param transfer the same to the planned transfer
 * @param goLive the same to the planned go-live
 */
record Moving(Body body, String function, Body.Move move, Centre centre, int opens, int transfer, int goLive) {

    /** Whether it is planned to move as it is, before its go-live. */
    boolean hasTransfer() {
        return transfer < goLive;
    }

    /** Whether it went live before the first year. */
    boolean isAlreadyLive() {
        return goLive < 0;
    }

    /** Whether it moved before the first year, and so has joined. */
    boolean hasAlreadyMoved() {
        return transfer < 0;
    }
}
