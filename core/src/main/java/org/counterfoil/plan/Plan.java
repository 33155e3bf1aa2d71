package org.counterfoil.plan;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.counterfoil.model.Driver;
import org.counterfoil.model.InvalidScenarioException;
import org.counterfoil.model.RuleKind;
import org.counterfoil.model.Sampling;
import org.counterfoil.model.Scenario;
import org.counterfoil.model.Violation;
import org.counterfoil.outcome.Ceiling;
import org.counterfoil.outcome.Tolerance;

/**
 * What a machine computes: a scenario as flat arrays and rows, with no names to look up. Everything is in the order of
 * ids and paths, so that the order in which a scenario was written changes no bit.
 *
 * @param years of the appraisal
 * @param firstYear first calendar year of the first financial year
 * @param discountFactors by year
 * @param drivers in the order of their names
 * @param correlation how drivers move together
 * @param quantities rows
 * @param risks that can happen, in the order of their ids
 * @param actions of the risks on the quantities, scales before adds
 * @param riskLines cash flows that risks bring
 * @param centres in the order of their ids
 * @param bodies in the order of their ids
 * @param programme as a whole
 * @param lines further cash flows
 * @param accounts where costs of change are booked
 * @param publishedCost of the published plan
 * @param tolerance how near two outcomes must lie to be the same
 * @param ceilings what the inputs allow at best, by year
 */
public record Plan(
        int years,
        int firstYear,
        double[] discountFactors,
        List<DriverPlan> drivers,
        CorrelationPlan correlation,
        QuantityPlan quantities,
        List<RiskPlan> risks,
        List<Action> actions,
        List<RiskLine> riskLines,
        List<CentrePlan> centres,
        List<BodyPlan> bodies,
        ProgrammePlan programme,
        List<LinePlan> lines,
        List<Account> accounts,
        OptionalDouble publishedCost,
        Tolerance tolerance,
        List<Ceiling> ceilings) {

    /**
     * Compiles a scenario.
     *
     * @throws org.counterfoil.model.InvalidScenarioException if its correlations cannot all hold together
     */
    public static Plan of(Scenario scenario) {
        return new PlanCompiler(scenario).compile();
    }

    /**
     * Checks what only compiling can find: that a scenario's correlations can all hold together, and that its sampling
     * can serve all that is drawn.
     *
     * @throws org.counterfoil.model.InvalidScenarioException if not
     */
    public static void check(Scenario scenario) {
        List<String> drawn = drawn(scenario);
        String problem = DirectionNumbers.problem(scenario.settings().draws().with(drawn), drawn);
        if (scenario.settings().sampling() == Sampling.SOBOL && !problem.isEmpty()) {
            throw new InvalidScenarioException(
                    List.of(new Violation(RuleKind.TOO_MANY_INPUTS, "simulation/sampling", problem)));
        }
    }

    /**
     * Names of all that a scenario draws: the drivers, then the latent factors of correlations.
     *
     * @throws org.counterfoil.model.InvalidScenarioException if its correlations cannot all hold together
     */
    public static List<String> drawn(Scenario scenario) {
        List<Driver> drivers = scenario.drivers();
        return drawn(drivers.stream().map(Driver::name), new CorrelationCompiler(scenario, drivers).plan());
    }

    private static List<String> drawn(Stream<String> drivers, CorrelationPlan correlation) {
        return Stream.concat(drivers, correlation.factors().stream()).toList();
    }

    /** Names of all that is drawn: the drivers, then the latent factors of correlations. */
    public List<String> drawn() {
        return drawn(drivers.stream().map(DriverPlan::name), correlation);
    }
}
