package dev.modelkeys.graphql.transport;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import dev.modelkeys.graphql.engine.Errors;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes answers as JSON. */
final class ResponseWriter {

    /** Buffers that are used again would keep a token that was just made. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .build();

    private static final int USUAL_SIZE = 8_192;
    private static final int MOST_ERRORS = 10;

    byte[] write(ExecutionResult result) {
        return write(result.getErrors(), result.isDataPresent(), result.getData());
    }

    byte[] write(GraphQLError error) {
        return write(List.of(error), false, null);
    }

    private static byte[] write(List<GraphQLError> errors, boolean hasData, @Nullable Object data) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            if (!errors.isEmpty()) {
                json.writeFieldName("errors");
                json.writeStartArray();
                for (GraphQLError error : errors.subList(0, Math.min(errors.size(), MOST_ERRORS))) {
                    value(json, specification(Errors.reworded(error)));
                }
                json.writeEndArray();
            }
            if (hasData) {
                json.writeFieldName("data");
                value(json, data);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** As the specification of GraphQL has it, without what the engine adds of its own. */
    private static Map<String, Object> specification(GraphQLError error) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("message", error.getMessage());
        if (error.getLocations() != null && !error.getLocations().isEmpty()) {
            members.put(
                    "locations",
                    error.getLocations().stream()
                            .map(place -> Map.of("line", place.getLine(), "column", place.getColumn()))
                            .toList());
        }
        if (error.getPath() != null) {
            members.put("path", error.getPath());
        }
        members.put("extensions", error.getExtensions());
        return members;
    }

    private static void value(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName((String) entry.getKey());
                value(json, entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object item : list) {
                value(json, item);
            }
            json.writeEndArray();
        } else if (value == null) {
            json.writeNull();
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else {
            json.writeString(value.toString());
        }
    }
}
