package org.counterfoil.model;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What a builder has been told: each thing once. Keeps what is wrong with it until the scenario is built. */
final class Statements {

    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    private final Set<String> made = new TreeSet<>();
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
