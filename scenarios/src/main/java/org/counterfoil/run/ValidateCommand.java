package org.counterfoil.run;

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
                "Checks scenarios without simulating them; says all that is wrong at once, and exits with 3 if anything is,"
                        + " or with 2 if one of several cannot be read: the others are checked nevertheless.",
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
            paramLabel = "FORMAT",
            description =
                    "How to say it: text, or json: each problem an object on stderr, the answer for each file one on stdout.",
            defaultValue = "text")
    private AnswerFormat format = AnswerFormat.TEXT;

    @Override
    public Integer call() {
        what.checkSettings(); // which are wrong once, not once for each scenario
        int code = ExitCode.DONE;
        for (String scenario :
                Stream.concat(Stream.of(what.scenario()), more.stream()).toList()) {
            int own = code(scenario);
            code = own == ExitCode.USAGE || code == ExitCode.DONE ? own : code;
        }
        spec.commandLine().getOut().flush();
        return code;
    }

    private int code(String scenario) {
        ScenarioDocument document;
        try {
            document = what.document(scenario);
        } catch (UsageException e) { // a name that is misspelt keeps no other from being checked
            Messages.of(spec.commandLine()).usage(String.valueOf(e.getMessage()));
            answer(scenario, false, "not read", members(false, scenario, 1, 0));
            return ExitCode.USAGE;
        }
        CheckedScenario checked = WhatToRun.checked(document);
        what.print(Messages.of(spec.commandLine()), checked);
        boolean isValid = checked.scenario().isPresent();
        answer(document.name(), isValid, summary(checked), members(document, checked));
        return isValid ? ExitCode.DONE : ExitCode.INVALID_SCENARIO;
    }

    /** To a person the messages say it all of a single scenario that is not valid; a script reads the answer. */
    private void answer(String name, boolean isValid, String words, Map<String, Object> members) {
        if (isValid || !more.isEmpty() || format == AnswerFormat.JSON) {
            spec.commandLine()
                    .getOut()
                    .println(
                            format == AnswerFormat.JSON
                                    ? JsonLine.write(members)
                                    : (more.isEmpty() ? "" : OneLine.of(name) + ": ") + words);
        }
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
                : "; %s of %s numbers %s no source or grade"
                        .formatted(unsupported, counts.getOrDefault(STATED, 0), unsupported == 1 ? "has" : "have");
        return counts.entrySet().stream()
                        .filter(count -> !count.getKey().equals(UNSUPPORTED))
                        .map(count -> count.getKey() + " " + count.getValue())
                        .collect(Collectors.joining(", "))
                + support;
    }

    private static Map<String, Object> members(ScenarioDocument document, CheckedScenario checked) {
        Map<String, Object> members = members(
                checked.scenario().isPresent(),
                document.name(),
                checked.problems().count(),
                checked.warnings().count());
        checked.scenario().ifPresent(scenario -> {
            members.put("id", scenario.about().id());
            members.put("title", scenario.about().title());
            members.put("sha256", document.sha256());
            members.put("counts", counts(scenario));
        });
        return members;
    }

    private static Map<String, Object> members(boolean isValid, String file, int problems, int warnings) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("valid", isValid);
        members.put("file", file);
        members.put("problems", problems);
        members.put("warnings", warnings);
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
