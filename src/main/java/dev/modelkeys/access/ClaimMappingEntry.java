package dev.modelkeys.access;

import java.util.Optional;

/**
 * What one value of a claim stands for here, as a setting writes it: the value, an equals sign, and a name. A value may
 * have equals signs itself, as the names of groups in a directory do.
 */
public record ClaimMappingEntry(String value, String meaning) {

    /** Empty where the text is none. */
    public static Optional<ClaimMappingEntry> parse(String text) {
        int end = text.lastIndexOf('=');
        if (end < 0) {
            return Optional.empty();
        }
        ClaimMappingEntry parsed = new ClaimMappingEntry(
                text.substring(0, end).strip(), text.substring(end + 1).strip());
        return parsed.value.isEmpty() || parsed.meaning.isEmpty() ? Optional.empty() : Optional.of(parsed);
    }
}
