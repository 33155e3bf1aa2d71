package org.counterfoil.run;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete a command with the tab key. */
@Command(
        name = "completion",
        description =
                "Prints a script with which bash or zsh completes verbs, options, their values and library cases.",
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
        // The same for both: zsh understands bash's completion, and the script tells them apart.
        String script = AutoComplete.bash("counterfoil", Counterfoil.withAllVerbs());
        String code = script.substring(script.indexOf("if [ -n \"$BASH_VERSION\" ]"))
                // Else nothing would complete the name of a scenario file.
                .replace("  type compopt &>/dev/null && compopt +o default\n", "")
                .replace(" counterfoil counterfoil.sh counterfoil.bash", " counterfoil");
        spec.commandLine().getOut().print("# Completion of counterfoil for %s.\n%s".formatted(shell, code));
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
