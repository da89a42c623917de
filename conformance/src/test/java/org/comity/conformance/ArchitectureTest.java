package org.comity.conformance;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows of docs/ARCHITECTURE.md, held. A new room or arrow is drawn there and here in one change, with a reason. */
class ArchitectureTest {

    private static final String ROOT = "org.comity.";

    /** A room, and the rooms that it may import. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("terms", Set.of()),
            Map.entry("yaml", Set.of("terms")),
            Map.entry("assessment", Set.of("yaml", "terms")),
            Map.entry("ledger", Set.of("yaml", "terms")),
            Map.entry("tracing", Set.of("ledger", "yaml", "terms")),
            Map.entry("names", Set.of("terms")),
            Map.entry("auditlog", Set.of("terms")),
            Map.entry("casework", Set.of("assessment", "ledger", "tracing", "names", "auditlog", "yaml", "terms")),
            Map.entry(
                    "server",
                    Set.of("casework", "assessment", "ledger", "tracing", "names", "auditlog", "yaml", "terms")),
            Map.entry(
                    "cli",
                    Set.of(
                            "server",
                            "casework",
                            "assessment",
                            "ledger",
                            "tracing",
                            "names",
                            "auditlog",
                            "yaml",
                            "terms")));

    /** Sub-packages that are doors too, beside the root package: docs/decisions/0013-doors.md. */
    private static final Map<String, Set<String>> FURTHER_DOORS = Map.of(
            "assessment",
            Set.of("law", "engine", "report", "check"),
            "tracing",
            Set.of("plan", "engine", "register", "schedule", "report", "picture", "exhibit", "indirect", "check"));

    /** Libraries that stay in the room that needs them, so that a room can be read, and replaced, by itself. */
    private static final Map<String, Set<String>> LIBRARY_HOMES = Map.ofEntries(
            Map.entry("org.springframework.", Set.of("server")),
            Map.entry("jakarta.", Set.of("server")),
            Map.entry("org.postgresql.", Set.of("server")),
            Map.entry("org.flywaydb.", Set.of("server")),
            Map.entry("java.sql.", Set.of("server")),
            Map.entry("javax.sql.", Set.of("server")),
            Map.entry("java.net.", Set.of("server", "cli")),
            Map.entry("picocli.", Set.of("cli")),
            Map.entry("dev.cel.", Set.of("assessment")),
            Map.entry("de.siegmar.fastcsv.", Set.of("ledger", "names")),
            Map.entry("com.fasterxml.aalto.", Set.of("ledger")),
            Map.entry("org.codehaus.stax2.", Set.of("ledger")),
            Map.entry("org.dhatim.fastexcel.", Set.of("ledger", "tracing")),
            Map.entry("org.snakeyaml.", Set.of("yaml")),
            Map.entry("com.ibm.icu.", Set.of("names")),
            Map.entry("gg.jte.", Set.of("tracing", "server")),
            // Jackson 3 is tools.jackson; version 2 comes along with libraries and is not for us.
            Map.entry("com.fasterxml.jackson.", Set.of()),
            Map.entry("sun.", Set.of()),
            Map.entry("com.sun.", Set.of()));

    /** Rooms in which time comes in as a parameter, so that a case of years ago gives today what it gave then. */
    private static final Set<String> WITHOUT_CLOCK =
            Set.of("terms", "yaml", "assessment", "ledger", "tracing", "names", "auditlog", "casework");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.comity");

    private static List<String> violations(Function<JavaClass, Stream<String>> finder) {
        return CLASSES.stream()
                .filter(ours -> !room(ours).equals("conformance"))
                .flatMap(finder)
                .distinct()
                .sorted()
                .toList();
    }

    private static String room(JavaClass ours) {
        String rest = ours.getPackageName().substring(ROOT.length());
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }

    private static Stream<JavaClass> uses(JavaClass ours) {
        return ours.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .distinct();
    }

    @Test
    void everyRoomIsDrawnAndBuilt() {
        Set<String> built = CLASSES.stream()
                .map(ArchitectureTest::room)
                .filter(room -> !room.equals("conformance"))
                .collect(Collectors.toSet());
        assertThat(built).isEqualTo(ARROWS.keySet());
    }

    @Test
    void aRoomImportsOnlyTheRoomsItsArrowsPointTo() {
        assertThat(violations(ours -> uses(ours)
                        .filter(theirs -> theirs.getPackageName().startsWith(ROOT))
                        .filter(theirs -> !room(theirs).equals(room(ours)))
                        .filter(theirs ->
                                !ARROWS.getOrDefault(room(ours), Set.of()).contains(room(theirs)))
                        .map(theirs -> ours.getName() + " imports " + theirs.getName())))
                .as("add a word to terms, or pass a value; see docs/ARCHITECTURE.md")
                .isEmpty();
    }

    @Test
    void aRoomIsEnteredByItsRootPackage() {
        assertThat(violations(ours -> uses(ours)
                        .filter(theirs -> theirs.getPackageName().startsWith(ROOT))
                        .filter(theirs -> !room(theirs).equals(room(ours)))
                        .filter(theirs -> !doors(room(theirs)).contains(theirs.getPackageName()))
                        .map(theirs -> ours.getName() + " reaches into " + theirs.getName())))
                .as("sub-packages are closed to other rooms: offer it at one of the room's doors")
                .isEmpty();
    }

    @Test
    void everyFurtherDoorIsUsed() {
        Set<String> entered = CLASSES.stream()
                .flatMap(ours -> uses(ours)
                        .filter(theirs -> theirs.getPackageName().startsWith(ROOT))
                        .filter(theirs -> !room(theirs).equals(room(ours))))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        assertThat(FURTHER_DOORS.keySet())
                .allSatisfy(room -> assertThat(entered)
                        .as("close the doors of %s that no other room uses", room)
                        .containsAll(doors(room)));
    }

    /** The packages by which other rooms enter a room. */
    private static Set<String> doors(String room) {
        return Stream.concat(
                        Stream.of(ROOT + room),
                        FURTHER_DOORS.getOrDefault(room, Set.of()).stream().map(door -> ROOT + room + "." + door))
                .collect(Collectors.toSet());
    }

    @Test
    void noPackagesImportEachOtherInARing() {
        slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void aLibraryStaysInItsRoom() {
        assertThat(violations(ours -> uses(ours)
                        .map(JavaClass::getName)
                        .filter(theirs -> LIBRARY_HOMES.entrySet().stream()
                                .anyMatch(home -> theirs.startsWith(home.getKey())
                                        && !home.getValue().contains(room(ours))))
                        .map(theirs -> ours.getName() + " uses " + theirs)))
                .isEmpty();
    }

    @Test
    void enginesReadNoClock() {
        assertThat(violations(ours -> !WITHOUT_CLOCK.contains(room(ours))
                        ? Stream.empty()
                        : ours.getAccessesFromSelf().stream()
                                .filter(ArchitectureTest::readsClock)
                                .map(access -> ours.getName() + " calls "
                                        + access.getTargetOwner().getName() + "." + access.getName())))
                .as("take the day or the instant as a parameter")
                .isEmpty();
    }

    private static boolean readsClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        return owner.startsWith("java.time.")
                        && (name.equals("now") || name.startsWith("system") || name.startsWith("tick"))
                || owner.equals("java.lang.System") && (name.equals("currentTimeMillis") || name.equals("nanoTime"))
                || owner.equals("java.util.Date") && name.equals("<init>")
                || owner.equals("java.util.Calendar") && name.equals("getInstance");
    }
}
