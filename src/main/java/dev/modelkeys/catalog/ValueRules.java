package dev.modelkeys.catalog;

import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.kernel.Rejection.Code;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules for a single value. Each takes time in proportion to the value's length. */
final class ValueRules {

    private static final int MOST_BYTES = 8192;

    /** An unknown field name could be a key that was pasted there; only names that look like no key are repeated. */
    private static final Pattern REPEATABLE = Pattern.compile("(?=.{1,40}\\z)[A-Za-z_]+[0-9]{0,2}");

    private ValueRules() {}

    static List<Rejection> rejections(FormField field, String value, Map<String, String> values) {
        if (field.kind() == FieldKind.SWITCH) {
            return value.equals("true") || value.equals("false")
                    ? List.of()
                    : List.of(field.rejection(Code.NOT_AN_OPTION, "must be true or false."));
        }
        if (field.kind().isChoice() && !field.offers(value, values)) {
            return List.of(notAnOption(field));
        }
        return field.isOption(value) ? List.of() : ofWritten(field, value);
    }

    static Rejection notAnOption(FormField field) {
        return field.rejection(Code.NOT_AN_OPTION, "must be one of the options offered.");
    }

    private static List<Rejection> ofWritten(FormField field, String value) {
        if (!tooLong(field, value)) {
            return unusable(field, value).or(() -> misshapen(field, value)).stream()
                    .toList();
        }
        String most = field.maxLength() == null ? MOST_BYTES + " bytes." : field.maxLength() + " characters.";
        Rejection tooLong = field.rejection(Code.TOO_LONG, "must have at most " + most);
        return field.secret()
                ? List.of(tooLong)
                : Stream.concat(unusable(field, value).stream(), Stream.of(tooLong))
                        .toList();
    }

    /** Characters that the field cannot hold. */
    private static Optional<Rejection> unusable(FormField field, String value) {
        if (field.multiline()) {
            return invalidIf(
                    value.codePoints().anyMatch(ValueRules::unstorable),
                    field,
                    "contains characters that cannot be stored.");
        }
        return invalidIf(!field.secret() && !oneLine(value), field, "must be one line without control characters.");
    }

    private static Optional<Rejection> misshapen(FormField field, String value) {
        if (field.secret()) {
            return SecretRules.fault(field, value).or(() -> unmatched(field, value));
        }
        return invalidIf(
                        Userinfo.isIn(value) || (field.url() && Userinfo.begins(value)),
                        field,
                        "must not contain a user name or password in a URL.")
                .or(() -> field.url() ? AddressRules.fault(field, value) : unmatched(field, value));
    }

    private static Optional<Rejection> unmatched(FormField field, String value) {
        ValuePattern pattern = field.pattern();
        if (pattern == null || pattern.matches(value)) {
            return Optional.empty();
        }
        String rest = pattern == ValuePattern.DIGITS
                ? "must be a whole number, in the digits 0 to 9."
                : pattern == ValuePattern.HOST_PART
                        ? "must have only small letters a to z, digits and hyphens."
                        : "must have the form " + pattern + " (a regular expression for the whole value).";
        return Optional.of(field.rejection(Code.INVALID, rest));
    }

    private static Optional<Rejection> invalidIf(boolean fault, FormField field, String rest) {
        return fault ? Optional.of(field.rejection(Code.INVALID, rest)) : Optional.empty();
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
