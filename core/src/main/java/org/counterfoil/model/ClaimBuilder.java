package org.counterfoil.model;

import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.counterfoil.units.AppraisalPeriod;
import org.counterfoil.units.FinancialYear;

/**
 * Collects what is stated of one claim, with the words of a scenario file.
 *
 * <p>A claim about one year states {@code year}; one about several states {@code by}, and {@code from} if they do not
 * start with the appraisal; one about the whole appraisal states none. What its metric does not read is a violation.
 */
public final class ClaimBuilder {

    private static final String METRICS =
            Arrays.stream(ClaimMetric.values()).map(ClaimMetric::key).collect(Collectors.joining(", "));

    private static final String FROM = "from";
    /** The last year of a claim that is ready, whatever a file would call it. */
    private static final String UNTIL = "until";

    private final String id;
    private final Statements statements;
    private final TreeMap<String, StatedYear> years = new TreeMap<>();
    private Optional<Claim> ready = Optional.empty();
    private String statement;
    private Optional<ClaimMetric> metric = Optional.empty();
    private Basis basis = Basis.GROSS;
    private Optional<Claim.Direction> direction = Optional.empty();
    private double threshold;
    private double confidence = Claim.DEFAULT_CONFIDENCE;
    private Provenance provenance = Provenance.NONE;

    ClaimBuilder(String id, Statements statements) {
        this.id = id;
        this.statement = id;
        this.statements = statements;
    }

    /** A claim that is ready. */
    static ClaimBuilder of(Claim claim, Statements statements) {
        ClaimBuilder builder = new ClaimBuilder(claim.id(), statements);
        builder.ready = Optional.of(claim);
        boolean isOfOneYear = claim.metric().years() == ClaimMetric.Years.ONE;
        builder.years.put(FROM, StatedYear.of(builder.path(isOfOneYear ? "year" : FROM), claim.from()));
        builder.years.put(UNTIL, StatedYear.of(builder.path(isOfOneYear ? "year" : "by"), claim.until()));
        // A claim cannot tell a confidence that was asked for from the usual one, if they are the same.
        if (claim.confidence() != Claim.DEFAULT_CONFIDENCE) {
            statements.decide(builder.path("confidence"));
        }
        return builder;
    }

    /** One that has been told the same, its years as texts. */
    ClaimBuilder copy() {
        ClaimBuilder copy = new ClaimBuilder(id, statements);
        copy.ready = ready;
        copy.statement = statement;
        copy.metric = metric;
        copy.basis = basis;
        copy.direction = direction;
        copy.threshold = threshold;
        copy.confidence = confidence;
        copy.provenance = provenance;
        years.forEach((key, year) -> copy.years.put(key, year.asText()));
        return copy;
    }

    /** The promise in its own words; the id where nothing is said. */
    public ClaimBuilder statement(String words) {
        state("statement");
        statement = words;
        return this;
    }

    /** What it is about. */
    public ClaimBuilder metric(ClaimMetric what) {
        state("metric");
        metric = Optional.of(what);
        return this;
    }

    /** Which saving it means; {@link Basis#GROSS} where nothing is said. */
    public ClaimBuilder basis(Basis which) {
        state("basis");
        basis = which;
        return this;
    }

    /** The year it is about, written like {@code 2017-18}. */
    public ClaimBuilder year(String text) {
        return year("year", text);
    }

    /** The first year it is about, written like {@code 2017-18}; the appraisal's first where nothing is said. */
    public ClaimBuilder from(String text) {
        return year(FROM, text);
    }

    /** The last year it is about, written like {@code 2017-18}. */
    public ClaimBuilder by(String text) {
        return year("by", text);
    }

    private ClaimBuilder year(String key, String text) {
        state(key);
        statements.decide(path(key));
        years.put(key, StatedYear.of(path(key), text));
        return this;
    }

    /** The least that is promised, in the metric's unit. */
    public ClaimBuilder atLeast(double least) {
        return limit("atLeast", Claim.Direction.AT_LEAST, least);
    }

    /** The most that is promised, in the metric's unit; for a payback year the calendar year in which it starts. */
    public ClaimBuilder atMost(double most) {
        return limit("atMost", Claim.Direction.AT_MOST, most);
    }

    private ClaimBuilder limit(String key, Claim.Direction side, double limit) {
        state(key);
        if (direction.isPresent()) {
            statements.add(RuleKind.CHOOSE_ONE, path(""), "has atLeast and atMost; make two claims of it");
        }
        direction = Optional.of(side);
        threshold = limit;
        return this;
    }

