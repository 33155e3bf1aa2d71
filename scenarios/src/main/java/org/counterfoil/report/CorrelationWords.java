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
                String other = isFirst ? pair.second() : pair.first();
                words.add(together(isFirst ? pair.first() : pair.second(), other, isEvent(other), pair.value()));
            }
        }
        List<String> between =
                correlation.between().stream().map(PathPattern::text).toList();
        between.stream()
                .filter(name -> isEvent(name) && correlation.value() != 0)
                .forEach(event -> addTogether(words, event, between, correlation.value()));
        return words;
    }

    /** With the other events of a group, and with all that is no event. */
    private static void addTogether(List<String> words, String event, List<String> between, double value) {
        if (between.size() == 1) {
            words.add(together(event, "another of them", true, value));
            return;
        }
        for (boolean areEvents : new boolean[] {false, true}) {
            List<String> others = between.stream()
                    .filter(name -> !name.equals(event) && isEvent(name) == areEvents)
                    .toList();
            if (!others.isEmpty()) {
                words.add(together(event, String.join(", ", others), areEvents, value));
            }
        }
    }

    private static String together(String event, String other, boolean isEvent, double value) {
        boolean isPositive = value > 0;
        String when = "when " + happening(event) + ", ";
        if (isEvent) {
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
