package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

/** A gateway: asks for leases and reports what came of its calls. */
final class Gateway {

    private final Api api;

    Gateway(Api api) {
        this.api = api;
    }

    static Map<String, Object> model(String name) {
        return Map.of("providerId", Steps.PROVIDER, "model", name, "type", "LLM");
    }

    static Map<String, Object> provider() {
        return Map.of("providerId", Steps.PROVIDER);
    }

    Reply ask(Map<String, ?> input) {
        return api.change("acquire-credential", input);
    }

    /** The lease that is given. */
    Lease acquire(Map<String, ?> target) {
        Reply reply = ask(Map.of("target", target));
        assertThat(reply.problems()).as(reply.body()).isEmpty();
        return new Lease(
                reply.text("acquireCredential.lease.id"), reply.text("acquireCredential.lease.credentialName"));
    }

    record Lease(String id, String credential) {}

    Reply report(String lease, String outcome) {
        return report(lease, outcome, Map.of());
    }

    Reply report(String lease, String outcome, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(more);
        input.put("leaseId", lease);
        input.put("outcome", outcome);
        return api.change("report-outcome", input);
    }
}
