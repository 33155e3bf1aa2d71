package org.counterfoil.benchmarks.peer;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.counterfoil.distribution.Distribution;
import org.counterfoil.distribution.LogNormal;
import org.counterfoil.distribution.Normal;
import org.counterfoil.distribution.Pert;
import org.counterfoil.distribution.Uniform;
import org.counterfoil.model.Driver;
import org.counterfoil.model.Scenario;
import org.counterfoil.plan.DriverPlan;
import org.counterfoil.plan.Plan;

/**
 * Draws as commons-math3 makes them: {@code sample()} for a driver that stands alone, and for one that is correlated the
 * exact inversion of its copula's uniform. A distribution that commons-math3 lacks is inverted by our own quantile function.
 *
 * <p>One generator, the library's usual Well19937c, serves all drivers, so that trials are drawn in order.
 */
public final class CommonsDraws implements DrawSource {

    private final RandomGenerator random;
    private final NormalDistribution normal;
    private final List<Drawn> drivers;
    private final double[] factors;

    /** One driver: alone if it has no factor. */
    private record Drawn(DoubleSupplier alone, DoubleUnaryOperator inverse, DriverPlan plan) {}

    /**
     * Draws of a scenario.
     *
     * @throws IllegalArgumentException if drivers are correlated by a matrix
     */
    public CommonsDraws(Scenario scenario, long seed) {
        Plan plan = Plan.of(scenario);
        PlainDraws.requireFactors(plan);
        this.random = new Well19937c(seed);
        this.normal = new NormalDistribution(random, 0, 1);
        List<DriverPlan> plans = plan.drivers();
        List<Driver> named = scenario.drivers();
        this.drivers = IntStream.range(0, plans.size())
                .mapToObj(i -> drawn(named.get(i).distribution(), plans.get(i)))
                .toList();
        this.factors = new double[plan.correlation().factors().size()];
    }

    @Override
    public void fill(long trial, double[] draws) {
        for (int factor = 0; factor < factors.length; factor++) {
            factors[factor] = normal.sample();
        }
        for (int i = 0; i < draws.length; i++) {
            Drawn driver = drivers.get(i);
            draws[i] = driver.plan().isCorrelated()
                    ? driver.inverse().applyAsDouble(normal.cumulativeProbability(score(driver.plan())))
                    : driver.alone().getAsDouble();
        }
    }

    private double score(DriverPlan driver) {
        return driver.loading() * factors[driver.factor()] + driver.residual() * normal.sample();
    }

    private Drawn drawn(Distribution distribution, DriverPlan plan) {
        if (distribution instanceof Pert pert) {
            var beta = pert.asBeta();
            double width = pert.max() - pert.min();
            BetaDistribution standard = new BetaDistribution(random, beta.alpha(), beta.beta());
            return new Drawn(
                    () -> pert.min() + width * standard.sample(),
                    p -> pert.min() + width * standard.inverseCumulativeProbability(p),
                    plan);
        } else if (distribution instanceof LogNormal logNormal) {
            return drawn(new LogNormalDistribution(random, logNormal.mu(), logNormal.sigma()), plan);
        } else if (distribution instanceof Normal bell) {
            return drawn(new NormalDistribution(random, bell.mean(), bell.sd()), plan);
        } else if (distribution instanceof Uniform uniform) {
            return drawn(new UniformRealDistribution(random, uniform.min(), uniform.max()), plan);
        }
        return new Drawn(() -> distribution.quantile(random.nextDouble()), distribution::quantile, plan);
    }

    private static Drawn drawn(RealDistribution distribution, DriverPlan plan) {
        return new Drawn(distribution::sample, distribution::inverseCumulativeProbability, plan);
    }
}
