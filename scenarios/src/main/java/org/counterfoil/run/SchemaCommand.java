package org.counterfoil.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a published JSON Schema. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of scenario files, or of results.",
        footer = {"", "Example: counterfoil schema > scenario-1.schema.json"})
final class SchemaCommand implements Callable<Integer> {

    /** Of what there is a schema. */
    enum Document {
        SCENARIO,
        RESULT
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "OF", defaultValue = "scenario", description = "scenario or result.")
    private Document document = Document.SCENARIO;

    @Override
    public Integer call() throws IOException {
        String name = "/schema/%s-1.schema.json".formatted(document.name().toLowerCase(Locale.ROOT));
        try (InputStream in = SchemaCommand.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError("the schema is missing: " + name);
            }
            spec.commandLine().getOut().print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            spec.commandLine().getOut().flush();
        }
        return ExitCode.DONE;
    }
}
