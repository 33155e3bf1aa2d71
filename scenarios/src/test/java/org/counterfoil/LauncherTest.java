package org.counterfoil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher in a checkout of its own, with a Maven and Javas that only say how they were called. */
@DisabledOnOs(OS.WINDOWS) // has no sh
class LauncherTest {

    /** Ends as a jar does: with PK and twenty bytes more, here with a line's end. */
    private static final String JAR = "all classes, then PK, the table of them";

    @TempDir
    private Path folder;

    private Path checkout;
    private Path jar;

    /** What came of a call; stdout is that of the Java called, one argument a line. */
    private record Call(int code, List<String> out, String err) {}

    @BeforeEach
    void checkOut() throws IOException {
        checkout = Files.createDirectories(folder.toRealPath().resolve("a checkout"));
        jar = checkout.resolve("scenarios/target/counterfoil-runner.jar");
        Files.copy(Path.of("..", "counterfoil"), checkout.resolve("counterfoil"));
        for (String source : List.of("pom.xml", "core/pom.xml", "scenarios/pom.xml", "core/src/main/A.java")) {
            Files.createDirectories(checkout.resolve(source).getParent());
            Files.writeString(checkout.resolve(source), "");
        }
        for (String source : List.of("scenarios/src/main", "scenarios/schema", "scenarios/library")) {
            Files.createDirectories(checkout.resolve(source));
        }
        program("bin/mvn", """
                echo build >>"%1$s/builds"
                for argument; do case $argument in -Drunner.jar=*) echo "%2$s" >"${argument#*=}";; esac; done
                echo noise of the build
                """.formatted(folder, JAR));
        java("17.0.15", "exit 0");
    }

    @Test
    void buildsOnceAndPassesOnWhatItWasGiven() throws Exception {
        Call first = call("run", "a file.json", "--set", "x=*");
        Call second = call("run", "a file.json", "--set", "x=*");

        assertThat(first.err()).contains("building the runner").doesNotContain("noise");
        assertThat(second.err()).isEmpty();
        assertThat(second.out())
                .isEqualTo(first.out())
                .endsWith("-jar", jar.toString(), "run", "a file.json", "--set", "x=*");
        assertThat(folder.resolve("builds")).hasContent("build");
        assertThat(names(checkout)).doesNotContain(".counterfoil-build", ".counterfoil-build.started");
        assertThat(names(checkout.resolve("scenarios/target")))
                .containsExactly("archives", "build.log", "counterfoil-runner.jar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pom.xml", "core/src/main/A.java", "scenarios/library/new-case"})
    void buildsAgainWhenASourceIsNewer(String source) throws Exception {
        call("list");
        Files.writeString(checkout.resolve(source), "changed");
        Files.setLastModifiedTime(
                checkout.resolve(source), FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(call("list").err()).contains("building the runner");
    }

    /** The tab key waits for no build, and says nothing of it. */
    @Test
    void nothingIsBuiltForAHalfTypedCommand() throws Exception {
        Call call = call("complete", "--", "ru");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.err()).isEmpty();
        assertThat(jar).doesNotExist();
    }

    /** A run under way has the old file open; what is written is another. */
    @Test
    void aNewJarTakesThePlaceOfTheOldOneInsteadOfBeingWrittenIntoIt() throws Exception {
        call("list");
        Path running = Files.createLink(folder.resolve("running"), jar);
        Files.writeString(jar, "old");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
        call("list");

        assertThat(running).hasContent("old");
        assertThat(jar).hasContent(JAR);
    }

    /** Half a jar, or none of it, as a full disk or a broken copy leaves it. */
    @ParameterizedTest
    @ValueSource(ints = {0, 10, 30})
    void aJarThatIsCutShortIsBuiltAgain(int length) throws Exception {
        call("list");
        Files.writeString(jar, JAR.substring(0, length));
        Call second = call("list");

        assertThat(second.code()).isZero();
        assertThat(second.err()).contains("building the runner");
        assertThat(jar).hasContent(JAR);
    }

    @Test
    void worksThroughLinksAndFromAnywhere() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a checkout/counterfoil"));
        Path linkToLink = Files.createSymbolicLink(folder.resolve("bin/cf"), link);

