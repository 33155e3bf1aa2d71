package org.counterfoil.run;

import java.util.concurrent.Callable;
import org.counterfoil.file.CheckedScenario;
import org.counterfoil.file.Library;
import org.counterfoil.model.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the cases of the library. */
@Command(
        name = "list",
        description = "Lists the cases of the library; an id works wherever a file does.",
        footer = {"  counterfoil list"})
final class ListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        for (String id : Library.ids()) {
            CheckedScenario checked = WhatToRun.checked(Library.find(id));
            Scenario scenario = checked.scenario().orElseThrow(() -> new AssertionError(checked.problems()));
            spec.commandLine()
                    .getOut()
                    .println("%s  %s".formatted(id, scenario.about().title()));
        }
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
