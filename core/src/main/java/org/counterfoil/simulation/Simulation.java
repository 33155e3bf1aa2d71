package org.counterfoil.simulation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.counterfoil.model.Claim;
import org.counterfoil.model.DrawList;
import org.counterfoil.model.InvalidScenarioException;
import org.counterfoil.model.Reading;
import org.counterfoil.model.RuleKind;
import org.counterfoil.model.Sampling;
import org.counterfoil.model.Scenario;
import org.counterfoil.model.Violation;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.plan.Plan;

/**
 * Simulates a scenario: the same seed gives the same bits, on any number of threads.
 *
 * <p>An immutable description of a run; each setting makes a new one. Safe to share between threads.
 */
public final class Simulation {

    /** No figure of a programme is as large, in any unit; sums of its fourth powers are numbers still. */
    private static final double BEYOND_ANY = 1e30;

    /** Trials in a block: large enough to vectorise, small enough that a block's rows stay in the cache. */
    static final int BLOCK_SIZE = 256;

    private static final int COLUMNS_AT_WORK = 3;
    private static final long BYTES_A_THREAD = 16 << 20;

    private final Scenario scenario;
    private final Plan plan;
    private final int asked;
    private final long seed;
    private final Sampling sampling;
    private final DrawList draws;
    private final int threads;
    private final List<OutcomeColumn> kept;
    private final List<String> keptQuantities;
    private final SimulationListener listener;

    private Simulation(
            Scenario scenario,
            Plan plan,
            int asked,
            long seed,
            Sampling sampling,
            DrawList draws,
            int threads,
            List<OutcomeColumn> kept,
            List<String> keptQuantities,
            SimulationListener listener) {
        this.scenario = scenario;
        this.plan = plan;
        this.asked = asked;
        this.seed = seed;
        this.sampling = sampling;
        this.draws = draws;
        this.threads = threads;
        this.kept = kept;
        this.keptQuantities = keptQuantities;
        this.listener = listener;
    }

    /**
     * A simulation as the scenario asks for it, on all cores, keeping {@link #defaultColumns(Scenario)}.
     *
     * @throws org.counterfoil.model.InvalidScenarioException if its correlations cannot all hold together
     */
    public static Simulation of(Scenario scenario) {
        Plan plan = Plan.of(scenario);
        return new Simulation(
                scenario,
                plan,
                scenario.settings().trials(),
                scenario.settings().seed(),
                scenario.settings().sampling(),
                scenario.settings().draws().with(plan.drawn()),
                Runtime.getRuntime().availableProcessors(),
                defaultColumns(scenario),
                List.of(),
                SimulationListener.NONE);
    }

    /**
     * The columns that a report needs: one value a trial, the savings and the implementation cost of each year, attributable
     * saving and uptake at the end, and what the claims read.
     */
    public static List<OutcomeColumn> defaultColumns(Scenario scenario) {
        int years = scenario.appraisal().period().years();
        TreeSet<OutcomeColumn> columns = new TreeSet<>();
        for (Metric metric : Metric.values()) {
            if (metric.shape() == Metric.Shape.TRIAL) {
                columns.add(OutcomeColumn.of(metric));
            }
        }
        for (Metric metric :
                List.of(Metric.GROSS_SAVING, Metric.NET_SAVING, Metric.CASH_RELEASING_SAVING, Metric.IMPLEMENTATION)) {
            columns.addAll(OutcomeColumn.all(metric, years, List.of()));
        }
        columns.add(OutcomeColumn.of(Metric.ATTRIBUTABLE_SAVING, years - 1));
        columns.add(OutcomeColumn.of(Metric.UPTAKE, years - 1));
        columns.add(OutcomeColumn.of(Metric.LIVE_UPTAKE, years - 1));
        for (Claim claim : scenario.claims().values()) {
            columns.addAll(Reading.of(claim, scenario.appraisal().period()).columns());
        }
        return List.copyOf(columns);
    }

    /**
     * With another number of trials, or the next that the sampling can run: see {@link Sampling#trials(int)}.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public Simulation trials(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("trials are at least 1, but were %d".formatted(number));
        }
        return new Simulation(scenario, plan, number, seed, sampling, draws, threads, kept, keptQuantities, listener);
    }

    /** With another seed. */
    public Simulation seed(long number) {
        return new Simulation(scenario, plan, asked, number, sampling, draws, threads, kept, keptQuantities, listener);
    }

