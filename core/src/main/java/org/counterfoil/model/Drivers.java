package org.counterfoil.model;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.counterfoil.distribution.Distribution;
import org.counterfoil.distribution.Normal;
import org.counterfoil.distribution.Uniform;

/**
 * Tells the uncertain inputs of a scenario from the certain ones.
 *
 * <p>An input that cannot act (a likelihood of 0, a probability of joining of 1 on which no risk acts) is certain.
 * Source: method, section 8.
 */
final class Drivers {

    private static final Uniform EVENT = new Uniform(0, 1);
    private static final Normal SHOCK = new Normal(0, 1);

    private final Scenario scenario;
    private final Collection<Effect> acting;
    private final TreeMap<String, Driver> drivers = new TreeMap<>();
    private final TreeSet<String> certain = new TreeSet<>();

    private Drivers(Scenario scenario) {
        this.scenario = scenario;
        this.acting = acting(scenario);
    }

    static Drivers of(Scenario scenario) {
        Drivers found = new Drivers(scenario);
        scenario.quantities().forEach(found::addQuantity);
        scenario.bodies().keySet().forEach(found::addEvents);
        found.addDrift();
        scenario.risks().values().forEach(found::addRisk);
        return found;
    }

    /** All that can differ from trial to trial, in the order of their names. */
    List<Driver> uncertain() {
        return List.copyOf(drivers.values());
    }

    /** Names of those that would be drivers, were they stated otherwise: a plain number, a risk that never happens. */
    Set<String> certain() {
        return Collections.unmodifiableSet(certain);
    }

    private void addQuantity(String path, Quantity quantity) {
        add(path, !quantity.isCertain(), quantity.distribution());
    }

    private void addEvents(String body) {
        add(QuantityKind.JOINS.path(body) + "/happens", canDifferFrom(1, QuantityKind.JOINS.path(body)), EVENT);
        add("bodies/" + body + "/withdraws", canDifferFrom(0, QuantityKind.WITHDRAW_RATE.path(body)), EVENT);
        add("bodies/" + body + "/leaves", canDifferFrom(0, QuantityKind.LEAVE_RATE.path(body)), EVENT);
    }

    private void addDrift() {
        boolean drifts = canDifferFrom(0, QuantityKind.VOLATILITY.path(""));
        scenario.appraisal().period().allYears().stream()
                .skip(1)
                .forEach(year -> add("programme/businessAsUsual/drift/" + year, drifts, SHOCK));
    }

    private void addRisk(Risk risk) {
        String name = "risks/" + risk.id();
        add(name + "/happens", risk.likelihood() > 0 && risk.likelihood() < 1, EVENT);
        for (Effect effect : risk.effects()) {
            String key = name + "/" + effect.key();
            if (effect instanceof Effect.Scale scale) {
                addAmount(risk, key, scale.factor(), scale.each(), scenario.select(scale.on()));
            } else if (effect instanceof Effect.Add added) {
                addAmount(risk, key, added.amount(), added.each(), scenario.select(added.on()));
            } else if (effect instanceof Effect.Set set) {
                addAmount(risk, key, set.month(), set.each(), scenario.selectClosings(set.on()));
            } else if (effect instanceof Effect.Line line) {
                addAmount(risk, key + "/amount", line.amount());
                addAmount(risk, key + "/month", line.month());
                addAmount(risk, key + "/months", line.months());
            }
        }
    }

    private void addAmount(Risk risk, String key, Quantity amount, boolean each, Collection<String> selected) {
        if (each) {
            selected.forEach(path -> addAmount(risk, key + "/" + path, amount));
        } else {
            addAmount(risk, key, amount);
        }
    }

    private void addAmount(Risk risk, String name, Quantity amount) {
        add(name, risk.likelihood() > 0 && !amount.isCertain(), amount.distribution());
    }

    private boolean canDifferFrom(double value, String path) {
        return !scenario.quantity(path).isCertainly(value) || isActedOn(path);
    }

    private boolean isActedOn(String path) {
        return acting.stream().anyMatch(effect -> effect.changes(path));
    }

    /** Effects that can happen, one of those that act alike on the same quantities. */
    private static Collection<Effect> acting(Scenario scenario) {
        return scenario.risks().values().stream()
                .filter(risk -> risk.likelihood() > 0)
                .flatMap(risk -> risk.effects().stream())
                .collect(Collectors.toMap(Effect::key, effect -> effect, (one, other) -> one))
                .values();
    }

    private void add(String name, boolean isUncertain, Distribution distribution) {
        if (isUncertain) {
            drivers.put(name, new Driver(name, distribution));
        } else {
            certain.add(name);
        }
    }
}
