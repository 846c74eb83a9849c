package dev.modelkeys.graphql.engine;

import dev.modelkeys.graphql.RequestError;
import dev.modelkeys.query.AnswerTooLarge;
import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.UnknownOperationException;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.introspection.IntrospectionDisabledError;
import graphql.language.SourceLocation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Our own words for every error, because those of the engine quote what was sent. An error says what kind it is and
 * where in the document; the code is for programs.
 */
public final class Errors {

    public static final String BAD_NUMBER = "BAD_NUMBER";
    static final String BAD_VARIABLES = "BAD_VARIABLES";
    public static final String BUSY = "BUSY";
    public static final String PERSISTED_QUERY_NOT_FOUND = "PERSISTED_QUERY_NOT_FOUND";
    public static final String TOO_COMPLEX = "TOO_COMPLEX";
    public static final String UNAVAILABLE = "UNAVAILABLE";

    private static final String CODE = "code";
    private static final int MEGABYTE = 1024 * 1024;

    private Errors() {}

    static GraphQLError malformed(String message) {
        return error("BAD_REQUEST", message).build();
    }

    public static GraphQLError internal() {
        return error("INTERNAL", "Internal error.").build();
    }

    static GraphQLError unavailable() {
        return error(UNAVAILABLE, "The server cannot reach its database. Try again.")
                .build();
    }

    static GraphQLError issuerUnavailable() {
        return error(UNAVAILABLE, "The server cannot reach the issuer of your token. Try again.")
                .build();
    }

    /** Another transaction is changing the same thing. */
    static GraphQLError busy() {
        return error(BUSY, "Something else is being changed there right now. Try again.")
                .build();
    }

    static GraphQLError tooLarge(AnswerTooLarge refusal) {
        return refusal.isOnlyNow()
                ? error(
                                BUSY,
                                "The server is sending too many large answers. Try again, or ask for less at a time:"
                                        + " smaller pages, fewer aliases.")
                        .build()
                : tooComplex("The answer would be larger than " + refusal.most() / MEGABYTE + " MB, or hold more than "
                        + refusal.mostRead() / MEGABYTE + " MB of credentials' values. Ask for less at a time: smaller"
                        + " pages (first), fewer aliases, no fields of credentials in lists.");
    }

    static GraphQLError tooComplex(String message) {
        return error(TOO_COMPLEX, message).build();
    }

    /** @param what names fields, arguments and types of the schema, and nothing else of the document */
    static GraphQLError invalid(String what, List<SourceLocation> locations) {
        return error(
                        "GRAPHQL_VALIDATION_FAILED",
                        "The document does not fit the schema" + at(locations) + ": " + what + ".")
                .locations(locations)
                .build();
    }

    /** @param what names paths and types of the schema, and nothing else of the variables */
    static GraphQLError badVariable(String what, SourceLocation location) {
        return error(BAD_VARIABLES, "A variable does not fit its type: " + what + ".")
                .location(location)
                .build();
    }

    /** Message and code are the protocol's: clients compare them, and send the document with its hash. */
    static GraphQLError persistedQueryNotFound() {
        return error(PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound").build();
    }

    static GraphQLError badNumber() {
        return error(BAD_NUMBER, "A number in a document is whole and has at most 16 digits.")
                .build();
    }

    static GraphqlErrorBuilder<?> fault(RequestError fault) {
        return error(fault.code(), fault.text());
    }

    static GraphqlErrorBuilder<?> error(String code, String message) {
        return GraphqlErrorBuilder.newError().message("%s", message).extensions(Map.of(CODE, code));
    }

    public static String code(GraphQLError error) {
        return isOurs(error) ? String.valueOf(error.getExtensions().get(CODE)) : "";
    }

    private static boolean isOurs(GraphQLError error) {
        return error.getExtensions() != null && error.getExtensions().containsKey(CODE);
    }

    /** The same error in our words, with its places but nothing of its text. */
    public static GraphQLError reworded(GraphQLError error) {
        if (isOurs(error)) {
            return error;
        }
        GraphqlErrorBuilder<?> ours = reword(error);
        if (error.getLocations() != null) {
            ours.locations(error.getLocations());
        }
        if (error.getPath() != null) {
            ours.path(error.getPath());
        }
        return ours.build();
    }

    private static GraphqlErrorBuilder<?> reword(GraphQLError error) {
        ErrorClassification type = error.getErrorType();
        if (type == ErrorType.InvalidSyntax) {
            return error("GRAPHQL_PARSE_FAILED", "The document is not GraphQL" + at(error.getLocations()) + ".");
        }
        if (error instanceof UnknownOperationException) {
            return error("BAD_REQUEST", "Say with 'operationName' which operation of the document to run.");
        }
        if (error instanceof BadFaithIntrospectionError) {
            return error(TOO_COMPLEX, "Introspection that goes in circles is not answered.");
        }
        if (error instanceof IntrospectionDisabledError) {
            return error("INTROSPECTION_DISABLED", "Introspection is switched off here.");
        }
        if (type == ErrorType.ValidationError) {
            return error(BAD_VARIABLES, "A variable's value does not fit its type.");
        }
        if (type == ErrorType.NullValueInNonNullableField) {
            return error("INTERNAL", "Internal error.");
        }
        return error("BAD_REQUEST", "The request cannot be executed.");
    }

    /** The first of these places in words, for clients that show nothing but messages. */
    private static String at(@Nullable List<SourceLocation> locations) {
        return locations == null || locations.isEmpty()
                ? ""
                : " at line " + locations.get(0).getLine() + ", column "
                        + locations.get(0).getColumn();
    }
}
