package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.graphql.engine.ServedSchema;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.SchemaParser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The public schema. Its text is committed and packaged as {@code META-INF/modelkeys.graphqls}: a review shows every change;
 * {@code ./mvnw test -Dtest=SchemaTest -Dschema.update=true} renews the file. The promises that must not change are in
 * {@code contract-core.graphql}, {@code contract-trust.graphql}, {@code contract-health.graphql},
 * {@code contract-leases.graphql} and {@code contract-policy.graphql}.
 */
@QuarkusTest
class SchemaTest {

    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final Path COMMITTED = Path.of("src", "main", "resources", "META-INF", "modelkeys.graphqls");
    private static final List<Path> CONTRACT = Stream.of("core", "trust", "health", "leases", "policy")
            .map(part -> RESOURCES.resolve("contract-" + part + ".graphql"))
            .toList();

    /** Their descriptions are SmallRye's. */
    private static final Set<String> GENERATED = Set.of("Query", "Mutation", "Subscription");

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Z].{10,}\\.");
    private static final Pattern DIALECT = Pattern.compile(
            "^(It|When|What|Who)\\b|\\b(whoever|whatever|somebody|nobody|anybody|everybody)\\b",
            Pattern.CASE_INSENSITIVE);

    @Inject
    ServedSchema served;

    @Test
    void isTheCommittedOne() throws IOException {
        if (Boolean.getBoolean("schema.update")) {
            Files.writeString(COMMITTED, served.print());
        }

        assertThat(served.print()).isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void introspectionAndTheTextTellTheSameDirectives() {
        List<String> told =
                Api.here().query("{ __schema { directives { name } } }").texts("__schema.directives.name");

        assertThat(told).containsExactlyInAnyOrder("include", "skip", "deprecated", "specifiedBy", "oneOf");
        assertThat(new SchemaParser()
                        .parse(served.print())
                        .getDirectiveDefinitions()
                        .keySet())
                .containsExactlyInAnyOrderElementsOf(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ viewer { ... @defer { name } } }",
                "query @experimental_disableErrorPropagation { __typename }"
            })
    void directivesThatItDoesNotTellAreRefused(String document) {
        assertThat(Api.here().query(document).codes()).containsExactly("GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    void everyScalarIsUsed() {
        assertThat(new SchemaParser().parse(served.print()).scalars().keySet())
                .filteredOn(name -> !ScalarInfo.isGraphqlSpecifiedScalar(name))
                .containsExactly("DateTime");
    }

    @Test
    void keepsTheContract() throws IOException {
        Sdl contract = contract();

        assertThat(Sdl.parse(served.print()).promises()).containsAll(contract.promises());
    }

    @Test
    void asksOfClientsNoMoreThanTheContractDoes() throws IOException {
        Sdl contract = contract();

        assertThat(Sdl.parse(served.print()).demands())
                .filteredOn(demand -> contract.has(demand.into()))
                .isSubsetOf(contract.demands());
    }

    @Test
    void describesEverything() {
        assertThat(descriptions())
                .filteredOn(element -> element.text().isBlank())
                .isEmpty();
    }

    @Test
    void describesEverythingInWellFormedSentences() {
        assertThat(descriptions())
                .filteredOn(element -> !GENERATED.contains(element.coordinates()))
                .filteredOn(element -> !WELL_FORMED.matcher(element.text()).matches()
                        || DIALECT.matcher(element.text()).find())
                .isEmpty();
    }

    /** What the schema says of an element, without the format that SmallRye adds to each time. */
    private record Described(String coordinates, String text) {

        static Described of(String parent, GraphQLNamedSchemaElement element) {
            String text = Objects.requireNonNullElse(element.getDescription(), "");
            return new Described(parent + element.getName(), text.replaceFirst(" ?\\(ISO-8601\\)$", ""));
        }
    }

    private List<Described> descriptions() {
        return served.get().getAllTypesAsList().stream()
                .filter(type ->
                        !type.getName().startsWith("__") && !ScalarInfo.isGraphqlSpecifiedScalar(type.getName()))
                .flatMap(type -> Stream.concat(Stream.of(Described.of("", type)), members(type)))
                .toList();
    }

    private static Stream<Described> members(GraphQLNamedType type) {
        String parent = type.getName() + ".";
        if (type instanceof GraphQLFieldsContainer fields) {
            return fields.getFieldDefinitions().stream()
                    .flatMap(field -> Stream.concat(
                            Stream.of(Described.of(parent, field)),
                            field.getArguments().stream()
                                    .map(argument -> Described.of(parent + field.getName() + ".", argument))));
        }
        if (type instanceof GraphQLInputObjectType input) {
            return input.getFields().stream().map(field -> Described.of(parent, field));
        }
        if (type instanceof GraphQLEnumType choice) {
            return choice.getValues().stream().map(value -> Described.of(parent, value));
        }
        return Stream.empty();
    }

    private static Sdl contract() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path part : CONTRACT) {
            text.append(Files.readString(part)).append('\n');
        }
        return Sdl.parse(text.toString());
    }
}
