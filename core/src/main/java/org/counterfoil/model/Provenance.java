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

    /** A source and how well it knows the number. */
    public static Provenance citing(String source, EvidenceGrade evidence) {
        return citing(source, evidence, "");
    }

    /** A source, how well it knows the number, and a sentence on why this value. */
    public static Provenance citing(String source, EvidenceGrade evidence, String note) {
        return new Provenance(source, evidence, note, "");
    }

    /** How well a number is known and why, without a source: an assumption, say, or a stated rule. */
    public static Provenance graded(EvidenceGrade evidence, String note) {
        return new Provenance("", evidence, note, "");
    }

    /** The same with who answers for the number. */
    public Provenance ownedBy(String who) {
        return new Provenance(source, evidence, note, who);
    }

    /** A reason in words, without a source. */
    public static Provenance note(String note) {
        return new Provenance("", EvidenceGrade.UNGRADED, note, "");
    }
}
