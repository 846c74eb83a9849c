package dev.modelkeys.graphql.node;

import dev.modelkeys.access.Caller;
import dev.modelkeys.access.TokenRules;
import dev.modelkeys.audit.AuditTrail;
import dev.modelkeys.catalog.Catalog;
import dev.modelkeys.graphql.NodeView;
import dev.modelkeys.graphql.access.AccessTypes.ApiTokenView;
import dev.modelkeys.graphql.audit.AuditTypes.AuditEntryView;
import dev.modelkeys.graphql.credential.Reads;
import dev.modelkeys.graphql.workspace.WorkspaceTypes.WorkspaceView;
import dev.modelkeys.kernel.Ids;
import dev.modelkeys.operation.Authorization;
import dev.modelkeys.workspace.Workspace;
import dev.modelkeys.workspace.Workspaces;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The types whose objects have ids, the cheapest and the most frequent first. */
@ApplicationScoped
class NodeTypes {

    private static final String LIST_WORKSPACES = "Query.workspaces";

    private final Catalog catalog;
    private final Reads reads;
    private final TokenRules tokens;
    private final AuditTrail trail;
    private final Workspaces workspaces;
    private final Authorization authorization;
    private final Caller caller;

    NodeTypes(
            Catalog catalog,
            Reads reads,
            TokenRules tokens,
            AuditTrail trail,
            Workspaces workspaces,
            Authorization authorization,
            Caller caller) {
        this.catalog = catalog;
        this.reads = reads;
        this.tokens = tokens;
        this.trail = trail;
        this.workspaces = workspaces;
        this.authorization = authorization;
        this.caller = caller;
    }

    List<NodeType> all() {
        return List.of(
                new NodeType("Provider", "Query.provider", this::provider),
                new NodeType("Credential", "Query.credential", this::credential),
                new NodeType("CustomModel", "Query.customModel", this::customModel),
                new NodeType("AuditEntry", "Query.auditEntries", this::auditEntry),
                new NodeType("ApiToken", "Query.apiTokens", this::apiToken),
                new NodeType("Workspace", "Query.viewer", this::workspace));
    }

    /** Not by an alias, so that the object that is read again has the id it is read by. */
    private Optional<? extends NodeView> provider(String id) {
        return catalog.find(id)
                .filter(provider -> provider.id().equals(id))
                .map(provider -> reads.ofProviders(List.of(id)).provider(provider));
    }

    private Optional<? extends NodeView> credential(String id) {
        return Ids.parse(id).flatMap(credential -> reads.ofCredential(id).credential(credential));
    }

    private Optional<? extends NodeView> customModel(String id) {
        return Ids.parse(id).flatMap(model -> reads.ofKeyring(model).customModel(model));
    }

    /** Every caller sees the own workspace; those who may list the others see them, too. */
    private Optional<? extends NodeView> workspace(String id) {
        Workspace own = caller.identity().workspace();
        if (own.id().toString().equals(id)) {
            return Optional.of(WorkspaceView.of(own));
        }
        return authorization.allows(LIST_WORKSPACES)
                ? Ids.parse(id).flatMap(workspaces::find).map(WorkspaceView::of)
                : Optional.empty();
    }

    private Optional<? extends NodeView> apiToken(String id) {
        return tokens.find(caller.workspace(), id).map(ApiTokenView::of);
    }

    private Optional<? extends NodeView> auditEntry(String id) {
        return Ids.parse(id)
                .flatMap(entry -> trail.find(caller.workspace(), entry))
                .map(entry -> AuditEntryView.of(entry, authorization.showsValues()));
    }
}
