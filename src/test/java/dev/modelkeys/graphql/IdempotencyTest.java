package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Role;
import dev.modelkeys.dev.Administrator;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Mutations with a clientMutationId are done once. */
@QuarkusTest
class IdempotencyTest {

    private static final int SENDERS = 50;

    private WorkspaceMembers people;
    private Api manager;
    private Steps steps;

    @BeforeEach
    void aWorkspace() {
        people = WorkspaceMembers.in("once");
        manager = people.as(Role.MANAGER);
        steps = new Steps(manager);
        steps.startAfresh(Steps.PROVIDER);
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        people.leave();
    }

    @Test
    @DisplayName("C-08: fifty concurrent retries have one effect and fifty equal responses")
    void manyAtOnceHaveOneEffect() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(16);
        List<Callable<String>> requests = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            requests.add(() -> add("key", "the same").body());
        }
        List<String> answers = new ArrayList<>();
        for (Future<String> answer : senders.invokeAll(requests)) {
            answers.add(answer.get());
        }
        senders.shutdown();

        assertThat(answers.stream().distinct()).singleElement().asString().contains("\"credential\":{\"id\"");
        assertThat(steps.provider().number("provider.credentialCount")).isEqualTo(1);
    }

    @Test
    @DisplayName("C-08: another input with the same id is refused")
    void anotherRequestIsRefused() {
        add("key", "one");

        assertThat(add("another", "one").problems()).containsExactly("IDEMPOTENCY_KEY_REUSED input.clientMutationId");
        assertThat(steps.provider().number("provider.credentialCount")).isEqualTo(1);
    }

    @Test
    @DisplayName("C-08: ids are separate for each caller")
    void anotherSenderIsAnother() {
        add("key", "one");

        Reply owner = people.as(Role.OWNER).change("add-credential", input("another", "one"));

        assertThat(owner.problems()).isEmpty();
        assertThat(steps.provider().number("provider.credentialCount")).isEqualTo(2);
    }

    @Test
    void whatWasRefusedCanBeSentAgain() {
        add("key", "first");

        assertThat(add("key", "second").problems()).containsExactly("NAME_TAKEN input.name");
        steps.delete(steps.provider().text("provider.defaultCredential.id"));
        assertThat(add("key", "second").problems()).isEmpty();
    }

    @Test
    @DisplayName("C-08: neither the request nor its response is stored")
    void noSecretIsKept() throws SQLException {
        add("key", "one");

        assertThat(new DatabaseDump(Administrator.dataSource()).rows())
                .noneMatch(row -> row.contains(Steps.SECRET))
                .anyMatch(row -> row.contains("Mutation.addCredential"));
    }

    @Test
    @DisplayName("C-08: an id expires after a day, and cleanup skips locked rows")
    void anIdEndsAfterADay() throws Exception {
        add("first", "one");
        add("second", "two");
        try (Connection connection = Administrator.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update mutation_done set created_at = now() - interval '25 hours'");
            connection.setAutoCommit(false);
            statement.execute("select 1 from mutation_done where mutation_id = 'one' for update");

            assertThat(add("third", "two").problems()).isEmpty();
            connection.rollback();
        }

        assertThat(add("fourth", "one").problems()).isEmpty();
        assertThat(steps.provider().number("provider.credentialCount")).isEqualTo(4);
    }

    private Reply add(String name, String mutationId) {
        return manager.change("add-credential", input(name, mutationId));
    }

    private static Map<String, Object> input(String name, String mutationId) {
        return Map.of(
                "owner",
                Map.of("providerId", Steps.PROVIDER),
                "name",
                name,
                "values",
                Steps.values(Steps.SECRET),
                "clientMutationId",
                mutationId);
    }
}
