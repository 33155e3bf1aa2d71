package org.counterfoil;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import java.util.jar.JarFile;
import org.counterfoil.run.Counterfoil;
import org.counterfoil.simulation.Simulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The list of floors: a room may use rooms below it, never above, and what comes from outside stays in the rooms that need
 * it. Each rule is also held against something that breaks it, so that a rule that sees nothing is noticed.
 */
class FloorsTest {

    /** Lowest first. No room uses one above it; Nobody uses {@code table}, nor does {@code report} use {@code file}. */
    private static final List<String> FLOORS = List.of(
            "units",
            "distribution",
            "outcome",
            "model",
            "plan",
            "simulation",
            "verdict",
            "file",
            "table",
            "report",
            "run");

    /** Differ in their last bit between processors, as the compiler puts the processor's own code in their place. */
    private static final Set<String> DIFFERENT_ON_EACH_PROCESSOR = Set.of(
            "exp", "log", "pow", "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "log10",
            "log1p", "expm1", "cbrt", "hypot");

    private static final JavaClasses ALL = imported();
    private static final JavaClasses CORE = allBut("file", "table", "report", "run");

    private static final ArchRule USES_NO_FILES_NETWORK_SCREEN_OR_LIBRARY = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "java.io..",
                    "java.nio..",
                    "java.net..",
                    "java.awt..",
                    "java.sql..",
                    "java.util.logging..",
                    "java.util.zip..",
                    "java.util.jar..",
                    "javax..",
                    "tools.jackson..",
                    "com.fasterxml..",
                    "tech.tablesaw..",
                    "picocli..",
                    "org.slf4j.."));

    private static final ArchRule CALLS_NOTHING_OF_MATH_THAT_DIFFERS = noClasses()
            .should()
            .accessTargetWhere(describe(
                    "java.lang.Math's functions that differ between processors",
                    (JavaAccess<?> access) -> access.getTargetOwner().isEquivalentTo(Math.class)
                            && DIFFERENT_ON_EACH_PROCESSOR.contains(
                                    access.getTarget().getName())));

    /** A result follows from the scenario and the seed; a setting of the machine would be an input nobody records. */
    private static final ArchRule READS_NO_SETTING_OF_THE_MACHINE = noClasses()
            .should()
            .accessTargetWhere(describe(
                    "system properties and the environment",
                    (JavaAccess<?> access) ->
                            Set.of("getProperty", "getProperties", "getenv", "getInteger", "getLong", "getBoolean")
                                            .contains(access.getTarget().getName())
                                    && access.getTargetOwner().getPackageName().equals("java.lang")));

    private static final ArchRule USES_NO_STRICT_MATH =
            noClasses().should().dependOnClassesThat().areAssignableTo(StrictMath.class);

    private static final ArchRule USES_NO_COMMONS = uses("org.apache.commons..");

    private static final ArchRule USES_NO_JACKSON = uses("tools.jackson..");

    private static final ArchRule USES_NO_TABLESAW = uses("tech.tablesaw..");
    private static final ArchRule USES_NO_CSV = uses("de.siegmar..");

    private static final ArchRule USES_NO_PICOCLI = uses("picocli..");

    private static ArchRule uses(String packages) {
        return noClasses().should().dependOnClassesThat(resideInAnyPackage(packages));
    }

    @Test
    void everyClassIsInARoom() {
        for (String room : FLOORS) {
            assertThat(rooms(room)).as(room).isNotEmpty();
        }
        assertThat(ALL.that(DescribedPredicate.not(inRooms(FLOORS)))).isEmpty();
    }

    @Test
    void noRoomUsesOneAboveIt() {
        assertThat(broken(FLOORS)).isEmpty();
    }

    @Test
    void reportKnowsNothingOfFiles() {
        assertThat(violations(noClasses().should().dependOnClassesThat(inRooms(List.of("file"))), rooms("report")))
                .isEmpty();
    }

    /** Turned upside down, a pair of rooms of which one uses the other has to be noticed. */
    @ParameterizedTest
    @MethodSource("roomsInUse")
    void aRoomThatUsesOneAboveItIsNoticed(String user, String used) {
        assertThat(broken(List.of(user, used)))
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation).contains("org.counterfoil." + used + "."));
    }

    static List<String[]> roomsInUse() {
        List<String[]> pairs = new ArrayList<>();
        for (String user : FLOORS) {
            Set<String> used = new TreeSet<>();
            rooms(user)
                    .forEach(javaClass -> javaClass.getDirectDependenciesFromSelf().stream()
                            .map(dependency -> dependency.getTargetClass().getPackageName())
                            .filter(name -> name.startsWith("org.counterfoil."))
                            .forEach(name -> used.add(name.substring("org.counterfoil.".length()))));
            used.remove(user);
            used.forEach(room -> pairs.add(new String[] {user, room}));
        }
        return pairs;
    }

    @Test
    void roomsGoRoundInNoCircle() {
        assertThat(violations(
                        slices().matching("org.counterfoil.(*)..").should().beFreeOfCycles(), ALL))
                .isEmpty();
        // Commons Math's packages do.
        assertThat(violations(
                        slices().matching("org.apache.commons.math3.(*)..")
                                .should()
                                .beFreeOfCycles(),
                        new ClassFileImporter().importPackages("org.apache.commons.math3")))
                .isNotEmpty();
    }

    @Test
    void coreReadsNoFilesAndPrintsNothing() {
        assertThat(violations(USES_NO_FILES_NETWORK_SCREEN_OR_LIBRARY, CORE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(classes = {Prints.class, ReadsFiles.class, AsksTheNetwork.class, ReadsJson.class})
    void aClassOfCoreThatReadsOrPrintsIsNoticed(Class<?> offender) {
        assertThat(violations(USES_NO_FILES_NETWORK_SCREEN_OR_LIBRARY, only(offender)))
                .isNotEmpty();
    }

    @Test
    void nothingThatDiffersBetweenProcessorsIsCalled() {
        assertThat(violations(CALLS_NOTHING_OF_MATH_THAT_DIFFERS, ALL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(classes = {CallsExp.class, RefersToLog.class})
    void aCallThatDiffersBetweenProcessorsIsNoticed(Class<?> offender) {
        assertThat(violations(CALLS_NOTHING_OF_MATH_THAT_DIFFERS, only(offender)))
                .isNotEmpty();
    }

    @Test
    void coreReadsNoSettingOfTheMachine() {
        assertThat(violations(READS_NO_SETTING_OF_THE_MACHINE, CORE)).isEmpty();
        // The runner's version line names the Java it runs on.
        assertThat(violations(READS_NO_SETTING_OF_THE_MACHINE, rooms("run"))).isNotEmpty();
    }

    @Test
    void strictMathIsTooSlowForKernels() {
        assertThat(violations(USES_NO_STRICT_MATH, rooms("simulation"))).isEmpty();
        assertThat(violations(USES_NO_STRICT_MATH, rooms("distribution"))).isNotEmpty();
    }

    @Test
    void commonsMathStaysInThePlan() {
        assertThat(violations(USES_NO_COMMONS, allBut("plan"))).isEmpty();
        assertThat(violations(USES_NO_COMMONS, rooms("plan"))).isNotEmpty();
    }

    @Test
    void jacksonStaysInFilesAndReports() {
        assertThat(violations(USES_NO_JACKSON, allBut("file", "report"))).isEmpty();
        assertThat(violations(USES_NO_JACKSON, rooms("file"))).isNotEmpty();
        assertThat(violations(USES_NO_JACKSON, rooms("report"))).isNotEmpty();
    }

    /** So that no verb loads tablesaw, which the runner's jar does not carry. */
    @Test
    void tablesawStaysInTheTablesWhichNobodyUses() {
        assertThat(violations(USES_NO_TABLESAW, allBut("table"))).isEmpty();
        assertThat(violations(USES_NO_TABLESAW, rooms("table"))).isNotEmpty();
        assertThat(violations(noClasses().should().dependOnClassesThat(inRooms(List.of("table"))), allBut("table")))
                .isEmpty();
        assertThat(roomsInUse()).contains(new String[] {"table", "outcome"});
    }

    @Test
    void tablesOfTextStayInFiles() {
        assertThat(violations(USES_NO_CSV, allBut("file"))).isEmpty();
        assertThat(violations(USES_NO_CSV, rooms("file"))).isNotEmpty();
    }

    @Test
    void theCommandLineStaysInTheRunner() {
        assertThat(violations(USES_NO_PICOCLI, allBut("run"))).isEmpty();
        assertThat(violations(USES_NO_PICOCLI, rooms("run"))).isNotEmpty();
    }

    /** Every use of a room by one that stands before it in the list. */
    private static List<String> broken(List<String> floors) {
        List<String> violations = new ArrayList<>();
        for (int floor = 0; floor < floors.size() - 1; floor++) {
            ArchRule rule = noClasses().should().dependOnClassesThat(inRooms(floors.subList(floor + 1, floors.size())));
            violations.addAll(violations(rule, rooms(floors.get(floor))));
        }
        return violations;
    }

    private static List<String> violations(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails();
    }

    private static JavaClasses rooms(String... rooms) {
        return ALL.that(inRooms(List.of(rooms)));
    }

    private static JavaClasses allBut(String... rooms) {
        return ALL.that(DescribedPredicate.not(inRooms(List.of(rooms))));
    }

    private static DescribedPredicate<JavaClass> inRooms(List<String> rooms) {
        return resideInAnyPackage(
                rooms.stream().map(room -> "org.counterfoil." + room + "..").toArray(String[]::new));
    }

    private static JavaClasses only(Class<?> offender) {
        return new ClassFileImporter().importClasses(offender);
    }

    /** Core's and the scenarios' classes without those of their tests: a folder or a jar each. */
    private static JavaClasses imported() {
        List<Location> locations = new ArrayList<>();
        for (Class<?> member : List.of(Simulation.class, Counterfoil.class)) {
            try {
                Path path = Path.of(member.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI());
                locations.add(Files.isDirectory(path) ? Location.of(path) : Location.of(new JarFile(path.toFile())));
            } catch (IOException | URISyntaxException e) {
                throw new AssertionError(e);
            }
        }
        return new ClassFileImporter().importLocations(locations);
    }

    @SuppressWarnings("UnusedMethod") // read as a class file, never called
    private static final class Prints {
        void print() {
            System.out.println();
        }
    }

    @SuppressWarnings("UnusedMethod")
    private static final class ReadsFiles {
        boolean read(String name) {
            return Files.exists(Path.of(name));
        }
    }

    @SuppressWarnings("UnusedMethod")
    private static final class AsksTheNetwork {
        HttpClient ask() {
            return HttpClient.newHttpClient();
        }
    }

    @SuppressWarnings("UnusedMethod")
    private static final class ReadsJson {
        JsonMapper read() {
            return new JsonMapper();
        }
    }

    @SuppressWarnings("UnusedMethod")
    private static final class CallsExp {
        double call(double x) {
            return Math.exp(x);
        }
    }

    @SuppressWarnings("UnusedMethod")
    private static final class RefersToLog {
        DoubleUnaryOperator refer() {
            return Math::log;
        }
    }
}