    /** Probability from which it counts as supported, between 0 and 1; 0.8 where nothing is said. */
    public ClaimBuilder confidence(double probability) {
        state("confidence");
        statements.decide(path("confidence"));
        confidence = probability;
        return this;
    }

    /** Where the promise was made. */
    public ClaimBuilder provenance(Provenance where) {
        provenance = where;
        return this;
    }

    /**
     * The claim; nothing, and violations, if a part of it is missing or cannot be read.
     *
     * @param period the years of the appraisal
     * @param yearStarts the month in which years start; empty if nobody could say
     */
    Optional<Claim> build(AppraisalPeriod period, Optional<Month> yearStarts, List<Violation> violations) {
        if (ready.isPresent()) {
            Claim claim = ready.get();
            return spanOf(claim, period, yearStarts, violations).map(span -> claim.about(span.from(), span.until()));
        }
        if (metric.isEmpty()) {
            violations.add(new Violation(RuleKind.MISSING, path("metric"), "is missing; write one of " + METRICS));
        }
        if (direction.isEmpty()) {
            violations.add(new Violation(RuleKind.MISSING, path(""), "needs one of atLeast and atMost"));
        }
        Optional<Span> span = metric.flatMap(known -> span(known, period, yearStarts, violations));
        if (span.isEmpty() || direction.isEmpty()) {
            return Optional.empty();
        }
        return Statements.attempt(
                RuleKind.OUT_OF_BOUNDS,
                path(""),
                () -> new Claim(
                        id,
                        statement,
                        metric.get(),
                        basis,
                        span.get().from(),
                        span.get().until(),
                        direction.get(),
                        threshold,
                        confidence,
                        provenance),
                violations);
    }

    private record Span(FinancialYear from, FinancialYear until) {}

    private Optional<Span> spanOf(
            Claim claim, AppraisalPeriod period, Optional<Month> yearStarts, List<Violation> violations) {
        if (claim.metric().years() == ClaimMetric.Years.NONE) {
            return Optional.of(new Span(period.firstYear(), period.lastYear()));
        }
        Optional<FinancialYear> until = read(UNTIL, yearStarts, violations);
        Optional<FinancialYear> from = claim.from().equals(claim.until()) ? until : read(FROM, yearStarts, violations);
        return from.flatMap(first -> until.map(last -> new Span(first, last)));
    }

    private Optional<FinancialYear> read(String key, Optional<Month> yearStarts, List<Violation> violations) {
        return Optional.ofNullable(years.get(key)).flatMap(year -> year.read(yearStarts, violations));
    }

    private Optional<Span> span(
            ClaimMetric known, AppraisalPeriod period, Optional<Month> yearStarts, List<Violation> violations) {
        List<String> read = switch (known.years()) {
            case NONE -> List.of();
            case ONE -> List.of("year");
            case SPAN -> List.of(FROM, "by");
        };
        for (String key : List.of("year", FROM, "by")) {
            if (statements.isStated(path(key)) && !read.contains(key)) {
                violations.add(new Violation(
                        RuleKind.NOT_FOR_THIS_METRIC,
                        path(key),
                        "%s is about %s; leave this out"
                                .formatted(
                                        known.key(),
                                        read.isEmpty()
                                                ? "the whole appraisal"
                                                : "years named by " + String.join(" and ", read))));
            }
        }
        if (read.isEmpty()) {
            return Optional.of(new Span(period.firstYear(), period.lastYear()));
        }
        String last = read.get(read.size() - 1);
        if (!statements.isStated(path(last))) {
            violations.add(new Violation(
                    RuleKind.MISSING, path(last), "is missing; write a financial year, like " + period.lastYear()));
        }
        Optional<FinancialYear> until = read(last, yearStarts, violations);
        if (known.years() == ClaimMetric.Years.ONE) {
            return until.map(year -> new Span(year, year));
        }
        Optional<FinancialYear> from =
                statements.isStated(path(FROM)) ? read(FROM, yearStarts, violations) : Optional.of(period.firstYear());
        return from.flatMap(first -> until.map(year -> new Span(first, year)));
    }

    private void state(String key) {
        statements.state(path(key));
    }

    private String path(String key) {
        return "claims/" + id + (key.isEmpty() ? "" : "/" + key);
    }
}
