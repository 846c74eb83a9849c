package dev.modelkeys.graphql.type;

import dev.modelkeys.workspace.Workspace;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A workspace as clients see it. */
@Type("Workspace")
@Description("The isolation border: everything that is kept belongs to exactly one.")
public record WorkspaceView(
        @Id @NonNull @Description("Its id.") String id,
        @NonNull @Description("Used once on this server, compared without case.") String name,
        @NonNull @Description("When it was made.") Instant createdAt) {

    public static WorkspaceView of(Workspace workspace) {
        return new WorkspaceView(workspace.id().toString(), workspace.name(), workspace.createdAt());
    }
}
