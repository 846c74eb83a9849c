package dev.modelkeys.graphql;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Documents that each exceed one limit. */
final class Hostile {

    private Hostile() {}

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of("D-02: 31 aliases", "{ " + times(31, "a%d: __typename ") + "}"),
                Arguments.of("D-02: 101 aliases", "{ " + times(101, "a%d: __typename ") + "}"),
                Arguments.of("D-03: 31 aliased mutations", "mutation { " + times(31, "a%d: " + install()) + "}"),
                Arguments.of("D-03: 11 aliased mutations", "mutation { " + times(11, "a%d: " + install()) + "}"),
                Arguments.of("D-04: a field 101 times", "{ " + "__typename ".repeat(101) + "}"),
                Arguments.of("D-04: a field 500 times", "{ " + "__typename ".repeat(500) + "}"),
                Arguments.of("D-05: 500 directives", "{ __typename " + times(500, "@d%d ") + "}"),
                Arguments.of("D-05: 51 legal directives", "{ " + "__typename @skip(if: false) ".repeat(51) + "}"),
                Arguments.of("D-07: depth 16", nested(16)),
                Arguments.of("D-07: depth 500", nested(500)),
                Arguments.of("D-07: depth 10,000", nested(10_000)),
                Arguments.of("D-07: 15 times around the schema", around(15)),
                Arguments.of("D-07: 100 times around the schema", around(100)),
                Arguments.of("D-07: 300 fields", "{ " + times(151, "... on Query { __typename x }") + "}"),
                Arguments.of("D-08: a fragment in itself", "{ ...f } fragment f on Query { __typename ...f }"),
                Arguments.of(
                        "D-08: fragments in a circle",
                        "{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }"),
                Arguments.of("D-09: 24 fragments that double", doubling(24)),
                Arguments.of("D-09: 20 fragments that double", doubling(20)),
                Arguments.of("D-11: 100 operations", times(100, "query q%d { __typename } ")),
                Arguments.of(
                        "D-12: 5000 declared variables", "query (" + times(5_000, "$v%d: Int ") + ") { __typename }"),
                Arguments.of("D-13: 4001 blanks", "{ __typename " + " ".repeat(4_001) + "}"),
                Arguments.of("D-13: a long comment", "{ __typename #" + "x".repeat(70_000) + "\n}"),
                Arguments.of("D-17: lists 8000 deep", argument("[".repeat(8_000) + "]".repeat(8_000))),
                Arguments.of("D-17: lists 200 deep", argument("[".repeat(200) + "]".repeat(200))),
                Arguments.of("D-17: objects 8000 deep", argument("{a: ".repeat(8_000) + "1" + "}".repeat(8_000))),
                Arguments.of("D-17: a long text", argument("\"" + "x".repeat(8_193) + "\"")));
    }

    private static String install() {
        return "installProvider(input: {providerId: \"cohere\"}) { clientMutationId: __typename } ";
    }

    private static String argument(String value) {
        return "{ provider(id: " + value + ") { id } }";
    }

    private static String nested(int depth) {
        return "{ a ".repeat(depth - 1) + "{ a }" + " }".repeat(depth - 1);
    }

    private static String around(int times) {
        return "{ customModel(id: \"x\") { " + "provider { customModels { ".repeat(times) + "id" + " } }".repeat(times)
                + " } }";
    }

    private static String doubling(int fragments) {
        return "{ ...f0 } "
                + IntStream.range(0, fragments)
                        .mapToObj(i -> "fragment f" + i + " on Query { "
                                + (i == fragments - 1 ? "__typename" : "...f" + (i + 1) + " ...f" + (i + 1)) + " } ")
                        .collect(Collectors.joining());
    }

    private static String times(int count, String template) {
        return IntStream.range(0, count).mapToObj(template::formatted).collect(Collectors.joining());
    }
}
