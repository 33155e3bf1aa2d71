package org.counterfoil.model;

/** Collects what is stated of one function. */
public final class FunctionBuilder extends ElementBuilder<FunctionBuilder> {

    FunctionBuilder(String id, Statements statements) {
        super("functions", "functions/" + id, statements);
    }

    @Override
    FunctionBuilder self() {
        return this;
    }
}
