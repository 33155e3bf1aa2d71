package org.counterfoil.model;

/** Collects what is stated of all functions, centres or bodies at once; what one states for itself comes first. */
public final class DefaultsBuilder extends ElementBuilder<DefaultsBuilder> {

    DefaultsBuilder(String owner) {
        super(owner);
    }

    @Override
    DefaultsBuilder self() {
        return this;
    }
}
