package dev.modelkeys.access;

import dev.modelkeys.workspace.Workspace;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An authenticated caller.
 *
 * @param principal stable, unique identifier
 * @param name display name
 * @param token id of the API token, or null for a person
 * @param environments the only ones that the caller may acquire credentials for, null for no limit
 */
public record Identity(
        Workspace workspace,
        String principal,
        String name,
        Role role,
        @Nullable UUID token,
        @Nullable Set<String> environments) {

    /** Caller without a limit to environments. */
    public Identity(Workspace workspace, String principal, String name, Role role, @Nullable UUID token) {
        this(workspace, principal, name, role, token, null);
    }

    public Set<Permission> permissions() {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        for (Permission permission : Permission.values()) {
            if (may(permission)) {
                permissions.add(permission);
            }
        }
        return permissions;
    }

    public boolean may(Permission permission) {
        return role.grants(permission) && (permission != Permission.MANAGE_WORKSPACES || workspace.isFirst());
    }

    /** Whether the caller may have leases of this environment; null is none. */
    public boolean mayUse(@Nullable String environment) {
        return environments == null || (environment != null && environments.contains(environment));
    }
}
