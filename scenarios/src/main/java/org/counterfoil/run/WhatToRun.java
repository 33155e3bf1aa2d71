package org.counterfoil.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.counterfoil.file.CheckedScenario;
import org.counterfoil.file.Library;
import org.counterfoil.file.ScenarioChecker;
import org.counterfoil.file.ScenarioDocument;
import org.counterfoil.file.ScenarioReader;
import org.counterfoil.model.Spelling;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Options that say which scenario; the same for every verb. */
final class WhatToRun {

    /** What a shell may complete beside the names of files. */
    static final class LibraryIds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Library.ids().iterator();
        }
    }

    @Parameters(
            index = "0",
            paramLabel = "SCENARIO",
            completionCandidates = LibraryIds.class,
            description =
                    "A scenario file (JSON or YAML), the id of a library case such as ngss-2012, or - for stdin. A file"
                            + " that has the name of a case is ./ngss-2012.")
    private String scenario = "";

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Replaces a value, such as bodies/dft/delay=6, or with * that of each: 'bodies/*/joins=1'. A"
                    + " distribution is written as in a file: {dist: uniform, min: 1, max: 3}. May be repeated.")
    private List<String> settings = List.of();

    @Option(
            names = "--verbose",
            description = "Lists what --set leaves without effect in the file; else a line says how much it is.")
    private boolean verbose;

    /** Prints what was found in a scenario. */
    void print(Messages messages, CheckedScenario checked) {
        messages.print(checked, verbose);
    }

    /** The values set, as {@code path=value}. */
    List<String> settings() {
        return settings;
    }

    /** The scenario's name. */
    String scenario() {
        return scenario;
    }

    /** The scenario as written, with the values set. */
    ScenarioDocument document() {
        return document(scenario);
    }

    /** Another scenario, with the same values set. */
    ScenarioDocument document(String other) {
        checkSettings();
        ScenarioDocument document = read(other);
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            document = document.with(
                    "--set", setting.substring(0, equals), setting.substring(equals + 1), "set on the command line");
        }
        return document;
    }

    /** Refuses what is no {@code path=value}, whichever scenario it is for. */
    void checkSettings() {
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw new UsageException(
                        "--set '%s' is not PATH=VALUE; write it like bodies/dft/delay=6".formatted(setting));
            }
            String path = setting.substring(0, equals);
            if (!path.strip().equals(path)) {
                throw new UsageException(
                        "--set '%s' has a space around its path; write it like bodies/dft/delay=6".formatted(setting));
            }
            if (path.startsWith("'")) {
                throw new UsageException(
                        "--set %s has single quotes that the shell has not taken off; write double quotes"
                                .formatted(setting));
            }
        }
    }

    /** The scenario, checked. */
    static CheckedScenario checked(ScenarioDocument document) {
        return ScenarioChecker.check(document);
    }

    private static ScenarioDocument find(String scenario) throws IOException {
        try {
            return Library.find(scenario);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static ScenarioDocument read(String scenario) {
        try {
            if (scenario.equals("-")) {
                return ScenarioReader.read("<stdin>", System.in);
            }
            if (scenario.isBlank()) {
                throw new UsageException("the scenario's name is empty; name a file, a library case, or - for stdin");
            }
            if (!Library.ids().contains(scenario) && Files.isDirectory(Path.of(scenario))) {
                throw new UsageException("'%s' is a folder; name the scenario file in it".formatted(scenario));
            }
            return find(scenario);
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new UsageException("there is no file '%s', and no library case of that name%s"
                    .formatted(scenario, Spelling.hint(scenario, Library.ids())));
        } catch (AccessDeniedException e) {
            throw new UsageException("'%s' may not be read".formatted(scenario));
        } catch (IOException e) {
            String name = scenario.equals("-") ? "standard input" : "'" + scenario + "'";
            throw new UsageException("%s cannot be read: %s".formatted(name, e.getMessage()));
        }
    }
}
