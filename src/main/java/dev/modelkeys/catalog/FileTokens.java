package dev.modelkeys.catalog;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Parser that refuses values which no member of a catalogue file may have: null, and text that is not one trimmed line. */
final class FileTokens extends JsonParserDelegate {

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

    private void check(String text) throws JsonParseException {
        if (text.isBlank() || !text.equals(ValueRules.trim(text))) {
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
