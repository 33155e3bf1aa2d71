package org.counterfoil.reference;

import org.counterfoil.model.QuantityKind;

/** What bodies decide in one trial. Source: method, sections 2 and 3. */
final class Events {

    private final Quantities quantities;
    private final Draws draws;

    Events(Quantities quantities) {
        this.quantities = quantities;
        this.draws = quantities.draws();
    }

    /** Whether a body joins: always in the plan, else when its uniform lies above 1 less the probability. */
    boolean joins(String body) {
        String driver = QuantityKind.JOINS.path(body) + "/happens";
        return !draws.has(driver) || 1 - draws.of(driver) < quantities.of(QuantityKind.JOINS, body);
    }

    /** Months that a body waits past its planned go-live before it gives up: {@code -12 ln(u) / withdrawRate}. */
    double patience(String body) {
        return waiting("bodies/" + body + "/withdraws", quantities.of(QuantityKind.WITHDRAW_RATE, body));
    }

    /** Months that a live body stays before it leaves of its own will: {@code -12 ln(u) / leaveRate}. */
    double loyalty(String body) {
        return waiting("bodies/" + body + "/leaves", quantities.of(QuantityKind.LEAVE_RATE, body));
    }

    private double waiting(String driver, double ratePerYear) {
        if (!draws.has(driver) || ratePerYear == 0) {
            return Double.POSITIVE_INFINITY;
        }
        return -12 * Math.log(draws.of(driver)) / ratePerYear;
    }
}
