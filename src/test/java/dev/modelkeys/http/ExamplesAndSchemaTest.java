package dev.modelkeys.http;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.language.Field;
import graphql.parser.Parser;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /** A normalised cache keeps an object under its id: without it the object is not updated. */
    @ParameterizedTest
    @MethodSource("examples")
    void asksForTheIdOfWhateverHasOne(String example) {
        String query = PageFile.read(PageFiles.query(example)).content().toString();
        List<String> withoutId = new ArrayList<>();

        QueryTraverser.newQueryTraverser()
                .schema(schema)
                .document(Parser.parse(query))
                .variables(PageFile.read(PageFiles.variables(example))
                        .content()
                        .toJsonObject()
                        .getMap())
                .build()
                .visitPreOrder(new QueryVisitorStub() {
                    @Override
                    public void visitField(QueryVisitorFieldEnvironment field) {
                        if (GraphQLTypeUtil.unwrapAll(field.getFieldDefinition().getType())
                                        instanceof GraphQLFieldsContainer type
                                && type.getFieldDefinition("id") != null
                                && field.getField().getSelectionSet().getSelectionsOfType(Field.class).stream()
                                        .noneMatch(
                                                selected -> selected.getName().equals("id"))) {
                            withoutId.add(field.getField().getName());
                        }
                    }
                });

        assertThat(withoutId).isEmpty();
    }
}
