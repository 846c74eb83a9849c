package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.modelkeys.access.Role;
import dev.modelkeys.graphql.engine.ServedSchema;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Apollo, urql and Relay select the fields of interfaces through fragments. */
@QuarkusTest
class FragmentsTest {

    /** Mutations whose payloads contain no credential. */
    private static final Set<MutationCase> WITHOUT_OWNER = Set.of(
            MutationCase.testCredential,
            MutationCase.setModelEnabled,
            MutationCase.createWorkspace,
            MutationCase.deleteWorkspace,
            MutationCase.createApiToken,
            MutationCase.revokeApiToken);

    @Inject
    ServedSchema served;

    @Inject
    ObjectMapper json;

    private Fixture given;
    private AbstractSelections selections;

    @BeforeEach
    void aWorkspace() {
        given = Fixture.in("fragments");
        selections = new AbstractSelections(served.get());
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        given.people().leave();
    }

    @Test
    void everyQueryFillsThem() throws IOException {
        String model = "\"" + given.model() + "\"";
        new Policies(given.people().as(Role.MANAGER))
                .save(Policies.MODEL, List.of(Policies.member(null), Policies.member(given.second())));
        Map<String, String> arguments = Map.of(
                "providers",
                "(installed: true)",
                "provider",
                "(id: \"openai\")",
                "customModel",
                "(id: " + model + ")",
                "credential",
                "(id: \"" + given.first() + "\")",
                "credentials",
                "(owner: {customModelId: " + model + "})",
                "customModels",
                "",
                "loadBalancings",
                "",
                "explainResolution",
                "(target: {providerId: \"openai\"})");

        assertThat(selections.operations(served.get().getQueryType())).isEqualTo(Set.copyOf(arguments.keySet()));
        for (Map.Entry<String, String> query : arguments.entrySet()) {
            String operation = query.getKey() + query.getValue();
            String document = "{ " + operation + selections.of(served.get().getQueryType(), query.getKey()) + " } "
                    + selections.namedFragments();
            assertFilled(given.people().as(Role.OWNER).query(document));
        }
    }

    @ParameterizedTest
    @EnumSource(MutationCase.class)
    void everyMutationFillsThem(MutationCase doing) throws IOException {
        Set<String> expected = Stream.of(MutationCase.values())
                .filter(mutation -> !WITHOUT_OWNER.contains(mutation))
                .map(MutationCase::name)
                .collect(Collectors.toSet());
        assertThat(selections.operations(served.get().getMutationType())).isEqualTo(expected);
        if (!WITHOUT_OWNER.contains(doing)) {
            String selection = selections.of(served.get().getMutationType(), doing.name());
            String document = doing.document(selection + " } " + selections.namedFragments());
            // Installing once more, because a provider that was just installed has no credential to select from.
            Map<String, ?> input =
                    doing == MutationCase.installProvider ? Map.of("providerId", Steps.PROVIDER) : doing.input(given);
            Reply reply = WorkspaceMembers.post(given.people().as(Role.OWNER), document, input);
            if (doing == MutationCase.uninstallProvider) {
                assertThat(reply.at("uninstallProvider.path0.credentials")).isEqualTo(List.of());
            } else {
                assertFilled(reply);
            }
        }
    }

    private void assertFilled(Reply reply) throws IOException {
        assertThat(reply.codes()).as(reply.body()).isEmpty();
        List<JsonNode> objects = json.readTree(reply.body()).findParents("resolved");
        assertThat(objects).as(reply.body()).isNotEmpty();
        for (JsonNode object : objects) {
            String type = object.path("resolved").asText();
            for (String alias : List.of("named", "inline", "namedAs" + type, "nestedAs" + type, "as" + type)) {
                assertThat(object.path(alias)).as(alias).isEqualTo(object.path("expected"));
            }
            assertThat(object.size()).isEqualTo(7);
        }
    }
}
