package dev.modelkeys.credential;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.modelkeys.probe.HealthVerdict;
import dev.modelkeys.probe.ProbeResult;
import org.jspecify.annotations.Nullable;

/** What the audit tells of a test: the case that was asked by and the verdict, nothing of the values or of the answer. */
final class TestDetails {

    private TestDetails() {}

    static String of(ProbeResult answer) {
        return json(answer).toString();
    }

    /** @param before the verdict that changed; null for none */
    static String of(ProbeResult answer, @Nullable HealthVerdict before) {
        return json(answer).put("before", before == null ? null : before.name()).toString();
    }

    private static ObjectNode json(ProbeResult answer) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("case", answer.probe())
                .put("verdict", answer.verdict().name())
                .put("finding", answer.finding().name());
    }
}
