package org.counterfoil.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.counterfoil.distribution.Distribution;

/**
 * Collects what is stated of one function, centre, body, or the programme, or of all of a sort at once.
 *
 * <p>Each thing is stated once: a second statement of it is a violation when the scenario is built, as is a month that
 * is none.
 *
 * @param <B> the builder itself, so that calls can be chained
 */
public abstract sealed class ElementBuilder<B extends ElementBuilder<B>>
        permits FunctionBuilder, CentreBuilder, BodyBuilder, ProgrammeBuilder, DefaultsBuilder {

    private final String owner;
    private final String path;
    private final Statements statements;
    private final TreeMap<String, Quantity> stated = new TreeMap<>();
    private String title = "";

    /**
     * Collects statements.
     *
     * @param owner first word of the quantities' paths, such as {@code bodies}
     * @param path of the element, such as {@code bodies/dft}
     * @param statements of the whole scenario
     */
    ElementBuilder(String owner, String path, Statements statements) {
        this.owner = owner;
        this.path = path;
        this.statements = statements;
    }

    /** Its title as printed; the id where none is given. */
    public B title(String text) {
        state("title");
        title = text;
        return self();
    }

    /**
     * States a quantity.
     *
     * @param kind which one
     * @param quantity in the kind's unit, with its plan value and where it comes from
     * @throws IllegalArgumentException if the kind is another sort of element's
     */
    public B with(QuantityKind kind, Quantity quantity) {
        if (!kind.owner().equals(owner)) {
            throw new IllegalArgumentException(
                    "%s is a quantity of %s, not of %s".formatted(kind, kind.owner(), owner));
        }
        state(kind.key());
        stated.put(kind.key(), quantity);
        return self();
    }

    /** States a certain quantity. */
    public B with(QuantityKind kind, double value) {
        return with(kind, Quantity.of(value));
    }

    /** States a certain quantity and where it comes from. */
    public B with(QuantityKind kind, double value, Provenance provenance) {
        return with(kind, Quantity.of(value).withProvenance(provenance));
    }

    /** States an uncertain quantity. */
    public B with(QuantityKind kind, Distribution distribution) {
        return with(kind, Quantity.of(distribution));
    }

    /** States an uncertain quantity and where it comes from. */
    public B with(QuantityKind kind, Distribution distribution, Provenance provenance) {
        return with(kind, Quantity.of(distribution).withProvenance(provenance));
    }

    final B withPart(QuantityKind kind, String part, Quantity quantity) {
        String key = kind.key() + "/" + part;
        state(key);
        stated.put(key, quantity);
        return self();
    }

    /** Notes that something of this element is stated. */
    final void state(String key) {
        statements.state(path(key));
    }

    final Statements statements() {
        return statements;
    }

    final String path(String key) {
        return path + "/" + key;
    }

    /** Takes over what another builder was told, as if it had not been told here yet. */
    void copy(B other) {
        stated.putAll(other.stated());
        title = other.titleOr("");
    }

    final Map<String, Quantity> stated() {
        return Collections.unmodifiableMap(stated);
    }

    final String titleOr(String id) {
        return title.isEmpty() ? id : title;
    }

    abstract B self();
}
