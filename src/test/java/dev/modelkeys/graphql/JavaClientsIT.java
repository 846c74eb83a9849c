package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smallrye.graphql.client.GraphQLClientException;
import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.TypesafeGraphQLClientBuilder;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Clients that Java programs use, unmodified, against the package. */
class JavaClientsIT {

    private final Production server = Production.shared();

    /** As a program of another team declares what it uses of the API. */
    @GraphQLClientApi
    public interface Modelkeys {

        @Query
        Provider provider(@Id @NonNull String id);

        @Mutation
        Installed installProvider(@NonNull InstallProvider input);

        @Mutation
        Added addCredential(@NonNull AddCredential input);
    }

    public record Provider(String id, String label, Credential defaultCredential) {}

    public record Credential(String id, String name) {}

    public record UserError(String code) {}

    public record Installed(List<UserError> userErrors) {}

    public record Added(Credential credential, List<UserError> userErrors) {}

    /** The client adds Input to the names of inputs. */
    public record InstallProvider(String providerId) {}

    public record AddCredential(CredentialOwner owner, String name, List<CredentialValue> values) {}

    public record CredentialOwner(@Nullable String providerId) {}

    public record CredentialValue(String field, String value) {}

    @Test
    @DisplayName("SmallRye's typesafe client adds a credential and reads it")
    void typesafe() {
        Modelkeys modelkeys = client(server.token());
        modelkeys.installProvider(new InstallProvider("openai"));
        String name = "Java " + UUID.randomUUID();

        Added added = modelkeys.addCredential(new AddCredential(
                new CredentialOwner("openai"),
                name,
                List.of(new CredentialValue("openai_api_key", "sk-java-0123456789abcdefghij"))));

        assertThat(added.userErrors()).isEmpty();
        assertThat(added.credential().name()).isEqualTo(name);
        assertThat(modelkeys.provider("openai").defaultCredential().id()).isNotEmpty();
        assertThat(modelkeys.provider("unknown")).isNull();
    }

    @Test
    @DisplayName("SmallRye's typesafe client is told why it is turned away")
    void refused() {
        assertThatExceptionOfType(GraphQLClientException.class)
                .isThrownBy(() -> client("mk_member_wrong").provider("openai"));
    }

    @Test
    @DisplayName("The JDK's client sends a body of unknown length in chunks, several times")
    void chunked() throws Exception {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        byte[] question = "{\"query\": \"{ __typename }\"}".getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "/graphql"))
                .header("Authorization", "Bearer " + server.token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(question)))
                .build();
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
        }
    }

    private Modelkeys client(String token) {
        return TypesafeGraphQLClientBuilder.newBuilder()
                .endpoint(server.address() + "/graphql")
                .header("Authorization", "Bearer " + token)
                .build(Modelkeys.class);
    }
}
