package org.counterfoil.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.counterfoil.file.CheckedScenario;
import org.counterfoil.file.ScenarioDocument;
import org.counterfoil.model.Scenario;
import org.counterfoil.report.Report;
import org.counterfoil.report.ResultJson;
import org.counterfoil.report.RunDescription;
import org.counterfoil.report.RunFolder;
import org.counterfoil.report.TextReport;
import org.counterfoil.report.YearlyCsv;
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
            "  counterfoil run - --format json < my-scenario.json"
        })
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WhatToRun what = new WhatToRun();

    @Mixin
    private HowToSimulate how = new HowToSimulate();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "On how many threads; all cores if left out. Changes no digit.")
    private Optional<Integer> threads = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "What to print: text, the report; json, figures, claims and all else; csv, the figures of"
                    + " every year, without claims.",
            defaultValue = "text")
    private Format format = Format.TEXT;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Also writes result.json, yearly.csv, assumptions.csv and manifest.json to this folder.")
    private Optional<Path> out = Optional.empty();

    @Override
    public Integer call() {
        long started = System.nanoTime();
        String startedAt = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        checkOptions();
        ScenarioDocument document = what.document();
        CheckedScenario checked = how.checked(document);
        Messages.of(spec.commandLine()).print(checked);
        if (checked.scenario().isEmpty()) {
            return ExitCode.INVALID_SCENARIO;
        }
        Scenario scenario = checked.scenario().get();
        List<Report.Warning> noted = checked.warnings().list().stream()
                .map(warning -> new Report.Warning(warning.path(), warning.message()))
                .toList();
        Optional<RunFolder> folder = out.map(RunFolder::new);
        try (Guard emptyFolder = new Guard(() -> folder.ifPresent(RunFolder::close))) {
            // Before the simulation, so that nobody waits for a result that cannot be kept.
            keep(folder, RunFolder::open);
            return run(scenario, noted, document.sha256(), startedAt, started, folder);
        } catch (OutOfMemoryError e) {
            throw Failures.tooManyTrials();
        }
    }

    private int run(
            Scenario scenario,
            List<Report.Warning> noted,
            String sha256,
            String startedAt,
            long started,
            Optional<RunFolder> folder) {
        Progress progress = Progress.on(spec.commandLine().getErr());
        String text;
        try (Guard halfLine = new Guard(progress::close)) {
            Simulation simulation = how.simulation(scenario, Messages.of(spec.commandLine()))
                    .threads(threadCount())
                    .listener(format == Format.JSON ? SimulationListener.NONE : progress);
            Report report = new Report(
                    scenario,
                    simulation.run(),
                    new RunDescription(
                            Version.number(),
                            sha256,
                            simulation.trials(),
                            simulation.seed(),
                            simulation.sampling(),
                            what.settings()),
                    noted);
            text = switch (format) {
                case TEXT -> TextReport.write(report);
                case JSON -> ResultJson.write(report);
                case CSV -> YearlyCsv.write(report);
            };
            double seconds = (System.nanoTime() - started) / 1e9;
            keep(folder, keeping -> keeping.write(report, startedAt, seconds, threadCount()));
        }
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }

    private void checkOptions() {
        if (out.isPresent() && out.get().toString().isBlank()) {
            throw new UsageException("--out is empty; name a folder");
        }
        how.check();
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
