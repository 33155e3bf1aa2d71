package org.counterfoil.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.counterfoil.distribution.Uniform;
import org.counterfoil.model.Effect;
import org.counterfoil.model.PathPattern;
import org.counterfoil.model.Payer;
import org.counterfoil.model.PublishedPlan;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Risk;
import org.counterfoil.model.RuleKind;
import org.counterfoil.model.Scenario;
import org.counterfoil.model.Violation;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.reference.RandomScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is said to change no result changes none, and what changes none is said to, in scenarios of which every third number
 * has been made 0, 1 or what it would be unsaid.
 */
class IdleLawsTest {

    private static final int TRIALS = 60;

    static LongStream seeds() {
        return LongStream.rangeClosed(701, 740);
    }

    private static final class Case {
        final Scenario scenario;
        final List<Violation> idle = new ArrayList<>();

        Case(long seed) {
            Random random = new Random(seed);
            scenario = Rewriting.of(RandomScenario.of(seed))
                    .withoutCorrelations()
                    .quantities((path, quantity) -> random.nextInt(3) > 0 ? quantity : plain(path, random))
                    .risks(risk -> random.nextInt(3) > 0 ? risk : tamed(risk, random))
                    .scenario(warning -> {
                        if (warning.kind() != RuleKind.HELD_AT_BOUNDS) {
                            idle.add(warning);
                        }
                    });
        }

        private static Quantity plain(String path, Random random) {
            QuantityKind kind = QuantityKind.ofPath(path);
            double unsaid = kind.hasDefault() ? kind.defaultValue() : 0;
            double value = random.nextBoolean() ? unsaid : random.nextInt(2);
            boolean isPossible = value >= kind.lower() && value <= kind.upper();
            double possible = kind == QuantityKind.SAVING ? 1 : isPossible ? value : kind.lower();
            return kind == QuantityKind.SAVING_AT_TRANSFER
                    ? Quantity.zeroBecause("plain")
                    : Quantity.of(possible)
                            .withProvenance(Quantity.zeroBecause("plain").provenance());
        }

        /** Effects that do nothing, by a factor of 1 or an amount of 0. */
        private static Risk tamed(Risk risk, Random random) {
            return with(
                    risk,
                    risk.effects().stream()
                            .map(effect -> random.nextBoolean() ? effect : tamed(effect))
                            .toList());
        }

        private static Effect tamed(Effect effect) {
            if (effect instanceof Effect.Scale scale) {
                return new Effect.Scale(scale.on(), Quantity.of(1), scale.each());
            }
            return effect instanceof Effect.Add added
                    ? new Effect.Add(added.on(), Quantity.of(0), added.each())
                    : effect;
        }

        Outcomes run() {
            return AllColumns.run(scenario, TRIALS);
        }

        Scenario stating(String path, Quantity quantity) {
            return Rewriting.of(scenario)
                    .quantities((each, old) -> each.equals(path) ? quantity : old)
                    .scenario(ignored -> {});
        }

        Scenario withRisks(UnaryOperator<Risk> change) {
            return Rewriting.of(scenario).risks(change).scenario(ignored -> {});
        }

        /** The scenario without what a violation says is idle, or with it changed. */
        List<Scenario> changed(Violation violation) {
            String path = violation.path();
            if (scenario.quantities().containsKey(path)) {
                return others(scenario, path).stream()
                        .map(other -> stating(path, other))
                        .toList();
            }
            String[] parts = path.split("/", -1);
            if (parts[0].equals("risks")) {
                return List.of(withRisks(risk -> !risk.id().equals(parts[1])
                        ? risk
                        : parts.length == 2 ? never(risk) : without(risk, Integer.parseInt(parts[3]))));
            }
            if (parts[0].equals("payers")) {
                return Arrays.stream(Payer.values())
                        .map(payer -> Rewriting.of(scenario)
                                .with(builder -> builder.payer(path.substring("payers/".length()), payer))
                                .scenario(ignored -> {}))
                        .toList();
            }
            if (parts[0].equals("publishedPlan")) {
                return List.of(Rewriting.of(scenario)
                        .with(builder -> builder.publishedPlan(
                                without(scenario.publishedPlan(), parts[1], Integer.parseInt(parts[2]))))
                        .scenario(ignored -> {}));
            }
            throw new AssertionError(violation);
        }
    }

    private static Risk never(Risk risk) {
        return new Risk(risk.id(), risk.title(), 0, risk.effects(), risk.provenance());
    }

    private static Risk without(Risk risk, int effect) {
        List<Effect> others = new ArrayList<>(risk.effects());
        others.remove(effect);
        return with(risk, others);
    }

    private static Risk with(Risk risk, List<Effect> effects) {
        return new Risk(risk.id(), risk.title(), risk.likelihood(), effects, risk.provenance());
    }

