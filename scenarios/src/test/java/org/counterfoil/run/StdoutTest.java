package org.counterfoil.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a result that cannot be written. */
class StdoutTest {

    /** The words of Linux, of Linux in German, of Windows, and of a full disk. */
    @ParameterizedTest
    @CsvSource({
        "Broken pipe, false",
        "Datenübergabe unterbrochen (broken pipe), false",
        "The pipe is being closed, false",
        "No space left on device, true"
    })
    void onlyAReaderThatHasSeenEnoughIsNoFailure(String words, boolean isFailure) {
        PrintWriter out = new PrintWriter(
                new Stdout(new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException(words);
                    }
                }),
                false,
                StandardCharsets.UTF_8);

        out.print("a result");
        out.flush();
        out.print("more of it");

        assertThat(out.checkError()).isEqualTo(isFailure);
    }
}
