package org.counterfoil.run;

import java.util.concurrent.Callable;
import org.counterfoil.file.CheckedScenario;
import org.counterfoil.model.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks a scenario without simulating it. */
@Command(
        name = "validate",
        description = "Checks a scenario without simulating it; says all that is wrong with it at once.",
        footer = {"", "Example: counterfoil validate my-scenario.json"})
final class ValidateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WhatToRun what = new WhatToRun();

    @Override
    public Integer call() {
        CheckedScenario checked = WhatToRun.checked(what.document());
        Messages.print(checked, spec.commandLine().getErr());
        if (checked.scenario().isEmpty()) {
            return ExitCode.INVALID_SCENARIO;
        }
        Scenario scenario = checked.scenario().get();
        spec.commandLine()
                .getOut()
                .println("%s is valid: bodies %s, functions %s, centres %s, risks %s, claims %s, uncertain inputs %s"
                        .formatted(
                                scenario.about().id(),
                                scenario.bodies().size(),
                                scenario.functions().size(),
                                scenario.centres().size(),
                                scenario.risks().size(),
                                scenario.claims().size(),
                                scenario.drivers().size()));
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
