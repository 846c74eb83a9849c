package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Role;
import dev.modelkeys.dev.Administrator;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** API tokens over HTTP: shown once, stored as a hash, refused after expiry. */
@QuarkusTest
class TokensTest {

    private static final String VIEWER = "{ viewer { name role permissions workspace { name } } }";
    private static final String TOKENS =
            "{ apiTokens { totalCount nodes { id name role hint lastUsedAt revokedAt } } }";
    private static final String REVOKE =
            "mutation ($input: RevokeApiTokenInput!) { revokeApiToken(input: $input) { token { revokedAt } userErrors {"
                    + " code field } } }";
    private static final String CREATE =
            "mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { token { id } secret userErrors {"
                    + " code field } } }";

    private final Http http = new Http();
    private WorkspaceMembers people;

    @BeforeEach
    void everybody() {
        people = WorkspaceMembers.in("tokens");
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        people.leave();
    }

    @Test
    void sayWhoIsAsking() {
        Reply viewer = people.as(Role.MANAGER).query(VIEWER);

        assertThat(viewer.text("viewer.role")).isEqualTo("MANAGER");
        assertThat(viewer.text("viewer.workspace.name")).isEqualTo("tokens");
        assertThat(viewer.texts("viewer.permissions"))
                .containsExactlyInAnyOrder("READ", "READ_FIELDS", "MANAGE_CREDENTIALS");
        assertThat(Api.here().query(VIEWER).texts("viewer.permissions")).contains("MANAGE_WORKSPACES");
        assertThat(people.as(Role.OWNER).query(VIEWER).texts("viewer.permissions"))
                .doesNotContain("MANAGE_WORKSPACES");
    }

    @Test
    @DisplayName("N-02: the database stores the public part of a token and a hash")
    void areNotKept() throws SQLException {
        String secret = people.secret(Role.MANAGER);
        String hidden = secret.split("_", -1)[3];

        assertThat(new DatabaseDump(Administrator.dataSource()).rows())
                .noneMatch(row -> row.contains(hidden))
                .anyMatch(row -> row.contains(secret.split("_", -1)[2]));
        assertThat(people.as(Role.OWNER).query(TOKENS).body()).doesNotContain(hidden);
    }

    @ParameterizedTest
    @DisplayName("A-02, N-04: every malformed token is answered 401")
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer x' OR (SELECT pg_sleep(8)) IS NOT NULL --",
                "Bearer mk_owner_0000000000000000_0000000000000000000000000000000000000000000_000000",
                "Basic b3duZXI6b3duZXI=",
                "mk_owner",
                "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJtZSJ9."
            })
    void anythingElseIsRefused(String header) {
        var response = http.post("{\"query\": \"{ __typename }\"}", "Content-Type", Http.JSON, "Authorization", header);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"modelkeys\"");
        assertThat(response.body()).contains("UNAUTHENTICATED").doesNotContain("__typename");
    }

    @Test
    @DisplayName("N-03: unknown, wrong, revoked and expired tokens are answered alike")
    void areRefusedAlike() throws SQLException {
        String right = people.secret(Role.MEMBER);
        String revoked = people.token(Role.MEMBER, "revoked").text("createApiToken.secret");
        String expired = people.token(Role.MEMBER, "expired").text("createApiToken.secret");
        execute("update api_token set revoked_at = now() where name = 'revoked'");
        execute("update api_token set expires_at = now() where name = 'expired'");

        var answers = Stream.of(revoked, expired, right.substring(0, right.length() - 1) + "!")
                .map(token -> http.post(
                        "{\"query\": \"{ __typename }\"}",
                        "Content-Type",
                        Http.JSON,
                        "X-Request-Id",
                        "same",
                        "Authorization",
                        "Bearer " + token))
                .map(response -> response.statusCode() + response.body())
                .distinct()
                .toList();

        assertThat(answers).singleElement().asString().startsWith("401");
    }

    @Test
    @DisplayName("Z-07: a revoked token is refused at once by the server that revoked it")
    void aRevokedTokenIsRefused() {
        Reply created = people.token(Role.MANAGER, "short");
        Api bearer = Api.here(created.text("createApiToken.secret"));
        assertThat(bearer.query(VIEWER).text("viewer.name")).isEqualTo("short");

        Reply revoked = WorkspaceMembers.post(
                people.as(Role.OWNER), REVOKE, Map.of("id", created.text("createApiToken.token.id")));

        assertThat(revoked.text("revokeApiToken.token.revokedAt")).isNotBlank();
        assertThat(bearer.query(VIEWER).status()).isEqualTo(401);
    }

    @Test
    @DisplayName("F-07: a request succeeds even if the last use of its token cannot be stored")
    void theirUseIsNotedAsWellAsCanBe() throws SQLException {
        Reply created = people.token(Role.MEMBER, "held");
        try (var connection = Administrator.dataSource().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select 1 from api_token where name = 'held' for update");

            assertThat(Api.here(created.text("createApiToken.secret"))
                            .query(VIEWER)
                            .text("viewer.name"))
                    .isEqualTo("held");
            connection.rollback();
        }
    }

    @Test
    void endWithinAYear() {
        Instant now = Instant.now();
        for (Instant end : new Instant[] {now.minus(1, ChronoUnit.HOURS), now.plus(366, ChronoUnit.DAYS)}) {
            Map<String, Object> input = Map.of("name", "n", "role", Role.MEMBER, "expiresAt", end.toString());
            assertThat(WorkspaceMembers.post(people.as(Role.OWNER), CREATE, input)
                            .problems())
                    .containsExactly("INVALID input.expiresAt");
        }
    }

    @Test
    @DisplayName("N-01: a retry creates no second token and does not show the secret again")
    void areMadeOnce() {
        Map<String, Object> input = Map.of("name", "once", "role", Role.MEMBER, "clientMutationId", "one");

        Reply first = WorkspaceMembers.post(people.as(Role.OWNER), CREATE, input);
        Reply again = WorkspaceMembers.post(people.as(Role.OWNER), CREATE, input);

        assertThat(again.text("createApiToken.token.id")).isEqualTo(first.text("createApiToken.token.id"));
        assertThat(first.text("createApiToken.secret")).isNotBlank();
        assertThat(again.at("createApiToken.secret")).isNull();
    }

    @Test
    @DisplayName("Z-02: tokens of another workspace are not found")
    void othersAreNotFound() throws SQLException {
        String id = people.token(Role.MEMBER, "theirs").text("createApiToken.token.id");

        assertThat(WorkspaceMembers.post(Api.here(), REVOKE, Map.of("id", id)).problems())
                .containsExactly("NOT_FOUND input.id");
        assertThat(Api.here().query(TOKENS).texts("apiTokens.nodes.id")).doesNotContain(id);
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = Administrator.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
