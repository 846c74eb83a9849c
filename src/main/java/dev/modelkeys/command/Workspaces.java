package dev.modelkeys.command;

import dev.modelkeys.workspace.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The workspaces that a command is about, by their names. */
@ApplicationScoped
class Workspaces {

    private final dev.modelkeys.workspace.Workspaces workspaces;

    Workspaces(dev.modelkeys.workspace.Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    List<UUID> all() {
        return workspaces.all().stream().map(Workspace::id).toList();
    }

    /** @throws UsageException if there is no workspace of that name */
    UUID named(String name) {
        return workspaces
                .find(name)
                .map(Workspace::id)
                .orElseThrow(() -> new UsageException("there is no such workspace"));
    }

    /** The workspace of that name, or all where none is named. */
    List<UUID> chosenBy(Options options) {
        Optional<String> name = options.text("workspace");
        return name.isPresent() ? List.of(named(name.get())) : all();
    }
}
