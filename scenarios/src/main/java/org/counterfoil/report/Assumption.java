package org.counterfoil.report;

import java.util.Locale;
import org.counterfoil.model.EvidenceGrade;
import org.counterfoil.model.Provenance;
import org.counterfoil.model.Quantity;

/**
 * One line of the assumptions log: a number that a scenario rests on, and where it comes from.
 *
 * @param path names the number: {@code bodies/dft/delay}, {@code risks/slips/likelihood}, {@code
 *     risks/slips/add/centres/*}{@code /delay}, {@code correlations/delays}
 * @param meaning one line on what it is
 * @param unit what it is measured in
 * @param quantity its value or distribution, plan value and provenance
 * @param statedAt the path in the file where it is stated, such as {@code defaults/body/delay}; empty if nobody states
 *     it, so that it is the model's own
 * @param place where that stands, such as {@code scenario.json:12:5}; empty if the scenario came from no file
 * @param asWritten how the file words a number that is computed from what is written, such as {@code 3 of 40 within 5
 *     years}; empty for a number that is written as it is
 */
public record Assumption(
        String path,
        String meaning,
        InputUnit unit,
        Quantity quantity,
        String statedAt,
        String place,
        String asWritten) {

    /** Who states a number. */
    public enum Origin {
        /** The scenario, at the number's own path. */
        STATED,
        /** The scenario, for all elements of a sort. */
        DEFAULTS,
        /** Nobody: it is the model's own. */
        MODEL;

        /** Its name in files. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who states it. */
    public Origin origin() {
        if (statedAt.isEmpty()) {
            return Origin.MODEL;
        }
        return statedAt.startsWith("defaults/") ? Origin.DEFAULTS : Origin.STATED;
    }

    /** Where it comes from. */
    public Provenance provenance() {
        return quantity.provenance();
    }

    /** Whether the plan has a value of it: it knows no risks and no correlations. */
    public boolean isPlanned() {
        return !path.startsWith("risks/") && !path.startsWith("correlations/");
    }

    /** Whether it is stated, but with neither a source nor a grade. */
    public boolean isUnsupported() {
        return origin() != Origin.MODEL
                && provenance().source().isEmpty()
                && provenance().evidence() == EvidenceGrade.UNGRADED;
    }
}
