package dev.modelkeys.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * Pattern of a provider's answer; everything that is there must hold.
 *
 * @param status null for any
 * @param pointer JSON pointer into the body, {@code *} being any element; alone, the value must exist
 * @param header name of a header, instead of the pointer
 * @param value what the value is
 * @param contains what the value contains; the whole body, where neither pointer nor header is given
 * @param atMost the largest number that the value may be
 * @param body kind of the body as a whole
 * @param negated true if no value at the place may match
 * @param and pattern that must hold as well
 */
@RegisterForReflection
public record AnswerPattern(
        @Nullable Integer status,
        @Nullable String pointer,
        @Nullable String header,
        @JsonProperty("equals") @Nullable Template value,
        @Nullable String contains,
        @Nullable Integer atMost,
        @Nullable BodyKind body,
        boolean negated,
        @Nullable AnswerPattern and) {

    /** Kind of a body. */
    public enum BodyKind {
        EMPTY,
        HTML,
        NOT_JSON
    }

    /** True if the pattern asks for more than a status. */
    public boolean isSpecific() {
        return pointer != null || header != null || contains != null || body != null || and != null;
    }

    @Nullable String fault() {
        if (status == null && !isSpecific()) {
            return "a pattern has a status, a place or a kind of body";
        }
        if (status != null && (status < 100 || status > 599)) {
            return "'status' is a number from 100 to 599";
        }
        if (pointer != null && !pointer.startsWith("/")) {
            return "'pointer' begins with /";
        }
        boolean place = pointer != null || header != null;
        if (!place && (value != null || atMost != null || negated)) {
            return "'equals', 'atMost' and 'negated' need a 'pointer' or 'header'";
        }
        if ((pointer != null && header != null) || (place && body != null)) {
            return "a pattern looks at one place";
        }
        return and == null ? null : and.fault();
    }
}
