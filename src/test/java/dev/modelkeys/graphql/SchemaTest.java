package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.SchemaPrinter;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The schema, which is what clients see of this server. All of it stands in {@code schema.graphql}, so that a change of
 * the API is seen in review; after such a change {@code ./mvnw test -Dtest=SchemaTest -Dschema.update=true} renews the
 * file. What may not change at all stands in {@code contract-core.graphql} and {@code contract-trust.graphql}.
 */
@QuarkusTest
class SchemaTest {

    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final Path COMMITTED = RESOURCES.resolve("schema.graphql");
    private static final List<Path> CONTRACT =
            List.of(RESOURCES.resolve("contract-core.graphql"), RESOURCES.resolve("contract-trust.graphql"));

    @Inject
    GraphQLSchema schema;

    @Test
    void isTheCommittedOne() throws IOException {
        if (Boolean.getBoolean("schema.update")) {
            Files.writeString(COMMITTED, printed());
        }

        assertThat(printed()).isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void keepsTheContract() throws IOException {
        Sdl contract = contract();

        assertThat(Sdl.parse(printed()).promises()).containsAll(contract.promises());
    }

    @Test
    void asksOfClientsNoMoreThanTheContractDoes() throws IOException {
        Sdl contract = contract();

        assertThat(Sdl.parse(printed()).demands())
                .filteredOn(demand -> contract.has(demand.into()))
                .isSubsetOf(contract.demands());
    }

    @Test
    void describesEverything() {
        List<String> silent = schema.getAllTypesAsList().stream()
                .filter(type ->
                        !type.getName().startsWith("__") && !ScalarInfo.isGraphqlSpecifiedScalar(type.getName()))
                .flatMap(SchemaTest::silentIn)
                .toList();

        assertThat(silent).isEmpty();
    }

    private static Stream<String> silentIn(GraphQLNamedType type) {
        String name = type.getName();
        Stream<String> self = silent("", Stream.of(type));
        if (type instanceof GraphQLFieldsContainer fields) {
            Stream<String> arguments = fields.getFieldDefinitions().stream()
                    .flatMap(field -> silent(name + "." + field.getName() + ".", field.getArguments().stream()));
            return Stream.of(self, silent(name + ".", fields.getFieldDefinitions().stream()), arguments)
                    .flatMap(found -> found);
        }
        if (type instanceof GraphQLInputObjectType input) {
            return Stream.concat(self, silent(name + ".", input.getFields().stream()));
        }
        if (type instanceof GraphQLEnumType choice) {
            return Stream.concat(self, silent(name + ".", choice.getValues().stream()));
        }
        return self;
    }

    private static Stream<String> silent(String place, Stream<? extends GraphQLNamedSchemaElement> elements) {
        return elements.filter(element -> element.getDescription() == null
                        || element.getDescription().isBlank())
                .map(element -> place + element.getName());
    }

    private static Sdl contract() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path part : CONTRACT) {
            text.append(Files.readString(part)).append('\n');
        }
        return Sdl.parse(text.toString());
    }

    private String printed() {
        return new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeScalarTypes(true)
                        .includeSchemaDefinition(false)
                        .includeDirectiveDefinitions(false))
                .print(schema);
    }
}
