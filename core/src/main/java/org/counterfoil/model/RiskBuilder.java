package org.counterfoil.model;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.counterfoil.distribution.Distribution;
import org.counterfoil.units.AppraisalPeriod;

/**
 * Collects the effects of one risk: what it does in the trials in which it happens.
 *
 * <p>An effect selects quantities by their path, such as {@code centres/issc1/delay}, or many at once with a star, such
 * as {@code bodies/*}{@code /migrationCost}. A scale is dimensionless; what is added is in the quantities' own unit.
 */
public final class RiskBuilder {

    private static final double UNREAD_LIKELIHOOD = 0.5;

    private final String id;
    private final double likelihood;
    private final Statements statements;
    private final List<Effect> effects = new ArrayList<>();
    /** Months of the calendar, by the place in the list of the effect that waits for one. */
    private final TreeMap<Integer, YearMonth> months = new TreeMap<>();

    private String title;
    private Provenance provenance = Provenance.NONE;

    RiskBuilder(String id, double likelihood, Statements statements) {
        this.id = id;
        this.title = id;
        this.likelihood = likelihood;
        this.statements = statements;
    }

    /** A risk that is ready. */
    static RiskBuilder of(Risk risk, Statements statements) {
        RiskBuilder builder = new RiskBuilder(risk.id(), risk.likelihood(), statements);
        builder.effects.addAll(risk.effects());
        return builder.title(risk.title()).provenance(risk.provenance());
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

    /** Multiplies the quantities that a path selects, always by the same. */
    public RiskBuilder scales(String on, double factor) {
        return scales(on, Quantity.of(factor));
    }

    /** Multiplies the quantities that a path selects, with one draw for all of them. */
    public RiskBuilder scales(String on, Distribution factor) {
        return scales(on, Quantity.of(factor));
    }

    /** Multiplies the quantities that a path selects, with one draw for all of them. */
    public RiskBuilder scales(String on, Quantity factor) {
        return with(new Effect.Scale(new PathPattern(on), factor, false));
    }

    /** Multiplies the quantities that a path selects, with a draw for each of them. */
    public RiskBuilder scalesEach(String on, Distribution factor) {
        return scalesEach(on, Quantity.of(factor));
    }

    /** Multiplies the quantities that a path selects, with a draw for each of them. */
    public RiskBuilder scalesEach(String on, Quantity factor) {
        return with(new Effect.Scale(new PathPattern(on), factor, true));
    }

    /** Adds to the quantities that a path selects, always the same. */
    public RiskBuilder adds(String on, double amount) {
        return adds(on, Quantity.of(amount));
    }

    /** Adds to the quantities that a path selects, with one draw for all of them. */
    public RiskBuilder adds(String on, Distribution amount) {
        return adds(on, Quantity.of(amount));
    }

    /** Adds to the quantities that a path selects, with one draw for all of them. */
    public RiskBuilder adds(String on, Quantity amount) {
        return with(new Effect.Add(new PathPattern(on), amount, false));
    }

    /** Adds to the quantities that a path selects, with a draw for each of them. */
    public RiskBuilder addsEach(String on, Distribution amount) {
        return addsEach(on, Quantity.of(amount));
    }

    /** Adds to the quantities that a path selects, with a draw for each of them. */
    public RiskBuilder addsEach(String on, Quantity amount) {
        return with(new Effect.Add(new PathPattern(on), amount, true));
    }

    /** Closes the centres whose {@code closes} a path selects; the month is written like {@code 2017-04}. */
    public RiskBuilder sets(String on, String month) {
        expect(month, "set");
        return with(new Effect.Set(new PathPattern(on), Quantity.of(0), false));
    }

    /**
     * Closes the centres whose {@code closes} a path selects, with one draw for all of them: months from the start of the
     * first year.
     */
    public RiskBuilder sets(String on, Distribution month) {
        return with(new Effect.Set(new PathPattern(on), Quantity.of(month), false));
    }

    /**
     * Brings a cash flow.
     *
     * @param category what it counts as
     * @param payer who pays it
     * @param amount money in all; a saving is positive
     * @param month in which it starts, written like {@code 2017-04}
     * @param months over how many it is spread, at least 1
     */
    public RiskBuilder brings(
            CashFlowLine.Category category, Payer payer, Quantity amount, String month, double months) {
        expect(month, "line/month");
        return with(new Effect.Line(category, payer, false, amount, Quantity.of(0), Quantity.of(months)));
    }

    private void expect(String month, String key) {
        int next = effects.size();
        statements
                .month("risks/%s/effects/%d/%s".formatted(id, next, key), month)
                .ifPresent(found -> months.put(next, found));
    }

    /** Has an effect; its months, if any, are counted from the start of the first year. */
    public RiskBuilder with(Effect effect) {
        effects.add(effect);
        return this;
    }

    Risk build(AppraisalPeriod period, List<Violation> violations) {
        List<Effect> dated = new ArrayList<>(effects);
        months.forEach((place, month) ->
                dated.set(place, startingIn(dated.get(place), Quantity.of(period.monthsUntil(month)))));
        return Statements.attempt(
                        RuleKind.OUT_OF_BOUNDS,
                        "risks/" + id + "/likelihood",
                        () -> new Risk(id, title, likelihood, dated, provenance),
                        violations)
                .orElseGet(() -> new Risk(id, title, UNREAD_LIKELIHOOD, dated, provenance));
    }

    private static Effect startingIn(Effect effect, Quantity month) {
        if (effect instanceof Effect.Set set) {
            return new Effect.Set(set.on(), month, set.each());
        }
        if (effect instanceof Effect.Line line) {
            return new Effect.Line(line.category(), line.payer(), line.transfer(), line.amount(), month, line.months());
        }
        throw new AssertionError(effect);
    }
}
