package org.counterfoil.model;

/**
 * Where a number comes from: one line of the assumptions log.
 *
 * @param source id of one of the scenario's sources, or empty
 * @param evidence how well it is known
 * @param note why this value, in a sentence; empty if nobody has said
 * @param owner who answers for it; empty if nobody has said
 */
public record Provenance(String source, EvidenceGrade evidence, String note, String owner) {

    /** Nothing is known about where the number comes from. */
    public static final Provenance NONE = new Provenance("", EvidenceGrade.UNGRADED, "", "");

    /** A reason in words, without a source. */
    public static Provenance note(String note) {
        return new Provenance("", EvidenceGrade.UNGRADED, note, "");
    }
}
