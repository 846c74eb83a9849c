package dev.modelkeys.database;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.Map;

/** Reads and writes a column that holds a JSON object of texts. */
public final class JsonMap {

    private static final ObjectMapper JSON =
            new ObjectMapper().registerModule(new SimpleModule().addDeserializer(String.class, new Text()));
    private static final ObjectReader READER = JSON.readerForMapOf(String.class);
    private static final String EMPTY = "{}";

    private JsonMap() {}

    /** @return empty where the column holds no object */
    public static Map<String, String> read(String json) {
        if (json.equals(EMPTY) || !json.startsWith("{")) {
            return Map.of();
        }
        try {
            return READER.readValue(json);
        } catch (JsonProcessingException e) {
            // Without its cause, which quotes the column.
            throw new IllegalStateException("A column holds no JSON");
        }
    }

    public static String write(Map<String, String> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of texts is not written");
        }
    }

    /** This server writes texts only; anything else, written by another hand, is read as an empty text. */
    private static final class Text extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.hasToken(JsonToken.VALUE_STRING)) {
                return json.getText();
            }
            json.skipChildren();
            return "";
        }

        @Override
        public String getNullValue(DeserializationContext context) {
            return "";
        }
    }
}
