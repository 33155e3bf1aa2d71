package org.counterfoil.file;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.counterfoil.file.DocumentNode.ObjectNode;
import org.counterfoil.model.Provenance;

/**
 * Reads what a person decided that is no quantity: a month, a year, a whole number. It stands plainly, or as {@code
 * {"value": …}} beside where it comes from, as a quantity does.
 */
final class DecisionReader {

    private final Values values;
    private final ProvenanceReader provenances;
    private final BiConsumer<String, Provenance> where;

    /**
     * Reads decisions.
     *
     * @param where told by path where each comes from that is stated
     */
    DecisionReader(Values values, Set<String> sources, BiConsumer<String, Provenance> where) {
        this.values = values;
        this.provenances = new ProvenanceReader(values, sources);
        this.where = where;
    }

    /**
     * A value and where it comes from.
     *
     * @param value as plainly written
     * @param provenance as written beside it
     */
    record Stated<T>(T value, Provenance provenance) {}

    /** The value at an entry, whose provenance is passed on. */
    <T> Optional<T> read(Entry entry, Function<Entry, Optional<T>> value) {
        return read(entry, entry.path(), value, Provenance.NONE);
    }

    /**
     * The value at an entry, whose provenance is passed on.
     *
     * @param general where it comes from if it says nothing itself
     */
    <T> Optional<T> read(Entry entry, Function<Entry, Optional<T>> value, Provenance general) {
        return read(entry, entry.path(), value, general);
    }

    /** The value at an entry, whose provenance is passed on by a path that need not be the entry's. */
    <T> Optional<T> read(Entry entry, String path, Function<Entry, Optional<T>> value) {
        return read(entry, path, value, Provenance.NONE);
    }

    private <T> Optional<T> read(Entry entry, String path, Function<Entry, Optional<T>> value, Provenance general) {
        Optional<Stated<T>> stated = stated(entry, value);
        stated.ifPresent(read -> pass(path, read.provenance(), general));
        return stated.map(Stated::value);
    }

    /** The value at an entry with its provenance, which is not passed on. */
    <T> Optional<Stated<T>> stated(Entry entry, Function<Entry, Optional<T>> value) {
        if (!(entry.node() instanceof ObjectNode object)) {
            return value.apply(entry).map(read -> new Stated<>(read, Provenance.NONE));
        }
        Fields fields = new Fields(entry, object, values);
        if (!fields.has("value")) {
            values.log()
                    .add(
                            FileKind.NO_VALUE,
                            entry,
                            "has no value%s; write it plainly, or {\"value\": …, \"source\": …, \"evidence\": \"B\"}"
                                    .formatted(QuantityReader.misspelt(object, List.of("value"))));
            return Optional.empty();
        }
        Provenance provenance = provenances.read(fields);
        Optional<T> read = fields.find("value").flatMap(value);
        fields.close();
        return read.map(found -> new Stated<>(found, provenance));
    }

    /** Passes on where something comes from: what it says itself, or what is said of all around it. */
    void pass(String path, Provenance own, Provenance general) {
        where.accept(path, own.equals(Provenance.NONE) ? general : own);
    }

    /** Whether an object is one value, and not one for each function. */
    static boolean isOne(ObjectNode object, Set<String> functions) {
        return Stream.of("value", "source", "evidence", "owner", "note")
                .anyMatch(key -> object.members().containsKey(key) && !functions.contains(key));
    }
}
