package dev.modelkeys.graphql.transport;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.modelkeys.graphql.engine.Errors;
import dev.modelkeys.graphql.engine.ResponseObject;
import dev.modelkeys.query.Answer;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes results and errors as JSON. */
final class ResponseWriter {

    // Recycled buffers would keep a token that was just issued.
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .build());

    private static final int MAX_ERRORS = 10;

    /** @throws dev.modelkeys.query.AnswerTooLarge if the text is too long */
    byte[] write(ExecutionResult result, String requestId, Answer answer) {
        return write(result.getErrors(), requestId, result.isDataPresent(), result.getData(), new CountedBytes(answer));
    }

    byte[] write(GraphQLError error, String requestId) {
        return write(List.of(error), requestId, false, null, new ByteArrayOutputStream());
    }

    private static byte[] write(
            List<GraphQLError> errors,
            String requestId,
            boolean hasData,
            @Nullable Object data,
            ByteArrayOutputStream bytes) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        if (!errors.isEmpty()) {
            document.put(
                    "errors",
                    errors.stream()
                            .limit(MAX_ERRORS)
                            .map(error -> specification(Errors.reworded(error), requestId))
                            .toList());
        }
        if (hasData) {
            document.put("data", data);
        }
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            write(document, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Data binding would look for a serializer of each member of each map, which takes longer than to write it. */
    private static void write(@Nullable Object value, JsonGenerator json) throws IOException {
        if (value instanceof ResponseObject object) {
            json.writeStartObject();
            for (int index = 0; index < object.size(); index++) {
                json.writeFieldName(object.name(index));
                write(object.value(index), json);
            }
            json.writeEndObject();
        } else if (value instanceof Map<?, ?> object) {
            json.writeStartObject();
            for (Map.Entry<?, ?> member : object.entrySet()) {
                json.writeFieldName((String) member.getKey());
                write(member.getValue(), json);
            }
            json.writeEndObject();
        } else if (value instanceof List<?> items) {
            json.writeStartArray();
            for (Object item : items) {
                write(item, json);
            }
            json.writeEndArray();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value == null) {
            json.writeNull();
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else {
            JSON.writeValue(json, value);
        }
    }

    private static Map<String, Object> specification(GraphQLError error, String requestId) {
        Map<String, Object> members = new LinkedHashMap<>(error.toSpecification());
        if (error.getLocations() == null || error.getLocations().isEmpty()) {
            members.remove("locations");
        }
        // Without the classification that the engine adds.
        Map<String, Object> extensions = new LinkedHashMap<>(error.getExtensions());
        extensions.put("requestId", requestId);
        members.put("extensions", extensions);
        return members;
    }
}
