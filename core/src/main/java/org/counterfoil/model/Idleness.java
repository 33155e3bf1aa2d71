package org.counterfoil.model;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Why no value of a quantity could change any result, as far as some values of the others go. */
final class Idleness {

    private static final Reason SUNK = new Reason("the line is sunk, and so in no total", "take sunk out of the line");

    private final Scenario scenario;
    private final Outlook outlook;
    private final Map<String, List<Reason>> found = new TreeMap<>();

    /**
     * One reason.
     *
     * @param lack what is not so
     * @param remedy what would make the quantity matter
     */
    record Reason(String lack, String remedy) {}

    Idleness(Scenario scenario, ValueRanges.Of of) {
        this.scenario = scenario;
        this.outlook = new Outlook(scenario, of);
    }

    Outlook outlook() {
        return outlook;
    }

    /** The reasons why the quantity at a path is idle; none if it may matter. */
    List<Reason> reasons(String path) {
        return found.computeIfAbsent(path, this::find);
    }

    private List<Reason> find(String path) {
        QuantityKind kind = QuantityKind.ofPath(path);
        return kind == QuantityKind.LINE_AMOUNT
                ? reasonsOfLine(path.split("/", -1))
                : lacks(kind, path).stream()
                        .map(need -> new Reason(need.lack(), need.remedy()))
                        .toList();
    }

    /** The needs that are not met, the first of each function of a body; none if all are met for one. */
    Set<Need> lacks(QuantityKind kind, String path) {
        EnumSet<Need> lacks = EnumSet.noneOf(Need.class);
        for (Moving moving : outlook.reading(kind, path)) {
            List<Need> unmet = Need.of(kind).stream()
                    .filter(need -> !need.isMet(outlook, moving))
                    .toList();
            if (unmet.isEmpty()) {
                return EnumSet.noneOf(Need.class);
            }
            lacks.add(unmet.get(0));
        }
        return lacks;
    }

    private List<Reason> reasonsOfLine(String[] path) {
        CashFlowLine line = scenario.lines().get(path[1]);
        if (line == null || line.sunk()) {
            return List.of(SUNK);
        }
        if (line.scaling() == CashFlowLine.Scaling.FIXED) {
            return List.of();
        }
        if (outlook.all().stream().noneMatch(outlook::hasVolume)) {
            return List.of(new Reason("it follows the volume served, and there is none", "state a cost that can move"));
        }
        // In the ceiling everybody is served from the first year on, so there every amount counts.
        boolean isServed = outlook.ranges().withPlan()
                || line.years().stream()
                        .filter(year -> year.toString().equals(path[path.length - 1]))
                        .mapToInt(scenario.appraisal().period()::indexOf)
                        .anyMatch(year -> outlook.all().stream().anyMatch(moving -> outlook.canBeServed(moving, year)));
        return isServed
                ? List.of()
                : List.of(new Reason("it follows the volume served, and nobody is served yet", "state a later year"));
    }

    /** Whether the line of an amount is marked as counting for nothing: that is no slip, but what the mark is for. */
    boolean isMarked(String path) {
        return reasons(path).contains(SUNK);
    }

    /** Each reason with what would help. */
    static String text(Collection<Reason> reasons) {
        return reasons.stream()
                .map(reason -> reason.lack() + "; " + reason.remedy())
                .distinct()
                .collect(Collectors.joining(". Besides, "));
    }
}
