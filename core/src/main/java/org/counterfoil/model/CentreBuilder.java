package org.counterfoil.model;

import java.time.YearMonth;
import java.util.Optional;

/** Collects what is stated of one centre. */
public final class CentreBuilder extends ElementBuilder<CentreBuilder> {

    private Optional<YearMonth> buildStart = Optional.empty();
    private int buildMonths = 12;
    private Centre.Contract contract = Centre.Contract.COST_RECOVERY;

    CentreBuilder() {
        super("centres");
    }

    /**
     * Says when it is built.
     *
     * @param start first month of building
     * @param months planned months from then until it opens, at least 1
     */
    public CentreBuilder built(YearMonth start, int months) {
        buildStart = Optional.of(start);
        buildMonths = months;
        return this;
    }

    /** Says when it is built; the month is written like {@code 2014-07}. */
    public CentreBuilder built(String start, int months) {
        return built(YearMonth.parse(start), months);
    }

    /** Says how bodies pay; cost recovery where nothing is said. */
    public CentreBuilder contract(Centre.Contract how) {
        contract = how;
        return this;
    }

    Optional<YearMonth> buildStart() {
        return buildStart;
    }

    Centre build(String id, YearMonth defaultStart) {
        return new Centre(id, titleOr(id), buildStart.orElse(defaultStart), buildMonths, contract);
    }

    @Override
    CentreBuilder self() {
        return this;
    }
}
