package org.counterfoil.model;

/** Collects what is stated of one function. */
public final class FunctionBuilder extends ElementBuilder<FunctionBuilder> {

    FunctionBuilder() {
        super("functions");
    }

    @Override
    FunctionBuilder self() {
        return this;
    }
}
