package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A production server on which the explorer was switched on: the page is there for all, the schema for those with a token. */
class ExplorerIT {

    private static final String INTROSPECTION = "{ __schema { queryType { name } } }";
    private static final String SCHEMA = "/graphql/schema.graphql";

    private static Production production;

    @BeforeAll
    static void start() throws IOException {
        production = Production.alone(Map.of("MODELKEYS_EXPLORER_ENABLED", "true"));
    }

    @AfterAll
    static void stop() throws IOException {
        production.close();
    }

    @Test
    @DisplayName("I-01: only requests with a token get the schema")
    void theSchemaIsForCallers() {
        assertThat(production.stranger().query(INTROSPECTION).status()).isEqualTo(401);
        assertThat(production.wire().query(INTROSPECTION).body()).contains("\"queryType\":{\"name\":\"Query\"}");
    }

    @Test
    @DisplayName("I-03: so is the file that describes it")
    void theFileIsForCallers() {
        RawResponse stranger = production.stranger().send("GET", SCHEMA, new byte[0]);

        assertThat(stranger.status()).isEqualTo(401);
        assertThat(stranger.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"modelkeys\"");
        assertThat(stranger.body()).doesNotContain("type");
        assertThat(production.wire().send("GET", SCHEMA, new byte[0]).body()).contains("type Query");
    }

    @Test
    @DisplayName("GraphiQL is a page like any other, and does nothing without a token")
    void thePageIsThere() {
        RawResponse page = production.stranger().send("GET", "/q/graphql-ui/", new byte[0]);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("GraphiQL");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'", "frame-ancestors 'none'");
    }
}
