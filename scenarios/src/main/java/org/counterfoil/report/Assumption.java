package org.counterfoil.report;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.counterfoil.model.EvidenceGrade;
import org.counterfoil.model.Provenance;
import org.counterfoil.model.Quantity;

/**
 * One line of the assumptions log: a number, a month, a year or a split that a scenario rests on, and where it comes from.
 *
 * @param path names it: {@code bodies/dft/delay}, {@code bodies/dft/goLive}, {@code risks/slips/likelihood}, {@code
 *     risks/slips/add/centres/*}{@code /delay}, {@code correlations/delays}
 * @param meaning one line on what it is
 * @param value what it is
 * @param provenance where it comes from
 * @param statedAt the path in the file where it is stated, such as {@code defaults/body/delay}; empty if nobody states
 *     it, so that it is the model's own
 * @param place where that stands, such as {@code scenario.json:12:5}; empty if the scenario came from no file
 */
public record Assumption(
        String path, String meaning, Value value, Provenance provenance, String statedAt, String place) {

    /** What is assumed. */
    public sealed interface Value {

        /** What it is measured in, for a program's column; empty if it is in no unit. */
        String unit();
    }

    /**
     * A number, certain or not, or a month.
     *
     * @param of its value or distribution, and plan value
     * @param in what it is measured in
     * @param asWritten how the file words a number that is computed from what is written, such as {@code 3 of 40 within 5
     *     years}; empty for a number that is written as it is
     * @param definition the distribution or rate as the file has it, JSON; empty if it has neither
     */
    public record Amount(Quantity of, InputUnit in, String asWritten, String definition) implements Value {
        /** One that came from no file. */
        Amount(Quantity of, InputUnit in) {
            this(of, in, "", "");
        }

        @Override
        public String unit() {
            return in.with(DateStyle.ISO).words();
        }
    }

    /**
     * A year, or rates by name.
     *
     * @param words what it is
     * @param unit what it is measured in
     */
    public record Text(String words, String unit) implements Value {

        /** What a year is measured in. */
        private static final String YEAR = "financial year";

        /** A financial year, as a scenario file has it. */
        static Text year(String year) {
            return new Text(year, YEAR);
        }

        /** Whether it is a financial year. */
        boolean isYear() {
            return unit.equals(YEAR);
        }
    }

    /**
     * How a total is shared out.
     *
     * @param shares each one's share by id; fractions that sum to 1
     */
    public record Split(Map<String, Double> shares) implements Value {
        /** Sorts the shares by id. */
        public Split {
            shares = new TreeMap<>(shares);
        }

        @Override
        public String unit() {
            return "fraction";
        }
    }

    /** Who states it. */
    public enum Origin {
        /** The scenario, at its own path. */
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

    /**
     * Its value or distribution, and plan value.
     *
     * @throws IllegalStateException if it is no number
     */
    public Quantity quantity() {
        return amount().of();
    }

    /**
     * The number that it is.
     *
     * @throws IllegalStateException if it is none
     */
    public Amount amount() {
        if (value instanceof Amount amount) {
            return amount;
        }
        throw new IllegalStateException("'%s' is no number".formatted(path));
    }

    /** Whether the plan has a value of it: it knows no risks, no correlations and no claims. */
    public boolean isPlanned() {
        return value instanceof Amount
                && !path.startsWith("risks/")
                && !path.startsWith("correlations/")
                && !path.startsWith("claims/");
    }

    /** Whether it is stated, but with neither a source nor a grade. */
    public boolean isUnsupported() {
        return origin() != Origin.MODEL
                && provenance.source().isEmpty()
                && provenance.evidence() == EvidenceGrade.UNGRADED;
    }
}
