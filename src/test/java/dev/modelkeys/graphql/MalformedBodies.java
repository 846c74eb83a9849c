package dev.modelkeys.graphql;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Bodies that are not GraphQL requests. */
final class MalformedBodies {

    private static final String QUESTION = "{\"query\": \"{ __typename }\"}";

    private MalformedBodies() {}

    static Stream<byte[]> all() {
        return Stream.concat(
                Stream.of(
                                "",
                                " ",
                                "null",
                                "true",
                                "1",
                                "\"{ __typename }\"",
                                "{ __typename }",
                                "[]",
                                "[" + QUESTION + "]",
                                "{}",
                                "{",
                                "{\"query\"",
                                "{\"query\": \"{ __typename }\"",
                                "{'query': '{ __typename }'}",
                                "{query: \"{ __typename }\"}",
                                "{\"query\": \"{ __typename }\",}",
                                QUESTION + QUESTION,
                                QUESTION + " //",
                                "/* */ " + QUESTION,
                                "{\"query\": null}",
                                "{\"query\": 1}",
                                "{\"query\": [\"{ __typename }\"]}",
                                "{\"query\": \"{ __typename }\", \"query\": \"{ __typename }\"}",
                                with("\"variables\": [1]"),
                                with("\"variables\": \"{}\""),
                                with("\"variables\": 1"),
                                with("\"variables\": {\"a\": 1, \"a\": 2}"),
                                with("\"variables\": {\"a\": NaN}"),
                                with("\"variables\": {\"a\": 01}"),
                                with("\"variables\": {\"\\ud800\": 1}"),
                                with("\"variables\": {\"a\\u0000\": 1}"),
                                with("\"operationName\": 1"),
                                with("\"operationName\": \"\\udc00\""),
                                with("\"extensions\": [1]"),
                                "{\"query\": \"{ __typename } \\ud800\"}",
                                "{\"query\": \"{ __typename } \\u0000\"}",
                                "{\"query\": \"{ __typename }\u0000\"}",
                                "{\"query\": \"{ __typename \n}\"}",
                                QUESTION + "\u0000",
                                "\ufeff" + QUESTION)
                        .map(text -> text.getBytes(StandardCharsets.UTF_8)),
                Stream.of(
                        QUESTION.getBytes(StandardCharsets.UTF_16),
                        QUESTION.getBytes(StandardCharsets.UTF_16LE),
                        "{\"query\": \"{ __typename } #\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1),
                        new byte[] {(byte) 0xff, (byte) 0xfe},
                        new byte[] {'{', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', ':', '1', '}'},
                        new byte[] {(byte) 0xac, (byte) 0xed, 0, 5}));
    }

    private static String with(String member) {
        return "{\"query\": \"{ __typename }\", " + member + "}";
    }
}
