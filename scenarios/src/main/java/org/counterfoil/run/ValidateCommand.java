package org.counterfoil.run;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterfoil.file.CheckedScenario;
import org.counterfoil.file.OneLine;
import org.counterfoil.file.ScenarioDocument;
import org.counterfoil.model.EvidenceGrade;
import org.counterfoil.model.Scenario;
import org.counterfoil.report.AssumptionsLog;
import org.counterfoil.report.JsonLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks scenarios without simulating them. */
@Command(
        name = "validate",
        description =
                "Checks scenarios without simulating them; says all that is wrong at once, and exits with 3 if anything is.",
        footer = {"  counterfoil validate my-scenario.json", "  counterfoil validate cases/*.json cases/*.yaml"})
final class ValidateCommand implements Callable<Integer> {

    private static final String STATED = "stated numbers";
    private static final String UNSUPPORTED = "numbers without source or grade";

    /** How an answer is given. */
    enum AnswerFormat {
        TEXT,
        JSON
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WhatToRun what = new WhatToRun();

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "SCENARIO",
            completionCandidates = WhatToRun.LibraryIds.class,
            description = "More of them.")
    private List<String> more = List.of();

    @Option(
            names = "--format",
            description =
                    "How to say it: text, or json: each problem an object on stderr, the answer for each file one on stdout.",
            defaultValue = "text")
    private AnswerFormat format = AnswerFormat.TEXT;

    @Override
    public Integer call() {
        // All are read before any is judged, so that a name that is misspelt is not lost among findings.
        List<ScenarioDocument> documents = Stream.concat(
                        Stream.of(what.document()), more.stream().map(what::document))
                .toList();
        int code = ExitCode.DONE;
        for (ScenarioDocument document : documents) {
            if (!isValid(document)) {
                code = ExitCode.INVALID_SCENARIO;
            }
        }
        spec.commandLine().getOut().flush();
        return code;
    }

    private boolean isValid(ScenarioDocument document) {
        CheckedScenario checked = WhatToRun.checked(document);
        Messages.of(spec.commandLine()).print(checked);
        // To a person the messages say it all of a single scenario that is not valid; a script reads the answer.
        if (checked.scenario().isPresent() || !more.isEmpty() || format == AnswerFormat.JSON) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(
                    format == AnswerFormat.JSON
                            ? JsonLine.write(members(document, checked))
                            : (more.isEmpty() ? "" : OneLine.of(document.name()) + ": ") + summary(checked));
        }
        return checked.scenario().isPresent();
    }

    private static String summary(CheckedScenario checked) {
        int problems = checked.problems().count();
        return checked.scenario()
                .map(scenario -> scenario.about().id() + " is valid: " + words(counts(scenario)))
                .orElseGet(() -> "invalid, %d %s".formatted(problems, problems == 1 ? "problem" : "problems"));
    }

    /** A file that grades nothing must not look better than one that grades all E. */
    private static String words(Map<String, Integer> counts) {
        int unsupported = counts.getOrDefault(UNSUPPORTED, 0);
        String support = unsupported == 0
                ? ""
                : "; %s of %s numbers have no source or grade".formatted(unsupported, counts.getOrDefault(STATED, 0));
        return counts.entrySet().stream()
                        .filter(count -> !count.getKey().equals(UNSUPPORTED))
                        .map(count -> count.getKey() + " " + count.getValue())
                        .collect(Collectors.joining(", "))
                + support;
    }

    private static Map<String, Object> members(ScenarioDocument document, CheckedScenario checked) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("valid", checked.scenario().isPresent());
        members.put("file", document.name());
        members.put("problems", checked.problems().count());
        members.put("warnings", checked.warnings().count());
        checked.scenario().ifPresent(scenario -> {
            members.put("id", scenario.about().id());
            members.put("title", scenario.about().title());
            members.put("sha256", document.sha256());
            members.put("counts", counts(scenario));
        });
        return members;
    }

    private static Map<String, Integer> counts(Scenario scenario) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("bodies", scenario.bodies().size());
        counts.put("functions", scenario.functions().size());
        counts.put("centres", scenario.centres().size());
        counts.put("risks", scenario.risks().size());
        counts.put("claims", scenario.claims().size());
        counts.put("uncertain inputs", scenario.drivers().size());
        AssumptionsLog log = AssumptionsLog.of(scenario);
        counts.put(STATED, log.stated());
        counts.put("numbers graded E", log.grades().getOrDefault(EvidenceGrade.E, 0));
        counts.put(UNSUPPORTED, log.unsupported().size());
        return counts;
    }
}
