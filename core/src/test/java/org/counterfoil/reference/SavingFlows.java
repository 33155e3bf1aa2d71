package org.counterfoil.reference;

import java.util.IdentityHashMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.counterfoil.model.CashFlowLine.Category;
import org.counterfoil.model.Centre;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Scenario;

/**
 * What is saved in a year of one trial, and what being served costs: everything but one-off costs. Source: method,
 * sections 4 and 6; at levels in place of means, section 7 (run rates).
 */
final class SavingFlows {

    private final Scenario scenario;
    private final Quantities quantities;
    private final Timeline timeline;
    private final BusinessAsUsual businessAsUsual;
    private final Lines lines;
    private final int t;
    private final boolean atYearEnd;
    private final IdentityHashMap<MoveTimeline, Double> costs = new IdentityHashMap<>();
    private final IdentityHashMap<MoveTimeline, Service> services = new IdentityHashMap<>();

    /**
     * Flows of one year.
     *
     * @param t index of the year
     * @param atYearEnd whether the levels at the year's end hold all year; otherwise its means do
     */
    SavingFlows(Quantities quantities, Timeline timeline, int t, boolean atYearEnd) {
        this.scenario = quantities.scenario();
        this.quantities = quantities;
        this.timeline = timeline;
        this.businessAsUsual = new BusinessAsUsual(quantities);
        this.lines = new Lines(quantities);
        this.t = t;
        this.atYearEnd = atYearEnd;
        for (MoveTimeline move : timeline.moves()) {
            double ramp = quantities.of(QuantityKind.RAMP_MONTHS, move.function());
            double sideBySide = quantities.of(QuantityKind.DUAL_RUNNING_MONTHS, move.body());
            costs.put(move, businessAsUsual.cost(move.body(), move.function(), t));
            services.put(
                    move,
                    atYearEnd ? Service.atEndOf(move, ramp, sideBySide, t) : Service.inYear(move, ramp, sideBySide, t));
        }
    }

    /** {@code N}: business-as-usual cost of one function of one body. */
    double cost(MoveTimeline move) {
        return costs.getOrDefault(move, Double.NaN);
    }

    private double transferable(MoveTimeline move) {
        return quantities.of(QuantityKind.TRANSFERABLE, move.function());
    }

    private double served(MoveTimeline move) {
        return service(move).served();
    }

    /** {@code N·τ}. */
    private double volume(MoveTimeline move) {
        return cost(move) * transferable(move);
    }

    /** {@code N·τ·served}. */
    double servedVolume(MoveTimeline move) {
        return volume(move) * served(move);
    }

    /** {@code s = (1-e)^max(0, t - G/12) · (σ1·maturedT + (σ-σ1)·θ·maturedG)}: share of unit cost saved. */
    private double saved(MoveTimeline move) {
        double erosion = quantities.of(QuantityKind.EROSION, move.function());
        double atTransfer = quantities.of(QuantityKind.SAVING_AT_TRANSFER, move.function());
        double saving = quantities.of(QuantityKind.SAVING, move.function());
        double standardisation = quantities.of(QuantityKind.STANDARDISATION, move.body());
        Service service = service(move);
        return Math.pow(1 - erosion, Math.max(0, t - move.goLive() / 12))
                * (atTransfer * service.maturedTransfer()
                        + (saving - atTransfer) * standardisation * service.maturedGoLive());
    }

    /** {@code bau = Σ N}. */
    double businessAsUsual() {
        return sum(this::cost);
    }

    /** {@code legacy = Σ N·(1 - τ·served)}. */
    double legacy() {
        return sum(this::legacy);
    }

    private double legacy(MoveTimeline move) {
        return cost(move) * (1 - transferable(move) * served(move));
    }

    /** {@code demand = Σ N·τ·(served - s)}: what a centre's work costs, before its volume acts on unit cost. */
    private double demand(String centre) {
        return sumOf(centre, move -> volume(move) * (served(move) - saved(move)));
    }

    /** {@code scale = max(Σ N·τ·served / Σ N·τ, 0.05)^(-η)}; 1 when η or the volume is 0. */
    private double scale(String centre) {
        double exponent = quantities.of(QuantityKind.SCALE_EXPONENT, centre);
        double whole = sumOf(centre, this::volume);
        if (exponent == 0 || whole == 0) {
            return 1;
        }
        return Math.pow(Math.max(sumOf(centre, this::servedVolume) / whole, 0.05), -exponent);
    }

    /** {@code N°·τ·(1 - discount)}, {@code N° = stated cost·(1+indexation)^t}: price of a function's whole work for a year. */
    private double fullPrice(MoveTimeline move) {
        double indexed = businessAsUsual.statedCost(move.body(), move.function());
        for (int year = 0; year < t; year++) {
            indexed *= 1 + quantities.of(QuantityKind.INDEXATION, move.centre());
        }
        return indexed * transferable(move) * (1 - quantities.of(QuantityKind.DISCOUNT, move.centre()));
    }

    /** {@code price = Σ N°·τ·(1 - discount)·served}. */
    private double price(String centre) {
        return sumOf(centre, move -> fullPrice(move) * served(move));
    }

    /** {@code minimum = minimumVolume·Σ N°·τ·(1 - discount)·(A(t;T°) - A(t;Z))}, joined or not. */
    private double minimum(String centre) {
        return quantities.of(QuantityKind.MINIMUM_VOLUME, centre)
                * sumOf(centre, move -> fullPrice(move) * service(move).committed());
    }

