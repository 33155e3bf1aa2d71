package org.counterfoil.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.counterfoil.model.Body;
import org.counterfoil.model.CashFlowLine;
import org.counterfoil.model.Centre;
import org.counterfoil.model.Effect;
import org.counterfoil.model.Interval;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Scenario;
import org.counterfoil.model.ValueRanges;
import org.counterfoil.outcome.Ceiling;
import org.counterfoil.outcome.Tolerance;
import org.counterfoil.units.FinancialYear;

/**
 * What a scenario's inputs allow at best: the gross saving in interval arithmetic, its upper end. Source: method, equations 7.4
 * and 7.5.
 */
final class Ceilings {

    private final Scenario scenario;
    private final InputRanges inputs;
    private final int year;
    private final Reach reach;
    private Interval businessAsUsual = Interval.ZERO;
    private Interval moved = Interval.ZERO;
    private Interval saved = Interval.ZERO;
    private Interval runningCost = Interval.ZERO;
    private Interval lines = Interval.ZERO;
    /** The least and the most of Σ N·τ·served, and of what is not served. */
    private Interval notServed = Interval.ZERO;

    private double grants;
    private double losses;

    private Ceilings(Scenario scenario, InputRanges inputs, int year, Reach reach) {
        this.scenario = scenario;
        this.inputs = inputs;
        this.year = year;
        this.reach = reach;
        scenario.centres().values().forEach(this::addCentre);
        scenario.lines().values().forEach(this::addLine);
    }

    /** That of every year. */
    static List<Ceiling> of(Scenario scenario) {
        InputRanges inputs = InputRanges.withoutRisks(scenario);
        InputRanges ofTrials = InputRanges.ofTrials(scenario);
        Set<String> closing = closing(scenario);
        boolean drifts = !ofTrials.isCertainly(QuantityKind.VOLATILITY, "", 0);
        return IntStream.range(0, scenario.appraisal().period().years())
                .mapToObj(year -> {
                    Ceilings byYear =
                            new Ceilings(scenario, inputs, year, new ByYear(scenario, inputs, Set.of(), year));
                    Ceilings mature = new Ceilings(scenario, inputs, year, Reach.MATURE);
                    Ceilings withRisks =
                            new Ceilings(scenario, ofTrials, year, new ByYear(scenario, ofTrials, closing, year));
                    withRisks.addRisks();
                    return byYear.ceiling(mature.grossSaving(), !drifts && byYear.isAsHighAs(withRisks));
                })
                .toList();
    }

    /** Centres that a risk may close, by id. */
    private static Set<String> closing(Scenario scenario) {
        return scenario.centres().keySet().stream()
                .filter(id -> effects(scenario)
                        .anyMatch(effect ->
                                effect instanceof Effect.Set set && set.on().matches(QuantityKind.CLOSES.path(id))))
                .collect(Collectors.toSet());
    }

    /** Those of risks that can happen. */
    private static Stream<Effect> effects(Scenario scenario) {
        return scenario.risks().values().stream()
                .filter(risk -> risk.likelihood() > 0)
                .flatMap(risk -> risk.effects().stream());
    }

    /** Adds the cash flows that risks bring, in whichever year. */
    private void addRisks() {
        effects(scenario)
                .filter(Effect.Line.class::isInstance)
                .map(Effect.Line.class::cast)
                .forEach(line ->
                        add(line.category(), ValueRanges.of(line.amount()).or(Interval.ZERO)));
    }

    /** Whether another is nowhere above this, but for rounding. */
    private boolean isAsHighAs(Ceilings other) {
        double rounding = Tolerance.OF_NUMBERS * (saved.size() + runningCost.size() + lines.size());
        return other.grossSaving() <= grossSaving() + rounding
                && other.grants <= grants + rounding
                && other.losses <= losses + rounding;
    }

    private double grossSaving() {
        return saved.minus(runningCost).plus(lines).upper();
    }

    private Ceiling ceiling(double mature, boolean binds) {
        return new Ceiling(
                grossSaving(),
                mature,
                businessAsUsual.upper(),
                moved.upper(),
                saved.upper(),
                runningCost.lower(),
                lines.upper(),
                grants,
                losses,
                binds);
    }