    /**
     * With another sampling.
     *
     * @throws IllegalArgumentException if it cannot serve so many drivers
     */
    public Simulation sampling(Sampling other) {
        Uniforms.check(other, plan.drawn(), draws);
        return new Simulation(scenario, plan, asked, seed, other, draws, threads, kept, keptQuantities, listener);
    }

    /**
     * Over another list of draws. Runs over one list share their luck: what both draw, they draw alike, but for members
     * of a stated pair or of groups that overlap, where either has others. So the difference of two of them, trial by
     * trial, is that of the scenarios alone.
     *
     * @param list what comes first; what the scenario draws besides comes behind it, as {@link DrawList#with} says
     * @throws IllegalArgumentException if the sampling cannot serve so many drivers
     */
    public Simulation drawing(DrawList list) {
        DrawList longer = list.with(plan.drawn());
        Uniforms.check(sampling, plan.drawn(), longer);
        return new Simulation(scenario, plan, asked, seed, sampling, longer, threads, kept, keptQuantities, listener);
    }

    /**
     * On another number of threads; changes no bit.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public Simulation threads(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("threads are at least 1, but were %d".formatted(number));
        }
        return new Simulation(scenario, plan, asked, seed, sampling, draws, number, kept, keptQuantities, listener);
    }

    /**
     * Keeping other columns.
     *
     * @throws IllegalArgumentException if one is of a year or a body that the scenario does not have
     */
    public Simulation keeping(Collection<OutcomeColumn> columns) {
        List<OutcomeColumn> chosen = known(columns);
        return new Simulation(scenario, plan, asked, seed, sampling, draws, threads, chosen, keptQuantities, listener);
    }

    private List<OutcomeColumn> known(Collection<OutcomeColumn> columns) {
        for (OutcomeColumn column : columns) {
            boolean hasBody = column.body().isEmpty() || scenario.bodies().containsKey(column.body());
            if (column.year() >= plan.years() || !hasBody) {
                throw new IllegalArgumentException("the scenario has no column " + column);
            }
        }
        return List.copyOf(new TreeSet<>(columns));
    }

    /**
     * Keeping, beside the columns, what some quantities were in every trial: as drawn, acted on by risks, held within
     * their bounds. None are kept unless asked for.
     *
     * @param paths of quantities, as in {@link Scenario#quantities()}
     * @throws IllegalArgumentException if the scenario has no quantity at one of the paths
     */
    public Simulation keepingQuantities(Collection<String> paths) {
        paths.forEach(scenario::quantity);
        List<String> chosen = List.copyOf(new TreeSet<>(paths));
        return new Simulation(scenario, plan, asked, seed, sampling, draws, threads, kept, chosen, listener);
    }

    /** Watched by a listener. */
    public Simulation listener(SimulationListener watching) {
        return new Simulation(scenario, plan, asked, seed, sampling, draws, threads, kept, keptQuantities, watching);
    }

    /** The scenario it simulates. */
    public Scenario scenario() {
        return scenario;
    }

    /**
     * How many trials will be run: at least as many as were asked for.
     *
     * @throws IllegalArgumentException if they are more than the sampling can run
     */
    public int trials() {
        return sampling.trials(asked);
    }

    /** How uniforms are chosen. */
    public Sampling sampling() {
        return sampling;
    }

    /** All that it may draw, in the order of dimensions. */
    public DrawList draws() {
        return draws;
    }

    /** The seed. */
    public long seed() {
        return seed;
    }

    /**
     * Runs all trials. What the listener throws ends the run and is thrown on.
     *
     * @throws IllegalArgumentException if the sampling cannot serve so many drivers, or run so many trials
     * @throws InvalidScenarioException if risks multiply a figure past 1e30
     * @throws CancellationException if the listener stopped it, or this thread was interrupted
     */
    public Outcomes run() {
        return runUntil(List.of(), trials());
    }

