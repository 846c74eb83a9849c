package dev.modelkeys.graphql.type;

import dev.modelkeys.access.Identity;
import dev.modelkeys.access.Permission;
import dev.modelkeys.access.Role;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Whoever is asking. */
@Type("Viewer")
@Description("Whoever is asking.")
public record ViewerView(
        @NonNull @Description("The name of a person or of a token.") String name,
        @NonNull @Description("Where they work.") WorkspaceView workspace,
        @NonNull @Description("What they are there.") Role role,
        @NonNull @Description("What they may do there.") List<@NonNull Permission> permissions) {

    public static ViewerView of(Identity identity) {
        return new ViewerView(
                identity.name(),
                WorkspaceView.of(identity.workspace()),
                identity.role(),
                List.copyOf(identity.permissions()));
    }
}
