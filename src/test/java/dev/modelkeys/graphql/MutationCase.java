package dev.modelkeys.graphql;

import dev.modelkeys.access.Role;
import dev.modelkeys.kernel.AuditAction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Case for each mutation: an input that succeeds, and the audit actions it records. */
enum MutationCase {
    installProvider(AuditAction.PROVIDER_INSTALLED, "PROVIDER_INSTALLED"),
    uninstallProvider(
            AuditAction.PROVIDER_UNINSTALLED,
            "CREDENTIAL_DELETED CREDENTIAL_DELETED DEFAULT_CLEARED"
                    + " CREDENTIAL_DELETED CUSTOM_MODEL_DELETED DEFAULT_CLEARED"
                    + " CREDENTIAL_DELETED CUSTOM_MODEL_DELETED PROVIDER_UNINSTALLED"),
    addCredential(AuditAction.CREDENTIAL_ADDED, "CREDENTIAL_ADDED"),
    editCredential(AuditAction.CREDENTIAL_EDITED, "CREDENTIAL_EDITED"),
    deleteCredential(AuditAction.CREDENTIAL_DELETED, "CREDENTIAL_DELETED DEFAULT_CLEARED"),
    setDefaultCredential(AuditAction.DEFAULT_SET, "DEFAULT_SET"),
    addCustomModel(AuditAction.CUSTOM_MODEL_ADDED, "CREDENTIAL_ADDED CUSTOM_MODEL_ADDED DEFAULT_SET"),
    removeCustomModel(AuditAction.CUSTOM_MODEL_REMOVED, "CUSTOM_MODEL_REMOVED DEFAULT_CLEARED"),
    testCredential(AuditAction.CREDENTIAL_TESTED, "CREDENTIAL_TESTED"),
    resetCredentialHealth(AuditAction.HEALTH_RESET, "HEALTH_RESET"),
    saveLoadBalancing(AuditAction.LOAD_BALANCING_SAVED, "LOAD_BALANCING_SAVED"),
    setModelEnabled(AuditAction.MODEL_SWITCHED, "MODEL_SWITCHED"),
    setEnvironmentCredential(AuditAction.BINDING_SET, "BINDING_SET"),
    setCredentialQuotas(AuditAction.QUOTAS_SET, "QUOTAS_SET"),
    readdCustomModel(AuditAction.CUSTOM_MODEL_READDED, "CUSTOM_MODEL_READDED DEFAULT_SET"),
    createWorkspace(AuditAction.WORKSPACE_CREATED, "WORKSPACE_CREATED"),
    deleteWorkspace(AuditAction.WORKSPACE_DELETED, "WORKSPACE_DELETED"),
    createApiToken(AuditAction.TOKEN_CREATED, "TOKEN_CREATED"),
    revokeApiToken(AuditAction.TOKEN_REVOKED, "TOKEN_REVOKED");

    private final AuditAction action;
    private final String entries;

    MutationCase(AuditAction action, String entries) {
        this.action = action;
        this.entries = entries;
    }

    AuditAction action() {
        return action;
    }

    /** Audit actions, one for each change, in order. */
    List<String> entries() {
        return List.of(entries.split(" ", -1));
    }

    /** Caller with the permission: workspaces belong to owners of the first one. */
    Api allowed(Fixture given) {
        return isAboutWorkspaces() ? Api.here() : given.people().as(Role.OWNER);
    }

    /** Audit of the caller's workspace, which records the mutation. */
    AuditReader book(Fixture given) {
        return AuditReader.open(
                isAboutWorkspaces() ? Api.here() : given.people().as(Role.AUDITOR));
    }

    Reply by(Api api, Fixture given) {
        return send(api, input(given));
    }

    /** @param rest selection of the payload, and any definitions after the operation */
    String document(String rest) {
        String type = Character.toUpperCase(name().charAt(0)) + name().substring(1) + "Input";
        return "mutation ($input: " + type + "!) { " + name() + "(input: $input) " + rest;
    }

    private boolean isAboutWorkspaces() {
        return this == createWorkspace || this == deleteWorkspace;
    }

    /** Document with an input that is refused for every caller. */
    Reply wronglyBy(Api api) {
        return send(api, wrongInput());
    }

    /** Input that is refused for every caller. */
    Map<String, ?> wrongInput() {
        return switch (this) {
            case createWorkspace -> Map.of("name", " ");
            case deleteWorkspace -> Map.of("id", "none", "confirmName", "none");
            case createApiToken -> Map.of("name", " ", "role", Role.MEMBER);
            case installProvider, uninstallProvider -> Map.of("providerId", "none");
            case addCredential -> Map.of("owner", Map.of("providerId", "none"), "values", List.of());
            case addCustomModel -> Map.of("providerId", "none", "name", "new", "type", "LLM", "values", List.of());
            case readdCustomModel -> Map.of("id", "none", "credentialId", "none");
            case saveLoadBalancing, setModelEnabled, setEnvironmentCredential, setCredentialQuotas ->
                PolicyInputs.wrong(this);
            default -> Map.of("id", "none");
        };
    }

    /** Sends the input with an idempotency key. */
    Reply keyed(Api api, Map<String, ?> input, String clientMutationId) {
        Map<String, Object> keyed = new HashMap<>(input);
        keyed.put("clientMutationId", clientMutationId);
        return WorkspaceMembers.post(api, document("{ clientMutationId userErrors { code field } } }"), keyed);
    }

    /** Input with which the mutation succeeds. */
    Map<String, ?> input(Fixture given) {
        return switch (this) {
            case installProvider -> Map.of("providerId", "anthropic");
            case uninstallProvider -> Map.of("providerId", Steps.PROVIDER, "deleteCredentials", true);
            case addCredential ->
                Map.of(
                        "owner",
                        Map.of("providerId", Steps.PROVIDER),
                        "name",
                        "New",
                        "values",
                        Steps.values(Steps.SECRET));
            case editCredential -> Map.of("id", given.first(), "name", "Renamed");
            case deleteCredential -> Map.of("id", given.first());
            case setDefaultCredential -> Map.of("id", given.second());
            case addCustomModel ->
                Map.of(
                        "providerId",
                        Steps.PROVIDER,
                        "name",
                        "new",
                        "type",
                        "LLM",
                        "values",
                        Steps.values(Steps.SECRET));
            // The server's own identity, about which no provider is asked.
            case testCredential ->
                Map.of(
                        "owner",
                        Map.of("providerId", "bedrock"),
                        "values",
                        List.of(
                                Map.of("field", "auth_method", "value", "IAM_Role"),
                                Map.of("field", "aws_region", "value", "us-east-1")));
            case resetCredentialHealth -> Map.of("id", given.first());
            case saveLoadBalancing, setModelEnabled, setEnvironmentCredential, setCredentialQuotas ->
                PolicyInputs.right(this, given);
            case removeCustomModel -> Map.of("id", given.model());
            case readdCustomModel -> Map.of("id", given.removed(), "credentialId", given.kept());
            case createWorkspace -> Map.of("name", "audited too");
            case deleteWorkspace ->
                Map.of(
                        "id",
                        given.people().workspace(),
                        "confirmName",
                        given.people().name());
            case createApiToken -> Map.of("name", "New", "role", Role.MEMBER);
            case revokeApiToken -> Map.of("id", given.token());
        };
    }

    private Reply send(Api api, Map<String, ?> value) {
        return WorkspaceMembers.post(api, document("{ userErrors { code field } } }"), value);
    }
}
