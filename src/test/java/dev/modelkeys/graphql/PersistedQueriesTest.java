package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Role;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Automatic persisted queries, as the links of Apollo and urql send them. */
@QuarkusTest
class PersistedQueriesTest {

    private static final String DOCUMENT = "query Persisted($id: ID!) { provider(id: $id) { id label } }";
    private static final Map<String, String> VARIABLES = Map.of("id", "openai");

    private final Api api = Api.here();

    @Test
    void aDocumentIsSentOnceAndThenNamedByItsHash() {
        String document = DOCUMENT + " # once";
        Reply first = api.post(request(null, document, VARIABLES));
        Reply second = api.post(request(document, document, VARIABLES));
        Reply third = api.post(request(null, document, Map.of("id", "anthropic")));

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.codes()).containsExactly("PERSISTED_QUERY_NOT_FOUND");
        assertThat(first.body()).contains("\"message\":\"PersistedQueryNotFound\"");
        assertThat(second.text("provider.id")).isEqualTo("openai");
        assertThat(third.text("provider.id")).isEqualTo("anthropic");
    }

    @Test
    void oneWorkspaceDoesNotSeeWhatAnotherHasSent() throws SQLException {
        String document = DOCUMENT + " # of one workspace";
        api.post(request(document, document, VARIABLES));
        WorkspaceMembers others = WorkspaceMembers.in("persisted queries");
        try {
            assertThat(others.as(Role.OWNER)
                            .post(request(null, document, VARIABLES))
                            .codes())
                    .containsExactly("PERSISTED_QUERY_NOT_FOUND");
            assertThat(others.as(Role.RUNTIME)
                            .post(request(document, document, VARIABLES))
                            .codes())
                    .containsExactly("FORBIDDEN");
        } finally {
            others.leave();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ provider(id: \"openai\") { id } }",
                "{ provider(id: \"\"\"openai\"\"\") { id } }",
                "query ($id: ID = \"openai\") { provider(id: $id) { id } }",
                "{ noSuchField }",
                "{"
            })
    void aDocumentThatMayHoldASecretOrDoesNotFitIsNotKept(String document) {
        api.post(request(document, document, Map.of()));

        assertThat(api.post(request(null, document, Map.of())).codes()).containsExactly("PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void aLongDocumentIsNotKept() {
        String document = DOCUMENT + " #" + "x".repeat(16_384);
        assertThat(api.post(request(document, document, VARIABLES)).codes()).isEmpty();

        assertThat(api.post(request(null, document, VARIABLES)).codes()).containsExactly("PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void aHashOfAnotherDocumentIsRefused() {
        Reply reply = api.post(request(DOCUMENT, DOCUMENT + " ", VARIABLES));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.codes()).containsExactly("BAD_REQUEST");
        assertThat(api.post(request(null, DOCUMENT + " ", VARIABLES)).codes())
                .containsExactly("PERSISTED_QUERY_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "[]",
                "{}",
                "{\"version\": 1}",
                "{\"version\": 2, \"sha256Hash\": \"%s\"}",
                "{\"version\": \"1\", \"sha256Hash\": \"%s\"}",
                "{\"version\": 1, \"sha256Hash\": 1}",
                "{\"version\": 1, \"sha256Hash\": \"\"}",
                "{\"version\": 1, \"sha256Hash\": \"x%s\"}"
            })
    void anExtensionOfAnotherFormIsRefused(String extension) {
        String body = "{\"extensions\": {\"persistedQuery\": " + extension.formatted(hash(DOCUMENT)) + "}}";

        assertThat(api.post(body).status()).isEqualTo(400);
        assertThat(api.post(body.replaceFirst("\\{", "{\"query\": \"{ __typename }\", "))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aRequestWithoutTheExtensionStillNeedsAQuery() {
        assertThat(api.post("{\"extensions\": {}}").status()).isEqualTo(400);
        assertThat(api.post("{\"extensions\": {\"persistedQuery\": null}}").status())
                .isEqualTo(400);
    }

    private static Map<String, Object> request(@Nullable String query, String hashed, Map<String, ?> variables) {
        Map<String, Object> request = new HashMap<>();
        if (query != null) {
            request.put("query", query);
        }
        request.put("variables", variables);
        request.put("extensions", Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash(hashed))));
        return request;
    }

    private static String hash(String document) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
