package org.counterfoil.model;

import java.util.ArrayList;
import java.util.List;
import org.counterfoil.distribution.Distribution;

/** Collects the effects of one risk. */
public final class RiskBuilder {

    private final String id;
    private final double likelihood;
    private final List<Effect> effects = new ArrayList<>();
    private String title;
    private Provenance provenance = Provenance.NONE;

    RiskBuilder(String id, double likelihood) {
        this.id = id;
        this.title = id;
        this.likelihood = likelihood;
    }

    /** Its title as an analyst would word it. */
    public RiskBuilder title(String text) {
        title = text;
        return this;
    }

    /** Where its likelihood comes from. */
    public RiskBuilder provenance(Provenance where) {
        provenance = where;
        return this;
    }

    /** Multiplies the quantities that a path selects, with one draw for all of them. */
    public RiskBuilder scales(String on, Distribution factor) {
        return with(new Effect.Scale(new PathPattern(on), Quantity.of(factor), false));
    }

    /** Multiplies the quantities that a path selects, with a draw for each of them. */
    public RiskBuilder scalesEach(String on, Distribution factor) {
        return with(new Effect.Scale(new PathPattern(on), Quantity.of(factor), true));
    }

    /** Adds to the quantities that a path selects, with one draw for all of them. */
    public RiskBuilder adds(String on, Distribution amount) {
        return with(new Effect.Add(new PathPattern(on), Quantity.of(amount), false));
    }

    /** Adds to the quantities that a path selects, with a draw for each of them. */
    public RiskBuilder addsEach(String on, Distribution amount) {
        return with(new Effect.Add(new PathPattern(on), Quantity.of(amount), true));
    }

    /** Has an effect. */
    public RiskBuilder with(Effect effect) {
        effects.add(effect);
        return this;
    }

    Risk build() {
        return new Risk(id, title, likelihood, effects, provenance);
    }
}
