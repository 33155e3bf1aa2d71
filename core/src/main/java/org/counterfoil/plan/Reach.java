package org.counterfoil.plan;

import org.counterfoil.model.Body;
import org.counterfoil.model.Centre;
import org.counterfoil.model.Interval;

/** How far a year can come, at the earliest and at the latest: what a ceiling reads of the calendar. */
interface Reach {

    /** Share of the year in which a centre can be open. */
    Interval open(Centre centre);

    /** Share of the year in which a centre can do the work of a function. */
    Interval served(Body body, Body.Move move);

    /** Share of the year for which a price contract's minimum volume is due. */
    double committed(Body.Move move);

    /** Level of the saving that comes with the move. */
    Interval maturedAtTransfer(Body body, String function, Body.Move move);

    /** Level of the saving that comes with the platform. */
    Interval maturedAtGoLive(Body body, String function, Body.Move move);

    /** What erosion leaves of a saving. */
    Interval kept(Body body, String function, Body.Move move);

    /** Everything has moved and matured long ago, nothing erodes and nobody leaves. */
    Reach MATURE = new Reach() {
        @Override
        public Interval open(Centre centre) {
            return Interval.ONE;
        }

        @Override
        public Interval served(Body body, Body.Move move) {
            return Interval.ONE;
        }

        @Override
        public double committed(Body.Move move) {
            return 1;
        }

        @Override
        public Interval maturedAtTransfer(Body body, String function, Body.Move move) {
            return Interval.ONE;
        }

        @Override
        public Interval maturedAtGoLive(Body body, String function, Body.Move move) {
            return Interval.ONE;
        }

        @Override
        public Interval kept(Body body, String function, Body.Move move) {
            return Interval.ONE;
        }
    };
}
