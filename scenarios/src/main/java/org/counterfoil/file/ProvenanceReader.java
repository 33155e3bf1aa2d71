package org.counterfoil.file;

import java.util.Map;
import java.util.Set;
import org.counterfoil.model.EvidenceGrade;
import org.counterfoil.model.Provenance;

/** Reads where a number comes from. */
final class ProvenanceReader {

    private static final Map<String, EvidenceGrade> GRADES = Map.of(
            "A", EvidenceGrade.A,
            "B", EvidenceGrade.B,
            "C", EvidenceGrade.C,
            "D", EvidenceGrade.D,
            "E", EvidenceGrade.E);

    private final Values values;
    private final Set<String> sources;

    ProvenanceReader(Values values, Set<String> sources) {
        this.values = values;
        this.sources = sources;
    }

    /** The keys {@code source}, {@code evidence}, {@code note} and {@code owner} of an object. */
    Provenance read(Fields fields) {
        String source = fields.find("source")
                .flatMap(entry -> values.reference(entry, "source", sources))
                .orElse("");
        EvidenceGrade grade = fields.find("evidence")
                .flatMap(entry -> values.choice(entry, new java.util.TreeMap<>(GRADES)))
                .orElse(EvidenceGrade.UNGRADED);
        String note = fields.find("note").flatMap(values::text).orElse("");
        String owner = fields.find("owner").flatMap(values::text).orElse("");
        return new Provenance(source, grade, note, owner);
    }
}
