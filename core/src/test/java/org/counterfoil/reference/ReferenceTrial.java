package org.counterfoil.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import org.counterfoil.model.CashFlowLine.Category;
import org.counterfoil.model.Payer;
import org.counterfoil.model.PublishedPlan.Coverage;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;

/** One trial of the whole method, computed plainly. Source: method, sections 2 to 7. */
public final class ReferenceTrial {

    private final Scenario scenario;
    private final int years;
    private final Quantities quantities;
    private final Timeline timeline;
    private final Uptake uptake;
    private final Rounding rounding;
    private final CostLedger ledger;
    private final List<SavingFlows> saving = new ArrayList<>();
    private final Map<Integer, SavingFlows> atYearEnd = new HashMap<>();
    private final List<OneOffFlows> oneOff = new ArrayList<>();
    private final double[] implementation;
    private final double[] benefit;
    private final double[] net;

    /**
     * A trial in which chance has spoken.
     *
     * @param drawOf the draw of each of the scenario's drivers, by name: already correlated, and through the driver's
     *     quantile function
     */
    public ReferenceTrial(Scenario scenario, ToDoubleFunction<String> drawOf) {
        this(scenario, Draws.trial(scenario, drawOf));
    }

    private ReferenceTrial(Scenario scenario, Draws draws) {
        this.scenario = scenario;
        this.years = scenario.appraisal().period().years();
        this.quantities = new Quantities(scenario, draws);
        this.timeline = new Timeline(quantities);
        this.uptake = new Uptake(quantities, timeline);
        this.rounding = new Rounding(scenario);
        this.implementation = new double[years];
        this.benefit = new double[years];
        this.net = new double[years];
        for (int t = 0; t < years; t++) {
            saving.add(new SavingFlows(quantities, timeline, t, false));
            oneOff.add(new OneOffFlows(quantities, timeline, t));
            implementation[t] = implementation(t);
            benefit[t] = benefit(t);
            net[t] = net(t);
        }
        this.ledger = new CostLedger(quantities, timeline, saving, oneOff);
    }

    /** The trial in which everything goes to plan. */
    public static ReferenceTrial plan(Scenario scenario) {
        return new ReferenceTrial(scenario, Draws.plan(scenario));
    }

    /** The most that the scenario's inputs allow the gross saving of a year to be by then. */
    public static double ceiling(Scenario scenario, int year) {
        return new Ceiling(scenario, year, false).grossSaving();
    }

    /** The same if everything had moved and matured long ago. */
    public static double matureCeiling(Scenario scenario, int year) {
        return new Ceiling(scenario, year, true).grossSaving();
    }

    /** What the quantity at a path is once risks have acted and its bounds have held. */
    public double quantity(String path) {
        return quantities.at(path);
    }

    /** Paths of the quantities that a bound changed. */
    public SortedSet<String> bites() {
        return new TreeSet<>(quantities.bites());
    }

    /** The value of one column; NaN where the trial has none. */
    public double value(OutcomeColumn column) {
        return switch (column.metric().shape()) {
            case TRIAL -> value(column.metric());
            case YEAR -> value(column.metric(), column.year());
            case BODY_YEAR -> value(column.metric(), column.year(), column.body());
        };
    }

    /** Levels at a year's end. */
    private SavingFlows rates(int year) {
        return atYearEnd.computeIfAbsent(year, t -> new SavingFlows(quantities, timeline, t, true));
    }

