package org.counterfoil.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.counterfoil.model.Body;
import org.counterfoil.model.CashFlowLine;
import org.counterfoil.model.Centre;
import org.counterfoil.model.Decision;
import org.counterfoil.model.DecisionKind;
import org.counterfoil.model.EvidenceGrade;
import org.counterfoil.model.PathPattern;
import org.counterfoil.model.PublishedPlan;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Scenario;
import org.counterfoil.units.EnglishMonth;

/** Writes a scenario and the numbers it rests on in plain English, what is the same for many bodies only once. */
public final class AssumptionsText {

    private final AssumptionsLog log;
    private final Scenario scenario;
    private final Wording wording;
    private final Page page = new Page();

    private AssumptionsText(AssumptionsLog log) {
        this.log = log;
        this.scenario = log.scenario();
        this.wording = new Wording(log);
    }

    /** The log as text; lines end with a line feed. */
    public static String write(AssumptionsLog log) {
        AssumptionsText text = new AssumptionsText(log);
        text.addHeading();
        text.addAppraisal();
        text.addFunctions();
        text.addCentres();
        text.addBodies();
        text.addQuantities("Programme", "programme");
        text.addLines();
        text.addRisks();
        text.addCorrelations();
        text.addClaims();
        text.addPublishedPlan();
        text.addPayers();
        text.addSources();
        text.addSupport();
        return text.page.text();
    }

    private void addHeading() {
        page.add("%s (%s)"
                .formatted(
                        scenario.about().title().replaceAll("\\s+", " "),
                        scenario.about().id()));
        page.paragraph(
                0,
                "%s, %s prices; %s; present values of %s at %s; %s trials, seed %s, %s sampling"
                        .formatted(
                                scenario.money().symbol(),
                                scenario.money().priceBase(),
                                Wording.years(scenario.appraisal()),
                                scenario.appraisal().presentValueYear(),
                                scenario.appraisal().discounting().name(),
                                Digits.count(scenario.settings().trials()),
                                Long.toString(scenario.settings().seed()),
                                scenario.settings().sampling().key()));
        page.paragraph(
                0,
                "Numbers are as the file has them: fractions, not percentages. Ask for one by its path, such as %s."
                        .formatted(scenario.quantities().firstKey()));
    }

    private void addAppraisal() {
        page.heading("Appraisal and prices");
        addDecisions("appraisal");
        addDecisions("units");
    }

    private void addFunctions() {
        page.heading("Functions");
        scenario.functions().values().forEach(function -> page.paragraph(2, title(function.id(), function.title())));
        addKinds("functions");
    }

    private void addCentres() {
        page.heading("Centres");
        for (Centre centre : scenario.centres().values()) {
            page.paragraph(
                    2,
                    "%s: built from %s over %s months, opens in %s; %s"
                            .formatted(
                                    title(centre.id(), centre.title()),
                                    EnglishMonth.of(centre.buildStart()),
                                    centre.buildMonths(),
                                    EnglishMonth.of(centre.opens()),
                                    centre.contract() == Centre.Contract.PRICE
                                            ? "bodies pay a discounted price"
                                            : "bodies pay what the work costs"));
        }
        addKinds("centres");
    }

    private void addBodies() {
        page.heading("Bodies");
        for (Body body : scenario.bodies().values()) {
            page.paragraph(
                    2, "%s: served by %s; %s".formatted(title(body.id(), body.title()), body.centre(), moves(body)));
        }
        addKinds("bodies");
    }

    /** Functions that move in the same months are named together. */
    private static String moves(Body body) {
        Map<List<YearMonth>, List<String>> byMonths = new LinkedHashMap<>();
        body.functions()
                .forEach((function, move) -> byMonths.computeIfAbsent(
                                List.of(move.transfer(), move.goLive()), key -> new ArrayList<>())
                        .add(function));
        return byMonths.entrySet().stream()
                .map(entry -> move(
                        entry.getValue(), entry.getKey().get(0), entry.getKey().get(1)))
                .collect(Collectors.joining("; "));
    }

