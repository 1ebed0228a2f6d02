package org.qinghe;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;
import static org.qinghe.testing.Written.CLASSES;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.qinghe.care.lock.Keeping;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.lock.Room;
import org.qinghe.database.CareConnections;
import org.qinghe.database.PulseConnections;
import org.qinghe.database.SupportConnections;
import org.qinghe.testing.Written;
import org.qinghe.units.WorkloadPart;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;

class StructureTest {

    private static final ApplicationModules MODULES =
            ApplicationModules.of(Qinghe.class, JavaClass.Predicates.simpleNameContaining(Written.ADDED));
    /** From the ground up; a module uses only what stands below it. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("access", "web", "database", "tables", "earlywarning"),
            List.of("safeguards", "places", "files"),
            List.of("units", "notices"),
            List.of("figures", "work"),
            List.of("warning", "prevention", "care", "livelihood", "funds", "staff", "situation"),
            List.of("publicsite", "oversight", "cooperation", "search", "field", "help"),
            List.of("demo", "console"));

    private static final Path SOURCES = Path.of("src/main/java/org/qinghe");
    private static final Path LIBRARY = Path.of("../early-warning/src/main/java/org/qinghe/earlywarning");
    private static final Path DIAGRAM = Path.of("../docs/modules.md");

    @Test
    void modulesUseOnlyWhatTheySayTheyUse() {
        MODULES.verify();
    }

    @Test
    void modulesUseOnlyTheFloorsBelowThem() {
        var wrong = new TreeSet<String>();
        for (var module : MODULES) {
            for (var used : usedBy(module)) {
                if (floor(used) > floor(name(module))) {
                    wrong.add(name(module) + " uses " + used + " above it");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void repositoriesAndControllersAreTheirModulesOwn() {
        classes()
                .that()
                .areAnnotatedWith(Repository.class)
                .should()
                .bePackagePrivate()
                .check(CLASSES);
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .check(CLASSES);
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .resideOutsideOfPackage("org.qinghe")
                .check(CLASSES);
    }

    @Test
    void whatAClassNeedsIsGivenToItsConstructor() {
        noFields().should().beAnnotatedWith(Autowired.class).check(CLASSES);
    }

    /** The build works out which beans there are, so a setting of the installation would come too late to matter. */
    @Test
    void noSettingDecidesWhetherABeanIsThere() {
        for (var condition : List.of(ConditionalOnProperty.class, ConditionalOnExpression.class, Profile.class)) {
            noClasses().should().beAnnotatedWith(condition).check(CLASSES);
            noMethods().should().beAnnotatedWith(condition).check(CLASSES);
        }
    }

    @Test
    void theDemonstrationIsMadeOnlyWhenItIsAskedFor() {
        classes()
                .that()
                .resideInAPackage("org.qinghe.demo")
                .and()
                .areAnnotatedWith(Component.class)
                .and()
                .doNotHaveFullyQualifiedName("org.qinghe.demo.DemoStart")
                .should()
                .beAnnotatedWith(Lazy.class)
                .check(CLASSES);
    }

