package org.counterfoil.model;

import java.time.YearMonth;
import java.util.Optional;

/** Collects what is stated of the programme as a whole. */
public final class ProgrammeBuilder extends ElementBuilder<ProgrammeBuilder> {

    private Optional<YearMonth> start = Optional.empty();

    ProgrammeBuilder(Statements statements) {
        super("programme", "programme", statements);
    }

    /** Says when the programme office starts; the first month of the appraisal where nothing is said. */
    public ProgrammeBuilder starts(YearMonth month) {
        state("start");
        statements().decide(path("start"));
        start = Optional.of(month);
        return this;
    }

    /** Says when the programme office starts; the month is written like {@code 2014-07}. */
    public ProgrammeBuilder starts(String month) {
        statements().month(path("start"), month).ifPresent(this::starts);
        return this;
    }

    Programme build(YearMonth firstMonth) {
        return new Programme(start.orElse(firstMonth));
    }

    @Override
    void copy(ProgrammeBuilder other) {
        super.copy(other);
        start = other.start;
    }

    @Override
    ProgrammeBuilder self() {
        return this;
    }
}
