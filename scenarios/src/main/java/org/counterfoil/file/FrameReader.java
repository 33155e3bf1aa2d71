package org.counterfoil.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.counterfoil.file.DocumentNode.NumberNode;
import org.counterfoil.file.DocumentNode.TextNode;
import org.counterfoil.model.Appraisal;
import org.counterfoil.model.DrawList;
import org.counterfoil.model.PathPattern;
import org.counterfoil.model.Provenance;
import org.counterfoil.model.PublishedPlan;
import org.counterfoil.model.RuleKind;
import org.counterfoil.model.Sampling;
import org.counterfoil.model.SimulationSettings;
import org.counterfoil.model.Source;
import org.counterfoil.units.AppraisalPeriod;
import org.counterfoil.units.DiscountSchedule;
import org.counterfoil.units.FinancialYear;
import org.counterfoil.units.MoneyUnit;

/** Reads what frames a scenario: sources, units, the appraisal, the published plan, how it is to be simulated. */
final class FrameReader {

    /** In place of an appraisal that cannot be read: long enough that nothing else seems to lie outside it. */
    private static final int LONGEST = 60;

    private static final int SOME_YEAR = 2000;
    private static final Map<String, DiscountSchedule> SCHEDULES =
            Map.of(DiscountSchedule.GREEN_BOOK_2022.name(), DiscountSchedule.GREEN_BOOK_2022);
    private static final List<String> SCALES = List.of("unit", "thousand", "million", "billion");
    private static final Map<String, Sampling> SAMPLINGS =
            Arrays.stream(Sampling.values()).collect(Collectors.toMap(Sampling::key, Function.identity()));

    private final Values values;
    private final ProvenanceReader provenances;
    private final DecisionReader decisions;

    FrameReader(Values values, Set<String> sources, DecisionReader decisions) {
        this.values = values;
        this.provenances = new ProvenanceReader(values, sources);
        this.decisions = decisions;
    }

    Source source(String id, Fields fields) {
        String title = fields.required("title").flatMap(values::text).orElse(id);
        String url = fields.find("url").flatMap(values::text).orElse("");
        String date = fields.find("date").flatMap(values::text).orElse("");
        fields.documentation("note");
        return new Source(id, title, url, date);
    }

    /** The appraisal; one whose first year cannot be read has a longest one in its place. */
    Appraisal appraisal(Optional<Fields> found, YearReader years) {
        FinancialYear someYear = years.startingIn(SOME_YEAR);
        if (found.isEmpty()) {
            return new Appraisal(unread(someYear), someYear, DiscountSchedule.GREEN_BOOK_2022);
        }
        Fields fields = found.get();
        Provenance ofAll = provenances.read(fields);
        Optional<FinancialYear> stated = fields.required("firstYear").flatMap(entry -> year(entry, years, ofAll));
        FinancialYear first = stated.orElse(someYear);
        Optional<Entry> count = fields.required("years");
        AppraisalPeriod period = count.flatMap(
                        entry -> decisions.read(entry, length -> values.whole(length, 1, LONGEST), ofAll))
                .filter(length -> stated.isPresent())
                .flatMap(length -> values.attempt(
                        RuleKind.OUT_OF_BOUNDS, count.get(), () -> new AppraisalPeriod(first, Math.toIntExact(length))))
                .orElseGet(() -> unread(first));
        FinancialYear presentValueYear = fields.find("presentValueYear")
                .flatMap(entry -> year(entry, years, ofAll))
                .orElse(first);
        DiscountSchedule discounting = fields.find("discounting")
                .flatMap(entry -> decisions.read(entry, this::discounting, ofAll))
                .orElse(DiscountSchedule.GREEN_BOOK_2022);
        return new Appraisal(period, presentValueYear, discounting);
    }

    private Optional<FinancialYear> year(Entry entry, YearReader years, Provenance general) {
        return decisions.read(entry, years::year, general);
    }

    /** In place of a period that cannot be read. */
    private static AppraisalPeriod unread(FinancialYear first) {
        return new AppraisalPeriod(first, Math.min(LONGEST, first.yearsLeft()));
    }

    private Optional<DiscountSchedule> discounting(Entry entry) {
        if (entry.node() instanceof TextNode text && text.text().strip().endsWith("%")) {
            values.log().add(FileKind.WRONG_TYPE, entry, Values.notANumber(text));
            return Optional.empty();
        }
        return entry.node() instanceof NumberNode number
                ? values.attempt(RuleKind.OUT_OF_BOUNDS, entry, () -> DiscountSchedule.flat(number.value()))
                : values.choice(entry, SCHEDULES);
    }

    Optional<MoneyUnit> units(Fields fields, YearReader years, FinancialYear firstYear) {
        fields.documentation("note");
        String currency = fields.find("currency").flatMap(values::text).orElse("GBP");
        Map<String, String> scales = new TreeMap<>();
        SCALES.forEach(scale -> scales.put(scale, scale));
        String scale = fields.find("scale")
                .flatMap(entry -> values.choice(entry, scales))
                .orElse("million");
        FinancialYear priceBase = fields.find("priceBase")
                .flatMap(entry -> year(entry, years, Provenance.NONE))
                .orElse(firstYear);
        return values.attempt(
                FileKind.UNKNOWN_WORD,
                fields.find("currency").orElse(fields.self()),
                () -> new MoneyUnit(currency, scale, priceBase));
    }

    PublishedPlan publishedPlan(Fields fields) {
        fields.documentation("title");
        Optional<Double> cost = fields.find("cost").flatMap(values::number);
        List<PathPattern> covers = patterns(fields, "covers");
        List<PathPattern> leavesOut = patterns(fields, "leavesOut");
        Provenance provenance = provenances.read(fields);
        fields.refuse("saving", "a published saving is a promise; state it in claims, where it is judged");
        return new PublishedPlan(cost, covers, leavesOut, provenance);
    }

    private List<PathPattern> patterns(Fields fields, String key) {
        List<PathPattern> patterns = new ArrayList<>();
        fields.find(key)
                .map(list -> values.filledList(list, "name costs, such as \"centres/*/build/cost\", or leave it out"))
                .orElse(List.of())
                .forEach(item -> values.text(item).map(PathPattern::new).ifPresent(patterns::add));
        return patterns;
    }

    SimulationSettings simulation(Fields fields) {
        fields.documentation("note");
        SimulationSettings usual = SimulationSettings.DEFAULT;
        Sampling sampling = fields.find("sampling")
                .flatMap(entry -> values.choice(entry, SAMPLINGS))
                .orElse(usual.sampling());
        long trials = fields.find("trials")
                .flatMap(entry -> values.whole(entry, 1, sampling.mostTrials()))
                .orElse((long) usual.trials());
        long seed = fields.find("seed")
                .flatMap(entry -> values.whole(entry, Long.MIN_VALUE, Long.MAX_VALUE))
                .orElse(usual.seed());
        return new SimulationSettings(Math.toIntExact(trials), seed, sampling, draws(fields));
    }

    private DrawList draws(Fields fields) {
        Set<String> names = new LinkedHashSet<>();
        fields.find("draws")
                .map(list ->
                        values.filledList(list, "name uncertain inputs, such as \"bodies/dft/delay\", or leave it out"))
                .orElse(List.of())
                .forEach(item -> values.text(item)
                        .filter(name -> !names.add(name))
                        .ifPresent(name -> values.log()
                                .add(
                                        FileKind.DUPLICATE_KEY,
                                        item,
                                        "'%s' is in the list already; keep one".formatted(name))));
        return new DrawList(List.copyOf(names));
    }
}
