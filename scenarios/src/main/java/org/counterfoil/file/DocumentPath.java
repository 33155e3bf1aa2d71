package org.counterfoil.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.counterfoil.file.DocumentNode.ArrayNode;
import org.counterfoil.file.DocumentNode.Member;
import org.counterfoil.file.DocumentNode.ObjectNode;

/** Finds and replaces values by path. Keys may themselves hold a {@code /}, as those of {@code payers} do. */
final class DocumentPath {

    private DocumentPath() {}

    /** The value at a path. */
    static Optional<Entry> find(ObjectNode root, String path) {
        Entry nearest = nearest(root, path);
        return nearest.path().equals(path) ? Optional.of(nearest) : Optional.empty();
    }

    /** The value at a path, or else the last one on the way to it that exists. */
    static Entry nearest(ObjectNode root, String path) {
        Entry entry = new Entry("", root.place(), root);
        String[] keys = path.split("/", -1);
        int next = 0;
        while (next < keys.length) {
            Optional<Entry> child = Optional.empty();
            StringBuilder key = new StringBuilder();
            while (next < keys.length && child.isEmpty()) {
                key.append(key.isEmpty() ? "" : "/").append(keys[next++]);
                child = child(entry, key.toString());
            }
            if (child.isEmpty()) {
                return entry;
            }
            entry = child.get();
        }
        return entry;
    }

    private static Optional<Entry> child(Entry entry, String key) {
        if (entry.node() instanceof ObjectNode object) {
            return Optional.ofNullable(object.members().get(key)).map(member -> entry.member(key, member));
        }
        if (entry.node() instanceof ArrayNode array && key.matches("\\d{1,6}")) {
            int index = Integer.parseInt(key);
            return index < array.items().size()
                    ? Optional.of(entry.item(index, array.items().get(index)))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** The tree with another value at a path; objects that are missing on the way are made. */
    static ObjectNode replace(ObjectNode root, String path, Member value) {
        return (ObjectNode) replaced(root, path, value);
    }

    private static DocumentNode replaced(DocumentNode node, String path, Member value) {
        if (path.isEmpty()) {
            return value.value();
        }
        if (node instanceof ArrayNode array) {
            String key = firstKey(array, path);
            List<DocumentNode> items = new ArrayList<>(array.items());
            int index = Integer.parseInt(key);
            items.set(index, replaced(items.get(index), rest(path, key), value));
            return new ArrayNode(array.place(), items);
        }
        ObjectNode object = node instanceof ObjectNode found ? found : new ObjectNode(value.keyPlace(), Map.of());
        String key = firstKey(object, path);
        Map<String, Member> members = new LinkedHashMap<>(object.members());
        Member old =
                members.getOrDefault(key, new Member(value.keyPlace(), new ObjectNode(value.keyPlace(), Map.of())));
        String rest = rest(path, key);
        Place keyPlace = rest.isEmpty() ? value.keyPlace() : old.keyPlace();
        members.put(key, new Member(keyPlace, replaced(old.value(), rest, value)));
        return new ObjectNode(object.place(), members);
    }

    /** The shortest beginning of a path that is a key of the node, or else its first word. */
    private static String firstKey(DocumentNode node, String path) {
        for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
            String key = path.substring(0, end);
            if (node instanceof ObjectNode object && object.members().containsKey(key)) {
                return key;
            }
        }
        if (node instanceof ObjectNode object && object.members().containsKey(path)) {
            return path;
        }
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }

    private static String rest(String path, String key) {
        return path.length() == key.length() ? "" : path.substring(key.length() + 1);
    }
}
