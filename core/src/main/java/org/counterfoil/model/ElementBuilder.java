package org.counterfoil.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.counterfoil.distribution.Distribution;

/**
 * Collects what is stated of one function, centre, body, or the programme, or of all of a sort at once.
 *
 * @param <B> the builder itself, so that calls can be chained
 */
public abstract sealed class ElementBuilder<B extends ElementBuilder<B>>
        permits FunctionBuilder, CentreBuilder, BodyBuilder, ProgrammeBuilder, DefaultsBuilder {

    private final String owner;
    private final TreeMap<String, Quantity> stated = new TreeMap<>();
    private String title = "";

    ElementBuilder(String owner) {
        this.owner = owner;
    }

    /** Its title as printed; the id where none is given. */
    public B title(String text) {
        title = text;
        return self();
    }

    /**
     * States a quantity.
     *
     * @throws IllegalArgumentException if the kind is another sort of element's
     */
    public B with(QuantityKind kind, Quantity quantity) {
        if (!kind.owner().equals(owner)) {
            throw new IllegalArgumentException(
                    "%s is a quantity of %s, not of %s".formatted(kind, kind.owner(), owner));
        }
        stated.put(kind.key(), quantity);
        return self();
    }

    /** States a certain quantity. */
    public B with(QuantityKind kind, double value) {
        return with(kind, Quantity.of(value));
    }

    /** States an uncertain quantity. */
    public B with(QuantityKind kind, Distribution distribution) {
        return with(kind, Quantity.of(distribution));
    }

    final B withPart(QuantityKind kind, String part, Quantity quantity) {
        stated.put(kind.key() + "/" + part, quantity);
        return self();
    }

    final Map<String, Quantity> stated() {
        return Collections.unmodifiableMap(stated);
    }

    final String titleOr(String id) {
        return title.isEmpty() ? id : title;
    }

    abstract B self();
}
