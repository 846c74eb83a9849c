package dev.modelkeys.graphql.type;

import dev.modelkeys.workspace.Workspace;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A workspace as clients see it. */
@Type("Workspace")
@Description("Isolation boundary: every installation, credential, custom model, token and audit entry"
        + " belongs to exactly one workspace.")
public record WorkspaceView(
        @Id @NonNull @Description("Id of the workspace, a UUID.") String id,
        @NonNull @Description("Name of the workspace, unique on this server regardless of case.") String name,
        @NonNull @Description("Time of creation.") Instant createdAt) {

    public static WorkspaceView of(Workspace workspace) {
        return new WorkspaceView(workspace.id().toString(), workspace.name(), workspace.createdAt());
    }
}