    /** What is kept to look after workers must not come to judge them or their units. */
    @Test
    void nothingThatJudgesReadsTheCareForWorkers() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.qinghe.staff..", "org.qinghe.demo..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.qinghe.staff..")
                .check(CLASSES);
    }

    /** How much lies with somebody is asked in order to look after them, and for nothing else. */
    @Test
    void nothingButTheCareForWorkersAsksWhatLiesWithWhom() {
        var asking = JavaAccess.Predicates.target(
                HasOwner.Predicates.With.owner(JavaClass.Predicates.assignableTo(WorkloadPart.class)));
        noClasses()
                .that()
                .resideOutsideOfPackage("org.qinghe.staff..")
                .and()
                .areNotAssignableTo(WorkloadPart.class)
                .should()
                .accessTargetWhere(asking)
                .check(CLASSES);
        classes()
                .that()
                .haveFullyQualifiedName("org.qinghe.staff.load.Loads")
                .should()
                .accessTargetWhere(asking)
                .check(CLASSES);
    }

    @Test
    void timeIsJavaTime() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Calendar")
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.text.SimpleDateFormat")
                .check(CLASSES);
    }

    /** Tests carry HL7's validator; what only it brings along is missing in the application as it is installed. */
    @Test
    void nothingNeedsWhatOnlyTheValidatorOfTheTestsBrings() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hl7.fhir.r4.utils..", "org.hl7.fhir.utilities..", "org.fhir..")
                .check(CLASSES);
    }

    /** G2, G3: the records of people in care are reached through the gate or not at all. */
    @Test
    void onlyTheLockOfCareHasConnectionsToTheRecordsOfPeople() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.qinghe.care.lock", "org.qinghe.database")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(CareConnections.class)
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("org.qinghe.care..")
                .and()
                .resideOutsideOfPackage("org.qinghe.care.lock")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(DataSource.class)
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages("org.qinghe.care..", "org.qinghe.demo")
                .should()
                .dependOnClassesThat(resideInAPackage("org.qinghe.care..")
                        .and(resideOutsideOfPackages(
                                "org.qinghe.care.offered", "org.qinghe.care.instruments", "org.qinghe.care.partners")))
                .as("nothing outside knows of records; the demonstration makes invented ones through the same services;"
                        + " where help is offered, how an instrument is scored and with which county it is agreed that"
                        + " care is handed over is about nobody")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.qinghe.care.offered", "org.qinghe.care.instruments", "org.qinghe.care.partners")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.qinghe.care.lock")
                .check(CLASSES);
        constructors()
                .that()
                .areDeclaredIn(Room.class)
                .or()
                .areDeclaredIn(OpenRecord.class)
                .or()
                .areDeclaredIn(Keeping.class)
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }

    /** What a worker asks of the contact they chose is reached through its desk or not at all. */
    @Test
    void onlyTheDeskOfSupportHasConnectionsToWorkersRequests() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.qinghe.staff.support", "org.qinghe.database")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(SupportConnections.class)
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("org.qinghe.staff.support")
                .and()
                .doNotHaveSimpleName("SupportDesk")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(SupportConnections.class)
                .check(CLASSES);
    }

    /** What workers answer is reached through its desk or not at all. */
    @Test
    void onlyTheDeskOfSurveysHasConnectionsToWhatWorkersAnswer() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.qinghe.database")
                .and()
                .doNotHaveFullyQualifiedName("org.qinghe.staff.pulse.PulseDesk")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(PulseConnections.class)
                .check(CLASSES);
    }

    /** Statements stand in the sources as text, so the sources are searched for the tables of other modules. */
    @Test
    void noModuleNamesAnotherModulesTables() throws IOException {
        var tables = tablesBySchema();
        assertThat(tables.keySet()).contains("figures", "units", "places", "safeguards", "warning", "work");
        var wrong = new TreeSet<String>();
        for (var source : files(SOURCES, ".java")) {
            var module = SOURCES.relativize(source).getName(0).toString();
            var text = Files.readString(source);
            tables.forEach((schema, names) -> {
                if (!isOf(schema, module)) {
                    var found = Pattern.compile("\\b" + schema + "\\.(" + String.join("|", names) + ")\\b(?!\\()")
                            .matcher(literals(text));
                    if (found.find()) {
                        wrong.add(source.getFileName() + " names " + found.group());
                    }
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theDiagramInTheDocumentsIsTheProgramsOwn() throws IOException {
        var drawn = drawn();
        if (Boolean.getBoolean("qinghe.write")) {
            Files.writeString(DIAGRAM, drawn);
        }
        assertThat(DIAGRAM).as("renew it with -Dqinghe.write=true").hasContent(drawn);
    }

    /** A module has the schema of its name, and those whose names begin so, such as {@code staff_support}. */
    private static boolean isOf(String schema, String module) {
        return schema.equals(module)
                || schema.startsWith(module + "_")
                || schema.equals("platform") && module.equals("database");
    }

    /** What stands between quotation marks, text blocks included. */
    private static String literals(String source) {
        return Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"", Pattern.DOTALL)
                .matcher(source)
                .results()
                .map(found -> found.group())
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, TreeSet<String>> tablesBySchema() throws IOException {
        var made = Pattern.compile(
                "create (?:unlogged )?(?:table|view|materialized view) (?:if not exists )?(\\w+)\\.(\\w+)");
        var tables = new java.util.TreeMap<String, TreeSet<String>>();
        for (var migration : files(Path.of("src/main/resources/db/migration"), ".sql")) {
            made.matcher(Files.readString(migration))
                    .results()
                    .forEach(found -> tables.computeIfAbsent(found.group(1), any -> new TreeSet<>())
                            .add(found.group(2)));
        }
        return tables;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(each -> each.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static String drawn() throws IOException {
        var text = new StringBuilder("""
                # Modules

                Drawn by `StructureTest` from the program itself; the test fails when this page is out of date, and
                `./mvnw -pl app -am test -Dtest=StructureTest -Dsurefire.failIfNoSpecifiedTests=false -Dqinghe.write=true` renews it.
                An arrow means "uses"; a dotted one means "listens to". A module uses only the floors below it.

                ```mermaid
                flowchart BT
                """);
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).stream().noneMatch(modules()::contains)) {
                continue;
            }
            text.append("    subgraph floor")
                    .append(floor)
                    .append("[\"floor ")
                    .append(floor)
                    .append("\"]\n");
            for (var name : FLOORS.get(floor)) {
                if (modules().contains(name)) {
                    text.append("        ").append(name).append('\n');
                }
            }
            text.append("    end\n");
        }
        for (var name : modules()) {
            var module = MODULES.getModuleByName(name).orElseThrow();
            var listened = of(module, DependencyType.EVENT_LISTENER);
            usedBy(module).stream()
                    .filter(used -> floor(used) > 0)
                    .forEach(used -> text.append("    ")
                            .append(name)
                            .append(listened.contains(used) ? " -.-> " : " --> ")
                            .append(used)
                            .append('\n'));
        }
        text.append("""
                ```

                Floor 0 is used by nearly every module, so its arrows are left out of the drawing and stand in the table.

                | module | what it is for | uses |
                |---|---|---|
                """);
        for (var name : modules()) {
            text.append("| `").append(name).append("` | ").append(purpose(name)).append(" | ");
            text.append(usedBy(MODULES.getModuleByName(name).orElseThrow()).stream()
                    .sorted(Comparator.comparing(StructureTest::floor)
                            .reversed()
                            .thenComparing(Comparator.naturalOrder()))
                    .collect(Collectors.joining(", ")));
            text.append(" |\n");
        }
        return text.toString();
    }

    /** The first sentence of what the module says of itself. */
    private static String purpose(String module) throws IOException {
        var source = module.equals("earlywarning") ? LIBRARY : SOURCES.resolve(module);
        var text = Files.readString(source.resolve("package-info.java"));
        var begin = text.indexOf("/**") + 3;
        var paragraph = text.substring(begin, text.indexOf("*/", begin)).split("<p>")[0];
        return paragraph.replaceAll("\\s*\\n\\s*\\*\\s*", " ").strip();
    }

    private static List<String> modules() {
        return MODULES.stream()
                .map(StructureTest::name)
                .sorted(Comparator.comparing(StructureTest::floor).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static TreeSet<String> usedBy(ApplicationModule module) {
        return of(module, DependencyType.values());
    }

    private static TreeSet<String> of(ApplicationModule module, DependencyType... types) {
        return module.getDirectDependencies(MODULES, types)
                .uniqueModules()
                .map(StructureTest::name)
                .filter(used -> !used.equals(name(module)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private static int floor(String module) {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).contains(module)) {
                return floor;
            }
        }
        throw new AssertionError(module + " stands on no floor: add it to FLOORS");
    }
}
