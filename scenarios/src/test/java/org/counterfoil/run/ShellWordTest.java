package org.counterfoil.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is printed to be pasted is one word to a shell. */
class ShellWordTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "cases/a-b_1.yaml|cases/a-b_1.yaml",
                "fälle/é.yaml|fälle/é.yaml",
                "my case é.yaml|\"my case é.yaml\"",
                "it's.yaml|\"it's.yaml\"",
                "(a)&b;*.yaml|\"(a)&b;*.yaml\"",
                "~/a.yaml|\"~/a.yaml\"",
                "a\\b.yaml|'a\\b.yaml'",
                "$HOME.yaml|'$HOME.yaml'",
                "it's $1.yaml|'it'\\''s $1.yaml'",
                "say \"a\"!.yaml|'say \"a\"!.yaml'",
            })
    void aShellReadsItAsItWas(String word, String written) throws Exception {
        assertThat(ShellWord.of(word, false)).isEqualTo(written);
        assertThat(echoed(written)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"C:\\cases\\a.yaml|C:\\cases\\a.yaml", "C:\\my cases\\a.yaml|\"C:\\my cases\\a.yaml\""})
    void windowsHasBackslashesAndNoSingleQuotes(String word, String written) {
        assertThat(ShellWord.of(word, true)).isEqualTo(written);
    }

    private static String echoed(String written) throws Exception {
        Process shell;
        try {
            shell = new ProcessBuilder("sh").start();
        } catch (IOException e) {
            assumeTrue(false, "there is no sh here");
            throw e;
        }
        shell.getOutputStream().write(("printf %s " + written + "\n").getBytes(StandardCharsets.UTF_8));
        shell.getOutputStream().close();
        return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
