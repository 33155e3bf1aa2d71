package org.counterfoil.run;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tab key offers, asked of a bash that has read the script. */
class CompletionTest {

    @ParameterizedTest(name = "counterfoil {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ru|run",
                "v|validate",
                "comp|completion",
                "run ng|ngss-2012",
                "validate ngss-2012 --s|--set",
                "run --for|--format",
                "run --format j|json",
                "run --sampling p|philox",
                "explain --sampling s|sobol",
                "run ngss-2012 --tr|--trials",
                "schema r|result",
                "completion z|zsh",
                "help ex|explain",
            })
    void theOnlyThingThatFitsIsOffered(String typed, String offered) throws Exception {
        assertThat(offers(typed)).containsExactly(offered);
    }

    @Test
    void allThatFitsIsOffered() throws Exception {
        assertThat(offers("run --format ")).containsExactly("text", "json", "csv");
        assertThat(offers("run --sampling ")).containsExactlyInAnyOrder("sobol", "latin", "random", "philox");
        assertThat(offers("run ")).containsExactlyElementsOf(new WhatToRun.LibraryIds());
        assertThat(offers("run ngss-2012 --s")).containsExactlyInAnyOrder("--seed", "--sampling", "--set");
        assertThat(offers("")).contains("run", "validate", "explain", "list", "schema", "completion", "help");
    }

    /** Where the script offers nothing, bash itself offers the names of files: {@code -o default}. */
    @Test
    void aScenarioFileIsLeftToTheShell() throws Exception {
        assertThat(offers("run my-scen")).isEmpty();
        assertThat(script("bash")).endsWith("complete -F _complete_counterfoil -o default counterfoil\n");
        assertThat(script("bash")).doesNotContain("compopt +o default");
    }

    @Test
    void zshGetsTheSameOnItsOwnTerms() {
        assertThat(script("zsh")).contains("bashcompinit").contains("_complete_counterfoil");
        assertThat(script("zsh").lines().skip(1))
                .containsExactlyElementsOf(script("bash").lines().skip(1).toList());
    }

    private static List<String> offers(String typed) throws Exception {
        List<String> words = new ArrayList<>(List.of("counterfoil"));
        words.addAll(Arrays.asList(typed.split(" ", -1)));
        String asking = """

                COMP_LINE=%s
                COMP_WORDS=(%s)
                COMP_CWORD=%d
                _complete_counterfoil
                printf '%%s\\n' "${COMPREPLY[@]}"
                """.formatted(
                        quoted("counterfoil " + typed),
                        words.stream().map(CompletionTest::quoted).collect(joining(" ")),
                        words.size() - 1);
        return bash(script("bash") + asking)
                .lines()
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String quoted(String word) {
        return "'" + word + "'";
    }

    private static String bash(String script) throws Exception {
        Process bash;
        try {
            bash = new ProcessBuilder("bash", "--norc")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "there is no bash here");
            throw e;
        }
        bash.getOutputStream().write(script.getBytes(StandardCharsets.UTF_8));
        bash.getOutputStream().close();
        String printed = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).isZero();
        return printed;
    }

    private static String script(String shell) {
        StringWriter out = new StringWriter();
        assertThat(Counterfoil.execute(new PrintWriter(out), new PrintWriter(new StringWriter()), "completion", shell))
                .isZero();
        return out.toString();
    }
}
