package dev.modelkeys.graphql.engine;

import graphql.GraphQLError;

/** A document that is beyond a limit. */
final class DocumentRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient GraphQLError error;

    DocumentRejected(GraphQLError error) {
        super(error.getMessage(), null, false, false);
        this.error = error;
    }

    GraphQLError error() {
        return error;
    }
}