    /**
     * Runs trials until figures are known closely enough: as many as {@link #trials()}, then twice as many again and
     * again. The outcomes are those of a run of as many trials, bit for bit.
     *
     * @param wanted figures; the columns that they read are kept beside the others
     * @param mostTrials there will never be more, whether or not {@link Precision#isReachedBy} then
     * @throws IllegalArgumentException as {@link #run()}; or if the first trials are more than the most already, or a
     *     figure reads a column that the scenario does not have
     * @throws CancellationException if the listener stopped it, or this thread was interrupted
     */
    public Outcomes runUntil(Collection<Precision> wanted, int mostTrials) {
        if (trials() > mostTrials) {
            throw new IllegalArgumentException(
                    "the first %d trials are more than the most, %d".formatted(trials(), mostTrials));
        }
        Set<OutcomeColumn> columns = new HashSet<>(kept);
        wanted.forEach(precision -> columns.addAll(precision.columns()));
        PlannedDelivery planned = PlannedDelivery.of(plan);
        TrialBlock planTrial = new TrialBlock(plan, planned, everything(), 1);
        planTrial.computePlan();
        Map<OutcomeColumn, Double> asPlanned = only(planTrial);
        TrialLoop loop = new TrialLoop(plan, planned, uniforms(), known(columns), keptQuantities, listener);
        loop.runTo(trials(), threads);
        // The outcomes are made anew, so that nothing holds on to columns that have since grown.
        while (loop.trials() <= mostTrials / 2 && !areReached(wanted, outcomes(loop, asPlanned))) {
            loop.runTo(2 * loop.trials(), threads);
        }
        return outcomes(loop, asPlanned);
    }

    private static boolean areReached(Collection<Precision> wanted, Outcomes outcomes) {
        return wanted.stream().allMatch(precision -> precision.isReachedBy(outcomes));
    }

    private Outcomes outcomes(TrialLoop loop, Map<OutcomeColumn, Double> asPlanned) {
        asPlanned.forEach((column, value) -> refuseBeyondAny(column, value, "in the plan"));
        loop.columns().forEach((column, values) -> {
            for (double value : values) {
                if (!(Math.abs(value) <= BEYOND_ANY)) {
                    refuseBeyondAny(column, value, "in a trial");
                }
            }
        });
        return new Outcomes(
                scenario.appraisal().period(),
                loop.trials(),
                sampling.replicates(),
                loop.columns(),
                loop.quantities(),
                asPlanned,
                plan.ceilings(),
                shares(loop.bites(), loop.trials()),
                plan.tolerance());
    }

    /** Only risks that multiply one another without end get there, since each number by itself is in proportion. */
    private static void refuseBeyondAny(OutcomeColumn column, double value, String where) {
        boolean isNone = Double.isNaN(value) && column.metric().missing() == Metric.Missing.NONE;
        if (isNone || Math.abs(value) > BEYOND_ANY) {
            throw new InvalidScenarioException(List.of(new Violation(
                    RuleKind.NUMBER_TOO_LARGE,
                    "risks",
                    "together make %s larger than 1e30 %s; make their effects smaller"
                            .formatted(column.metric().key(), where))));
        }
    }

    /**
     * About how much memory a run takes, in bytes: the columns and quantities that it keeps, the rows of its threads, and
     * room for summaries of a few columns at a time.
     */
    public long bytesNeeded(int trials) {
        long columns = kept.size() + keptQuantities.size() + COLUMNS_AT_WORK;
        return Double.BYTES * columns * trials + threads * BYTES_A_THREAD;
    }

    /**
     * Replays one trial alone.
     *
     * @param trial its index, 0 for the first
     * @throws IllegalArgumentException if the sampling cannot serve so many drivers
     */
    public TrialTrace trace(int trial) {
        TrialBlock block = new TrialBlock(plan, PlannedDelivery.of(plan), everything(), 1);
        block.compute(new Draws(plan, uniforms(), 1), trial, 1);
        SortedMap<String, Double> draws = new TreeMap<>();
        for (int i = 0; i < plan.drivers().size(); i++) {
            draws.put(plan.drivers().get(i).name(), block.draws()[i][0]);
        }
        return new TrialTrace(trial, draws, only(block));
    }

    /** What it is asked for, in one line. */
    @Override
    public String toString() {
        return "%s, trials %d, seed %d, sampling %s".formatted(scenario.about().id(), asked, seed, sampling.key());
    }

    private Uniforms uniforms() {
        return Uniforms.of(sampling, seed, plan.drawn(), draws);
    }

    /** Every outcome of a block of one trial. */
    private Map<OutcomeColumn, Double> only(TrialBlock block) {
        Map<OutcomeColumn, Double> values = new HashMap<>();
        OutcomeColumn.all(plan.years(), scenario.bodies().keySet())
                .forEach(column -> values.put(column, block.row(column)[0]));
        return values;
    }

    private Wanted everything() {
        return Wanted.by(OutcomeColumn.all(plan.years(), scenario.bodies().keySet()));
    }

    private Map<String, Double> shares(long[] bites, int trials) {
        Map<String, Double> shares = new HashMap<>();
        for (int row = 0; row < bites.length; row++) {
            if (bites[row] > 0) {
                shares.put(plan.quantities().paths()[row], (double) bites[row] / trials);
            }
        }
        return shares;
    }
}
