package org.counterfoil.run;

import java.util.concurrent.Callable;
import org.counterfoil.file.PublishedSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a published JSON Schema. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of scenario files, or of results.",
        footer = {"  counterfoil schema > scenario-1.schema.json", "  counterfoil schema result"})
final class SchemaCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "OF", defaultValue = "scenario", description = "scenario or result.")
    private PublishedSchema schema = PublishedSchema.SCENARIO;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(schema.text());
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
