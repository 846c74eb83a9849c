package dev.modelkeys.catalog;

import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.kernel.Rejection.Code;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a single value must be like. */
final class ValueRules {

    private static final int MOST_BYTES = 8192;

    /** A name submitted by mistake could be a pasted key; only what looks like no key is said back. */
    private static final Pattern REPEATABLE = Pattern.compile("(?=.{1,40}\\z)[A-Za-z_]+[0-9]{0,2}");

    /** Backslashes too, which browsers take for slashes. */
    private static final Pattern USER_IN_URL = Pattern.compile("(?<=[A-Za-z0-9+.-]):[/\\\\]{2}[^/?#]*@");

    private static final Pattern USER_IN_ADDRESS = Pattern.compile("\\A(?:[/\\\\]{2})?[^/?#]*@");

    private ValueRules() {}

    static List<Rejection> rejections(FormField field, String value, Map<String, String> values) {
        if (field.kind().chosen()) {
            return field.offers(value, values)
                    ? List.of()
                    : List.of(field.rejection(Code.NOT_AN_OPTION, "must be one of the options offered."));
        }
        if (field.kind() == FieldKind.SWITCH) {
            return value.equals("true") || value.equals("false")
                    ? List.of()
                    : List.of(field.rejection(Code.NOT_AN_OPTION, "must be true or false."));
        }
        return ofText(field, value);
    }

    private static List<Rejection> ofText(FormField field, String value) {
        List<Rejection> rejections = new ArrayList<>();
        if (value.codePoints().anyMatch(field.multiline() ? ValueRules::unstorable : ValueRules::notOfOneLine)) {
            String rest = field.multiline()
                    ? "contains characters that cannot be stored."
                    : "must be one line without control characters.";
            rejections.add(field.rejection(Code.INVALID, rest));
        }
        if (tooLong(field, value)) {
            String most = field.maxLength() == null ? MOST_BYTES + " bytes." : field.maxLength() + " characters.";
            rejections.add(field.rejection(Code.TOO_LONG, "must have at most " + most));
        } else if (!field.secret() && carriesUser(field, value)) {
            rejections.add(field.rejection(Code.INVALID, "must not contain a user name or password in a URL."));
        }
        return rejections;
    }

    static String trim(String value) {
        int start = 0;
        int end = value.length();
        while (start < end && white(value.codePointAt(start))) {
            start += Character.charCount(value.codePointAt(start));
        }
        while (end > start && white(value.codePointBefore(end))) {
            end -= Character.charCount(value.codePointBefore(end));
        }
        return value.substring(start, end);
    }

    static boolean oneLine(String value) {
        return value.codePoints().noneMatch(ValueRules::notOfOneLine);
    }

    static boolean repeatable(String name) {
        return REPEATABLE.matcher(name).matches();
    }

    private static boolean tooLong(FormField field, String value) {
        Integer most = field.maxLength();
        return most == null
                ? value.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES
                : value.codePointCount(0, value.length()) > most;
    }

    private static boolean carriesUser(FormField field, String value) {
        return USER_IN_URL.matcher(value).find()
                || (field.url() && USER_IN_ADDRESS.matcher(value).find());
    }

    private static boolean white(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == 0x85;
    }

    private static boolean notOfOneLine(int character) {
        return unstorable(character)
                || (Character.isISOControl(character) && character != '\t')
                || character == 0x2028
                || character == 0x2029;
    }

    private static boolean unstorable(int character) {
        return character == 0 || Character.getType(character) == Character.SURROGATE;
    }
}
