package org.counterfoil.report;

import java.util.Optional;

/** What the file of a scenario says at a path, for a log of its assumptions. */
public interface AsWritten {

    /** Of a scenario that came from no file. */
    AsWritten NOWHERE = new AsWritten() {
        @Override
        public Optional<String> place(String path) {
            return Optional.empty();
        }

        @Override
        public Optional<String> rate(String path) {
            return Optional.empty();
        }

        @Override
        public Optional<String> definition(String path) {
            return Optional.empty();
        }
    };

    /**
     * Where a value stands.
     *
     * @param path such as {@code bodies/dft/delay}
     * @return such as {@code scenario.json:12:5}; empty if the place is not to be shown
     */
    Optional<String> place(String path);

    /**
     * A rate in the file's words.
     *
     * @param path such as {@code defaults/body/leaveRate}
     * @return such as {@code 3 of 40 within 5 years}; empty for what is written as a plain number
     */
    Optional<String> rate(String path);

    /**
     * A distribution with the parameters that the file gives it, or a rate.
     *
     * @param path such as {@code bodies/dft/delay}
     * @return JSON, such as {@code {"dist": "lognormal", "median": 6, "p90": 18}}; empty for a plain value
     */
    Optional<String> definition(String path);
}
