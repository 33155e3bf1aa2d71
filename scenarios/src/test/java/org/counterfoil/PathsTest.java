package org.counterfoil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A path means one thing: what explain names, {@code --set} and overrides take, parts of quantities included. */
class PathsTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            bodies/dft/cost                 | 300
            bodies/dft/cost/total           | 300
            bodies/dft/cost/split           | {hr: 0.4, finance: 0.1, payroll: 0.4, procurement: 0.1}
            bodies/dft/cost/split/hr        | 0.4
            bodies/*/cost                   | 300
            bodies/dft/goLive               | 2015-04
            bodies/dft/delay                | 3
            bodies/dft/delay/plan           | 2
            bodies/dft/upkeep               | 0.02
            bodies/dft/upkeep/plan          | 0.02
            bodies/*/upkeep/plan            | 0.02
            functions/hr/saving             | 0.3
            functions/hr/saving/plan        | 0.3
            functions/*/saving/plan         | 0.3
            functions/hr/saving/min         | 0.15
            functions/*/saving/evidence     | E
            defaults/function/saving/plan   | 0.3
            programme/exitCost/plan         | 1
            claims/600m/atLeast             | 500
            claims/600m/confidence          | 0.5
            risks/tailoring/likelihood      | 0.5
            appraisal/discounting           | 0.05
            """)
    void isExplainedSetAndOverridden(String path, String value) throws IOException {
        assertThat(Execution.of("explain", "ngss-2012", path).code()).isZero();
        assertThat(Execution.of("validate", "ngss-2012", "--set", path + "=" + value)
                        .code())
                .isZero();
        if (!path.contains("*")) {
            Path file = Files.writeString(
                    folder.resolve("case.yaml"),
                    "extends: ngss-2012\noverrides:\n  - { path: '%s', value: %s, reason: tried }\n"
                            .formatted(path, value));
            assertThat(Execution.of("validate", file.toString()).code()).isZero();
        }
    }

    /** What a risk does is named by what it acts on, and by its place among the effects. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            risks/platform-slips/add/centres/*/delay              | risks/platform-slips/effects/0/add               | 3
            risks/supplier-fails/line/running/programme/amount    | risks/supplier-fails/effects/0/line/amount       | 0.3
            """)
    void anEffectHasTwoNames(String name, String inFile, String value) throws IOException {
        Path starter = Files.copy(Path.of("starter/scenario.yaml"), folder.resolve("starter.yaml"));
        String file = starter.toString();
        Path override = Files.writeString(
                folder.resolve("case.yaml"),
                "extends: starter.yaml\noverrides:\n  - { path: '%s', value: %s, reason: tried }\n"
                        .formatted(name, value));
        Path table = Files.writeString(folder.resolve("ranged.yaml"), "extends: starter.yaml\nranges: table.csv\n");
        Files.writeString(folder.resolve("table.csv"), "variable,value\n" + name + "," + value + "\n");
        String set = Execution.of("explain", file, "--resolved", "--set", inFile + "=" + value)
                .out();

        assertThat(Execution.of("explain", file, name).code()).isZero();
        assertThat(set).isNotEqualTo(Execution.of("explain", file, "--resolved").out());
        assertThat(Execution.of("explain", file, "--resolved", "--set", name + "=" + value)
                        .out())
                .isEqualTo(set);
        assertThat(Execution.of("validate", override.toString()).code()).isZero();
        assertThat(Execution.of("validate", table.toString()).code()).isZero();
    }

    /** A part of what is stated for all is set in the element alone. */
    @Test
    void aPartOfADefaultIsSetForOneElement() {
        String set = Execution.outputOf(
                "explain", "ngss-2012", "functions/*/saving", "--set", "functions/hr/saving/plan=0.3");

        assertThat(set).containsOnlyOnce("planned 0.3;").contains("planned 0.375;");
    }

    @Test
    void aFunctionsShareOfATotalIsExplained() {
        assertThat(Execution.outputOf("explain", "ngss-2012", "bodies/dft/cost/hr"))
                .contains(
                        "by function, as planned: finance £83.2m a year (40%), hr £62.4m a year (30%), payroll £20.8m");
        assertThat(Execution.of("validate", "ngss-2012", "--set", "bodies/dft/cost/hr=30")
                        .err())
                .isEqualTo(
                        "error: --set bodies/dft/cost/hr: bodies/dft/cost is a total with a split; set bodies/dft/cost, or"
                                + " the part of it as bodies/dft/cost/split/hr\n");
    }
}
