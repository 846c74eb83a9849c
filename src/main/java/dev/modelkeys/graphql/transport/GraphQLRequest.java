package dev.modelkeys.graphql.transport;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as GraphQL over HTTP defines it. Its variables may hold secrets, so it prints as nothing. */
public record GraphQLRequest(String query, @Nullable String operationName, Map<String, Object> variables) {

    @Override
    public String toString() {
        return "GraphQLRequest[***]";
    }
}
