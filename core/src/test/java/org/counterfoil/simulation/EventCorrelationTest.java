package org.counterfoil.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.counterfoil.distribution.Uniform;
import org.counterfoil.model.CashFlowLine;
import org.counterfoil.model.Payer;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Sampling;
import org.counterfoil.model.Scenario;
import org.counterfoil.model.ScenarioBuilder;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Outcomes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A positive correlation of an event with anything else says that they come together, a negative one that they do not. */
class EventCorrelationTest {

    private static final String DELAY = "centres/c/delay";

    /**
     * An event, and how to see in a trial that it happened.
     *
     * @param driver of the event
     * @param metric that tells
     * @param happened of the metric's value
     */
    private record Event(String driver, Metric metric, DoublePredicate happened) {
        @Override
        public String toString() {
            return driver;
        }
    }

    static Stream<Event> events() {
        return Stream.of(
                new Event("risks/strike/happens", Metric.IMPLEMENTATION_COST, cost -> cost > 50),
                new Event("bodies/joins/joins/happens", Metric.BODIES_MOVED, moved -> moved > 3.5),
                new Event("bodies/waits/withdraws", Metric.BODIES_WITHDRAWN, withdrawn -> withdrawn > 0),
                new Event("bodies/stays/leaves", Metric.BODIES_LEFT, left -> left > 0));
    }

    @ParameterizedTest
    @MethodSource("events")
    void aPositiveCorrelationMeansTogetherAndANegativeOneApart(Event event) {
        // The delay is uniform on 0 to 24 months. A body that waits for a late centre gives up more often as it is.
        double independent = longerDelayWithTheEvent(event, 0);

        assertThat(longerDelayWithTheEvent(event, 0.8)).isGreaterThan(independent + 3);
        assertThat(longerDelayWithTheEvent(event, -0.8)).isLessThan(independent - 3);
    }

    /** Mean delay in trials with the event, less that in trials without it. */
    private static double longerDelayWithTheEvent(Event event, double correlation) {
        Scenario scenario = programme(event)
                .correlation("c", correlation, event.driver(), DELAY)
                .build();
        OutcomeColumn column = OutcomeColumn.of(event.metric());
        Outcomes outcomes = Simulation.of(scenario)
                .sampling(Sampling.RANDOM)
                .trials(4_096)
                .keeping(List.of(column))
                .keepingQuantities(List.of(DELAY))
                .run();
        double[] delay = outcomes.quantity(DELAY);
        double[] told = outcomes.values(column);
        return mean(delay, told, event.happened())
                - mean(delay, told, event.happened().negate());
    }

    private static double mean(double[] delay, double[] told, DoublePredicate counts) {
        return IntStream.range(0, delay.length)
                .filter(trial -> counts.test(told[trial]))
                .mapToDouble(trial -> delay[trial])
                .average()
                .orElseThrow();
    }

    /** Four bodies, of which one may not join, one may not wait and one may not stay; only one of these at a time. */
    private static ScenarioBuilder programme(Event event) {
        Quantity nothing = Quantity.zeroBecause("the law needs none");
        ScenarioBuilder builder = Scenario.builder("events", "Events")
                .appraisal("2026-27", 10)
                .function("hr", function -> function.with(QuantityKind.SAVING, 0.2))
                .centre(
                        "c",
                        centre -> centre.built("2026-04", 12)
                                .with(QuantityKind.RUNNING_COST, 1)
                                .with(QuantityKind.CENTRE_DELAY, new Uniform(0, 24)))
                .everyBody(body -> body.with(QuantityKind.MIGRATION_COST, 1)
                        .with(QuantityKind.DUAL_RUNNING, nothing)
                        .with(QuantityKind.UPKEEP, 0.05)
                        .with(QuantityKind.STRANDED, nothing))
                .programme(to -> to.with(QuantityKind.OFFICE_COST, nothing).with(QuantityKind.EXIT_COST, nothing));
        for (String id : List.of("joins", "waits", "stays", "other")) {
            builder.body(id, body -> body.centre("c").goLive("2027-04").cost("hr", 10));
        }
        if (event.driver().contains("/joins/")) {
            builder.body("joins", body -> body.with(QuantityKind.JOINS, 0.5));
        } else if (event.driver().endsWith("/withdraws")) {
            builder.body(
                    "waits", body -> body.with(QuantityKind.WITHDRAW_RATE, 1).with(QuantityKind.BODY_DELAY, 12));
        } else if (event.driver().endsWith("/leaves")) {
            builder.body("stays", body -> body.with(QuantityKind.LEAVE_RATE, 0.2));
        } else {
            builder.risk(
                    "strike",
                    0.3,
                    risk -> risk.brings(
                            CashFlowLine.Category.IMPLEMENTATION, Payer.PROGRAMME, Quantity.of(100), "2026-04", 1));
        }
        return builder;
    }
}
