package org.counterfoil.run;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.counterfoil.file.CheckedScenario;
import org.counterfoil.file.ScenarioDocument;
import org.counterfoil.model.Scenario;
import org.counterfoil.report.AssumptionsCsv;
import org.counterfoil.report.AssumptionsJson;
import org.counterfoil.report.AssumptionsLog;
import org.counterfoil.report.AssumptionsText;
import org.counterfoil.report.Explanation;
import org.counterfoil.report.ExplanationText;
import org.counterfoil.report.UnknownPathException;
import org.counterfoil.simulation.Simulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says in plain English what a scenario rests on, or what one of its quantities, risks, correlations or claims is. */
@Command(
        name = "explain",
        description = {
            "Says in plain English what a scenario rests on: every number with its source and grade.",
            "With a PATH, one of them closely: where it is stated, its quantiles before and after the risks, and what acts on it.",
            "Only then anything is simulated, as --trials, --seed and --sampling say."
        },
        footer = {
            "  counterfoil explain ngss-2012 --format csv",
            "  counterfoil explain ngss-2012 bodies/dft/delay",
            "  counterfoil explain ngss-2012 'bodies/*/delay' risks/tailoring claims/600m"
        })
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WhatToRun what = new WhatToRun();

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "PATH",
            description = "What to look at closely: a quantity such as bodies/dft/delay, bodies/*/delay for all bodies,"
                    + " a month, year or split, a risk, a correlation, a claim or publishedPlan/cost.")
    private List<String> paths = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "What to print: text, with months in words; json, with months as 2014-07; csv, a table that"
                    + " ranges reads back, with months as 2014M07.",
            defaultValue = "text")
    private Format format = Format.TEXT;

    @Mixin
    private HowToSimulate how = new HowToSimulate();

    @Option(
            names = "--resolved",
            description = "Prints the resolved file: with what it extends, its overrides and --set applied.")
    private boolean resolved;

    @Override
    public Integer call() {
        if (paths.isEmpty() && how.isAskedFor()) {
            throw new UsageException("--trials, --seed and --sampling need a PATH: without one nothing is simulated");
        }
        how.check();
        if (resolved && !paths.isEmpty()) {
            throw new UsageException("--resolved prints the whole file; leave the PATH out");
        }
        if (resolved && format == Format.CSV) {
            throw new UsageException("--resolved prints the file as JSON; leave --format out");
        }
        ScenarioDocument document = what.document();
        CheckedScenario checked = how.checked(document);
        what.print(Messages.of(spec.commandLine()), checked);
        if (checked.scenario().isEmpty()) {
            return ExitCode.INVALID_SCENARIO;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(resolved ? document.toJson() : explained(checked.scenario().get(), document));
        out.flush();
        return ExitCode.DONE;
    }

    private String explained(Scenario scenario, ScenarioDocument document) {
        AssumptionsLog log = AssumptionsLog.of(scenario, new Written(document, true));
        if (paths.isEmpty()) {
            return switch (format) {
                case TEXT -> AssumptionsText.write(log);
                case JSON -> AssumptionsJson.write(log);
                case CSV -> AssumptionsCsv.write(log);
            };
        }
        Explanation explanation = explanation(log);
        return switch (format) {
            case TEXT -> ExplanationText.write(explanation);
            case JSON -> AssumptionsJson.write(explanation);
            case CSV -> AssumptionsCsv.write(explanation);
        };
    }

    private Explanation explanation(AssumptionsLog log) {
        Simulation simulation =
                how.simulation(log.scenario(), log.scenario().settings().trials(), Messages.of(spec.commandLine()));
        try {
            return Explanation.of(log, paths, simulation);
        } catch (UnknownPathException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        } catch (OutOfMemoryError e) {
            throw Failures.outOfMemory();
        }
    }
}
