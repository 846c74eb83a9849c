package dev.modelkeys.http;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Validates the examples against the schema. */
@QuarkusTest
class ExamplesAndSchemaTest {

    @Inject
    GraphQLSchema schema;

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
