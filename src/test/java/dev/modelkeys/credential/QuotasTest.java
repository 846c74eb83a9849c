package dev.modelkeys.credential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.ModelkeysConfig;
import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.database.Sql;
import dev.modelkeys.kernel.Ids;
import dev.modelkeys.kernel.Rejection.Code;
import dev.modelkeys.kernel.WorkspaceCreated;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("V-06: a workspace keeps no more than it may")
class QuotasTest {

    private static final int AT_ONCE = 8;

    @Inject
    UseCasesFactory desks;

    @Inject
    RawStatements statements;

    @Inject
    OwnerLookup owners;

    @Inject
    Keyrings keyrings;

    @Inject
    Credentials credentials;

    @Inject
    Drafts drafts;

    @Inject
    FormBinder filler;

    @Inject
    HealthRules health;

    @Inject
    ChangeEvents changes;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    @Inject
    Event<WorkspaceCreated> created;

    private final UUID workspace = Ids.next();
    private UseCases desk;

    private record Limits(int credentials, int customModels) implements ModelkeysConfig.Quota {}

    @BeforeEach
    void aWorkspace() throws SQLException {
        statements.run("insert into workspace (id, name) values (?, ?)", workspace, workspace.toString());
        created.fire(new WorkspaceCreated(workspace));
        desk = desks.of(workspace);
        desk.install("openai");
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        desk.uninstall("openai", true);
        statements.deleteWorkspace(workspace);
    }

    @Test
    void theLastPlaceIsTakenOnce() throws Exception {
        CredentialRules rules = rules(new Limits(3, 10));

        CredentialDraft draft = desk.here(() ->
                drafts.of(new AddCredential(UseCases.provider("openai"), null, UseCases.values("openai"), false)));

        List<Attempt<Object>> attempts = atOnce(() -> rules.add(draft));

        assertThat(attempts.stream().filter(Attempt::succeeded)).hasSize(3);
        assertThat(attempts.stream().filter(attempt -> !attempt.succeeded()))
                .allSatisfy(attempt -> assertThat(attempt.refused()).containsExactly(Code.QUOTA_EXCEEDED));
    }

    @Test
    void modelsHaveALimitOfTheirOwn() throws Exception {
        CredentialRules rules = rules(new Limits(100, 2));
        List<String> names = List.of("a", "b", "c", "d", "e", "f", "g", "h");

        List<Callable<Object>> additions = new ArrayList<>();
        for (String name : names) {
            CustomModelDraft draft = draft(name);
            additions.add(() -> rules.addCustomModel(draft));
        }
        List<Attempt<Object>> attempts = atOnce(additions);

        assertThat(attempts.stream().filter(Attempt::succeeded)).hasSize(2);
        assertThat(desk.shelf("openai").listedModels("openai")).hasSize(2);
        String kept = String.valueOf(
                desk.shelf("openai").listedModels("openai").get(0).modelName());
        CustomModelDraft again = draft(kept);
        assertThat(atOnce(List.<Callable<Object>>of(() -> rules.addCustomModel(again))))
                .allMatch(Attempt::succeeded);
    }

    private CustomModelDraft draft(String name) {
        return desk.here(
                () -> drafts.of(new AddCustomModel("openai", name, ModelType.LLM, null, UseCases.values("openai"))));
    }

    private CredentialRules rules(ModelkeysConfig.Quota limits) {
        return new CredentialRules(
                owners, keyrings, credentials, filler, new Quotas(sql, limits), health, changes, clock);
    }

    private List<Attempt<Object>> atOnce(Callable<Object> addition) throws Exception {
        return atOnce(Collections.nCopies(AT_ONCE, addition));
    }

    private List<Attempt<Object>> atOnce(List<Callable<Object>> additions) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<Attempt<Object>>> running = new ArrayList<>();
        for (Callable<Object> addition : additions) {
            running.add(people.submit(() -> Attempt.of(() -> desk.inTransaction(addition))));
        }
        List<Attempt<Object>> attempts = new ArrayList<>();
        for (Future<Attempt<Object>> attempt : running) {
            attempts.add(attempt.get());
        }
        people.shutdown();
        return attempts;
    }
}