        assertThat(call(linkToLink, Map.of(), "list").out()).endsWith("-jar", jar.toString(), "list");
    }

    @Test
    void eachJavaRehearsesOnceAndStartsFromWhatItTook() throws Exception {
        String seventeen = archiveOf(call("list"));
        String again = archiveOf(call("list"));
        java("25.0.3", "exit 0");
        Call newer = call("list");
        java("17.0.15", "exit 0");

        assertThat(seventeen).startsWith("-XX:SharedArchiveFile=").contains("/17.0.15+1-test/");
        assertThat(Path.of(seventeen.substring(seventeen.indexOf('=') + 1))).isNotEmptyFile();
        assertThat(again).isEqualTo(seventeen);
        assertThat(archiveOf(newer)).startsWith("-XX:SharedArchiveFile=").contains("/25.0.3+1-test/");
        assertThat(archiveOf(call("list"))).isEqualTo(seventeen);
        // For each, one to see the classes and one to archive them.
        assertThat(Files.readString(folder.resolve("rehearsals")).lines()).hasSize(4);
    }

    /** One fails, one is of a Java that has no archives and does nothing, without a word. */
    @ParameterizedTest
    @ValueSource(strings = {"exit 1", "rm -f \"$written\""})
    void aRehearsalThatGivesNothingIsNotRepeatedAndStopsNobody(String ending) throws Exception {
        java("17.0.15", ending);
        Call first = call("list");
        Call second = call("list");

        assertThat(first.code()).isZero();
        assertThat(second.code()).isZero();
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).noneMatch(argument -> argument.contains("Archive"));
        assertThat(Files.readString(folder.resolve("rehearsals")).lines()).hasSizeBetween(1, 2);
    }

    @Test
    void onlyWhatIsSoonOverStopsAtTheFirstCompiler() throws Exception {
        assertThat(call("validate", "x").out()).contains("-XX:TieredStopAtLevel=1");
        assertThat(call("--help").out()).contains("-XX:TieredStopAtLevel=1");
        assertThat(call("run", "x", "--trials", "10000").out()).contains("-XX:TieredStopAtLevel=1");
        assertThat(call("run", "--trials=16384", "x").out()).contains("-XX:TieredStopAtLevel=1");
    }

    /** A file may ask for any number, and 16,385 are more than so few. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "run x",
                "run x --trials",
                "run x --trials=16385",
                "run x --trials 131072",
                "run x --trials 1e3",
                "run x --trials 1000 --until y",
                "run --until=y x --trials=1000"
            })
    void aLongRunMayCompileInFullButNotAtOnce(String command) throws Exception {
        assertThat(call(command.split(" ")).out())
                .doesNotContain("-XX:TieredStopAtLevel=1")
                .contains("-XX:Tier4CompileThreshold=500000");
    }

    @ParameterizedTest
    @CsvSource({"11.0.2", "1.8.0_302"})
    void aJavaThatIsTooOldIsToldSoInWords(String version) throws Exception {
        java(version, "exit 0");
        Call call = call("list");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.out()).isEmpty();
        assertThat(call.err())
                .startsWith("counterfoil: this is Java " + version + " (")
                .endsWith("); Counterfoil needs Java 17 or later: install one, or set JAVA_HOME to it\n");
    }

    @Test
    void aBuildThatFailsIsShownAndLeavesNoLock() throws Exception {
        program("bin/mvn", "echo it is broken; exit 1\n");
        Call call = call("list");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).contains("it is broken\n", "the build failed; its log is ");
        assertThat(names(checkout)).doesNotContain(".counterfoil-build");
    }

    /** The number is above any that Linux and macOS give to a process. */
    @Test
    void theLockOfABuildThatWasKilledIsNobodys() throws Exception {
        Files.createSymbolicLink(checkout.resolve(".counterfoil-build"), Path.of("99999999"));

        assertThat(call("list").code()).isZero();
        assertThat(folder.resolve("builds")).hasContent("build");
    }

    @ParameterizedTest
    @CsvSource({"LC_ALL, C, C.UTF-8", "LC_CTYPE, POSIX, C.UTF-8", "LANG, de_DE.UTF-8, ''", "LC_ALL, en_GB.UTF-8, ''"})
    void withoutALocaleFileNamesAreStillUtf8(String variable, String value, String used) throws Exception {
        Call call = call(checkout.resolve("counterfoil"), Map.of(variable, value), "list");

        assertThat(call.out()).contains("LC_CTYPE is " + used);
    }

    /** Else Java would read its own modules as the scenario that {@code -} names. */
    @Test
    void aStreamThatIsClosedIsNoPlaceForFilesOfJava() throws Exception {
        Path closing = folder.resolve("bin/closing");
        program("bin/closing", "exec \"" + checkout.resolve("counterfoil") + "\" run - <&- 2>&-\n");

        assertThat(call(closing, Map.of()).out()).contains("stdin is open", "stderr is open");
    }

    private static String archiveOf(Call call) {
        return call.out().stream()
                .filter(argument -> argument.startsWith("-XX:SharedArchiveFile="))
                .findFirst()
                .orElseThrow();
    }

    /** A Java that notes each rehearsal, or else prints its arguments. */
    private void java(String version, String endOfRehearsals) throws IOException {
        program("java-" + version + "/bin/java", """
                echo "LC_CTYPE is ${LC_CTYPE:-}"
                if { true 3<&0; } 2>/dev/null; then echo stdin is open; fi
                if true 3>&2; then echo stderr is open; fi
                for argument; do
                    case $argument in
                        -XX:DumpLoadedClassList=*) written=${argument#*=} ;;
                        -XX:SharedArchiveFile=*) archive=${argument#*=} ;;
                        -Xshare:dump) dumps=yes ;;
                    esac
                    echo "$argument"
                done
                [ -z "${dumps:-}" ] || written=$archive
                [ -z "${written:-}" ] && exit 0
                echo rehearsal >>"%s/rehearsals"
                echo archive >"$written"
                %s
                """.formatted(folder, endOfRehearsals));
        Files.writeString(folder.resolve("java-" + version).resolve("release"), """
                IMPLEMENTOR="Test"
                JAVA_RUNTIME_VERSION="%1$s+1-test"
                JAVA_VERSION="%1$s"
                """.formatted(version));
        Files.deleteIfExists(folder.resolve("bin/java"));
        Files.createSymbolicLink(folder.resolve("bin/java"), Path.of("../java-" + version + "/bin/java"));
    }

    private void program(String name, String script) throws IOException {
        Path program = folder.resolve(name);
        Files.createDirectories(program.getParent());
        Files.writeString(program, "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Call call(String... arguments) throws Exception {
        return call(checkout.resolve("counterfoil"), Map.of(), arguments);
    }

    private Call call(Path launcher, Map<String, String> settings, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.resolve("bin").toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "LC_ALL", "LC_CTYPE", "LANG"));
        builder.environment().merge("PATH", folder.resolve("bin") + ":", (path, ours) -> ours + path);
        builder.environment().putAll(settings);
        Path err = folder.resolve("err");
        Process process = builder.redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Call(process.exitValue(), out.lines().toList(), Files.readString(err));
    }

    private static List<String> names(Path of) throws IOException {
        try (Stream<Path> files = Files.list(of)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
