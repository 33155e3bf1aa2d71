package org.counterfoil.run;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.counterfoil.file.CheckedScenario;
import org.counterfoil.file.ScenarioDocument;
import org.counterfoil.model.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks scenarios without simulating them. */
@Command(
        name = "validate",
        description =
                "Checks scenarios without simulating them; says all that is wrong at once, and exits with 3 if anything is.",
        footer = {
            "",
            "Example: counterfoil validate my-scenario.json",
            "         counterfoil validate cases/*.json cases/*.yaml"
        })
final class ValidateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WhatToRun what = new WhatToRun();

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "SCENARIO", description = "More of them.")
    private List<String> more = List.of();

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
        Messages.print(checked, spec.commandLine().getErr());
        PrintWriter out = spec.commandLine().getOut();
        String name = more.isEmpty() ? "" : document.name() + ": ";
        if (checked.scenario().isPresent()) {
            out.println(name + summary(checked.scenario().get()));
        } else if (!more.isEmpty()) {
            int problems = checked.problems().list().size();
            out.println("%sinvalid, %d %s".formatted(name, problems, problems == 1 ? "problem" : "problems"));
        }
        return checked.scenario().isPresent();
    }

    private static String summary(Scenario scenario) {
        return "%s is valid: bodies %s, functions %s, centres %s, risks %s, claims %s, uncertain inputs %s"
                .formatted(
                        scenario.about().id(),
                        scenario.bodies().size(),
                        scenario.functions().size(),
                        scenario.centres().size(),
                        scenario.risks().size(),
                        scenario.claims().size(),
                        scenario.drivers().size());
    }
}
