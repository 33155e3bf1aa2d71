package org.counterfoil.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Collects what is known of the published figures: their cost, and what they count of the cost of change. */
public final class PublishedPlanBuilder {

    private Optional<Double> cost = Optional.empty();
    private List<PathPattern> covers = List.of();
    private List<PathPattern> leavesOut = List.of();
    private Provenance provenance = Provenance.NONE;

    PublishedPlanBuilder() {}

    /** Implementation cost as published; money. */
    public PublishedPlanBuilder cost(double published) {
        cost = Optional.of(published);
        return this;
    }

    /** Costs that the published figures count, as paths such as {@code centres/*}{@code /build/cost}. */
    public PublishedPlanBuilder covers(String... paths) {
        covers = patterns(paths);
        return this;
    }

    /** Costs that they are known to leave out, as paths such as {@code bodies/*}{@code /dualRunning}. */
    public PublishedPlanBuilder leavesOut(String... paths) {
        leavesOut = patterns(paths);
        return this;
    }

    /** Where they were published. */
    public PublishedPlanBuilder provenance(Provenance where) {
        provenance = where;
        return this;
    }

    private static List<PathPattern> patterns(String... paths) {
        return Arrays.stream(paths).map(PathPattern::new).toList();
    }

    PublishedPlan build() {
        return new PublishedPlan(cost, covers, leavesOut, provenance);
    }
}
