package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Role;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A document that the server knows is answered as one that it reads for the first time. */
@QuarkusTest
class KnownDocumentsTest {

    private Fixture given;

    @BeforeEach
    void aWorkspace() {
        given = Fixture.in("documents");
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        given.people().leave();
    }

    private Reply send(String document, Map<String, ?> variables) {
        Reply reply = given.people().as(Role.OWNER).post(Map.of("query", document, "variables", variables));
        assertThat(reply.codes()).as(reply.body()).isEmpty();
        return reply;
    }

    @Test
    @DisplayName("Conditions select by the variables of each request")
    void conditions() {
        String document =
                """
                query ($id: ID!, $names: Boolean!, $values: Boolean!) {
                  provider(id: $id) {
                    label @include(if: $names)
                    credentials { id ...Parts fields @include(if: $values) { name } }
                  }
                }
                fragment Parts on Credential { name @skip(if: $names) revision @include(if: $values) }
                """;
        for (int request = 0; request < 2; request++) {
            for (boolean names : List.of(true, false)) {
                for (boolean values : List.of(true, false)) {
                    Reply reply = send(document, Map.of("id", Steps.PROVIDER, "names", names, "values", values));
                    assertThat(reply.maps("provider.credentials")).hasSize(2).allSatisfy(credential -> {
                        assertThat(credential.containsKey("name")).isEqualTo(!names);
                        assertThat(credential.containsKey("revision")).isEqualTo(values);
                        assertThat(credential.containsKey("fields")).isEqualTo(values);
                    });
                    assertThat(reply.body().contains("\"label\"")).isEqualTo(names);
                }
            }
        }
    }

    @Test
    @DisplayName("A fragment that is spread twice selects what is beside it in each place")
    void fragments() {
        String document =
                """
                query ($id: ID!) {
                  more: provider(id: $id) { ...Shared credentials { name } }
                  less: provider(id: $id) { ...Shared }
                }
                fragment Shared on Provider { credentials { id } }
                """;
        for (int request = 0; request < 2; request++) {
            Reply reply = send(document, Map.of("id", Steps.PROVIDER));
            assertThat(reply.maps("more.credentials"))
                    .hasSize(2)
                    .allSatisfy(credential -> assertThat(credential.keySet()).isEqualTo(Set.of("id", "name")));
            assertThat(reply.maps("less.credentials"))
                    .hasSize(2)
                    .allSatisfy(credential -> assertThat(credential.keySet()).isEqualTo(Set.of("id")));
        }
    }

    @Test
    @DisplayName("Each request is answered for its own arguments")
    void arguments() {
        String document = "query ($id: ID!) { credential(id: $id) { id name } }";
        for (String id : List.of(given.first(), given.second(), given.first())) {
            assertThat(send(document, Map.of("id", id)).text("credential.id")).isEqualTo(id);
        }
    }
}
