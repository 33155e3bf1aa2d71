package org.counterfoil.benchmarks.peer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.counterfoil.model.Driver;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.reference.ReferenceTrial;
import org.counterfoil.simulation.Simulation;

/** An object for each trial: core's plain reference of the method, given draws. */
public final class NaivePeer implements Peer {

    private final Scenario scenario;
    private final DrawSource source;
    private final List<OutcomeColumn> columns;
    private final Map<String, Integer> drivers = new HashMap<>();

    /** Trials of a scenario. */
    public NaivePeer(Scenario scenario, DrawSource source) {
        this.scenario = scenario;
        this.source = source;
        this.columns = Simulation.defaultColumns(scenario);
        for (Driver driver : scenario.drivers()) {
            drivers.put(driver.name(), drivers.size());
        }
    }

    @Override
    public Outcomes run(int trials) {
        double[][] values = new double[columns.size()][trials];
        double[] draws = new double[drivers.size()];
        for (int trial = 0; trial < trials; trial++) {
            source.fill(trial, draws);
            ReferenceTrial computed = new ReferenceTrial(scenario, name -> draws[drivers.getOrDefault(name, -1)]);
            for (int column = 0; column < values.length; column++) {
                values[column][trial] = computed.value(columns.get(column));
            }
        }
        return Peer.outcomes(scenario, columns, values);
    }
}
