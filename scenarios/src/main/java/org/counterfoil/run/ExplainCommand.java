package org.counterfoil.run;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.counterfoil.file.CheckedScenario;
import org.counterfoil.file.ScenarioDocument;
import org.counterfoil.model.Effect;
import org.counterfoil.model.EvidenceGrade;
import org.counterfoil.model.PathPattern;
import org.counterfoil.model.Provenance;
import org.counterfoil.model.Quantity;
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
        description =
                "Shows every number of a scenario with its unit, source and grade, its risks, correlations and sources; or the resolved file.",
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
            explainRisks(checked.scenario().get(), out);
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
                    .append(amount(quantity))
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

    private static void explainRisks(Scenario scenario, PrintWriter out) {
        scenario.risks().values().forEach(risk -> {
            Provenance from = risk.provenance();
            out.println("risks/%s: %s; likelihood %s%s%s"
                    .formatted(
                            risk.id(),
                            risk.title(),
                            risk.likelihood(),
                            from.source().isEmpty() ? "" : "; source " + from.source(),
                            from.note().isEmpty() ? "" : "; " + from.note()));
            risk.effects()
                    .forEach(effect ->
                            out.println("risks/%s/%s: %s".formatted(risk.id(), effect.key(), amounts(effect))));
        });
        scenario.correlations()
                .values()
                .forEach(correlation -> out.println("correlations/%s: %s"
                        .formatted(
                                correlation.id(),
                                correlation.pairs().isEmpty()
                                        ? correlation.value() + " between "
                                                + correlation.between().stream()
                                                        .map(PathPattern::text)
                                                        .collect(Collectors.joining(", "))
                                        : correlation.pairs())));
        scenario.about()
                .sources()
                .values()
                .forEach(source -> out.println("sources/%s: %s %s %s"
                        .formatted(source.id(), source.title(), source.date(), source.url())
                        .strip()));
    }

    private static String amounts(Effect effect) {
        if (effect instanceof Effect.Scale scale) {
            return "times " + amount(scale.factor()) + (scale.each() ? ", each its own" : ", the same for all");
        } else if (effect instanceof Effect.Add added) {
            return "plus " + amount(added.amount()) + (added.each() ? ", each its own" : ", the same for all");
        } else if (effect instanceof Effect.Set set) {
            return "month " + amount(set.month()) + " of the appraisal";
        } else if (effect instanceof Effect.Line line) {
            return "%s from month %s of the appraisal over %s months"
                    .formatted(amount(line.amount()), amount(line.month()), amount(line.months()));
        }
        throw new AssertionError(effect);
    }

    private static Object amount(Quantity quantity) {
        return quantity.isCertain() ? quantity.distribution().mean() : quantity.distribution();
    }
}
