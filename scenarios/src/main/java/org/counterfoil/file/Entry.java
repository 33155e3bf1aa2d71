package org.counterfoil.file;

import org.counterfoil.file.DocumentNode.ArrayNode;
import org.counterfoil.file.DocumentNode.ObjectNode;

/**
 * A value of the document and the way to it.
 *
 * @param path such as {@code bodies/dft/goLive}
 * @param key its key in the object around it; empty for an item of a list, or the whole
 * @param keyPlace where its key stands; for an item of a list, or the whole, where the value does
 * @param node the value
 */
record Entry(String path, String key, Place keyPlace, DocumentNode node) {

    /** A value without a key of its own. */
    Entry(String path, Place keyPlace, DocumentNode node) {
        this(path, "", keyPlace, node);
    }

    /**
     * Where a problem with it is shown: at a number or a text itself, but at the key of an object or a list, which is
     * the same line in JSON and in YAML.
     */
    Place place() {
        return node instanceof ObjectNode || node instanceof ArrayNode ? keyPlace : node.place();
    }

    /** An item of a list. */
    Entry item(int index, DocumentNode item) {
        return new Entry(Paths.join(path, Integer.toString(index)), item.place(), item);
    }

    /** A member of an object. */
    Entry member(String key, DocumentNode.Member member) {
        return new Entry(Paths.join(path, key), key, member.keyPlace(), member.value());
    }
}
