package dev.modelkeys.command;

import dev.modelkeys.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** The chains of the audit a command is about: by the names of their workspaces, or by their ids where these are gone. */
@ApplicationScoped
class Chains {

    private final Workspaces workspaces;
    private final AuditTrail trail;

    Chains(Workspaces workspaces, AuditTrail trail) {
        this.workspaces = workspaces;
        this.trail = trail;
    }

    /** @throws UsageException if there is none of that name */
    UUID named(String name) throws SQLException {
        Optional<UUID> deleted = deleted().stream()
                .filter(workspace -> workspace.toString().equals(name))
                .findFirst();
        return deleted.isPresent() ? deleted.get() : workspaces.named(name);
    }

    /** The one of that name, or all where none is named. */
    List<UUID> chosenBy(Options options) throws SQLException {
        Optional<String> name = options.text("workspace");
        if (name.isPresent()) {
            return List.of(named(name.get()));
        }
        TreeSet<UUID> all = new TreeSet<>(trail.workspaces());
        all.addAll(workspaces.all());
        return List.copyOf(all);
    }

    /** Their chains are still there; those of workspaces that were never finished are empty. */
    List<UUID> deleted() throws SQLException {
        List<UUID> live = workspaces.all();
        return trail.workspaces().stream()
                .filter(workspace -> !live.contains(workspace))
                .toList();
    }
}
