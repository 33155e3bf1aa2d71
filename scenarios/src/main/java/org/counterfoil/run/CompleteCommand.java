package org.counterfoil.run;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells a shell what a half-typed command may become, a line each. Whatever goes wrong, it is silent: nobody asked aloud. */
@Command(name = "complete", hidden = true, description = "Answers the scripts that the verb completion prints.")
final class CompleteCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..*",
            paramLabel = "WORD",
            description = "The words behind counterfoil; the last is unfinished.")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        try {
            Completion.of(words).forEach(spec.commandLine().getOut()::println);
            spec.commandLine().getOut().flush();
        } catch (RuntimeException | OutOfMemoryError e) {
            return ExitCode.INTERNAL_ERROR;
        }
        return ExitCode.DONE;
    }
}
