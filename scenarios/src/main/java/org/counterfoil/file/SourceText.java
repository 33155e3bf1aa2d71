package org.counterfoil.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes of a file as text: UTF-8, with or without a byte order mark, and not without end. */
final class SourceText {

    /** Bytes; the largest scenario anybody has written is a hundred times smaller. */
    static final int LARGEST = 20_000_000;

    private SourceText() {}

    /** Reads a stream to its end, or to just past the largest size. */
    static byte[] bytes(InputStream in) throws IOException {
        return in.readNBytes(LARGEST + 1);
    }

    /**
     * The text, or nothing if the bytes are none.
     *
     * @param instead what to say that such a file is
     */
    static Optional<String> of(String file, byte[] bytes, String instead, ProblemLog log) {
        Place start = new Place(file, 1, 1);
        if (bytes.length > LARGEST) {
            log.add(
                    FileKind.FILE_TOO_LARGE,
                    start,
                    "",
                    "the file is larger than %d MB; no scenario is".formatted(LARGEST / 1_000_000));
            return Optional.empty();
        }
        int nul = indexOfNul(bytes);
        if (nul >= 0 && !isUtf16(bytes)) {
            log.add(
                    FileKind.NOT_TEXT,
                    placeOfEnd(file, new String(bytes, 0, nul, StandardCharsets.UTF_8)),
                    "",
                    "the file is not text; " + instead);
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            log.add(
                    FileKind.NOT_UTF_8,
                    placeOfEnd(file, text),
                    "",
                    "byte 0x%02X is not UTF-8; save the file as UTF-8".formatted(bytes[in.position()]));
            return Optional.empty();
        }
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        return Optional.of(text);
    }

    /** A byte that no text in UTF-8 has, and nearly every other file does. */
    private static int indexOfNul(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Begins with UTF-16's byte order mark, either way round; those bytes are found to be no UTF-8. */
    private static boolean isUtf16(byte[] bytes) {
        return bytes.length > 1 && (bytes[0] & 0xFE) == 0xFE && (bytes[1] & 0xFE) == 0xFE && bytes[0] != bytes[1];
    }

    private static Place placeOfEnd(String file, String text) {
        int lineStart = text.lastIndexOf('\n') + 1;
        long line = text.chars().filter(c -> c == '\n').count() + 1;
        return new Place(file, (int) line, text.length() - lineStart + 1);
    }
}
