package dev.modelkeys.graphql.type;

import dev.modelkeys.access.Identity;
import dev.modelkeys.access.Permission;
import dev.modelkeys.access.Role;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Caller of this request. */
@Type("Viewer")
@Description("Caller of this request.")
public record ViewerView(
        @NonNull @Description("Name of the person or the token.") String name,
        @NonNull @Description("Workspace of the caller.") WorkspaceView workspace,
        @NonNull @Description("Role of the caller in the workspace.") Role role,
        @NonNull @Description("Permissions that the role grants there.") List<@NonNull Permission> permissions) {

    public static ViewerView of(Identity identity) {
        return new ViewerView(
                identity.name(),
                WorkspaceView.of(identity.workspace()),
                identity.role(),
                List.copyOf(identity.permissions()));
    }
}
