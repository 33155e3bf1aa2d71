package org.counterfoil.benchmarks.peer;

import java.util.ArrayList;
import java.util.List;
import org.counterfoil.model.Claim;
import org.counterfoil.model.Reading;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.Estimate;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;

/**
 * Whether two peers with draws of their own compute the same: every column's mean and share of missing values, and the
 * share of trials in which each claim holds.
 */
public final class Agreement {

    /** Joint standard errors; about one comparison in 16,000 lies further apart by chance alone. */
    private static final double FURTHEST = 4;

    private Agreement() {}

    /** Compares two peers and says in words what lies too far apart. */
    public static List<String> disagreements(Scenario scenario, Outcomes one, Outcomes other) {
        List<String> found = new ArrayList<>();
        for (OutcomeColumn column : one.columns()) {
            String name = name(column);
            compare(
                    "the mean of " + name,
                    one.summary(column).mean(),
                    other.summary(column).mean(),
                    found);
            compare("what is missing of " + name, missing(column, one), missing(column, other), found);
        }
        for (Claim claim : scenario.claims().values()) {
            compare("claim " + claim.id(), probability(claim, one), probability(claim, other), found);
        }
        return found;
    }

    private static void compare(String what, Estimate one, Estimate other, List<String> found) {
        double joint = Math.hypot(one.standardError(), other.standardError());
        double distance = Math.abs(one.value() - other.value());
        // What is the same in every trial has no error, but may be summed in another order.
        double rounding = 1e-9 * Math.abs(one.value());
        if (distance > FURTHEST * joint + rounding || Double.isNaN(one.value()) != Double.isNaN(other.value())) {
            found.add("%s: %s and %s, which are %.1f standard errors apart"
                    .formatted(what, one.value(), other.value(), distance / joint));
        }
    }

    private static String name(OutcomeColumn column) {
        return column.metric().key() + (column.year() < 0 ? "" : " in year " + column.year());
    }

    private static Estimate missing(OutcomeColumn column, Outcomes outcomes) {
        return outcomes.share(outcomes.values(column), Double::isNaN);
    }

    private static Estimate probability(Claim claim, Outcomes outcomes) {
        return Reading.of(claim, outcomes.period()).probability(claim, outcomes);
    }
}
