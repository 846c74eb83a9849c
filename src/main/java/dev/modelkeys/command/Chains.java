package dev.modelkeys.command;

import dev.modelkeys.audit.AuditTrail;
import dev.modelkeys.workspace.Workspace;
import dev.modelkeys.workspace.Workspaces;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Chains of the audit by their workspaces' names; a deleted workspace is named by its id. */
@ApplicationScoped
class Chains {

    private final Workspaces workspaces;
    private final AuditTrail trail;

    Chains(Workspaces workspaces, AuditTrail trail) {
        this.workspaces = workspaces;
        this.trail = trail;
    }

    /** @throws UsageException if there is no such chain */
    UUID find(String name) {
        return deleted().stream()
                .filter(workspace -> workspace.toString().equals(name))
                .findFirst()
                .or(() -> workspaces.find(name).map(Workspace::id))
                .orElseThrow(UsageException::noSuchWorkspace);
    }

    /** @param name null for every chain */
    List<UUID> findAll(@Nullable String name) {
        if (name != null) {
            return List.of(find(name));
        }
        TreeSet<UUID> all = new TreeSet<>(trail.workspaces());
        all.addAll(existing());
        return List.copyOf(all);
    }

    /** Workspaces that have a chain and no row; the chain is empty if the workspace was never finished. */
    List<UUID> deleted() {
        List<UUID> existing = existing();
        return trail.workspaces().stream()
                .filter(workspace -> !existing.contains(workspace))
                .toList();
    }

    private List<UUID> existing() {
        return workspaces.all().stream().map(Workspace::id).toList();
    }
}
