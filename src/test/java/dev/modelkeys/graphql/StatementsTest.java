package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.dev.Administrator;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads execute a fixed number of statements for any number of rows, and never decrypt a secret. */
@QuarkusTest
class StatementsTest {

    private static final int MANY = 30;

    private final Api api = Api.here();
    private final Steps steps = new Steps(api);

    private final DataSource dataSource = Administrator.dataSource();

    @BeforeEach
    void startWithOne() {
        steps.startAfresh(Steps.PROVIDER, "anthropic");
        steps.add("key 1");
        steps.addModel("model 1", "key 1");
    }

    @AfterEach
    void leaveNothing() {
        steps.uninstall(Steps.PROVIDER);
        steps.uninstall("anthropic");
    }

    @ParameterizedTest
    @ValueSource(strings = {"provider", "provider-page", "provider-list", "providers", "custom-models", "credentials"})
    void aReadCostsTheSameStatementsWithManyRows(String document) {
        try (StatementCounter statements = new StatementCounter()) {
            int withOne = statements.of(() -> read(document));

            addMany();

            assertThat(withOne).isBetween(1, 6);
            assertThat(statements.of(() -> read(document))).isEqualTo(withOne);
        }
    }

    @Test
    void whatIsAskedTwiceIsReadOnceForEach() {
        String twice = "{ a: provider(id: \"openai\") { status } b: provider(id: \"openai\") { status } }";

        try (StatementCounter statements = new StatementCounter()) {
            assertThat(statements.of(() -> api.query("{ provider(id: \"openai\") { id label } }")))
                    .isZero();
            // Each read enters the workspace first, on the same trip to the database.
            assertThat(statements.of(() -> api.query(twice))).isEqualTo(4);
        }
    }

    @Test
    void anObjectByItsIdCostsTheStatementsOfItsOwnQuery() {
        String credential = steps.provider().text("provider.defaultCredential.id");
        String model = steps.managed().text("customModels.nodes[0].id");

        assertCostsTheSame(
                "credential(id: \"" + credential + "\") { name owner { id status } fields { value } }",
                "node(id: \"" + credential
                        + "\") { id ... on Credential { name owner { id status } fields { value } } }");
        assertCostsTheSame(
                "customModel(id: \"" + model + "\") { name provider { installed } credentials { name } }",
                "node(id: \"" + model + "\") { ...f } } fragment f on CustomModel { name provider { installed }"
                        + " credentials { name }");
        assertCostsTheSame(
                "provider(id: \"openai\") { label credentialCount }",
                "node(id: \"openai\") { ... on Provider { label credentialCount } }");
    }

    private void assertCostsTheSame(String query, String node) {
        try (StatementCounter statements = new StatementCounter()) {
            int own = statements.of(() -> api.query("{ " + query + " }"));
            assertThat(own).isPositive();
            assertThat(statements.of(() -> api.query("{ " + node + " }"))).isEqualTo(own);
        }
    }

    @Test
    @DisplayName("N-01: a malformed token executes no statement, an unknown one does")
    void aMisspeltTokenCostsNothing() {
        String misspelt = "mk_owner_0123456789abcdef_0123456789012345678901234567890123456789012_000000";
        String unknown = misspelt.substring(0, misspelt.length() - 6) + "1IEAAR";

        try (StatementCounter statements = new StatementCounter()) {
            assertThat(statements.during(
                            () -> assertThat(read(misspelt, "{ __typename }")).isEqualTo(401)))
                    .isZero();
            assertThat(statements.during(
                            () -> assertThat(read(unknown, "{ __typename }")).isEqualTo(401)))
                    .isPositive();
        }
    }

    private static int read(String token, String document) {
        return Api.here(token).query(document).status();
    }

    @Test
    void readingNeverOpensASecret() throws SQLException {
        steps.addToModel(steps.managed().text("customModels.nodes[0].id"), "key 2");
        List<String> documents = List.of("provider", "provider-page", "providers", "custom-models", "credentials");
        List<String> intact = documents.stream().map(name -> read(name).body()).toList();

        damageEverySecret();

        assertThat(documents.stream().map(name -> read(name).body()).toList()).isEqualTo(intact);
    }

    private void addMany() {
        String model = steps.managed().text("customModels.nodes[0].id");
        IntStream.rangeClosed(2, MANY).forEach(n -> {
            steps.add("key " + n);
            steps.addToModel(model, "key " + n);
            steps.addModel("model " + n, "key");
        });
    }

    private Reply read(String document) {
        return api.send(document, Map.of("id", Steps.PROVIDER, "owner", Map.of("providerId", Steps.PROVIDER)));
    }

    private void damageEverySecret() throws SQLException {
        String damage =
                """
                update credential
                set sealed = (select jsonb_object_agg(key, 'damaged') from jsonb_each(sealed))
                where sealed <> '{}'
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(damage)) {
            assertThat(statement.executeUpdate()).isEqualTo(3);
        }
    }
}
