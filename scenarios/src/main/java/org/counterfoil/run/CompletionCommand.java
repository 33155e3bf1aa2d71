package org.counterfoil.run;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.counterfoil.file.Bundled;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete a command with the tab key. */
@Command(
        name = "completion",
        description =
                "Prints a script with which bash or zsh completes verbs, options, their values, library cases, files, and"
                        + " paths and figures of the scenario.",
        footer = {
            "  source <(counterfoil completion bash)",
            "  counterfoil completion bash \\",
            "    > ~/.local/share/bash-completion/completions/counterfoil",
            "  counterfoil completion zsh > ~/.counterfoil.zsh   # and source it in .zshrc"
        })
final class CompletionCommand implements Callable<Integer> {

    /** A shell that is served. */
    enum Shell {
        BASH,
        ZSH;

        String script() {
            return Bundled.text("/completion/counterfoil." + this);
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
    private Shell shell = Shell.BASH;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(shell.script());
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
