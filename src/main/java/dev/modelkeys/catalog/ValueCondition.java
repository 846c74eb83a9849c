package dev.modelkeys.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Condition of a probe on one value of a form; exactly one of the four tests is there.
 *
 * @param negated true if the condition holds where the test fails
 */
@RegisterForReflection
public record ValueCondition(
        @JsonProperty(required = true) String field,
        @JsonProperty("equals") @Nullable String value,
        @Nullable String startsWith,
        @Nullable String endsWith,
        @Nullable Boolean filled,
        boolean negated) {

    /** True if the condition holds for the value, null being a blank one. */
    public boolean holds(@Nullable String actual) {
        return test(actual == null ? "" : actual) != negated;
    }

    private boolean test(String actual) {
        if (value != null) {
            return actual.equals(value);
        }
        if (startsWith != null) {
            return actual.startsWith(startsWith);
        }
        return endsWith != null ? actual.endsWith(endsWith) : Boolean.TRUE.equals(filled) != actual.isEmpty();
    }

    /** True if the condition looks at the whole value, and not only whether there is one. */
    boolean comparesWhole() {
        return value != null;
    }

    boolean hasOneTest() {
        return Stream.of(value, startsWith, endsWith, filled)
                        .filter(Objects::nonNull)
                        .count()
                == 1;
    }
}
