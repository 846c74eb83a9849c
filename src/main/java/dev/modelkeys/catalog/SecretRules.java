package dev.modelkeys.catalog;

import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.kernel.Rejection.Code;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rules for a secret: what is copied along with a key is named, so that it can be left out. */
final class SecretRules {

    private static final String QUOTATION_MARKS = "\"'`´“”„‟‘’‚‛«»‹›＂＇";

    private static final String BLANK = "[\\s\\u00A0\\u1680\\u2000-\\u200D\\u202F\\u205F\\u2060\\u3000\\uFEFF]";

    /** {@code export NAME=}, {@code $env:NAME =}; the padding of Base64 is no assignment. */
    private static final Pattern ASSIGNMENT = Pattern.compile(
            "(?:(?i:export|setx?|env|let|const|var)B{1,8}|\\$env:)?[\"'`]?[A-Za-z_][A-Za-z0-9_]{0,63}[\"'`]?B{0,8}:?=B{0,8}(?=[^=])"
                    .replace("B", BLANK));

    /** {@code x-api-key: }, {@code "api_key": } and, also without a blank, names that are known. */
    private static final Pattern NAME = Pattern.compile(
            "[\"'`]?(?:[A-Za-z_][A-Za-z0-9_-]{0,63}[\"'`]?B{0,8}:B{1,8}|(?i:(?:proxy-)?authorization|(?:x-)?(?:goog-)?api[-_]?key|bearer)[\"'`]?B{0,8}:)"
                    .replace("B", BLANK));

    private static final Pattern SCHEME =
            Pattern.compile("(?i:bearer)\\z|(?i:bearer|basic|token|api-?key)(?:B|%20){1,8}".replace("B", BLANK));

    /** An assignment of a header with a scheme, all in quotation marks, and one more. */
    private static final int MOST_LAYERS = 6;

    private SecretRules() {}

    static Optional<Rejection> fault(FormField field, String value) {
        boolean masked = field.multiline() ? Masks.isInFile(value) : Masks.isIn(value);
        if (masked) {
            return Optional.of(masked(field));
        }
        if (field.format() != null) {
            return KeyFileRules.fault(field, field.format(), value);
        }
        return field.multiline() ? Optional.empty() : superfluous(field, value);
    }

    static Rejection masked(FormField field) {
        return field.rejection(
                Code.MASKED_VALUE,
                "is a mask and not the secret: enter the secret in full or, in an edit, leave the field out.");
    }

    private static Optional<Rejection> superfluous(FormField field, String value) {
        Set<String> superfluous = new LinkedHashSet<>();
        String rest = unwrapped(value, superfluous);
        if (rest.indexOf(',') >= 0) {
            superfluous.add("commas and all keys but one");
        }
        if (rest.chars().anyMatch(character -> character == '\n' || character == '\r')) {
            superfluous.add("line breaks and all that is not of the key");
        } else if (rest.codePoints().anyMatch(Blanks::isBlank)) {
            superfluous.add("blanks and invisible characters");
        }
        if (rest.codePoints().anyMatch(SecretRules::isForeign)) {
            superfluous.add("characters that are not printable ASCII");
        }
        return superfluous.isEmpty()
                ? Optional.empty()
                : Optional.of(field.rejection(
                        Code.INVALID, "must be the secret alone. Leave out: " + String.join("; ", superfluous) + "."));
    }

    private static String unwrapped(String value, Set<String> superfluous) {
        String rest = value;
        for (int layer = 0; layer < MOST_LAYERS && !rest.isEmpty(); layer++) {
            rest = Blanks.trim(inside(rest, superfluous));
        }
        return rest;
    }

    private static String inside(String text, Set<String> superfluous) {
        for (Pattern name : List.of(ASSIGNMENT, NAME)) {
            Matcher found = name.matcher(text);
            if (found.lookingAt()) {
                superfluous.add("the name before it");
                return text.substring(found.end());
            }
        }
        Matcher scheme = SCHEME.matcher(text);
        if (scheme.lookingAt()) {
            superfluous.add("the word before it, such as Bearer");
            return text.substring(scheme.end());
        }
        int start = isQuotationMark(text.charAt(0)) ? 1 : 0;
        int end = text.length() - (isQuotationMark(text.charAt(text.length() - 1)) ? 1 : 0);
        if (end - start < text.length()) {
            superfluous.add("quotation marks");
        }
        return text.substring(start, Math.max(start, end));
    }

    private static boolean isQuotationMark(char character) {
        return QUOTATION_MARKS.indexOf(character) >= 0;
    }

    private static boolean isForeign(int character) {
        return !Blanks.isBlank(character) && (character < ' ' || character > '~');
    }
}
