package dev.modelkeys.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.query.KeyringRow;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.InvalidTransactionException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who waits for whom. A second transaction runs inside a first that has not ended, and gives up waiting at once. */
@QuarkusTest
class LocksTest {

    private static final String GAVE_UP_WAITING = "55P03";
    private static final Owner PROVIDER = UseCases.provider("openai");

    @Inject
    UseCasesFactory desks;

    @Inject
    Drafts drafts;

    @Inject
    CredentialRules rules;

    @Inject
    InstallationRules installations;

    @Inject
    EntityManager entityManager;

    private UseCases desk;
    private UUID model;
    private String first;
    private CredentialDraft another;

    @BeforeEach
    void aModelWithTwoCredentials() {
        desk = desks.own();
        desk.fresh("openai");
        CredentialChanged added = desk.addModel("m", "First").change();
        desk.addModel("m", "Second");
        model = added.keyring();
        first = added.credential().toString();
        another = draft(PROVIDER);
    }

    @AfterEach
    void leaveNothing() {
        desk.uninstall("openai", true);
    }

    @Test
    @DisplayName("R15: a change of a keyring makes every other change of it wait")
    void changesOfOneKeyringWait() {
        CredentialDraft toTheModel = draft(UseCases.model(model));
        EditDraft edit = desk.here(() -> drafts.of(new EditCredential(first, "Renamed", List.of(), null)));
        inTransaction(() -> {
            rules.setDefault(first);

            waits(() -> rules.add(toTheModel));
            waits(() -> rules.edit(edit));
            waits(() -> rules.delete(first, null));
            waits(() -> rules.setDefault(first));
            waits(() -> rules.removeCustomModel(model.toString(), null));
            waits(() -> rules.readdCustomModel(model.toString(), first));
            waits(() -> installations.uninstall("openai", true));
        });
    }

    @Test
    @DisplayName("R15: changes of different keyrings do not wait for each other, not even new ones of one provider")
    void changesOfDifferentKeyringsDoNotWait() {
        CustomModelDraft model = desk.here(() ->
                drafts.of(new AddCustomModel("openai", "another", ModelType.LLM, null, UseCases.values("openai"))));
        inTransaction(() -> {
            rules.add(another);

            inAnother(() -> rules.setDefault(first));
            inAnother(
                    () -> assertThat(rules.addCustomModel(model).outcome()).isEqualTo(AddCustomModel.Outcome.CREATED));
        });
    }

    @Test
    @DisplayName("R7: creating a keyring makes a concurrent creation of the same one wait")
    void makersOfOneKeyringWait() {
        inTransaction(() -> {
            rules.add(another);

            waits(() -> rules.add(another));
        });
    }

    @Test
    @DisplayName("R13: uninstalling a provider makes concurrent adds wait")
    void addingWaitsForUninstalling() {
        desk.fresh("openai");
        inTransaction(() -> {
            installations.uninstall("openai", false);

            waits(() -> rules.add(another));
        });
    }

    @Test
    @DisplayName("reads wait for no lock and see committed data only")
    void readingWaitsForNobody() {
        inTransaction(() -> {
            rules.removeCustomModel(model.toString(), null);

            KeyringRow read = QuarkusTransaction.requiringNew().call(() -> desk.ring(model));
            assertThat(read.removed()).isFalse();
        });
        assertThat(desk.ring(model).removed()).isTrue();
    }

    @Test
    @DisplayName("R15: forms are evaluated without a lock, and not within a transaction")
    void formsAreEvaluatedWithoutALock() {
        EditCredential edit =
                new EditCredential(first, null, List.of(new FieldChange("openai_organization", "org", false)), null);
        AddCredential add = new AddCredential(UseCases.model(model), null, UseCases.values("openai"), false);
        inTransaction(() -> {
            rules.setDefault(first);

            assertThat(CompletableFuture.supplyAsync(() -> desk.here(() -> drafts.of(edit)))
                            .thenApply(EditDraft::revision))
                    .succeedsWithin(Duration.ofSeconds(2))
                    .isEqualTo(1);
            assertThatThrownBy(() -> drafts.of(add)).rootCause().isInstanceOf(InvalidTransactionException.class);
        });
    }

    private CredentialDraft draft(Owner owner) {
        return desk.here(() -> drafts.of(new AddCredential(owner, null, UseCases.values("openai"), false)));
    }

    private void waits(Runnable useCase) {
        ThrowingCallable another = () -> inAnother(useCase);
        assertThatThrownBy(another).rootCause().isInstanceOfSatisfying(SQLException.class, cause -> assertThat(
                        cause.getSQLState())
                .isEqualTo(GAVE_UP_WAITING));
    }

    private void inTransaction(Runnable useCases) {
        desk.inTransaction(() -> {
            useCases.run();
            return desk;
        });
    }

    private void inAnother(Runnable useCase) {
        QuarkusTransaction.requiringNew().run(() -> {
            entityManager.createNativeQuery("set local lock_timeout = '50ms'").executeUpdate();
            useCase.run();
        });
    }
}
