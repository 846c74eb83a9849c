package dev.modelkeys.graphql;

import dev.modelkeys.access.Role;
import dev.modelkeys.dev.Administrator;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** New workspace with a caller for each role, and the owner of the first workspace, who created it. */
final class WorkspaceMembers {

    private static final String CREATE_WORKSPACE =
            "mutation ($input: CreateWorkspaceInput!) { createWorkspace(input: $input) { workspace { id name } ownerToken"
                    + " userErrors { code field } } }";
    private static final String CREATE_TOKEN =
            "mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { token { id name role hint expiresAt"
                    + " revokedAt } secret userErrors { code field } } }";

    private final String workspace;
    private final String name;
    private final Map<Role, String> tokens = new EnumMap<>(Role.class);

    private WorkspaceMembers(String workspace, String name, String ownerToken) {
        this.workspace = workspace;
        this.name = name;
        tokens.put(Role.OWNER, ownerToken);
    }

    static WorkspaceMembers in(String name) {
        Reply created = post(Api.here(), CREATE_WORKSPACE, Map.of("name", name));
        WorkspaceMembers people = new WorkspaceMembers(
                created.text("createWorkspace.workspace.id"), name, created.text("createWorkspace.ownerToken"));
        for (Role role : List.of(Role.MANAGER, Role.MEMBER, Role.RUNTIME, Role.AUDITOR)) {
            people.tokens.put(role, people.token(role, role.name()).text("createApiToken.secret"));
        }
        return people;
    }

    Reply token(Role role, String name) {
        return post(as(Role.OWNER), CREATE_TOKEN, Map.of("name", name, "role", role));
    }

    String workspace() {
        return workspace;
    }

    String name() {
        return name;
    }

    String secret(Role role) {
        return Objects.requireNonNull(tokens.get(role));
    }

    Api as(Role role) {
        return Api.here(secret(role));
    }

    void leave() throws SQLException {
        Administrator.removeWorkspace(workspace);
    }

    static Reply post(Api api, String document, Map<String, ?> input) {
        return api.post(Map.of("query", document, "variables", Map.of("input", input)));
    }
}
