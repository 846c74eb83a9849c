package dev.modelkeys.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.introspection.IntrospectionQueryBuilder;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each limit is where it is said to be: what just fits is executable, and one more is too much. */
class DocumentReaderTest {

    private static final GraphQLSchema SCHEMA = new SchemaGenerator()
            .makeExecutableSchema(
                    new SchemaParser()
                            .parse("type Query { a: Query n(i: Int, s: String): Int }"
                                    + " type Mutation { change(i: Int): Int }"),
                    RuntimeWiring.MOCKED_WIRING);

    private final DocumentReader reader = new DocumentReader(SCHEMA, new SchemaNames(SCHEMA));

    @Test
    void levelsOfFields() {
        assertThat(codes(nested(15))).isEmpty();
        assertThat(codes(nested(16))).containsExactly("TOO_COMPLEX");
        assertThat(codes("{ ...f } fragment f on Query " + nested(16))).containsExactly("TOO_COMPLEX");
    }

    @Test
    void fields() {
        String hundred = "n ".repeat(99);
        assertThat(codes("{ " + hundred + "a { " + "n: __typename ".repeat(30) + "} }"))
                .isEmpty();
        assertThat(codes("{ " + "a { n __typename } ".repeat(100) + "}")).isEmpty();
        assertThat(codes("{ " + "a { n __typename } ".repeat(100) + "... { ... { __typename } } }"))
                .containsExactly("TOO_COMPLEX");
    }

    @Test
    void fieldsOfOneName() {
        assertThat(codes("{ " + "n ".repeat(100) + "}")).isEmpty();
        assertThat(codes("{ " + "n ".repeat(101) + "}")).containsExactly("TOO_COMPLEX");
        assertThat(codes("{ ...f ...f } fragment f on Query { " + "n ".repeat(51) + "}"))
                .containsExactly("TOO_COMPLEX");
    }

    @Test
    void aliases() {
        assertThat(codes("{ " + times(30, "a%d: n ") + "}")).isEmpty();
        assertThat(codes("{ " + times(31, "a%d: n ") + "}")).containsExactly("TOO_COMPLEX");
    }

    @Test
    void directives() {
        assertThat(codes("{ " + "n @skip(if: false) ".repeat(50) + "}")).isEmpty();
        assertThat(codes("{ " + "n @skip(if: false) ".repeat(51) + "}")).containsExactly("TOO_COMPLEX");
    }

    @Test
    void spreads() {
        assertThat(codes("{ " + "... { n } ".repeat(50) + "}")).isEmpty();
        assertThat(codes("{ " + "... { n } ".repeat(51) + "}")).containsExactly("TOO_COMPLEX");
        assertThat(codes("{ " + "...f ".repeat(51) + "} fragment f on Query { n }"))
                .containsExactly("TOO_COMPLEX");
    }

    @Test
    void fragments() {
        assertThat(codes("{ " + times(20, "...f%d ") + "} " + times(20, "fragment f%d on Query { n } ")))
                .isEmpty();
        assertThat(codes("{ " + times(21, "...f%d ") + "} " + times(21, "fragment f%d on Query { n } ")))
                .containsExactly("TOO_COMPLEX");
    }

    @Test
    void mutations() {
        assertThat(codes("mutation { " + times(10, "a%d: change ") + "}")).isEmpty();
        assertThat(codes("mutation { " + times(11, "a%d: change ") + "}")).containsExactly("TOO_COMPLEX");
        assertThat(codes("mutation { ...f } fragment f on Mutation { " + times(11, "a%d: change ") + "}"))
                .containsExactly("TOO_COMPLEX");
    }

    @Test
    void operations() {
        assertThat(codes("query A { n } query B { n }")).containsExactly("BAD_REQUEST");
        assertThat(codes("query A { n } query B { n }", "C")).containsExactly("BAD_REQUEST");
        assertThat(codes("query A { n } query B { n }", "B")).isEmpty();
        assertThat(codes("query A { n }", "B")).containsExactly("BAD_REQUEST");
        assertThat(codes("query A { n } query A { n }", "A")).containsExactly("GRAPHQL_VALIDATION_FAILED");
        assertThat(codes("query A { n } { n }", "A")).containsExactly("GRAPHQL_VALIDATION_FAILED");
        assertThat(codes("fragment f on Query { n }")).containsExactly("GRAPHQL_VALIDATION_FAILED");
        assertThat(codes(times(50, "query A%d { n } "), "A49")).isEmpty();
        assertThat(codes(times(51, "query A%d { n } "), "A49")).containsExactly("TOO_COMPLEX");
    }

    @Test
    void limitsCountTheOperationThatRunsWithTheFragmentsItReaches() {
        String tooMuch = "{ ...f " + times(31, "a%d: n ") + "}";
        String both = "query Small { n } query Large " + tooMuch + " fragment f on Query { a { ...g } }"
                + " fragment g on Query " + nested(16);

        assertThat(codes(both, "Small")).isEmpty();
        assertThat(codes(both, "Large")).containsExactly("TOO_COMPLEX");
        String half = "{ " + times(20, "b%d: n ") + "} ";
        assertThat(codes("query A " + half + "query B " + half, "B")).isEmpty();
        assertThat(codes("query A { n } query B { ...f } fragment f on Query " + nested(15), "B"))
                .isEmpty();
        assertThat(codes("query A { n } query B { a { ...f } } fragment f on Query " + nested(15), "B"))
                .containsExactly("TOO_COMPLEX");
    }

    @Test
    void aCircleOfFragmentsEnds() {
        assertThat(codes("{ ...f } fragment f on Query { a { ...f } }")).containsExactly("TOO_COMPLEX");
    }

    @Test
    void texts() {
        assertThat(codes("{ n(s: \"" + "x".repeat(8_190) + "\") }")).isEmpty();
        assertThat(codes("{ n(s: \"" + "x".repeat(8_191) + "\") }")).containsExactly("TOO_COMPLEX");
        assertThat(codes("{ n(s: \"\"\"" + "x".repeat(9_000) + "\"\"\") }")).containsExactly("TOO_COMPLEX");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1e3", "-0.5", "12345678901234567", "-12345678901234567"})
    void numbersAreWholeAndShort(String number) {
        assertThat(codes("{ n(i: " + number + ") }")).containsExactly("BAD_NUMBER");
        assertThat(codes("{ n(s: \"" + number + "\") }")).isEmpty();
    }

    @Test
    void aNumberThatIsShortIsLeftToItsType() {
        assertThat(codes("{ n(i: -2147483648) }")).isEmpty();
        assertThat(codes("{ n(i: 99999999999) }")).containsExactly("GRAPHQL_VALIDATION_FAILED");
    }

    /** What GraphiQL and code generators ask. */
    @Test
    void allOfTheSchemaCanBeAskedForAtOnce() {
        assertThat(codes(IntrospectionQueryBuilder.build())).isEmpty();
    }

    /** The codes of the errors, empty for the engine's own, which get one when they are answered. */
    private List<String> codes(String document) {
        return codes(document, null);
    }

    private List<String> codes(String document, @Nullable String operationName) {
        PreparsedDocumentEntry read = reader.read(document, operationName);
        return read.hasErrors() ? read.getErrors().stream().map(Errors::code).toList() : List.of();
    }

    private static String nested(int depth) {
        return "{ a ".repeat(depth - 1) + "{ n }" + " }".repeat(depth - 1);
    }

    private static String times(int count, String template) {
        return IntStream.range(0, count).mapToObj(template::formatted).collect(Collectors.joining());
    }
}
