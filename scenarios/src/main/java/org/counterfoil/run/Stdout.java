package org.counterfoil.run;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Standard output. A reader that has seen enough and closed its pipe, such as {@code head}, is no failure. */
final class Stdout extends OutputStream {

    private final OutputStream target;
    private boolean isWanted = true;

    Stdout(OutputStream target) {
        this.target = target;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (!isWanted) {
            return;
        }
        try {
            target.write(bytes, offset, length);
        } catch (IOException e) {
            // Java tells a closed pipe from a full disk by the operating system's words alone.
            String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
            if (!words.contains("pipe")) {
                throw e;
            }
            isWanted = false;
        }
    }

    @Override
    public void flush() throws IOException {
        target.flush();
    }
}