    private static PublishedPlan without(PublishedPlan plan, String list, int pattern) {
        List<PathPattern> covers = new ArrayList<>(plan.covers());
        List<PathPattern> leavesOut = new ArrayList<>(plan.leavesOut());
        (list.equals("covers") ? covers : leavesOut).remove(pattern);
        return new PublishedPlan(plan.cost(), covers, leavesOut, plan.provenance());
    }

    /** Other numbers in the place of one. */
    private static List<Quantity> others(Scenario scenario, String path) {
        QuantityKind kind = QuantityKind.ofPath(path);
        if (kind == QuantityKind.SAVING) {
            return List.of(Quantity.of(0.97), Quantity.of(new Uniform(0.8, 1)).withPlanValue(0.99));
        }
        if (kind == QuantityKind.SAVING_AT_TRANSFER) {
            // No more than is stated: what is idle below the saving need not be so above it.
            double saving = scenario.quantity(path.replace("savingAtTransfer", "saving"))
                    .planValue();
            double stated = scenario.quantity(path).distribution().upper();
            double most = stated > 0 ? Math.min(stated, saving) : saving;
            if (most <= 0) {
                return List.of(Quantity.of(Math.max(-1, most - 0.05)));
            }
            return List.of(
                    Quantity.of(0.4 * most), Quantity.of(new Uniform(0, most)).withPlanValue(0.7 * most));
        }
        double low = Double.isInfinite(kind.lower()) ? -9 : kind.lower();
        double high = Double.isInfinite(kind.upper()) ? low + 23 : kind.upper();
        double middle = low + 0.37 * (high - low);
        return List.of(
                Quantity.of(middle), Quantity.of(new Uniform(low + 0.1 * (high - low), low + 0.9 * (high - low))));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsSaidToChangeNothingChangesNothing(long seed) {
        Case one = new Case(seed);
        Outcomes before = one.run();
        for (Violation violation : one.idle) {
            for (Scenario changed : one.changed(violation)) {
                assertThat(different(before, AllColumns.run(changed, TRIALS)))
                        .as(violation.toString())
                        .isEmpty();
            }
        }
    }

    /**
     * Of numbers that are not idle, sampled, all but a few change something. What they leave are events too rare for the
     * trials; a sunk line, which its mark says to count for nothing; and a body that nobody lets join, of whom the plan
     * speaks all the same.
     */
    @Test
    void whatChangesNothingIsSaidTo() {
        List<String> unsaid = new ArrayList<>();
        AtomicInteger looked = new AtomicInteger();
        LongStream.rangeClosed(801, 808).forEach(seed -> {
            Case one = new Case(seed);
            Outcomes before = one.run();
            Set<String> idle =
                    new TreeSet<>(one.idle.stream().map(Violation::path).toList());
            List<String> paths = new ArrayList<>(one.scenario.quantities().keySet());
            Collections.shuffle(paths, new Random(seed));
            paths.stream()
                    .filter(path -> !idle.contains(path) && !isPlain(one.scenario, path))
                    .limit(20)
                    .peek(path -> looked.incrementAndGet())
                    .filter(path -> others(one.scenario, path).stream()
                            .allMatch(other -> different(before, AllColumns.run(one.stating(path, other), TRIALS))
                                    .isEmpty()))
                    .forEach(path -> unsaid.add(seed + " " + path));
        });
        assertThat(looked.get()).isGreaterThan(120);
        assertThat(unsaid).as("of %d", looked.get()).hasSizeLessThan(looked.get() / 20);
    }

    private static boolean isPlain(Scenario scenario, String path) {
        QuantityKind kind = QuantityKind.ofPath(path);
        boolean isSunk = kind == QuantityKind.LINE_AMOUNT
                && scenario.lines().values().stream()
                        .anyMatch(line -> line.sunk() && path.startsWith("lines/" + line.id() + "/"));
        return isSunk || scenario.quantity(path).isCertainly(kind.hasDefault() ? kind.defaultValue() : 0);
    }

    /** Columns that differ by more than rounding, in a trial, the plan or the ceiling. */
    private static List<String> different(Outcomes one, Outcomes other) {
        List<String> different = new ArrayList<>();
        for (OutcomeColumn column : one.columns()) {
            double[] values = one.values(column);
            double[] others = other.values(column);
            if (!isSame(one.plan(column), other.plan(column))
                    || IntStream.range(0, values.length).anyMatch(trial -> !isSame(values[trial], others[trial]))) {
                different.add(column.toString());
            }
        }
        for (int year = 0; year < one.period().years(); year++) {
            if (!isSame(one.ceiling(year).grossSaving(), other.ceiling(year).grossSaving())) {
                different.add("ceiling of year " + year);
            }
        }
        return different;
    }

    /** A span of no length is one up to a rounding: a cost of 1 a month of it may be 1e-16. */
    private static boolean isSame(double one, double other) {
        return Math.abs(one - other) <= 1e-10 * Math.max(1, Math.abs(one)) || Double.compare(one, other) == 0;
    }
}
