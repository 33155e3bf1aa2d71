package org.counterfoil.model;

/**
 * How well a number is known.
 *
 * <p>The scale is Counterfoil's own, in the spirit of the NAO's three grades of reported savings (The Efficiency
 * Programme: a second review of progress, 2007): robust, uncertain, doubtful.
 */
public enum EvidenceGrade {
    /** Audited or official outturn of the same thing. */
    A("audited or official outturn of the same thing"),
    /** Quoted from a published source on the same thing. */
    B("quoted from a published source on the same thing"),
    /** Quoted from a published source on a like thing, or derived from quoted figures. */
    C("from a published source on a like thing, or derived"),
    /** Apportioned or inferred by a stated rule. */
    D("apportioned or inferred by a stated rule"),
    /** An assumption: somebody's judgement. */
    E("an assumption"),
    /** Nobody has said. */
    UNGRADED("not graded");

    private final String meaning;

    EvidenceGrade(String meaning) {
        this.meaning = meaning;
    }

    /** One line that a report can print. */
    public String meaning() {
        return meaning;
    }
}
