package org.counterfoil.plan;

import java.util.List;

/**
 * One body: rows of its quantities, and its waves.
 *
 * @param id of the body
 * @param centre index of its centre
 * @param growth row of its own growth, or the programme's
 * @param joins row
 * @param withdrawRate row
 * @param leaveRate row
 * @param leavingCost row
 * @param costPerMonthLate row
 * @param delay row
 * @param transferDelay row
 * @param migrationMonths row
 * @param dualRunningMonths row
 * @param standardisation row
 * @param dualRunning row
 * @param upkeep row
 * @param stranded row
 * @param joinsDriver index of the driver that decides whether it joins; -1 if it always does
 * @param withdrawsDriver index of the driver of its patience; -1 if it never gives up
 * @param leavesDriver index of the driver of its stay; -1 if it never leaves
 * @param migrationAccount where migration is booked
 * @param lateAccount where going live late is booked
 * @param leavingAccount where leaving is booked
 * @param dualRunningAccount where running side by side is booked
 * @param upkeepAccount where upkeep of ageing systems is booked
 * @param strandedAccount where the shadow organisation is booked
 * @param waves functions that move together
 */
public record BodyPlan(
        String id,
        int centre,
        int growth,
        int joins,
        int withdrawRate,
        int leaveRate,
        int leavingCost,
        int costPerMonthLate,
        int delay,
        int transferDelay,
        int migrationMonths,
        int dualRunningMonths,
        int standardisation,
        int dualRunning,
        int upkeep,
        int stranded,
        int joinsDriver,
        int withdrawsDriver,
        int leavesDriver,
        int migrationAccount,
        int lateAccount,
        int leavingAccount,
        int dualRunningAccount,
        int upkeepAccount,
        int strandedAccount,
        List<Wave> waves) {

    /**
     * Functions of a body that move and go live together.
     *
     * @param goLive planned months until go-live, G°; negative if already live
     * @param transfer planned months until the work moves, T°; the same as {@code goLive} if it moves only then
     * @param costShare part of the body's plan cost
     * @param planVolume plan cost × plan transferable share
     * @param migration parts of the body's migration cost
     * @param ramps functions whose saving grows alike
     */
    public record Wave(
            double goLive,
            double transfer,
            double costShare,
            double planVolume,
            List<Part> migration,
            List<Ramp> ramps) {

        /** Whether it is live before the appraisal starts. */
        public boolean isAlreadyLive() {
            return goLive < 0;
        }

        /** Whether its work has moved before the appraisal starts. */
        public boolean hasAlreadyMoved() {
            return transfer < 0;
        }

        /** Whether the work moves before it goes live. */
        public boolean hasTransfer() {
            return transfer < goLive;
        }
    }

    /**
     * Functions of a wave whose saving grows and erodes alike, and is of the same kind.
     *
     * @param rampMonths row
     * @param erosion row
     * @param kind what part of the saving is cash, and nobody else's
     * @param functions their costs and shares
     */
    public record Ramp(int rampMonths, int erosion, SavingKind kind, List<Function> functions) {}

    /**
     * One function of a body.
     *
     * @param cost its part of a cost
     * @param planCost its plan cost
     * @param transferable row
     * @param saving row
     * @param savingAtTransfer row
     * @param kind what part of what it releases is cash, and nobody else's
     */
    public record Function(
            Part cost, double planCost, int transferable, int saving, int savingAtTransfer, SavingKind kind) {}

    /**
     * A part of a quantity.
     *
     * @param row of the quantity
     * @param weight part of it, as a fraction
     */
    public record Part(int row, double weight) {}
}
