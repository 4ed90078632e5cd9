package org.zhibu;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One direction of dependency: packages stand on a ladder and use lower rungs only. See docs/architecture.md. */
class ArchitectureTest {
    /** Lowest rung first. */
    private static final List<String> LADDER = List.of(
            "geo",
            "formula",
            "location",
            "solver",
            "table",
            "database",
            "problem",
            "people",
            "job",
            "standard",
            "place",
            "inventory",
            "intake",
            "population",
            "walk",
            "circle",
            "diagnosis",
            "need",
            "document",
            "scorecard",
            "plan",
            "indicator",
            "investment",
            "rule",
            "report",
            "siting",
            "filter",
            "features",
            "wfs",
            "tiles",
            "sample",
            "app");

    private static final String[] GEOTOOLS = {"org.geotools..", "org.opengis..", "tech.units..", "javax.measure.."};
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.zhibu");

    private static String rung(JavaClass type) {
        String rest = type.getPackageName().replaceFirst("^org\\.zhibu\\.?", "");
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }

    @Test
    void every_package_stands_on_the_ladder() {
        Set<String> packages = OURS.stream().map(ArchitectureTest::rung).collect(Collectors.toSet());
        assertThat(packages).isNotEmpty().isSubsetOf(LADDER);
    }

    @Test
    void every_package_uses_lower_rungs_only() {
        for (int rung = 0; rung < LADDER.size(); rung++) {
            String[] higher = LADDER.subList(rung + 1, LADDER.size()).stream()
                    .map(name -> "org.zhibu." + name + "..")
                    .toArray(String[]::new);
            if (higher.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage("org.zhibu." + LADDER.get(rung) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(higher)
                        .allowEmptyShould(true)
                        .check(OURS);
            }
        }
    }

    @Test
    void there_is_no_cycle() {
        slices().matching("org.zhibu.(*)..").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void the_geometry_kernel_knows_no_framework_and_does_not_log() {
        classes()
                .that()
                .resideInAPackage("org.zhibu.geo..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "org.zhibu.geo..",
                                "org.locationtech.jts..",
                                "net.sf.geographiclib..",
                                "com.fasterxml.jackson..")
                        .or(resideInAnyPackage(GEOTOOLS)))
                .check(OURS);
        noClasses()
                .that()
                .resideInAPackage("org.zhibu.geo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "java.sql..", "java.net.http..")
                .check(OURS);
    }

    /** A request may read its own address ({@code UriInfo}); everything else of the web stays with the resources. */
    @Test
    void only_resources_speak_http() {
        DescribedPredicate<JavaClass> web = resideInAPackage("jakarta.ws.rs..");
        DescribedPredicate<JavaClass> address = DescribedPredicate.describe(
                "UriInfo", type -> type.getFullName().equals("jakarta.ws.rs.core.UriInfo"));
        noClasses()
                .that(DescribedPredicate.describe("are no resources", type -> !isOrIsIn(type, "Resource")))
                .and()
                .resideOutsideOfPackages("org.zhibu.problem..", "org.zhibu.app..")
                .and(DescribedPredicate.describe(
                        "are no requests", type -> !isOrIsIn(type, "Request") && !isOrIsIn(type, "Query")))
                .should()
                .dependOnClassesThat(web)
                .check(OURS);
        noClasses()
                .that(DescribedPredicate.describe(
                        "are requests", type -> isOrIsIn(type, "Request") || isOrIsIn(type, "Query")))
                .should()
                .dependOnClassesThat(web.and(DescribedPredicate.not(address)))
                .check(OURS);
    }

    private static boolean isOrIsIn(JavaClass type, String suffix) {
        return type.getSimpleName().endsWith(suffix)
                || type.getEnclosingClass()
                        .map(outer -> isOrIsIn(outer, suffix))
                        .orElse(false);
    }

    @Test
    void geotools_stays_in_the_kernel_and_the_import() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.zhibu.geo..", "org.zhibu.intake..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(GEOTOOLS)
                .check(OURS);
    }

    @Test
    void rows_never_leave_their_package() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .or()
                .areAnnotatedWith("jakarta.persistence.MappedSuperclass")
                .should()
                .haveSimpleNameEndingWith("Row")
                .andShould()
                .bePackagePrivate()
                .check(OURS);
    }

    @Test
    void a_class_has_a_name_that_says_something() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Service")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .check(OURS);
    }
}
