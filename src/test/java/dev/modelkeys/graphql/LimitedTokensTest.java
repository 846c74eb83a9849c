package dev.modelkeys.graphql;

import static dev.modelkeys.graphql.Policies.MODEL;
import static dev.modelkeys.graphql.Policies.PROVIDER;
import static dev.modelkeys.graphql.Policies.done;
import static dev.modelkeys.graphql.Policies.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Authenticator;
import dev.modelkeys.access.Identity;
import dev.modelkeys.access.Role;
import dev.modelkeys.access.Unauthenticated;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** G1, G3: tokens for some environments only, and how many environments a workspace has. */
@QuarkusTest
class LimitedTokensTest {

    private static final String CREATE =
            "mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { token { id environments } secret"
                    + " userErrors { code field } } }";

    @Inject
    Authenticator authenticator;

    private Fixture given;
    private Policies policies;

    @BeforeEach
    void aWorkspace() {
        given = Fixture.in("policies");
        policies = new Policies(given.people().as(Role.MANAGER));
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        given.people().leave();
    }

    @Test
    @DisplayName("G1: a token names its environments, each once and without case, and its bearer carries them")
    void limited() throws Exception {
        Reply created = done(create(Role.RUNTIME, List.of("Test", "production", "test")));

        assertThat(created.texts("createApiToken.token.environments")).containsExactly("production", "test");
        assertThat(identity(created).environments()).containsExactlyInAnyOrder("production", "test");
        assertThat(given.people()
                        .as(Role.OWNER)
                        .query("{ apiTokens(first: 2) { nodes { environments } } }")
                        .texts("apiTokens.nodes.environments"))
                .containsExactly("production", "test", null);
        assertThat(policies.environments()).containsExactly("production", "test");
    }

    @Test
    @DisplayName("G1: a token without environments has no limit")
    void unlimited() throws Exception {
        Reply created = done(create(Role.RUNTIME, null));

        assertThat(created.at("createApiToken.token.environments")).isNull();
        assertThat(identity(created).environments()).isNull();
    }

    @Test
    @DisplayName("G1: only a token that acquires is limited to environments, to 1 to 50 of them")
    void refused() {
        assertThat(create(Role.MANAGER, List.of("test")).problems()).containsExactly("INVALID input.environments");
        assertThat(create(Role.RUNTIME, List.of()).problems()).containsExactly("INVALID input.environments");
        assertThat(create(Role.RUNTIME, names(51)).problems()).containsExactly("INVALID input.environments");
        assertThat(create(" ", Role.RUNTIME, Arrays.asList("test", "no name", ""))
                        .problems())
                .containsExactly("INVALID input.environments.1", "INVALID input.environments.2", "REQUIRED input.name");
        assertThat(policies.environments()).isEmpty();
    }

    @Test
    @DisplayName("G3: a workspace uses at most 50 names: in bindings, in pools and in valid tokens")
    void atMostFifty() {
        String token = done(create(Role.RUNTIME, names(48))).text("createApiToken.token.id");
        done(policies.bind(PROVIDER, "one", given.first()));
        List<Map<String, Object>> members = List.of(member(null), member(null));
        done(policies.save(MODEL, members, Map.of("environment", "two")));
        assertThat(policies.environments()).hasSize(50).contains("one", "two", "name-1");

        assertThat(policies.bind(PROVIDER, "three", given.first()).problems())
                .containsExactly("QUOTA_EXCEEDED input.environment");
        assertThat(policies.save(MODEL, members, Map.of("environment", "three")).problems())
                .containsExactly("QUOTA_EXCEEDED input.environment");
        assertThat(create(Role.RUNTIME, List.of("one", "three")).problems())
                .containsExactly("QUOTA_EXCEEDED input.environments");
        done(policies.bind(PROVIDER, "name-7", given.first()));
        done(policies.bind(PROVIDER, "three", null));

        WorkspaceMembers.post(
                given.people().as(Role.OWNER),
                "mutation ($input: RevokeApiTokenInput!) { revokeApiToken(input: $input) { userErrors { code } } }",
                Map.of("id", token));

        assertThat(policies.environments()).containsExactly("name-7", "one", "two");
        done(policies.bind(PROVIDER, "three", given.first()));
    }

    private static List<String> names(int number) {
        return IntStream.range(0, number).mapToObj(n -> "name-" + n).toList();
    }

    private Reply create(Role role, @Nullable List<String> environments) {
        return create("Limited", role, environments);
    }

    private Reply create(String name, Role role, @Nullable List<String> environments) {
        Map<String, Object> input = environments == null
                ? Map.of("name", name, "role", role)
                : Map.of("name", name, "role", role, "environments", environments);
        return WorkspaceMembers.post(given.people().as(Role.OWNER), CREATE, input);
    }

    private Identity identity(Reply created) throws Unauthenticated {
        String secret = created.text("createApiToken.secret");
        return authenticator.authenticate(authenticator.parse(secret).orElseThrow(), "127.0.0.1");
    }
}
