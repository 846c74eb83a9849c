package dev.modelkeys.graphql.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a request's body strictly: UTF-8, one JSON object, no member twice, nothing deep, no huge numbers. */
final class RequestReader {

    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 19;

    private final ObjectMapper json = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    GraphQLRequest read(byte[] body) throws MalformedRequest {
        JsonNode request = parse(text(body));
        if (!request.isObject()) {
            throw new MalformedRequest("The body must be one JSON object.");
        }
        JsonNode query = request.path("query");
        if (!query.isTextual()) {
            throw new MalformedRequest("The member 'query' must be a text.");
        }
        JsonNode extensions = request.path("extensions");
        if (!isAbsent(extensions) && !extensions.isObject()) {
            throw new MalformedRequest("The member 'extensions' must be an object.");
        }
        return new GraphQLRequest(query.textValue(), operationName(request), variables(request));
    }

    private static String text(byte[] body) throws MalformedRequest {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return text.toString();
        } catch (CharacterCodingException e) {
            throw new MalformedRequest("The body must be UTF-8.");
        }
    }

    private JsonNode parse(String text) throws MalformedRequest {
        try {
            JsonNode node = json.readTree(text);
            if (node == null || node.isMissingNode()) {
                throw new MalformedRequest("The body is empty.");
            }
            return node;
        } catch (IOException e) {
            throw new MalformedRequest("The body is not JSON that this server takes.");
        }
    }

    private static @Nullable String operationName(JsonNode request) throws MalformedRequest {
        JsonNode name = request.path("operationName");
        if (isAbsent(name)) {
            return null;
        }
        if (!name.isTextual()) {
            throw new MalformedRequest("The member 'operationName' must be a text.");
        }
        return name.textValue();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> variables(JsonNode request) throws MalformedRequest {
        JsonNode variables = request.path("variables");
        if (isAbsent(variables)) {
            return Map.of();
        }
        if (!variables.isObject()) {
            throw new MalformedRequest("The member 'variables' must be an object.");
        }
        return json.convertValue(variables, Map.class);
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
