package org.counterfoil.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.counterfoil.distribution.Pert;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Scenario;
import org.counterfoil.model.ScenarioBuilder;

/**
 * A scenario of any size, made up to be measured: every body has the same uncertain numbers and moves all its functions, one
 * centre serves them all, and each risk scales the standardisation of all bodies by one draw.
 *
 * @param bodies at least 1
 * @param functions at least 1
 * @param years at least 1
 * @param risks how many
 * @param correlated how many of the bodies' drivers move together, up to {@value #DRIVERS_A_BODY} for each
 * @param byMatrix whether they do so by a matrix of correlations, not by one common factor
 */
record GrownScenario(int bodies, int functions, int years, int risks, int correlated, boolean byMatrix) {

    static final GrownScenario BASE = new GrownScenario(8, 4, 10, 4, 0, false);

    private static final int DRIVERS_A_BODY = 8;
    private static final List<String> UNCERTAIN = List.of(
            "delay",
            "standardisation",
            "dualRunning",
            "dualRunningMonths",
            "migrationCost",
            "stranded",
            "upkeep",
            "transferDelay");

    /** Axes along which the base grows alone, by name. */
    private static final Map<String, Function<Integer, GrownScenario>> AXES = Map.of(
            "bodies", n -> new GrownScenario(n, BASE.functions, BASE.years, BASE.risks, 0, false),
            "functions", n -> new GrownScenario(BASE.bodies, n, BASE.years, BASE.risks, 0, false),
            "years", n -> new GrownScenario(BASE.bodies, BASE.functions, n, BASE.risks, 0, false),
            "risks", n -> new GrownScenario(BASE.bodies, BASE.functions, BASE.years, n, 0, false),
            "drivers-by-factor", n -> new GrownScenario(BASE.bodies, BASE.functions, BASE.years, BASE.risks, n, false),
            "drivers-by-matrix", n -> new GrownScenario(BASE.bodies, BASE.functions, BASE.years, BASE.risks, n, true));

    /**
     * The base, grown along one axis.
     *
     * @param size such as {@code bodies=16}
     */
    static GrownScenario of(String size) {
        String[] parts = size.split("=", 2);
        Function<Integer, GrownScenario> axis = AXES.get(parts[0]);
        if (axis == null || parts.length != 2) {
            throw new IllegalArgumentException(
                    "'%s' is not an axis and a number; write it like bodies=16".formatted(size));
        }
        return axis.apply(Integer.valueOf(parts[1]));
    }

    /** As a scenario. */
    Scenario build() {
        ScenarioBuilder builder = Scenario.builder("grown", "Grown to be measured")
                .money("GBP", "million", "2012-13")
                .appraisal("2013-14", years)
                .programme(programme -> programme
                        .starts("2013-04")
                        .with(QuantityKind.OFFICE_COST, new Pert(9, 12, 16))
                        .with(QuantityKind.EXIT_COST, new Pert(0.1, 0.25, 0.85))
                        .with(QuantityKind.GROWTH, new Pert(-0.03, -0.01, 0.01))
                        .with(QuantityKind.VOLATILITY, 0.01)
                        .with(QuantityKind.PERSISTENCE, 0.6))
                .centre(
                        "centre",
                        centre -> centre.built("2013-04", 9)
                                .with(QuantityKind.BUILD_COST, 20)
                                .with(QuantityKind.CENTRE_DELAY, new Pert(0, 1, 5))
                                .with(QuantityKind.RUNNING_COST, new Pert(4, 7, 14))
                                .with(QuantityKind.PACE, new Pert(1, 1.05, 1.5)));
        for (int i = 0; i < functions; i++) {
            builder.function(
                    name("function", i),
                    function -> function.with(QuantityKind.TRANSFERABLE, new Pert(0.5, 0.75, 0.9))
                            .with(QuantityKind.SAVING, new Pert(0.1, 0.2, 0.5))
                            .with(QuantityKind.SAVING_AT_TRANSFER, new Pert(0, 0.075, 0.1))
                            .with(QuantityKind.RAMP_MONTHS, new Pert(24, 30, 48))
                            .with(QuantityKind.EROSION, new Pert(0, 0.01, 0.04)));
        }
        for (int i = 0; i < bodies; i++) {
            addBody(builder, name("body", i));
        }
        for (int i = 0; i < risks; i++) {
            builder.risk(name("risk", i), 0.5, risk -> risk.scales("bodies/*/standardisation", new Pert(0.8, 0.95, 1)));
        }
        if (correlated > 0) {
            // A value below 0 cannot come from one common factor.
            builder.correlation("together", byMatrix ? -0.01 : 0.3, correlatedDrivers());
        }
        return builder.build();
    }

    private void addBody(ScenarioBuilder builder, String id) {
        builder.body(id, body -> {
            body.centre("centre")
                    .transfer("2014-01")
                    .goLive("2014-07")
                    .with(QuantityKind.BODY_DELAY, new Pert(0, 1, 4))
                    .with(QuantityKind.STANDARDISATION, new Pert(0.7, 0.95, 1))
                    .with(QuantityKind.DUAL_RUNNING, new Pert(0.05, 0.1, 0.25))
                    .with(QuantityKind.DUAL_RUNNING_MONTHS, new Pert(2, 3, 6))
                    .with(QuantityKind.MIGRATION_COST, new Pert(1, 2, 5))
                    .with(QuantityKind.STRANDED, new Pert(0, 0.01, 0.035))
                    .with(QuantityKind.UPKEEP, new Pert(0.004, 0.01, 0.02))
                    .with(QuantityKind.TRANSFER_DELAY, new Pert(0, 1, 6))
                    .with(QuantityKind.JOINS, 0.9)
                    .with(QuantityKind.WITHDRAW_RATE, 0.05)
                    .with(QuantityKind.LEAVE_RATE, 0.02)
                    .with(QuantityKind.LEAVING_COST, 2)
                    .with(QuantityKind.MIGRATION_MONTHS, 9);
            for (int i = 0; i < functions; i++) {
                body.cost(name("function", i), 10);
            }
        });
    }

    private String[] correlatedDrivers() {
        return IntStream.range(0, correlated)
                .mapToObj(i -> "bodies/" + name("body", i / DRIVERS_A_BODY) + "/" + UNCERTAIN.get(i % DRIVERS_A_BODY))
                .toArray(String[]::new);
    }

    private static String name(String what, int i) {
        return String.format(Locale.ROOT, "%s%02d", what, i);
    }
}
