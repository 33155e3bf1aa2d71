package org.counterfoil.outcome;

/**
 * What the inputs allow at best in one year, without risk and drift: every range at its better end in every term.
 *
 * <p>A claim above one that binds is settled by the inputs, not by the simulation. {@code grossSaving} is {@code saved - runningCost +
 * lines}. Source: method, section 7. Money a year.
 *
 * @param grossSaving the most that can be saved by that year: with the earliest go-lives and the shortest ramps
 * @param mature the most that could be saved in that year if everything had moved and matured long ago
 * @param businessAsUsual the most that the functions could cost without sharing
 * @param moved the most of it that the centres can do by then
 * @param saved the most that their work can be cheaper
 * @param runningCost the least that the centres cost beside their work
 * @param lines the most that saving lines can bring, less the least that running lines cost
 * @param grants the most that negative implementation lines can bring in: a net saving can exceed the gross by as much
 * @param losses the most by which work can become dearer: where a part of that is no cash or claimed elsewhere, a
 *     cash-releasing or attributable saving can exceed the gross by as much
 * @param binds whether no trial can lie above it: no risk, drift or endless range, which it leaves out, can raise it
 */
public record Ceiling(
        double grossSaving,
        double mature,
        double businessAsUsual,
        double moved,
        double saved,
        double runningCost,
        double lines,
        double grants,
        double losses,
        boolean binds) {

    /** That of no year at all. */
    public static final Ceiling NOTHING = new Ceiling(0, 0, 0, 0, 0, 0, 0, 0, 0, true);

    /** Of two years together. */
    public Ceiling plus(Ceiling other) {
        return new Ceiling(
                grossSaving + other.grossSaving,
                mature + other.mature,
                businessAsUsual + other.businessAsUsual,
                moved + other.moved,
                saved + other.saved,
                runningCost + other.runningCost,
                lines + other.lines,
                grants + other.grants,
                losses + other.losses,
                binds && other.binds);
    }

    /** The same with 0 for what is 0 but for rounding. */
    public Ceiling withoutNoise(double rounding) {
        return new Ceiling(
                Tolerance.withoutNoise(grossSaving, rounding),
                Tolerance.withoutNoise(mature, rounding),
                Tolerance.withoutNoise(businessAsUsual, rounding),
                Tolerance.withoutNoise(moved, rounding),
                Tolerance.withoutNoise(saved, rounding),
                Tolerance.withoutNoise(runningCost, rounding),
                Tolerance.withoutNoise(lines, rounding),
                Tolerance.withoutNoise(grants, rounding),
                Tolerance.withoutNoise(losses, rounding),
                binds);
    }

    /** Of a year on average, if this is of several. */
    public Ceiling dividedBy(int years) {
        return new Ceiling(
                grossSaving / years,
                mature / years,
                businessAsUsual / years,
                moved / years,
                saved / years,
                runningCost / years,
                lines / years,
                grants / years,
                losses / years,
                binds);
    }
}
