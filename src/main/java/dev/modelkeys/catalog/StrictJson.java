package dev.modelkeys.catalog;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Binds a file to a record: what the record does not declare, or declares otherwise, is a fault with its line. */
final class StrictJson {

    static final String POSITIVE = "'%s' must be a whole number above 0";

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfig(LogicalType.Textual, text -> {
                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
            })
            .withConfigOverride(List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private StrictJson() {}

    static <T> T read(Source source, Class<T> type) {
        try (JsonParser parser = new FileTokens(MAPPER.createParser(source.content()))) {
            try {
                if (parser.nextToken() == null) {
                    throw source.fault(1, "the file is empty");
                }
                T read = MAPPER.readValue(parser, type);
                if (parser.nextToken() != null) {
                    throw source.fault(lineOf(parser), "nothing may follow the provider's closing brace");
                }
                return read;
            } catch (MismatchedInputException e) {
                throw mismatch(source, e, parser);
            } catch (JsonProcessingException e) {
                throw fault(source, e);
            }
        } catch (IOException e) {
            throw source.fault(1, "the file is not JSON in UTF-8");
        }
    }

    private static CatalogException mismatch(Source source, MismatchedInputException e, JsonParser parser) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return source.fault(placeOf(e.getPath()), "unknown property '" + unknown.getPropertyName() + "'");
        }
        String name = nameOf(e.getPath());
        if (parser.currentToken() == JsonToken.END_OBJECT) {
            return source.fault(placeOf(e.getPath().subList(0, e.getPath().size() - 1)), "'" + name + "' is missing");
        }
        return source.fault(lineOf(parser), expected(name, e.getTargetType(), kind(parser.currentToken())));
    }

    private static String expected(String name, Class<?> type, String found) {
        if (type.isEnum()) {
            return "'" + name + "' must be one of " + Arrays.toString(type.getEnumConstants());
        }
        if (type == Integer.class) {
            return POSITIVE.formatted(name);
        }
        if (type == String.class) {
            return "'" + name + "' must be a text, not " + found;
        }
        if (type == boolean.class || type == Boolean.class) {
            return "'" + name + "' must be true or false, not " + found;
        }
        return Collection.class.isAssignableFrom(type)
                ? "'" + name + "' must be a list, not " + found
                : "expected an object, found " + found;
    }

    private static String kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT -> "a whole number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            default -> "a fraction";
        };
    }

    private static CatalogException fault(Source source, JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping && e.getCause() instanceof InputCoercionException) {
            return source.fault(placeOf(mapping.getPath()), POSITIVE.formatted(nameOf(mapping.getPath())));
        }
        if (e instanceof JsonMappingException mapping && e.getCause() instanceof IllegalArgumentException reason) {
            return source.fault(placeOf(mapping.getPath()), String.valueOf(reason.getMessage()));
        }
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
        return source.fault(line, reason(e.getOriginalMessage()));
    }

    /** The library's reason without the location in its own spelling. */
    private static String reason(String message) {
        return message.lines().findFirst().orElse("not JSON").replaceAll(" \\(start marker at .*", "");
    }

    private static int lineOf(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private static String nameOf(List<Reference> path) {
        String name = "";
        for (Reference reference : path) {
            name = reference.getFieldName() == null ? name : reference.getFieldName();
        }
        return name;
    }

    private static JsonPointer placeOf(List<Reference> path) {
        JsonPointer place = JsonPointer.empty();
        for (Reference reference : path) {
            place = reference.getFieldName() == null
                    ? place.appendIndex(reference.getIndex())
                    : place.appendProperty(reference.getFieldName());
        }
        return place;
    }
}
