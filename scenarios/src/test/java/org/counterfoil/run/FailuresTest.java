package org.counterfoil.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No exception's name reaches a user; what to do does. */
class FailuresTest {

    /** The words of Linux; macOS has the same. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No space left on device|the disk is full; make room, or name a place on another disk",
                "Disk quota exceeded|your disk quota is used up; make room, or name a place on another disk",
                "Read-only file system|out lies on a disk that is only for reading; name another place",
                "Not a directory|out lies below a file; name another place",
                "Is a directory|out is a folder; remove it, or name another place",
                "Input/output error|out: Input/output error",
            })
    void whatTheSystemSaysIsPutIntoWords(String reason, String words) {
        assertThat(Failures.reason(new FileSystemException("out", null, reason)))
                .isEqualTo(words);
    }

    /** A file that is already open fails without its name. */
    @Test
    void aDiskThatFillsUpInTheMiddleOfAFileIsFullToo() {
        assertThat(Failures.reason(new IOException("No space left on device"))).startsWith("the disk is full; ");
    }

    @Test
    void whateverFailsIsSaidWithoutTheNameOfAnException() {
        List<IOException> failures = List.of(
                new AccessDeniedException("out"),
                new FileAlreadyExistsException("out"),
                new NoSuchFileException("out"),
                new FileSystemException("out"),
                new IOException("odd"),
                new IOException());

        assertThat(failures)
                .extracting(Failures::reason)
                .doesNotHaveDuplicates()
                .allSatisfy(words -> assertThat(words).isNotBlank().doesNotContain("Exception", "null"));
    }
}
