package org.counterfoil.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.counterfoil.file.PublishedSchema;
import org.counterfoil.file.Starter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a scenario to start from, with the schema beside it. Overwrites nothing. */
@Command(
        name = "init",
        description = {
            "Writes a commented scenario that runs, to be changed into yours; every figure in it is a marked assumption.",
            "The schema is written beside it, so that an editor such as VS Code completes and explains offline."
        },
        footer = {"  counterfoil init", "  counterfoil init cases/payroll.yaml"})
final class InitCommand implements Callable<Integer> {

    private static final String STDOUT = "-";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = "scenario.yaml",
            description =
                    "Where to, scenario.yaml if left out: .yaml or .yml for YAML with comments, .json for JSON with notes, -"
                            + " for YAML on stdout.")
    private String file = "";

    @Override
    public Integer call() {
        if (file.equals(STDOUT)) {
            spec.commandLine().getOut().print(Starter.yaml());
            spec.commandLine().getOut().flush();
            return ExitCode.DONE;
        }
        String starter = starter();
        try {
            Path target = Path.of(file);
            Path schema = target.resolveSibling(PublishedSchema.SCENARIO.fileName());
            boolean hasSchema = hasSchema(schema);
            if (Files.exists(target)) {
                throw exists(target);
            }
            Files.createDirectories(target.toAbsolutePath().getParent());
            if (!hasSchema) {
                write(schema, PublishedSchema.SCENARIO.text());
            }
            write(target, starter);
            sayWhatNext(target, schema);
        } catch (FileAlreadyExistsException e) {
            throw exists(Path.of(e.getFile()));
        } catch (IOException e) {
            throw new UsageException("cannot write '%s': %s".formatted(file, Failures.reason(e)));
        } catch (InvalidPathException e) {
            throw new UsageException("'%s' is not the name of a file".formatted(file));
        }
        return ExitCode.DONE;
    }

    private String starter() {
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return Starter.yaml();
        }
        if (name.endsWith(".json")) {
            return Starter.json();
        }
        throw new UsageException("'%s' ends in none of .yaml, .yml and .json; write a name such as %s.yaml"
                .formatted(file, file.isBlank() ? "scenario" : file));
    }

    /** Whether this very schema is there already; another one must not be lost. */
    private static boolean hasSchema(Path schema) throws IOException {
        if (!Files.exists(schema)) {
            return false;
        }
        byte[] ours = PublishedSchema.SCENARIO.text().getBytes(StandardCharsets.UTF_8);
        if (Files.isDirectory(schema) || !Arrays.equals(Files.readAllBytes(schema), ours)) {
            throw new UsageException(
                    "'%s' is there already and is not this version's; init overwrites nothing: move it away, or write to another folder"
                            .formatted(schema));
        }
        return true;
    }

    private static UsageException exists(Path path) {
        return new UsageException(
                "'%s' exists already, and init overwrites nothing; give another name, or move it away".formatted(path));
    }

    private static void write(Path target, String text) throws IOException {
        try {
            place(target, text);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException e) { // of the draft, of which the user knows nothing
            String folder = String.valueOf(target.toAbsolutePath().getParent());
            throw new UsageException("cannot write '%s': %s".formatted(target, Failures.reason(e, folder)));
        }
    }

    /** Writes beside the target, then renames: there is the whole file or none. */
    private static void place(Path target, String text) throws IOException {
        Path draft = target.resolveSibling(".%s.%s.tmp".formatted(target.getFileName(), UUID.randomUUID()));
        try {
            Files.writeString(draft, text, StandardOpenOption.CREATE_NEW);
            Files.move(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void sayWhatNext(Path target, Path schema) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("Wrote %s, and beside it %s, with which an editor completes and explains it."
                .formatted(target, schema.getFileName()));
        err.println("Change its figures into yours, then:");
        for (String verb : List.of("validate", "explain", "run")) {
            err.println("  counterfoil %s %s".formatted(verb, ShellWord.of(target.toString())));
        }
        err.flush();
    }
}
