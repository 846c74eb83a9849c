package dev.modelkeys.http;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Document;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.StringValue;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {

    static List<String> examples() {
        return PageFiles.examples();
    }

    @Test
    void theMainJobsAreThere() {
        assertThat(examples())
                .contains("list-providers", "add-credential", "set-default", "manage-credentials", "readd-model");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isOneOperationNamedAfterItsFile(String example) {
        assertThat(operation(example).getName()).isEqualTo(camelCase(example));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void declaresWhatItsVariablesGive(String example) {
        List<String> declared = operation(example).getVariableDefinitions().stream()
                .map(VariableDefinition::getName)
                .toList();

        assertThat(declared).containsAll(variables(example).fieldNames());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void writesNoValueIntoTheQueryWhereASecretMightFollowIt(String example) {
        assertThat(nodes(document(example))).noneMatch(StringValue.class::isInstance);
    }

    private static OperationDefinition operation(String example) {
        List<OperationDefinition> operations = document(example).getDefinitionsOfType(OperationDefinition.class);
        assertThat(operations).hasSize(1);
        return operations.get(0);
    }

    private static Document document(String example) {
        return Parser.parse(PageFile.read(PageFiles.query(example)).content().toString());
    }

    private static Stream<Node<?>> nodes(Node<?> node) {
        return Stream.concat(Stream.of(node), node.getChildren().stream().flatMap(ExamplesTest::nodes));
    }

    private static JsonObject variables(String example) {
        return PageFile.read(PageFiles.variables(example)).content().toJsonObject();
    }

    private static String camelCase(String name) {
        return Stream.of(name.split("-", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .reduce("", String::concat);
    }
}
