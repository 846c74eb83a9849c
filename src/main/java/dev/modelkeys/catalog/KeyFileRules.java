package dev.modelkeys.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.kernel.Rejection.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Rules for a secret that is the content of a key file, which providers also hand out and take in Base64. */
final class KeyFileRules {

    private static final JsonFactory JSON = new JsonFactory();

    private static final String BEGIN = "-----BEGIN ";

    private KeyFileRules() {}

    static Optional<Rejection> fault(FormField field, KeyFileFormat format, String value) {
        return format == KeyFileFormat.JSON ? ofJson(field, value) : ofPem(field, value);
    }

    private static Optional<Rejection> ofJson(FormField field, String value) {
        String text = value.startsWith("{") ? value : decoded(value);
        if (!text.startsWith("{")) {
            return invalid(field, "must be the content of a JSON key file, all from { to }, or its Base64.");
        }
        try (JsonParser parser = JSON.createParser(text)) {
            int depth = 0;
            int members = 0;
            do {
                JsonToken token = parser.nextToken();
                depth += token == null ? 0 : token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                members += token == JsonToken.FIELD_NAME ? 1 : 0;
                if (token == JsonToken.VALUE_STRING && Masks.isInFile(parser.getText())) {
                    return Optional.of(SecretRules.masked(field));
                }
            } while (depth > 0);
            return members > 0 && parser.nextToken() == null ? Optional.empty() : noJson(field);
        } catch (IOException e) {
            return noJson(field);
        }
    }

    private static Optional<Rejection> noJson(FormField field) {
        return invalid(
                field, "is not JSON: enter the content of the key file as it is, with nothing left out or added.");
    }

    /** The {@code private_key_id} of a JSON key, by which two can be told apart; of anything else the whole. */
    static String identifier(String value) {
        String text = value.startsWith("{") ? value : value.startsWith("e") ? decoded(value) : "";
        if (!text.startsWith("{")) {
            return value;
        }
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = parser.currentName().equals("private_key_id");
                if (parser.nextToken() == JsonToken.VALUE_STRING && found) {
                    return parser.getText();
                }
                parser.skipChildren();
            }
            return value;
        } catch (IOException e) {
            return value;
        }
    }

    private static Optional<Rejection> ofPem(FormField field, String value) {
        String text = value.contains(BEGIN) ? value : decoded(value);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf("-----END ", begin + 1);
        if (begin < 0 || end < 0 || text.indexOf("-----", end + 1) < 0) {
            return invalid(
                    field, "must be the content of a PEM file, all from -----BEGIN to the end of its -----END line.");
        }
        return text.contains("\\n")
                ? invalid(field, "has \\n in place of line breaks: enter it with line breaks.")
                : Optional.empty();
    }

    /** Empty where the text is not Base64. */
    private static String decoded(String text) {
        try {
            return Blanks.trim(new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static Optional<Rejection> invalid(FormField field, String rest) {
        return Optional.of(field.rejection(Code.INVALID, rest));
    }
}
