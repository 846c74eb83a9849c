package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

/** A gateway: asks for leases and reports what came of its calls. */
final class Gateway {

    private static final String ACQUIRE =
            """
            mutation($input: AcquireCredentialInput!) { acquireCredential(input: $input) {
                lease { id credentialId credentialName revision values { field value } calls expiresAt health
                    call { baseUrl headers { name value } query { name value } } }
                retryAt userErrors { code field message } } }
            """;

    private static final String REPORT =
            """
            mutation($input: ReportOutcomeInput!) { reportOutcome(input: $input) {
                cooldownUntil userErrors { code field message } } }
            """;

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
        return WorkspaceMembers.post(api, ACQUIRE, input);
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
        return WorkspaceMembers.post(api, REPORT, input);
    }
}
