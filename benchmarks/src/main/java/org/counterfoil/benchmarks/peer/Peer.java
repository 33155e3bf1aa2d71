package org.counterfoil.benchmarks.peer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.outcome.Replicates;
import org.counterfoil.outcome.Tolerance;

/** One way to compute the trials of a scenario. */
public interface Peer {

    /** Computes trials, keeping the columns that a report needs. */
    Outcomes run(int trials);

    /**
     * Outcomes of which only the columns are known.
     *
     * @param values by [column][trial]; taken over, not copied
     */
    static Outcomes outcomes(Scenario scenario, List<OutcomeColumn> columns, double[][] values) {
        Map<OutcomeColumn, double[]> byColumn = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            byColumn.put(columns.get(i), values[i]);
        }
        return new Outcomes(
                scenario.appraisal().period(),
                values[0].length,
                Replicates.NONE,
                byColumn,
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                Tolerance.of(
                        new double[scenario.appraisal().period().years()],
                        scenario.appraisal().discountFactors()));
    }
}
