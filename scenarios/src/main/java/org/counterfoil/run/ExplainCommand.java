package org.counterfoil.run;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.counterfoil.file.CheckedScenario;
import org.counterfoil.file.ScenarioDocument;
import org.counterfoil.model.EvidenceGrade;
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
            Provenance from = quantity.provenance();
            StringBuilder line = new StringBuilder(path)
                    .append(": ")
                    .append(quantity.isCertain() ? quantity.distribution().mean() : quantity.distribution())
                    .append(' ')
                    .append(QuantityKind.ofPath(path).unit().in(money));
            if (!quantity.isCertainly(quantity.planValue())) {
                line.append("; plan ").append(quantity.planValue());
            }
            if (!from.source().isEmpty()) {
                line.append("; source ").append(from.source());
            }
            if (from.evidence() != EvidenceGrade.UNGRADED) {
                line.append("; grade ").append(from.evidence());
            }
            if (!from.note().isEmpty()) {
                line.append("; ").append(from.note());
            }
            out.println(line);
        });
    }
}
