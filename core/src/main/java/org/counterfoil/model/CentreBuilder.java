package org.counterfoil.model;

import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/** Collects what is stated of one centre. */
public final class CentreBuilder extends ElementBuilder<CentreBuilder> {

    /** Planned months of building where nothing is said. */
    private static final int USUAL_BUILD_MONTHS = 12;

    private boolean isBuildStated;
    private Optional<YearMonth> buildStart = Optional.empty();
    private int buildMonths = USUAL_BUILD_MONTHS;
    private Centre.Contract contract = Centre.Contract.COST_RECOVERY;

    CentreBuilder(String id, Statements statements) {
        super("centres", "centres/" + id, statements);
    }

    /**
     * Says when it is built.
     *
     * @param start first month of building
     * @param months planned months from then until it opens, at least 1
     */
    public CentreBuilder built(YearMonth start, int months) {
        return built(Optional.of(start), OptionalInt.of(months));
    }

    /** Says when its building starts; it opens after 12 months. */
    public CentreBuilder built(YearMonth start) {
        return built(Optional.of(start), OptionalInt.empty());
    }

    /** Says when its building starts, in a month written like {@code 2014-07}; it opens after 12 months. */
    public CentreBuilder built(String start) {
        return built(statements().month(path("build/start"), start), OptionalInt.empty());
    }

    /** Says when it is built; the month is written like {@code 2014-07}. */
    public CentreBuilder built(String start, int months) {
        return built(statements().month(path("build/start"), start), OptionalInt.of(months));
    }

    private CentreBuilder built(Optional<YearMonth> start, OptionalInt months) {
        state("build");
        statements().forget(path("build"));
        statements().decide(path("build/start"));
        months.ifPresent(stated -> statements().decide(path("build/months")));
        isBuildStated = true;
        buildStart = start;
        buildMonths = months.orElse(USUAL_BUILD_MONTHS);
        return this;
    }

    /** Says how bodies pay; cost recovery where nothing is said. */
    public CentreBuilder contract(Centre.Contract how) {
        state("contract/type");
        contract = how;
        return this;
    }

    boolean isBuildStated() {
        return isBuildStated;
    }

    Centre build(String id, YearMonth defaultStart) {
        return new Centre(id, titleOr(id), buildStart.orElse(defaultStart), buildMonths, contract);
    }

    @Override
    void copy(CentreBuilder other) {
        super.copy(other);
        isBuildStated = other.isBuildStated;
        buildStart = other.buildStart;
        buildMonths = other.buildMonths;
        contract = other.contract;
    }

    @Override
    CentreBuilder self() {
        return this;
    }
}
