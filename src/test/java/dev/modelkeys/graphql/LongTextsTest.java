package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every text of the schema as long as a body allows, made of what is slow to normalise: refused, and in no time. */
@QuarkusTest
@DisplayName("V-01: no long text takes a long time")
class LongTextsTest {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final List<String> TEXTS =
            List.of("\u0301".repeat(60_000), "a:\\".repeat(30_000), "\ufdfa".repeat(40_000), " ".repeat(120_000) + "x");
    private static final Set<String> SCALARS = Set.of(Scalars.GraphQLString.getName(), Scalars.GraphQLID.getName());

    @Inject
    GraphQLSchema schema;

    private Fixture given;

    @BeforeEach
    void aWorkspace() {
        given = Fixture.in("long texts");
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        given.people().leave();
    }

    @Test
    void asAnArgumentOfAQuery() {
        for (GraphQLFieldDefinition query : schema.getQueryType().getFieldDefinitions()) {
            for (GraphQLArgument argument : query.getArguments()) {
                if (isText(argument.getType())) {
                    TEXTS.forEach(text ->
                            assertQuick(query.getName() + "." + argument.getName(), () -> send(query, argument, text)));
                }
            }
        }
    }

    @Test
    void asAMemberOfAnInput() {
        for (MutationCase mutation : MutationCase.values()) {
            GraphQLFieldDefinition field = schema.getMutationType().getFieldDefinition(mutation.name());
            GraphQLInputObjectType input = (GraphQLInputObjectType)
                    GraphQLTypeUtil.unwrapAll(field.getArgument("input").getType());
            for (String text : TEXTS) {
                input.getFields().stream()
                        .filter(member -> hasText(member.getType()))
                        .forEach(member -> assertQuick(mutation + "." + member.getName(), () -> {
                            Map<String, Object> values = new HashMap<>(mutation.input(given));
                            values.put(member.getName(), value(member.getType(), text));
                            return WorkspaceMembers.post(
                                    mutation.allowed(given), mutation.document("{ userErrors { code } } }"), values);
                        }));
            }
        }
    }

    @Test
    void aSearchHasAtMost200Characters() {
        for (String search : List.of("\u0301".repeat(201), "x".repeat(201), "🔑".repeat(201))) {
            Api api = Api.here();
            assertThat(Pages.ofProviders(api).with("search", search).read().codes())
                    .containsExactly("INVALID_ARGUMENT");
            assertThat(Pages.ofCustomModels(api).with("search", search).read().codes())
                    .containsExactly("INVALID_ARGUMENT");
            assertThat(Pages.ofCredentials(api, Map.of("providerId", Steps.PROVIDER))
                            .with("search", search)
                            .read()
                            .codes())
                    .containsExactly("INVALID_ARGUMENT");
        }
        assertThat(Pages.ofProviders(Api.here())
                        .with("search", "🔑".repeat(200))
                        .read()
                        .codes())
                .isEmpty();
    }

    private Reply send(GraphQLFieldDefinition query, GraphQLArgument argument, String text) {
        Map<String, Object> variables = query.getArguments().stream()
                .filter(other -> other.equals(argument) || GraphQLTypeUtil.isNonNull(other.getType()))
                .collect(Collectors.toMap(
                        GraphQLArgument::getName,
                        other -> other.equals(argument) ? text : value(other.getType(), Steps.PROVIDER)));
        String declared = query.getArguments().stream()
                .filter(other -> variables.containsKey(other.getName()))
                .map(other -> "$" + other.getName() + ": " + GraphQLTypeUtil.simplePrint(other.getType()))
                .collect(Collectors.joining(", "));
        String given =
                variables.keySet().stream().map(name -> name + ": $" + name).collect(Collectors.joining(", "));
        return Api.here()
                .post(Map.of(
                        "query",
                        "query (" + declared + ") { " + query.getName() + "(" + given + ") { __typename } }",
                        "variables",
                        variables));
    }

    /** A value of this type in which every text is this one. */
    private static Object value(GraphQLType type, String text) {
        GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
        if (bare instanceof GraphQLList list) {
            return List.of(value(list.getWrappedType(), text));
        }
        if (bare instanceof GraphQLInputObjectType input) {
            boolean isChoice = input.getName().equals("CredentialOwnerInput");
            return input.getFields().stream()
                    .filter(member -> isText(member.getType()))
                    .limit(isChoice ? 1 : input.getFields().size())
                    .collect(Collectors.toMap(member -> member.getName(), member -> text));
        }
        return text;
    }

    private static boolean isText(GraphQLType type) {
        return SCALARS.contains(GraphQLTypeUtil.unwrapAll(type).getName());
    }

    private static boolean hasText(GraphQLType type) {
        return isText(type) || GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType;
    }

    private static void assertQuick(String what, Supplier<Reply> request) {
        long begin = System.nanoTime();
        Reply reply = request.get();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).as(what).isLessThan(LONGEST);
        assertThat(reply.codes()).as(what).doesNotContain("INTERNAL", "UNAVAILABLE", "BUSY");
    }
}
