package org.counterfoil.run;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.counterfoil.model.Claim;
import org.counterfoil.model.Scenario;
import org.counterfoil.model.Spelling;
import org.counterfoil.outcome.Metric;
import org.counterfoil.outcome.OutcomeColumn;
import org.counterfoil.outcome.Summary;
import org.counterfoil.simulation.Precision;
import org.counterfoil.units.AppraisalPeriod;
import org.counterfoil.units.FinancialYear;

/** Reads which figure of a result is meant, such as {@code grossSaving/2017-18/p50}, and how closely it is to be known. */
final class FigurePath {

    static final String WRITE =
            "write FIGURE=HALFWIDTH, such as claims/128m=0.5%, netPresentValue/mean=1 or grossSaving/2017-18/p50=2";

    private FigurePath() {}

    /**
     * The precision that is asked for.
     *
     * @param figure its path
     * @param halfWidth as written
     * @throws IllegalArgumentException with what to write, if either says nothing
     */
    static Precision precision(String figure, String halfWidth, Scenario scenario) {
        List<String> steps = Arrays.asList(figure.split("/", -1));
        if (steps.get(0).equals("claims") && steps.size() == 2) {
            Claim claim = scenario.claims().get(steps.get(1));
            if (claim == null) {
                throw new IllegalArgumentException(Spelling.unknown(
                        "claim", steps.get(1), scenario.claims().keySet()));
            }
            double share = number(halfWidth);
            if (share >= 0.5) {
                throw new IllegalArgumentException(
                        "± %s%% is not a precision of a probability; write less than 50%%, such as 0.5%%"
                                .formatted(BigDecimal.valueOf(share)
                                        .movePointRight(2)
                                        .stripTrailingZeros()
                                        .toPlainString()));
            }
            return Precision.ofProbability(claim, scenario, share);
        }
        if (scenario.claims().containsKey(figure)) {
            throw new IllegalArgumentException("a claim is written claims/%s".formatted(figure));
        }
        Metric metric = metric(steps.get(0));
        OutcomeColumn column = column(metric, steps, scenario);
        String statistic = steps.get(steps.size() - 1);
        if (halfWidth.endsWith("%") && metric.unit() != Metric.Unit.SHARE) {
            throw new IllegalArgumentException(
                    "%s is not a share, so its half-width cannot be '%s'; write it in the figure's own unit"
                            .formatted(metric.key(), halfWidth));
        }
        return statistic.equals("mean")
                ? Precision.ofMean(column, number(halfWidth))
                : Precision.ofQuantile(column, probability(statistic), number(halfWidth));
    }

    /** The paths of all figures of a scenario's result. */
    static Stream<String> all(Scenario scenario) {
        List<String> years = period(scenario).allYears().stream()
                .map(FinancialYear::toString)
                .toList();
        List<String> statistics = Stream.concat(
                        Stream.of("mean"), Summary.PROBABILITIES.stream().map(FigurePath::name))
                .toList();
        Stream<String> metrics = Arrays.stream(Metric.values()).flatMap(metric -> switch (metric.shape()) {
            case TRIAL -> Stream.of(metric.key());
            case YEAR -> beneath(Stream.of(metric.key()), years);
            case BODY_YEAR ->
                beneath(beneath(Stream.of(metric.key()), scenario.bodies().keySet()), years);
        });
        return Stream.concat(scenario.claims().keySet().stream().map("claims/"::concat), beneath(metrics, statistics));
    }

    private static Stream<String> beneath(Stream<String> paths, Collection<String> steps) {
        return paths.flatMap(path -> steps.stream().map(step -> path + "/" + step));
    }

    private static Metric metric(String key) {
        List<String> keys = Arrays.stream(Metric.values()).map(Metric::key).toList();
        return Arrays.stream(Metric.values())
                .filter(metric -> metric.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no metric '%s'%s"
                        .formatted(
                                key,
                                Spelling.nearest(key, keys)
                                        .map("; did you mean '%s'?"::formatted)
                                        .orElse("; " + WRITE))));
    }

    private static OutcomeColumn column(Metric metric, List<String> steps, Scenario scenario) {
        String form = switch (metric.shape()) {
            case TRIAL -> metric.key() + "/mean";
            case YEAR -> "%s/%s/mean".formatted(metric.key(), period(scenario).lastYear());
            case BODY_YEAR ->
                "%s/%s/%s/mean"
                        .formatted(
                                metric.key(),
                                scenario.bodies().firstKey(),
                                period(scenario).lastYear());
        };
        if (steps.size() != form.split("/", -1).length) {
            throw new IllegalArgumentException("write it like %s, or with p50 for mean".formatted(form));
        }
        return switch (metric.shape()) {
            case TRIAL -> OutcomeColumn.of(metric);
            case YEAR -> OutcomeColumn.of(metric, year(steps.get(1), scenario));
            case BODY_YEAR -> OutcomeColumn.of(metric, year(steps.get(2), scenario), body(steps.get(1), scenario));
        };
    }

    private static int year(String text, Scenario scenario) {
        FinancialYear year = FinancialYear.parse(text, scenario.appraisal().yearStarts());
        if (!period(scenario).contains(year)) {
            throw new IllegalArgumentException("%s is not appraised; write %s to %s"
                    .formatted(
                            year, period(scenario).firstYear(), period(scenario).lastYear()));
        }
        return period(scenario).indexOf(year);
    }

    private static String body(String id, Scenario scenario) {
        if (!scenario.bodies().containsKey(id)) {
            throw new IllegalArgumentException(
                    Spelling.unknown("body", id, scenario.bodies().keySet()));
        }
        return id;
    }

    private static AppraisalPeriod period(Scenario scenario) {
        return scenario.appraisal().period();
    }

    private static double probability(String statistic) {
        return Summary.PROBABILITIES.stream()
                .filter(p -> statistic.equals(name(p)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no statistic '%s'; write mean, %s"
                        .formatted(
                                statistic,
                                String.join(
                                        ", ",
                                        Summary.PROBABILITIES.stream()
                                                .map(FigurePath::name)
                                                .toList()))));
    }

    private static String name(double p) {
        return "p" + Math.round(100 * p);
    }

    private static double number(String text) {
        boolean isPercentage = text.endsWith("%");
        try {
            // Not parseDouble, which also reads Java's own 1d and 0x1p-3.
            double number = new BigDecimal(isPercentage ? text.substring(0, text.length() - 1) : text).doubleValue();
            if (number > 0 && number < Double.POSITIVE_INFINITY) {
                return isPercentage ? number / 100 : number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException("'%s' is not a half-width; write a number above 0".formatted(text));
    }
}
