package dev.modelkeys.graphql.transport;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a request body strictly: UTF-8, one JSON object, no duplicate member, bounded depth and numbers. */
final class RequestReader {

    private static final int MAX_DEPTH = 32;
    private static final int MAX_NUMBER_LENGTH = 19;
    private static final int MAX_STRING_LENGTH = 200_000;

    // Recycled buffers and interned names would keep parts of a request, secrets among them.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER_LENGTH)
                    .maxStringLength(MAX_STRING_LENGTH)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final ObjectReader json = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .withCoercionConfig(
                    LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build()
            .readerFor(GraphQLRequest.class);

    GraphQLRequest read(byte[] body) throws MalformedRequest {
        try {
            // Decoded here, because Jackson would also take UTF-16 and UTF-32.
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return checked(json.readValue(text));
        } catch (CharacterCodingException e) {
            throw new MalformedRequest("The body must be UTF-8.");
        } catch (IOException e) {
            throw new MalformedRequest("The body is not a GraphQL request in JSON that this server takes.");
        }
    }

    /** Strings among the variables are left to the rules, which can name the field. */
    private static GraphQLRequest checked(@Nullable GraphQLRequest request) throws MalformedRequest {
        if (request == null || (request.query() == null && PersistedQuery.sha256(request) == null)) {
            throw new MalformedRequest("The body must be one JSON object with a 'query'.");
        }
        if (!isText(request.query()) || !isText(request.operationName()) || !isValid(request.variables())) {
            throw new MalformedRequest("The body holds a number or text that no type of GraphQL takes.");
        }
        return request;
    }

    private static boolean isValid(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.keySet().stream().allMatch(name -> isText((String) name)) && isValid(map.values());
        }
        if (value instanceof Collection<?> items) {
            return items.stream().allMatch(RequestReader::isValid);
        }
        return !(value instanceof Double number) || Double.isFinite(number);
    }

    /** False for NUL and for unpaired surrogates. */
    private static boolean isText(@Nullable String text) {
        return text == null
                || (text.indexOf('\0') < 0
                        && StandardCharsets.UTF_8.newEncoder().canEncode(text));
    }
}
