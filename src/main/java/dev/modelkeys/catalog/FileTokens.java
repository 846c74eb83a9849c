package dev.modelkeys.catalog;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Parser that refuses values which no member of a catalogue file may have: null, and text that is not one line, trimmed unless
 * it is a default.
 */
final class FileTokens extends JsonParserDelegate {

    private static final String DEFAULT = "default";

    FileTokens(JsonParser parser) {
        super(parser);
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        JsonToken token = super.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            throw fault("must not be null");
        }
        if (token == JsonToken.VALUE_STRING) {
            check(getText());
        }
        return token;
    }

    private void check(String text) throws IOException {
        String trimmed = Blanks.trim(text);
        if (trimmed.isEmpty() || !(trimmed.equals(text) || DEFAULT.equals(currentName()))) {
            throw fault("must not be blank or begin or end with white space");
        }
        if (!ValueRules.oneLine(text)) {
            throw fault("must be one line without control characters");
        }
    }

    private JsonParseException fault(String reason) {
        JsonStreamContext context = getParsingContext();
        while (context.inArray()) {
            context = context.getParent();
        }
        return new JsonParseException(this, "'" + context.getCurrentName() + "' " + reason, currentTokenLocation());
    }
}
