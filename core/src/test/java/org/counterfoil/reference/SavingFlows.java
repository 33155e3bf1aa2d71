package org.counterfoil.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final List<Work> all = new ArrayList<>();
    private final Map<String, List<Work>> byBody = new HashMap<>();
    private final Map<String, List<Work>> byCentre = new HashMap<>();
    private final double centres;

    /**
     * One function of one body in the year.
     *
     * @param cost {@code N}: business-as-usual cost
     * @param transferable {@code τ}
     * @param saved {@code s}: share of unit cost saved
     */
    private record Work(MoveTimeline move, Service service, double cost, double transferable, double saved) {

        double served() {
            return service.served();
        }

        /** {@code N·τ}. */
        double volume() {
            return cost * transferable;
        }

        /** {@code N·τ·served}. */
        double servedVolume() {
            return volume() * served();
        }

        /** {@code N·(1 - τ·served)}. */
        double legacy() {
            return cost * (1 - transferable * served());
        }
    }

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
            Work work = work(move);
            all.add(work);
            byBody.computeIfAbsent(move.body(), body -> new ArrayList<>()).add(work);
            byCentre.computeIfAbsent(move.centre(), centre -> new ArrayList<>()).add(work);
        }
        double sum = 0;
        for (String centre : scenario.centres().keySet()) {
            sum += centre(centre);
        }
        this.centres = sum;
    }

    private Work work(MoveTimeline move) {
        double ramp = quantities.of(QuantityKind.RAMP_MONTHS, move.function());
        double sideBySide = quantities.of(QuantityKind.DUAL_RUNNING_MONTHS, move.body());
        Service service =
                atYearEnd ? Service.atEndOf(move, ramp, sideBySide, t) : Service.inYear(move, ramp, sideBySide, t);
        return new Work(
                move,
                service,
                businessAsUsual.cost(move.body(), move.function(), t),
                quantities.of(QuantityKind.TRANSFERABLE, move.function()),
                saved(move, service));
    }

    /** {@code s = (1-e)^max(0, t - G/12) · (σ1·maturedT + (σ-σ1)·θ·maturedG)}: share of unit cost saved. */
    private double saved(MoveTimeline move, Service service) {
        double erosion = quantities.of(QuantityKind.EROSION, move.function());
        double atTransfer = quantities.of(QuantityKind.SAVING_AT_TRANSFER, move.function());
        double saving = quantities.of(QuantityKind.SAVING, move.function());
        double standardisation = quantities.of(QuantityKind.STANDARDISATION, move.body());
        return Math.pow(1 - erosion, Math.max(0, t - move.goLive() / 12))
                * (atTransfer * service.maturedTransfer()
                        + (saving - atTransfer) * standardisation * service.maturedGoLive());
    }

    /** {@code bau = Σ N}. */
    double businessAsUsual() {
        return sum(Work::cost);
    }

    /** {@code legacy = Σ N·(1 - τ·served)}. */
    double legacy() {
        return sum(Work::legacy);
    }

    /** {@code demand = Σ N·τ·(served - s)}: what a centre's work costs, before its volume acts on unit cost. */
    private double demand(String centre) {
        return sumOf(centre, work -> work.volume() * (work.served() - work.saved()));
    }

    /** {@code scale = max(Σ N·τ·served / Σ N·τ, 0.05)^(-η)}; 1 when η or the volume is 0. */
    private double scale(String centre) {
        double exponent = quantities.of(QuantityKind.SCALE_EXPONENT, centre);
        double whole = sumOf(centre, Work::volume);
        if (exponent == 0 || whole == 0) {
            return 1;
        }
        return Math.pow(Math.max(sumOf(centre, Work::servedVolume) / whole, 0.05), -exponent);
    }

    /** {@code N°·τ·(1 - discount)}, {@code N° = stated cost·(1+indexation)^t}: price of a function's whole work for a year. */
    private double fullPrice(Work work) {
        MoveTimeline move = work.move();
        double indexed = businessAsUsual.statedCost(move.body(), move.function());
        for (int year = 0; year < t; year++) {
            indexed *= 1 + quantities.of(QuantityKind.INDEXATION, move.centre());
        }
        return indexed * work.transferable() * (1 - quantities.of(QuantityKind.DISCOUNT, move.centre()));
    }

    /** {@code price = Σ N°·τ·(1 - discount)·served}. */
    private double price(String centre) {
        return sumOf(centre, work -> fullPrice(work) * work.served());
    }

    /** {@code minimum = minimumVolume·Σ N°·τ·(1 - discount)·(A(t;T°) - A(t;Z))}, joined or not. */
    private double minimum(String centre) {
        return quantities.of(QuantityKind.MINIMUM_VOLUME, centre)
                * sumOf(centre, work -> fullPrice(work) * work.service().committed());
    }

    /** {@code Φ·(A(t;R) - A(t;max(R,Z))) + γ·Σ_b max_f served + (scale·demand, or max(price, minimum))} of one centre. */
    double centre(String centre) {
        double opens = timeline.opening(centre);
        double closes = timeline.closing(centre);
        double x = 12 * (t + 1);
        double open = atYearEnd
                ? Shapes.indicator(opens < x && x <= closes)
                : Shapes.after(t, opens) - Shapes.after(t, Math.max(opens, closes));
        TreeMap<String, Double> bodies = new TreeMap<>();
        for (Work work : byCentre.getOrDefault(centre, List.of())) {
            bodies.merge(work.move().body(), work.served(), Math::max);
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
        return centres;
    }

    /** {@code Σ stranded·N·τ·served} of one body. */
    double stranded(String body) {
        return sumOfBody(body, work -> quantities.of(QuantityKind.STRANDED, body) * work.servedVolume());
    }

    /** {@code Σ N·τ·dualRunning·parallel} of one body. */
    double sideBySide(String body) {
        return sumOfBody(
                body,
                work -> work.volume()
                        * quantities.of(QuantityKind.DUAL_RUNNING, body)
                        * work.service().parallel());
    }

    /** {@code Σ N·τ·upkeep·late} of one body. */
    double upkeep(String body) {
        return sumOfBody(
                body,
                work -> work.volume()
                        * quantities.of(QuantityKind.UPKEEP, body)
                        * work.service().late());
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

    /** {@code released = N·τ·s}, or {@code N·τ·served} less its price under a price contract. */
    private double released(Work work) {
        return isPrice(work.move().centre())
                ? work.servedVolume() - fullPrice(work) * work.served()
                : work.volume() * work.saved();
    }

    /** {@code Σ N·τ·served / Σ N·τ} over all centres: the share that a line scaled by volume follows; 0 without volume. */
    double shareServed() {
        double whole = sum(Work::volume);
        return whole == 0 ? 0 : sum(Work::servedVolume) / whole;
    }

    /** {@code Σ N·τ·served} over all centres. */
    double servedVolume() {
        return sum(Work::servedVolume);
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
                - sum(work -> (1
                                - quantities.of(
                                        QuantityKind.CASH_RELEASING, work.move().function()))
                        * released(work));
    }

    /** {@code attributable = grossSaving - Σ (1-α)·released}. */
    double attributable() {
        return gross()
                - sum(work -> (1
                                - quantities.of(
                                        QuantityKind.ATTRIBUTABLE, work.move().function()))
                        * released(work));
    }

    /** {@code charge = centre·(N·τ·served of the body) / (Σ N·τ·served of the centre)}; 0 where nobody is served. */
    double charge(String body) {
        double charge = 0;
        for (String centre : scenario.centres().keySet()) {
            double whole = sumOf(centre, Work::servedVolume);
            double own = sumOf(centre, work -> work.move().body().equals(body) ? work.servedVolume() : 0);
            charge += whole == 0 ? 0 : centre(centre) * own / whole;
        }
        return charge;
    }

    /** Business as usual less legacy, of one body. */
    double relief(String body) {
        return sumOfBody(body, work -> work.cost() - work.legacy());
    }

    private boolean isPrice(String id) {
        Centre centre = scenario.centres().get(id);
        return centre != null && centre.contract() == Centre.Contract.PRICE;
    }

    private double sum(ToDoubleFunction<Work> flow) {
        return sum(all, flow);
    }

    private double sumOf(String centre, ToDoubleFunction<Work> flow) {
        return sum(byCentre.getOrDefault(centre, List.of()), flow);
    }

    private double sumOfBody(String body, ToDoubleFunction<Work> flow) {
        return sum(byBody.getOrDefault(body, List.of()), flow);
    }

    private static double sum(List<Work> works, ToDoubleFunction<Work> flow) {
        return works.stream().mapToDouble(flow).sum();
    }
}