    private double value(Metric metric, int t) {
        SavingFlows flows = saving.get(t);
        OneOffFlows costs = oneOff.get(t);
        return switch (metric) {
            case BUSINESS_AS_USUAL -> flows.businessAsUsual();
            case LEGACY -> flows.legacy();
            case CENTRE -> flows.centres();
            case STRANDED -> flows.stranded();
            case DUAL_RUNNING -> flows.dualRunning();
            case BUILD -> costs.build();
            case MIGRATION -> costs.migration();
            case EXIT -> costs.exit();
            case OFFICE -> costs.office();
            case LEAVING -> costs.leaving();
            case CLOSING -> costs.closing();
            case IMPLEMENTATION_LINES -> flows.lines(Category.IMPLEMENTATION);
            case RUNNING_LINES -> flows.lines(Category.RUNNING);
            case SAVING_LINES -> flows.lines(Category.SAVING);
            case IMPLEMENTATION -> implementation[t];
            case GROSS_SAVING -> flows.gross();
            case NET_SAVING -> net[t];
            case CASH_RELEASING_SAVING -> flows.cashReleasing();
            case ATTRIBUTABLE_SAVING -> flows.attributable();
            case GROSS_RUN_RATE -> rates(t).gross();
            case NET_RUN_RATE -> rates(t).gross() - rates(t).stranded() - rates(t).dualRunning();
            case CASH_RELEASING_RUN_RATE -> rates(t).cashReleasing();
            case ATTRIBUTABLE_RUN_RATE -> rates(t).attributable();
            case UPTAKE -> uptake.moved(t);
            case LIVE_UPTAKE -> uptake.live(t);
            case UNIT_COST_RATIO ->
                ratio(flows.centres() + flows.stranded(), flows.servedVolume(), 1e-3 * rounding.ofYear(t));
            default -> throw new AssertionError(metric);
        };
    }

    private double value(Metric metric, int t, String body) {
        SavingFlows flows = saving.get(t);
        return switch (metric) {
            case CHARGE -> flows.charge(body);
            case BODY_SAVING ->
                flows.relief(body)
                        - flows.stranded(body)
                        - flows.sideBySide(body)
                        - flows.upkeep(body)
                        - oneOff.get(t).migration(body)
                        - flows.charge(body);
            default -> throw new AssertionError(metric);
        };
    }

    private double value(Metric metric) {
        return switch (metric) {
            case NET_PRESENT_VALUE -> presentValue(t -> net[t]);
            case NET_PRESENT_SOCIAL_VALUE -> presentValue(this::netWithoutTransfers);
            case IMPLEMENTATION_COST -> total(t -> implementation[t]);
            case OVERRUN_RATIO -> overrunRatio();
            case LEAVING_AND_CLOSING_COST ->
                total(t -> oneOff.get(t).leaving() + oneOff.get(t).closing());
            case COST_AFTER_LAST_YEAR -> {
                Delivery delivery = new Delivery(quantities, timeline);
                yield delivery.since(12.0 * years) + delivery.leavingAndClosingSince(12.0 * years);
            }
            case PUBLISHED_OVERRUN_RATIO ->
                scenario.publishedPlan()
                        .cost()
                        .filter(published -> !scenario.publishedPlan().covers().isEmpty())
                        .map(published -> ledger.covered(Coverage.COUNTED) / published)
                        .orElse(Double.NaN);
            case PAYBACK_YEAR -> paybackYear();
            case PEAK_FUNDING -> peakFunding();
            case BENEFIT_COST_RATIO ->
                ratio(
                        presentValue(t -> benefit[t]),
                        presentValue(t -> implementation[t]),
                        1e-3 * presentValue(rounding::ofYear));
            case DELAY_MONTHS -> uptake.delayMonths();
            case MEAN_DELAY_MONTHS -> uptake.meanDelayMonths();
            case BODIES_MOVED -> uptake.bodiesMoved();
            case BODIES_LIVE -> uptake.bodiesLive();
            case BODIES_WITHDRAWN -> uptake.bodiesWithdrawn();
            case BODIES_LEFT -> uptake.bodiesLeft();
            case COST_COUNTED -> ledger.covered(Coverage.COUNTED);
            case COST_LEFT_OUT -> ledger.covered(Coverage.LEFT_OUT);
            case COST_NOT_COLLATED -> ledger.covered(Coverage.NOT_COLLATED);
            case PAID_BY_CENTRE -> ledger.paidBy(Payer.CENTRE);
            case PAID_BY_BODY -> ledger.paidBy(Payer.BODY);
            case PAID_BY_SUPPLIER -> ledger.paidBy(Payer.SUPPLIER);
            case PAID_BY_PROGRAMME -> ledger.paidBy(Payer.PROGRAMME);
            case PAID_BY_UNKNOWN -> ledger.paidBy(Payer.UNKNOWN);
            default -> throw new AssertionError(metric);
        };
    }

