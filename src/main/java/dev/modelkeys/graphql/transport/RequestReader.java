package dev.modelkeys.graphql.transport;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
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
    private static final int LONGEST_TEXT = 200_000;

    // Keeps nothing of a request for the next: secrets in buffers that are used again, or what came as a member's name.
    private final ObjectMapper json = new ObjectMapper(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    GraphQLRequest read(byte[] body) throws MalformedRequest {
        JsonNode request = parse(text(body));
        if (!request.isObject()) {
            throw new MalformedRequest("The body must be one JSON object.");
        }
        refuseWhatNoTypeTakes(request);
        JsonNode query = request.path("query");
        if (!query.isTextual()) {
            throw new MalformedRequest("The member 'query' must be a text.");
        }
        JsonNode extensions = request.path("extensions");
        if (!isAbsent(extensions) && !extensions.isObject()) {
            throw new MalformedRequest("The member 'extensions' must be an object.");
        }
        if (!isText(query.textValue())) {
            throw new MalformedRequest("The member 'query' holds what no text may hold.");
        }
        return new GraphQLRequest(query.textValue(), operationName(request), variables(request));
    }

    /** Texts among the variables are left to the rules, which can say in which field. */
    private static void refuseWhatNoTypeTakes(JsonNode node) throws MalformedRequest {
        if (node.isFloatingPointNumber() && !Double.isFinite(node.doubleValue())) {
            throw new MalformedRequest("The body holds a number that no type here takes.");
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (!isText(member.getKey())) {
                throw new MalformedRequest("The body has a member whose name no name may be.");
            }
        }
        for (JsonNode child : node) {
            refuseWhatNoTypeTakes(child);
        }
    }

    /** No NUL, and no half of a character. */
    private static boolean isText(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
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
        if (!name.isTextual() || !isText(name.textValue())) {
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
