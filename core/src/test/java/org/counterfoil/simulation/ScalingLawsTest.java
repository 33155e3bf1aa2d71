package org.counterfoil.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import org.counterfoil.distribution.Beta;
import org.counterfoil.distribution.Discrete;
import org.counterfoil.distribution.Distribution;
import org.counterfoil.distribution.Empirical;
import org.counterfoil.distribution.Exponential;
import org.counterfoil.distribution.Fixed;
import org.counterfoil.distribution.Gamma;
import org.counterfoil.distribution.LogNormal;
import org.counterfoil.distribution.Mixture;
import org.counterfoil.distribution.Normal;
import org.counterfoil.distribution.Pert;
import org.counterfoil.distribution.Quantiles;
import org.counterfoil.distribution.Triangular;
import org.counterfoil.distribution.Truncated;
import org.counterfoil.distribution.Uniform;
import org.counterfoil.model.Claim;
import org.counterfoil.model.Effect;
import org.counterfoil.model.PathPattern;
import org.counterfoil.model.PublishedPlan;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.QuantityUnit;
import org.counterfoil.model.Reading;
import org.counterfoil.model.Risk;
import org.counterfoil.model.Scenario;
import org.counterfoil.model.ScenarioBuilder;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.reference.RandomScenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Twice as much money in, twice as much money out, and nothing else changes; and no promise depends on the unit of money.
 *
 * <p>Doubling is exact in floating point, so the law holds to the bit. A lognormal quantity of money is replaced by a
 * triangular one on both sides: adding ln 2 to its logarithm is not exact.
 */
class ScalingLawsTest {

