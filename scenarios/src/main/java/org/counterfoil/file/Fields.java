package org.counterfoil.file;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.counterfoil.file.DocumentNode.ObjectNode;
import org.counterfoil.model.RuleKind;
import org.counterfoil.model.Spelling;

/**
 * The members of one object while they are read.
 *
 * <p>A key that is asked for is known, whether it is there or not; when all have been asked for, {@link #close()}
 * reports every other key. So nothing in a file is passed over, and no list of keys has to agree with the reading.
 */
final class Fields {

    private final Entry self;
    private final ObjectNode object;
    private final Values values;
    private final Set<String> known = new LinkedHashSet<>();
    private final Map<String, Optional<Fields>> children = new LinkedHashMap<>();
    private final Map<String, String> advice = new LinkedHashMap<>();

    Fields(Entry self, ObjectNode object, Values values) {
        this.self = self;
        this.object = object;
        this.values = values;
    }

    /** The object as a value. */
    Entry self() {
        return self;
    }

    String path() {
        return self.path();
    }

    /** Whether a key is there; does not make it known. */
    boolean has(String key) {
        return object.members().containsKey(key);
    }

    /** The value of a key. */
    Optional<Entry> find(String key) {
        known.add(key);
        return Optional.ofNullable(object.members().get(key)).map(member -> self.member(key, member));
    }

    /** The value of a key that must be there. */
    Optional<Entry> required(String key) {
        Optional<Entry> entry = find(key);
        if (entry.isEmpty()) {
            values.log().add(RuleKind.MISSING, self.place(), Paths.join(path(), key), "is missing");
        }
        return entry;
    }

    /** The members of an object within, the same ones whenever they are asked for; closed with this one. */
    Optional<Fields> child(String key) {
        known.add(key);
        return children.computeIfAbsent(key, missing -> find(key).flatMap(values::object));
    }

    /** The value of a key of several words, such as {@code build/cost}. */
    Optional<Entry> findDeep(String keys) {
        int slash = keys.indexOf('/');
        return slash < 0
                ? find(keys)
                : child(keys.substring(0, slash)).flatMap(child -> child.findDeep(keys.substring(slash + 1)));
    }

    /** All members, whatever their keys: ids, functions, years. */
    List<Entry> all() {
        known.addAll(object.members().keySet());
        return object.members().entrySet().stream()
                .map(member -> self.member(member.getKey(), member.getValue()))
                .toList();
    }

    /** Keys that say something to the reader of the file and nothing to the model. */
    void documentation(String... keys) {
        for (String key : keys) {
            find(key).ifPresent(values::text);
        }
    }

    /** What to say of a key that one might expect here, but that is not read. */
    void refuse(String key, String message) {
        advice.put(key, message);
    }

    /** Reports the keys that nobody asked for, here and within. */
    void close() {
        children.values().forEach(child -> child.ifPresent(Fields::close));
        object.members().forEach((key, member) -> {
            if (!known.contains(key)) {
                String stated = advice.get(key);
                values.log()
                        .add(
                                stated == null ? FileKind.UNKNOWN_KEY : FileKind.MISPLACED_KEY,
                                member.keyPlace(),
                                Paths.join(path(), key),
                                () -> stated == null
                                        ? "'%s' is not a key of this object%s".formatted(key, Spelling.hint(key, known))
                                        : stated);
            }
        });
    }

    /** Whether there is a key that nobody has asked for so far. */
    boolean hasUnknown() {
        return !known.containsAll(object.members().keySet());
    }
}
