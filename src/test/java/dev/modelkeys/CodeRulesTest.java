package dev.modelkeys;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static dev.modelkeys.Rooms.areIn;
import static dev.modelkeys.Rooms.areNotIn;

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
import dev.modelkeys.vault.Ciphertext;
import dev.modelkeys.vault.EncryptionContext;
import dev.modelkeys.vault.Secret;
import dev.modelkeys.vault.Vault;
import jakarta.inject.Inject;
import java.io.ObjectInputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.graphql.Source;
import org.junit.jupiter.api.Test;

/** What must not happen in any room. */
class CodeRulesTest {

    private static final DescribedPredicate<JavaMember> CONSTRUCTOR =
            DescribedPredicate.describe("constructor", JavaConstructor.class::isInstance);

    @Test
    void onlyTheVaultTheQuestionToAProviderAndALeaseRevealSecrets() {
        noClasses()
                .that(areNotIn("vault").and(areNotIn("probe")).and(not(resideInAPackage("..routing.lease.."))))
                .should()
                .callMethod(Secret.class, "reveal")
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

    private static ArchCondition<JavaMethod> takeManySources() {
        return new ArchCondition<>("take a collection of @Source") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean many = method.getParameters().stream().anyMatch(CodeRulesTest::isManySources);
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
