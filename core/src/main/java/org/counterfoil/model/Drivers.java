package org.counterfoil.model;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.counterfoil.distribution.Distribution;
import org.counterfoil.distribution.Normal;
import org.counterfoil.distribution.Uniform;

/**
 * Lists the uncertain inputs of a scenario.
 *
 * <p>An input that cannot act (a likelihood of 0, a probability of joining of 1 on which no risk acts) has none.
 * Source: method, section 8.
 */
final class Drivers {

    private static final Uniform EVENT = new Uniform(0, 1);
    private static final Normal SHOCK = new Normal(0, 1);

    private final Scenario scenario;
    private final TreeMap<String, Driver> drivers = new TreeMap<>();

    private Drivers(Scenario scenario) {
        this.scenario = scenario;
    }

    static List<Driver> of(Scenario scenario) {
        Drivers found = new Drivers(scenario);
        scenario.quantities().forEach(found::addQuantity);
        scenario.bodies().keySet().forEach(found::addEvents);
        found.addDrift();
        scenario.risks().values().forEach(found::addRisk);
        return List.copyOf(found.drivers.values());
    }

    private void addQuantity(String path, Quantity quantity) {
        if (!quantity.isCertain()) {
            add(path, quantity.distribution());
        }
    }

    private void addEvents(String body) {
        if (canDifferFrom(1, QuantityKind.JOINS.path(body))) {
            add(QuantityKind.JOINS.path(body) + "/happens", EVENT);
        }
        if (canDifferFrom(0, QuantityKind.WITHDRAW_RATE.path(body))) {
            add("bodies/" + body + "/withdraws", EVENT);
        }
        if (canDifferFrom(0, QuantityKind.LEAVE_RATE.path(body))) {
            add("bodies/" + body + "/leaves", EVENT);
        }
    }

    private void addDrift() {
        if (canDifferFrom(0, QuantityKind.VOLATILITY.path(""))) {
            scenario.appraisal().period().allYears().stream()
                    .skip(1)
                    .forEach(year -> add("programme/businessAsUsual/drift/" + year, SHOCK));
        }
    }

    private void addRisk(Risk risk) {
        if (risk.likelihood() == 0) {
            return;
        }
        String name = "risks/" + risk.id();
        if (risk.likelihood() < 1) {
            add(name + "/happens", EVENT);
        }
        for (Effect effect : risk.effects()) {
            String key = name + "/" + effect.key();
            if (effect instanceof Effect.Scale scale) {
                addAmount(key, scale.factor(), scale.each(), scenario.select(scale.on()));
            } else if (effect instanceof Effect.Add added) {
                addAmount(key, added.amount(), added.each(), scenario.select(added.on()));
            } else if (effect instanceof Effect.Set set) {
                addAmount(key, set.month(), set.each(), scenario.selectClosings(set.on()));
            } else if (effect instanceof Effect.Line line) {
                addQuantity(key + "/amount", line.amount());
                addQuantity(key + "/month", line.month());
                addQuantity(key + "/months", line.months());
            }
        }
    }

    private void addAmount(String key, Quantity amount, boolean each, Collection<String> selected) {
        if (each) {
            selected.forEach(path -> addQuantity(key + "/" + path, amount));
        } else {
            addQuantity(key, amount);
        }
    }

    private boolean canDifferFrom(double value, String path) {
        return !scenario.quantity(path).isCertainly(value) || isActedOn(path);
    }

    private boolean isActedOn(String path) {
        return scenario.risks().values().stream()
                .filter(risk -> risk.likelihood() > 0)
                .flatMap(risk -> risk.effects().stream())
                .anyMatch(effect -> effect.changes(path));
    }

    private void add(String name, Distribution distribution) {
        drivers.put(name, new Driver(name, distribution));
    }
}