    /** {@code Φ·(A(t;R) - A(t;max(R,Z))) + γ·Σ_b max_f served + (scale·demand, or max(price, minimum))} of one centre. */
    double centre(String centre) {
        double opens = timeline.opening(centre);
        double closes = timeline.closing(centre);
        double x = 12 * (t + 1);
        double open = atYearEnd
                ? Shapes.indicator(opens <= x && x < closes)
                : Shapes.after(t, opens) - Shapes.after(t, Math.max(opens, closes));
        TreeMap<String, Double> bodies = new TreeMap<>();
        for (MoveTimeline move : timeline.moves()) {
            if (move.centre().equals(centre)) {
                bodies.merge(move.body(), served(move), Math::max);
            }
        }
        double bodiesServed =
                bodies.values().stream().mapToDouble(Double::doubleValue).sum();
        double work = isPrice(centre) ? Math.max(price(centre), minimum(centre)) : scale(centre) * demand(centre);
        return quantities.of(QuantityKind.RUNNING_COST, centre) * open
                + quantities.of(QuantityKind.COST_PER_BODY, centre) * bodiesServed
                + work;
    }

    /** All centres' cost. */
    double centres() {
        double sum = 0;
        for (String centre : scenario.centres().keySet()) {
            sum += centre(centre);
        }
        return sum;
    }

    /** {@code Σ stranded·N·τ·served} of one body. */
    double stranded(String body) {
        return sumOfBody(body, move -> quantities.of(QuantityKind.STRANDED, move.body()) * servedVolume(move));
    }

    /** {@code Σ N·τ·dualRunning·parallel} of one body. */
    double sideBySide(String body) {
        return sumOfBody(
                body,
                move -> volume(move)
                        * quantities.of(QuantityKind.DUAL_RUNNING, body)
                        * service(move).parallel());
    }

    /** {@code Σ N·τ·upkeep·late} of one body. */
    double upkeep(String body) {
        return sumOfBody(
                body,
                move -> volume(move)
                        * quantities.of(QuantityKind.UPKEEP, body)
                        * service(move).late());
    }

    /** {@code stranded} of all bodies. */
    double stranded() {
        return scenario.bodies().keySet().stream().mapToDouble(this::stranded).sum();
    }

    /** {@code dualRunning = Σ N·τ·(dualRunning·parallel + upkeep·late)} of all bodies. */
    double dualRunning() {
        return scenario.bodies().keySet().stream()
                .mapToDouble(body -> sideBySide(body) + upkeep(body))
                .sum();
    }

    /** {@code released = N·τ·s}, or {@code N·τ·served} under a price contract. */
    private double released(MoveTimeline move) {
        return isPrice(move.centre()) ? servedVolume(move) : volume(move) * saved(move);
    }

    /** {@code Σ N·τ·served / Σ N·τ} over all centres: the share that a line scaled by volume follows; 0 without volume. */
    double shareServed() {
        double whole = sum(this::volume);
        return whole == 0 ? 0 : sum(this::servedVolume) / whole;
    }

    /** {@code Σ N·τ·served} over all centres. */
    double servedVolume() {
        return sum(this::servedVolume);
    }

    /** Lines of a category, those of risks included. */
    double lines(Category category) {
        return lines.total(category, t, shareServed(), atYearEnd, false);
    }

    /** Lines of a category that only move money inside society. */
    double transferLines(Category category) {
        return lines.total(category, t, shareServed(), atYearEnd, true);
    }

    /** {@code grossSaving = bau - legacy - centre (+ lines)}. */
    double gross() {
        return businessAsUsual() - legacy() - centres() + lines(Category.SAVING) - lines(Category.RUNNING);
    }

    /** {@code cashReleasing = grossSaving - stranded - Σ (1-ψ)·released}. */
    double cashReleasing() {
        return gross()
                - stranded()
                - sum(move -> (1 - quantities.of(QuantityKind.CASH_RELEASING, move.function())) * released(move));
    }

    /** {@code attributable = grossSaving - Σ (1-α)·released}. */
    double attributable() {
        return gross() - sum(move -> (1 - quantities.of(QuantityKind.ATTRIBUTABLE, move.function())) * released(move));
    }

    /** {@code charge = centre·(N·τ·served of the body) / (Σ N·τ·served of the centre)}; 0 where nobody is served. */
    double charge(String body) {
        double charge = 0;
        for (String centre : scenario.centres().keySet()) {
            double whole = sumOf(centre, this::servedVolume);
            double own = sumOf(centre, move -> move.body().equals(body) ? servedVolume(move) : 0);
            charge += whole == 0 ? 0 : centre(centre) * own / whole;
        }
        return charge;
    }

    /** Business as usual less legacy, of one body. */
    double relief(String body) {
        return sumOfBody(body, move -> cost(move) - legacy(move));
    }

    private boolean isPrice(String id) {
        Centre centre = scenario.centres().get(id);
        return centre != null && centre.contract() == Centre.Contract.PRICE;
    }

    private Service service(MoveTimeline move) {
        Service service = services.get(move);
        if (service == null) {
            throw new AssertionError(move);
        }
        return service;
    }

    private double sum(ToDoubleFunction<MoveTimeline> flow) {
        return timeline.moves().stream().mapToDouble(flow).sum();
    }

    private double sumOf(String centre, ToDoubleFunction<MoveTimeline> flow) {
        return sum(move -> move.centre().equals(centre) ? flow.applyAsDouble(move) : 0);
    }

    private double sumOfBody(String body, ToDoubleFunction<MoveTimeline> flow) {
        return sum(move -> move.body().equals(body) ? flow.applyAsDouble(move) : 0);
    }
}
