package dev.modelkeys.http;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Validates the examples against the packaged SDL, which equals the served schema. */
class ExamplesAndSchemaTest {

    private static final Path SDL = Path.of("src", "main", "resources", "META-INF", "modelkeys.graphqls");

    private final GraphQLSchema schema =
            UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(SDL.toFile()));

    static Iterable<String> examples() {
        return PageFiles.examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void asksOnlyForWhatTheApiHas(String example) {
        String query = PageFile.read(PageFiles.query(example)).content().toString();

        var result = ParseAndValidate.parseAndValidate(
                schema, ExecutionInput.newExecutionInput(query).build());

        assertThat(result.getErrors()).extracting(GraphQLError::getMessage).isEmpty();
    }
}
