package dev.modelkeys.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Second and last attempt of a probe.
 *
 * @param on the answers that it follows
 * @param afterSeconds pause before it, null for none
 * @param json members that replace those of the body
 */
@RegisterForReflection
public record ProbeRetry(
        @JsonProperty(required = true) List<AnswerPattern> on,
        @Nullable Integer afterSeconds,
        @Nullable JsonNode json) {

    public ProbeRetry {
        on = List.copyOf(on);
    }
}
