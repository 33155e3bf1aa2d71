package org.counterfoil.model;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What a builder has been told: each thing once. Keeps what is wrong with it until the scenario is built. */
final class Statements {

    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    private final Set<String> made = new TreeSet<>();
    private final Set<String> decided = new TreeSet<>();
    private final TreeMap<String, Provenance> decisions = new TreeMap<>();
    private final Set<String> explained = new TreeSet<>();
    private final List<Violation> violations = new ArrayList<>();

    /** Notes that something is stated; a second time is a violation. */
    void state(String path) {
        if (!made.add(path)) {
            add(RuleKind.CHOOSE_ONE, path, "is stated twice; keep one of the two");
        }
    }

    /** Whether something was stated, be it something that cannot be read. */
    boolean isStated(String path) {
        return made.contains(path);
    }

    /** Notes that something that is no quantity is decided; where it comes from may be said before or after. */
    void decide(String path) {
        decided.add(path);
        if (!explained.contains(path)) {
            decisions.put(path, Provenance.NONE);
        }
    }

    /** Notes where something that is no quantity comes from, and so that it is decided. */
    void explain(String path, Provenance where) {
        if (!explained.add(path)) {
            add(RuleKind.CHOOSE_ONE, path, "is said to come from two places; keep one of the two");
        }
        decisions.put(path, where);
    }

    /** Forgets what an earlier scenario said of a thing and of all beneath it, which is stated anew. */
    void forget(String path) {
        Predicate<String> isBeneath = known -> (known + "/").startsWith(path + "/") && !explained.contains(known);
        decided.removeIf(isBeneath);
        decisions.keySet().removeIf(isBeneath);
    }

    /** Takes over what was decided of another scenario. */
    void copyDecisions(Statements other) {
        decided.addAll(other.decided);
        decisions.putAll(other.decisions);
    }

    /** Paths of what a statement of the thing itself decides. */
    Set<String> decided() {
        return decided;
    }

    /** What is decided or said to come from somewhere, and from where, by path. */
    SortedMap<String, Provenance> decisions() {
        return decisions;
    }

    /** Paths of what is said to come from somewhere. */
    Set<String> explained() {
        return explained;
    }

    /** The month that a text names; nothing, and a violation, if it names none. */
    Optional<YearMonth> month(String path, String text) {
        if (!MONTH.matcher(text).matches()) {
            add(RuleKind.NOT_A_MONTH, path, "'%s' is not a month; write it like 2014-07".formatted(text));
            return Optional.empty();
        }
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeException e) {
            add(
                    RuleKind.NOT_A_MONTH,
                    path,
                    "'%s' is not a month; the last two digits run from 01 to 12".formatted(text));
            return Optional.empty();
        }
    }

    /** A value of the model; nothing, and a violation, if the model refuses it. */
    <T> Optional<T> attempt(RuleKind kind, String path, Supplier<T> make) {
        return attempt(kind, path, make, violations);
    }

    static <T> Optional<T> attempt(RuleKind kind, String path, Supplier<T> make, List<Violation> violations) {
        try {
            return Optional.of(make.get());
        } catch (IllegalArgumentException e) {
            violations.add(new Violation(kind, path, String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    void add(RuleKind kind, String path, String message) {
        violations.add(new Violation(kind, path, message));
    }

    /** What was wrong so far, in the order in which it was said. */
    List<Violation> violations() {
        return List.copyOf(violations);
    }
}
