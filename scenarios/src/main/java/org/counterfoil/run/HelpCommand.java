package org.counterfoil.run;

import java.util.Map;
import java.util.concurrent.Callable;
import org.counterfoil.model.Spelling;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the help of a verb. */
@Command(
        name = "help",
        description = "Prints the help of a verb; without one, lists them all.",
        footer = {"  counterfoil help run"})
final class HelpCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "VERB", arity = "0..1", description = "Verb to explain.")
    private @Nullable String verb;

    @Override
    public Integer call() {
        CommandLine all = spec.parent().commandLine();
        Map<String, CommandLine> verbs = all.getSubcommands();
        CommandLine helped = verb == null ? all : verbs.get(verb);
        if (helped == null) {
            throw new UsageException(Spelling.unknown("verb", String.valueOf(verb), verbs.keySet()));
        }
        helped.usage(all.getOut(), all.getColorScheme());
        all.getOut().flush();
        return ExitCode.DONE;
    }
}
