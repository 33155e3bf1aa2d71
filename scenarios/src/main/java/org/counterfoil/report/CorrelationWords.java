package org.counterfoil.report;

import java.util.ArrayList;
import java.util.List;
import org.counterfoil.model.Correlation;
import org.counterfoil.model.PathPattern;

/**
 * Says what a correlation with events means: an event's driver is high where it happens, and sooner, so that a positive
 * correlation brings it together with delays, costs and other events. Source: method, section 2.
 */
final class CorrelationWords {

    private CorrelationWords() {}

    /** A sentence for each event that a correlation joins with something; none where it joins no event. */
    static List<String> ofEvents(Correlation correlation) {
        List<String> words = new ArrayList<>();
        for (Correlation.Pair pair : correlation.pairs()) {
            if (pair.value() != 0 && (isEvent(pair.first()) || isEvent(pair.second()))) {
                boolean isFirst = isEvent(pair.first());
                words.add(together(
                        isFirst ? pair.first() : pair.second(), isFirst ? pair.second() : pair.first(), pair.value()));
            }
        }
        List<String> between =
                correlation.between().stream().map(PathPattern::text).toList();
        between.stream()
                .filter(name -> isEvent(name) && correlation.value() != 0)
                .forEach(event -> words.add(together(event, others(between, event), correlation.value())));
        return words;
    }

    private static String others(List<String> names, String event) {
        List<String> others = names.stream().filter(name -> !name.equals(event)).toList();
        return others.isEmpty() ? "another of them" : String.join(", ", others);
    }

    private static String together(String event, String other, double value) {
        boolean isPositive = value > 0;
        String when = "when " + happening(event) + ", ";
        if (isEvent(other)) {
            return when + other + (isPositive ? " tends to happen too" : " tends not to happen");
        }
        return when + other + (isPositive ? " tends to be higher" : " tends to be lower");
    }

    /** {@code risks/strike happens}; a wait ends sooner. */
    private static String happening(String event) {
        String owner = event.substring(0, event.lastIndexOf('/'));
        if (event.endsWith("/withdraws")) {
            return owner + " gives up waiting, or sooner";
        }
        if (event.endsWith("/leaves")) {
            return owner + " leaves, or sooner";
        }
        return event.endsWith("/joins/happens")
                ? owner.substring(0, owner.lastIndexOf('/')) + " joins"
                : owner + " happens";
    }

    private static boolean isEvent(String name) {
        return name.endsWith("/happens") || name.endsWith("/withdraws") || name.endsWith("/leaves");
    }
}
