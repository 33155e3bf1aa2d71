package org.counterfoil.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.counterfoil.distribution.Distribution;
import org.counterfoil.distribution.Fixed;
import org.counterfoil.distribution.Uniform;
import org.counterfoil.file.DocumentNode.Member;
import org.counterfoil.file.DocumentNode.ObjectNode;
import org.counterfoil.model.Provenance;
import org.counterfoil.model.Quantity;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.QuantityUnit;
import org.counterfoil.model.RuleKind;
import org.counterfoil.model.Spelling;
import org.counterfoil.units.AppraisalPeriod;

/** Reads quantities: a number, {@code {"value": …}}, a distribution, or a rate as people know it. */
final class QuantityReader {

    /**
     * In place of one that cannot be read, so that reading goes on. Uncertain and not zero, so that no rule takes what
     * depends on it for a mistake too.
     */
    static final Quantity UNREAD = Quantity.of(new Uniform(0.25, 0.75));

    private static final List<String> RATE = List.of("count", "of", "withinYears");

    private final Values values;
    private final ProvenanceReader provenances;
    private final DistributionReader distributions;
    private final AppraisalPeriod period;

    QuantityReader(Values values, Set<String> sources, AppraisalPeriod period) {
        this.values = values;
        this.provenances = new ProvenanceReader(values, sources);
        this.distributions = new DistributionReader(values);
        this.period = period;
    }

    /** A quantity of the catalogue. */
    Quantity read(Entry entry, QuantityKind kind) {
        return read(entry, values::number, kind.unit() == QuantityUnit.RATE_A_YEAR);
    }

    /** An amount by which a risk acts; the plan knows no risks, so it has no plan value to state. */
    Quantity amount(Entry entry) {
        refusePlan(entry);
        return read(entry, values::number, false);
    }

    /** A month in which a risk acts, as months from the start of the first year. */
    Quantity month(Entry entry) {
        refusePlan(entry);
        return read(entry, value -> values.month(value).map(month -> (double) period.monthsUntil(month)), false);
    }

    /** Any number or month of a file, whatever it is of. */
    Quantity numberOrMonth(Entry entry) {
        return read(
                entry,
                value -> value.node() instanceof DocumentNode.NumberNode
                        ? values.number(value)
                        : values.month(value).map(month -> (double) period.monthsUntil(month)),
                true);
    }

    /** Whether an object is a quantity, and not one quantity for each function. */
    static boolean isQuantity(DocumentNode node) {
        return !(node instanceof ObjectNode object)
                || object.members().containsKey("dist")
                || object.members().containsKey("value");
    }

    private Quantity read(Entry entry, Function<Entry, Optional<Double>> value, boolean isRate) {
        if (!(entry.node() instanceof ObjectNode object)) {
            return value.apply(entry).map(Quantity::of).orElse(UNREAD);
        }
        Fields fields = new Fields(entry, object, values);
        Optional<Distribution> distribution;
        if (fields.has("dist")) {
            Provenance provenance = provenances.read(fields);
            Optional<Entry> plan = fields.find("plan");
            distribution = distributions.read(fields, value);
            return finish(fields, distribution, plan, provenance, value);
        }
        boolean isRateForm = isRate && RATE.stream().anyMatch(fields::has);
        if (!fields.has("value") && !isRateForm) {
            values.log().add(FileKind.NO_VALUE, entry, noValue(object, isRate));
            return UNREAD;
        }
        Provenance provenance = provenances.read(fields);
        Optional<Entry> plan = fields.find("plan");
        distribution =
                isRateForm ? rate(fields) : fields.find("value").flatMap(value).map(Fixed::new);
        if (isRate) {
            RATE.forEach(fields::find);
        }
        return finish(fields, distribution, plan, provenance, value);
    }

    private Quantity finish(
            Fields fields,
            Optional<Distribution> distribution,
            Optional<Entry> plan,
            Provenance provenance,
            Function<Entry, Optional<Double>> value) {
        OptionalDouble stated = plan.flatMap(value).map(OptionalDouble::of).orElse(OptionalDouble.empty());
        fields.close();
        return distribution
                .map(found -> new Quantity(found, stated, provenance))
                .orElse(UNREAD);
    }

    private Optional<Distribution> rate(Fields fields) {
        Optional<Double> count = fields.required("count").flatMap(values::number);
        Optional<Double> of = fields.required("of").flatMap(values::number);
        Optional<Double> years = fields.required("withinYears").flatMap(values::number);
        if (count.isEmpty() || of.isEmpty() || years.isEmpty()) {
            return Optional.empty();
        }
        return values.attempt(
                        RuleKind.OUT_OF_BOUNDS,
                        fields.self(),
                        () -> Quantity.ofRate(count.get(), of.get(), years.get()))
                .map(Quantity::distribution);
    }

    /** A rate in the words of the file: {@code 3 of 40 within 5 years}; empty if the object is none. */
    static Optional<String> rateAsWritten(ObjectNode object) {
        List<String> numbers = RATE.stream()
                .flatMap(key -> object.get(key).stream())
                .filter(DocumentNode.NumberNode.class::isInstance)
                .map(node -> ((DocumentNode.NumberNode) node).literal())
                .toList();
        return numbers.size() < RATE.size()
                ? Optional.empty()
                : Optional.of("%s of %s within %s years".formatted(numbers.toArray()));
    }

    /** What an object says of a number's value alone, without its plan value and where it comes from. */
    static ObjectNode withoutRemarks(ObjectNode quantity) {
        Map<String, Member> members = new LinkedHashMap<>(quantity.members());
        List.of("plan", "source", "evidence", "owner", "note").forEach(members::remove);
        return new ObjectNode(quantity.place(), members);
    }

    private static String noValue(ObjectNode object, boolean isRate) {
        ObjectNode stated = withoutRemarks(object);
        String meant = DistributionReader.nameUnderAnotherKey(stated)
                .map(": '%s' may mean 'dist'"::formatted)
                .or(() -> DistributionReader.dists(stated).map(": add %s"::formatted))
                .orElseGet(() -> misspelt(stated, List.of("value", "dist")));
        return "has neither value nor dist%s; write a number, {\"value\": 3}%s or {\"dist\": \"pert\", \"min\": 1, \"mode\": 2, \"max\": 4}"
                .formatted(meant, isRate ? ", {\"count\": 4, \"of\": 26, \"withinYears\": 3}" : "");
    }

    /** Says which key of an object may mean one that it lacks; empty if none does. */
    static String misspelt(ObjectNode object, List<String> lacking) {
        return object.members().keySet().stream()
                .flatMap(key -> Spelling.nearest(key, lacking).stream()
                        .map(meant -> ": '%s' may mean '%s'".formatted(key, meant)))
                .findFirst()
                .orElse("");
    }

    private void refusePlan(Entry entry) {
        if (entry.node() instanceof ObjectNode object && object.members().containsKey("plan")) {
            Member plan = object.members().get("plan");
            values.log()
                    .add(
                            RuleKind.CANNOT_CHANGE_RESULTS,
                            plan == null ? entry.place() : plan.keyPlace(),
                            Paths.join(entry.path(), "plan"),
                            "cannot change any result: no risk happens in the plan; leave it out");
        }
    }
}
