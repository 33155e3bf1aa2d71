package org.counterfoil.reference;

import org.counterfoil.model.Body;
import org.counterfoil.model.CashFlowLine;
import org.counterfoil.model.Centre;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Scenario;
import org.counterfoil.units.FinancialYear;

/**
 * The most that a scenario's inputs allow a year's gross saving to be: everything moved and matured long ago, each number
 * at its best end, no risk. Source: method, section 7 (the ceiling).
 */
final class Ceiling {

    private final Scenario scenario;
    private final int t;

    Ceiling(Scenario scenario, int t) {
        this.scenario = scenario;
        this.t = t;
    }

    /** {@code bau - legacy - centre (+ lines)} with served = matured = 1. */
    double grossSaving() {
        double saving = 0;
        for (Body body : scenario.bodies().values()) {
            for (String function : body.functions().keySet()) {
                saving += volume(body, function);
            }
        }
        for (Centre centre : scenario.centres().values()) {
            saving -= cost(centre);
        }
        return saving + lines();
    }

    /** {@code N·τ}: bau less legacy when all of it is served. */
    private double volume(Body body, String function) {
        Body.Move move = body.functions().get(function);
        if (move == null) {
            throw new AssertionError(function);
        }
        String own = QuantityKind.BODY_GROWTH.path(body.id());
        double growth = scenario.quantities().containsKey(own) ? best(own) : best(QuantityKind.GROWTH.path(""));
        double cost = best(move.cost().path()) * move.cost().weight() * best(QuantityKind.BASELINE_ERROR.path(""));
        return cost * power(1 + growth) * best(QuantityKind.TRANSFERABLE.path(function));
    }

    private double cost(Centre centre) {
        String id = centre.id();
        double cost = best(QuantityKind.RUNNING_COST.path(id));
        double work = 0;
        for (Body body : scenario.bodies().values()) {
            if (body.centre().equals(id)) {
                cost += best(QuantityKind.COST_PER_BODY.path(id));
                for (var entry : body.functions().entrySet()) {
                    work += centre.contract() == Centre.Contract.PRICE
                            ? price(centre, entry.getKey(), entry.getValue())
                            : volume(body, entry.getKey()) * (1 - saved(body, entry.getKey()));
                }
            }
        }
        // The whole volume is served: scale is 1, and the price is no less than any minimum.
        return cost + work;
    }

    /** {@code s = σ1 + (σ - σ1)·θ}. */
    private double saved(Body body, String function) {
        double atTransfer = best(QuantityKind.SAVING_AT_TRANSFER.path(function));
        double saving = best(QuantityKind.SAVING.path(function));
        return atTransfer + (saving - atTransfer) * best(QuantityKind.STANDARDISATION.path(body.id()));
    }

    private double price(Centre centre, String function, Body.Move move) {
        return scenario.quantity(move.cost().path()).planValue()
                * move.cost().weight()
                * power(1 + best(QuantityKind.INDEXATION.path(centre.id())))
                * best(QuantityKind.TRANSFERABLE.path(function))
                * (1 - best(QuantityKind.DISCOUNT.path(centre.id())));
    }

    private double lines() {
        double sum = 0;
        for (CashFlowLine line : scenario.lines().values()) {
            for (FinancialYear year : line.years()) {
                if (!line.sunk() && Math.max(0, scenario.appraisal().period().indexOf(year)) == t) {
                    double amount = best(QuantityKind.LINE_AMOUNT.path(line.id(), year.toString()));
                    sum += switch (line.category()) {
                        case IMPLEMENTATION -> 0;
                        case RUNNING -> -amount;
                        case SAVING -> amount;
                    };
                }
            }
        }
        return sum;
    }

    private double power(double factor) {
        double product = 1;
        for (int year = 0; year < t; year++) {
            product *= factor;
        }
        return product;
    }

    /** The best end of a quantity's range, held in its bounds; its plan value where no end is best. */
    private double best(String path) {
        Quantity quantity = scenario.quantity(path);
        QuantityKind kind = EveryTrial.kindOf(path);
        double best = switch (kind.best()) {
            case HIGH -> end(quantity.distribution().upper(), quantity, 0.999);
            case LOW -> end(quantity.distribution().lower(), quantity, 0.001);
            case PLAN -> quantity.planValue();
        };
        return Shapes.clamp(best, kind.lower(), kind.upper());
    }

    private static double end(double end, Quantity quantity, double probability) {
        return Double.isInfinite(end) ? quantity.distribution().quantile(probability) : end;
    }
}