    private void addCentre(Centre centre) {
        runningCost = runningCost.plus(
                inputs.of(QuantityKind.RUNNING_COST, centre.id()).times(reach.open(centre)));
        Interval ofCentre = Interval.ZERO;
        Interval withMinimum = Interval.ZERO;
        for (Body body : scenario.bodies().values()) {
            if (!body.centre().equals(centre.id())) {
                continue;
            }
            Interval servedBody = Interval.ZERO;
            for (Map.Entry<String, Body.Move> entry : body.functions().entrySet()) {
                String function = entry.getKey();
                Body.Move move = entry.getValue();
                Interval cost = cost(body, move);
                Interval served = reach.served(body, move);
                Interval transferable = inputs.of(QuantityKind.TRANSFERABLE, function);
                servedBody = servedBody.max(served);
                businessAsUsual = businessAsUsual.plus(cost);
                moved = moved.plus(cost.times(transferable).times(served));
                notServed = notServed.plus(cost.times(transferable).times(Interval.ONE.minus(served)));
                Interval saving;
                if (centre.contract() == Centre.Contract.PRICE) {
                    Interval price = price(centre, move);
                    saving = transferable.times(served).times(cost.minus(price));
                    Interval due = inputs.of(QuantityKind.MINIMUM_VOLUME, centre.id())
                            .times(price)
                            .times(Interval.of(reach.committed(move)));
                    withMinimum = withMinimum.plus(
                            transferable.times(cost.times(served).minus(due)));
                } else {
                    saving = cost.times(transferable).times(shareSaved(body, function, move));
                    withMinimum = withMinimum.plus(saving);
                }
                losses += (1 - leastShare(function)) * shortfall(saving);
                ofCentre = ofCentre.plus(saving);
            }
            runningCost = runningCost.plus(
                    inputs.of(QuantityKind.COST_PER_BODY, centre.id()).times(servedBody));
        }
        // A price is paid, and at least the minimum.
        saved = saved.plus(ofCentre.min(withMinimum));
    }

    /** The least of a saving that is cash, or not claimed elsewhere. */
    private double leastShare(String function) {
        return inputs.of(QuantityKind.CASH_RELEASING, function)
                .min(inputs.of(QuantityKind.ATTRIBUTABLE, function))
                .lower();
    }

    /** N without drift: cost·baselineError·(1+g)^t. */
    private Interval cost(Body body, Body.Move move) {
        Interval growth = inputs.of(scenario.growthPath(body));
        return inputs.of(move.cost().path())
                .times(Interval.of(move.cost().weight()))
                .times(inputs.of(QuantityKind.BASELINE_ERROR, ""))
                .times(Interval.ONE.plus(growth).power(year));
    }

    /** N°·(1-discount): of the whole work of a year. */
    private Interval price(Centre centre, Body.Move move) {
        double stated =
                move.cost().weight() * scenario.quantity(move.cost().path()).planValue();
        return Interval.of(stated)
                .times(Interval.ONE
                        .plus(inputs.of(QuantityKind.INDEXATION, centre.id()))
                        .power(year))
                .times(Interval.ONE.minus(inputs.of(QuantityKind.DISCOUNT, centre.id())));
    }

    /**
     * s = kept·(σ1·maturedT + (σ-σ1)·θ·maturedG). It goes with σ1 in a straight line, so that its ends are found at those of
     * σ1.
     */
    private Interval shareSaved(Body body, String function, Body.Move move) {
        Interval early = inputs.of(QuantityKind.SAVING_AT_TRANSFER, function);
        Interval saved = shareSaved(body, function, move, Interval.of(early.lower()))
                .or(shareSaved(body, function, move, Interval.of(early.upper())));
        return saved.times(reach.kept(body, function, move));
    }

    private Interval shareSaved(Body body, String function, Body.Move move, Interval early) {
        Interval platform = inputs.of(QuantityKind.SAVING, function)
                .minus(early)
                .times(inputs.of(QuantityKind.STANDARDISATION, body.id()))
                .times(reach.maturedAtGoLive(body, function, move));
        return early.times(reach.maturedAtTransfer(body, function, move)).plus(platform);
    }

    private void addLine(CashFlowLine line) {
        for (FinancialYear when : line.years()) {
            if (line.sunk() || Math.max(0, scenario.appraisal().period().indexOf(when)) != year) {
                continue;
            }
            Interval amount = inputs.of(QuantityKind.LINE_AMOUNT, line.id(), when.toString())
                    .times(line.scaling() == CashFlowLine.Scaling.VOLUME ? shareServed() : Interval.ONE);
            add(line.category(), amount);
        }
    }

    private void add(CashFlowLine.Category category, Interval amount) {
        switch (category) {
            case SAVING -> lines = lines.plus(amount);
            case RUNNING -> lines = lines.minus(amount);
            case IMPLEMENTATION -> grants += shortfall(amount);
        }
    }

    /** Σ N·τ·served / Σ N·τ: most where what is served is large and what is not is small. */
    private Interval shareServed() {
        return new Interval(share(moved.lower(), notServed.upper()), share(moved.upper(), notServed.lower()));
    }

    private static double share(double served, double notServed) {
        return served > 0 ? served / (served + notServed) : 0;
    }

    /** By how much a number may fall below 0. */
    private static double shortfall(Interval amount) {
        return Math.max(0, -amount.lower());
    }
}
