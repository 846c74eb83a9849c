package dev.modelkeys.database;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads and writes a column that holds a JSON object of texts. */
public final class JsonMap {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EMPTY = "{}";

    private JsonMap() {}

    /** @return empty where the column holds no object */
    public static Map<String, String> read(String json) {
        if (json.equals(EMPTY)) {
            return Map.of();
        }
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            return read(parser);
        } catch (IOException e) {
            // Without its cause, which quotes the column.
            throw new IllegalStateException("A column holds no JSON");
        }
    }

    /**
     * Reads the value at the parser's current token, to its end. This server writes texts only; another type of value,
     * written by another hand, is read as an empty text.
     */
    public static Map<String, String> read(JsonParser json) throws IOException {
        if (!json.hasToken(JsonToken.START_OBJECT)) {
            json.skipChildren();
            return Map.of();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            String value = json.nextTextValue();
            if (value == null) {
                json.skipChildren();
            }
            values.put(name, value == null ? "" : value);
        }
        return values;
    }

    public static String write(Map<String, String> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of texts is not written");
        }
    }
}
