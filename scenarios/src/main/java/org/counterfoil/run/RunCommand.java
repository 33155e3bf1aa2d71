package org.counterfoil.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.counterfoil.file.CheckedScenario;
import org.counterfoil.file.Problems;
import org.counterfoil.file.ScenarioDocument;
import org.counterfoil.model.Scenario;
import org.counterfoil.outcome.Outcomes;
import org.counterfoil.report.AssumptionsLog;
import org.counterfoil.report.FiguresCsv;
import org.counterfoil.report.Report;
import org.counterfoil.report.ResultJson;
import org.counterfoil.report.RunDescription;
import org.counterfoil.report.RunFolder;
import org.counterfoil.report.TextReport;
import org.counterfoil.simulation.Simulation;
import org.counterfoil.simulation.SimulationListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Simulates a scenario and judges its claims. */
@Command(
        name = "run",
        description = "Simulates a scenario and judges its claims.",
        footer = {
            "  counterfoil run ngss-2012",
            "  counterfoil run my-scenario.json --trials 1000000 --out results",
            "  counterfoil run ngss-2012 --until claims/128m=0.1%%",
            "  counterfoil run - --format json < my-scenario.json"
        })
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WhatToRun what = new WhatToRun();

    @Mixin
    private HowToSimulate how = new HowToSimulate();

    @Mixin
    private WhenToStop until = new WhenToStop();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "On how many threads; all cores if left out. Changes no digit.")
    private Optional<Integer> threads = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "What to print: text, the report; json, figures, claims and all else; csv, the figures of the"
                    + " whole appraisal and of every year, without claims.",
            defaultValue = "text")
    private Format format = Format.TEXT;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Also writes result.json, summary.csv, yearly.csv, claims.csv, assumptions.csv and manifest.json to"
                            + " this folder; one run at a time (.lock). The CSV files are for a spreadsheet.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--keep-trials",
            description =
                    "Also writes trials.csv to the folder of --out: every trial's metrics and claimed figures, as a"
                            + " histogram needs them.")
    private boolean keepsTrials;

    @Override
    public Integer call() {
        Instant started = Instant.now();
        checkOptions();
        ScenarioDocument document = what.document();
        CheckedScenario checked = how.checked(document);
        what.print(Messages.of(spec.commandLine()), checked);
        if (checked.scenario().isEmpty()) {
            return ExitCode.INVALID_SCENARIO;
        }
        Optional<RunFolder> folder = out.map(path -> new RunFolder(path, keepsTrials));
        try (Guard emptyFolder = new Guard(() -> folder.ifPresent(RunFolder::close))) {
            // Before the simulation, so that nobody waits for a result that cannot be kept.
            keep(folder, kept -> refuseToWriteOver(document, kept));
            keep(folder, RunFolder::open);
            return run(checked.scenario().get(), checked.warnings(), document, started, folder);
        } catch (OutOfMemoryError e) {
            throw Failures.outOfMemory();
        }
    }

    private void refuseToWriteOver(ScenarioDocument document, RunFolder folder) throws IOException {
        for (String read : document.files()) {
            for (Path written : folder.files()) {
                if (Files.exists(written) && Files.exists(Path.of(read)) && Files.isSameFile(written, Path.of(read))) {
                    throw new UsageException(
                            "--out would write over %s, which this run reads; name another folder".formatted(written));
                }
            }
        }
    }

    private int run(
            Scenario scenario,
            Problems warnings,
            ScenarioDocument document,
            Instant started,
            Optional<RunFolder> folder) {
        Messages messages = Messages.of(spec.commandLine());
        List<WhenToStop.Goal> goals = until.goals(scenario);
        Simulation simulation = simulation(scenario, messages);
        Progress progress = Progress.on(spec.commandLine().getErr());
        Report report;
        String text;
        try (Guard halfLine = new Guard(progress::close)) {
            Simulation watched = simulation.listener(format == Format.JSON ? SimulationListener.NONE : progress);
            Outcomes outcomes = goals.isEmpty() ? watched.run() : until.run(watched, goals);
            report = new Report(
                    scenario, outcomes, description(simulation, outcomes, document.sha256()), noted(warnings));
            text = switch (format) {
                case TEXT -> TextReport.write(report);
                case JSON -> ResultJson.write(report);
                case CSV -> FiguresCsv.write(report);
            };
            AssumptionsLog log = AssumptionsLog.of(scenario, new Written(document, false));
            keep(folder, keeping -> keeping.write(report, log, started, threadCount()));
        }
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
        return WhenToStop.areReached(goals, report.outcomes(), messages) ? ExitCode.DONE : ExitCode.NOT_KNOWN_CLOSELY;
    }

    private RunDescription description(Simulation simulation, Outcomes outcomes, String sha256) {
        return new RunDescription(
                Version.number(),
                sha256,
                outcomes.trials(),
                simulation.seed(),
                simulation.sampling(),
                simulation.draws(),
                what.settings(),
                until.asked());
    }

    private static List<Report.Warning> noted(Problems warnings) {
        return warnings.list().stream()
                .map(warning -> new Report.Warning(warning.path(), warning.message()))
                .toList();
    }

    private Simulation simulation(Scenario scenario, Messages messages) {
        int otherwise =
                until.isAskedFor() ? until.firstTrials() : scenario.settings().trials();
        Simulation simulation = how.simulation(scenario, otherwise, messages).threads(threadCount());
        int most = until.isAskedFor() ? until.mostTrials(simulation) : simulation.trials();
        if (simulation.trials() > most) {
            throw new UsageException(String.format(
                    Locale.ROOT,
                    "--max-trials %,d is fewer than the %,d to start with; write more, or fewer --trials",
                    most,
                    simulation.trials()));
        }
        Memory.check(simulation, most, messages);
        return simulation;
    }

    private void checkOptions() {
        if (out.isPresent() && out.get().toString().isBlank()) {
            throw new UsageException("--out is empty; name a folder");
        }
        if (keepsTrials && out.isEmpty()) {
            throw new UsageException("--keep-trials needs --out: name the folder for trials.csv");
        }
        how.check();
        until.check();
        if (threads.isPresent() && (threads.get() < 1 || threads.get() > 1024)) {
            throw new UsageException(
                    "--threads %s is not a number of threads; write 1 to 1024".formatted(threads.get()));
        }
    }

    /** What may go wrong with a folder. */
    private interface FolderStep {
        void apply(RunFolder folder) throws IOException;
    }

    private void keep(Optional<RunFolder> folder, FolderStep step) {
        if (folder.isPresent()) {
            try {
                step.apply(folder.get());
            } catch (IOException e) {
                throw new UsageException(
                        "cannot write to --out %s: %s".formatted(out.orElseThrow(), Failures.reason(e)));
            }
        }
    }

    private int threadCount() {
        return threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
    }
}