    static LongStream seeds() {
        return AllColumns.seeds();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void doublingAllMoneyDoublesEveryColumnOfMoneyAndChangesNoOther(long seed) {
        Scenario original = RandomScenario.of(seed);
        Scenario once = scaled(original, 1);
        Scenario twice = scaled(original, 2);
        Outcomes small = AllColumns.run(once, 300);
        Outcomes large = AllColumns.run(twice, 300);
        List<String> wrong = new ArrayList<>();
        for (OutcomeColumn column : small.columns()) {
            double factor = isMoney(column.metric()) ? 2 : 1;
            double[] expected = Arrays.stream(small.values(column))
                    .map(value -> value * factor)
                    .toArray();
            if (!Arrays.equals(large.values(column), expected)
                    || AllColumns.bits(large.plan(column)) != AllColumns.bits(small.plan(column) * factor)) {
                wrong.add(column.toString());
            }
        }
        assertThat(wrong).isEmpty();
        for (int year = 0; year < once.appraisal().period().years(); year++) {
            assertThat(large.ceiling(year).grossSaving())
                    .isEqualTo(2 * small.ceiling(year).grossSaving());
        }
        assertThat(large.bites()).isEqualTo(small.bites());
        assertThat(kept(twice, large)).isEqualTo(kept(once, small));
    }

    /**
     * Every figure that money decides comes out at one value or a few, and each claim is put on the very value of the plan:
     * only rounding could tell the units apart.
     */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSameProgrammeInUnitsThousandsMillionsAndBillionsKeepsTheSamePromises(long seed) {
        Scenario certain = Rewriting.of(RandomScenario.of(seed))
                .withoutCorrelations()
                .quantities((path, quantity) -> switch (QuantityKind.ofPath(path)) {
                    case VOLATILITY -> Rewriting.certain(0);
                    case JOINS -> Quantity.of(0.7);
                    default -> Rewriting.certain(quantity.planValue());
                })
                .scenario();
        List<List<Boolean>> kept = new ArrayList<>();
        for (double factor : new double[] {1, 1e3, 1e6, 1e9, 1.0 / 3}) {
            kept.add(keptAtTheirPlannedValues(certain, factor));
        }
        assertThat(kept).allMatch(kept.get(0)::equals);
    }

    private static List<Boolean> keptAtTheirPlannedValues(Scenario certain, double factor) {
        Scenario scaled = scaled(certain, factor);
        Outcomes outcomes = AllColumns.run(scaled, 64);
        Outcomes inOnes = AllColumns.run(scaled(certain, 1), 1);
        List<Boolean> kept = new ArrayList<>();
        for (OutcomeColumn column : outcomes.columns()) {
            double rounding = outcomes.tolerance().of(column);
            double planned = inOnes.plan(column) * (isMoney(column.metric()) ? factor : 1);
            for (double value : outcomes.values(column)) {
                kept.add(Double.isNaN(value) || value >= planned - rounding);
                kept.add(Double.isNaN(value) || value <= planned + rounding);
            }
        }
        return kept;
    }

    private static boolean isMoney(Metric metric) {
        return switch (metric.unit()) {
            case MONEY, MONEY_A_YEAR -> true;
            case RATIO, SHARE, MONTHS, COUNT, YEAR_NUMBER -> false;
        };
    }

    /** In which trials the claim is kept. */
    private static List<Boolean> kept(Scenario scenario, Outcomes outcomes) {
        Claim claim = scenario.claims().values().iterator().next();
        Reading reading = Reading.of(claim, scenario.appraisal().period());
        return Arrays.stream(reading.values(outcomes))
                .mapToObj(value -> claim.isMetBy(value, reading.rounding(outcomes)))
                .toList();
    }

    private static Scenario scaled(Scenario scenario, double factor) {
        return Rewriting.of(scenario)
                .quantities((path, quantity) -> isMoney(path) ? scaled(quantity, factor) : quantity)
                .risks(risk -> scaled(risk, scenario, factor))
                .publishedPlan(plan -> new PublishedPlan(
                        plan.cost().map(value -> value * factor), plan.covers(), plan.leavesOut(), plan.provenance()))
                .with(builder -> addMoney(builder, scenario, factor))
                .scenario();
    }

    private static boolean isMoney(String path) {
        QuantityUnit unit = QuantityKind.ofPath(path).unit();
        return unit == QuantityUnit.MONEY || unit == QuantityUnit.MONEY_A_YEAR || unit == QuantityUnit.MONEY_A_MONTH;
    }

    /** A risk that adds money, and a claim. */
    private static void addMoney(ScenarioBuilder builder, Scenario scenario, double factor) {
        builder.risk(
                "extra-work",
                0.5,
                risk -> risk.adds("centres/*/build/cost", scaled(new Triangular(1, 2, 5), factor))
                        .addsEach("bodies/*/cost", scaled(new Uniform(-3, 2), factor)));
        builder.claim(
                "enough", 7 * factor, scenario.appraisal().period().lastYear().toString());
    }

    private static Risk scaled(Risk risk, Scenario scenario, double factor) {
        List<Effect> effects = risk.effects().stream()
                .map(effect -> scaled(effect, scenario, factor))
                .toList();
        return new Risk(risk.id(), risk.title(), risk.likelihood(), effects, risk.provenance());
    }

    private static Effect scaled(Effect effect, Scenario scenario, double factor) {
        if (effect instanceof Effect.Line line) {
            return new Effect.Line(
                    line.category(),
                    line.payer(),
                    line.transfer(),
                    scaled(line.amount(), factor),
                    line.month(),
                    line.months());
        }
        if (effect instanceof Effect.Add added && selectsMoney(added.on(), scenario)) {
            return new Effect.Add(added.on(), scaled(added.amount(), factor), added.each());
        }
        return effect;
    }

    private static boolean selectsMoney(PathPattern on, Scenario scenario) {
        return scenario.select(on).stream().allMatch(ScalingLawsTest::isMoney);
    }

    private static Quantity scaled(Quantity quantity, double factor) {
        OptionalDouble plan = quantity.statedPlan().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(quantity.statedPlan().getAsDouble() * factor);
        return new Quantity(scaled(quantity.distribution(), factor), plan, quantity.provenance());
    }

    private static Distribution scaled(Distribution distribution, double factor) {
        if (distribution instanceof Fixed fixed) {
            return new Fixed(fixed.value() * factor);
        } else if (distribution instanceof Uniform uniform) {
            return new Uniform(uniform.min() * factor, uniform.max() * factor);
        } else if (distribution instanceof Triangular three) {
            return new Triangular(three.min() * factor, three.mode() * factor, three.max() * factor);
        } else if (distribution instanceof Pert pert) {
            return new Pert(pert.min() * factor, pert.mode() * factor, pert.max() * factor);
        } else if (distribution instanceof Normal normal) {
            return new Normal(normal.mean() * factor, normal.sd() * factor);
        } else if (distribution instanceof Beta beta) {
            return new Beta(beta.alpha(), beta.beta(), beta.min() * factor, beta.max() * factor);
        } else if (distribution instanceof Discrete discrete) {
            return new Discrete(scaled(discrete.values(), factor), discrete.weights());
        } else if (distribution instanceof Empirical empirical) {
            return new Empirical(scaled(empirical.values(), factor));
        } else if (distribution instanceof Exponential exponential) {
            return new Exponential(exponential.mean() * factor);
        } else if (distribution instanceof Gamma gamma) {
            return new Gamma(gamma.shape(), gamma.scale() * factor);
        } else if (distribution instanceof Truncated truncated) {
            return new Truncated(scaled(truncated.of(), factor), truncated.min() * factor, truncated.max() * factor);
        } else if (distribution instanceof Mixture mixture) {
            return new Mixture(mixture.parts().stream()
                    .map(part -> new Mixture.Part(part.weight(), scaled(part.distribution(), factor)))
                    .toList());
        } else if (distribution instanceof Quantiles quantiles) {
            return scaled(quantiles, factor);
        } else if (distribution instanceof LogNormal logNormal) {
            double mean = logNormal.mean();
            return new Triangular(0.5 * mean * factor, mean * factor, 2 * mean * factor);
        }
        throw new AssertionError(distribution);
    }

    /** Without an end, as twice a distance from it has a logarithm that is not exact either. */
    private static Quantiles scaled(Quantiles quantiles, double factor) {
        return new Quantiles(quantiles.pairs().stream()
                .map(one -> new Quantiles.Pair(one.p(), one.value() * factor))
                .toList());
    }

    private static List<Double> scaled(List<Double> values, double factor) {
        return values.stream().map(value -> value * factor).toList();
    }
}
