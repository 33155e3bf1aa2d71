package org.counterfoil.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.counterfoil.model.Basis;
import org.counterfoil.model.Claim;
import org.counterfoil.model.Claim.Direction;
import org.counterfoil.model.ClaimMetric;
import org.counterfoil.model.Provenance;
import org.counterfoil.model.RuleKind;
import org.counterfoil.units.AppraisalPeriod;
import org.counterfoil.units.FinancialYear;

/** Reads claims. */
final class ClaimReader {

    static final Map<String, ClaimMetric> METRICS = new LinkedHashMap<>();
    static final Map<String, Basis> BASES = new LinkedHashMap<>();

    static {
        for (ClaimMetric metric : ClaimMetric.values()) {
            METRICS.put(metric.key(), metric);
        }
        for (Basis basis : Basis.values()) {
            BASES.put(basis.key(), basis);
        }
    }

    private final Values values;
    private final YearReader years;
    private final ProvenanceReader provenances;
    private final BiConsumer<String, Provenance> where;
    private final Map<String, Provenance> decided = new TreeMap<>();
    private final DecisionReader decisions;
    private final AppraisalPeriod period;

    /**
     * Reads claims.
     *
     * @param where told by path where the years and the confidence of each claim come from
     */
    ClaimReader(
            Values values,
            YearReader years,
            Set<String> sources,
            BiConsumer<String, Provenance> where,
            AppraisalPeriod period) {
        this.values = values;
        this.years = years;
        this.provenances = new ProvenanceReader(values, sources);
        this.where = where;
        this.decisions = new DecisionReader(values, sources, decided::put);
        this.period = period;
    }

    Optional<Claim> read(String id, Fields fields) {
        decided.clear();
        Optional<Claim> claim = claim(id, fields);
        // What is decided of a claim that cannot be read is decided of nothing.
        claim.ifPresent(read -> decided.forEach(where));
        return claim;
    }

    private Optional<Claim> claim(String id, Fields fields) {
        String title = fields.find("title").flatMap(values::text).orElse(id);
        String statement = fields.find("statement").flatMap(values::text).orElse(title);
        Provenance provenance = provenances.read(fields);
        Optional<ClaimMetric> metric = fields.required("metric").flatMap(entry -> values.choice(entry, METRICS));
        Basis basis = fields.find("basis")
                .flatMap(entry -> values.choice(entry, BASES))
                .orElse(Basis.GROSS);
        List.of("year", "by", "from").forEach(fields::find);
        Optional<Span> span = metric.flatMap(known -> span(fields, known));
        Optional<Entry> atLeast = fields.find("atLeast");
        Optional<Entry> atMost = fields.find("atMost");
        Optional<Entry> confidence = fields.find("confidence");
        double level = confidence
                .flatMap(entry -> decisions.read(entry, values::number))
                .orElse(Claim.DEFAULT_CONFIDENCE);
        if (atLeast.isEmpty() && atMost.isEmpty()) {
            values.log().add(RuleKind.MISSING, fields.self(), "needs one of atLeast and atMost");
            return Optional.empty();
        }
        if (atLeast.isPresent() && atMost.isPresent()) {
            values.log().add(RuleKind.CHOOSE_ONE, fields.self(), "has atLeast and atMost; make two claims of it");
            return Optional.empty();
        }
        Optional<Double> threshold = atLeast.or(() -> atMost).flatMap(entry -> threshold(entry, metric));
        if (metric.isEmpty() || span.isEmpty() || threshold.isEmpty()) {
            return Optional.empty();
        }
        return values.attempt(
                RuleKind.OUT_OF_BOUNDS,
                confidence.orElse(fields.self()),
                () -> new Claim(
                        id,
                        statement,
                        metric.get(),
                        basis,
                        span.get().from(),
                        span.get().until(),
                        atLeast.isPresent() ? Direction.AT_LEAST : Direction.AT_MOST,
                        threshold.get(),
                        level,
                        provenance));
    }

    private record Span(FinancialYear from, FinancialYear until) {}

    private Optional<Span> span(Fields fields, ClaimMetric metric) {
        Optional<Entry> year = fields.find("year");
        Optional<Entry> by = fields.find("by");
        Optional<Entry> from = fields.find("from");
        switch (metric.years()) {
            case NONE -> {
                refuse(year, metric, "is about the whole appraisal");
                refuse(by, metric, "is about the whole appraisal");
                refuse(from, metric, "is about the whole appraisal");
                return Optional.of(new Span(period.firstYear(), period.lastYear()));
            }
            case ONE -> {
                refuse(by, metric, "is about one year, named by year");
                refuse(from, metric, "is about one year, named by year");
                return fields.required("year").flatMap(this::year).map(one -> new Span(one, one));
            }
            case SPAN -> {
                boolean yearIsBy = metric == ClaimMetric.CUMULATIVE_SAVING && by.isEmpty();
                if (!yearIsBy) {
                    refuse(year, metric, "is about the years up to one, named by by");
                }
                Optional<Entry> last = yearIsBy && year.isPresent() ? year : fields.required("by");
                Optional<FinancialYear> until =
                        last.flatMap(entry -> decisions.read(entry, Paths.join(fields.path(), "by"), years::year));
                Optional<FinancialYear> first =
                        from.isEmpty() ? Optional.of(period.firstYear()) : from.flatMap(this::year);
                return first.isEmpty() || until.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Span(first.get(), until.get()));
            }
        }
        throw new AssertionError(metric.years());
    }

    private Optional<FinancialYear> year(Entry entry) {
        return decisions.read(entry, years::year);
    }

    private void refuse(Optional<Entry> entry, ClaimMetric metric, String reason) {
        entry.ifPresent(found -> values.log()
                .add(RuleKind.NOT_FOR_THIS_METRIC, found, "%s %s; leave this out".formatted(metric.key(), reason)));
    }

    /** A number; a payback year may be written as the financial year it is. */
    private Optional<Double> threshold(Entry entry, Optional<ClaimMetric> metric) {
        boolean isYear = metric.filter(ClaimMetric.PAYBACK_YEAR::equals).isPresent();
        return isYear ? years.year(entry).map(year -> (double) year.startYear()) : values.number(entry);
    }
}
