package dev.modelkeys;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.modelkeys.Rooms.areIn;
import static dev.modelkeys.Rooms.areNotIn;
import static dev.modelkeys.Rooms.beIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.catalog.PredefinedModel;
import dev.modelkeys.catalog.Provider;
import dev.modelkeys.credential.Scope;
import dev.modelkeys.probe.HealthVerdict;
import dev.modelkeys.vault.Secret;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.junit.jupiter.api.Test;

/** Which room may know which, and what must not happen in any of them. */
class ArchitectureTest {

    @Test
    void everyRoomKnowsOnlyTheseRooms() {
        assertThat(Rooms.arrows())
                .isEqualTo(Map.ofEntries(
                        Map.entry("main", Set.of("command", "start")),
                        Map.entry(
                                "graphql",
                                Set.of(
                                        "access",
                                        "audit",
                                        "catalog",
                                        "credential",
                                        "database",
                                        "event",
                                        "http",
                                        "kernel",
                                        "operation",
                                        "probe",
                                        "query",
                                        "routing",
                                        "settings",
                                        "workspace")),
                        Map.entry(
                                "monitor",
                                Set.of("credential", "kernel", "operation", "routing", "settings", "workspace")),
                        Map.entry(
                                "command",
                                // The database: verify compares everything as of one moment. The settings: for the
                                // version.
                                Set.of(
                                        "access",
                                        "audit",
                                        "credential",
                                        "database",
                                        "kernel",
                                        "routing",
                                        "settings",
                                        "vault",
                                        "workspace")),
                        // What the page may do, how files are sent, and what signing in needs.
                        Map.entry("console", Set.of("access", "http", "kernel", "settings")),
                        Map.entry("http", Set.of("access", "catalog", "kernel", "settings")),
                        Map.entry(
                                "operation",
                                Set.of("access", "audit", "database", "kernel", "settings", "vault", "workspace")),
                        Map.entry(
                                "routing",
                                Set.of(
                                        "access",
                                        "catalog",
                                        "credential",
                                        "database",
                                        "kernel",
                                        "probe",
                                        "settings",
                                        "vault",
                                        "workspace")),
                        Map.entry(
                                "credential",
                                Set.of("access", "catalog", "database", "kernel", "probe", "settings", "vault")),
                        Map.entry("event", Set.of("audit", "credential", "kernel")),
                        Map.entry("query", Set.of("access", "catalog", "database", "kernel", "probe", "vault")),
                        Map.entry("audit", Set.of("access", "database", "kernel", "vault", "workspace")),
                        Map.entry("access", Set.of("database", "kernel", "settings", "workspace")),
                        Map.entry("workspace", Set.of("database", "kernel")),
                        Map.entry("catalog", Set.of("kernel", "settings", "vault")),
                        Map.entry("probe", Set.of("catalog", "kernel", "settings", "vault")),
                        Map.entry("vault", Set.of("database", "kernel")),
                        Map.entry("database", Set.of("kernel")),
                        Map.entry("kernel", Set.of()),
                        Map.entry("settings", Set.of()),
                        Map.entry("start", Set.of("access", "catalog", "probe", "settings", "vault")),
                        Map.entry("health", Set.of("access", "vault")),
                        Map.entry("dev", Set.of())));
    }

    @Test
    void noRoomsKnowEachOther() {
        SlicesRuleDefinition.slices()
                .assignedFrom(Rooms.slices())
                .should()
                .beFreeOfCycles()
                .check(Rooms.CLASSES);
    }

    @Test
    void theCatalogueKnowsOfTheVaultOnlyWhatASecretIs() {
        noClasses()
                .that(areIn("catalog"))
                .should()
                .dependOnClassesThat(areIn("vault").and(not(assignableTo(Secret.class))))
                .check(Rooms.CLASSES);
    }

    @Test
    void choosingACredentialNeedsNothingButValues() {
        classes()
                .that()
                .resideInAPackage("..routing.resolution..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java.lang..", "java.util..", "org.jspecify..", "..routing.resolution..")
                                .or(resideInAPackage("java.time..").and(not(assignableTo(Clock.class))))
                                .or(belongToAnyOf(
                                        Scope.class,
                                        Provider.class,
                                        PredefinedModel.class,
                                        ModelType.class,
                                        HealthVerdict.class,
                                        Description.class)))
                .check(Rooms.CLASSES);
    }

    @Test
    void onlyTheVaultKnowsCiphers() {
        noClasses()
                .that(areNotIn("vault"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javax.crypto..")
                .check(Rooms.CLASSES);
    }

    @Test
    void entitiesStayWithTheirRules() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should(beIn("credential"))
                .check(Rooms.CLASSES);
    }

    @Test
    void theFrontDoorNeverSeesAnEntity() {
        noClasses()
                .that(areIn("graphql"))
                .should()
                .dependOnClassesThat(annotatedWith(Entity.class))
                .check(Rooms.CLASSES);
    }

    @Test
    void apisAreInTheFrontRoom() {
        classes()
                .that()
                .areAnnotatedWith(GraphQLApi.class)
                .should(beIn("graphql"))
                .check(Rooms.CLASSES);
    }

    @Test
    void theEngineKnowsNoFeatureOfTheApi() {
        noClasses()
                .that()
                .resideInAnyPackage("..graphql.engine..", "..graphql.transport..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..graphql.access..",
                        "..graphql.audit..",
                        "..graphql.credential..",
                        "..graphql.node..",
                        "..graphql.provider..",
                        "..graphql.workspace..")
                .check(Rooms.CLASSES);
    }

    @Test
    void onlyTheFrameOfUseCasesMakesThemIdempotent() {
        noClasses()
                .that(areNotIn("operation"))
                .should()
                .dependOnClassesThat()
                .haveSimpleName("IdempotencyStore")
                .check(Rooms.CLASSES);
    }
}
