package org.counterfoil.model;

/** Collects what is stated of all functions, centres or bodies at once; what one states for itself comes first. */
public final class DefaultsBuilder extends ElementBuilder<DefaultsBuilder> {

    /**
     * Collects statements.
     *
     * @param owner such as {@code bodies}
     * @param singular as in paths, such as {@code body}
     * @param statements of the whole scenario
     */
    DefaultsBuilder(String owner, String singular, Statements statements) {
        super(owner, "defaults/" + singular, statements);
    }

    @Override
    DefaultsBuilder self() {
        return this;
    }
}
