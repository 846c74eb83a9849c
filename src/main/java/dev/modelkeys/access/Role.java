package dev.modelkeys.access;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;

/** Role of a caller in a workspace. */
@Description("Role of a caller in a workspace.")
public enum Role {
    @Description("All permissions.")
    OWNER(EnumSet.allOf(Permission.class)),
    @Description("Manages credentials, models, load sharing, environments and quotas; reads no secret.")
    MANAGER(EnumSet.of(Permission.READ, Permission.READ_FIELDS, Permission.MANAGE_CREDENTIALS)),
    @Description("Reads names and states, but no field values.")
    MEMBER(EnumSet.of(Permission.READ)),
    @Description("Acquires credentials for calls and reports what came of the calls, nothing else.")
    RUNTIME(EnumSet.of(Permission.USE_CREDENTIALS)),
    @Description("Reads and verifies the audit and reads the leases on record, nothing else.")
    AUDITOR(EnumSet.of(Permission.READ_AUDIT));

    @SuppressWarnings("ImmutableEnumChecker") // An unmodifiable copy.
    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    boolean grants(Permission permission) {
        return permissions.contains(permission);
    }
}
