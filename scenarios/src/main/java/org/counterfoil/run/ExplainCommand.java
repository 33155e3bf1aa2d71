package org.counterfoil.run;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.counterfoil.file.CheckedScenario;
import org.counterfoil.file.ScenarioDocument;
import org.counterfoil.model.Provenance;
import org.counterfoil.model.QuantityKind;
import org.counterfoil.model.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what a scenario says once everything is filled in. */
@Command(
        name = "explain",
        description = "Shows every number of a scenario with its unit, source and grade; or the resolved file.",
        footer = {"", "Example: counterfoil explain ngss-2012 --resolved"})
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WhatToRun what = new WhatToRun();

    @Option(
            names = "--resolved",
            description = "Prints the resolved file: with what it extends, its overrides and --set applied.")
    private boolean resolved;

    @Override
    public Integer call() {
        ScenarioDocument document = what.document();
        CheckedScenario checked = WhatToRun.checked(document);
        Messages.print(checked, spec.commandLine().getErr());
        if (checked.scenario().isEmpty()) {
            return ExitCode.INVALID_SCENARIO;
        }
        PrintWriter out = spec.commandLine().getOut();
        if (resolved) {
            out.print(document.toJson());
        } else {
            explain(checked.scenario().get(), out);
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static void explain(Scenario scenario, PrintWriter out) {
        String money = scenario.money().symbol();
        scenario.quantities().forEach((path, quantity) -> {
            QuantityKind kind = QuantityKind.ofPath(path);
            Provenance from = quantity.provenance();
            out.println("%s: %s %s; plan %s%s%s%s"
                    .formatted(
                            path,
                            quantity.distribution(),
                            kind.unit().in(money),
                            quantity.planValue(),
                            from.source().isEmpty() ? "" : "; source " + from.source(),
                            "; grade " + from.evidence(),
                            from.note().isEmpty() ? "" : "; " + from.note()));
        });
    }
}
