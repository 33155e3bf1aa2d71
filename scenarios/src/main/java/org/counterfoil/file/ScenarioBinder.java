package org.counterfoil.file;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.counterfoil.model.Appraisal;
import org.counterfoil.model.Ids;
import org.counterfoil.model.RuleKind;
import org.counterfoil.model.Scenario;
import org.counterfoil.model.ScenarioBuilder;

/** Reads a resolved document into a builder: every key is read, or reported. */
final class ScenarioBinder {

    private final Values values;
    private final Fields root;
    private final Map<String, String> renumbered = new TreeMap<>();

    ScenarioBinder(Entry document, DocumentNode.ObjectNode root, ProblemLog log) {
        this.values = new Values(log);
        this.root = new Fields(document, root, values);
    }

    /** Where effects and pairs stand in the file, by where they stand in the model. */
    Map<String, String> renumbered() {
        return renumbered;
    }

    ScenarioBuilder bind() {
        root.find("$schema").ifPresent(values::text);
        root.documentation("note");
        Optional<Fields> about = root.required("about").flatMap(entry -> root.child("about"));
        ScenarioBuilder scenario = Scenario.builder(
                about.flatMap(fields -> fields.required("id"))
                        .flatMap(values::text)
                        .orElse("unnamed"),
                about.flatMap(fields -> fields.required("title"))
                        .flatMap(values::text)
                        .orElse("unnamed"));
        about.ifPresent(fields -> fields.documentation("note"));
        Set<String> sources = ids(about.flatMap(fields -> fields.child("sources")));
        Set<String> functions = ids(root.child("functions"));
        Set<String> centres = ids(root.child("centres"));

        DecisionReader decisions = new DecisionReader(values, sources, scenario::provenance);
        FrameReader frame = new FrameReader(values, sources, decisions);
        each(
                about.flatMap(fields -> fields.child("sources")),
                (id, fields) -> scenario.source(frame.source(id, fields)));
        Optional<Fields> stated = root.required("appraisal").flatMap(entry -> root.child("appraisal"));
        YearReader years = YearReader.of(values, stated);
        Appraisal appraisal = frame.appraisal(stated, years);
        scenario.appraisal(appraisal);
        root.child("units")
                .flatMap(fields -> frame.units(fields, years, appraisal.period().firstYear()))
                .ifPresent(scenario::money);

        QuantityReader quantities = new QuantityReader(values, sources, appraisal.period());
        ElementReader elements = new ElementReader(values, quantities, decisions, appraisal.period());
        BodyReader bodies = new BodyReader(
                values, quantities, elements, decisions, new ProvenanceReader(values, sources), functions, centres);
        each("functions", (id, fields) -> scenario.function(id, function -> elements.function(fields, function)));
        each("centres", (id, fields) -> scenario.centre(id, centre -> elements.centre(fields, centre)));
        each("bodies", (id, fields) -> scenario.body(id, body -> bodies.read(fields, body)));
        root.child("defaults").ifPresent(fields -> defaults(fields, elements, scenario));
        root.child("programme")
                .ifPresent(fields -> scenario.programme(programme -> elements.programme(fields, programme)));

        LineReader lines = new LineReader(values, years, quantities, sources);
        each("lines", (id, fields) -> {
            LineReader.Read read = lines.read(id, fields);
            scenario.line(read.line(), read.amounts());
        });
        RiskReader risks = new RiskReader(values, quantities, sources, renumbered);
        each("risks", (id, fields) -> scenario.risk(risks.read(id, fields)));
        CorrelationReader correlations = new CorrelationReader(values, sources, renumbered);
        each("correlations", (id, fields) -> correlations.read(id, fields).ifPresent(scenario::correlation));
        ClaimReader claims = new ClaimReader(values, years, sources, scenario::provenance, appraisal.period());
        each("claims", (id, fields) -> claims.read(id, fields).ifPresent(scenario::claim));
        root.child("publishedPlan").ifPresent(fields -> scenario.publishedPlan(frame.publishedPlan(fields)));
        root.child("payers").ifPresent(fields -> payers(fields, scenario));
        root.child("simulation").ifPresent(fields -> scenario.settings(frame.simulation(fields)));
        root.refuse("title", "a scenario's title stands in about/title");
        root.refuse("extends", "names a file before anything is changed, so only the file itself can state it");
        root.refuse("overrides", "are changes themselves, so only a file can state them");
        root.close();
        values.monthsLikeYears().warn(appraisal.yearStarts(), values.log());
        return scenario;
    }

    private void defaults(Fields fields, ElementReader elements, ScenarioBuilder scenario) {
        fields.documentation("note");
        fields.child("function")
                .ifPresent(all -> scenario.everyFunction(of -> elements.defaults(all, "functions", of)));
        fields.child("centre").ifPresent(all -> scenario.everyCentre(of -> elements.defaults(all, "centres", of)));
        fields.child("body").ifPresent(all -> scenario.everyBody(of -> elements.defaults(all, "bodies", of)));
    }

    private void payers(Fields fields, ScenarioBuilder scenario) {
        for (Entry entry : fields.all()) {
            values.choice(entry, RiskReader.PAYERS).ifPresent(payer -> scenario.payer(entry.key(), payer));
        }
    }

    private static Set<String> ids(Optional<Fields> fields) {
        Set<String> ids = new LinkedHashSet<>();
        fields.map(Fields::all).orElse(List.of()).stream()
                .map(Entry::key)
                .filter(Ids::isId)
                .forEach(ids::add);
        return ids;
    }

    private void each(String key, BiConsumer<String, Fields> read) {
        each(root.child(key), read);
    }

    private void each(Optional<Fields> parent, BiConsumer<String, Fields> read) {
        List<Entry> entries = parent.map(Fields::all).orElse(List.of());
        if (entries.size() > Scenario.MOST_ELEMENTS) { // which need not be read to know it
            values.log().add(RuleKind.TOO_MANY_ELEMENTS, parent.orElseThrow().self(), Scenario.tooMany(entries.size()));
            return;
        }
        for (Entry entry : entries) {
            if (!Ids.isId(entry.key())) {
                // Paths are made of ids, so nothing with such a one can be told apart any further.
                values.log().add(RuleKind.NOT_AN_ID, entry.keyPlace(), entry.path(), Ids.refusal(entry.key()));
                continue;
            }
            values.object(entry).ifPresent(fields -> {
                read.accept(entry.key(), fields);
                fields.close();
            });
        }
    }
}
