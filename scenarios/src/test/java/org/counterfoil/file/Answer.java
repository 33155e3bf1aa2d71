package org.counterfoil.file;

import java.util.stream.Stream;

/** What must hold of the answer to any document, whatever is in it. */
final class Answer {

    private Answer() {}

    /**
     * Checks a document: there is a scenario, or a problem says why not; every message is printed; what has been read is written
     * and is read again as it was.
     *
     * @throws AssertionError if any of this does not hold
     */
    static void to(ScenarioDocument document) {
        CheckedScenario checked = ScenarioChecker.check(document);
        if (checked.scenario().isPresent() != checked.problems().isEmpty()) {
            throw new AssertionError("a scenario and problems, or neither: " + checked.problems());
        }
        Stream.concat(checked.problems().list().stream(), checked.warnings().list().stream())
                .forEach(problem -> {
                    if (problem.toString().isBlank() || problem.message().isBlank()) {
                        throw new AssertionError("a problem without words: " + problem);
                    }
                });
        if (checked.scenario().isPresent()) {
            String written = document.toJson();
            ScenarioDocument again = ScenarioReader.read("again.json", written);
            if (!again.toJson().equals(written)) {
                throw new AssertionError("what is written is not read again as it was: " + written);
            }
            // What is only a warning for a value set from outside may be a problem in a file.
            boolean mayBeRefused =
                    !document.settings().isEmpty() && !checked.warnings().isEmpty();
            Problems problems = ScenarioChecker.check(again).problems();
            if (!problems.isEmpty() && !mayBeRefused) {
                throw new AssertionError("what is written is refused: " + problems);
            }
        }
    }
}