    /** {@code implementation = build + migration + exit + office + leaving + closing (+ lines)}. */
    private double implementation(int t) {
        return oneOff.get(t).total() + saving.get(t).lines(Category.IMPLEMENTATION);
    }

    /** {@code grossSaving - stranded - dualRunning}. */
    private double benefit(int t) {
        return saving.get(t).gross() - saving.get(t).stranded() - saving.get(t).dualRunning();
    }

    /** {@code netSaving = grossSaving - stranded - dualRunning - implementation}. */
    private double net(int t) {
        return benefit[t] - implementation[t];
    }

    /** Net saving without exit pay and without the lines that are marked transfer. */
    private double netWithoutTransfers(int t) {
        return net[t]
                + oneOff.get(t).exit()
                + saving.get(t).transferLines(Category.IMPLEMENTATION)
                + saving.get(t).transferLines(Category.RUNNING)
                - saving.get(t).transferLines(Category.SAVING);
    }

    private double presentValue(IntToDoubleFunction flow) {
        double[] factors = scenario.appraisal().discountFactors();
        return total(t -> factors[t] * flow.applyAsDouble(t));
    }

    private double total(IntToDoubleFunction flow) {
        double sum = 0;
        for (int t = 0; t < years; t++) {
            sum += flow.applyAsDouble(t);
        }
        return sum;
    }

    /** Delivery, as a ratio to the plan's for the functions that are live; missing where that is 0. */
    private double overrunRatio() {
        EveryTrial everyTrial = quantities.draws().everyTrial();
        double plan = everyTrial.number("delivery", () -> planned().withoutBodies());
        for (int i = 0; i < timeline.moves().size(); i++) {
            if (timeline.moves().get(i).live()) {
                int move = i;
                plan += everyTrial.number("delivery/" + move, () -> planned().migration(move));
            }
        }
        return ratio(new Delivery(quantities, timeline).total(), plan, 1e-3 * total(rounding::ofYear));
    }

    private Delivery planned() {
        Quantities planned = new Quantities(scenario, Draws.plan(scenario));
        return new Delivery(planned, new Timeline(planned));
    }

    private double[] cumulativeNet() {
        double[] cumulative = new double[years];
        double sum = 0;
        for (int t = 0; t < years; t++) {
            sum += net[t];
            cumulative[t] = sum;
        }
        return cumulative;
    }

    private double roundingUpTo(int year) {
        double sum = 0;
        for (int t = 0; t <= year; t++) {
            sum += rounding.ofYear(t);
        }
        return sum;
    }

    /** First calendar year of the first year from which cumulative net saving stays at or above 0; missing if never. */
    private double paybackYear() {
        double[] cumulative = cumulativeNet();
        int first = years;
        while (first > 0 && cumulative[first - 1] >= -roundingUpTo(first - 1)) {
            first--;
        }
        return first == years
                ? Double.NaN
                : scenario.appraisal().period().year(first).startYear();
    }

    /** {@code -min(0, lowest cumulative net saving)}. */
    private double peakFunding() {
        double lowest = 0;
        for (double cumulative : cumulativeNet()) {
            lowest = Math.min(lowest, cumulative);
        }
        return -lowest;
    }

    private static double ratio(double above, double below, double least) {
        return below <= least ? Double.NaN : above / below;
    }
}