    private static String move(List<String> functions, YearMonth transfer, YearMonth goLive) {
        boolean isOne = functions.size() == 1;
        String live = (isOne ? "goes live in " : "go live in ") + EnglishMonth.of(goLive);
        String first = (isOne ? "transfers in " : "transfer in ") + EnglishMonth.of(transfer) + " and ";
        return String.join(", ", functions) + " " + (transfer.equals(goLive) ? live : first + live);
    }

    private static String title(String id, String title) {
        return title.equals(id) ? id : "%s (%s)".formatted(id, title);
    }

    private void addQuantities(String heading, String owner) {
        page.heading(heading);
        addKinds(owner);
    }

    /** Kinds that somebody states, each with what it is; the others in one paragraph. */
    private void addKinds(String owner) {
        addDecisions(owner);
        List<String> unstated = new ArrayList<>();
        SortedMap<QuantityKind, List<Assumption>> byKind = new TreeMap<>();
        log.beneath(owner).stream()
                .filter(assumption -> scenario.quantities().containsKey(assumption.path()))
                .forEach(assumption -> byKind.computeIfAbsent(
                                QuantityKind.ofPath(assumption.path()), key -> new ArrayList<>())
                        .add(assumption));
        byKind.forEach((kind, assumptions) -> {
            if (assumptions.stream().allMatch(assumption -> assumption.origin() == Assumption.Origin.MODEL)) {
                unstated.add(kind.key() + " " + wording.value(assumptions.get(0)));
            } else {
                page.paragraph(2, "%s: %s".formatted(kind.pattern().text(), kind.meaning()));
                addGroups(assumptions);
            }
        });
        if (!unstated.isEmpty()) {
            page.paragraph(2, "Not stated, so the model's own: " + String.join("; ", unstated));
        }
    }

    /** Months, splits, years and rates, by kind. */
    private void addDecisions(String owner) {
        SortedMap<DecisionKind, List<Assumption>> byKind = new TreeMap<>();
        for (Assumption assumption : log.beneath(owner)) {
            Decision decision = scenario.decisions().get(assumption.path());
            if (decision != null) {
                byKind.computeIfAbsent(decision.kind(), key -> new ArrayList<>())
                        .add(assumption);
            }
        }
        byKind.forEach((kind, assumptions) -> {
            page.paragraph(2, "%s: %s".formatted(kind.pattern().text(), kind.meaning()));
            addGroups(assumptions);
        });
    }

    /** Numbers that are worded the same, with what they are the numbers of. */
    private void addGroups(List<Assumption> assumptions) {
        Map<List<String>, List<String>> groups = new LinkedHashMap<>();
        for (Assumption assumption : assumptions) {
            String words = wording.assumption(assumption) + Wording.unstated(assumption);
            groups.computeIfAbsent(List.of(words, assumption.provenance().note()), key -> new ArrayList<>())
                    .add(element(assumption.path()));
        }
        groups.forEach((words, elements) -> {
            String whose = elements(elements, assumptions.size());
            page.paragraph(4, whose.isEmpty() ? words.get(0) : whose + ": " + words.get(0));
            addNote(6, words.get(1));
        });
    }

    private void addNote(int indent, String note) {
        if (!note.isEmpty()) {
            page.paragraph(indent, note);
        }
    }

    private static String elements(List<String> elements, int all) {
        if (elements.size() == 1) {
            return elements.get(0);
        }
        return elements.size() == all
                ? "all " + all
                : "%s (%s of %s)".formatted(String.join(", ", elements), elements.size(), all);
    }

    /** Whose number it is: {@code dft}, or {@code dft/hr} where a body states one for each function; the programme's: empty. */
    private String element(String path) {
        Decision decision = scenario.decisions().get(path);
        PathPattern pattern = decision == null
                ? QuantityKind.ofPath(path).pattern()
                : decision.kind().pattern();
        List<String> known = List.of(pattern.text().split("/", -1));
        List<String> words = List.of(path.split("/", -1));
        return IntStream.range(0, words.size())
                .filter(i -> i >= known.size() || known.get(i).equals("*"))
                .mapToObj(words::get)
                .collect(Collectors.joining("/"));
    }

