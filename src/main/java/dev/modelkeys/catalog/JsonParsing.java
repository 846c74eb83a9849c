package dev.modelkeys.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns the bytes of a file into {@link Json}; strict, and without reflection. */
final class JsonParsing {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonParsing() {}

    static Json parse(String file, byte[] content) {
        try (JsonParser parser = JSON.createParser(content)) {
            if (parser.nextToken() == null) {
                throw new CatalogException(file, 1, "the file is empty");
            }
            Json json = value(parser);
            if (parser.nextToken() != null) {
                throw new CatalogException(file, lineOf(parser), "nothing may follow the provider's closing brace");
            }
            return json;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new CatalogException(file, line, reason(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new CatalogException(file, "the file is not JSON in UTF-8");
        }
    }

    private static Json value(JsonParser parser) throws IOException {
        int line = lineOf(parser);
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, line);
            case START_ARRAY -> array(parser, line);
            case VALUE_STRING -> new Json.Text(line, parser.getText());
            case VALUE_TRUE -> new Json.Flag(line, true);
            case VALUE_FALSE -> new Json.Flag(line, false);
            case VALUE_NULL -> new Json.Other(line, "null");
            case VALUE_NUMBER_INT ->
                parser.getNumberType() == JsonParser.NumberType.INT
                        ? new Json.Whole(line, parser.getIntValue())
                        : new Json.Other(line, "a number too large");
            default -> new Json.Other(line, "a fraction");
        };
    }

    private static Json object(JsonParser parser, int line) throws IOException {
        Map<String, Json.Member> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int nameLine = lineOf(parser);
            parser.nextToken();
            members.put(name, new Json.Member(nameLine, value(parser)));
        }
        return new Json.Obj(line, members);
    }

    private static Json array(JsonParser parser, int line) throws IOException {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return new Json.Arr(line, items);
    }

    private static int lineOf(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    /** The library's reason without the location in its own spelling, which ours stands for. */
    private static String reason(String message) {
        return message.lines().findFirst().orElse("not JSON").replaceAll(" \\(start marker at .*", "");
    }
}
