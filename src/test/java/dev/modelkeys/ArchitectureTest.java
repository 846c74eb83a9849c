package dev.modelkeys;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.modelkeys.vault.Ciphertext;
import dev.modelkeys.vault.EncryptionContext;
import dev.modelkeys.vault.Secret;
import dev.modelkeys.vault.Vault;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import java.io.ObjectInputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.junit.jupiter.api.Test;

/** Which room may know which, and what must not happen in any of them. */
class ArchitectureTest {

    private static final DescribedPredicate<JavaMember> CONSTRUCTOR =
            DescribedPredicate.describe("constructor", JavaConstructor.class::isInstance);

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
                                        "http",
                                        "kernel",
                                        "operation",
                                        "query",
                                        "settings",
                                        "workspace")),
                        Map.entry(
                                "command",
                                // The database: verify compares everything as of one moment.
                                Set.of("access", "audit", "credential", "database", "kernel", "vault", "workspace")),
                        Map.entry("http", Set.of("access", "catalog", "settings")),
                        Map.entry(
                                "operation",
                                Set.of("access", "audit", "database", "kernel", "settings", "vault", "workspace")),
                        Map.entry("credential", Set.of("access", "catalog", "database", "kernel", "settings", "vault")),
                        Map.entry("query", Set.of("access", "catalog", "database", "kernel", "vault")),
                        Map.entry("audit", Set.of("access", "database", "kernel", "vault", "workspace")),
                        Map.entry("access", Set.of("database", "kernel", "settings", "workspace")),
                        Map.entry("workspace", Set.of("database", "kernel")),
                        Map.entry("catalog", Set.of("kernel", "settings", "vault")),
                        Map.entry("vault", Set.of("database", "kernel")),
                        Map.entry("database", Set.of("kernel")),
                        Map.entry("kernel", Set.of()),
                        Map.entry("settings", Set.of()),
                        Map.entry("start", Set.of("access", "catalog", "settings", "vault")),
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
                .dependOnClassesThat(areIn("vault").and(DescribedPredicate.not(assignableTo(Secret.class))))
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
    void onlyTheVaultRevealsSecrets() {
        noClasses()
                .that(areNotIn("vault"))
                .should()
                .callMethod(Secret.class, "reveal")
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
                        "..graphql.provider..",
                        "..graphql.workspace..")
                .check(Rooms.CLASSES);
    }

    @Test
    void theReadModelNeverDecrypts() {
        noClasses()
                .that(areIn("query"))
                .should()
                .callMethod(Vault.class, "open", Ciphertext.class, EncryptionContext.class)
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

    @Test
    void noFieldIsResolvedForManyParentsAtOnce() {
        noMethods().should(takeManySources()).check(Rooms.CLASSES);
    }

    @Test
    void everythingIsInjectedThroughConstructors() {
        noMembers()
                .that(DescribedPredicate.not(CONSTRUCTOR))
                .should()
                .beAnnotatedWith(Inject.class)
                .orShould()
                .beAnnotatedWith(ConfigProperty.class)
                .check(Rooms.CLASSES);
    }

    @Test
    void namesSayWhatATypeIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Dto)(\\$.*)?")
                .check(Rooms.CLASSES);
    }

    @Test
    void nothingReadsTheSystemClockButTheOneThatHandsItOut() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.modelkeys.kernel.SystemClock")
                .should()
                .accessTargetWhere(readsTheSystemClock())
                .check(Rooms.CLASSES);
    }

    @Test
    void nothingIsDeserialised() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ObjectInputStream.class)
                .check(Rooms.CLASSES);
    }

    private static DescribedPredicate<JavaClass> areIn(String room) {
        return DescribedPredicate.describe(
                "are in " + room, type -> Rooms.isOurs(type) && Rooms.of(type).equals(room));
    }

    private static DescribedPredicate<JavaClass> areNotIn(String room) {
        return DescribedPredicate.not(areIn(room));
    }

    private static ArchCondition<JavaClass> beIn(String room) {
        return ArchCondition.from(areIn(room).as("be in " + room));
    }

    private static ArchCondition<JavaMethod> takeManySources() {
        return new ArchCondition<>("take a collection of @Source") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean many = method.getParameters().stream().anyMatch(ArchitectureTest::isManySources);
                events.add(new SimpleConditionEvent(method, many, method.getDescription()));
            }
        };
    }

    private static boolean isManySources(JavaParameter parameter) {
        JavaClass type = parameter.getRawType();
        return parameter.isAnnotatedWith(Source.class) && (type.isAssignableTo(Collection.class) || type.isArray());
    }

    /** A method called "now" without a clock, the milliseconds, a date of now, and clocks that tick by themselves. */
    private static DescribedPredicate<JavaAccess<?>> readsTheSystemClock() {
        return DescribedPredicate.describe("read the system clock", access -> {
            JavaClass owner = access.getTargetOwner();
            String name = access.getTarget().getName();
            List<JavaClass> parameters =
                    access.getTarget() instanceof CodeUnitCallTarget call ? call.getRawParameterTypes() : List.of();
            boolean givenAClock = parameters.stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
            return (name.equals("now") && owner.getPackageName().startsWith("java.time") && !givenAClock)
                    || (name.equals("currentTimeMillis") && owner.isEquivalentTo(System.class))
                    || (name.equals("<init>") && owner.isEquivalentTo(Date.class) && parameters.isEmpty())
                    || (owner.isEquivalentTo(Clock.class) && (name.startsWith("system") || name.startsWith("tick")));
        });
    }
}
