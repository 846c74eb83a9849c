package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.dev.Administrator;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A change executes a fixed number of statements, which return a fixed number of rows, for any number of credentials. */
@QuarkusTest
class ChangeStatementsTest {

    private static final int MANY = 1000;

    /** Copies of one credential, each with a name and a number of its own. */
    private static final String COPIES =
            """
            insert into credential (workspace_id, id, keyring_id, name, name_key, name_look, name_number,
                    plain, hints, sealed, data_keys, revision, created_at, updated_at)
                select workspace_id, gen_random_uuid(), keyring_id, 'API KEY ' || n, 'api key ' || n, n, n,
                    plain, hints, sealed, data_keys, 1, created_at, updated_at
                from credential, generate_series(1001, 1000 + %d) n where id = '%s'
            """;

    private final Api api = Api.here();
    private final Steps steps = new Steps(api);
    private String first;

    /** Statements and the rows they returned. */
    private record Cost(int statements, int rows) {}

    @BeforeEach
    void startWithOne() {
        steps.startAfresh(Steps.PROVIDER);
        first = steps.add("First");
    }

    @AfterEach
    void leaveNothing() {
        steps.uninstall(Steps.PROVIDER);
    }

    @Test
    @DisplayName(
            "C-17: adding, choosing, renaming and deleting cost the same with a thousand credentials on the keyring")
    void costTheSameWithManyCredentials() throws SQLException {
        List<Cost> withFew = costs();

        copy();

        assertThat(costs()).isEqualTo(withFew);
        assertThat(withFew).allSatisfy(cost -> assertThat(cost.statements()).isBetween(1, 30));
    }

    private List<Cost> costs() {
        try (StatementCounter statements = new StatementCounter()) {
            steps.choose(first);
            // Once beforehand, so that what is read once for all is not counted.
            steps.delete(id(add("Warm")));
            List<String> added = new ArrayList<>();
            List<Cost> costs = List.of(
                    cost(statements, () -> kept(added, add("Named"))),
                    cost(statements, () -> kept(added, add(""))),
                    cost(statements, () -> steps.choose(added.get(0))),
                    cost(statements, () -> steps.rename(added.get(0), "Renamed")),
                    cost(statements, () -> steps.delete(added.get(0))));
            steps.delete(added.get(1));
            return costs;
        }
    }

    private static Reply kept(List<String> added, Reply reply) {
        added.add(id(reply));
        return reply;
    }

    private static String id(Reply added) {
        return added.text("addCredential.credential.id");
    }

    private static Cost cost(StatementCounter statements, Supplier<Reply> change) {
        int sent = statements.of(change);
        return new Cost(sent, statements.rows());
    }

    private Reply add(String name) {
        Map<String, Object> input = Map.of(
                "owner", Map.of("providerId", Steps.PROVIDER), "name", name, "values", Steps.values(Steps.SECRET));
        Reply reply = WorkspaceMembers.post(
                api,
                "mutation ($input: AddCredentialInput!) { addCredential(input: $input)"
                        + " { credential { id } userErrors { code field } } }",
                input);
        assertThat(reply.problems()).isEmpty();
        return reply;
    }

    private void copy() throws SQLException {
        try (Connection connection = Administrator.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(COPIES.formatted(MANY, first))).isEqualTo(MANY);
        }
    }
}
