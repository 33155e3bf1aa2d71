package org.counterfoil.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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

/** Says a distribution in plain English: {@code between 0 and 4 months, most likely 1 (PERT)}. */
final class DistributionWords {

    private DistributionWords() {}

    static String of(Distribution distribution, InputUnit unit) {
        if (distribution instanceof Fixed fixed) {
            return unit.amount(fixed.value());
        } else if (distribution instanceof Uniform uniform) {
            return range(uniform.min(), uniform.max(), unit) + ", all equally likely (uniform)";
        } else if (distribution instanceof Triangular t) {
            return range(t.min(), t.max(), unit) + ", most likely " + unit.number(t.mode()) + " (triangular)";
        } else if (distribution instanceof Pert pert) {
            return range(pert.min(), pert.max(), unit) + ", most likely " + unit.number(pert.mode()) + " (PERT)";
        } else if (distribution instanceof Normal normal) {
            return "normal with mean %s and standard deviation %s"
                    .formatted(unit.amount(normal.mean()), Digits.asStated(normal.sd()));
        } else if (distribution instanceof LogNormal) {
            return "log-normal with median %s and 90th percentile %s"
                    .formatted(unit.number(distribution.quantile(0.5)), unit.amount(distribution.quantile(0.9)));
        } else if (distribution instanceof Beta beta) {
            return "%s, mean %s (beta, shapes %s and %s)"
                    .formatted(
                            range(beta.min(), beta.max(), unit),
                            unit.number(beta.mean()),
                            Digits.asStated(beta.alpha()),
                            Digits.asStated(beta.beta()));
        } else if (distribution instanceof Exponential) {
            return "exponential with mean " + unit.amount(distribution.mean());
        } else if (distribution instanceof Gamma) {
            return "gamma with mean %s and 90th percentile %s"
                    .formatted(unit.number(distribution.mean()), unit.amount(distribution.quantile(0.9)));
        } else if (distribution instanceof Truncated truncated) {
            return of(truncated.of(), unit) + ", cut off " + ends(truncated, unit);
        } else if (distribution instanceof Quantiles quantiles) {
            return quantiles(quantiles, unit);
        } else if (distribution instanceof Mixture mixture) {
            return parts(mixture, unit);
        } else if (distribution instanceof Discrete discrete) {
            return choices(discrete, unit);
        } else if (distribution instanceof Empirical empirical) {
            return recorded(empirical, unit);
        }
        throw new AssertionError(distribution);
    }

    private static String range(double min, double max, InputUnit unit) {
        return "between %s and %s".formatted(unit.number(min), unit.amount(max));
    }

    private static String ends(Truncated truncated, InputUnit unit) {
        List<String> ends = new ArrayList<>();
        if (Double.isFinite(truncated.min())) {
            ends.add("below " + unit.number(truncated.min()));
        }
        if (Double.isFinite(truncated.max())) {
            ends.add("above " + unit.number(truncated.max()));
        }
        return String.join(" and ", ends);
    }

    private static String quantiles(Quantiles quantiles, InputUnit unit) {
        List<String> shares = quantiles.pairs().stream()
                .map(pair -> "%s below %s".formatted(Digits.share(pair.p()), unit.number(pair.value())))
                .toList();
        String ends = (Double.isFinite(quantiles.min()) ? ", none below " + unit.number(quantiles.min()) : "")
                + (Double.isFinite(quantiles.max()) ? ", none above " + unit.number(quantiles.max()) : "");
        return String.join(", ", shares) + unit.suffix() + ends + " (quantiles)";
    }

    private static String parts(Mixture mixture, InputUnit unit) {
        List<String> parts = mixture.parts().stream()
                .map(part -> "with probability %s %s"
                        .formatted(Digits.asStated(part.weight()), of(part.distribution(), unit)))
                .toList();
        return String.join("; ", parts) + " (mixture)";
    }

    private static String choices(Discrete discrete, InputUnit unit) {
        List<String> choices = IntStream.range(0, discrete.values().size())
                .mapToObj(i -> "%s with probability %s"
                        .formatted(
                                unit.amount(discrete.values().get(i)),
                                Digits.asStated(discrete.weights().get(i))))
                .toList();
        return "either " + String.join(", or ", choices);
    }

    private static String recorded(Empirical empirical, InputUnit unit) {
        List<Double> values = empirical.values();
        return "any of %s recorded values, each as likely, from %s to %s with median %s"
                .formatted(
                        values.size(),
                        unit.number(values.get(0)),
                        unit.amount(values.get(values.size() - 1)),
                        unit.number(empirical.quantile(0.5)));
    }
}
