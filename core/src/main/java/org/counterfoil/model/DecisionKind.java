package org.counterfoil.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * The catalogue of what a person decides that is no quantity: planned months, how a cost is split, the years and rates of
 * the appraisal, what is asked of a claim.
 *
 * <p>Each may say where it comes from, as a quantity may; the file's reader, the rules and the assumptions log derive from
 * this list.
 */
public enum DecisionKind {
    /** The first financial year counted. */
    FIRST_YEAR("appraisal/firstYear", "first financial year counted"),
    /** How many financial years are counted. */
    YEARS("appraisal/years", "how many financial years are counted"),
    /** The year whose discount factor is 1; the first counted where none is stated. */
    PRESENT_VALUE_YEAR("appraisal/presentValueYear", "year whose discount factor is 1"),
    /** The discount rates; the Green Book's of 2022 where none are stated. */
    DISCOUNTING("appraisal/discounting", "discount rate, real terms"),
    /** The year in whose prices all money is stated; the first counted where none is stated. */
    PRICE_BASE("units/priceBase", "year in whose prices all money is stated"),
    /** The planned first month of building a centre. */
    BUILD_START("centres/*/build/start", "planned first month of building the centre"),
    /** Planned months from the start of building until the centre opens; 12 where nothing is stated. */
    BUILD_MONTHS("centres/*/build/months", "planned months of building until the centre opens"),
    /** The planned month on the platform, of a body or of one of its functions. */
    GO_LIVE("bodies/*/goLive", "planned month on the platform"),
    /** The planned month in which the work moves as it is, of a body or of one of its functions. */
    TRANSFER("bodies/*/transfer", "planned month in which the work moves as it is"),
    /** Each function's part of a body's total cost. */
    SPLIT("bodies/*/cost/split", "each function's part of the body's total cost"),
    /** The month in which the programme office starts; the first of the appraisal where none is stated. */
    PROGRAMME_START("programme/start", "month in which the programme office starts"),
    /** The year a claim is about. */
    CLAIM_YEAR("claims/*/year", "year that the promise is read to be about"),
    /** The first year a claim is about; the first counted where none is stated. */
    CLAIM_FROM("claims/*/from", "first year that the promise is read to be about"),
    /** The last year a claim is about. */
    CLAIM_BY("claims/*/by", "last year that the promise is read to be about"),
    /** The probability from which a claim counts as supported; 0.8 where nothing is stated. */
    CONFIDENCE("claims/*/confidence", "probability from which the claim counts as supported");

    private final PathPattern pattern;
    private final String meaning;

    DecisionKind(String pattern, String meaning) {
        this.pattern = new PathPattern(pattern);
        this.meaning = meaning;
    }

    /** Where it is stated, such as {@code bodies/*}{@code /goLive}; a body's months also beneath it, by function. */
    public PathPattern pattern() {
        return pattern;
    }

    /** One line on what it is. */
    public String meaning() {
        return meaning;
    }

    /** The kind that is stated at a path, such as {@code bodies/dft/goLive/hr}; empty if none is. */
    public static Optional<DecisionKind> ofPath(String path) {
        return Arrays.stream(values()).filter(kind -> kind.isStatedAt(path)).findFirst();
    }

    private boolean isStatedAt(String path) {
        long beneath = length(path) - length(pattern.text());
        boolean isByFunction = this == GO_LIVE || this == TRANSFER;
        return pattern.matches(path) && (beneath == 0 || (beneath == 1 && isByFunction));
    }

    private static long length(String path) {
        return path.chars().filter(letter -> letter == '/').count();
    }

    /** Its path for one element, such as {@code bodies/dft/goLive}. */
    String path(String id) {
        return pattern.text().replace("*", id);
    }
}
