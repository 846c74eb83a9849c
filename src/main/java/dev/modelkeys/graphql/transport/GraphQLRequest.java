package dev.modelkeys.graphql.transport;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request of GraphQL over HTTP. Variables may hold secrets, so {@code toString} prints none of it.
 *
 * @param query null only in a request that names a document by its hash
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
public record GraphQLRequest(
        @Nullable String query,
        @Nullable String operationName,
        Map<String, Object> variables,
        @Nullable Map<String, Object> extensions) {

    public GraphQLRequest {
        variables = variables == null ? Map.of() : variables;
    }

    @Override
    public String toString() {
        return "GraphQLRequest[***]";
    }
}