    private void addLines() {
        if (scenario.lines().isEmpty()) {
            return;
        }
        page.heading("Further cash flows");
        for (CashFlowLine line : scenario.lines().values()) {
            page.paragraph(
                    2,
                    "lines/%s: %s, %s%s%s%s"
                            .formatted(
                                    title(line.id(), line.title()),
                                    Wording.category(line.category()),
                                    Wording.payer(line.payer()),
                                    line.scaling() == CashFlowLine.Scaling.VOLUME ? "; follows the volume served" : "",
                                    line.transfer() ? "; a transfer, which the social value leaves out" : "",
                                    line.sunk() ? "; sunk before the decision, so in no total" : ""));
            Map<String, String> notes = new LinkedHashMap<>();
            for (Assumption amount : log.beneath("lines/" + line.id())) {
                String year = amount.path().substring(amount.path().lastIndexOf('/') + 1);
                page.paragraph(4, "%s: %s".formatted(year, wording.assumption(amount)));
                notes.put(amount.provenance().note(), year);
            }
            notes.keySet().forEach(note -> addNote(6, note));
        }
    }

    private void addRisks() {
        if (scenario.risks().isEmpty()) {
            return;
        }
        page.heading("Risks");
        scenario.risks().values().forEach(risk -> wording.addRisk(page, risk));
    }

    private void addCorrelations() {
        if (scenario.correlations().isEmpty()) {
            return;
        }
        page.heading("Rank correlations; all other pairs of uncertain inputs are independent");
        scenario.correlations().values().forEach(correlation -> wording.addCorrelation(page, correlation));
    }

    private void addClaims() {
        if (scenario.claims().isEmpty()) {
            return;
        }
        page.heading("Claims");
        scenario.claims().values().forEach(claim -> wording.addClaim(page, claim));
    }

    private void addPublishedPlan() {
        PublishedPlan plan = scenario.publishedPlan();
        if (plan.equals(PublishedPlan.NONE)) {
            return;
        }
        page.heading("Published plan");
        for (Assumption cost : log.beneath("publishedPlan")) {
            page.paragraph(2, "cost: " + wording.assumption(cost));
        }
        addPatterns("counts", plan.covers());
        addPatterns("is known to leave out", plan.leavesOut());
        addNote(4, plan.provenance().note());
    }

    private void addPatterns(String verb, List<PathPattern> patterns) {
        if (!patterns.isEmpty()) {
            page.paragraph(
                    2, verb + " " + patterns.stream().map(PathPattern::text).collect(Collectors.joining(", ")));
        }
    }

    private void addPayers() {
        if (scenario.payers().isEmpty()) {
            return;
        }
        page.heading("Unexpected payers");
        scenario.payers().forEach((path, payer) -> page.paragraph(2, path + ": " + Wording.payer(payer)));
    }

    private void addSources() {
        if (scenario.about().sources().isEmpty()) {
            return;
        }
        page.heading("Sources");
        scenario.about().sources().values().forEach(source -> Wording.addSource(page, source));
    }

    private void addSupport() {
        page.heading("How well the stated numbers are known");
        Map<EvidenceGrade, Integer> grades = log.grades();
        for (EvidenceGrade grade : EvidenceGrade.values()) {
            int count = grades.getOrDefault(grade, 0);
            if (count > 0) {
                String name = grade == EvidenceGrade.UNGRADED ? "" : grade + ", ";
                page.add("%6s  %s%s".formatted(Digits.count(count), name, grade.meaning()));
            }
        }
        if (!log.unsupported().isEmpty()) {
            page.paragraph(
                    2,
                    "Neither source nor grade (%s): %s"
                            .formatted(log.unsupported().size(), String.join(", ", log.unsupported())));
        }
    }
}
