package org.counterfoil.plan;

import org.counterfoil.model.Body;
import org.counterfoil.model.Centre;

/** How far a year can come, at the earliest and at the latest: what a ceiling reads of the calendar. */
interface Reach {

    /** Share of the year in which a centre can be open. */
    Range open(Centre centre);

    /** Share of the year in which a centre can do the work of a function. */
    Range served(Body body, Body.Move move);

    /** Share of the year for which a price contract's minimum volume is due. */
    double committed(Body.Move move);

    /** Level of the saving that comes with the move. */
    Range maturedAtTransfer(Body body, String function, Body.Move move);

    /** Level of the saving that comes with the platform. */
    Range maturedAtGoLive(Body body, String function, Body.Move move);

    /** What erosion leaves of a saving. */
    Range kept(Body body, String function, Body.Move move);

    /** Everything has moved and matured long ago, nothing erodes and nobody leaves. */
    Reach MATURE = new Reach() {
        @Override
        public Range open(Centre centre) {
            return Range.ONE;
        }

        @Override
        public Range served(Body body, Body.Move move) {
            return Range.ONE;
        }

        @Override
        public double committed(Body.Move move) {
            return 1;
        }

        @Override
        public Range maturedAtTransfer(Body body, String function, Body.Move move) {
            return Range.ONE;
        }

        @Override
        public Range maturedAtGoLive(Body body, String function, Body.Move move) {
            return Range.ONE;
        }

        @Override
        public Range kept(Body body, String function, Body.Move move) {
            return Range.ONE;
        }
    };
}
