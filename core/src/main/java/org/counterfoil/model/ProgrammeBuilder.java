package org.counterfoil.model;

import java.time.YearMonth;
import java.util.Optional;

/** Collects what is stated of the programme as a whole. */
public final class ProgrammeBuilder extends ElementBuilder<ProgrammeBuilder> {

    private Optional<YearMonth> start = Optional.empty();

    ProgrammeBuilder() {
        super("programme");
    }

    /** Says when the programme office starts; the first month of the appraisal where nothing is said. */
    public ProgrammeBuilder starts(YearMonth month) {
        start = Optional.of(month);
        return this;
    }

    Programme build(YearMonth firstMonth) {
        return new Programme(start.orElse(firstMonth));
    }

    @Override
    ProgrammeBuilder self() {
        return this;
    }
}
