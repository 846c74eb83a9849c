package dev.modelkeys.graphql;

import java.util.List;
import java.util.Map;

/** Inputs of the mutations that decide about pools, environments, switches and quotas. */
final class PolicyInputs {

    private PolicyInputs() {}

    /** Input with which the mutation succeeds, and changes something. */
    static Map<String, ?> right(MutationCase mutation, Fixture given) {
        return switch (mutation) {
            case saveLoadBalancing ->
                Map.of(
                        "target",
                        model("model", true),
                        "enabled",
                        true,
                        "members",
                        List.of(Map.of(), Map.of("weight", 2)));
            case setModelEnabled -> Map.of("target", model("model", true), "enabled", false);
            case setEnvironmentCredential ->
                Map.of(
                        "owner",
                        Map.of("providerId", Steps.PROVIDER),
                        "environment",
                        "Production",
                        "credentialId",
                        given.first());
            case setCredentialQuotas ->
                Map.of("id", given.first(), "quotas", List.of(Map.of("period", "DAY", "requests", 100)));
            default -> throw new IllegalArgumentException(mutation.name());
        };
    }

    /** Input that is refused for every caller. */
    static Map<String, ?> wrong(MutationCase mutation) {
        Map<String, Object> nowhere = Map.of("providerId", "none");
        return switch (mutation) {
            case saveLoadBalancing -> Map.of("target", nowhere, "enabled", false, "members", List.of());
            case setModelEnabled -> Map.of("target", nowhere, "enabled", false);
            case setEnvironmentCredential -> Map.of("owner", nowhere, "environment", "production");
            case setCredentialQuotas -> Map.of("id", "none", "quotas", List.of());
            default -> throw new IllegalArgumentException(mutation.name());
        };
    }

    static Map<String, Object> model(String name, boolean custom) {
        return Map.of("providerId", Steps.PROVIDER, "model", name, "type", "LLM", "custom", custom);
    }
}
