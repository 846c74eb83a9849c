package dev.modelkeys.catalog;

import com.fasterxml.jackson.databind.util.StdConverter;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Pattern of a field, which a file writes as a text. */
@RegisterForReflection
final class PatternOfText extends StdConverter<String, ValuePattern> {

    @Override
    public ValuePattern convert(String pattern) {
        return ValuePattern.of(pattern);
    }
}
