package org.counterfoil.run;

import java.io.IOException;

/** Says why something could not be done as asked. */
final class Failures {

    private Failures() {}

    static UsageException tooManyTrials() {
        return new UsageException(
                "there is not enough memory for so many trials; ask for fewer with --trials, or give Java more, such as"
                        + " JAVA_TOOL_OPTIONS=-Xmx8g");
    }

    /** Why a file could not be written or read. */
    static String reason(IOException e) {
        String name = e.getClass().getSimpleName().replace("Exception", "");
        return e.getMessage() == null ? name : name + " " + e.getMessage();
    }
}
