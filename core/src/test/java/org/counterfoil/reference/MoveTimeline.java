package org.counterfoil.reference;

/**
 * When one function of one body moves in one trial; all times are months from 1 April of the first year. Source: method,
 * section 3.
 *
 * @param body id of the body
 * @param function id of the function
 * @param centre id of the centre
 * @param plannedGoLive G°
 * @param plannedTransfer T°; equal to G° where the work moves at go-live
 * @param goLive G
 * @param transfer T
 * @param givesUp W: month in which the body gives up waiting; infinite if it never does
 * @param closes Z of the centre; infinite if it never closes
 * @param joins whether the body joins with this function
 * @param moved whether its work moves
 * @param live whether it goes live on the platform
 * @param leaves X: month in which it stops being served; infinite if it never does
 */
record MoveTimeline(
        String body,
        String function,
        String centre,
        double plannedGoLive,
        double plannedTransfer,
        double goLive,
        double transfer,
        double givesUp,
        double closes,
        boolean joins,
        boolean moved,
        boolean live,
        double leaves) {

    /** Whether it was live before the first year. */
    boolean isLiveFromTheStart() {
        return plannedGoLive < 0;
    }

    /** {@code min(G, W, Z)}: until when the migration is paid for. */
    double migrationEnds() {
        return Math.min(goLive, Math.min(givesUp, closes));
    }

    /** Whether it stops being served by the body's own will: it moved and X < Z. */
    boolean leavesOfItsOwnWill() {
        return moved && leaves < closes;
    }
}
